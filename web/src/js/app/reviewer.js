// @ts-check
/**
 * The reviewer's workbench: a site comes in, is screened, recorded and looked up. Wires its actions and panels, and hands each what it
 * uses.
 */
import { bboxOf } from "../model/geo.js";
import { candidatesOf } from "../model/crs.js";
import { hashOf, routeOf } from "../model/route.js";
import { UNIT_LAYER } from "../model/rulebook.js";
import { t } from "../text/strings.js";
import { byId, first } from "../ui/dom.js";
import { hideToast, toast } from "../ui/toast.js";
import { createMarks } from "../map/marks.js";
import { createSiteCanvas } from "../map/sitecanvas.js";
import { createSiteView } from "../map/siteview.js";
import { marksOf } from "../site/badges.js";
import { takeDroppedFiles } from "../site/drop.js";
import { sitePanelShown } from "../site/shown.js";
import { createSitePanel } from "../site/sitepanel.js";
import { createSites } from "../site/sites.js";
import { createIndustryPanel } from "../screening/industry.js";
import { createRecording } from "../screening/recording.js";
import { createRecordsPanel, recordsShown } from "../screening/records.js";
import { createResultPanel, showsResult } from "../screening/result.js";
import { createScreening } from "../screening/screening.js";
import { resultShown } from "../screening/shown.js";
import { layerName, zoneOf } from "../screening/zonelink.js";
import { basisNeeded, createBases } from "../rules/bases.js";
import { coverageNeeded, createCoverages } from "../rules/coverages.js";
import { createRulesPanel, rulesShown } from "../rules/rulespanel.js";
import { listenToMap, outlined } from "./pointing.js";
import { lacksUnits, listed, litOnMap, previewed } from "./selections.js";
import { createViews } from "./views.js";

/**
 * @import { Offered } from "../model/crs.js"
 * @import { PieceName, Store, Target, ViewName } from "../model/state.js"
 * @import { Shell, Workbench } from "./shell.js"
 */

