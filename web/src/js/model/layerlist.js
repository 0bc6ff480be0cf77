// @ts-check
/** Pure: how the reader arranges the layers, what of them is filtered, and what is remembered of it. */

/**
 * @import { Layer, Zone } from "./answers.js"
 * @import { Pass } from "./tilelooks.js"
 * @import { Note } from "./vectortile.js"
 */

/**
 * What a layer's zones must have, by attribute: one of these values, or a text with this in it.
 * @typedef {Record<string, string[] | string>} Filter
 */
/** A column of a table by which it is ordered. @typedef {{by: string, down: boolean}} Order */
/** The layer whose zones stand in the table beside the map, and how. @typedef {{layer: string, order: Order, text: string}} Table */
/** Zones that are chosen, of one layer. @typedef {{layer: string, codes: Set<string>}} Picked */

/**
 * @typedef {object} LayerListState
 * @property {string[]} layerOrder ids, the uppermost first; those it does not name stand as they are described
 * @property {Record<string, number>} layerOpacity 0…1 by layer; 1 where it does not say
 * @property {Record<string, Filter>} layerFilter by layer
 * @property {string[]} layerFolded the groups of the list that are folded
 * @property {string | null} layerOpen the layer whose settings are open
 * @property {string} layerSought what is looked for among the layers' names
 * @property {Table | null} table
 * @property {Picked | null} zonesPicked
 * @property {{properties: Note}[]} tableZones what the table shows of a large layer: its zones in view
 */

/** @type {LayerListState} */
export const layerList = {
  layerOrder: [],
  layerOpacity: {},
  layerFilter: {},
  layerFolded: [],
  layerOpen: null,
  layerSought: "",
  table: null,
  zonesPicked: null,
  tableZones: [],
};

/** The groups of the list, the uppermost on the map first; partitions have their ground below and their borders above all. */
export const KINDS = /** @type {Layer["kind"][]} */ (["PARTITION", "PROTECTION", "REFERENCE"]);

/**
 * The layers as they stand in the list, group by group.
 * @template {Pick<Layer, "id" | "kind">} L @param {L[]} layers @param {string[]} order
 */
export function arranged(layers, order) {
  const place = new Map(order.map((id, i) => [id, i]));
  const at = (/** @type {L} */ { id }) => place.get(id) ?? order.length;
  return KINDS.flatMap((kind) => layers.filter((layer) => layer.kind === kind).sort((a, b) => at(a) - at(b)));
}

/**
 * The order with a layer moved among those of its group.
 * @param {Pick<Layer, "id" | "kind">[]} layers @param {string[]} order @param {string} id @param {number} by upwards where below 0
 */
export function moved(layers, order, id, by) {
  const all = arranged(layers, order);
  const kind = layers.find((layer) => layer.id === id)?.kind;
  const group = all.filter((layer) => layer.kind === kind).map((layer) => layer.id);
  const from = group.indexOf(id);
  const to = Math.max(0, Math.min(group.length - 1, from + by));
  if (from < 0 || from === to) return order;
  group.splice(to, 0, ...group.splice(from, 1));
  const next = group.values();
  return all.map((layer) => (layer.kind === kind ? String(next.next().value) : layer.id));
}

/**
 * By how much a layer is moved that is dropped on another of its group; 0 on any other.
 * @param {Pick<Layer, "id" | "kind">[]} layers @param {string[]} order @param {string} id @param {string} onto
 */
export function stepsTo(layers, order, id, onto) {
  const kind = layers.find((layer) => layer.id === id)?.kind;
  const group = arranged(layers, order).filter((layer) => layer.kind === kind).map((layer) => layer.id);
  return group.includes(id) && group.includes(onto) ? group.indexOf(onto) - group.indexOf(id) : 0;
}

/** Names of what tiles say of zones. */
export const NOTED = ["code", "name", "category", "areaMu"];

/** How many values an attribute may have to be offered one by one. */
const FEW = 12;
/** What every zone has and no filter needs. */
const COMMON = ["layer", "code", "name", "areaSquareMetres", "areaMu"];

/**
 * The attributes by which zones can be filtered: with their values where they are few, else null for a text.
 * @param {Pick<Zone, "properties">[]} zones @returns {{name: string, values: string[] | null}[]}
 */
export function attributesOf(zones) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const { properties } of zones) {
    for (const [name, value] of Object.entries(properties)) {
      if (COMMON.includes(name) || value === null || typeof value === "object") continue;
      const values = found.get(name) ?? new Set();
      if (values.size <= FEW) values.add(String(value));
      found.set(name, values);
    }
  }
  return [...found].map(([name, values]) => ({ name, values: values.size <= FEW ? [...values].sort() : null }));
}

