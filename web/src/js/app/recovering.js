// @ts-check
/** What the service did not answer is asked again by itself once it is there again: nobody need press every "retry" on the page. */
import * as api from "../model/api.js";

/** @import { State, Store } from "../model/state.js" */

/** How long between two looks whether the service is there, in milliseconds: the first, and the longest. */
const SOON = 2_000;
const LATE = 30_000;

/** Problems that pass by themselves; all others say something of what was asked. */
const PASSING = ["NETWORK", "TIMEOUT", "HTTP", "DATABASE_UNAVAILABLE", "DATABASE_BUSY", "SERVER_BUSY"];

/** @param {unknown} problem */
export const isPassing = (problem) => problem instanceof api.ApiProblem && PASSING.includes(problem.code) &&
  (problem.status === 0 || problem.status >= 500);

/**
 * What has to be asked again, by name.
 * @param {Pick<State, "layersProblem" | "zones" | "lacks" | "screenProblem" | "rulesProblem" | "recordsProblem">} state
 */
export function missed({ layersProblem, zones, lacks, screenProblem, rulesProblem, recordsProblem }) {
  const named = { layers: layersProblem, screening: screenProblem, rules: rulesProblem, records: recordsProblem };
  return [...Object.entries(named).filter(([, problem]) => isPassing(problem)).map(([name]) => name),
    ...[...zones].filter(([, held]) => isPassing(held)).map(([id]) => `zones/${id}`),
    ...[...lacks].filter(([, lack]) => isPassing(lack)).map(([id]) => `tiles/${id}`)];
}

/**
 * @typedef {object} Again
 * @property {() => void} layers
 * @property {() => void} screening
 * @property {() => void} rules
 * @property {() => void} records
 * @property {(id: string) => void} zones
 * @property {(id: string) => void} tiles
 */

/** @param {Store} store @param {Again} again @param {() => Promise<unknown>} [look] fails while the service is away */
export function createRecovering(store, again, look = api.getEditions) {
  let wait = SOON;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  async function tryAgain() {
    timer = undefined;
    const names = missed(store.get());
    if (names.length === 0) return;
    try {
      await look();
    } catch {
      return later();
    }
    // What fails once more though the service is there, fails for a reason of its own: it is asked less and less often.
    for (const name of names) {
      const [kind, id] = name.split("/");
      if (kind === "zones" || kind === "tiles") again[kind](id);
      else again[/** @type {"layers" | "screening" | "rules" | "records"} */ (name)]();
    }
    later();
  }

  function later() {
    timer ??= setTimeout(tryAgain, wait);
    wait = Math.min(LATE, wait * 1.5);
  }

  store.watch((state) => missed(state).join(), (names) => {
    if (names === "") wait = SOON;
    else later();
  });
  return {
    /** Looks now: the network is there again, or the reader has come back to the page. */
    now() {
      if (timer === undefined) return;
      clearTimeout(timer);
      wait = SOON;
      void tryAgain();
    },
  };
}
