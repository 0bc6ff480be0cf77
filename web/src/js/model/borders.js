// @ts-check
/** Pure: the borders of zones, each drawn once, though two neighbours have it: else dashes and casings would double. */

/** @import { Path, Shape } from "./shapes.js" */

/**
 * A piece of border, with the box around it.
 * @template S @typedef {{path: Path, box: number[], of: S}} Border
 */

/**
 * How places are told from each other, by numbers below 2²⁶, and which sides are no border but where a picture was cut.
 * @typedef {{number: (x: number, y: number) => number, isCut: (x1: number, y1: number, x2: number, y2: number) => boolean}} Places
 */

/** Numbers the places of paths: the same place, the same number. */
function numbering() {
  /** @type {Map<number, Map<number, number>>} */
  const byX = new Map();
  let count = 0;
  return (/** @type {number} */ x, /** @type {number} */ y) => {
    let byY = byX.get(x);
    if (!byY) byX.set(x, (byY = new Map()));
    const known = byY.get(y);
    if (known !== undefined) return known;
    byY.set(y, count);
    return count++;
  };
}

/** More than the places that a layer may have. */
const MANY = 2 ** 26;

/** @template S @param {number[]} flat @param {S} of @returns {Border<S>} */
function borderOf(flat, of) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < flat.length; i += 2) {
    box[0] = Math.min(box[0], flat[i]);
    box[1] = Math.min(box[1], flat[i + 1]);
    box[2] = Math.max(box[2], flat[i]);
    box[3] = Math.max(box[3], flat[i + 1]);
  }
  return { path: Float64Array.from(flat), box, of };
}

/** All that is left to do, at once. @template T @param {Generator<undefined, T>} steps @returns {T} */
export function finished(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** After how many shapes the work stops for something else. */
const BREATH = 500;

/**
 * The borders of shapes, at once.
 * @template {Pick<Shape, "paths">} S @param {S[]} shapes @param {Places} [places] @returns {Border<S>[]}
 */
export const bordersOf = (shapes, places) => finished(bordering(shapes, places));

/**
 * The borders of shapes. A side that several shapes have stands in one border only; where a neighbour has more vertices on the same side,
 * it stands in both.
 * @template {Pick<Shape, "paths">} S @param {S[]} shapes the first that has a side gives it its look @param {Places} [places]
 * @returns {Generator<undefined, Border<S>[]>}
 */
export function* bordering(shapes, { number, isCut } = { number: numbering(), isCut: () => false }) {
  /** @type {Set<number>} */
  const drawn = new Set();
  /** @type {Border<S>[]} */
  const borders = [];
  let count = 0;
  for (const shape of shapes) {
    for (const path of shape.paths) follow(path, shape);
    if (++count % BREATH === 0) yield;
  }
  return borders;

  /** @param {Path} path @param {S} shape */
  function follow(path, shape) {
    /** @type {number[]} */
    let run = [];
    let before = number(path[0], path[1]);
    for (let i = 2; i < path.length; i += 2) {
      const at = number(path[i], path[i + 1]);
      const side = Math.min(before, at) * MANY + Math.max(before, at);
      before = at;
      if (drawn.has(side) || isCut(path[i - 2], path[i - 1], path[i], path[i + 1])) {
        if (run.length) borders.push(borderOf(run, shape));
        run = [];
        continue;
      }
      drawn.add(side);
      if (run.length === 0) run.push(path[i - 2], path[i - 1]);
      run.push(path[i], path[i + 1]);
    }
    if (run.length) borders.push(borderOf(run, shape));
  }
}
