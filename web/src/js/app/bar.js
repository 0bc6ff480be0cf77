// @ts-check
/** The bar at the top: what the data is, which edition and date are asked, language and theme. */
import { byId, el, replace } from "../ui/dom.js";
import { dayField } from "../ui/dayfield.js";
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
 * @property {() => void} toggleKeys
 */

const LANGUAGE_NAMES = { "zh-CN": "中文", en: "English" };

/** @type {ViewName[]} */
const VIEWS = ["screening", "rules", "records", "audit"];

/** @param {BarActions} actions */
export function createBar(actions) {
  const field = (/** @type {string} */ name, /** @type {Child} */ input, obvious = false) =>
    el("label", { class: obvious ? "field obvious" : "field" }, el("span", { class: "meta", text: name }), input);
  const select = (/** @type {string} */ key, /** @type {[string, string][]} */ options, /** @type {string} */ value,
    /** @type {(v: string) => void} */ run) =>
    el("select", { "data-key": key, "data-testid": key, onchange: (e) => run(e.currentTarget.value) },
      options.map(([code, name]) => el("option", { value: code, selected: code === value }, name)));

  const dayAsked = (/** @type {string | null} */ asOf) =>
    dayField({ key: "as-of", value: asOf ?? today(), blank: today(), take: (day) => actions.ask({ asOf: day === today() ? null : day }) });

  return {
    /** @param {ReturnType<typeof barShown>} shown */
    render({ editions, edition, asOf, layers, layersEdition, layersProblem, lang, theme, view }) {
      replace(byId("views"),
        VIEWS.map((name) =>
          el("button", { type: "button", class: "view", "data-key": `view-${name}`, "data-testid": `view-${name}`,
            "aria-current": name === view ? "page" : null, onclick: () => actions.turnTo(name) }, t(`view.${name}`))));
      byId("badge").hidden = !layers.some((l) => l.synthetic);
      const byDate = layersEdition && !layersProblem && !edition ? `${t("bar.editionByDate")} (${layersEdition.code})`
        : t("bar.editionByDate");
      replace(
        byId("bar-controls"),
        field(t("bar.edition"),
          select("edition-picker", [["", byDate], ...editions.map((e) => /** @type {[string, string]} */ ([e.code, e.code]))],
            edition ?? "", (v) => actions.ask({ edition: v || null }))),
        field(t("bar.asOf"), dayAsked(asOf)),
        field(t("bar.language"),
          select("language", languages.map((l) => [l, LANGUAGE_NAMES[/** @type {keyof typeof LANGUAGE_NAMES} */ (l)]]), lang,
            actions.setLanguage), true),
        field(t("bar.theme"), select("theme", ["auto", "light", "dark"].map((v) => [v, t(`bar.theme.${v}`)]), theme, actions.setTheme),
          true),
        el("button", { type: "button", class: "keys-button", "data-key": "keys", title: t("keys.help"), "aria-label": t("bar.keys"),
          onclick: actions.toggleKeys }, "?"),
      );
    },
  };
}
