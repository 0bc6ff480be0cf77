// @ts-check
/**
 * Looking for an industry: what is typed is asked for once typing pauses, and Enter takes nothing but an answer to what is typed. No
 * elements here: the panel shows what is known.
 */
import * as api from "../model/api.js";

/** @import { FoundIndustry } from "../model/answers.js" */

/** How long typing pauses before it is asked for. */
const PAUSE_MS = 180;

/**
 * @typedef {object} Search
 * @property {string} q what is typed
 * @property {string | null} answered what the industries found answer to; null for nothing
 * @property {FoundIndustry[]} found
 * @property {number} total
 * @property {number} active which of them Enter takes; −1 for none
 * @property {boolean} moved whether the reader chose it by the arrows
 * @property {boolean} open
 * @property {boolean} waits whether Enter was pressed and waits for the answer
 * @property {api.ApiProblem | null} problem
 */

/** @type {Search} */
const EMPTY = { q: "", answered: null, found: [], total: 0, active: -1, moved: false, open: false, waits: false, problem: null };

/** What is asked for what is typed: codes and letters of full width are the same. @param {string} q */
export const wanted = (q) => q.normalize("NFKC").trim();

/**
 * What Enter takes without the list having been seen: the industry whose code or name was typed, or the only one there is. Of several the
 * reader chooses.
 * @param {FoundIndustry[]} found @param {string} q @param {number} total
 */
export function plainly(found, q, total) {
  const text = wanted(q).toUpperCase();
  return found.find(({ code }) => code === text) ?? (total === 1 ? found[0] : undefined);
}

/** @param {{changed: (search: Search) => void, pick: (industry: FoundIndustry) => void}} with_ */
export function createIndustrySearch({ changed, pick }) {
  let search = EMPTY;
  let asking = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Partial<Search>} patch */
  function put(patch) {
    search = { ...search, ...patch };
    changed(search);
  }

  function stop() {
    clearTimeout(timer);
    asking.abort();
  }

  async function ask() {
    stop();
    asking = new AbortController();
    const { signal } = asking;
    const q = wanted(search.q);
    try {
      const { industries, total } = await api.findIndustries(q, signal);
      if (signal.aborted) return;
      const plain = search.waits && plainly(industries, q, total);
      if (plain) return take(plain);
      put({ answered: q, found: industries, total, active: industries.length ? 0 : -1, moved: false, open: true, waits: false,
        problem: null });
    } catch (problem) {
      if (!signal.aborted) put({ problem: api.known(problem), open: false, waits: false });
    }
  }

  /** @param {FoundIndustry} industry */
  function take(industry) {
    stop();
    search = EMPTY;
    pick(industry);
  }

  return {
    get: () => search,
    ask,
    take,
    /** Shows nothing new before there is an answer: the field is being typed in. @param {string} q */
    type(q) {
      stop();
      if (wanted(q) === "") return put({ ...EMPTY, q });
      search = { ...search, q, waits: false, moved: false };
      timer = setTimeout(ask, PAUSE_MS);
    },
    /** Takes what the list offers for what is typed, or waits for it. */
    enter() {
      const { q, answered, found, active, moved, open, total } = search;
      if (wanted(q) === "" || search.waits) return;
      if (answered !== wanted(q)) {
        search = { ...search, waits: true };
        ask();
        return;
      }
      const offered = open ? found[active] : undefined;
      const industry = moved ? offered : plainly(found, q, total) ?? offered;
      if (industry) take(industry);
      else if (found.length > 0) put({ open: true });
    },
    /** @param {1 | -1} step */
    move(step) {
      const { found, active, open } = search;
      if (found.length === 0) return;
      const next = open ? active + step : active;
      put({ open: true, moved: true, active: Math.max(0, Math.min(next, found.length - 1)) });
    },
    close: () => search.open && put({ open: false }),
  };
}
