// @ts-check
/** The bar at the top: what the data is, which edition and date are asked, language and theme. */
import { byId, el, replace } from "./dom.js";
import { today } from "./format.js";
import { languages, t } from "./strings.js";

const LANGUAGE_NAMES = { "zh-CN": "中文", en: "English" };

/** @param {any} actions */
export function createBar(actions) {
  const field = (/** @type {string} */ name, /** @type {any} */ input) => el("label", { class: "field" }, el("span", { class: "meta", text: name }), input);
  const select = (/** @type {string} */ key, /** @type {[string, string][]} */ options, /** @type {string} */ value, /** @type {(v: string) => void} */ run) =>
    el("select", { "data-key": key, "data-testid": key, onchange: (/** @type {any} */ e) => run(e.target.value) }, options.map(([code, name]) => el("option", { value: code, selected: code === value }, name)));

  return {
    render(/** @type {any} */ { editions, edition, asOf, layers, layersEdition, lang, theme }) {
      byId("badge").hidden = !layers.some((/** @type {any} */ l) => l.synthetic);
      const byDate = layersEdition && !edition ? `${t("bar.editionByDate")} (${layersEdition.code})` : t("bar.editionByDate");
      replace(
        byId("bar-controls"),
        field(t("bar.edition"), select("edition-picker", [["", byDate], ...editions.map((/** @type {any} */ e) => /** @type {[string, string]} */ ([e.code, e.code]))], edition ?? "", (v) => actions.ask({ edition: v || null }))),
        field(t("bar.asOf"), el("input", { type: "date", "data-key": "as-of", "data-testid": "as-of", value: asOf ?? today(), disabled: edition !== null,
          onchange: (/** @type {any} */ e) => actions.ask({ asOf: e.target.value && e.target.value !== today() ? e.target.value : null }) })),
        field(t("bar.language"), select("language", languages.map((l) => [l, LANGUAGE_NAMES[/** @type {keyof typeof LANGUAGE_NAMES} */ (l)]]), lang, actions.setLanguage)),
        field(t("bar.theme"), select("theme", ["auto", "light", "dark"].map((v) => [v, t(`bar.theme.${v}`)]), theme, actions.setTheme)),
        el("button", { type: "button", class: "keys-button", "data-key": "keys", title: t("keys.help"), "aria-label": t("bar.keys"), onclick: actions.toggleKeys }, "?"),
      );
    },
  };
}
