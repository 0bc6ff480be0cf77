// @ts-check
/** Actions: fetch what persons added to a record, and add a version. */
import * as api from "../model/api.js";
import { opinionOf } from "../model/reviews.js";
import { rememberName } from "./judge.js";

/**
 * @import { ReviewDraft } from "../model/reviews.js"
 * @import { Store } from "../model/state.js"
 */

/** @param {Store} store */
export function createReviewing(store) {
  /** The versions of a record. @param {string} id */
  async function load(id) {
    try {
      const { reviews } = await api.getReviews(id);
      if (store.get().recorded === id) store.set({ reviews, reviewProblem: null });
    } catch (problem) {
      if (store.get().recorded === id) store.set({ reviewProblem: api.known(problem) });
    }
  }

  return {
    /** The record that is shown is another one, or none. @param {string | null} id */
    async shown(id) {
      store.set({ reviews: null, reviewProblem: null, reviewing: false });
      if (id) await load(id);
    },
    /** Adds what was written; answers whether it is kept. @param {ReviewDraft} draft @returns {Promise<boolean>} */
    async review(draft) {
      const { recorded: id, reviews, reviewing } = store.get();
      if (!id || !reviews || reviewing) return false;
      store.set({ reviewing: true, reviewProblem: null });
      rememberName(draft.by.trim());
      try {
        const added = await api.addReview(id, opinionOf(draft, reviews));
        if (store.get().recorded !== id) return false;
        // What was sent twice is answered with what is there already.
        const others = (store.get().reviews ?? []).filter(({ version }) => version !== added.version);
        store.set({ reviews: [...others, added], reviewing: false });
        return true;
      } catch (problem) {
        if (store.get().recorded === id) store.set({ reviewing: false, reviewProblem: api.known(problem) });
        // Somebody else was faster: what they wrote is shown beside what is being written.
        if (api.known(problem).code === "REVIEW_CONFLICT") await reload(id);
        return false;
      }
    },
  };

  /** The versions anew; what kept ours from being added stays in sight. @param {string} id */
  async function reload(id) {
    const { reviewProblem } = store.get();
    await load(id);
    if (store.get().recorded === id) store.set({ reviewProblem });
  }
}
