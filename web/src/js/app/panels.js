// @ts-check
/**
 * The panels of the reviewer's workbench and what they do to the map: each is handed what it uses, and shows what it watches. Those of the
 * first view are made at once, the others once the state has something for them.
 */
import { bboxOf } from "../model/geo.js";
import { candidatesOf } from "../model/crs.js";
import { showsMany } from "../model/many.js";
import { verdictsOf } from "../model/manyorder.js";
import { UNIT_LAYER } from "../model/rulebook.js";
import { byId } from "../ui/dom.js";
import { createGhost } from "../map/ghost.js";
import { addGraticule } from "../map/graticule.js";
import { shapeFor } from "../map/hit.js";
import { createMarks } from "../map/marks.js";
import { createSiteCanvas } from "../map/sitecanvas.js";
import { createSiteView } from "../map/siteview.js";
import { marksOf } from "../site/badges.js";
import { sitePanelShown } from "../site/shown.js";
import { createSitePanel } from "../site/sitepanel.js";
import { createIndustryPanel, industryShown } from "../screening/industry.js";
import { showsResult } from "../screening/shown.js";
import { layerName, zoneOf } from "../screening/zonelink.js";
import { createPart } from "./later.js";
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
 * @property {ReturnType<typeof import("./guiding.js").createGuiding>} guide
 * @property {ReturnType<typeof import("../many/manyscreening.js").createMany>} many
 * @property {() => void} draw begins to draw a site, or leaves it
 * @property {(layer: string, code: string, how: {name: string}) => void} showZone
 * @property {(rule: string) => void} showRule
 */

/** @param {Store} store @param {Shell} shell @param {Actions} actions */
export function createPanels(store, shell, actions) {
  const { view, editions, show } = shell;
  const { sites, screening, guide, many, draw } = actions;
  const lit = (/** @type {string | null} */ key) => store.set({ lit: key });
  const hover = (/** @type {Target | null} */ target) => store.set({ hover: target });
  const place = view.point;
  const carrying = { carry: screening.carry, settle: screening.settle };

  const siteCanvas = createSiteCanvas(view.map);
  const ghost = createGhost(view.map);
  const graticule = addGraticule(view.map, view.home);
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
  const sheet = createPart(() => import("./sheet.js").then(({ createSheet }) => createSheet(store, shell, actions)));
  const manyTable = createPart(() => import("./manypage.js").then(({ createManyPage }) => createManyPage(store, shell, actions)));
  /** The pages beside the map, by the names under which they are shown. */
  const pages = {
    rules: createPart(() => import("./rulespage.js").then(({ createRulesPage }) => createRulesPage(store, shell, actions))),
    records: createPart(() => import("./register.js").then(({ createRegisterPage }) => createRegisterPage(store, shell, actions))),
  };

  store.watch((s) => showsMany(s), (has) => document.body.classList.toggle("has-many", has));
  store.watch(showsMany, (has) => has && void manyTable.bring());
  store.watch((s) => s.reading, many.close);
  show(sitePanelShown, sitePanel.render);
  show(industryShown, industryPanel.render);
  store.watch((s) => s.site, siteCanvas.showChosen);
  store.watch((s) => s.site, (site) => view.keepClear(site ? [shapeFor(site).box] : []));
  store.watch((s) => s.reading, siteCanvas.showAll);
  store.watch(judgedSites, (s) => siteCanvas.showVerdicts(verdictsOf(s)));
  store.watch(previewed, siteCanvas.showPreview);
  store.watch(drawnPieces, ({ pieces, result, sheet }) => siteView.showPieces(pieces, result, sheet));
  store.watch(ghostShown, ghost.show);
  store.watch((s) => (s.editing ? s.site?.geometry : null), siteView.showCorners);
  show(listed, (s) => {
    const candidates = s.reading?.crs?.detected && !s.crsOpen ? [] : candidatesOf(s.reading);
    const isFar = s.reading?.sites.some((f) => !view.isNear(bboxOf(f.geometry)));
    const roams = candidates.some((c) => !c.inRegion) || Boolean(isFar);
    view.roam(roams);
    graticule.show(roams);
    marks.show(marksOf(s, candidates, { point: place, showCandidate: guide.showCandidate }));
  });
  store.watch((s) => ({ ...listed(s), lit: s.lit }), ({ lit: key }) => {
    marks.light(key);
    sitePanel.light(key);
    siteCanvas.light(key?.startsWith("site:") ? Number(key.slice(5)) : null);
  });
  store.watch((s) => s.view !== "screening" || showsResult(s), (has) => document.body.classList.toggle("has-result", has));
  store.watch((s) => s.wide || s.view === "rules", (wide) => document.body.classList.toggle("wide-result", wide));
  store.watch(showsResult, (has) => has && void sheet.bring());
  store.watch((s) => s.view, (name) => (name === "rules" || name === "records") && void pages[name].bring());
  store.watch(litOnMap, (s) => {
    siteView.light(s.hover, outlined(s, siteView.has));
    sheet.now()?.light(s.hover);
  });
  store.watch(lacksUnits, (lacks) => lacks && editions.fetchZones(UNIT_LAYER));
  store.watch((s) => ({ ...drawnPieces(s), marked: s.marked }), ({ marked }) => siteView.mark(marked));

  return { siteCanvas, graticule, sitePanel, sheet, pages };
}
