// @ts-check
/** The panels of the reviewer's workbench and what they do to the map: each is handed what it uses, and shows what it watches. */
import { restingOn } from "../model/alternatives.js";
import { bboxOf } from "../model/geo.js";
import { candidatesOf } from "../model/crs.js";
import { verdictsOf } from "../model/manyorder.js";
import { UNIT_LAYER } from "../model/rulebook.js";
import { t } from "../text/strings.js";
import { byId } from "../ui/dom.js";
import { toast } from "../ui/toast.js";
import { createGhost } from "../map/ghost.js";
import { createMarks } from "../map/marks.js";
import { createSiteCanvas } from "../map/sitecanvas.js";
import { createSiteView } from "../map/siteview.js";
import { createManyPanel, manyShown, showsMany } from "../many/panel.js";
import { marksOf } from "../site/badges.js";
import { sitePanelShown } from "../site/shown.js";
import { createSitePanel } from "../site/sitepanel.js";
import { createIndustryPanel, industryShown } from "../screening/industry.js";
import { createResultPanel, showsResult } from "../screening/result.js";
import { createExtracting } from "../screening/extracting.js";
import { createReviewing } from "../screening/reviewing.js";
import { createSeeking } from "../screening/seeking.js";
import { resultShown } from "../screening/shown.js";
import { layerName, zoneOf } from "../screening/zonelink.js";
import { basisNeeded } from "../rules/bases.js";
import { coverageNeeded } from "../rules/coverages.js";
import { createRulesPanel, rulesShown } from "../rules/rulespanel.js";
import { outlined } from "./pointing.js";
import { drawnPieces, ghostShown, judgedSites, lacksUnits, listed, litOnMap, previewed } from "./selections.js";

/**
 * @import { Store, Target } from "../model/state.js"
 * @import { Shell } from "./shell.js"
 */

/**
 * What the panels lead to.
 * @typedef {object} Actions
 * @property {ReturnType<typeof import("../site/sites.js").createSites>} sites
 * @property {ReturnType<typeof import("../screening/screening.js").createScreening>} screening
 * @property {ReturnType<typeof import("../screening/recording.js").createRecording>} recording
 * @property {ReturnType<typeof import("./views.js").createViews>} views
 * @property {ReturnType<typeof import("../rules/bases.js").createBases>} bases
 * @property {ReturnType<typeof import("../rules/coverages.js").createCoverages>} coverages
 * @property {ReturnType<typeof import("./guiding.js").createGuiding>} guide
 * @property {ReturnType<typeof import("../many/manyscreening.js").createMany>} many
 * @property {() => void} draw begins to draw a site, or leaves it
 */

