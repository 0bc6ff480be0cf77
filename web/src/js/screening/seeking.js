// @ts-check
/** Actions: ask what would have to be otherwise, and show it on the map. */
import * as api from "../model/api.js";
import { alternatives as nothing, isFound } from "../model/alternatives.js";
import { bboxOf } from "../model/geo.js";
import { questionOf, requestOf } from "../model/question.js";

/**
 * @import { Ghost } from "../model/alternatives.js"
 * @import { Store } from "../model/state.js"
 */

/** @param {Store} store @param {{fit: (box: number[], onlyIfOutOfView?: boolean) => void}} with_ */
export function createSeeking(store, { fit }) {
  let asking = new AbortController();

  /** @param {Ghost | null} ghost */
  function showGhost(ghost) {
    store.set({ ghost });
    const { site } = store.get();
    if (ghost && site) fit(bboxOf({ type: "GeometryCollection", geometries: [site.geometry, ghost.geometry] }), true);
  }

  return {
    showGhost,
    /** What was found is of another result. */
    forget() {
      asking.abort();
      store.set(nothing);
    },
    async seek() {
      const state = store.get();
      const { site, recorded, seeking } = state;
      if (!site || seeking) return;
      asking = new AbortController();
      const { signal } = asking;
      store.set({ ...nothing, seeking: true });
      try {
        const alternatives = recorded ? await api.getAlternatives(recorded, signal)
          : await api.previewAlternatives(requestOf({ ...state, site }), questionOf(state), signal);
        if (signal.aborted) return;
        store.set({ alternatives, seeking: false });
        if (isFound(alternatives.shift)) showGhost({ kind: "shift", geometry: alternatives.shift.geometry });
      } catch (problem) {
        if (!signal.aborted) store.set({ seeking: false, seekProblem: api.known(problem) });
      }
    },
  };
}
