// @ts-check
/** Pure: where value, target and uncertainty lie on a bar that is wide enough for all of them. */

/** @import { Comparator } from "./indicators.js" */

/** Room beside the outermost mark, as a part of the bar's half. */
const ROOM = 0.18;

/**
 * A bar round the target, in its middle: half of it is `span` units wide. `good` is where the target is kept; positions are 0…1.
 * @typedef {{value: number, target: number, least: number, most: number, good: [number, number], span: number}} Bullet
 */

/**
 * @param {number} value @param {number} target @param {number | null} uncertainty @param {Comparator} comparator
 * @param {number} [half] half of what is rounded to the target, where the target is to be equalled
 * @returns {Bullet}
 */
export function bulletOf(value, target, uncertainty, comparator, half = 0) {
  const off = uncertainty ?? 0;
  const reach = Math.max(Math.abs(value - off - target), Math.abs(value + off - target), 2 * half);
  const span = reach > 0 ? reach * (1 + ROOM) : 1;
  const at = (/** @type {number} */ x) => 0.5 + (x - target) / (2 * span);
  /** @type {[number, number]} */
  const good = comparator === "AT_MOST" ? [0, 0.5] : comparator === "EQUAL" ? [at(target - half), at(target + half)] : [0.5, 1];
  return { value: at(value), target: 0.5, least: at(value - off), most: at(value + off), good, span };
}

/**
 * A small line through values, oldest first, in a box; gaps where there is none.
 * @param {(number | null)[]} values @param {number} width @param {number} height
 */
export function lineOf(values, width, height) {
  const known = values.filter((v) => v !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (/** @type {number} */ i) => (values.length === 1 ? width / 2 : (i * width) / (values.length - 1));
  const y = (/** @type {number} */ v) => (most === least ? height / 2 : height - ((v - least) * height) / (most - least));
  return values.flatMap((v, i) => (v === null ? [] : [{ x: x(i), y: y(v), i }]));
}
