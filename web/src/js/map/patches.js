// @ts-check
/** Marks for zones that are too small at the map's scale for their look to be seen: they never vanish. */
import { boxesMeet } from "../model/geo.js";
import { walk } from "../model/shapes.js";

/**
 * @import { Look } from "../model/looks.js"
 * @import { Shape } from "../model/shapes.js"
 * @import { View } from "./mapcanvas.js"
 */

/** What is narrower than this is marked, and the side of its mark. In pixels. */
const SMALL = 6;
const MARK = 5;
/** No two marks of a look stand in one cell, and none where the line of a larger shape of that look runs. */
const CELL = 12;

/** Marks the shapes of one look that are too small for it to be seen. @param {View} view @param {Shape[]} shapes @param {Look} look */
export function markSmall({ ctx, ...view }, shapes, look) {
  const isSmall = (/** @type {Shape} */ { box }) => Math.max(box[2] - box[0], box[3] - box[1]) * view.scale < SMALL;
  const seen = shapes.filter(({ box, closed }) => closed && boxesMeet(box, view.box));
  const small = seen.filter(isSmall);
  if (small.length === 0) return;
  /** Cells of the ground, not of the view: a mark stays when the map moves. @type {Set<number>} */
  const taken = new Set();
  const cellAt = (/** @type {number} */ x, /** @type {number} */ y) =>
    Math.floor((x + view.x) / CELL) * 2 ** 26 + Math.floor((y + view.y) / CELL);
  for (const shape of seen.filter((one) => !isSmall(one))) {
    for (const path of shape.paths) walk(path, view, CELL / 3, (x, y) => void taken.add(cellAt(x, y)));
  }
  for (const { box } of small) {
    const x = ((box[0] + box[2]) / 2) * view.scale - view.x;
    const y = ((box[1] + box[3]) / 2) * view.scale - view.y;
    const cell = cellAt(x, y);
    if (taken.has(cell)) continue;
    taken.add(cell);
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(x - MARK / 2 - 1, y - MARK / 2 - 1, MARK + 2, MARK + 2);
    ctx.fillStyle = look.stroke;
    ctx.fillRect(x - MARK / 2, y - MARK / 2, MARK, MARK);
  }
}
