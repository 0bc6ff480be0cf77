// @ts-check
/** The zones on the map and the tiles that hold them: what is wanted, what is lacking and said so, and what a table reads of them. */
import { getTile } from "../model/api/map.js";
import { arranged, asksForMore, isLarge, passesOf } from "../model/layerlist.js";
import { zonesIn } from "../model/state.js";
import { createZones } from "../map/zones.js";
import { nameOf, t } from "../text/strings.js";
import { byId, el, paused, replace } from "../ui/dom.js";

/**
 * @import { State, Store } from "../model/state.js"
 * @import { MapView } from "../map/map.js"
 */

/**
 * @param {Store} store @param {MapView} view @param {{fetchZones: (id: string) => void}} editions
 * @param {() => void} legend what is in view is another
 */
export function createTiling(store, view, editions, legend) {
  const zones = createZones(view.map, {
    fetchTile: (layers, tile, signal) => getTile(store.get().tiles ?? "", layers, tile, signal),
    told: (lacks) => store.set({ lacks }),
    changed: paused(60, () => {
      view.showNames(zones.names);
      legend();
      read();
    }),
  });
  const notice = el("p", { class: "map-lack", role: "status", hidden: true, "data-testid": "map-lack" });
  byId("map").after(notice);

  /** What a table shows of a layer that is too large to be fetched. */
  function read() {
    const { table, layers } = store.get();
    const layer = layers.find(({ id }) => id === table?.layer);
    if (layer && isLarge(layer)) store.set({ tableZones: zones.zonesInView(layer.id) });
  }

  store.watch(shownOnMap, ({ layers: described, on, tiles, zones: held, layerOrder, layerOpacity, layerFilter }) => {
    for (const { id } of described.filter((layer) => on.has(layer.id) && !isLarge(layer))) {
      if (asksForMore(layerFilter[id])) editions.fetchZones(id);
    }
    const passes = passesOf(layerFilter, (id) => zonesIn(held.get(id)));
    const shown = tiles ? arranged(described, layerOrder).filter(({ id }) => on.has(id)) : [];
    zones.show(described, shown, layerOpacity, passes, tiles ?? "");
    view.showNames(zones.names);
  });
  // By what zones are filtered, and what a table has of them, stands in whole zones only.
  store.watch(opened, ({ layers, ids }) => {
    for (const layer of layers) if (ids.split(",").includes(layer.id) && !isLarge(layer)) editions.fetchZones(layer.id);
  });
  store.watch(({ table }) => table?.layer ?? null, read);
  store.watch(({ on, layerFilter }) => ({ on, layerFilter }), read);
  view.map.on("moveend", paused(120, read));
  store.watch(lacking, ({ lacks, layers, on }) => {
    const codeOf = (/** @type {string} */ id) => {
      const lack = lacks.get(id);
      return on.has(id) && lack instanceof Error ? lack.code : null;
    };
    const far = layers.filter(({ id }) => codeOf(id) === "TOO_FAR");
    const lost = layers.filter(({ id }) => codeOf(id) !== null && codeOf(id) !== "TOO_FAR");
    notice.hidden = far.length + lost.length === 0;
    const said = (/** @type {string} */ key, /** @type {typeof layers} */ some) =>
      some.length > 0 && el("span", { text: t(key, { names: some.map(nameOf).join(t("list.comma")) }) });
    replace(notice, said("layers.lacking", lost), " ", said("layers.lackingFar", far));
    byId("map").setAttribute("aria-busy", String([...lacks.values()].includes("busy")));
  });
  return zones;
}

/** @param {State} state */
const shownOnMap = ({ layers, on, tiles, zones, layerOrder, layerOpacity, layerFilter }) =>
  ({ layers, on, tiles, zones, layerOrder, layerOpacity, layerFilter });

/** @param {State} state */
const opened = ({ layers, layerOpen, table }) => ({ layers, ids: [layerOpen, table?.layer].join() });

/** @param {State} state */
const lacking = ({ lacks, layers, on, lang }) => ({ lacks, layers, on, lang });
