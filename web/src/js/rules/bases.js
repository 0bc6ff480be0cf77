// @ts-check
/** Actions: on what the rules rest, and since when that changed. */
import * as api from "../model/api.js";
import { csvOf, groupsOf } from "../model/basis.js";
import { isThere } from "../model/audit.js";
import { NOTHING_SOUGHT } from "../model/rulebook.js";
import { basisOf } from "../model/route.js";
import { today } from "../text/format.js";
import { first } from "../ui/dom.js";
import { save } from "../ui/save.js";
import { originOf } from "./basispart.js";

/**
 * @import { BasisAsked, RulesPart } from "../model/basis.js"
 * @import { State, Store } from "../model/state.js"
 */

/** The day whose law counts. @param {Pick<State, "basisAsked" | "asOf">} state */
export const dayOf = ({ basisAsked, asOf }) => basisAsked.on ?? asOf ?? today();

/** What decides what is asked of the service. @param {State} state */
export const basisNeeded = (state) => ({ shown: state.view === "rules" && state.rulesPart === "basis", since: state.basisAsked.since,
  on: dayOf(state) });

/** @param {Store} store */
export function createBases(store) {
  let asked = "";
  let control = new AbortController();

  /** Fetches the report that is shown, unless it was asked already; a former question is given up. */
  async function need() {
    const { shown, since, on } = basisNeeded(store.get());
    const key = `${since} ${on}`;
    if (!shown || key === asked) return;
    control.abort();
    if (since > on) {
      asked = "";
      return store.set({ basis: null });
    }
    const { signal } = (control = new AbortController());
    asked = key;
    store.set({ basis: "busy" });
    let value;
    try {
      value = await api.getCitations({ asOf: on, changedSince: since }, signal);
    } catch (problem) {
      if (signal.aborted) return;
      value = api.known(problem);
    }
    if (!signal.aborted) store.set({ basis: value });
  }

  return {
    need,
    /** @param {Partial<BasisAsked>} patch */
    askBasis: (patch) => store.set({ basisAsked: { ...store.get().basisAsked, ...patch } }),
    retryBasis() {
      asked = "";
      void need();
    },
    /** @param {RulesPart} rulesPart */
    turnPart: (rulesPart) => store.set({ rulesPart }),
    /** Leads from a clause's basis to the clause, a rule's or that of units. @param {string} q its id */
    showRule(q) {
      store.set({ rulesPart: "clauses", sought: { ...NOTHING_SOUGHT, q } });
      first(document, "#rules-title")?.focus();
    },
    /** Hands out the clauses that are listed. */
    saveBasis() {
      const { basis, basisAsked, layers } = store.get();
      if (!isThere(basis)) return;
      const text = csvOf(basis, groupsOf(basis, basisAsked), originOf(basis, layers));
      const name = ["basis", basis.changedSince, basis.asOf].filter(Boolean).join("-");
      save(`${name}.csv`, new Blob([text], { type: "text/csv" }));
    },
    /** Shows the part that the address asks for. */
    follow() {
      const { part, since, on } = basisOf(location.hash, store.get().basisAsked);
      store.set({ rulesPart: part, basisAsked: { ...store.get().basisAsked, since, on } });
    },
  };
}
