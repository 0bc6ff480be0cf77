// @ts-check
/** Actions: which edition is asked, its layers, and whole zones where the tiles of the map do not tell enough. */
import * as api from "../model/api/map.js";
import { askedBy } from "../model/carry.js";
import { questionOf } from "../model/question.js";
import { zoneIn } from "../model/state.js";

/**
 * @import { EditionName, Layer, Zone } from "../model/answers.js"
 * @import { HeldZones, Store } from "../model/state.js"
 */

/** Why there is no edition: none of the name or on the day, or no such day. */
const NONE = ["EDITION_UNKNOWN", "BAD_PARAMETER"];

/** Milliseconds until a zone is no longer waited for. */
const PATIENCE = 60_000;

/** @param {Store} store @param {{screen: () => void}} with_ */
export function createEditions(store, { screen }) {
  let asking = new AbortController();
  /** Whether layers were there already, from which the reader may have chosen. */
  let chosen = false;
  /** The layers that the address asks for. @type {string[] | null} */
  let wanted = null;

  /** @param {string} id @param {HeldZones} value */
  const hold = (id, value) => store.set({ zones: new Map(store.get().zones).set(id, value) });

  /** Zones that are under way, by layer and edition. @type {Map<string, Promise<void>>} */
  const underWay = new Map();

  /**
   * Fetches a layer's zones unless they are there; done once they are, or cannot be had.
   * @param {string} id @returns {Promise<void>}
   */
  async function fetchZones(id) {
    const { zones, layersEdition } = store.get();
    const held = zones.get(id);
    if (!layersEdition || (typeof held === "object" && !(held instanceof Error))) return;
    const key = `${id}/${layersEdition.code}/${layersEdition.hash}`;
    const fetching = underWay.get(key) ?? bring(id, layersEdition).finally(() => underWay.delete(key));
    underWay.set(key, fetching);
    return fetching;
  }

  /** @param {string} id @param {EditionName} layersEdition */
  async function bring(id, layersEdition) {
    hold(id, "busy");
    /** @type {HeldZones} */
    let value;
    try {
      value = await api.getZones(id, layersEdition);
    } catch (problem) {
      value = api.known(problem);
    }
    // The edition may have been changed while this one was on its way.
    const now = store.get().layersEdition;
    if (now?.code === layersEdition.code && now.hash === layersEdition.hash) hold(id, value);
  }

  /**
   * Fetches one zone, unless it is there; null where there is none of the code.
   * @param {string} layer @param {string} code @returns {Promise<Zone | null>} fails where it cannot be had
   */
  async function fetchZone(layer, code) {
    const { layersEdition } = store.get();
    const there = zoneIn(store.get(), layer, code);
    if (there || !layersEdition) return there ?? null;
    try {
      const zone = await api.getZone(layer, code, { edition: layersEdition.code }, AbortSignal.timeout(PATIENCE));
      if (store.get().layersEdition?.hash === layersEdition.hash) {
        store.set({ single: new Map(store.get().single).set(`${layer}/${code}`, zone) });
      }
      return zone;
    } catch (problem) {
      if (api.known(problem).status === 404) return null;
      throw problem;
    }
  }

  /** The layers that the edition shows at first. @param {Layer[]} layers */
  const atFirst = (layers) => new Set(layers.filter((l) => l.visible).map((l) => l.id));

  async function loadLayers() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    store.set({ layersBusy: true, layersProblem: null });
    try {
      const { edition, layers, tiles } = await api.getLayers(questionOf(store.get()), signal);
      const on = chosen ? store.get().on : new Set(wanted?.filter((id) => layers.some((l) => l.id === id)) ?? atFirst(layers));
      chosen = true;
      const same = store.get().layersEdition?.hash === edition.hash && store.get().layersEdition?.code === edition.code;
      const kept = same ? {} : { zones: new Map(), single: new Map() };
      store.set({ layers, tiles, layersEdition: edition, on, layersBusy: false, ...kept });
    } catch (problem) {
      if (signal.aborted) return;
      const layersProblem = api.known(problem);
      // Where there is no such edition, zones of another must not stand for it; where the service is away, what is there is still so.
      const none = NONE.includes(layersProblem.code) ? { layers: [], tiles: null, layersEdition: null, zones: new Map(), single: new Map() }
        : {};
      store.set({ layersBusy: false, layersProblem, ...none });
    }
  }

  return {
    /** The editions, and the layers of the one asked. @param {string[] | null} [on] the layers that are asked for, instead of the usual */
    async load(on = wanted) {
      wanted = on;
      api.getEditions().then((editions) => store.set({ editions }), () => undefined);
      await loadLayers();
    },
    /** What can be asked of a project. */
    loadFacts() {
      api.getFacts().then(({ facts }) => store.set({ facts: new Map(facts.map((f) => [f.key, f])) }), () => undefined);
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
    },
    /** Shows these layers; without any named, those that the edition shows at first. @param {string[] | null} ids */
    showLayers(ids) {
      const { layers, on: before } = store.get();
      if (layers.length === 0) return;
      const on = ids ? new Set(ids.filter((id) => layers.some((l) => l.id === id))) : atFirst(layers);
      if (on.size === before.size && [...on].every((id) => before.has(id))) return;
      store.set({ on, alone: null });
    },
    fetchZones,
    fetchZone,
    loadLayers,
    /**
     * Switches a layer on, if it is not, and answers one of its zones; null where it has none of the code, or cannot be had.
     * @param {string} layer @param {string} code
     */
    async zoneOf(layer, code) {
      const { on } = store.get();
      if (!on.has(layer)) store.set({ on: new Set(on).add(layer) });
      return fetchZone(layer, code).catch(() => null);
    },
  };
}
