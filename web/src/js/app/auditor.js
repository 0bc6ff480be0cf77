// @ts-check
/**
 * The auditor's workbench: indicators against their targets, two editions compared, other ways of measuring, the second engine. Wires its
 * actions and panel to the map, and hands each what it uses.
 */
import { isThere } from "../model/audit.js";
import { bboxOf } from "../model/geo.js";
import { auditOf } from "../model/route.js";
import { UNIT_LAYER } from "../model/rulebook.js";
import { byId, first } from "../ui/dom.js";
import { createAuditMap } from "../map/auditmap.js";
import { createSwipe } from "../map/swipe.js";
import { createAuditing } from "../audit/auditing.js";
import { litKey, litUnder } from "../audit/differences.js";
import { createAuditPanel } from "../audit/panel.js";
import { shadingOf } from "../audit/shading.js";
import { auditShown } from "../audit/shown.js";
import { createVerifying } from "../audit/verifying.js";

/**
 * @import { Difference } from "../model/comparisons.js"
 * @import { State, Store } from "../model/state.js"
 * @import { Shell } from "./shell.js"
 */

/** @type {Difference[]} */
const NONE = [];

/**
 * @param {Store} store @param {Shell} shell @param {{identify: (position: number[]) => void}} leads tells what lies at a place
 */
