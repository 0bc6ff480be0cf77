// @ts-check
/**
 * Parts of the page that the first view does not need. They are fetched when they are used, and ahead of that once the map is drawn, so
 * that they are there at once and without a network, too.
 */
import { t } from "../text/strings.js";
import { byId } from "../ui/dom.js";
import { toast } from "../ui/toast.js";

const QUIET_MS = 800;
const SOON_MS = 1_000;
const LATE_MS = 30_000;

/** Puts what waits in a template of the document to use: styles and modules that are fetched from now on. @param {string} name */
export function fetchAhead(name) {
  const template = /** @type {HTMLTemplateElement} */ (byId(name));
  document.head.append(template.content);
}

/** Until nothing has come from the service for a while: what the first view shows is there. @returns {Promise<void>} */
export const quiet = () => new Promise((done) => {
  const end = () => {
    coming.disconnect();
    done();
  };
  let timer = setTimeout(end, QUIET_MS);
  const coming = new PerformanceObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(end, QUIET_MS);
  });
  coming.observe({ type: "resource" });
});

/** A module that could not be had, in the words of any browser; other faults of a type are the page's own. @param {unknown} problem */
const isMissing = (problem) => problem instanceof TypeError && /module/i.test(problem.message);

/** @param {number} most milliseconds, or less if the network comes back */
export const pause = (most) => new Promise((done) => {
  addEventListener("online", done, { once: true });
  setTimeout(done, most);
});

/** The styles that are on their way; one that failed is asked for again. */
const styles = () => Promise.all([...document.head.querySelectorAll("link")].filter(({ rel, sheet }) => rel === "stylesheet" && !sheet)
  .map((link) => new Promise((done) => {
    const asked = link.dataset.failed ? /** @type {HTMLLinkElement} */ (link.cloneNode()) : link;
    asked.addEventListener("load", done, { once: true });
    asked.addEventListener("error", () => {
      asked.dataset.failed = "yes";
      done(undefined);
    }, { once: true });
    if (asked !== link) link.replaceWith(asked);
  })));

/**
 * What `load` imports, with the styles that it may need. What cannot be had is asked for again until it can: the reader is told meanwhile.
 * @template T @param {() => Promise<T>} load @returns {Promise<T>}
 */
export async function bring(load) {
  for (let wait = SOON_MS; ; wait = Math.min(LATE_MS, wait * 2)) {
    try {
      const [part] = await Promise.all([load(), styles()]);
      return part;
    } catch (problem) {
      if (!isMissing(problem)) throw problem;
      toast(t("page.partMissing"));
      await pause(wait);
    }
  }
}

/**
 * A part that is made once, when it is first asked for.
 * @template T @param {() => Promise<T>} load
 */
export function createPart(load) {
  /** @type {T | null} */
  let made = null;
  /** @type {Promise<T> | null} */
  let coming = null;
  return {
    /** The part, if it is there. */
    now: () => made,
    /** The part, which is fetched if it is not there. */
    bring: () => (coming ??= bring(load).then((part) => (made = part))),
  };
}

/** @template T @typedef {ReturnType<typeof createPart<T>>} Part */
