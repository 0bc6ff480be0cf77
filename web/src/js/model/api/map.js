// @ts-check
/** What the map needs of the service, and of the page's own files: editions, layers, zones, and what lies beneath. */
import { fileAddress } from "./ahead.js";
import { address, answered, call, fileOf } from "./core.js";

export { ApiProblem, known } from "./core.js";

/**
 * @import * as answer from "../answers.js"
 * @import { FeatureCollection } from "../geojson.js"
 */

/**
 * Which edition and the law of which day; without an edition, the one in effect on that day.
 * @typedef {{edition?: string, asOf?: string}} Question
 */

/** @returns {Promise<answer.Edition[]>} */
export const getEditions = () => call(address("api/editions"));
/** @returns {Promise<answer.FactsAnswer>} */
export const getFacts = () => call(address("api/facts"));
/** @param {Question} question @param {AbortSignal} [signal] @returns {Promise<answer.LayersAnswer>} */
export const getLayers = (question, signal) => call(address("api/layers", question), { signal });
/**
 * A layer's zones. The edition's hash lets the browser keep them for good.
 * @param {string} layer @param {answer.EditionName} edition @param {AbortSignal} [signal] @returns {Promise<answer.Zones>}
 */
export const getZones = (layer, { code, hash }, signal) =>
  call(address(`api/layers/${encodeURIComponent(layer)}/zones`, { edition: code, hash }), { signal });

/** All zones of a layer as a GeoPackage. @param {string} layer @param {string} edition @returns {Promise<{name: string, blob: Blob}>} */
export const getPackage = (layer, edition) =>
  fileOf(address(`api/layers/${encodeURIComponent(layer)}/package`, { edition }), `${layer}-${edition}.gpkg`);

/** @param {string} layer @param {string} code @param {Question} question @param {AbortSignal} [signal] @returns {Promise<answer.Zone>} */
export const getZone = (layer, code, question, signal) =>
  call(address(`api/layers/${encodeURIComponent(layer)}/zones/${encodeURIComponent(code)}`, question), { signal });

/** What the basemap says of a place. @typedef {{name: string, name_en?: string}} PlaceProperties */
/** One file of the basemap. @param {string} name @returns {Promise<FeatureCollection<PlaceProperties>>} */
export const getBasemap = (name) => call(fileAddress(`basemap/${name}.geojson`));

/**
 * A tile of several layers; no bytes where nothing of them lies in it.
 * @param {string} template of its address, as the list of layers gives it @param {string[]} layers
 * @param {{z: number, x: number, y: number}} tile @param {AbortSignal} signal @returns {Promise<ArrayBuffer>}
 */
export const getTile = (template, layers, { z, x, y }, signal) => {
  const path = template.replace("{layers}", layers.join(",")).replace("{z}/{x}/{y}", `${z}/${x}/${y}`);
  return answered(address(path.replace(/^\//, "")), { signal }, (response) => response.arrayBuffer());
};
