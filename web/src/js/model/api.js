// @ts-check
/** The only place that talks to the service. Everything returns data or throws ApiProblem. */
import { t } from "../text/strings.js";

const ROOT = new URL("../..", import.meta.url);
const PATIENCE_MS = 60_000;

/** What went wrong: the service's problem details (RFC 9457), or NETWORK / HTTP where it gave none. */
export class ApiProblem extends Error {
  /** @param {{status?: number, code?: string, title?: string, detail?: string, errors?: any[]}} problem */
  constructor({ status = 0, code = "HTTP", title = "", detail = "", errors = [] }) {
    super(detail || title || code);
    Object.assign(this, { status, code, title, detail, errors });
    /** @type {string} */ this.code = code;
    /** @type {{code?: string, message: string, pointer?: string, coordinate?: number[]}[]} */ this.errors = errors;
  }
}

/** @param {string} path @param {Record<string, any>} [query] */
function address(path, query = {}) {
  const url = new URL(path, ROOT);
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== null && value !== "") url.searchParams.set(key, value);
  return url;
}

/** @param {URL} url @param {RequestInit & {signal?: AbortSignal}} [options] */
async function call(url, options = {}) {
  const limit = AbortSignal.timeout(PATIENCE_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  let response;
  try {
    response = await fetch(url, { ...options, signal });
    if (response.ok) return await response.json();
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    if (limit.aborted) throw new ApiProblem({ code: "TIMEOUT", title: t("problem.expired") });
    throw new ApiProblem({ code: response ? "HTTP" : "NETWORK", title: t(response ? "problem.http" : "problem.network", { status: response?.status ?? 0 }) });
  }
  const problem = await response.json().catch(() => null);
  throw new ApiProblem(problem?.code ? problem : { status: response.status, title: problem?.detail || t("problem.http", { status: response.status }) });
}

/** @param {any} body @param {AbortSignal} [signal] */
const json = (body, signal) => ({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal });

/** @typedef {{edition?: string, asOf?: string}} Question which edition and the law of which day; without an edition, the one in effect on that day */

export const getEditions = () => call(address("api/editions"));
export const getFacts = () => call(address("api/facts"));
/** @param {Question} question @param {AbortSignal} [signal] */
export const getLayers = (question, signal) => call(address("api/layers", question), { signal });
/** A layer's zones. The edition's hash lets the browser keep them for good. @param {string} layer @param {{code: string, hash?: string}} edition */
export const getZones = (layer, { code, hash }) => call(address(`api/layers/${encodeURIComponent(layer)}/zones`, { edition: code, hash }));
/** @param {string} q @param {AbortSignal} signal */
export const findIndustries = (q, signal) => call(address("api/industries", { q, limit: 12 }), { signal });
/** @param {any} feature @param {Question} question @param {AbortSignal} signal */
export const preview = (feature, question, signal) => call(address("api/screenings/preview", question), json(feature, signal));
/** @param {any} feature @param {Question} question @param {AbortSignal} signal */
export const previewOverlaps = (feature, question, signal) => call(address("api/screenings/preview/overlaps", question), json(feature, signal));
/** The rule book with the access lists. */
export const getRules = () => call(address("api/rules"));
/** Screens and keeps the result. @param {any} feature @param {Question} question */
export const record = (feature, question) => call(address("api/screenings", question), json(feature));
/** @param {{after?: string | null, verdict?: string, limit: number}} page @param {AbortSignal} signal */
export const getRecords = (page, signal) => call(address("api/screenings", page), { signal });
/** @param {string} id */
export const getRecord = (id) => call(address(`api/screenings/${encodeURIComponent(id)}`));
/** What was asked when a record was made. @param {string} id */
export const getRecordRequest = (id) => call(address(`api/screenings/${encodeURIComponent(id)}/request`));
/** Has the service make a record's result again and compare. @param {string} id */
export const verify = (id) => call(address(`api/screenings/${encodeURIComponent(id)}/verify`), { method: "POST" });
/** One file of the basemap. @param {string} name */
export const getBasemap = (name) => call(address(`basemap/${name}.geojson`));

/** Reads a user's file. @param {File} file @param {{crs?: string, encoding?: string}} told what the reader says of it @param {AbortSignal} signal */
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
