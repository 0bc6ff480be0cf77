// @ts-check
/** Actions: what stands beside the map, and what is looked for in the rules. */
import * as api from "../model/api.js";

/**
 * @import { Sought } from "../model/rulebook.js"
 * @import { Grouping } from "../model/project.js"
 * @import { Store, ViewName } from "../model/state.js"
 */

/** @param {Store} store @param {{listRecords: () => void}} with_ */
export function createViews(store, { listRecords }) {
  async function loadRules() {
    store.set({ rulesBusy: true, rulesProblem: null });
    try {
      store.set({ rulebook: await api.getRules(), rulesBusy: false });
    } catch (problem) {
      store.set({ rulesBusy: false, rulesProblem: api.known(problem) });
    }
  }

  /** @param {ViewName} view */
  function show(view) {
    store.set({ view });
    const { rulebook, rulesBusy, records, recordsBusy } = store.get();
    if (view === "rules" && !rulebook && !rulesBusy) loadRules();
    if (view === "records" && !records && !recordsBusy) listRecords();
  }

  return {
    show,
    loadRules,
    /** @param {Partial<Sought>} patch */
    seek: (patch) => store.set({ sought: { ...store.get().sought, ...patch } }),
    /** The access list of a unit. @param {string} unit */
    showUnit(unit) {
      store.set({ sought: { q: "", unit, dimension: "", effect: "", scope: "" } });
      show("rules");
    },
    /** @param {Grouping} grouping */
    group: (grouping) => store.set({ grouping }),
    widen: () => store.set({ wide: !store.get().wide }),
  };
}
