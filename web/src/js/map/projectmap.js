// @ts-check
/**
 * Projects on the map: each an outline in the colour and the dashes of its verdict, with the letter of its state; the one that is spoken of
 * stands out. What is too small to see is a dot.
 */
import { boxesMeet } from "../model/geo.js";
import { t } from "../text/strings.js";
import { featureAt, shapeFor } from "./hit.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawLabels, strokeShape } from "./painter.js";

/**
 * @import { ProjectFeature } from "../model/register.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 */

/** @type {Record<string, number[]>} */
const DASHES = { PROHIBITED: [], UNDETERMINED: [2, 4], RESTRICTED: [7, 4], CONDITIONAL: [12, 4], PERMITTED: [] };
/** What is prohibited is told from what is permitted by its width, too. */
const WIDTHS = { PROHIBITED: 4 };
const LIT = 2;

/** @param {string} name of a colour in the style sheet */
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** @param {LeafletMap} map */
export function createProjectMap(map) {
  /** @type {ProjectFeature[]} */
  let shown = [];
  /** @type {string | null} */
  let lit = null;

  /** @param {View} view @param {ProjectFeature} feature @param {number} [more] pixels */
  function outline(view, feature, more = 0) {
    const { verdict } = feature.properties.screening;
    const line = (WIDTHS[/** @type {keyof typeof WIDTHS} */ (verdict)] ?? 2.5) + more;
    strokeShape(view, shapeFor(feature), { casing: line + 2.5, line, dash: DASHES[verdict] ?? [] }, token(`--${verdict.toLowerCase()}`));
  }

  /** The name where there is room for it, and the letter of the state always. @param {View} view @param {ProjectFeature} feature */
  function label(view, feature) {
    const { box, at } = shapeFor(feature);
    if (!boxesMeet(box, view.box)) return [];
    const { name, state, screening } = feature.properties;
    const isWide = (box[2] - box[0]) * view.scale > 12 * [...name].length + 24;
    const above = isWide ? 0 : (box[3] - box[1]) / 2 + 14 / view.scale;
    return [{ text: isWide ? `${t(`project.mark.${state}`)} ${name}` : t(`project.mark.${state}`), x: at[0], y: at[1] - above, size: 12,
      weight: 700, colour: token(`--${screening.verdict.toLowerCase()}`) }];
  }

  const canvas = new MapCanvas((/** @type {View} */ view) => {
    shown.forEach((feature) => outline(view, feature));
    shown.filter(({ id }) => id === lit).forEach((feature) => outline(view, feature, LIT));
    drawLabels(view, shown.flatMap((feature) => label(view, feature)), token("--map-halo"));
  }, { pane: "site" }).addTo(map);

  return {
    /** @param {ProjectFeature[]} projects @param {string | null} spokenOf by id */
    show(projects, spokenOf) {
      if (projects === shown && spokenOf === lit) return;
      shown = projects;
      lit = spokenOf;
      canvas.repaint();
    },
    /** The project at a position, by id; null for none. @param {number[]} position */
    at: (position) => shown[featureAt(shown, position, 6 / (256 * 2 ** map.getZoom()))]?.id ?? null,
    repaint: () => canvas.repaint(),
  };
}
