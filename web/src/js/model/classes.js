// @ts-check
/** Pure: classes for a map of values, that fit them. */

/** Classes at most: more shades are not told apart. */
const MOST = 5;

/** A class, by the least and the greatest of its values. @typedef {{from: number, to: number}} ValueClass */

/**
 * Classes of values, ascending, without gaps between them that a value could fall into. A least or greatest value that many share, such as
 * 0 or 100 %, is a class of its own; the others are divided into classes of about as many values each, equal ones never parted. Losses and
 * gains never share a class.
 * @param {number[]} values @param {number} [most] classes @returns {ValueClass[]}
 */
export function classesOf(values, most = MOST) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  if (sorted[0] < 0 && sorted[sorted.length - 1] > 0) return bySide(sorted, Math.floor(most / 2));
  const distinct = [...new Set(sorted)];
  if (distinct.length <= most) return distinct.map((value) => ({ from: value, to: value }));
  const many = sorted.length / most;
  const isCommon = (/** @type {number} */ value) => sorted.filter((one) => one === value).length >= many;
  const [least, greatest] = [distinct[0], distinct[distinct.length - 1]];
  const ends = [least, greatest].filter(isCommon);
  const between = sorted.filter((value) => !ends.includes(value));
  const classes = [...ends.map((value) => ({ from: value, to: value })), ...dealt(between, most - ends.length)];
  return classes.sort((a, b) => a.from - b.from);
}

/**
 * What goes down, what stays, what goes up: each side in classes of its own.
 * @param {number[]} sorted @param {number} count of each side @returns {ValueClass[]}
 */
const bySide = (sorted, count) => [
  ...dealt(sorted.filter((value) => value < 0), count),
  ...(sorted.includes(0) ? [{ from: 0, to: 0 }] : []),
  ...dealt(sorted.filter((value) => value > 0), count),
];

/** So many classes of about as many values each. @param {number[]} sorted @param {number} count @returns {ValueClass[]} */
function dealt(sorted, count) {
  /** @type {ValueClass[]} */
  const classes = [];
  let start = 0;
  for (let i = 1; i <= count && start < sorted.length; i++) {
    let end = Math.max(start + 1, Math.round((i * sorted.length) / count));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end++;
    classes.push({ from: sorted[start], to: sorted[end - 1] });
    start = end;
  }
  return classes;
}

/** In which class a value lies. @param {ValueClass[]} classes @param {number} value */
export const classAt = (classes, value) => classes.findIndex(({ to }) => value <= to);
