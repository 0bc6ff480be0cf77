// @ts-check
/** The report of a record: one result in several forms, written by the service. */
import { address, answered, nameIn } from "./core.js";

/** @typedef {"pdf" | "docx" | "xlsx" | "json" | "geojson" | "gpkg"} ReportFormat */
/** @type {ReportFormat[]} */
export const REPORT_FORMATS = ["pdf", "docx", "xlsx", "json", "geojson", "gpkg"];

/**
 * Which report: whether with everything that the result rests on, and with which version of what persons added.
 * @typedef {{format: ReportFormat, annex: boolean, review: number | null}} ReportAsked
 */

/** Maps are drawn and fonts laid out for it. */
export const PATIENCE_MS = 120_000;

/** @param {string} id of the record @param {ReportAsked} asked */
export const reportAddress = (id, { format, annex, review }) =>
  address(`api/screenings/${encodeURIComponent(id)}/report`, { format, annex: annex ? "true" : null, review });

/** A file that the service writes, with the name that it gives. @param {URL} url @param {string} otherwise its name where it gives none */
const fileOf = (url, otherwise) => answered(url, {}, async (response) => ({
  name: nameIn(response.headers.get("Content-Disposition") ?? "") ?? otherwise,
  blob: await response.blob(),
}), PATIENCE_MS);

/** @param {string} id @param {ReportAsked} asked @returns {Promise<{name: string, blob: Blob}>} */
export const getReport = (id, asked) => fileOf(reportAddress(id, asked), `${id}.${asked.format}`);

/** All zones of a layer as a GeoPackage. @param {string} layer @param {string} edition @returns {Promise<{name: string, blob: Blob}>} */
export const getPackage = (layer, edition) =>
  fileOf(address(`api/layers/${encodeURIComponent(layer)}/package`, { edition }), `${layer}-${edition}.gpkg`);
