// @ts-check
/** Pure: what tiles show of a layer, made ready to be drawn: by category, and the borders once each. */
import { bordering, bordersOf, finished } from "./borders.js";
import { EXTENT, MARGIN } from "./tilegrid.js";

/**
 * @import { Layer } from "./answers.js"
 * @import { Border, Places } from "./borders.js"
 * @import { Note, Piece } from "./vectortile.js"
 */

/** The zones of a category in a tile, and the borders that have its look. @typedef {{shapes: Piece[], borders: Border<Piece>[]}} Own */
/** Whether a zone is shown. @typedef {(properties: Note) => boolean} Pass */

const FAR = EXTENT + MARGIN;

/** Corners of a tile are whole numbers; a side along the edge of its margin is where the zone was cut. @type {Places} */
export const CELLS = {
  number: (x, y) => (x + MARGIN) * 8192 + y + MARGIN,
  isCut: (x1, y1, x2, y2) => (x1 === x2 && (x1 <= -MARGIN || x1 >= FAR)) || (y1 === y2 && (y1 <= -MARGIN || y1 >= FAR)),
};

/** Borders of one zone, by itself. @type {WeakMap<Piece, Border<Piece>[]>} */
const alone = new WeakMap();

/** The borders of a zone by itself, without those along which the tile cut it. @param {Piece} piece */
export function bordersOfOne(piece) {
  const known = alone.get(piece);
  if (known) return known;
  const made = bordersOf([piece], CELLS);
  alone.set(piece, made);
  return made;
}

/** At once. @param {Piece[]} pieces @param {Pick<Layer, "categories">} layer @param {Pass | null} pass */
export const ready = (pieces, layer, pass) => finished(preparing(pieces, layer, pass));

/**
 * Makes ready what a tile shows of a layer, step by step.
 * @param {Piece[]} pieces @param {Pick<Layer, "categories">} layer @param {Pass | null} pass
 * @returns {Generator<undefined, Map<string, Own>>} by category
 */
export function* preparing(pieces, { categories }, pass) {
  const shapes = pass ? pieces.filter(({ properties }) => pass(properties)) : pieces;
  const widths = new Map(categories.map(({ code, style }) => [code, style.strokeWidth]));
  const width = (/** @type {Piece} */ { category }) => widths.get(category) ?? 0;
  /** @type {Map<string, Own>} */
  const own = new Map();
  const of = (/** @type {string} */ category) => {
    const had = own.get(category) ?? { shapes: [], borders: [] };
    own.set(category, had);
    return had;
  };
  for (const shape of shapes) of(shape.category).shapes.push(shape);
  // Where a stronger border and a weaker one meet, the stronger is seen.
  const borders = yield* bordering([...shapes].sort((a, b) => width(b) - width(a)), CELLS);
  for (const border of borders) of(border.of.category).borders.push(border);
  return own;
}

/** The widths and heights of zones that tiles cut, as far as tiles of a zoom are there. @typedef {Map<number, number[]>} Extents */

/**
 * Takes what a tile shows of zones that it cuts to what others show of them.
 * @param {Extents} extents in cells of the zoom @param {{x: number, y: number}} tile @param {Piece[]} pieces
 */
export function widen(extents, { x, y }, pieces) {
  const [left, top] = [x * EXTENT, y * EXTENT];
  for (const piece of pieces) {
    if (!piece.isCut) continue;
    const box = piece.box.map((v, i) => v + (i % 2 ? top : left));
    const had = extents.get(piece.id);
    const all = had ? [Math.min(had[0], box[0]), Math.min(had[1], box[1]), Math.max(had[2], box[2]), Math.max(had[3], box[3])] : box;
    extents.set(piece.id, all);
  }
}

/**
 * Tells the pieces how large their zones are; answers whether one is wider than a limit now and was not.
 * @param {Extents} extents @param {Piece[]} pieces @param {number} limit in cells
 */
export function measure(extents, pieces, limit) {
  let others = false;
  for (const piece of pieces) {
    const all = piece.isCut && extents.get(piece.id);
    if (!all) continue;
    const { box } = piece;
    const had = Math.min(...(piece.size ?? [box[2] - box[0], box[3] - box[1]]));
    piece.size = [all[2] - all[0], all[3] - all[1]];
    if (had < limit && Math.min(...piece.size) >= limit) others = true;
  }
  return others;
}
