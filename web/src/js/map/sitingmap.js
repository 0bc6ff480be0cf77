// @ts-check
/** The territory by verdict on the map: over the layers' tints and below their names, each pair of bounds in a colour and pattern. */
import { boundsKey } from "../model/siting.js";
import { shapeOf } from "../model/shapes.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawLook, swatchOf, themed } from "./painter.js";

/**
 * @import { Look } from "../model/looks.js"
 * @import { Bounds, Region, Siting } from "../model/siting.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 */

/** Of the least effect that is certain, in the style sheet of a light ground; themed() lifts them on a dark one. */
const COLOURS = { PROHIBITED: "#b42318", RESTRICTED: "#d9730d", CONDITIONAL: "#b58900", PERMITTED: "#18794e" };
/** @type {Record<keyof typeof COLOURS, {tint: number, motif: Look["motif"], gap: number}>} */
const CERTAIN = {
  PROHIBITED: { tint: 0.55, motif: "cross", gap: 8 },
  RESTRICTED: { tint: 0.5, motif: null, gap: 8 },
  CONDITIONAL: { tint: 0.4, motif: "level", gap: 10 },
  PERMITTED: { tint: 0.45, motif: null, gap: 8 },
};
/** @type {Record<keyof typeof COLOURS, {tint: number, motif: Look["motif"], gap: number}>} */
const OPEN = {
  PROHIBITED: { tint: 0.5, motif: "cross", gap: 8 },
  RESTRICTED: { tint: 0.32, motif: "rising", gap: 8 },
  CONDITIONAL: { tint: 0.22, motif: "dots", gap: 9 },
  PERMITTED: { tint: 0.14, motif: "dashes", gap: 10 },
};

/** How ground of some bounds looks. @param {Pick<Bounds, "atLeast" | "atMost">} bounds @returns {Look} */
export function sitingLook({ atLeast, atMost }) {
  const colour = COLOURS[atLeast];
  const { tint, motif, gap } = (atLeast === atMost ? CERTAIN : OPEN)[atLeast];
  return { fill: colour, tint, stroke: colour, width: 0.8, dashed: false, motif, gap, phase: 0, bands: false };
}

/** @param {Pick<Bounds, "atLeast" | "atMost">} bounds */
export const sitingSwatch = (bounds) => swatchOf(sitingLook(bounds), 24, 16);

/** @param {LeafletMap} map */
export function createSitingMap(map) {
  /** @type {{key: string, look: Look, shape: ReturnType<typeof shapeOf>}[]} */
  let shown = [];
  /** @type {Set<string>} */
  let hidden = new Set();
  /** @type {Region[] | null} */
  let known = null;

  const canvas = new MapCanvas((/** @type {View} */ view) => {
    for (const { key, look, shape } of shown) if (!hidden.has(key)) drawLook(view, [shape], themed(look));
  }, { pane: "siting", keeps: true }).addTo(map);

  return {
    /** @param {{siting: Siting | null, sitingHidden: Set<string>}} state */
    show({ siting, sitingHidden }) {
      const regions = siting?.regions ?? null;
      if (regions !== known) {
        known = regions;
        shown = (regions ?? []).map((region) =>
          ({ key: boundsKey(region.properties), look: sitingLook(region.properties), shape: shapeOf(region) }));
      }
      hidden = sitingHidden;
      canvas.repaint();
    },
    repaint: () => canvas.repaint(),
  };
}
