// @ts-check
/** Pure: classes for a map of values, with limits that fit them. */

/** Classes at most: more shades are not told apart. */
const MOST = 5;

/**
 * Limits of classes with about as many values each, by the values themselves: ascending, the first is the least value, the last the
 * greatest. Equal values are never parted; a few values give as few classes.
 * @param {number[]} values @param {number} [most] classes
 */
export function limitsOf(values, most = MOST) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const distinct = [...new Set(sorted)];
  const count = Math.min(most, distinct.length);
  const limits = [sorted[0]];
  for (let i = 1; i < count; i++) {
    const limit = distinct.length <= most ? distinct[i] : sorted[Math.floor((i * sorted.length) / count)];
    if (limit > limits[limits.length - 1]) limits.push(limit);
  }
  return [...limits, sorted[sorted.length - 1]];
}

/**
 * In which class a value lies: limits[i] ≤ value < limits[i + 1], the greatest in the last.
 * @param {number[]} limits @param {number} value
 */
export function classOf(limits, value) {
  let i = 0;
  while (i < limits.length - 2 && value >= limits[i + 1]) i++;
  return i;
}
