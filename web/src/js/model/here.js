// @ts-check
/** Pure: what an extract says of a place, zone by zone, as the map tells it. */

/**
 * @import { Extract } from "./extracts.js"
 * @import { Note } from "./vectortile.js"
 */

/**
 * A zone at a place.
 * @typedef {object} ZoneHere
 * @property {string} layer
 * @property {string} code
 * @property {string} name
 * @property {string} category
 * @property {number | null} areaMu null where it is not known
 * @property {Record<string, unknown>} attributes
 * @property {boolean} border whether the place lies on its border, or no farther from it than the border may be off
 * @property {number | null} distanceMetres of a zone that is only near
 */

/**
 * The zones at a place, layer by layer; then those whose border may lie there. Where several zones of a partition meet in a place, it lies
 * on the border of each of them.
 * @param {Extract} extract @returns {ZoneHere[]}
 */
export const zonesHere = ({ layers }) => layers.flatMap(({ layer, kind, zones, near, positionalAccuracyMetres: off }) => {
  const beside = near.filter(({ code, distanceMetres }) => distanceMetres <= off && !zones.some((zone) => zone.code === code));
  const isShared = kind === "PARTITION" && zones.length + beside.length > 1;
  return [
    ...zones.map(({ code, name, category, attributes, class: met }) => ({ layer, code, name, category, areaMu: null, attributes,
      border: isShared || met === "TOUCH" || met === "BOUNDARY_CONTACT", distanceMetres: null })),
    ...beside.map(({ code, name, category, distanceMetres }) => ({ layer, code, name, category, areaMu: null, attributes: {}, border: true,
      distanceMetres })),
  ];
});

/**
 * The same with the areas that the map's tiles tell.
 * @param {ZoneHere[]} zones @param {{zone: {properties: Note}}[]} seen @returns {ZoneHere[]}
 */
export const withAreas = (zones, seen) => zones.map((zone) => {
  const known = seen.find(({ zone: { properties } }) => properties.layer === zone.layer && properties.code === zone.code);
  return zone.areaMu !== null || !known ? zone : { ...zone, areaMu: known.zone.properties.areaMu };
});

/** Where a place is asked of, as a site without a project. @param {number[]} at @param {string} name */
export const placeAt = (at, name) =>
  ({ type: /** @type {const} */ ("Feature"), geometry: { type: /** @type {const} */ ("Point"), coordinates: at.slice(0, 2).map((v) =>
    Number(v.toFixed(7))) }, properties: { name } });
