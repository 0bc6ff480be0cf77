// @ts-check
/** Pure: what a pattern repeats, as strokes in a tile. Motifs tell apart what lies over each other where colours do not suffice. */

/** A motif's name. @typedef {keyof typeof MOTIFS} Motif */
/** A line from a place to another, in the tile's pixels; one without length is a dot. @typedef {[number, number, number, number]} Stroke */

/** @param {number} s size of the tile */
const rising = (s) => /** @type {Stroke[]} */ ([-s, 0, s].map((d) => [d - 1, s + 1, d + s + 1, -1]));
/** @param {number} s */
const falling = (s) => /** @type {Stroke[]} */ ([-s, 0, s].map((d) => [d - 1, -1, d + s + 1, s + 1]));
/** @param {number} s */
const level = (s) => /** @type {Stroke[]} */ ([[-1, s / 2, s + 1, s / 2]]);
/** @param {number} s */
const upright = (s) => /** @type {Stroke[]} */ ([[s / 2, -1, s / 2, s + 1]]);

/** A small sign twice in a tile, so that its rows are staggered. @param {(x: number, y: number) => Stroke[]} sign */
const staggered = (sign) => (/** @type {number} */ s) => [...sign(s / 4, s / 4), ...sign((3 * s) / 4, (3 * s) / 4)];

/** A line through places around a middle. @param {number[][]} places */
const through = (places) => (/** @type {number} */ x, /** @type {number} */ y) =>
  places.slice(1).map(([dx, dy], i) => /** @type {Stroke} */ ([x + places[i][0], y + places[i][1], x + dx, y + dy]));

const R = 2.2;
const ring = through(Array.from({ length: 9 }, (_, i) => [R * Math.cos((i * Math.PI) / 4), R * Math.sin((i * Math.PI) / 4)]));
/** Two lines across each other. @param {number[][]} one @param {number[][]} other */
const both = (one, other) => (/** @type {number} */ x, /** @type {number} */ y) => [...through(one)(x, y), ...through(other)(x, y)];
const plus = both([[-2.5, 0], [2.5, 0]], [[0, -2.5], [0, 2.5]]);
const times = both([[-2, -2], [2, 2]], [[-2, 2], [2, -2]]);

/** The motifs: the strokes in a tile of so many pixels. `sparse` is by how much a tile of signs is wider than one of lines. */
export const MOTIFS = {
  rising: { sparse: 1, strokes: rising },
  falling: { sparse: 1, strokes: falling },
  cross: { sparse: 1.25, strokes: (/** @type {number} */ s) => [...rising(s), ...falling(s)] },
  dots: { sparse: 1.25, strokes: staggered((x, y) => [[x, y, x, y]]) },
  level: { sparse: 1, strokes: level },
  upright: { sparse: 1, strokes: upright },
  rings: { sparse: 1.75, strokes: staggered(ring) },
  dashes: { sparse: 1.75, strokes: staggered(through([[-3, 0], [3, 0]])) },
  pluses: { sparse: 1.75, strokes: staggered(plus) },
  bars: { sparse: 1.75, strokes: staggered(through([[0, -3], [0, 3]])) },
  grid: { sparse: 1.25, strokes: (/** @type {number} */ s) => [...level(s), ...upright(s)] },
  roofs: { sparse: 1.75, strokes: staggered(through([[-3, 1.5], [0, -1.5], [3, 1.5]])) },
  ticks: { sparse: 1.75, strokes: staggered(through([[-2.5, 2.5], [2.5, -2.5]])) },
  triangles: { sparse: 1.75, strokes: staggered(through([[-2.5, 2], [0, -2.5], [2.5, 2], [-2.5, 2]])) },
  squares: { sparse: 1.75, strokes: staggered(through([[-2, -2], [2, -2], [2, 2], [-2, 2], [-2, -2]])) },
  backticks: { sparse: 1.75, strokes: staggered(through([[-2.5, -2.5], [2.5, 2.5]])) },
  crosses: { sparse: 1.75, strokes: staggered(times) },
  valleys: { sparse: 1.75, strokes: staggered(through([[-3, -1.5], [0, 1.5], [3, -1.5]])) },
};

/** All motifs, the plain ones first. */
export const ALL_MOTIFS = /** @type {Motif[]} */ (Object.keys(MOTIFS));

/** What a layer description's pattern may become. @type {Record<string, Motif[]>} */
export const FAMILIES = {
  HATCH: ["rising", "falling", "level", "upright", "ticks", "backticks"],
  CROSS_HATCH: ["cross", "grid", "crosses", "pluses"],
  NONE: ["dots", "dashes", "pluses", "bars", "rings", "roofs", "triangles", "squares", "valleys", "ticks", "backticks"],
};
