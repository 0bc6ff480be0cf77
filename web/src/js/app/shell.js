// @ts-check
/**
 * What every workbench stands in: the map with its layers, tools and legend, the bar, language and theme, keys and paper. Of a workbench it
 * knows what stands under Workbench, and no more.
 */
import { pairOf, presentOf } from "../model/editionnote.js";
import { bboxOf } from "../model/geo.js";
import { routeOf } from "../model/pageasked.js";
import { knows, learn, speak, t } from "../text/strings.js";
import { byId, first, paused } from "../ui/dom.js";
import { closeExplanation } from "../ui/explain.js";
import { holdDrops } from "../ui/dropped.js";
import { toast } from "../ui/toast.js";
import { createDrawing } from "../map/draw.js";
import { createEditions } from "../map/editions.js";
import { createLayersPanel, layersShown } from "../map/layerspanel.js";
import { legendOf, showLegend } from "../map/legend.js";
import { createMapView } from "../map/map.js";
import { repaintAllNow } from "../map/mapcanvas.js";
import { createAddress } from "./address.js";
import { barShown, createBar } from "./bar.js";
import { edgeShown, showEdge } from "./edge.js";
import { createLayering, pickedZones } from "./layering.js";
import { bring, createPart } from "./later.js";
import { listenToKeys, toggleKeys } from "./keys.js";
import { applyPage, onSystemTheme, preparePrints, remember } from "./page.js";
import { createTiling } from "./tiling.js";

/**
 * @import { LineString, Simple } from "../model/geojson.js"
 * @import { State, Store, ViewName } from "../model/state.js"
 */

/**
 * What a workbench does when the shell asks it to.
 * @typedef {object} Workbench
 * @property {ViewName[]} pages of it
 * @property {(state: State) => string} address of what it shows, after the #
 * @property {() => void} screen the edition or the day asked is another
 * @property {(geometry: Simple) => void} drawn something was drawn on the map
 * @property {(view: ViewName) => void} turnTo a page of it is chosen in the bar
 * @property {() => void} repaint language or theme are others
 * @property {() => void} [newProject] begins another project
 * @property {(pair: {before: string, after: string, layer?: string}) => void} [compare] shows what two editions have in another way
 * @property {() => boolean} escape closes the nearest thing of its own; whether nothing else shall be closed
 * @property {() => void | Promise<void>} follow shows what the address asks for
 * @property {(asked: Pick<State, "picked" | "place">, isPlaced: boolean) => void} [recall] shows what was looked for, where the view is
 *   not given too
 * @property {Record<string, () => void>} keys of its own, in lower case
 */

/** @typedef {ReturnType<typeof createShell>} Shell */

