// @ts-check
/** Wires store, actions and views. Data flows api → store → views; what people do flows back as actions. */
import { marksOf } from "./site/badges.js";
import { createBar } from "./app/bar.js";
import { byId, paused } from "./ui/dom.js";
import { createDrawing } from "./map/draw.js";
import { takeDroppedFiles } from "./site/drop.js";
import { candidatesOf } from "./model/crs.js";
import { createEditions } from "./map/editions.js";
import { closeExplanation } from "./ui/explain.js";
import { bboxOf } from "./model/geo.js";
import { createIndustryPanel } from "./screening/industry.js";
import { listenToKeys, toggleKeys } from "./app/keys.js";
import { createLayersPanel, showLegend } from "./map/layerspanel.js";
import { createLocate } from "./map/locate.js";
import { createMapView } from "./map/map.js";
import { createMarks } from "./map/marks.js";
import { repaintAllNow } from "./map/mapcanvas.js";
import { applyPage, onSystemTheme, preparePrints, remember, remembered } from "./app/page.js";
import { listenToMap, outlined } from "./app/pointing.js";
import { createRecordsPanel } from "./screening/records.js";
import { createRecording } from "./screening/recording.js";
import { createResultPanel, showsResult } from "./screening/result.js";
import { hashOf, routeOf, writeHash } from "./model/route.js";
import { UNIT_LAYER } from "./model/rulebook.js";
import { createRulesPanel } from "./rules/rulespanel.js";
import { createScreening } from "./screening/screening.js";
import { createSiteCanvas } from "./map/sitecanvas.js";
import { createSites } from "./site/sites.js";
import { createSitePanel } from "./site/sitepanel.js";
import { createSiteView } from "./map/siteview.js";
import { initial } from "./model/state.js";
import { createStore } from "./model/store.js";
import { speak, t } from "./text/strings.js";
import { hideToast, toast } from "./ui/toast.js";
import { createViews } from "./app/views.js";
import { layerName, zoneOf } from "./screening/zonelink.js";
import { createZones } from "./map/zones.js";

const store = createStore({ ...initial, ...remembered() });
speak(store.get().lang);
applyPage(store.get());

const view = createMapView({ measure: () => actions.measure(), locate: () => locate.toggle() });
const locate = createLocate(view.map, { point: view.point });
const zones = createZones(view.map);
const screening = createScreening(store);
const sites = createSites(store, { screen: screening.screen, fit: view.fit, toast, hideToast, setIndustry: screening.setIndustry });
const editions = createEditions(store, { screen: screening.screen });
const lit = (/** @type {string | null} */ key) => store.set({ lit: key });
const siteCanvas = createSiteCanvas(view.map);
const marks = createMarks(view.map, { lit });
const siteView = createSiteView(view.map, {
  hover: (hover) => store.set({ hover }),
  chosen: (piece) => actions.mark([piece]),
  named: (layer, zone) => `${layerName(store.get().layers, layer)} ${zoneOf(store.get().result, layer, zone)?.name ?? zone}`,
  edited: sites.edited,
});
const recording = createRecording(store, { drop: screening.drop, loadLayers: editions.loadLayers, fit: view.fit, announce: () => resultPanel.focusHead() });
const views = createViews(store, { listRecords: recording.listRecords });
const drawing = createDrawing(view.map, { drawn: sites.drawn, changed: (active) => store.set({ drawing: active }) });

