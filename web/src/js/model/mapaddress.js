// @ts-check
/** Pure: what the map shows, as the address has it after what the page shows; each part alone, and none where it is as always. */
import { parseDay } from "../text/format.js";
import { arranged } from "./layerlist.js";

/**
 * @import { Layer } from "./answers.js"
 * @import { State } from "./state.js"
 */

/** @typedef {Pick<State, "layers" | "on" | "layerOrder" | "layerOpacity">} Arranged */

/** @typedef {{lat: number, lon: number, zoom: number}} MapAt where the map's middle is, and how near */

/**
 * What an address asks of the map; null where it does not say.
 * @typedef {object} AskedMap
 * @property {MapAt | null} at
 * @property {string[] | null} on the layers, the first on top
 * @property {Record<string, number>} opacity 0…1, by layer
 * @property {string | null} edition
 * @property {string | null} asOf
 * @property {boolean} isDayWrong whether it names a day that there is not
 * @property {{layer: string, code: string} | null} picked
 * @property {number[] | null} place longitude and latitude
 */

/** What may stand in an id, a code or an edition's name; longer than this is none. */
const LONGEST = 100;

/** @param {number} value @param {number} digits */
const short = (value, digits) => String(Number(value.toFixed(digits)));

/** A view in short: five decimals are a metre. @param {MapAt} at */
export const viewText = ({ lat, lon, zoom }) => [short(lat, 5), short(lon, 5), short(zoom, 2)].join(",");

/** @param {string | null} text @param {number} n @returns {number[] | null} */
function numbers(text, n) {
  const values = (text ?? "").split(",").map((part) => (/^-?\d{1,3}(\.\d{1,9})?$/.test(part) ? Number(part) : NaN));
  return values.length === n && values.every(Number.isFinite) ? values : null;
}

/** @param {number} lat @param {number} lon */
const isOnEarth = (lat, lon) => Math.abs(lat) <= 85 && Math.abs(lon) <= 180;

/** @param {Layer[]} layers @param {string[]} order */
const idsIn = (layers, order) => arranged(layers, order).map(({ id }) => id);

/** Whether the layers are as the edition shows them at first. @param {Arranged} state */
const isAsAlways = ({ layers, on, layerOrder, layerOpacity }) =>
  layers.every(({ id, visible }) => visible === on.has(id)) && String(idsIn(layers, layerOrder)) === String(idsIn(layers, [])) &&
  Object.values(layerOpacity).every((opacity) => opacity === 1);

/**
 * How layers are arranged that an address names in an order of its own; nothing where it is that of the edition.
 * @param {Layer[]} layers @param {string[]} ids
 */
export const orderOf = (layers, ids) => (String(idsIn(layers, []).filter((id) => ids.includes(id))) === String(ids) ? [] : ids);

/**
 * What the map shows, for the address; begins with & where there is anything.
 * @param {Arranged & Pick<State, "alone" | "edition" | "asOf" | "recorded" | "view" | "picked" | "place">} state
 * @param {string | null} view as viewText has it; null for the view of the beginning
 */
export function mapHash(state, view) {
  const { layers, alone, recorded, view: page, edition, asOf, picked, place, layerOrder, layerOpacity, on } = state;
  const layer = (/** @type {string} */ id) => {
    const opacity = layerOpacity[id] ?? 1;
    return encodeURIComponent(id) + (opacity === 1 ? "" : `*${Math.round(opacity * 100)}`);
  };
  const shown = idsIn(layers, layerOrder).filter((id) => on.has(id));
  /** @type {(string | false | null)[]} */
  const said = [
    view && `m=${view}`,
    layers.length > 0 && !alone && !isAsAlways(state) && `l=${shown.map(layer).join(",") || "-"}`,
    // A record has its own edition and day, and the auditor's address names the edition already.
    !recorded && page !== "audit" && edition && `v=${encodeURIComponent(edition)}`,
    !recorded && asOf && `d=${asOf}`,
    picked && `z=${encodeURIComponent(picked.layer)}/${encodeURIComponent(picked.code)}`,
    place && `p=${short(place[1], 6)},${short(place[0], 6)}`,
  ];
  return said.filter(Boolean).map((part) => `&${part}`).join("");
}

/** What an address asks of the map; what is none is not asked. @param {string} hash with or without its # @returns {AskedMap} */
export function mapOf(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const word = (/** @type {string} */ key) => (said.get(key) ?? "").slice(0, LONGEST) || null;
  const at = numbers(said.get("m"), 3);
  const place = numbers(said.get("p"), 2);
  const listed = said.get("l") === "-" ? [] : said.get("l")?.split(",").slice(0, LONGEST) ?? null;
  const [layer, code] = (word("z") ?? "").split(/\/(.*)/s);
  const day = said.get("d");
  /** @type {Record<string, number>} */
  const opacity = {};
  const on = listed && listed.map((one) => {
    const [, id, per] = /^(.*?)(?:\*(\d{1,3}))?$/s.exec(one) ?? ["", one];
    if (per !== undefined) opacity[id] = Math.min(100, Number(per)) / 100;
    return id;
  });
  return {
    at: at && isOnEarth(at[0], at[1]) && at[2] <= 19 ? { lat: at[0], lon: at[1], zoom: at[2] } : null,
    on,
    opacity,
    edition: word("v"),
    asOf: parseDay(day ?? ""),
    isDayWrong: day !== null && parseDay(day) === null,
    picked: layer && code ? { layer, code } : null,
    place: place && isOnEarth(place[0], place[1]) ? [place[1], place[0]] : null,
  };
}
