// @ts-check
/** The only place that talks to the service. Everything returns data or throws ApiProblem. */
import { t } from "../text/strings.js";

/**
 * @import * as answer from "./answers.js"
 * @import * as result from "./results.js"
 * @import { BasisReport } from "./basis.js"
 * @import { Coverage } from "./coverage.js"
 * @import { RecordedRequest, RecordsAnswer, Verification } from "./records.js"
 * @import { FeatureCollection } from "./geojson.js"
 * @import { Request } from "./question.js"
 * @import { Comparison, Differences } from "./comparisons.js"
 * @import { Board, Breakdown, By, MethodSheet, Run, Runs } from "./indicators.js"
 */

const ROOT = new URL("../..", import.meta.url);
const PATIENCE_MS = 60_000;

/** @typedef {{status?: number, code?: string, title?: string, detail?: string | null, errors?: answer.Fault[]}} ProblemDetails */

/** What went wrong: the service's problem details (RFC 9457), or NETWORK / HTTP where it gave none. */
export class ApiProblem extends Error {
  /** @param {ProblemDetails} problem */
  constructor({ status = 0, code = "HTTP", title = "", detail = "", errors = [] }) {
    super(detail || title || code);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
  }
}

/** Known problems become a value of the store; anything else is a fault of the page. @param {unknown} problem @returns {ApiProblem} */
export function known(problem) {
  if (problem instanceof ApiProblem) return problem;
  throw problem;
}

/** @param {string} path @param {Record<string, string | number | null | undefined>} [query] what is null, missing or empty is not asked */
function address(path, query = {}) {
  const url = new URL(path, ROOT);
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") url.searchParams.set(key, String(value));
  }
  return url;
}

/**
 * What an address answers. That it is what the contract says is not checked again here: the suite holds answers against the types.
 * @template A
 * @param {URL} url @param {RequestInit} [options] @returns {Promise<A>}
 */
const call = (url, options = {}) => answered(url, options, (response) => response.json());

/**
 * What an address answers, read as asked.
 * @template A
 * @param {URL} url @param {RequestInit} options @param {(response: Response) => Promise<A>} read @param {number} [patience] milliseconds
 * @returns {Promise<A>}
 */
async function answered(url, options, read, patience = PATIENCE_MS) {
  const limit = AbortSignal.timeout(patience);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  let response;
  try {
    response = await fetch(url, { ...options, signal });
    if (response.ok) return await read(response);
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    if (limit.aborted) throw new ApiProblem({ code: "TIMEOUT", title: t("problem.expired") });
    const title = t(response ? "problem.http" : "problem.network", { status: response?.status ?? 0 });
    throw new ApiProblem({ code: response ? "HTTP" : "NETWORK", title });
  }
  /** @type {ProblemDetails | null} */
  const problem = await response.json().catch(() => null);
  const title = problem?.detail || t("problem.http", { status: response.status });
  throw new ApiProblem(problem?.code ? problem : { status: response.status, title });
}

/** @param {object} body @param {AbortSignal} [signal] @returns {RequestInit} */
const json = (body, signal) => ({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal });

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
 * @param {string} layer @param {answer.EditionName} edition @returns {Promise<answer.Zones>}
 */
export const getZones = (layer, { code, hash }) => call(address(`api/layers/${encodeURIComponent(layer)}/zones`, { edition: code, hash }));
/** @param {string} q @param {AbortSignal} signal @returns {Promise<answer.IndustriesAnswer>} */
export const findIndustries = (q, signal) => call(address("api/industries", { q, limit: 12 }), { signal });
/** @param {Request} feature @param {Question} question @param {AbortSignal} signal @returns {Promise<result.Result>} */
export const preview = (feature, question, signal) => call(address("api/screenings/preview", question), json(feature, signal));
/**
 * The pieces that can be drawn: of one that cannot the service has its figures, which the result has too, but no shape.
 * @param {Request | RecordedRequest} feature @param {Question} question @param {AbortSignal} signal
 * @returns {Promise<result.Pieces>}
 */
export async function previewOverlaps(feature, question, signal) {
  const pieces = await call(address("api/screenings/preview/overlaps", question), json(feature, signal));
  return { ...pieces, features: pieces.features.filter((/** @type {{geometry: unknown}} */ piece) => piece.geometry !== null) };
}
/** The rule book with the access lists. @returns {Promise<answer.RuleBook>} */
export const getRules = () => call(address("api/rules"));
/**
 * On what the rules rest.
 * @param {{asOf: string, changedSince: string}} question without `changedSince`, all of it @param {AbortSignal} signal
 * @returns {Promise<BasisReport>}
 */
export const getCitations = (question, signal) => call(address("api/rules/citations", question), { signal });
/**
 * What every kind of ground says to every industry.
 * @param {{asOf: string, edition: string}} question without `edition`, the one in effect on the day @param {AbortSignal} signal
 * @returns {Promise<Coverage>}
 */
export const getCoverage = (question, signal) => call(address("api/rules/coverage", question), { signal });
/**
 * Screens and keeps the result.
 * @param {Request} feature @param {Question} question @param {string} key under which it is kept once, however often it is sent
 * @returns {Promise<result.Result>}
 */
export const record = (feature, question, key) => {
  const request = json(feature);
  return call(address("api/screenings", question), { ...request, headers: { ...request.headers, "Idempotency-Key": key } });
};
/**
 * @param {{after?: string | null, verdict?: string, limit: number}} page @param {AbortSignal} signal
 * @returns {Promise<RecordsAnswer>}
 */
export const getRecords = (page, signal) => call(address("api/screenings", page), { signal });
/** @param {string} id @returns {Promise<result.Result>} */
export const getRecord = (id) => call(address(`api/screenings/${encodeURIComponent(id)}`));
/** What was asked when a record was made. @param {string} id @returns {Promise<RecordedRequest>} */
export const getRecordRequest = (id) => call(address(`api/screenings/${encodeURIComponent(id)}/request`));
/** Has the service make a record's result again and compare. @param {string} id @returns {Promise<Verification>} */
export const verify = (id) => call(address(`api/screenings/${encodeURIComponent(id)}/verify`), { method: "POST" });

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
  const events = new EventSource(new URL(`${runAddress(edition, id).pathname}/events`, ROOT));
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

/** The file name of a Content-Disposition, the one in Unicode where there are two (RFC 6266). @param {string} said */
export function nameIn(said) {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(said)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="([^"]+)"/i.exec(said)?.[1] ?? null;
}

/** What the basemap says of a place. @typedef {{name: string, name_en?: string}} PlaceProperties */
/** One file of the basemap. @param {string} name @returns {Promise<FeatureCollection<PlaceProperties>>} */
export const getBasemap = (name) => call(address(`basemap/${name}.geojson`));

/**
 * Reads a user's file.
 * @param {File} file @param {{crs?: string, encoding?: string}} told what the reader says of it @param {AbortSignal} signal
 * @returns {Promise<answer.SitesAnswer>}
 */
export function readSites(file, { crs, encoding }, signal) {
  const body = new FormData();
  body.append("file", file, file.name);
  if (crs) body.append("crs", crs);
  if (encoding) body.append("encoding", encoding);
  return call(address("api/sites/read"), { method: "POST", body, signal });
}

/** The sample site's file. @returns {Promise<File>} */
export async function getSample() {
  const response = await fetch(address("samples/demo-plot.txt")).catch(() => null);
  if (!response?.ok) throw new ApiProblem({ code: "NETWORK", title: t("problem.network") });
  return new File([await response.blob()], "示例地块.txt", { type: "text/plain" });
}
