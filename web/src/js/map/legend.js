// @ts-check
/** The legend: what of the project is drawn, in the layer list; and all that is in view, over the map where the list is out of sight. */
import { lookKey, looksFor } from "../model/looks.js";
import { looksOf } from "../model/pieces.js";
import { nameOf, t } from "../text/strings.js";
import { all, byId, el, replace } from "../ui/dom.js";
import { swatchOf } from "./swatches.js";

/**
 * @import { Category, Layer } from "../model/answers.js"
 * @import { State } from "../model/state.js"
 */

/** What the legend tells of, besides the layers in view. @param {State} state */
export const legendOf = ({ layers, site, result, sheet, pieces, reading, preview }) =>
  ({ layers, site, result, sheet, pieces, reading, preview });

/** Whether the reader wants the legend open. */
let wanted = false;

/**
 * The swatch of a category, as the map draws it.
 * @param {Layer[]} layers @param {Layer} layer @param {Category} category @param {number} [width]
 */
export function swatchFor(layers, layer, { code }, width = 24) {
  const look = looksFor(layers).get(lookKey(layer.id, code));
  return look && swatchOf(look, width, 16);
}

/** What of the project is drawn. @param {ReturnType<typeof legendOf>} state @returns {HTMLElement[]} */
function projectEntries({ site, result, sheet, pieces, reading, preview }) {
  const drawn = pieces?.features.map((f) => f.properties) ?? [];
  const looks = new Set(result ? drawn.filter((p) => p.class !== "UNCOVERED").map(looksOf(result, sheet)) : []);
  const entry = (/** @type {string} */ look, /** @type {string} */ key) =>
    el("li", {}, el("span", { class: `swatch ${look}` }), t(`legend.${key}`));
  return [
    site && entry("site-swatch", "site"),
    reading && reading.sites.length > 1 && entry("site-swatch thin", "otherSites"),
    preview !== null && entry("preview-swatch", "preview"),
    result && looks.has("deciding") && entry(`deciding-swatch verdict-${result.verdict}`, "deciding"),
    result && looks.has("spoken") && entry(`piece-swatch verdict-${result.verdict}`, "overlap"),
    drawn.some((p) => p.class === "UNCOVERED") && entry("uncovered-swatch", "uncovered"),
  ].filter((one) => one instanceof HTMLElement);
}

/**
 * Writes both legends; marks in the layer list which categories have a zone in view.
 * @param {{layer: Layer, categories: Category[]}[]} seen @param {ReturnType<typeof legendOf>} state
 */
export function showLegend(seen, state) {
  const entries = seen.flatMap(({ layer, categories }) =>
    categories.map((c) => el("li", {}, swatchFor(state.layers, layer, c, 26),
      layer.categories.length === 1 ? nameOf(layer) : `${nameOf(layer)} · ${nameOf(c)}`)));
  const own = projectEntries(state);
  const printing = document.body.classList.contains("printing");
  /** @type {HTMLDetailsElement} */
  const details = el("details", { open: printing || wanted },
    el("summary", { text: t("legend.title"), "data-key": "legend-summary", onclick: () => (wanted = !details.open) }),
    entries.length + own.length === 0 ? el("p", { class: "meta", text: t("legend.empty") }) : el("ul", {}, own, entries));
  replace(byId("legend"), details);
  const drawn = byId("layers-drawn");
  replace(drawn, projectEntries(state));
  drawn.hidden = own.length === 0;
  const keys = new Set(seen.flatMap(({ layer, categories }) => categories.map(({ code }) => lookKey(layer.id, code))));
  for (const node of all(byId("layers-panel"), "[data-look]")) {
    const away = !keys.has(node.dataset.look ?? "");
    node.classList.toggle("away", away);
    node.title = away ? t("legend.away") : "";
  }
}
