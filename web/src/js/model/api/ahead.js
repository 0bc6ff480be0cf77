// @ts-check
/**
 * Addresses of the service and of the page's own files; and answers that are asked for ahead, while most of the page is still on its way.
 */

/** Beside this lie the page's own files, all below one address that names their content. */
const FILES = new URL("../../..", import.meta.url);
/** Beside the document, the service answers. Without a document there is one place for both. */
const SERVICE = new URL(".", globalThis.document?.baseURI ?? FILES);

/** @param {string} path @param {Record<string, string | number | null | undefined>} [query] what is null, missing or empty is not asked */
export function address(path, query = {}) {
  const url = new URL(path, SERVICE);
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") url.searchParams.set(key, String(value));
  }
  return url;
}

/** A file that is part of the page. @param {string} path */
export const fileAddress = (path) => new URL(path, FILES);

/** @type {Map<string, Promise<Response>>} */
const ahead = new Map();

/** Asks now what will be asked. @param {URL} url @param {(url: URL) => Promise<Response>} ask */
export function askAhead(url, ask) {
  const answer = ask(url);
  // Whether it failed is for who takes it.
  answer.catch(() => undefined);
  ahead.set(url.href, answer);
}

/** The answer that was asked for ahead, once: who asks again wants to know how it is now. @param {URL} url */
export function takeAhead({ href }) {
  const answer = ahead.get(href);
  ahead.delete(href);
  return answer;
}
