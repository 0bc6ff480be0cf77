// @ts-check
/** Actions: ask for the extract of the place, and leave it again. */
import * as api from "../model/api.js";
import { extracts as nothing } from "../model/extracts.js";
import { placeOf, questionOf } from "../model/question.js";

/**
 * @import { Simple } from "../model/geojson.js"
 * @import { Store } from "../model/state.js"
 */

/** @param {Store} store */
export function createExtracting(store) {
  let asking = new AbortController();
  /** The place that is asked for. @type {Simple | null} */
  let of = null;

  function leaveExtract() {
    asking.abort();
    if (store.get().extracted) store.set(nothing);
  }

  async function extractPlace() {
    const state = store.get();
    if (!state.site) return;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    of = state.site.geometry;
    store.set({ extracted: true, extracting: true, extractProblem: null });
    try {
      const extract = await api.getExtract(placeOf(state.site), questionOf(state), signal);
      if (!signal.aborted) store.set({ extract, extracting: false });
    } catch (problem) {
      if (!signal.aborted) store.set({ extract: null, extracting: false, extractProblem: api.known(problem) });
    }
  }

  return {
    extractPlace,
    leaveExtract,
    /** Another result is there. Of the same place edition or day may be others: it is extracted anew. Another place is screened. */
    follow() {
      const { extracted, site } = store.get();
      if (!extracted) return;
      if (site && site.geometry === of) extractPlace();
      else leaveExtract();
    },
    /** @param {api.PaperFormat} format */
    paper(format) {
      const state = store.get();
      if (!state.site) throw new Error("there is no place to be extracted");
      return api.getExtractPaper(placeOf(state.site), questionOf(state), format);
    },
  };
}
