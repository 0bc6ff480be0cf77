// @ts-check
/** The bar at the top: the pages and a new project; behind buttons the edition and day asked, language and theme. */
import { byId, el, replace } from "../ui/dom.js";
import { dayField } from "../ui/dayfield.js";
import { icon } from "../ui/icons.js";
import { popover } from "../ui/popover.js";
import { today } from "../text/format.js";
import { languages, t } from "../text/strings.js";

/**
 * @import { State, ViewName } from "../model/state.js"
 * @import { Child } from "../ui/dom.js"
 */

/** What the bar shows. @param {State} state */
export const barShown = ({ editions, edition, asOf, layers, layersEdition, layersProblem, lang, theme, view }) =>
  ({ editions, edition, asOf, layers, layersEdition, layersProblem, lang, theme, view });

/**
 * @typedef {object} BarActions
 * @property {(view: ViewName) => void} turnTo
 * @property {(patch: Partial<Pick<State, "edition" | "asOf">>) => void} ask
 * @property {(lang: string) => void} setLanguage
 * @property {(theme: string) => void} setTheme
 * @property {() => void} newProject
 * @property {() => void} toggleKeys
 */

const LANGUAGE_NAMES = { "zh-CN": "中文", en: "English" };

/** @type {ViewName[]} */
const VIEWS = ["screening", "siting", "rules", "records", "audit"];

/**
 * Which edition is asked, in a few words: one by its code, or the one in effect on the day.
 * @param {Pick<State, "edition" | "asOf" | "layersEdition" | "layersProblem">} state
 */
export function editionAsked({ edition, asOf, layersEdition, layersProblem }) {
  if (edition) return edition;
  const code = layersEdition && !layersProblem ? layersEdition.code : "";
  return t(asOf ? "bar.editionOfDay" : "bar.editionNow", { code }).trim();
}

/** @param {BarActions} actions */
export function createBar(actions) {
  const field = (/** @type {string} */ name, /** @type {Child} */ input) =>
    el("label", { class: "field" }, el("span", { class: "meta", text: name }), input);
  const select = (/** @type {string} */ key, /** @type {[string, string][]} */ options, /** @type {string} */ value,
    /** @type {(v: string) => void} */ run) =>
    el("select", { "data-key": key, "data-testid": key, onchange: (e) => run(e.currentTarget.value) },
      options.map(([code, name]) => el("option", { value: code, selected: code === value }, name)));

  const dayAsked = (/** @type {string | null} */ asOf) =>
    dayField({ key: "as-of", value: asOf ?? today(), blank: today(), take: (day) => actions.ask({ asOf: day === today() ? null : day }) });

  return {
    /** @param {ReturnType<typeof barShown>} shown */
    render(shown) {
      const { editions, edition, asOf, layers, lang, theme, view } = shown;
      replace(byId("views"),
        VIEWS.map((name) =>
          el("button", { type: "button", class: "view", "data-key": `view-${name}`, "data-testid": `view-${name}`,
            "aria-current": name === view ? "page" : null, onclick: () => actions.turnTo(name) }, t(`view.${name}`))));
      byId("badge").hidden = !layers.some((l) => l.synthetic);
      const asked = editionAsked(shown);
      replace(
        byId("bar-controls"),
        el("button", { type: "button", "data-key": "bar-new-project", "data-testid": "bar-new-project", title: t("bar.newTitle"),
          onclick: actions.newProject }, icon("plus"), t("site.new")),
        popover({ key: "asked", title: t("bar.asked") },
          [el("span", { class: "meta", text: t("bar.data") }), ` ${asked} · ${asOf ?? t("bar.today")}`],
          field(t("bar.edition"),
            select("edition-picker", [["", edition ? t("bar.editionByDate") : asked],
              ...editions.map((e) => /** @type {[string, string]} */ ([e.code, e.code]))],
            edition ?? "", (v) => actions.ask({ edition: v || null }))),
          field(t("bar.asOf"), dayAsked(asOf))),
        popover({ key: "display", title: t("bar.display") }, t("bar.display"),
          field(t("bar.language"),
            select("language", languages.map((l) => [l, LANGUAGE_NAMES[/** @type {keyof typeof LANGUAGE_NAMES} */ (l)]]), lang,
              actions.setLanguage)),
          field(t("bar.theme"), select("theme", ["auto", "light", "dark"].map((v) => [v, t(`bar.theme.${v}`)]), theme, actions.setTheme))),
        el("button", { type: "button", class: "keys-button", "data-key": "keys", title: t("keys.help"), "aria-label": t("bar.keys"),
          onclick: actions.toggleKeys }, "?"),
      );
    },
  };
}
