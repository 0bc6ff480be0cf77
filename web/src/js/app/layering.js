// @ts-check
/** Actions: how the reader arranges the layers, and the table of a layer's zones; and what is remembered of it on this computer. */
import { bboxOf } from "../model/geo.js";
import { isLarge, layerList, moved, passes, rememberedOf, rememberedText } from "../model/layerlist.js";
import { mapOf } from "../model/mapaddress.js";
import { zoneIn, zonesIn } from "../model/state.js";
import * as api from "../model/api/map.js";
import { save } from "../ui/save.js";
import { toast } from "../ui/toast.js";

/**
 * @import { Layer, Zone } from "../model/answers.js"
 * @import { State, Store } from "../model/state.js"
 * @import { MapView } from "../map/map.js"
 * @import { LayersActions } from "../map/layerspanel.js"
 * @import { TableActions } from "../map/tablepanel.js"
 * @import { Row } from "../model/zonetable.js"
 */

const KEY = "ecozone.layers";

/** @returns {ReturnType<typeof rememberedOf>} */
function remembered() {
  try {
    return rememberedOf(localStorage.getItem(KEY));
  } catch {
    return {};
  }
}

/** @param {string} text */
function remember(text) {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // A browser that keeps nothing still shows the layers as they are arranged; it holds for this visit.
  }
}

/** How many zones of a large layer are fetched to be outlined or shown. */
const FETCHED = 20;

/** The zones that are chosen, as far as they are there. @param {Pick<State, "zones" | "single" | "zonesPicked">} state */
export const pickedZones = ({ zones, single, zonesPicked }) =>
  [...(zonesPicked?.codes ?? [])].flatMap((code) => zoneIn({ zones, single }, zonesPicked?.layer ?? "", code) ?? []);

/**
 * @param {Store} store @param {Pick<MapView, "fit">} view
 * @param {{fetchZone: (layer: string, code: string) => Promise<Zone | null>}} editions
 * @returns {Omit<LayersActions, "toggleLayer" | "retryLayer" | "compareLayer" | "reload" | "place"> & TableActions & {begin: () => void,
 *   pickAt: (here: {layer: Layer, zone: Row, border: boolean}[]) => Row | null}}
 */