/** Whether a zone is what a filter lets through. @param {Filter | undefined} filter @param {Record<string, unknown>} properties */
export const passes = (filter, properties) => Object.entries(filter ?? {}).every(([name, wanted]) => {
  const value = String(properties[name] ?? "");
  return typeof wanted === "string" ? value.toLowerCase().includes(wanted.trim().toLowerCase()) : wanted.includes(value);
});

/** A layer of more zones is never asked for as a whole: what the map's tiles tell of them has to do. */
export const MANY_ZONES = 5000;
/** @param {Pick<Layer, "zoneCount">} layer */
export const isLarge = ({ zoneCount }) => zoneCount > MANY_ZONES;

/** Whether a filter asks for more than the map's tiles tell of zones. @param {Filter | undefined} filter */
export const asksForMore = (filter) => Object.keys(filter ?? {}).some((name) => !NOTED.includes(name));

/** What was made for a filter, and of which zones. @type {WeakMap<Filter, {zones: Zone[], pass: Pass}>} */
const passing = new WeakMap();

/**
 * Whether zones are shown, by layer. A filter that asks for more than tiles tell hides nothing until the whole zones are there.
 * @param {Record<string, Filter>} filters @param {(layer: string) => Zone[]} zonesOf @returns {Map<string, Pass>}
 */
export function passesOf(filters, zonesOf) {
  return new Map(Object.entries(filters).flatMap(([layer, filter]) => {
    const zones = asksForMore(filter) ? zonesOf(layer) : [];
    if (asksForMore(filter) && zones.length === 0) return [];
    const had = passing.get(filter);
    if (had && had.zones.length === zones.length) return [/** @type {const} */ ([layer, had.pass])];
    const codes = new Set(zones.filter(({ properties }) => passes(filter, properties)).map(({ properties }) => properties.code));
    /** @type {Pass} */
    const pass = asksForMore(filter) ? ({ code }) => codes.has(code) : (properties) => passes(filter, properties);
    passing.set(filter, { zones, pass });
    return [/** @type {const} */ ([layer, pass])];
  }));
}

/**
 * A filter with another wish; null and an empty text take the wish away.
 * @param {Filter | undefined} filter @param {string} name @param {string[] | string | null} wanted @returns {Filter}
 */
export function filteredBy(filter, name, wanted) {
  const { [name]: _former, ...rest } = filter ?? {};
  return wanted === null || wanted === "" ? rest : { ...rest, [name]: wanted };
}

/** Whether a filter keeps anything back. @param {Filter | undefined} filter */
export const isFiltering = (filter) => Object.keys(filter ?? {}).length > 0;

/**
 * What is remembered of the list itself.
 * @typedef {Pick<LayerListState, "layerOrder" | "layerOpacity" | "layerFilter" | "layerFolded">} Kept
 */

/** @param {Kept & {on: Set<string>}} state */
export const rememberedText = ({ layerOrder, layerOpacity, layerFilter, layerFolded, on }) =>
  JSON.stringify({ layerOrder, layerOpacity, layerFilter, layerFolded, on: [...on] });

const isText = (/** @type {unknown} */ value) => typeof value === "string";
const isTexts = (/** @type {unknown} */ value) => Array.isArray(value) && value.every(isText);
const entriesOf = (/** @type {unknown} */ value) => (typeof value === "object" && value !== null ? Object.entries(value) : []);

/**
 * What an earlier visit remembered; what is none of it is left out.
 * @param {string | null} text @returns {Partial<Kept & {on: string[]}>}
 */
export function rememberedOf(text) {
  try {
    const { layerOrder, layerOpacity, layerFilter, layerFolded, on } = JSON.parse(text ?? "{}") ?? {};
    return {
      ...(isTexts(layerOrder) && { layerOrder }),
      ...(isTexts(layerFolded) && { layerFolded }),
      ...(isTexts(on) && on.length > 0 && { on }),
      layerOpacity: Object.fromEntries(entriesOf(layerOpacity).filter(([, part]) => typeof part === "number" && part >= 0 && part <= 1)),
      layerFilter: Object.fromEntries(entriesOf(layerFilter).map(([id, filter]) =>
        [id, Object.fromEntries(entriesOf(filter).filter(([, wanted]) => isText(wanted) || isTexts(wanted)))])),
    };
  } catch {
    return {};
  }
}
