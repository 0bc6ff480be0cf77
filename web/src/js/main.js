// @ts-check
/** Wires store, actions and views. Data flows api → store → views; what people do flows back as actions. */
import { createBar } from "./bar.js";
import { byId, paused } from "./dom.js";
import { createDrawing } from "./draw.js";
import { takeDroppedFiles } from "./drop.js";
import { createEditions } from "./editions.js";
import { closeExplanation } from "./explain.js";
import { bboxOf } from "./geo.js";
import { zonesHere } from "./here.js";
import { createIndustryPanel } from "./industry.js";
import { listenToKeys, toggleKeys } from "./keys.js";
import { createLayersPanel, showLegend } from "./layerspanel.js";
import { createMapView } from "./map.js";
import { applyPage, onSystemTheme, remember, remembered } from "./page.js";
import { createResultPanel } from "./result.js";
import { createScreening } from "./screening.js";
import { createSites } from "./sites.js";
import { createSitePanel } from "./sitepanel.js";
import { createSiteView } from "./siteview.js";
import { initial } from "./state.js";
import { createStore } from "./store.js";
import { speak, t } from "./strings.js";
import { hideToast, toast } from "./toast.js";
import { createZones } from "./zones.js";

const store = createStore({ ...initial, ...remembered() });
speak(store.get().lang);
applyPage(store.get());

const view = createMapView({ measure: () => actions.measure() });
const zones = createZones(view.map);
const screening = createScreening(store);
const sites = createSites(store, { screen: screening.screen, fit: view.fit, toast, hideToast, setIndustry: screening.setIndustry });
const editions = createEditions(store, { screen: screening.screen });
const siteView = createSiteView(view.map, { hover: (hover) => store.set({ hover }), edited: sites.edited });
const drawing = createDrawing(view.map, { drawn: sites.drawn, changed: (active) => store.set({ drawing: active }) });

const actions = {
  ...sites,
  ...screening,
  ...editions,
  reload: editions.load,
  draw: () => (store.get().drawing ? drawing.stop() : drawing.start("site")),
  measure: () => (drawing.isActive() && !store.get().drawing ? drawing.stop() : drawing.start("measure")),
  place: view.point,
  hover: (/** @type {any} */ hover) => store.set({ hover }),
  zoomToPiece(/** @type {string} */ layer, /** @type {string} */ zone) {
    const own = (store.get().pieces?.features ?? []).filter((/** @type {any} */ f) => f.properties.layer === layer && f.properties.zone === zone);
    if (own.length) view.fit(bboxOf({ type: "GeometryCollection", geometries: own.map((/** @type {any} */ f) => f.geometry) }));
  },
  goToIndustry: () => byId("industry-panel").querySelector("input,button").focus(),
  copy: (/** @type {string} */ text) => navigator.clipboard?.writeText(text).then(() => toast(t("basis.copied")), () => undefined),
  setLanguage(/** @type {string} */ lang) {
    speak(lang);
    store.set({ lang });
  },
  setTheme: (/** @type {string} */ theme) => store.set({ theme }),
  toggleKeys: () => toggleKeys(),
};

const bar = createBar(actions);
const sitePanel = createSitePanel(byId("site-panel"), actions);
const industryPanel = createIndustryPanel(byId("industry-panel"), { choose: screening.setIndustry });
const layersPanel = createLayersPanel(byId("layers-panel"), actions);
const resultPanel = createResultPanel(byId("result"), actions);
const legend = () => showLegend(zones.inView(view.view()), store.get());

function dress(/** @type {any} */ s) {
  applyPage(s);
  remember(s);
  view.refresh();
  zones.repaint();
  drawing.refresh();
  if (!byId("keys").hidden) toggleKeys(true);
}

store.subscribe(["lang", "theme"], dress);
onSystemTheme(() => dress(store.get()));
store.subscribe(["editions", "edition", "asOf", "layers", "layersEdition", "layersProblem", "lang", "theme"], bar.render);
store.subscribe(["site", "reading", "siteIndex", "readBusy", "readProblem", "drawing", "editing", "lang"], sitePanel.render);
store.subscribe(["industry", "lang"], industryPanel.render);
store.subscribe(["layers", "layersBusy", "layersProblem", "on", "zones", "lang", "theme"], layersPanel.render);
store.subscribe(["layers", "on", "zones"], ({ layers, on, zones: held }) => {
  const ready = new Map([...held].filter(([, value]) => value?.features));
  zones.show(layers.filter((l) => on.has(l.id)), ready);
  view.showNames(zones.names);
});
store.subscribe(["layers", "on", "zones", "site", "result", "pieces", "lang", "theme"], legend);
store.subscribe(["layers"], ({ layers }) => {
  const boxes = layers.filter((l) => l.bbox).map((l) => ({ type: "LineString", coordinates: [l.bbox.slice(0, 2), l.bbox.slice(2)] }));
  if (boxes.length) view.setHome(bboxOf({ type: "GeometryCollection", geometries: boxes }));
});
store.subscribe(["site"], ({ site }) => siteView.showSite(site));
store.subscribe(["pieces", "result"], ({ pieces, result }) => siteView.showPieces(pieces, result));
store.subscribe(["editing", "site"], ({ editing, site }) => siteView.showCorners(editing ? site?.geometry : null));
store.subscribe(["reading", "readProblem", "screenProblem"], ({ reading, readProblem, screenProblem }) =>
  siteView.showPlaces([...(reading?.defects ?? []), ...(readProblem?.errors ?? []), ...(screenProblem?.errors ?? [])].filter((d) => d.coordinate), view.point));
store.subscribe(["result", "screening", "screenProblem", "site", "industry", "given", "asked", "facts", "layers", "lang"], resultPanel.render);
store.subscribe(["hover", "result", "pieces"], ({ hover }) => {
  siteView.light(hover);
  resultPanel.light(hover);
});

view.map.on("moveend", paused(80, legend));
view.map.on("click", (/** @type {any} */ e) => {
  if (drawing.isActive() || store.get().drawing) return;
  const position = [e.latlng.lng, e.latlng.lat];
  view.popup(position, zonesHere(zones.at(position)));
});

/** Closes the nearest thing. */
function escape() {
  if (closeExplanation()) return;
  if (!byId("keys").hidden) return toggleKeys(false);
  if (drawing.isActive()) return drawing.stop();
  if (store.get().editing) {
    sites.toggleEdit();
    return byId("site-panel").querySelector("[data-key=edit-site]").focus();
  }
  view.closePopup();
}

listenToKeys(
  {
    "?": () => toggleKeys(),
    d: actions.draw,
    e: actions.measure,
    f: sitePanel.chooseFile,
    i: actions.goToIndustry,
    l: () => byId("layers-panel").querySelector("input")?.focus(),
    m: view.focus,
    u: () => byId("toast").hidden || byId("toast").querySelector("button")?.click(),
    r: () => byId("verdict-word")?.focus(),
  },
  escape,
);

takeDroppedFiles(sites.readFile);
editions.load();
