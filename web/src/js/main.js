// @ts-check
/** Wires store, actions and views. Data flows api → store → views; what people do flows back as actions. */
import { createBar } from "./bar.js";
import { byId, paused } from "./dom.js";
import { createDrawing } from "./draw.js";
import { takeDroppedFiles } from "./drop.js";
import { candidatesOf } from "./crs.js";
import { createEditions } from "./editions.js";
import { closeExplanation } from "./explain.js";
import { bboxOf } from "./geo.js";
import { zonesHere } from "./here.js";
import { createIndustryPanel } from "./industry.js";
import { listenToKeys, toggleKeys } from "./keys.js";
import { createLayersPanel, showLegend } from "./layerspanel.js";
import { createLocate } from "./locate.js";
import { createMapView } from "./map.js";
import { createMarks } from "./marks.js";
import { repaintAllNow } from "./mapcanvas.js";
import { applyPage, onSystemTheme, preparePrints, remember, remembered } from "./page.js";
import { createResultPanel } from "./result.js";
import { createScreening } from "./screening.js";
import { messageOf, numbered } from "./reading.js";
import { createSiteCanvas } from "./sitecanvas.js";
import { createSites } from "./sites.js";
import { createSitePanel } from "./sitepanel.js";
import { createSiteView } from "./siteview.js";
import { initial } from "./state.js";
import { createStore } from "./store.js";
import { speak, t } from "./strings.js";
import { hideToast, toast } from "./toast.js";
import { createZones } from "./zones.js";

/** Badges that a map can bear; the list has all. */
const MOST_BADGES = 200;

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
  lit,
  useProposal(/** @type {number} */ i) {
    sites.useProposal(i);
    byId("site-panel").querySelector("[data-key=unuse]")?.focus({ preventScroll: true });
  },
  showCandidate: (/** @type {any} */ c) => view.fit(c.bbox ?? [...c.place, ...c.place]),
  hover: (/** @type {any} */ hover) => store.set({ hover }),
  zoomToPiece(/** @type {string} */ layer, /** @type {string} */ zone) {
    const own = (store.get().pieces?.features ?? []).filter((/** @type {any} */ f) => f.properties.layer === layer && f.properties.zone === zone);
    if (own.length) view.fit(bboxOf({ type: "GeometryCollection", geometries: own.map((/** @type {any} */ f) => f.geometry) }));
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
store.subscribe(["editions", "edition", "asOf", "layers", "layersEdition", "layersProblem", "lang", "theme"], bar.render);
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
  marks.show(marksOf(s, candidates));
});
store.subscribe(["lit", "reading", "readProblem", "screenProblem", "crsOpen"], (s) => {
  marks.light(s.lit);
  sitePanel.light(s.lit);
  siteCanvas.light(s.lit?.startsWith("site:") ? Number(s.lit.slice(5)) : null);
});
store.subscribe(["result", "screening", "screenProblem", "site", "industry", "given", "asked", "facts", "layers", "lang"], resultPanel.render);
store.subscribe(["hover", "result", "pieces"], ({ hover }) => {
  siteView.light(hover);
  resultPanel.light(hover);
});

view.map.on("moveend", paused(80, legend));
view.map.on("mousemove", (/** @type {any} */ e) => {
  if (drawing.isActive()) return;
  const own = siteCanvas.at([e.latlng.lng, e.latlng.lat]);
  const { lit: before } = store.get();
  view.map.getContainer().classList.toggle("over-site", own >= 0);
  if (own >= 0) lit(`site:${own}`);
  else if (before?.startsWith("site:")) lit(null);
});
view.map.on("mouseout", () => store.get().lit?.startsWith("site:") && lit(null));
view.map.on("click", (/** @type {any} */ e) => {
  if (drawing.isActive() || store.get().drawing) return;
  const position = [e.latlng.lng, e.latlng.lat];
  const own = siteCanvas.at(position);
  if (own >= 0 && own !== store.get().siteIndex) return actions.chooseSite(own);
  view.popup(position, zonesHere(zones.at(position)));
});

/** The badges for what is listed: places of defects, and where each coordinate system offered puts the file. @param {any} s @param {any[]} candidates @returns {import("./marks.js").Mark[]} */
function marksOf(s, candidates) {
  const { defects, unread, unscreened } = numbered(s);
  const faults = [...defects, ...unread, ...unscreened].filter((d) => d.coordinate).slice(0, MOST_BADGES);
  return [
    ...faults.map((d) => ({ key: `defect:${d.n}`, n: d.n, kind: /** @type {const} */ ("defect"), at: d.coordinate, title: messageOf(d), open: () => view.point(d.coordinate, messageOf(d)) })),
    ...candidates.filter((c) => c.place).map((c) => ({ key: `candidate:${c.n}`, n: c.n, kind: /** @type {const} */ ("candidate"), at: c.place, box: c.bbox, title: `${c.crs} ${c.reason}`, open: () => actions.showCandidate(c) })),
  ];
}

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
    u: () => byId("toast").hidden || byId("toast").querySelector("button")?.click(),
    r: () => byId("verdict-word")?.focus(),
  },
  escape,
);

preparePrints({ resize: view.resize, repaint: repaintAllNow });
takeDroppedFiles(sites.readFiles);
editions.load();
