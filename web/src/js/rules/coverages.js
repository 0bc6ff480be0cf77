// @ts-check
/** Actions: what every kind of ground says to every industry. */
import * as api from "../model/api.js";
import { isThere } from "../model/audit.js";
import { csvOf, narrowed } from "../model/coverage.js";
import { coverageOf } from "../model/route.js";
import { today } from "../text/format.js";
import { save } from "../ui/save.js";
import { originOf } from "./coveragepart.js";

/**
 * @import { CoverageAsked } from "../model/coverage.js"
 * @import { State, Store } from "../model/state.js"
 */

/** The day and the edition that are asked for. @param {Pick<State, "coverageAsked" | "asOf" | "edition">} state */
export const askedOf = ({ coverageAsked, asOf, edition }) =>
  ({ on: coverageAsked.on ?? asOf ?? today(), edition: coverageAsked.edition ?? edition ?? "" });

/** What decides what is asked of the service. @param {State} state */
export const coverageNeeded = (state) => ({ shown: state.view === "rules" && state.rulesPart === "coverage", ...askedOf(state) });

/** @param {Store} store */
export function createCoverages(store) {
  let asked = "";
  let control = new AbortController();

  /** Fetches the matrix that is shown, unless it was asked already; a former question is given up. */
  async function need() {
    const { shown, on, edition } = coverageNeeded(store.get());
    const key = `${on} ${edition}`;
    if (!shown || key === asked) return;
    control.abort();
    const { signal } = (control = new AbortController());
    asked = key;
    store.set({ coverage: "busy" });
    let value;
    try {
      value = await api.getCoverage({ asOf: on, edition }, signal);
    } catch (problem) {
      if (signal.aborted) return;
      value = api.known(problem);
    }
    if (!signal.aborted) store.set({ coverage: value });
  }

  return {
    needCoverage: need,
    /** @param {Partial<CoverageAsked>} patch */
    askCoverage: (patch) => store.set({ coverageAsked: { ...store.get().coverageAsked, ...patch } }),
    retryCoverage() {
      asked = "";
      void need();
    },
    /** Hands out the cells that are listed. */
    saveCoverage() {
      const { coverage, coverageAsked, layers } = store.get();
      if (!isThere(coverage)) return;
      const text = csvOf(coverage, narrowed(coverage, coverageAsked), originOf(coverage, layers));
      save(`coverage-${coverage.edition.code}-${coverage.asOf}.csv`, new Blob([text], { type: "text/csv" }));
    },
    /** Shows what the address asks for. */
    followCoverage: () => store.set({ coverageAsked: { ...store.get().coverageAsked, ...coverageOf(location.hash) } }),
  };
}
