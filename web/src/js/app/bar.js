// @ts-check
/** The bar at the top: what the data is, which edition and date are asked, language and theme. */
import { byId, el, replace } from "../ui/dom.js";
import { parseDay, today } from "../text/format.js";
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

  /** A day as text: a browser's own date field writes it by the system's language, the office writes 2026-11-23. */
  function dayField(/** @type {string | null} */ asOf) {
    const fault = el("span", { class: "fault", role: "alert", id: "as-of-fault" });
    const take = (/** @type {string} */ day) => (asOf ?? today()) !== day && actions.ask({ asOf: day === today() ? null : day });
    /** @type {HTMLInputElement} */
    const input = el("input", { type: "text", inputmode: "numeric", autocomplete: "off", spellcheck: "false", maxlength: 11,
      placeholder: today(), class: "day", "data-key": "as-of", "data-testid": "as-of",
      value: asOf ?? today(), "aria-describedby": "as-of-fault",
      oninput() {
        const day = input.value.length === 10 ? parseDay(input.value) : null;
        if (day) show(day);
      },
      onchange: () => show(input.value.trim() ? parseDay(input.value) : today()) });
    function show(/** @type {string | null} */ day) {
      fault.textContent = day ? "" : t("bar.asOfFault", { example: today() });
      input.setAttribute("aria-invalid", String(!day));
      if (!day) return;
      input.value = day;
      take(day);
    }
    return el("span", { class: "day-field" }, input, fault);
  }

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
        field(t("bar.asOf"), dayField(asOf)),
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
