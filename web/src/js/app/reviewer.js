// @ts-check
/** The reviewer's workbench: a site comes in, is screened, recorded and looked up. Wires its actions, its panels and its keys. */
import { UNIT_LAYER } from "../model/rulebook.js";
import { hashOf, routeOf } from "../model/route.js";
import { byId, first } from "../ui/dom.js";
import { hideToast, toast } from "../ui/toast.js";
import { takeDroppedFiles } from "../site/drop.js";
import { createSites } from "../site/sites.js";
import { createMany } from "../many/manyscreening.js";
import { createRecording } from "../screening/recording.js";
import { createScreening } from "../screening/screening.js";
import { createSearchBox } from "../find/searchbox.js";
import { createDrafts } from "./drafts.js";
import { createFinding } from "./finding.js";
import { createGuiding } from "./guiding.js";
import { createIdentifying } from "./identifying.js";
import { createPart } from "./later.js";
import { fetchOutlined } from "./outlining.js";
import { foldWork } from "./page.js";
import { createPanels } from "./panels.js";
import { listenToMap } from "./pointing.js";
import { createRecovering } from "./recovering.js";
import { createSending } from "./sending.js";
import { createViews } from "./views.js";

/**
 * @import { Store, ViewName } from "../model/state.js"
 * @import { Shell, Workbench } from "./shell.js"
 */

/** @param {Store} store @param {Shell} shell @returns {Workbench & {identify: (position: number[]) => void}} */
export function createReviewer(store, shell) {
  const { view, zones, editions, drawing } = shell;
  const screening = createScreening(store);
  const { screen } = screening;
  const sites = createSites(store, { screen, drop: screening.drop, loadLayers: editions.loadLayers, fit: view.fit, toast, hideToast });
  const recording = createRecording(store, {
    drop: screening.drop,
    loadLayers: editions.loadLayers,
    fit: view.fit,
    announce: () => void sheet.bring().then((own) => own.focusHead()),
  });
  const views = createViews(store, { listRecords: recording.listRecords });
  const guide = createGuiding(store, { view, editions, stateFact: screening.stateFact, show: views.show, useProposal: sites.useProposal,
    newProject: sites.newProject, marked: (pieces) => sheet.now()?.mark(pieces, true), ready: (page) => ready(page),
    unfold: () => foldWork(false) });
  const many = createMany(store, { chooseSite: sites.chooseSite });
  const draw = () => (store.get().drawing ? drawing.stop() : drawing.start("site"));
  const { siteCanvas, graticule, sitePanel, sheet, pages } = createPanels(store, shell, { sites, screening, recording, views, guide, many,
    draw,
    showZone: (layer, code, how) => void finding.showZone(layer, code, how),
    showRule: (id) => finding.pick({ kind: "rule", id, name: id }) });

  const siting = createPart(() =>
    import("./siting.js").then(({ createSitingPage }) => createSitingPage(store, shell, { screening, guide })));
  store.watch((s) => s.view === "siting", (is) => is && void siting.bring());
  /** Once a page is there to be turned to. @param {ViewName} page */
  const ready = async (page) => {
    if (page === "rules" || page === "records") await pages[page].bring();
    if (page === "siting") await siting.bring();
  };
  const identifying = createIdentifying(store, shell, { showUnit: views.showUnit, showFindings: () => sheet.now()?.focusMarked(),
    goToZone: (layer, code) => void finding.showZone(layer, code),
    showBuildable: (position) => void siting.bring().then((page) => page.showPlace(position)),
    async openExtract(extract, place) {
      (await sheet.bring()).showExtract(extract, place);
      first(document, "#extract-title")?.focus();
    } });
  const finding = createFinding(store, shell, { identify: identifying.identify, show: views.show, turnTo: guide.turnTo,
    setIndustry: screening.setIndustry, goToIndustry: guide.goToIndustry, openRecord: recording.openRecord });
  const searchBox = createSearchBox(store, { pick: finding.pick });
  const sending = createSending(store, shell.link);
  const drafts = createDrafts(store, { screen, fit: view.fit });
  let isDrafting = false;
  shell.show(() => ({}), () => {
    searchBox.refresh();
    sending.refresh();
  });
  const pointing = {
    lit: (/** @type {string | null} */ key) => store.set({ lit: key }),
    chooseSite: many.open,
    mark: guide.mark,
    chooseProject: (/** @type {number[]} */ position) => pages.records.now()?.choose(position) ?? false,
    seek: views.seek,
    identify: identifying.identify,
  };
  listenToMap({ store, view, zones, siteCanvas, isDrawing: drawing.isActive }, pointing);
  fetchOutlined(store, editions.fetchZone);
  takeDroppedFiles(sites.readFiles, shell.drops());
  editions.loadFacts();
  const recovering = createRecovering(store, { layers() {
      void editions.load();
      editions.loadFacts();
    }, zones: (id) => void editions.fetchZones(id), tiles: zones.retry,
    screening: () => void screen(), rules: () => void views.loadRules(), records: () => void recording.listRecords() });
  addEventListener("online", recovering.now);
  document.addEventListener("visibilitychange", () => document.hidden || recovering.now());

  return {
    identify: (position) => void identifying.identify(position),
    pages: ["screening", "siting", "rules", "records"],
    address: hashOf,
    screen() {
      void screen();
      many.follow();
    },
    drawn: sites.drawn,
    turnTo: guide.turnTo,
    newProject() {
      identifying.close();
      guide.newProject();
    },
    repaint() {
      siteCanvas.repaint();
      graticule.repaint();
      siting.now()?.repaint();
    },
    escape() {
      if (store.get().editing) {
        sites.toggleEdit();
        first(byId("site-panel"), "[data-key=edit-site]")?.focus();
        return true;
      }
      if (pages.records.now()?.escape()) return true;
      if (store.get().marked.length > 0) guide.mark([]);
      if (store.get().ghost) {
        store.set({ ghost: null });
        return true;
      }
      if (!store.get().alone) return sheet.now()?.leaveExtract() ?? false;
      guide.restoreLayers();
      return true;
    },
    recall({ picked, place }, isPlaced) {
      const { unit, screening: id } = routeOf(location.hash);
      if (!isDrafting) drafts.begin({ isRecord: id !== null, bring: !isPlaced && !unit && !picked });
      isDrafting = true;
      // Who sent the link saw the layers that it names, and no more.
      if (picked) finding.showZone(picked.layer, picked.code, { fit: !isPlaced, on: !isPlaced });
      else store.set({ picked: null });
      if (unit && !picked && !isPlaced) guide.goToZone(UNIT_LAYER, unit);
      if (place) identifying.identify(place);
      else identifying.close();
    },
    async follow() {
      const { view: asked, screening: id, unit, industry } = routeOf(location.hash);
      if (industry) views.seekIndustry(industry);
      if (asked === "rules" || asked === "records") (await pages[asked].bring()).follow();
      if (asked === "siting") (await siting.bring()).follow();
      if (id && id !== store.get().recorded) recording.openRecord(id);
      else if (asked === "rules" && unit) views.showUnit(unit);
      else views.show(asked);
    },
    keys: {
      "/": searchBox.focus,
      g: searchBox.focus,
      d: draw,
      f: sitePanel.chooseFile,
      i: guide.goToIndustry,
      n: guide.newProject,
      a: () => guide.turnTo("rules"),
      h: () => guide.turnTo("records"),
      s: () => guide.turnTo("siting"),
      v: () => guide.turnTo("screening"),
      r: () => first(document, "#verdict-word")?.focus(),
    },
  };
}
