// @ts-check
/** The extract of a place, as data and on paper. */
import { address, answered, call, json, nameIn, WRITING_MS } from "./core.js";

/**
 * @import { Extract } from "../extracts.js"
 * @import { Request } from "../question.js"
 * @import { Question } from "./map.js"
 */

/** @typedef {"pdf" | "docx" | "xlsx"} PaperFormat */
/** @type {PaperFormat[]} */
export const PAPER_FORMATS = ["pdf", "docx", "xlsx"];

/** @param {Request} place @param {Question} question @param {AbortSignal} signal @returns {Promise<Extract>} */
export const getExtract = (place, question, signal) => call(address("api/extracts", question), json(place, signal));

/** @param {Request} place @param {Question} question @param {PaperFormat} format @returns {Promise<{name: string, blob: Blob}>} */
export const getExtractPaper = (place, question, format) =>
  answered(address("api/extracts", { ...question, format }), json(place), async (response) => ({
    name: nameIn(response.headers.get("Content-Disposition") ?? "") ?? `extract.${format}`,
    blob: await response.blob(),
  }), WRITING_MS);
