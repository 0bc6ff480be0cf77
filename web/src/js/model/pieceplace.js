// @ts-check
/** Pure: whether a place lies in what a tile shows of a zone, or so near to its border that the tile cannot say. */
import { LAST_ZOOM } from "./tilegrid.js";

/** @import { Piece } from "./vectortile.js" */

/**
 * How near to a border tiles cannot say on which side a place lies, in cells: at the last zoom corners are rounded, below it borders are
 * simplified too.
 * @param {number} z
 */
export const doubtAt = (z) => (z === LAST_ZOOM ? 2 : 16);

/**
 * @param {Piece} piece @param {number} x in the tile's cells @param {number} y @param {number} doubt
 * @returns {"in" | "border" | null}
 */
export function placeIn({ paths, box }, x, y, doubt) {
  if (x < box[0] - doubt || x > box[2] + doubt || y < box[1] - doubt || y > box[3] + doubt) return null;
  let inside = false;
  for (const path of paths) {
    for (let i = 2; i < path.length; i += 2) {
      const [x1, y1, x2, y2] = [path[i - 2], path[i - 1], path[i], path[i + 1]];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      if (Math.hypot(x1 + along * dx - x, y1 + along * dy - y) <= doubt) return "border";
      if (y1 > y !== y2 > y && x < x1 + (dx * (y - y1)) / dy) inside = !inside;
    }
  }
  return inside ? "in" : null;
}
