// @ts-check
/** The territory by verdict on the map: over the layers' tints and below their names, each pair of bounds in a colour and pattern. */
import { boundsKey } from "../model/siting.js";
import { sitingLook } from "../model/sitinglook.js";
import { shapeOf } from "../model/shapes.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawLook, themed } from "./painter.js";
import { swatchOf } from "./swatches.js";

/**
 * @import { Look } from "../model/looks.js"
 * @import { Bounds, Region, Siting } from "../model/siting.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 */

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
  }, { pane: "siting", keeps: true, isEmpty: () => shown.length === 0 }).addTo(map);

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
