// @ts-check
/** Panel: layer switches with their categories; and the legend of what is in view. */
import { byId, el, replace } from "../ui/dom.js";
import { lookKey, looksFor } from "../model/looks.js";
import { swatchOf } from "./painter.js";
import { problemList } from "../ui/problems.js";
import { looksOf } from "../model/pieces.js";
import { nameOf, t } from "../text/strings.js";

/**
 * @import { Category, Layer } from "../model/answers.js"
 * @import { State } from "../model/state.js"
 */

/** What the panel shows. @typedef {ReturnType<typeof layersShown>} Shown */
/** @param {State} state */
export const layersShown = ({ layers, layersBusy, layersProblem, on, zones, theme }) =>
  ({ layers, layersBusy, layersProblem, on, zones, theme });

/**
 * @typedef {object} LayersActions
 * @property {(id: string) => void} toggleLayer
 * @property {(id: string) => void} retryLayer
 * @property {() => void} reload
 * @property {(position: number[], text: string) => void} place
 */

/**
 * The swatch of a category, as the map draws it.
 * @param {Layer[]} layers @param {Layer} layer @param {Category} category @param {number} [width]
 */
function swatchFor(layers, layer, { code }, width = 22) {
  const look = looksFor(layers).get(lookKey(layer.id, code));
  return look && swatchOf(look, width, 15);
}

/** @param {HTMLElement} panel @param {LayersActions} actions */
export function createLayersPanel(panel, actions) {
  /** @param {Layer} layer @param {Shown} shown */
  function row(layer, { layers, on, zones }) {
    const held = zones.get(layer.id);
    const single = layer.categories.length === 1;
    const id = `layer-${layer.id}`;
    const name = nameOf(layer);
    return el("li", {},
      el("label", { class: "switch", for: id,
        title: [layer.description, t("layers.accuracy", { n: layer.positionalAccuracyMetres })].filter(Boolean).join("\n") },
        el("input", { type: "checkbox", id, "data-key": id, "data-testid": `layer-toggle-${layer.id}`, checked: on.has(layer.id),
          onchange: () => actions.toggleLayer(layer.id) }),
        single ? swatchFor(layers, layer, layer.categories[0]) : el("span", { class: "swatch blank" }),
        el("span", { class: "name", text: name }),
        held === "busy" ? el("span", { class: "spinner", role: "status", "aria-label": t("layers.loading") })
          : el("span", { class: "meta number-plain", title: t("layers.zones", { n: layer.zoneCount }), text: layer.zoneCount })),
      !single && on.has(layer.id) &&
        el("ul", { class: "categories" }, layer.categories.map((c) => el("li", {}, swatchFor(layers, layer, c), nameOf(c)))),
      held instanceof Error && problemList(held, { place: actions.place, retry: () => actions.retryLayer(layer.id) }));
  }

  return {
    /** @param {Shown} shown */
    render(shown) {
      const { layers, layersProblem, layersBusy } = shown;
      replace(panel, el("h2", { text: t("layers.title") }),
        layersProblem && problemList(layersProblem, { place: actions.place, retry: actions.reload }),
        layersBusy && layers.length === 0 && el("p", { class: "busy", role: "status", text: t("layers.loading") }),
        !layersBusy && !layersProblem && layers.length === 0 && el("p", { class: "meta", text: t("layers.empty") }),
        el("ul", { class: "layers" }, layers.map((layer) => row(layer, shown))));
    },
  };
}

/** What the legend tells of, besides the layers in view. @param {State} state */
export const legendOf = ({ layers, site, result, sheet, pieces, reading, preview }) =>
  ({ layers, site, result, sheet, pieces, reading, preview });

/** Whether the reader wants the legend open. */
let wanted = false;

/**
 * The legend in the map's corner.
 * @param {{layer: Layer, categories: Category[]}[]} seen @param {ReturnType<typeof legendOf>} state
 */
export function showLegend(seen, { layers, site, result, sheet, pieces, reading, preview }) {
  const box = byId("legend");
  const entries = seen.flatMap(({ layer, categories }) =>
    categories.map((c) =>
      el("li", {}, swatchFor(layers, layer, c, 26), layer.categories.length === 1 ? nameOf(layer) : `${nameOf(layer)} · ${nameOf(c)}`)));
  const drawn = pieces?.features.map((f) => f.properties) ?? [];
  const looks = new Set(result ? drawn.filter((p) => p.class !== "UNCOVERED").map(looksOf(result, sheet)) : []);
  const isUncovered = drawn.some((p) => p.class === "UNCOVERED");
  const own = [
    site && el("li", {}, el("span", { class: "swatch site-swatch" }), t("legend.site")),
    reading && reading.sites.length > 1 && el("li", {}, el("span", { class: "swatch site-swatch thin" }), t("legend.otherSites")),
    preview !== null && el("li", {}, el("span", { class: "swatch preview-swatch" }), t("legend.preview")),
    result && looks.has("deciding") &&
      el("li", {}, el("span", { class: `swatch deciding-swatch verdict-${result.verdict}` }), t("legend.deciding")),
    result && looks.has("spoken") &&
      el("li", {}, el("span", { class: `swatch piece-swatch verdict-${result.verdict}` }), t("legend.overlap")),
    isUncovered && el("li", {}, el("span", { class: "swatch uncovered-swatch" }), t("legend.uncovered")),
  ].filter(Boolean);
  const printing = document.body.classList.contains("printing");
  /** @type {HTMLDetailsElement} */
  const details = el("details", { open: printing || wanted },
    el("summary", { text: t("legend.title"), "data-key": "legend-summary", onclick: () => (wanted = !details.open) }),
    entries.length + own.length === 0 ? el("p", { class: "meta", text: t("legend.empty") }) : el("ul", {}, own, entries));
  replace(box, details);
}
