// @ts-check
/** Marks for zones that are too small at the map's scale for their look to be seen: they never vanish. */
import { boxesMeet } from "../model/geo.js";
import { walk } from "../model/shapes.js";

/**
 * @import { Look } from "../model/looks.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Drawn } from "./painter.js"
 */

/** What is narrower than this is marked, and the side of its mark. In pixels. */
const SMALL = 6;
const MARK = 5;
/** No two marks of a look stand in one cell, and none where the line of a larger shape of that look runs. */
const CELL = 12;

/** Shapes, and the view in which they are seen: of tiles each has its own. @typedef {{view: View, shapes: Drawn[]}} Seen */

/** @param {number[]} box @param {number} scale */
export const isSmall = (box, scale) => Math.max(box[2] - box[0], box[3] - box[1]) * scale < SMALL;

/**
 * Marks the shapes of one look that are too small for it to be seen.
 * @param {View} view @param {Seen[]} parts @param {Look} look
 */
export function markSmall({ ctx, ...view }, parts, look) {
  if (!parts.some(({ view: own, shapes }) => shapes.some(({ box }) => isSmall(box, own.scale)))) return;
  /** Cells of the ground, not of the view: a mark stays when the map moves. @type {Set<number>} */
  const taken = new Set();
  const cellAt = (/** @type {number} */ x, /** @type {number} */ y) =>
    Math.floor((x + view.x) / CELL) * 2 ** 26 + Math.floor((y + view.y) / CELL);
  const each = (/** @type {(own: View, shape: Drawn, small: boolean) => void} */ take) => {
    for (const { view: own, shapes } of parts) {
      for (const shape of shapes) if (shape.closed && boxesMeet(shape.box, own.box)) take(own, shape, isSmall(shape.box, own.scale));
    }
  };
  each((own, { paths }, small) => {
    if (!small) for (const path of paths) walk(path, own, CELL / 3, (x, y) => void taken.add(cellAt(x, y)));
  });
  each((own, { box }, small) => {
    if (!small) return;
    const x = ((box[0] + box[2]) / 2) * own.scale - own.x;
    const y = ((box[1] + box[3]) / 2) * own.scale - own.y;
    const cell = cellAt(x, y);
    if (taken.has(cell)) return;
    taken.add(cell);
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(x - MARK / 2 - 1, y - MARK / 2 - 1, MARK + 2, MARK + 2);
    ctx.fillStyle = look.stroke;
    ctx.fillRect(x - MARK / 2, y - MARK / 2, MARK, MARK);
  });
}
