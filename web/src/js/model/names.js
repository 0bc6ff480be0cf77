// @ts-check
/** Pure: what a zone is called on the map at a scale, and where in it the name is seen. */

/** @import { Path } from "./shapes.js" */

/** Metres of the equator, and of a screen's dot as standards have it. */
const EQUATOR = 40_075_016.686;
const DOT = 0.00028;

/** The scale of the map, as the number after 1:, at a place. @param {number} zoom @param {number} latitude in degrees */
export const scaleAt = (zoom, latitude) => (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (256 * 2 ** zoom * DOT);

/** From these scales on a division's zones have their code, and their name too. */
export const CODE_FROM = 250_000;
export const NAME_FROM = 50_000;

/** The last characters of codes, no fewer than five, by which they differ. @param {string[]} codes */
export function shortCodes(codes) {
  const longest = Math.max(0, ...codes.map((code) => code.length));
  const all = new Set(codes).size;
  let length = 5;
  while (length < longest && new Set(codes.map((code) => code.slice(-length))).size < all) length++;
  return new Map(codes.map((code) => [code, code.slice(-length)]));
}

/** How many levels of a zone in view are looked at. */
const LEVELS = 11;

/**
 * What is seen of a zone in a square: its corners in cells, of which the unit square has so many a side, counted from left and top; and the
 * square, beyond which they tell nothing. Boxes are [west, north, east, south] in the unit square.
 * @typedef {{paths: Path[], box: number[], within: number[], cells: number, left: number, top: number}} Seen
 */

/**
 * Places of a zone within a box, one at each of some levels, best first: the wider and the nearer to the middle of what is seen of it, the
 * better.
 * @param {Seen[]} parts @param {number[]} seen [west, north, east, south] in the unit square
 * @returns {{x: number, y: number, width: number}[]} none where nothing of it lies in the box
 */
export function placesIn(parts, seen) {
  const boxes = parts.map(({ box, within }) => common(box, within));
  const [west, north, east, south] = common([least(boxes, 0), least(boxes, 1), -least(boxes, 2, -1), -least(boxes, 3, -1)], seen);
  if (!(west < east && north < south)) return [];
  const places = [];
  for (let level = 1; level <= LEVELS; level++) {
    const y = north + ((south - north) * level) / (LEVELS + 1);
    const spans = joined(parts.flatMap((part) => spansAt(part, y)))
      .map(([from, to]) => [Math.max(from, west), Math.min(to, east)]).filter(([from, to]) => from < to);
    if (spans.length === 0) continue;
    const [from, to] = spans.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a));
    const off = Math.abs(level / (LEVELS + 1) - 0.5);
    places.push({ x: (from + to) / 2, y, width: to - from, worth: (to - from) * (1 - off) });
  }
  return places.sort((a, b) => b.worth - a.worth).map(({ x, y, width }) => ({ x, y, width }));
}

/** @param {number[][]} boxes @param {number} i @param {number} sign */
const least = (boxes, i, sign = 1) => Math.min(...boxes.map((box) => sign * box[i]));

/** @param {number[]} a @param {number[]} b */
const common = (a, b) => a.map((v, i) => (i < 2 ? Math.max(v, b[i]) : Math.min(v, b[i])));

/** Where a level crosses what is seen of a zone's inside, from west to east. @param {Seen} part @param {number} y */
function spansAt({ paths, within: [west, north, east, south], cells, left, top }, y) {
  if (y < north || y >= south) return [];
  const at = y * cells - top;
  /** @type {number[]} */
  const xs = [];
  for (const path of paths) {
    for (let i = 3; i < path.length; i += 2) {
      const [above, below] = [path[i - 2], path[i]];
      if (above > at !== below > at) xs.push(path[i - 3] + ((path[i - 1] - path[i - 3]) * (at - above)) / (below - above));
    }
  }
  xs.sort((a, b) => a - b);
  return Array.from({ length: xs.length >> 1 }, (_, i) => [xs[2 * i], xs[2 * i + 1]].map((x) => (x + left) / cells))
    .map(([from, to]) => [Math.max(from, west), Math.min(to, east)]).filter(([from, to]) => from < to);
}

/** Spans that meet, as one: the edge of a tile parts none. @param {number[][]} spans */
function joined(spans) {
  /** @type {number[][]} */
  const all = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1] + 1e-9) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