/** @param {Store} store */
export function createShell(store) {
  /** @type {Workbench[]} */
  let benches = [];
  let isOpen = () => {};
  /** What is asked of the workbenches before they are there, they do then. @type {Promise<void>} */
  const open = new Promise((done) => (isOpen = done));
  /** What a key does on a workbench, now or once they are there. @param {string} key */
  const keyOf = (key) => {
    const now = () => benches.find(({ keys }) => Object.hasOwn(keys, key))?.keys[key];
    if (benches.length > 0) return now();
    return key.length === 1 ? () => void open.then(() => now()?.()) : undefined;
  };

  /** The workbench whose page is shown. */
  const present = () => benchOf(store.get().view);
  /** @param {ViewName} name */
  const benchOf = (name) => benches.find(({ pages }) => pages.includes(name));

  const view = createMapView({
    measure: () => measure(),
    locate: () => void locating.bring().then((locate) => locate()),
  });
  const drops = holdDrops();
  const locating = createPart(() =>
    import("../map/locate.js").then(({ createLocate }) => createLocate(view.map, { point: view.point, say: toast })));
  const editions = createEditions(store, { screen: () => benches.forEach((bench) => bench.screen()) });
  const legend = () => showLegend(zones.inView(), store.get());
  const zones = createTiling(store, view, editions, () => legend());
  const drawing = createDrawing(view.map, {
    drawn: (geometry) => present()?.drawn(geometry),
    changed: (active) => store.set({ drawing: active }),
  });
  const bar = createBar({
    turnTo: (name) => void open.then(() => benchOf(name)?.turnTo(name)),
    ask: editions.ask,
    async setLanguage(lang) {
      if (!knows(lang)) await bring(() => learn(lang));
      speak(lang);
      store.set({ lang });
    },
    setTheme: (theme) => store.set({ theme }),
    newProject: () => void open.then(() => benches.forEach((bench) => bench.newProject?.())),
    toggleKeys: () => void open.then(() => toggleKeys()),
  });
  const layering = createLayering(store, view, editions);
  const layers = createLayersPanel(byId("layers-panel"), {
    ...layering,
    toggleLayer: editions.toggleLayer,
    retryLayer(id) {
      if (store.get().zones.get(id) instanceof Error) void editions.fetchZones(id);
      zones.retry();
    },
    compareLayer: compare,
    reload: editions.load,
    place: view.point,
  });

  const ground = createPart(() => import("../map/ground.js").then(({ addGround }) => view.layGround(addGround)));
  const backgrounds = createPart(() => import("../map/backgrounds.js").then(({ createBackgrounds }) => {
    const offered = createBackgrounds(view.map, byId("layers-panel"), view.credit, () => ground.now());
    offered.render();
    return offered;
  }));

  const address = createAddress(store, { view, editions }, {
    pageOf: (state) => benchOf(state.view)?.address(state) ?? "",
    follow: () => (benchOf(routeOf(location.hash).view) ?? benches[0]).follow(),
    recall: (asked, isPlaced) => benches.forEach((bench) => bench.recall?.(asked, isPlaced)),
  });

  const selection = createPart(() => import("../map/selection.js").then(({ createSelection }) => createSelection(view.map)));

  const measure = () => (drawing.isActive() && !store.get().drawing ? drawing.stop() : drawing.start("measure"));

  /** @param {Pick<State, "lang" | "theme">} look */
  function dress(look) {
    applyPage(look);
    remember(look);
    view.refresh();
    backgrounds.now()?.render();
    zones.repaint();
    drawing.refresh();
    benches.forEach((bench) => bench.repaint());
    if (!byId("keys").hidden) toggleKeys(true);
  }

  /**
   * Shows what is taken of the state now, and whenever it or the language is another.
   * @template {object} T @param {(state: State) => T} select @param {(shown: T) => void} render
   */
  const show = (select, render) => store.watch((state) => ({ ...select(state), lang: state.lang }), render);

  store.watch(({ lang, theme }) => ({ lang, theme }), dress);
  onSystemTheme(() => dress(store.get()));
  show(barShown, bar.render);
  show(edgeShown, (shown) => showEdge(shown, { goToPresent: () => editions.ask({ edition: null, asOf: null }), compare }));
  show(layersShown, (shown) => {
    layers.render(shown);
    legend();
  });
  // What lies beneath comes once what is more important is there; the made-up ground, beneath what is made up only.
  store.watch(({ layers: described, layersProblem, lacks }) => ({
    isMadeUp: described.some(({ synthetic }) => synthetic),
    isFree: (described.length > 0 || layersProblem !== null) && ![...lacks.values()].includes("busy"),
  }), ({ isMadeUp, isFree }) => {
    if (isFree) view.completeBasemap();
    if (ground.now() || (isMadeUp && isFree)) void ground.bring().then((own) => showGround(own, isMadeUp));
  });
  const table = createPart(() => import("../map/tablepanel.js").then(({ createTablePanel, tableShown }) => {
    const panel = createTablePanel(byId("zone-table"), layering);
    show(tableShown, (shown) => {
      const render = () => panel.render(shown);
      // The map gives the table room, or takes it back.
      if (byId("zone-table").hidden === (shown.table === null)) render();
      else view.keepHome(render);
    });
    return panel;
  }));
  store.watch((state) => state.table !== null, (has) => has && void table.bring());
  store.watch(({ zones: held, single, zonesPicked }) => ({ zones: held, single, zonesPicked }),
    (picked) => (picked.zonesPicked || selection.now()) && void selection.bring().then((own) => own.show(pickedZones(store.get()))));
  view.map.on("click", ({ latlng }) => {
    if (!store.get().table || drawing.isActive()) return;
    const zone = layering.pickAt(zones.at([latlng.lng, latlng.lat]));
    if (zone) table.now()?.reveal(zone.properties.code);
  });
  show((state) => ({ ...legendOf(state), on: state.on, layerOrder: state.layerOrder, theme: state.theme }), legend);
  store.watch((state) => state.layers, (described) => {
    const boxes = described.flatMap(({ bbox }) => (bbox ? [diagonal(bbox)] : []));
    if (boxes.length) view.setHome(bboxOf({ type: "GeometryCollection", geometries: boxes }));
  });
  view.map.on("moveend", paused(80, legend));
  preparePrints({ resize: view.resize, repaint: repaintAllNow });

  /** Holds the edition that is shown against the present one, or against the one before it. @param {string} [layer] */
  function compare(layer) {
    const { editions: all, layersEdition } = store.get();
    const pair = pairOf(all, layersEdition?.code, presentOf(all)?.code ?? "");
    if (pair) benches.forEach((bench) => bench.compare?.({ ...pair, layer }));
    else toast(t("edge.nothingBefore"));
  }

  /** @param {import("../map/ground.js").Ground} own @param {boolean} isMadeUp */
  function showGround(own, isMadeUp) {
    own.show(isMadeUp);
    backgrounds.now()?.render();
  }

  /** Closes the nearest thing. */
  function escape() {
    if (closeExplanation()) return;
    if (!byId("keys").hidden) return void toggleKeys(false);
    if (drawing.isActive()) return drawing.stop();
    if (byId("zone-table").contains(document.activeElement)) {
      layering.closeTable();
      return view.focus();
    }
    if (!present()?.escape()) view.closePopup();
  }

  return {
    view,
    zones,
    editions,
    drawing,
    link: address.link,
    /** What was dropped so far; from now on whoever asks for it takes drops. */
    drops,
    show,
    /** Shows the map with its layers; done once their zones are asked for. */
    begin() {
      /** @type {Record<string, () => void>} */
      const own = {
        "?": () => void open.then(() => toggleKeys()),
        e: measure,
        l: () => first(byId("layers-panel"), "input")?.focus(),
        m: view.focus,
        u: () => byId("toast").hidden || first(byId("toast"), "button")?.click(),
      };
      listenToKeys((key) => (Object.hasOwn(own, key) ? own[key] : keyOf(key)), escape);
      layering.begin();
      return address.begin();
    },
    /** Puts the workbenches in: from now on the page is theirs. @param {Workbench[]} opened */
    open(opened) {
      benches = opened;
      void backgrounds.bring();
      void address.open();
      isOpen();
    },
  };
}

/** @param {number[]} box west, south, east, north @returns {LineString} */
const diagonal = (box) => ({ type: "LineString", coordinates: [box.slice(0, 2), box.slice(2)] });
