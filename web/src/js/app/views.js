// @ts-check
/** Actions: what stands beside the map, and what is looked for in the rules. */
import * as api from "../model/api.js";

/** @param {any} store @param {{listRecords: () => void}} with_ */
export function createViews(store, { listRecords }) {
  async function loadRules() {
    store.set({ rulesBusy: true, rulesProblem: null });
    try {
      store.set({ rulebook: await api.getRules(), rulesBusy: false });
    } catch (problem) {
      if (!(problem instanceof api.ApiProblem)) throw problem;
      store.set({ rulesBusy: false, rulesProblem: problem });
    }
  }

  /** @param {"screening" | "rules" | "records"} view */
  function show(view) {
    store.set({ view });
    const { rulebook, rulesBusy, records, recordsBusy } = store.get();
    if (view === "rules" && !rulebook && !rulesBusy) loadRules();
    if (view === "records" && !records && !recordsBusy) listRecords();
  }

  return {
    show,
    loadRules,
    /** @param {Partial<import("../model/rulebook.js").Sought>} patch */
    seek: (patch) => store.set({ sought: { ...store.get().sought, ...patch } }),
    /** The access list of a unit. @param {string} unit */
    showUnit(unit) {
      store.set({ sought: { q: "", unit, dimension: "", effect: "", scope: "" } });
      show("rules");
    },
    /** @param {string} grouping */
    group: (grouping) => store.set({ grouping }),
    widen: () => store.set({ wide: !store.get().wide }),
  };
}