export function createLayering(store, view, editions) {
  /** Fetches zones that are not there, a few at most; what cannot be had is left out. @param {string} layer @param {string[]} codes */
  const fetched = async (layer, codes) => (await Promise.all(codes.slice(0, FETCHED)
    .map((code) => editions.fetchZone(layer, code).catch(() => null)))).flatMap((zone) => zone ?? []);

  /** @param {Row[]} rows */
  async function showZones(rows) {
    const { layer = "" } = rows[0]?.properties ?? {};
    const there = rows.flatMap(({ properties: { code } }) => zoneIn(store.get(), layer, code) ?? []);
    const zones = there.length === rows.length ? there : await fetched(layer, rows.map(({ properties }) => properties.code));
    if (zones.length) view.fit(bboxOf({ type: "GeometryCollection", geometries: zones.map(({ geometry }) => geometry) }));
  }

  /** @param {string} layer @param {Iterable<string>} codes */
  function pick(layer, codes) {
    const chosen = new Set(codes);
    store.set({ zonesPicked: { layer, codes: chosen } });
    if (isLargeLayer(layer)) void fetched(layer, [...chosen]);
  }

  /** @param {string} id */
  const isLargeLayer = (id) => store.get().layers.some((layer) => layer.id === id && isLarge(layer));

  /** @param {string[]} on */
  function turnOn(on) {
    const { layers } = store.get();
    const there = on.filter((id) => layers.some((layer) => layer.id === id));
    store.set({ on: new Set(there), alone: null });
  }

  const actions = {
    seekLayer: (/** @type {string} */ layerSought) => store.set({ layerSought }),
    openLayer: (/** @type {string | null} */ layerOpen) => store.set({ layerOpen }),
    /** @param {string} kind @param {boolean} folded */
    foldGroup(kind, folded) {
      const { layerFolded } = store.get();
      if (layerFolded.includes(kind) === folded) return;
      store.set({ layerFolded: folded ? [...layerFolded, kind] : layerFolded.filter((one) => one !== kind) });
    },
    resetLayers() {
      const { layerOrder, layerOpacity, layerFilter, layerFolded } = layerList;
      store.set({ layerOrder, layerOpacity, layerFilter, layerFolded, layerOpen: null, layerSought: "" });
      turnOn(store.get().layers.filter(({ visible }) => visible).map(({ id }) => id));
    },
    /** @param {Layer} layer */
    zoomTo({ id, bbox }) {
      const filter = store.get().layerFilter[id];
      const left = filter ? zonesIn(store.get().zones.get(id)).filter(({ properties }) => passes(filter, properties)) : [];
      if (left.length) showZones(left);
      else if (bbox) view.fit(bbox);
    },
    /** @param {string} layer */
    onlyLayer(layer) {
      const { alone, on } = store.get();
      if (alone?.layer === layer) return store.set({ on: alone.before, alone: null });
      store.set({ on: new Set([layer]), alone: { layer, before: alone?.before ?? on } });
    },
    /** @param {string} id @param {number} by */
    moveLayer: (id, by) => store.set({ layerOrder: moved(store.get().layers, store.get().layerOrder, id, by) }),
    opacityOf: (/** @type {string} */ id) => store.get().layerOpacity[id] ?? 1,
    /** @param {string} id @param {number} opacity */
    setOpacity(id, opacity) {
      const { [id]: _former, ...others } = store.get().layerOpacity;
      store.set({ layerOpacity: opacity < 1 ? { ...others, [id]: opacity } : others });
    },
    /** @param {string} id @param {import("../model/layerlist.js").Filter} filter */
    setFilter(id, filter) {
      const { [id]: _former, ...others } = store.get().layerFilter;
      store.set({ layerFilter: Object.keys(filter).length ? { ...others, [id]: filter } : others });
    },
    /** @param {string} layer */
    openTable(layer) {
      const { on } = store.get();
      store.set({ table: { layer, order: { by: "code", down: false }, text: "" }, zonesPicked: null,
        on: on.has(layer) ? on : new Set(on).add(layer) });
    },
    closeTable: () => store.set({ table: null, zonesPicked: null }),
    /** @param {import("../model/layerlist.js").Order} order */
    orderTable(order) {
      const { table } = store.get();
      if (table) store.set({ table: { ...table, order } });
    },
    /** @param {string} text */
    seekInTable(text) {
      const { table } = store.get();
      if (table) store.set({ table: { ...table, text } });
    },
    /** @param {Row} zone @param {boolean} more */
    pickZone({ properties: { code } }, more) {
      const { table, zonesPicked } = store.get();
      if (!table) return;
      const codes = new Set(more ? zonesPicked?.codes : []);
      const isAlone = zonesPicked?.codes.size === 1 && zonesPicked.codes.has(code);
      if (more ? !codes.delete(code) : !isAlone) codes.add(code);
      pick(table.layer, codes);
    },
    /** @param {Row[]} zones */
    pickZones(zones) {
      const { table } = store.get();
      if (table) pick(table.layer, zones.map(({ properties }) => properties.code));
    },
    showZones,
    /** @param {string} layer */
    async savePackage(layer) {
      const edition = store.get().layersEdition?.code;
      if (!edition) return;
      try {
        const { name, blob } = await api.getPackage(layer, edition);
        save(name, blob);
      } catch (problem) {
        toast(api.known(problem).message);
      }
    },
    /**
     * Chooses, or no longer, the zone of the table's layer at a place of the map, unless it may be the one beside it.
     * @param {{layer: Layer, zone: Row, border: boolean}[]} here
     */
    pickAt(here) {
      const { table } = store.get();
      const found = here.find(({ layer, border }) => layer.id === table?.layer && !border);
      if (!found) return null;
      actions.pickZone(found.zone, true);
      return found.zone;
    },
    /** Takes up what an earlier visit left; an address that names layers is followed instead. */
    begin() {
      const { on, ...kept } = remembered();
      store.set(kept);
      let isNew = true;
      store.watch(({ layers }) => layers.length > 0, (there) => {
        if (there && isNew && on && mapOf(location.hash).on === null) turnOn(on);
        if (there) isNew = false;
      });
      store.watch(({ layerOrder, layerOpacity, layerFilter, layerFolded, on: shown, alone }) =>
        (isNew ? null : rememberedText({ layerOrder, layerOpacity, layerFilter, layerFolded, on: alone?.before ?? shown })),
      (text) => text && remember(text));
    },
  };
  return actions;
}
