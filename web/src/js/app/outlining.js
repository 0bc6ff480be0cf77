// @ts-check
/** Zones that are to be outlined are fetched one by one: the map's tiles hold no whole zones. */
import { zoneIn } from "../model/state.js";
import { paused } from "../ui/dom.js";
import { outlinedNames } from "./pointing.js";

/**
 * @import { Store } from "../model/state.js"
 */

/** No more than so many are outlined at once, and none is fetched that is pointed at for less than so many milliseconds. */
const MOST = 12;
const PAUSE = 80;

/** @param {Store} store @param {(layer: string, code: string) => Promise<unknown>} fetchZone */
export function fetchOutlined(store, fetchZone) {
  const bring = paused(PAUSE, () => {
    const state = store.get();
    // Ground that no layer covers is pointed at like a zone, and is none.
    const names = outlinedNames(state, () => false).filter(({ layer, code }) => layer && code && !zoneIn(state, layer, code));
    // An outline is missing where a zone cannot be had; what lies there is told all the same.
    for (const { layer, code } of names.slice(0, MOST)) fetchZone(layer, code).catch(() => undefined);
  });
  store.watch(({ hover, view, sought, picked, layersEdition }) => ({ hover, view, sought, picked, layersEdition }), bring);
}
