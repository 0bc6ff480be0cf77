// @ts-check
/** Actions: which edition is asked, its layers, and their zones when they are switched on. */
import * as api from "../model/api.js";
import { askedBy } from "../model/carry.js";
import { questionOf } from "../model/question.js";
import { zonesIn } from "../model/state.js";

/**
 * @import { Zone } from "../model/answers.js"
 * @import { HeldZones, Store } from "../model/state.js"
 */

/** @param {Store} store @param {{screen: () => void}} with_ */
export function createEditions(store, { screen }) {
  let asking = new AbortController();

  /** @param {string} id @param {HeldZones} value */
  const hold = (id, value) => store.set({ zones: new Map(store.get().zones).set(id, value) });

  /** Fetches a layer's zones unless they are there or under way. @param {string} id */
  async function fetchZones(id) {
    const { zones, layersEdition } = store.get();
    const held = zones.get(id);
    if (!layersEdition || (held && !(held instanceof Error))) return;
    hold(id, "busy");
    /** @type {HeldZones} */
    let value;
    try {
      value = await api.getZones(id, layersEdition);
    } catch (problem) {
      value = api.known(problem);
    }
    // The edition may have been changed while this one was on its way.
    if (store.get().layersEdition === layersEdition) hold(id, value);
  }

  async function loadLayers() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    store.set({ layersBusy: true, layersProblem: null });
    try {
      const { edition, layers } = await api.getLayers(questionOf(store.get()), signal);
      const first = store.get().layersEdition === null;
      const on = first ? new Set(layers.filter((l) => l.visible).map((l) => l.id)) : store.get().on;
      const same = store.get().layersEdition?.hash === edition.hash && store.get().layersEdition?.code === edition.code;
      store.set({ layers, layersEdition: edition, on, zones: same ? store.get().zones : new Map(), layersBusy: false });
      layers.filter((l) => on.has(l.id)).forEach((l) => fetchZones(l.id));
    } catch (problem) {
      if (!signal.aborted) store.set({ layersBusy: false, layersProblem: api.known(problem) });
    }
  }

  return {
    /** Everything that does not depend on the site. */
    async load() {
      api.getEditions().then((editions) => store.set({ editions }), () => undefined);
      api.getFacts().then(({ facts }) => store.set({ facts: new Map(facts.map((f) => [f.key, f])) }), () => undefined);
      await loadLayers();
    },
    /** @param {{edition?: string | null, asOf?: string | null}} patch */
    ask(patch) {
      store.set(askedBy(store.get(), patch));
      loadLayers();
      screen();
    },
    /** @param {string} id */
    toggleLayer(id) {
      const on = new Set(store.get().on);
      if (!on.delete(id)) on.add(id);
      // Who chooses layers by hand has left the one that was shown alone.
      store.set({ on, alone: null });
      if (on.has(id)) fetchZones(id);
    },
    retryLayer: fetchZones,
    fetchZones,
    loadLayers,
    /**
     * Switches a layer on, if it is not, and answers its zones; none where they cannot be had.
     * @param {string} id @returns {Promise<Zone[]>}
     */
    async zonesOf(id) {
      const { on } = store.get();
      if (!on.has(id)) store.set({ on: new Set(on).add(id) });
      await fetchZones(id);
      return zonesIn(store.get().zones.get(id));
    },
  };
}
