// @ts-check
/** Looking for words in what stands behind the sheet: provisions by title, number, article or layer, layers by name or zone. */
import { el } from "../../ui/dom.js";
import { t } from "../../text/strings.js";
import { cited, sourceOf } from "../finding.js";
import { layerName } from "../zonelink.js";

/**
 * @import { Layer } from "../../model/answers.js"
 * @import { Finding, Theme, WhyNot } from "../../model/results.js"
 */

/** Whether a text holds every word that is sought, whatever the case. @param {string} text @param {string} sought */
export function holds(text, sought) {
  const where = text.toLowerCase();
  return sought.toLowerCase().split(/\s+/).every((word) => where.includes(word));
}

/** What a provision is found by. @param {Finding | WhyNot} f @param {Layer[]} layers */
function wordsOf(f, layers) {
  const layer = "layer" in f && f.layer ? [f.layer, layerName(layers, f.layer)] : [];
  return [f.rule, f.title, "message" in f ? f.message : "", sourceOf(f), cited(f.citations), ...layer, ...(f.zones ?? [])].join(" ");
}

/**
 * The provisions that hold every word.
 * @template {Finding | WhyNot} F @param {F[]} findings @param {string} sought @param {Layer[]} layers
 */
export const soughtIn = (findings, sought, layers) => findings.filter((f) => holds(wordsOf(f, layers), sought));

/**
 * The layers that hold every word, by themselves or in a zone that is met.
 * @param {Theme[]} themes @param {string} sought @param {Layer[]} layers
 */
export const layersSought = (themes, sought, layers) => themes.filter((theme) =>
  holds([theme.layer, theme.name, layerName(layers, theme.layer), ...theme.zones.flatMap((z) => [z.code, z.name])].join(" "), sought));

/**
 * The field, with how many are left of how many.
 * @param {{sought: string, n: number, all: number, hint: string}} of @param {(sought: string) => void} seek
 */
export function filterField({ sought, n, all, hint }, seek) {
  return el("div", { class: "sheet-filter" },
    el("input", { type: "text", value: sought, placeholder: hint, "aria-label": hint, autocomplete: "off", spellcheck: "false",
      "data-key": "sheet-filter", "data-testid": "sheet-filter",
      oninput: (e) => e instanceof InputEvent && e.isComposing || seek(e.currentTarget.value),
      oncompositionend: (e) => seek(e.currentTarget.value),
      onkeydown: (e) => {
        if (e.key !== "Escape" || e.isComposing || e.currentTarget.value === "") return;
        e.preventDefault();
        e.currentTarget.value = "";
        seek("");
      } }),
    el("span", { class: "count", role: "status", "data-testid": "filter-count", text: t("filter.count", { n, all }) }));
}
