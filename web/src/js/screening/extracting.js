// @ts-check
/** Actions: ask for the extract of the place, and leave it again. */
import * as api from "../model/api.js";
import { extracts as nothing } from "../model/extracts.js";
import { placeOf, questionOf } from "../model/question.js";

/**
 * @import { Extract } from "../model/extracts.js"
 * @import { Simple } from "../model/geojson.js"
 * @import { Site } from "../model/project.js"
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

  /** The place that is extracted, or would be. */
  const subject = () => store.get().extractOf ?? store.get().site;

  async function extractPlace() {
    const state = store.get();
    const site = subject();
    if (!site) return;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    of = site.geometry;
    store.set({ extracted: true, extracting: true, extractProblem: null });
    try {
      const extract = await api.getExtract(placeOf(site), questionOf(state), signal);
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
      if (!extracted || store.get().extractOf) return;
      if (site && site.geometry === of) extractPlace();
      else leaveExtract();
    },
    /** Another edition is there: a place that is no site has no result to be followed. */
    again() {
      if (store.get().extracted && store.get().extractOf) extractPlace();
    },
    /** Shows the extract of a place that is not the project's site. @param {Extract} extract @param {Site} place */
    show(extract, place) {
      asking.abort();
      of = place.geometry;
      store.set({ view: "screening", extracted: true, extractOf: place, extract, extracting: false, extractProblem: null });
    },
    /** @param {api.PaperFormat} format */
    paper(format) {
      const site = subject();
      if (!site) throw new Error("there is no place to be extracted");
      return api.getExtractPaper(placeOf(site), questionOf(store.get()), format);
    },
  };
}
