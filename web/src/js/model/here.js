// @ts-check
/** Pure: what an extract says of a place, zone by zone, as the map tells it. */

/**
 * @import { HeldZones } from "./state.js"
 * @import { Extract } from "./extracts.js"
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
 * The same with the areas that the page holds. @param {ZoneHere[]} zones @param {Map<string, HeldZones>} held @returns {ZoneHere[]}
 */
export const withAreas = (zones, held) => zones.map((zone) => {
  const layer = held.get(zone.layer);
  const known = typeof layer === "object" && "features" in layer
    ? layer.features.find(({ properties }) => properties.code === zone.code)?.properties.areaMu : undefined;
  return known === undefined ? zone : { ...zone, areaMu: known };
});

/** Where a place is asked of, as a site without a project. @param {number[]} at @param {string} name */
export const placeAt = (at, name) =>
  ({ type: /** @type {const} */ ("Feature"), geometry: { type: /** @type {const} */ ("Point"), coordinates: at.slice(0, 2).map((v) =>
    Number(v.toFixed(7))) }, properties: { name } });
