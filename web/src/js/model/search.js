// @ts-check
/** Pure: what the search box finds, in the order in which it is offered, and what was found before. */
import { lonLat } from "../text/format.js";
import { positionsIn } from "./position.js";
import { NOTHING_SOUGHT, UNIT_LAYER, found } from "./rulebook.js";

/**
 * @import { FoundIndustry, FoundZone, Layer, Rule } from "./answers.js"
 * @import { PlaceProperties } from "./api.js"
 * @import { Feature } from "./geojson.js"
 * @import { RecordEntry } from "./records.js"
 */

/** A longer text is no name and no code. */
export const LONGEST = 100;

/** How many of a kind are offered at once, and of records how many are looked through. */
const OFFERED = 6;
export const RECORDS = 200;
/** How many are remembered. */
const REMEMBERED = 8;

/** @typedef {"position" | "zone" | "place" | "industry" | "rule" | "record"} Kind */

/**
 * Something found.
 * @typedef {object} Hit
 * @property {Kind} kind
 * @property {string} id among its kind; of a zone its code
 * @property {string} name
 * @property {string} [layer] of a zone
 * @property {number[]} [at] of a position or place
 * @property {number} [zone] of a position: the zone of the projection that was supposed
 * @property {boolean} [exact] whether just this was typed
 */

const KINDS = ["position", "zone", "place", "industry", "rule", "record"];

/** Full width and half width, upper and lower case are the same. @param {string} text */
export const plain = (text) => text.normalize("NFKC").trim().toLowerCase();

/** @param {string} q @param {...string} texts */
const isAny = (q, ...texts) => texts.some((text) => plain(text) === q);

/** Whether a position lies in a box that holds what the layers hold. @param {number[]} at @param {Layer[]} layers */
export const isAmong = ([lon, lat], layers) => layers.some(({ bbox: box }) =>
  box && lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3]);

/**
 * Positions; of several that are supposed, those among the data first.
 * @param {string} q as typed @param {Layer[]} layers @returns {Hit[]}
 */
export const positionHits = (q, layers) => positionsIn(q).map(({ at, zone }, _i, all) =>
  ({ kind: /** @type {const} */ ("position"), id: lonLat(at), name: lonLat(at), at, zone, exact: all.length === 1 }))
  .sort((a, b) => Number(isAmong(b.at, layers)) - Number(isAmong(a.at, layers)));

/** @param {FoundZone[]} places @param {string} q plain @returns {Hit[]} */
export const zoneHits = (places, q) => places.map(({ layer, code, name }) =>
  ({ kind: "zone", id: code, name, layer, exact: isAny(q, code, name) }));

/** @param {FoundIndustry[]} industries @param {string} q plain @returns {Hit[]} */
export const industryHits = (industries, q) => industries.slice(0, OFFERED).map(({ code, name }) =>
  ({ kind: "industry", id: code, name, exact: isAny(q, code) }));

/** @param {Rule[]} rules @param {string} q plain @param {string} day @returns {Hit[]} */
export function ruleHits(rules, q, day) {
  const named = rules.filter(({ id }) => isAny(q, id));
  // A rule's own words only: that its articles hold a word says little to whoever looks for a name.
  const own = found(rules, { ...NOTHING_SOUGHT, q }, null, day)
    .filter(({ id, title }) => plain(id).includes(q) || plain(title ?? "").includes(q));
  return [...new Set([...named, ...own])].slice(0, OFFERED).map(({ id, title }) =>
    ({ kind: "rule", id, name: title ?? id, exact: isAny(q, id) }));
}

/** @param {RecordEntry[]} records @param {string} q plain @returns {Hit[]} */
export const recordHits = (records, q) => records
  .filter(({ id, name }) => plain(name ?? "").includes(q) || (q.length >= 6 && id.startsWith(q)))
  .slice(0, OFFERED).map(({ id, name }) => ({ kind: "record", id, name: name ?? id, exact: id === q }));

/**
 * Names of the basemap.
 * @param {Feature<PlaceProperties>[]} places @param {string} q plain @param {(feature: Feature<PlaceProperties>) => number[] | null} where
 * @param {(properties: PlaceProperties) => string} called @returns {Hit[]}
 */
export const placeHits = (places, q, where, called) => places
  .filter(({ properties: p }) => [called(p), p.name, p.name_en].some((name) => name && plain(name).includes(q)))
  .flatMap((feature) => {
    const at = where(feature);
    return at ? [{ kind: /** @type {const} */ ("place"), id: feature.properties.name, name: called(feature.properties), at,
      exact: isAny(q, called(feature.properties)) }] : [];
  }).slice(0, OFFERED);

/**
 * What a hit stands under: zones by what they are to the reader.
 * @param {Hit} hit @param {Layer[]} layers
 */
export function groupOf({ kind, layer }, layers) {
  if (kind !== "zone") return kind;
  if (layer === UNIT_LAYER) return "unit";
  return layers.some(({ id, coverageLayer }) => id === layer && coverageLayer === layer) ? "area" : "zone";
}

/**
 * What was found by groups: the group that has just what was typed first, else in the order of kinds; within one as it was found.
 * @param {Hit[]} hits @param {Layer[]} layers @returns {{group: string, hits: Hit[]}[]}
 */
export function grouped(hits, layers) {
  const order = ["position", "unit", "area", "zone", "place", "industry", "rule", "record"];
  return order.map((group) => ({ group, hits: hits.filter((hit) => groupOf(hit, layers) === group).sort((a, b) => said(b) - said(a)) }))
    .filter((one) => one.hits.length > 0)
    .sort((a, b) => said(b.hits[0]) - said(a.hits[0]));
}

/** @param {Hit} hit */
const said = ({ exact }) => Number(exact ?? false);

/** What Enter takes without the list having been seen: the one that was typed, or the only one there is. @param {Hit[]} hits */
export const plainly = (hits) => {
  const exact = hits.filter((hit) => hit.exact);
  return exact.length === 1 ? exact[0] : hits.length === 1 ? hits[0] : undefined;
};

/** Puts what was taken before what was taken earlier. @param {Hit[]} recent @param {Hit} taken @returns {Hit[]} */
export const withRecent = (recent, { exact: _exact, ...taken }) =>
  [taken, ...recent.filter((one) => one.kind !== taken.kind || one.id !== taken.id || one.layer !== taken.layer)].slice(0, REMEMBERED);

/** @param {unknown} value @returns {value is Hit} */
const isHit = (value) => {
  const hit = /** @type {Partial<Hit> | null} */ (value);
  if (typeof hit !== "object" || hit === null || !KINDS.includes(hit.kind ?? "")) return false;
  if (typeof hit.id !== "string" || typeof hit.name !== "string" || hit.name.length > 4 * LONGEST) return false;
  if (hit.kind === "zone") return typeof hit.layer === "string";
  return !["position", "place"].includes(hit.kind ?? "") || (Array.isArray(hit.at) && hit.at.length === 2 && hit.at.every(Number.isFinite));
};

/** What an earlier visit left, which anybody may have changed. @param {string | null} text @returns {Hit[]} */
export function recentIn(text) {
  try {
    const value = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter(isHit).slice(0, REMEMBERED) : [];
  } catch {
    return [];
  }
}