const actions = {
  ...sites,
  ...screening,
  ...editions,
  ...recording,
  ...views,
  reload: editions.load,
  draw: () => (store.get().drawing ? drawing.stop() : drawing.start("site")),
  measure: () => (drawing.isActive() && !store.get().drawing ? drawing.stop() : drawing.start("measure")),
  place: view.point,
  lit,
  useProposal(/** @type {number} */ i) {
    sites.useProposal(i);
    byId("site-panel").querySelector("[data-key=unuse]")?.focus({ preventScroll: true });
  },
  showCandidate: (/** @type {any} */ c) => view.fit(c.bbox ?? [...c.place, ...c.place]),
  hover: (/** @type {any} */ hover) => store.set({ hover }),
  /** Brings a zone's piece into view; of a zone that the site does not meet, the zone beside the site. @param {string} layer @param {string} zone */
  async goToZone(layer, zone) {
    const { pieces, site } = store.get();
    const own = (pieces?.features ?? []).filter((/** @type {any} */ f) => f.properties.layer === layer && f.properties.zone === zone);
    if (own.length) return view.fit(bboxOf({ type: "GeometryCollection", geometries: own.map((/** @type {any} */ f) => f.geometry) }));
    const found = (await editions.zonesOf(layer)).filter((/** @type {any} */ f) => f.properties.code === zone);
    const beside = site && store.get().view === "screening" ? [site.geometry] : [];
    if (found.length) view.fit(bboxOf({ type: "GeometryCollection", geometries: [...found.map((/** @type {any} */ f) => f.geometry), ...beside] }));
  },
  /** Marks the findings that rest on pieces of the map. @param {{layer: string, zone: string}[]} marked */
  mark(marked) {
    store.set({ marked, ...(marked.length > 0 && { view: /** @type {const} */ ("screening") }) });
    resultPanel.mark(marked, true);
  },
  goToAccuracy: () => byId("site-panel").querySelector("[data-testid=accuracy] input")?.focus(),
  /** Leads to a fact's field, which is put there if it was not asked for; what has none is the industry's. @param {string} key */
  goToFact(key) {
    const fact = store.get().facts.get(key);
    const field = () => byId("result").querySelector(`[data-testid="fact-${CSS.escape(key)}"] :is(input, select)`);
    if (!fact || fact.derived) return actions.goToIndustry();
    if (!field()) screening.stateFact(key);
    field()?.closest("details")?.setAttribute("open", "");
    field()?.focus();
  },
  /** Shows a page and leads the reader to it. @param {"screening" | "rules" | "records"} shown */
  turnTo(shown) {
    views.show(shown);
    byId(shown === "screening" ? "verdict-word" : `${shown}-title`)?.focus();
  },
  goToSites: () => byId("site-list").focus(),
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
const rulesPanel = createRulesPanel(byId("rules"), actions);
const recordsPanel = createRecordsPanel(byId("records"), actions);
const legend = () => showLegend(zones.inView(view.view()), store.get());

function dress(/** @type {any} */ s) {
  applyPage(s);
  remember(s);
  view.refresh();
  zones.repaint();
  drawing.refresh();
  locate.refresh();
  siteCanvas.repaint();
  if (!byId("keys").hidden) toggleKeys(true);
}

store.subscribe(["lang", "theme"], dress);
onSystemTheme(() => dress(store.get()));
store.subscribe(["editions", "edition", "asOf", "layers", "layersEdition", "layersProblem", "lang", "theme", "view"], bar.render);
store.subscribe(["site", "reading", "siteIndex", "readBusy", "readProblem", "drawing", "editing", "used", "preview", "proposalsShown", "crsOpen", "lang"], sitePanel.render);
store.subscribe(["industry", "lang"], industryPanel.render);
store.subscribe(["layers", "layersBusy", "layersProblem", "on", "zones", "lang", "theme"], layersPanel.render);
store.subscribe(["layers", "on", "zones"], ({ layers, on, zones: held }) => {
  const ready = new Map([...held].filter(([, value]) => value?.features));
  zones.show(layers.filter((l) => on.has(l.id)), ready);
  view.showNames(zones.names);
});
store.subscribe(["layers", "on", "zones", "site", "reading", "preview", "result", "pieces", "lang", "theme"], legend);
store.subscribe(["layers"], ({ layers }) => {
  const boxes = layers.filter((l) => l.bbox).map((l) => ({ type: "LineString", coordinates: [l.bbox.slice(0, 2), l.bbox.slice(2)] }));
  if (boxes.length) view.setHome(bboxOf({ type: "GeometryCollection", geometries: boxes }));
});
store.subscribe(["site"], ({ site }) => siteCanvas.showChosen(site));
store.subscribe(["reading"], ({ reading }) => siteCanvas.showAll(reading));
store.subscribe(["reading", "preview"], ({ reading, preview }) => siteCanvas.showPreview(preview === null ? null : reading?.proposals?.[preview]?.feature ?? null));
store.subscribe(["pieces", "result"], ({ pieces, result }) => siteView.showPieces(pieces, result));
store.subscribe(["editing", "site"], ({ editing, site }) => siteView.showCorners(editing ? site?.geometry : null));
store.subscribe(["reading", "readProblem", "screenProblem", "crsOpen", "lang"], (s) => {
  const candidates = s.reading?.crs?.detected && !s.crsOpen ? [] : candidatesOf(s.reading);
  view.roam(candidates.some((c) => !c.inRegion) || Boolean(s.reading?.sites.some((/** @type {any} */ f) => !view.isNear(bboxOf(f.geometry)))));
  marks.show(marksOf(s, candidates, { point: view.point, showCandidate: actions.showCandidate }));
});
store.subscribe(["lit", "reading", "readProblem", "screenProblem", "crsOpen"], (s) => {
  marks.light(s.lit);
  sitePanel.light(s.lit);
  siteCanvas.light(s.lit?.startsWith("site:") ? Number(s.lit.slice(5)) : null);
});
store.subscribe(["view", "wide", "site", "result", "screening", "screenProblem"], (s) => {
  document.body.classList.toggle("has-result", s.view !== "screening" || showsResult(s));
  document.body.classList.toggle("wide-result", s.wide || s.view === "rules");
});
store.subscribe(["result", "screening", "screenProblem", "site", "industry", "given", "asked", "facts", "layers", "lang", "view", "wide", "grouping", "marked", "recorded", "recording", "recordProblem", "verifying", "verification"], resultPanel.render);
store.subscribe(["view", "rulebook", "rulesBusy", "rulesProblem", "sought", "facts", "layers", "zones", "asOf", "lang"], rulesPanel.render);
store.subscribe(["view", "records", "recordsNext", "recordsBusy", "recordsProblem", "openProblem", "recordsVerdict", "recorded", "opening", "lang"], recordsPanel.render);
store.subscribe(["hover", "result", "pieces", "view", "sought", "zones"], (s) => {
  siteView.light(s.hover, outlined(s, siteView.has));
  resultPanel.light(s.hover);
});
store.subscribe(["view", "layers"], ({ view: shown, layers, zones: held }) => {
  if (shown === "rules" && layers.some((l) => l.id === UNIT_LAYER) && !held.has(UNIT_LAYER)) editions.fetchZones(UNIT_LAYER);
});
store.subscribe(["marked", "pieces", "result"], ({ marked }) => siteView.mark(marked));
let started = false;
store.subscribe(["view", "recorded", "sought"], (s) => started && writeHash(hashOf(s)));

view.map.on("moveend", paused(80, legend));
listenToMap({ store, view, zones, siteCanvas, drawing, actions, focusMarked: resultPanel.focusMarked });

/** Closes the nearest thing. */
function escape() {
  if (closeExplanation()) return;
  if (!byId("keys").hidden) return toggleKeys(false);
  if (drawing.isActive()) return drawing.stop();
  if (byId("locate-bar").contains(document.activeElement) && locate.close()) return;
  if (store.get().editing) {
    sites.toggleEdit();
    return byId("site-panel").querySelector("[data-key=edit-site]").focus();
  }
  if (store.get().marked.length > 0) actions.mark([]);
  view.closePopup();
}

listenToKeys(
  {
    "?": () => toggleKeys(),
    d: actions.draw,
    e: actions.measure,
    f: sitePanel.chooseFile,
    g: locate.toggle,
    i: actions.goToIndustry,
    l: () => byId("layers-panel").querySelector("input")?.focus(),
    m: view.focus,
    a: () => actions.turnTo("rules"),
    h: () => actions.turnTo("records"),
    v: () => actions.turnTo("screening"),
    u: () => byId("toast").hidden || byId("toast").querySelector("button")?.click(),
    r: () => byId("verdict-word")?.focus(),
  },
  escape,
);

preparePrints({ resize: view.resize, repaint: repaintAllNow });
takeDroppedFiles(sites.readFiles);

/** Shows what the address asks for. */
function followAddress() {
  const { view: asked, screening: id, unit } = routeOf(location.hash);
  if (id && id !== store.get().recorded) return recording.openRecord(id);
  if (asked === "rules" && unit) return actions.showUnit(unit);
  actions.show(asked);
}
addEventListener("popstate", followAddress);
editions.load();
followAddress();
started = true;
