// @ts-check
/** Actions: the second engine recomputes every figure; it is followed while it runs and can be cancelled. */
import * as api from "../model/api.js";

/** @import { Store } from "../model/state.js" */

/** Between looks at a run, should its events not come through. */
const LOOK_MS = 2000;

/** @param {Store} store @param {{recorded: () => void}} with_ */
export function createVerifying(store, { recorded }) {
  /** @type {() => void} */
  let leave = () => undefined;
  /** What is being started or followed; another one once the edition is another. @type {{edition: string} | null} */
  let own = null;

  /** @param {string} edition @param {string} id */
  function follow(edition, id) {
    leave();
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      try {
        const run = await api.getRun(edition, id);
        if (store.get().run?.id !== id) return;
        store.set({ run });
        if (run.state !== "RUNNING") leave();
        if (run.state === "DONE") recorded();
      } catch (problem) {
        if (store.get().run?.id !== id) return;
        leave();
        store.set({ run: null, runProblem: api.known(problem) });
      } finally {
        looking = false;
      }
    };
    const unfollow = api.followRun(edition, id, look);
    const timer = setInterval(look, LOOK_MS);
    leave = () => {
      unfollow();
      clearInterval(timer);
      leave = () => undefined;
    };
    look();
  }

  /** Whether the service has yet to say that a run began. */
  const isStarting = () => own !== null && store.get().run === null && store.get().runProblem === null;

  return {
    async start() {
      const edition = store.get().layersEdition?.code;
      if (!edition || isStarting() || store.get().run?.state === "RUNNING") return;
      leave();
      const mine = own = { edition };
      store.set({ run: null, runProblem: null });
      try {
        const run = await api.startRun(edition, store.get().audit.baseline);
        if (own !== mine) return;
        store.set({ run });
        follow(edition, run.id);
      } catch (problem) {
        if (own !== mine) return;
        own = null;
        store.set({ runProblem: api.known(problem) });
      }
    },
    async cancel() {
      const { run } = store.get();
      const mine = own;
      if (!run || !mine) return;
      try {
        await api.cancelRun(mine.edition, run.id);
      } catch (problem) {
        if (own === mine) store.set({ runProblem: api.known(problem) });
      }
    },
    /** Another edition: its run is another. */
    forget() {
      leave();
      own = null;
      store.set({ run: null, runProblem: null });
    },
  };
}
