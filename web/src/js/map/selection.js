// @ts-check
/** Zones that are chosen in the table, outlined above everything else that lies on the map. */
import { shapeFor } from "./hit.js";
import { MapCanvas } from "./mapcanvas.js";
import { strokeShape } from "./painter.js";

/**
 * @import { Zone } from "../model/answers.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 */

/** @param {LeafletMap} map */
export function createSelection(map) {
  /** @type {Zone[]} */
  let chosen = [];
  const canvas = new MapCanvas((/** @type {View} */ view) => {
    for (const zone of chosen) strokeShape(view, shapeFor(zone), { casing: 7, line: 3, dash: [] }, "#1553b0");
  }, { pane: "chosen", isEmpty: () => chosen.length === 0 }).addTo(map);
  return {
    /** @param {Zone[]} zones */
    show(zones) {
      if (zones.length === 0 && chosen.length === 0) return;
      chosen = zones;
      canvas.repaint();
    },
  };
}
