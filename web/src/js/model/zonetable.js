// @ts-check
/** Pure: the zones of a layer as a table: its columns, its rows in order, their sum, and the same as files. */
import { passes } from "./layerlist.js";

/**
 * @import { Zone } from "./answers.js"
 * @import { Filter, Order } from "./layerlist.js"
 * @import { Note } from "./vectortile.js"
 */

const FIRST = ["code", "name", "category", "areaMu"];
const UNSHOWN = ["layer", "areaSquareMetres"];

/** A zone in the table: whole, or as far as the map's tiles tell of it. @typedef {{properties: Note & Record<string, unknown>}} Row */

/** The columns: what every zone has, then the attributes of the layer's own. @param {Row[]} zones */
export function columnsOf(zones) {
  const own = new Set(zones.flatMap(({ properties }) => Object.keys(properties)));
  return [...FIRST, ...[...own].filter((name) => !FIRST.includes(name) && !UNSHOWN.includes(name))];
}

/** @param {unknown} a @param {unknown} b */
function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""), "zh-CN", { numeric: true });
}

/**
 * The zones that a filter lets through and that have a text in any of their values, in order.
 * @template {Row} R @param {R[]} zones
 * @param {{filter?: Filter, text: string, order: Order, worded?: (name: string, value: unknown) => string}} how
 *   `worded` gives values as they are read
 */
export function rowsOf(zones, { filter, text, order, worded = (_name, value) => String(value ?? "") }) {
  const wanted = text.trim().toLowerCase();
  const has = (/** @type {R} */ { properties }) =>
    Object.entries(properties).some(([name, value]) => !UNSHOWN.includes(name) && worded(name, value).toLowerCase().includes(wanted));
  const turn = order.down ? -1 : 1;
  return zones
    .filter((zone) => passes(filter, zone.properties) && (wanted === "" || has(zone)))
    .sort((a, b) => turn * compare(a.properties[order.by], b.properties[order.by])
      || compare(a.properties.code, b.properties.code));
}

/** The sum of zones' areas; of those in tiles from their mu. @param {Row[]} zones */
export const sumOf = (zones) =>
  zones.reduce((sum, { properties: { areaSquareMetres, areaMu } }) => sum + Number(areaSquareMetres ?? (areaMu * 2000) / 3), 0);

/**
 * The table as cells, the first row its head.
 * @param {Row[]} zones @param {{head: (column: string) => string, worded: (name: string, value: unknown) => string}} words
 */
export function cellsOf(zones, { head, worded }) {
  const isWhole = zones.every(({ properties }) => "areaSquareMetres" in properties);
  const columns = [...columnsOf(zones), ...(isWhole ? ["areaSquareMetres"] : [])];
  const cell = (/** @type {string} */ name, /** @type {unknown} */ value) => (typeof value === "number" ? value : worded(name, value));
  return [columns.map(head), ...zones.map(({ properties }) => columns.map((name) => cell(name, properties[name])))];
}

/** @param {Zone[]} zones */
export const geoJsonOf = (zones) => JSON.stringify({ type: "FeatureCollection", features: zones });
