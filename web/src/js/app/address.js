// @ts-check
/**
 * The address of the page: what stands beside the map, and what the map shows. A page that is turned to is a step that leads back; a map
 * that is moved is the same step. So a link shows somebody else the same map.
 */
import { mapHash, mapOf, orderOf, viewText } from "../model/mapaddress.js";
import { t } from "../text/strings.js";
import { paused } from "../ui/dom.js";
import { toast } from "../ui/toast.js";
import { toLatLng } from "../model/geo.js";
import { routeOf } from "../model/pageasked.js";

/**
 * @import { MapAt } from "../model/mapaddress.js"
 * @import { State, Store } from "../model/state.js"
 * @import { Shell } from "./shell.js"
 */

/** How long the map rests before its view is written. */
const RESTS_MS = 250;

/**
 * @typedef {object} Needs
 * @property {(state: State) => string} pageOf the address of what stands beside the map
 * @property {() => void | Promise<void>} follow shows the page that the address asks for
 * @property {(asked: Pick<State, "picked" | "place">, isPlaced: boolean) => void} recall shows what was looked for
 */

/** The part of an address that says what stands beside the map. @param {string} hash */
const pageIn = (hash) => hash.split("&").filter((part) => !/^#?[mlvdzp]=/.test(part)).join("&");

/** An entry of the history that says all of the map: what it does not name is as always. */
const OWN = { whole: true };

/** @param {Store} store @param {Pick<Shell, "view" | "editions">} shell @param {Needs} needs */
export function createAddress(store, { view, editions }, { pageOf, follow, recall }) {
  const { map } = view;
  let begun = false;
  /** The view of the beginning, which needs no saying. */
  let first = "";

  const viewNow = () => viewText({ lat: map.getCenter().lat, lon: map.getCenter().lng, zoom: map.getZoom() });

  /** @param {State} state */
  function hashOf(state) {
    const now = viewNow();
    const own = pageOf(state);
    const of = mapHash(state, now === first ? null : now);
    return own ? own + of : of.replace("&", "#");
  }

  function write() {
    const state = store.get();
    const hash = hashOf(state);
    if (!begun || location.hash === hash) return;
    const address = hash || `${location.pathname}${location.search}`;
    if (pageIn(location.hash) === pageOf(state)) history.replaceState(OWN, "", address);
    else history.pushState(OWN, "", address);
  }

  /** @param {MapAt | null} at */
  const goTo = (at) => at && map.setView(toLatLng([at.lon, at.lat]), at.zoom, { animate: false });

  /** The layers as the address has them, whatever the reader has filtered or moved before. @param {ReturnType<typeof mapOf>} asked */
  const arrange = ({ on, opacity }) =>
    store.set({ layerOrder: orderOf(store.get().layers, on ?? []), layerOpacity: opacity, layerFilter: {} });

  /** What the address says of the map. @param {boolean} isWhole whether what it does not say is as at the beginning */
  function take(isWhole) {
    const asked = mapOf(location.hash);
    if (asked.isDayWrong) toast(t("address.noDay"));
    if (asked.on || isWhole) {
      editions.showLayers(asked.on);
      arrange(asked);
    }
    const { edition, asOf, recorded, view: shown } = store.get();
    if (!recorded && shown !== "audit" && (asked.edition !== edition || asked.asOf !== asOf)) {
      editions.ask({ edition: asked.edition, asOf: asked.asOf });
    }
    recall(asked, asked.at !== null);
    goTo(asked.at ?? (isWhole ? mapOf(`#m=${first}`).at : null));
  }

  /** What the page was opened with. */
  const asked = mapOf(location.hash);
  /** The view that the address, or the layers, gave it. */
  let placed = "";
  /** Counts what was followed: only the last counts. */
  let followed = 0;

  /** Runs once the layers are there. @param {() => void} run */
  function withLayers(run) {
    let waits = true;
    store.watch((state) => state.layers.length > 0, (there) => {
      if (there && waits) run();
      waits &&= !there;
    });
  }

  /** Another entry of the history: its page, then its map. @param {boolean} isWhole */
  async function goBack(isWhole) {
    const own = ++followed;
    begun = false;
    await follow();
    if (own !== followed) return;
    take(isWhole);
    begun = true;
  }

  return {
    /** Shows on the map what the address asks of it; done once the layers are there, and their zones asked for. */
    begin() {
      if (asked.isDayWrong) toast(t("address.noDay"));
      store.set({ edition: asked.edition, asOf: asked.asOf });
      const loaded = editions.load(asked.on);
      placed = viewNow();
      // The layers give the view of the beginning.
      withLayers(() => {
        first = viewNow();
        if (asked.on) arrange(asked);
        goTo(asked.at);
        placed = viewNow();
      });
      return loaded;
    },
    /** Follows the address with the pages, and from now on writes it. */
    async open() {
      // The site of the record that a link leads to is brought into view; whoever sent it meant the view that it names. No other record
      // moves the map: what is recorded here is being looked at.
      let awaited = routeOf(location.hash).screening;
      store.watch((state) => state.recorded, (id) => {
        if (!id) return;
        if (id === awaited) goTo(asked.at);
        awaited = null;
      });
      const own = ++followed;
      await follow();
      withLayers(() => {
        // Pages may have taken room from a map that nobody has moved yet.
        const isAsPlaced = viewNow() === placed;
        if (!asked.at && isAsPlaced) first = viewNow();
        recall(asked, asked.at !== null);
        if (isAsPlaced) goTo(asked.at);
        if (own !== followed) return;
        begun = true;
        write();
      });
      // Without layers there is no map to be written, but the pages are turned all the same.
      store.watch((state) => state.layersProblem !== null, (failed) => (begun ||= failed));
      store.watch(pageOf, write);
      store.watch((state) => mapHash(state, null), write);
      map.on("moveend", paused(RESTS_MS, write));
      addEventListener("popstate", ({ state }) => void goBack(state?.whole === true));
    },
    /** The address of what is shown now, to be sent. */
    link: () => `${location.origin}${location.pathname}${hashOf(store.get())}`,
  };
}
