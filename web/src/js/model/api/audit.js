// @ts-check
/** What an audit needs of the service: indicators, comparisons, runs of the second engine, and the files of them. */
import { address, answered, call, nameIn } from "./core.js";

/**
 * @import { Comparison, Differences } from "../comparisons.js"
 * @import { Board, Breakdown, By, MethodSheet, Run, Runs } from "../indicators.js"
 */

/** @typedef {{edition?: string | null, baseline?: string | null}} AuditQuestion */

/** @param {AuditQuestion} question @param {AbortSignal} signal @returns {Promise<Board>} */
export const getIndicators = (question, signal) => call(address("api/indicators", question), { signal });
/** @param {string} id @param {AuditQuestion & {by: By}} question @param {AbortSignal} signal @returns {Promise<Breakdown>} */
export const getBreakdown = (id, question, signal) => call(breakdownAddress(id, question), { signal });
/** @param {string} id @param {Record<string, string | null | undefined>} question */
const breakdownAddress = (id, question) => address(`api/indicators/${encodeURIComponent(id)}/breakdown`, question);
/** @param {string} edition @param {string} path @param {Record<string, string | null>} [query] */
const ofEdition = (edition, path, query) => address(`api/editions/${encodeURIComponent(edition)}/${path}`, query);
/** @param {string} after @param {string} before @param {AbortSignal} signal @returns {Promise<Comparison>} */
export const getComparison = (after, before, signal) => call(ofEdition(after, "comparison", { with: before }), { signal });
/**
 * @param {string} after @param {string} before @param {string} layer @param {AbortSignal} signal
 * @returns {Promise<Differences>}
 */
export const getDifferences = (after, before, layer, signal) =>
  call(ofEdition(after, "comparison/differences", { with: before, layer }), { signal });
/** @param {string} layer @param {string} edition @param {AbortSignal} signal @returns {Promise<MethodSheet>} */
export const getMethodSheet = (layer, edition, signal) =>
  call(address(`api/layers/${encodeURIComponent(layer)}/method-sheet`, { edition }), { signal });
/**
 * Has the second engine recompute every figure of an edition.
 * @param {string} edition @param {string | null} baseline @returns {Promise<Run>}
 */
export const startRun = (edition, baseline) => call(ofEdition(edition, "verification", { baseline }), { method: "POST" });
/** @param {string} edition @param {AbortSignal} signal @returns {Promise<Runs>} */
export const getRuns = (edition, signal) => call(ofEdition(edition, "verifications"), { signal });
/** @param {string} edition @param {string} id */
const runAddress = (edition, id) => ofEdition(edition, `verifications/${encodeURIComponent(id)}`);
/** Where both numbers of every figure of a run are. @param {string} edition @param {string} id */
export const figuresAddress = (edition, id) => `${runAddress(edition, id).pathname}/figures`;
/** @param {string} edition @param {string} id @returns {Promise<Run>} */
export const getRun = (edition, id) => call(runAddress(edition, id));
/** @param {string} edition @param {string} id @returns {Promise<unknown>} */
export const cancelRun = (edition, id) => answered(runAddress(edition, id), { method: "DELETE" }, (response) => response.text());

/**
 * Follows a run: `heard` at each event, until the function that comes back is called.
 * @param {string} edition @param {string} id @param {() => void} heard
 */
export function followRun(edition, id, heard) {
  const events = new EventSource(address(`${runAddress(edition, id).pathname}/events`));
  for (const name of ["message", "progress", "done", "error"]) events.addEventListener(name, heard);
  return () => events.close();
}

/** What can be downloaded of an audit. @typedef {"indicators" | "breakdown" | "comparison" | "recomputation-kit"} Sheet */
const FILE_PATIENCE_MS = 600_000;

/**
 * A file that the service writes, with the name that it gives it.
 * @param {Sheet} sheet @param {{edition: string, baseline: string | null, row: string | null, by: By, format: string | null}} of
 * @returns {Promise<{name: string, blob: Blob}>}
 */
export async function getSheet(sheet, { edition, baseline, row, by, format }) {
  const url = sheet === "indicators" ? address("api/indicators", { edition, baseline, format })
    : sheet === "breakdown" ? breakdownAddress(row ?? "", { edition, baseline, by, format })
      : sheet === "comparison" ? ofEdition(edition, "comparison", { with: baseline, format })
        : ofEdition(edition, "recomputation-kit", { baseline });
  return answered(url, {}, async (response) => {
    const name = nameIn(response.headers.get("Content-Disposition") ?? "") ?? `${sheet}-${edition}.${format ?? "zip"}`;
    return { name, blob: await response.blob() };
  }, FILE_PATIENCE_MS);
}
