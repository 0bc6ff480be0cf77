// @ts-check
/** Zones of all layers by what is typed, and one zone by its code. */
import { address, call } from "./core.js";

/**
 * @import { PlacesAnswer } from "../answers.js"
 * @import { Question } from "./map.js"
 */

/** @param {string} q @param {Question} question @param {AbortSignal} signal @returns {Promise<PlacesAnswer>} */
export const findZones = (q, question, signal) => call(address("api/places", { ...question, q }), { signal });
