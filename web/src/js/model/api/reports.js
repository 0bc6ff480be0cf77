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

/** @param {string} id @param {ReportAsked} asked @returns {Promise<{name: string, blob: Blob}>} */
export const getReport = (id, asked) => answered(reportAddress(id, asked), {}, async (response) => ({
  name: nameIn(response.headers.get("Content-Disposition") ?? "") ?? `${id}.${asked.format}`,
  blob: await response.blob(),
}), PATIENCE_MS);
