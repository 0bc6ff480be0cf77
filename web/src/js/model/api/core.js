// @ts-check
/** The one place that fetches: an address of the service, and what it answers, as data or as an ApiProblem. */
import { t } from "../../text/strings.js";
import { fileAddress, takeAhead } from "./ahead.js";

/** @import { Fault } from "../answers.js" */

export { address } from "./ahead.js";

const PATIENCE_MS = 60_000;

/** @typedef {{status?: number, code?: string, title?: string, detail?: string | null, errors?: Fault[]}} ProblemDetails */

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

/**
 * What an address answers. That it is what the contract says is not checked again here: the suite holds answers against the types.
 * @template A
 * @param {URL} url @param {RequestInit} [options] @returns {Promise<A>}
 */
export const call = (url, options = {}) => answered(url, options, (response) => response.json());

/**
 * What an address answers, read as asked.
 * @template A
 * @param {URL} url @param {RequestInit} options @param {(response: Response) => Promise<A>} read @param {number} [patience] milliseconds
 * @returns {Promise<A>}
 */
export async function answered(url, options, read, patience = PATIENCE_MS) {
  const limit = AbortSignal.timeout(patience);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  let response;
  try {
    response = await ((options.method ? null : takeAhead(url)) ?? fetch(url, { ...options, signal }));
    signal.throwIfAborted();
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
export const json = (body, signal) =>
  ({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal });

/** A file that is part of the page. @param {string} path @returns {Promise<Blob>} */
export async function fileAt(path) {
  const response = await fetch(fileAddress(path)).catch(() => null);
  if (!response?.ok) throw new ApiProblem({ code: "NETWORK", title: t("problem.network") });
  return response.blob();
}

/** The file name of a Content-Disposition, the one in Unicode where there are two (RFC 6266). @param {string} said */
export function nameIn(said) {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(said)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="([^"]+)"/i.exec(said)?.[1] ?? null;
}

/**
 * Hands on an answer that comes line by line, each a JSON text, in the portions in which they come.
 * @template L
 * @param {Response} response @param {(lines: L[]) => void} heard
 */
export async function eachLine(response, heard) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const texts = (rest + decoder.decode(value, { stream: !done })).split("\n");
    rest = texts.pop() ?? "";
    if (texts.length > 0) heard(texts.map((text) => JSON.parse(text)));
    if (done) return;
  }
}

/** What the service writes as a file takes longer: maps are drawn, fonts laid out. */
export const WRITING_MS = 120_000;

/** A file that the service writes, with the name that it gives. @param {URL} url @param {string} otherwise its name where it gives none */
export const fileOf = (url, otherwise) => answered(url, {}, async (response) => ({
  name: nameIn(response.headers.get("Content-Disposition") ?? "") ?? otherwise,
  blob: await response.blob(),
}), WRITING_MS);
