// @ts-check
/** The report of a record: one result in several forms, written by the service. */
import { address, fileOf } from "./core.js";

/** @typedef {"pdf" | "docx" | "xlsx" | "json" | "geojson" | "gpkg"} ReportFormat */
/** @type {ReportFormat[]} */
export const REPORT_FORMATS = ["pdf", "docx", "xlsx", "json", "geojson", "gpkg"];

/**
 * Which report: whether with everything that the result rests on, and with which version of what persons added.
 * @typedef {{format: ReportFormat, annex: boolean, review: number | null}} ReportAsked
 */

/** @param {string} id of the record @param {ReportAsked} asked */
export const reportAddress = (id, { format, annex, review }) =>
  address(`api/screenings/${encodeURIComponent(id)}/report`, { format, annex: annex ? "true" : null, review });

/** @param {string} id @param {ReportAsked} asked @returns {Promise<{name: string, blob: Blob}>} */
export const getReport = (id, asked) => fileOf(reportAddress(id, asked), `${id}.${asked.format}`);
