// @ts-check
/** A numbered badge on the map, the partner of a row in a list. */

/**
 * @typedef {object} Mark
 * @property {string} key what it is lit by: "defect:2", "candidate:1"
 * @property {number} n
 * @property {"defect" | "candidate"} kind
 * @property {number[]} at longitude and latitude
 * @property {number[] | null} [box] west, south, east, north of what it stands for
 * @property {string} title
 * @property {() => void} open
 */

export {};