/** @param {Store} store @param {Shell} shell @returns {Workbench} */
export function createReviewer(store, { view, zones, editions, drawing, show }) {
  const screening = createScreening(store);
  const { screen } = screening;
  const sites = createSites(store, { screen, fit: view.fit, toast, hideToast, setIndustry: screening.setIndustry });
  const recording = createRecording(store, {
    drop: screening.drop,
    loadLayers: editions.loadLayers,
    fit: view.fit,
    announce: () => resultPanel.focusHead(),
  });
  const views = createViews(store, { listRecords: recording.listRecords });
  const bases = createBases(store);
  const coverages = createCoverages(store);

  const lit = (/** @type {string | null} */ key) => store.set({ lit: key });
  const hover = (/** @type {Target | null} */ target) => store.set({ hover: target });
  const draw = () => (store.get().drawing ? drawing.stop() : drawing.start("site"));
  const place = view.point;
  const goToIndustry = () => first(byId("industry-panel"), "input,button")?.focus();
  /** @param {Offered} candidate */
  const showCandidate = ({ bbox, place: at }) => view.fit(bbox ?? [...(at ?? []), ...(at ?? [])]);

  /** Marks the findings that rest on pieces of the map. @param {PieceName[]} marked */
  function mark(marked) {
    store.set({ marked, ...(marked.length > 0 && { view: /** @type {const} */ ("screening") }) });
    resultPanel.mark(marked, true);
  }

  /**
   * Brings a zone's piece into view; of a zone that the site does not meet, the zone beside the site.
   * @param {string} layer @param {string} zone
   */
  async function goToZone(layer, zone) {
    const { pieces, site } = store.get();
    const own = (pieces?.features ?? []).filter((f) => f.properties.layer === layer && f.properties.zone === zone);
    if (own.length) return view.fit(bboxOf({ type: "GeometryCollection", geometries: own.map((f) => f.geometry) }));
    const found = (await editions.zonesOf(layer)).filter((f) => f.properties.code === zone);
    const beside = site && store.get().view === "screening" ? [site.geometry] : [];
    const geometries = [...found.map((f) => f.geometry), ...beside];
    if (found.length) view.fit(bboxOf({ type: "GeometryCollection", geometries }));
  }

  /** Leads to a fact's field, which is put there if it was not asked for; what has none is the industry's. @param {string} key */
  function goToFact(key) {
    const fact = store.get().facts.get(key);
    const field = () => first(byId("result"), `[data-testid="fact-${CSS.escape(key)}"] :is(input, select)`);
    if (!fact || fact.derived) return goToIndustry();
    if (!field()) screening.stateFact(key);
    field()?.closest("details")?.setAttribute("open", "");
    field()?.focus();
  }

  /** Shows a page and leads the reader to it. @param {ViewName} shown */
  function turnTo(shown) {
    views.show(shown);
    first(document, shown === "screening" ? "#verdict-word" : `#${shown}-title`)?.focus();
  }

  /** A repair in use can be taken back where it was chosen. @param {number} i */
  function useProposal(i) {
    sites.useProposal(i);
    first(byId("site-panel"), "[data-key=unuse]")?.focus({ preventScroll: true });
  }

  const siteCanvas = createSiteCanvas(view.map);
  const marks = createMarks(view.map, { lit });
  const siteView = createSiteView(view.map, {
    hover,
    chosen: (piece) => mark([piece]),
    named: (layer, zone) => `${layerName(store.get().layers, layer)} ${zoneOf(store.get().result, layer, zone)?.name ?? zone}`,
    edited: sites.edited,
  });
  const sitePanel = createSitePanel(byId("site-panel"), {
    readFiles: sites.readFiles,
    readText: sites.readText,
    readSample: sites.readSample,
    readAgain: sites.readAgain,
    cancelRead: sites.cancelRead,
    chooseSite: sites.chooseSite,
    chooseCrs: sites.chooseCrs,
    chooseCrsAgain: sites.chooseCrsAgain,
    chooseEncoding: sites.chooseEncoding,
    openCrs: sites.openCrs,
    showCandidates: sites.showCandidates,
    previewProposal: sites.previewProposal,
    showProposals: sites.showProposals,
    unuseProposal: sites.unuseProposal,
    setWidth: sites.setWidth,
    setAccuracy: sites.setAccuracy,
    toggleEdit: sites.toggleEdit,
    zoomToSite: sites.zoomToSite,
    clearSite: sites.clearSite,
    useProposal,
    showCandidate,
    draw,
    place,
    lit,
  });
  const industryPanel = createIndustryPanel(byId("industry-panel"), { choose: screening.setIndustry });
  const resultPanel = createResultPanel(byId("result"), {
    screen,
    giveFact: screening.giveFact,
    stateFact: goToFact,
    ...screening.judging,
    record: recording.record,
    verifyRecord: recording.verifyRecord,
    group: views.group,
    widen: views.widen,
    hover,
    lit,
    mark,
    place,
    goToZone,
    goToFact,
    goToIndustry,
    goToSites: () => first(document, "#site-list")?.focus(),
    goToAccuracy: () => first(byId("site-panel"), "[data-testid=accuracy] input")?.focus(),
    copy: (text) => void navigator.clipboard?.writeText(text).then(() => toast(t("basis.copied")), () => undefined),
  });
  const rulesPanel = createRulesPanel(byId("rules"), { seek: views.seek, loadRules: views.loadRules, goToZone, place, turnTo, ...bases,
    ...coverages });
  const recordsPanel = createRecordsPanel(byId("records"), {
    openRecord: recording.openRecord,
    listRecords: recording.listRecords,
    filterRecords: recording.filterRecords,
    place,
    turnTo,
  });

  show(sitePanelShown, sitePanel.render);
  show(({ industry }) => ({ industry }), ({ industry }) => industryPanel.render(industry));
  store.watch((s) => s.site, siteCanvas.showChosen);
  store.watch((s) => s.reading, siteCanvas.showAll);
  store.watch(previewed, siteCanvas.showPreview);
  store.watch(({ pieces, result }) => ({ pieces, result }), ({ pieces, result }) => siteView.showPieces(pieces, result));
  store.watch((s) => (s.editing ? s.site?.geometry : null), siteView.showCorners);
  show(listed, (s) => {
    const candidates = s.reading?.crs?.detected && !s.crsOpen ? [] : candidatesOf(s.reading);
    const isFar = s.reading?.sites.some((f) => !view.isNear(bboxOf(f.geometry)));
    view.roam(candidates.some((c) => !c.inRegion) || Boolean(isFar));
    marks.show(marksOf(s, candidates, { point: place, showCandidate }));
  });
  store.watch((s) => ({ ...listed(s), lit: s.lit }), ({ lit: key }) => {
    marks.light(key);
    sitePanel.light(key);
    siteCanvas.light(key?.startsWith("site:") ? Number(key.slice(5)) : null);
  });
  store.watch((s) => s.view !== "screening" || showsResult(s), (has) => document.body.classList.toggle("has-result", has));
  store.watch((s) => s.wide || s.view === "rules", (wide) => document.body.classList.toggle("wide-result", wide));
  show(resultShown, resultPanel.render);
  show(rulesShown, rulesPanel.render);
  store.watch(basisNeeded, bases.need);
  store.watch(coverageNeeded, coverages.needCoverage);
  show(recordsShown, recordsPanel.render);
  store.watch(litOnMap, (s) => {
    siteView.light(s.hover, outlined(s, siteView.has));
    resultPanel.light(s.hover);
  });
  store.watch(lacksUnits, (lacks) => lacks && editions.fetchZones(UNIT_LAYER));
  store.watch(({ marked, pieces, result }) => ({ marked, pieces, result }), ({ marked }) => siteView.mark(marked));

  const isDrawing = drawing.isActive;
  const pointing = { lit, chooseSite: sites.chooseSite, mark, seek: views.seek, showUnit: views.showUnit,
    focusMarked: resultPanel.focusMarked };
  listenToMap({ store, view, zones, siteCanvas, isDrawing }, pointing);
  takeDroppedFiles(sites.readFiles);

  return {
    pages: ["screening", "rules", "records"],
    address: hashOf,
    screen,
    drawn: sites.drawn,
    turnTo,
    repaint: siteCanvas.repaint,
    escape() {
      if (store.get().editing) {
        sites.toggleEdit();
        first(byId("site-panel"), "[data-key=edit-site]")?.focus();
        return true;
      }
      if (store.get().marked.length > 0) mark([]);
      return false;
    },
    follow() {
      const { view: asked, screening: id, unit } = routeOf(location.hash);
      if (asked === "rules") coverages.followCoverage();
      if (asked === "rules") bases.follow();
      if (id && id !== store.get().recorded) recording.openRecord(id);
      else if (asked === "rules" && unit) views.showUnit(unit);
      else views.show(asked);
    },
    keys: {
      d: draw,
      f: sitePanel.chooseFile,
      i: goToIndustry,
      a: () => turnTo("rules"),
      h: () => turnTo("records"),
      v: () => turnTo("screening"),
      r: () => first(document, "#verdict-word")?.focus(),
    },
  };
}
