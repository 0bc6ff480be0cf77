// @ts-check
/** Actions: what stands beside the map, and what is looked for in the rules. */
import * as api from "../model/api.js";
import { NOTHING_SOUGHT } from "../model/rulebook.js";

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

  /** What may hold for the industry that is sought. */
  async function loadApplicable() {
    const { industry } = store.get().sought;
    if (!industry) return store.set({ applicable: null });
    store.set({ applicable: "busy" });
    let applicable;
    try {
      applicable = await api.getApplicable(industry.code);
    } catch (problem) {
      applicable = api.known(problem);
    }
    const { sought, rulebook } = store.get();
    if (sought.industry?.code !== industry.code) return;
    store.set({ applicable });
    // An address names no more than a code.
    if (!(applicable instanceof Error)) store.set({ sought: { ...sought, industry: applicable.industry } });
    if (!(applicable instanceof Error) && rulebook && rulebook.hash !== applicable.rules.hash) await loadRules();
  }

  /** @param {Partial<Sought>} patch */
  function seek(patch) {
    const { sought } = store.get();
    store.set({ sought: { ...sought, ...patch } });
    if (patch.industry !== undefined && patch.industry?.code !== sought.industry?.code) void loadApplicable();
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
    loadApplicable,
    seek,
    /** What an address asks for. @param {string} code */
    seekIndustry: (code) => seek({ industry: { code, name: "" } }),
    /** The access list of a unit. @param {string} unit */
    showUnit(unit) {
      const { industry, named } = store.get().sought;
      seek({ ...NOTHING_SOUGHT, industry, named, unit });
      show("rules");
    },
    /** @param {Grouping} grouping */
    group: (grouping) => store.set({ grouping }),
    widen: () => store.set({ wide: !store.get().wide }),
  };
}
