// @ts-check
/** Pure: the office's backgrounds, which of them are shown, and what is remembered of it. */

/**
 * @typedef {object} Background
 * @property {string} id
 * @property {string} name
 * @property {string} nameEn
 * @property {string} url with {z}, {x}, {y}, and {s} where there are subdomains
 * @property {string[]} subdomains
 * @property {number} minZoom
 * @property {number} maxZoom
 * @property {string} attribution
 * @property {string} approval the map's 审图号; empty where none is given
 */

/** Opacity in percent of those that are shown, by id; who is not named is off. @typedef {Record<string, number>} Shown */

/** @param {unknown} value */
const isPercent = (value) => Number.isInteger(value) && Number(value) >= 10 && Number(value) <= 100;

/** What an earlier visit left; what is none of it is not taken. @param {string | null} text @returns {Shown} */
export function shownOf(text) {
  try {
    const kept = JSON.parse(text ?? "{}");
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, percent]) => isPercent(percent)));
  } catch {
    return {};
  }
}

/** With one switched on or off. @param {Shown} shown @param {string} id @param {boolean} on @returns {Shown} */
export function switched(shown, id, on) {
  const { [id]: percent = 100, ...others } = shown;
  return on ? { ...others, [id]: percent } : others;
}

/** Those that are shown, the lowest first: the first of the list lies below. @param {Background[]} all @param {Shown} shown */
export const shownOnes = (all, shown) => all.filter(({ id }) => Object.hasOwn(shown, id));