/** @param {Store} store @param {Shell} shell @param {Actions} actions */
export function createPanels(store, { view, editions, show }, actions) {
  const { sites, screening, recording, views, bases, coverages, guide, many, draw } = actions;
  const lit = (/** @type {string | null} */ key) => store.set({ lit: key });
  const hover = (/** @type {Target | null} */ target) => store.set({ hover: target });
  const place = view.point;
  const carrying = { carry: screening.carry, settle: screening.settle };

  const reviewing = createReviewing(store);
  const extracting = createExtracting(store);
  const seeking = createSeeking(store, { fit: view.fit });
  const siteCanvas = createSiteCanvas(view.map);
  const ghost = createGhost(view.map);
  const marks = createMarks(view.map, { lit });
  const siteView = createSiteView(view.map, {
    hover,
    chosen: (piece) => guide.mark([piece]),
    named: (layer, zone) => `${layerName(store.get().layers, layer)} ${zoneOf(store.get().result, layer, zone)?.name ?? zone}`,
    edited: sites.edited,
  });
  const sitePanel = createSitePanel(byId("site-panel"), {
    readFiles: sites.readFiles,
    readText: sites.readText,
    readSample: sites.readSample,
    readAgain: sites.readAgain,
    cancelRead: sites.cancelRead,
    chooseSite: many.open,
    screenAll: many.start,
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
    newProject: guide.newProject,
    useProposal: guide.useProposal,
    showCandidate: guide.showCandidate,
    draw,
    place,
    lit,
  });
  const industryPanel = createIndustryPanel(byId("industry-panel"), { choose: screening.setIndustry, onward: guide.goOn, ...carrying });
  const resultPanel = createResultPanel(byId("result"), {
    screen: screening.screen,
    giveFact: screening.giveFact,
    stateFact: guide.goToFact,
    ...screening.judging,
    ...carrying,
    file: sites.file,
    seek: seeking.seek,
    showGhost: seeking.showGhost,
    extractPlace: extracting.extractPlace,
    leaveExtract: extracting.leaveExtract,
    paper: extracting.paper,
    record: recording.record,
    verifyRecord: recording.verifyRecord,
    review: reviewing.review,
    group: views.group,
    widen: views.widen,
    hover,
    lit,
    mark: guide.mark,
    place,
    goToZone: guide.goToZone,
    goToFact: guide.goToFact,
    goToIndustry: guide.goToIndustry,
    goToSites: guide.goToSites,
    isolate: guide.isolate,
    restoreLayers: guide.restoreLayers,
    goToAccuracy: guide.goToAccuracy,
    goToCrs: guide.goToCrs,
    copy: (text) => void navigator.clipboard?.writeText(text).then(() => toast(t("basis.copied")), () => undefined),
  });
  const rulesPanel = createRulesPanel(byId("rules"), { seek: views.seek, loadRules: views.loadRules, loadApplicable: views.loadApplicable,
    goToZone: guide.goToZone, place, turnTo: guide.turnTo, ...bases, ...coverages });

  const manyPanel = createManyPanel(byId("many"), { ...many, lit, place });

  store.watch((s) => showsMany(s), (has) => document.body.classList.toggle("has-many", has));
  show(manyShown, manyPanel.render);
  store.watch((s) => s.reading, many.close);
  show(sitePanelShown, sitePanel.render);
  show(industryShown, industryPanel.render);
  store.watch((s) => s.site, siteCanvas.showChosen);
  store.watch((s) => s.reading, siteCanvas.showAll);
  store.watch(judgedSites, (s) => siteCanvas.showVerdicts(verdictsOf(s)));
  store.watch(previewed, siteCanvas.showPreview);
  store.watch(drawnPieces, ({ pieces, result, sheet }) => siteView.showPieces(pieces, result, sheet));
  store.watch(ghostShown, ghost.show);
  store.watch(restingOn, seeking.forget);
  store.watch((s) => s.result, extracting.follow);
  store.watch((s) => s.layersEdition, extracting.again);
  store.watch((s) => (s.editing ? s.site?.geometry : null), siteView.showCorners);
  show(listed, (s) => {
    const candidates = s.reading?.crs?.detected && !s.crsOpen ? [] : candidatesOf(s.reading);
    const isFar = s.reading?.sites.some((f) => !view.isNear(bboxOf(f.geometry)));
    view.roam(candidates.some((c) => !c.inRegion) || Boolean(isFar));
    marks.show(marksOf(s, candidates, { point: place, showCandidate: guide.showCandidate }));
  });
  store.watch((s) => ({ ...listed(s), lit: s.lit }), ({ lit: key }) => {
    marks.light(key);
    sitePanel.light(key);
    manyPanel.light(key);
    siteCanvas.light(key?.startsWith("site:") ? Number(key.slice(5)) : null);
  });
  store.watch((s) => s.view !== "screening" || showsResult(s), (has) => document.body.classList.toggle("has-result", has));
  store.watch((s) => s.wide || s.view === "rules", (wide) => document.body.classList.toggle("wide-result", wide));
  show(resultShown, resultPanel.render);
  store.watch((s) => s.recorded, (id) => void reviewing.shown(id));
  show(rulesShown, rulesPanel.render);
  store.watch(basisNeeded, bases.need);
  store.watch(coverageNeeded, coverages.needCoverage);
  store.watch(litOnMap, (s) => {
    siteView.light(s.hover, outlined(s, siteView.has));
    resultPanel.light(s.hover);
  });
  store.watch(lacksUnits, (lacks) => lacks && editions.fetchZones(UNIT_LAYER));
  store.watch((s) => ({ ...drawnPieces(s), marked: s.marked }), ({ marked }) => siteView.mark(marked));

  return { siteCanvas, sitePanel, resultPanel, showExtract: extracting.show };
}