export function createAuditor(store, { view, editions, drawing, show }, { identify }) {
  const auditing = createAuditing(store);
  const verifying = createVerifying(store, { recorded: () => auditing.retry("runs") });
  const auditMap = createAuditMap(view.map, byId("audit-legend"));
  const swipe = createSwipe(view.map, /** @type {HTMLElement} */ (first(document, ".stage")));

  const differences = () => {
    const held = store.get().differences;
    return isThere(held) ? held.features : [];
  };

  /** @param {Difference[]} some */
  const fitTo = (some) => {
    if (some.length > 0) view.fit(bboxOf({ type: "GeometryCollection", geometries: some.map(({ geometry }) => geometry) }));
  };

  /** Brings a piece of ground into view and its row with it. @param {string | null} id */
  function choose(id) {
    auditing.choose(id);
    fitTo(differences().filter((one) => one.id === id));
  }

  /** @param {string} layer @param {string} zone */
  async function goToZone(layer, zone) {
    const found = await editions.zoneOf(layer, zone);
    if (found) view.fit(bboxOf(found.geometry));
  }

  function turnTo() {
    store.set({ view: "audit" });
    first(document, "#audit-title")?.focus();
  }

  const panel = createAuditPanel(byId("audit"), {
    ask: auditing.ask,
    toggleRow: auditing.toggleRow,
    divide: auditing.divide,
    map: (mapped) => store.set({ mapped }),
    showOnly: (only) => store.set({ only }),
    mapRetention: (retentionMapped) => store.set({ retentionMapped }),
    retry: auditing.retry,
    chooseEdition: (edition) => editions.ask({ edition }),
    download: auditing.download,
    choose,
    lit: (key) => store.set({ lit: key }),
    point(ids) {
      auditing.point(ids);
      fitTo(differences().filter(({ id }) => ids.includes(id)));
    },
    goToZone,
    verify: verifying.start,
    cancelRun: verifying.cancel,
    print: () => window.print(),
    place: view.point,
  });

  show(auditShown, panel.render);
  store.watch(asking, auditing.need);
  store.watch(({ layersEdition }) => layersEdition, () => {
    verifying.forget();
    auditing.forget("sides");
    store.set({ difference: null, pointed: [] });
  });
  store.watch((s) => s.view === "audit", (is) => view.keepHome(() => document.body.classList.toggle("auditing", is)));
  store.watch(lacksUnits, (lacks) => lacks && editions.fetchZones(UNIT_LAYER));
  show(shadingShown, (s) => auditMap.shade(s.view === "audit" ? shadingOf(s) : null));
  /** Whether what changed is to be brought into view once it is there. */
  let isSought = false;
  store.watch((s) => s.differences, () => {
    if (!isSought || differences().length === 0) return;
    isSought = false;
    fitTo(differences());
  });
  show(groundShown, ({ differences: held, difference, pointed, lit, comparing }) => {
    const features = comparing && isThere(held) ? held.features : NONE;
    auditMap.showGround(features, difference, features.flatMap(({ id }) => (pointed.includes(id) || litKey(id) === lit ? [id] : [])));
  });
  store.watch((s) => s.lit, panel.light);
  show(sidesShown, ({ sides, comparing, layers, audit, before, after }) => {
    const layer = layers.find(({ id }) => id === audit.layer);
    const there = comparing && audit.swipe && layer && isThere(sides);
    swipe.show(there ? { layer, ...sides, names: [before ?? "", after ?? ""] } : null);
  });

  store.watch(({ audit: { row } }) => row, (row) => {
    if (row !== null) first(byId("audit"), `#row-${CSS.escape(row)}`)?.scrollIntoView({ block: "nearest" });
  });

  view.map.on("mousemove", (e) => {
    if (!isComparing(store.get()) || drawing.isActive()) return;
    const one = auditMap.at([e.latlng.lng, e.latlng.lat]);
    view.map.getContainer().classList.toggle("over-site", one !== null);
    light(one);
  });
  view.map.on("mouseout", () => {
    if (isComparing(store.get())) light(null);
  });
  view.map.on("click", (e) => {
    if (store.get().view !== "audit" || drawing.isActive()) return;
    const position = [e.latlng.lng, e.latlng.lat];
    const one = auditMap.at(position);
    if (one) return showRow(one);
    identify(position);
  });

  /** @param {Difference | null} one */
  function light(one) {
    const lit = litUnder(store.get().lit, one);
    if (lit !== store.get().lit) store.set({ lit });
  }

  /** Opens the row of a piece that was pointed at on the map. @param {Difference} one */
  function showRow({ id }) {
    auditing.choose(id);
    const row = first(byId("audit"), `[data-key="difference-${CSS.escape(id)}"]`);
    row?.closest("details")?.setAttribute("open", "");
    row?.scrollIntoView({ block: "nearest" });
    row?.focus({ preventScroll: true });
  }

  return {
    turnTo,
    /** Holds two editions of a layer against each other. @param {{before: string, after: string, layer?: string}} pair */
    compare({ before, after, layer }) {
      const { layersEdition, audit } = store.get();
      if (layersEdition?.code !== after) editions.ask({ edition: after });
      isSought = true;
      auditing.ask({ part: "comparison", baseline: before, layer: layer ?? audit.layer, swipe: false });
      turnTo();
    },
    repaint() {
      auditMap.repaint();
      swipe.repaint();
    },
    escape() {
      const { difference, pointed, audit: { swipe: isSwiping } } = store.get();
      if (difference !== null || pointed.length > 0) store.set({ difference: null, pointed: [] });
      else if (isSwiping) auditing.ask({ swipe: false });
      else return false;
      return true;
    },
    follow() {
      const { asked, edition } = auditOf(location.hash, store.get().audit);
      if (edition !== store.get().edition) editions.ask({ edition });
      auditing.ask(asked);
      store.set({ view: "audit" });
    },
  };
}

/** What decides what is asked of the service. @param {State} state */
const asking = ({ view, audit, layersEdition, editions, board }) => ({ view, audit, layersEdition, editions, board });

/** Whether ground is compared. @param {State} state */
const isComparing = ({ view, audit }) => view === "audit" && audit.part === "comparison";

/** @param {State} state */
const shadingShown = ({ view, audit, board, breakdown, comparison, zones, mapped, retentionMapped }) =>
  ({ view, audit, board, breakdown, comparison, mapped, retentionMapped, units: zones.get(UNIT_LAYER) });

/** @param {State} state */
const groundShown = (state) => {
  const { differences, difference, pointed, lit } = state;
  const { before, after } = auditShown(state);
  return { differences, difference, pointed, lit, comparing: isComparing(state) && before !== after };
};

/** @param {State} state */
const sidesShown = (state) => {
  const { sides, layers, audit } = state;
  const { before, after } = auditShown(state);
  return { sides, layers, audit, before, after, comparing: isComparing(state) && before !== after };
};

/** Whether units are to be shaded and not on their way. @param {State} state */
const lacksUnits = ({ view, layers, zones }) =>
  view === "audit" && layers.some(({ id }) => id === UNIT_LAYER) && !zones.has(UNIT_LAYER);
