// @ts-check
/** Zones of all layers by what is typed, and one zone by its code. */
import { address, call } from "./core.js";

/**
 * @import { PlacesAnswer, Zone } from "../answers.js"
 * @import { Question } from "./map.js"
 */

/** @param {string} q @param {Question} question @param {AbortSignal} signal @returns {Promise<PlacesAnswer>} */
export const findZones = (q, question, signal) => call(address("api/places", { ...question, q }), { signal });

/** @param {string} layer @param {string} code @param {Question} question @param {AbortSignal} [signal] @returns {Promise<Zone>} */
export const getZone = (layer, code, question, signal) =>
  call(address(`api/layers/${encodeURIComponent(layer)}/zones/${encodeURIComponent(code)}`, question), { signal });
