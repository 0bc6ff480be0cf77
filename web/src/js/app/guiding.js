// @ts-check
/** Leading the reader: to a zone on the map, to a fact's field, to a page, and to what was just used. */
import { bboxOf } from "../model/geo.js";
import { isBegun } from "../model/carry.js";
import { byId, first } from "../ui/dom.js";

/**
 * @import { Offered } from "../model/crs.js"
 * @import { HeadlineRow } from "../model/sheets.js"
 * @import { PieceName } from "../model/project.js"
 * @import { Store, ViewName } from "../model/state.js"
 * @import { Shell } from "./shell.js"
 */

/**
 * @typedef {object} Needs
 * @property {Shell["view"]} view
 * @property {Shell["editions"]} editions
 * @property {(key: string) => void} stateFact
 * @property {(view: ViewName) => void} show
 * @property {(i: number) => void} useProposal
 * @property {() => void} newProject
 * @property {(marked: PieceName[]) => void} marked the findings that rest on pieces are to be marked
 * @property {() => void} unfold brings the project panel back where it was folded away
 * @property {(view: ViewName) => Promise<void>} ready once a page is there to be turned to
 */

/** @param {Store} store @param {Needs} needs */
export function createGuiding(store, { view, editions, stateFact, show, useProposal, newProject, marked, unfold, ready }) {
  /** Leads to what is in the project panel, which may be folded away. @param {string} selector */
  function goToWork(selector) {
    unfold();
    first(byId("work"), selector)?.focus();
  }

  const goToIndustry = () => goToWork("#industry-panel :is(#industry-input, [data-key=industry-clear])");

  /** The layers that were on before one was shown alone. */
  const restoreLayers = () => {
    const { alone } = store.get();
    if (alone) store.set({ on: alone.before, alone: null });
  };

  /**
   * Brings a zone's piece into view; of a zone that the site does not meet, the zone beside the site. On other pages than that of the
   * site it is the zone that is meant.
   * @param {string} layer @param {string} zone
   */
  async function goToZone(layer, zone) {
    const { pieces, site, view: page } = store.get();
    const isOfSite = page === "screening";
    const own = (isOfSite && pieces?.features || []).filter((f) => f.properties.layer === layer && f.properties.zone === zone);
    if (own.length) return view.fit(bboxOf({ type: "GeometryCollection", geometries: own.map((f) => f.geometry) }));
    const found = await editions.zoneOf(layer, zone);
    const beside = site && isOfSite ? [site.geometry] : [];
    if (found) view.fit(bboxOf({ type: "GeometryCollection", geometries: [found.geometry, ...beside] }));
  }

  return {
    goToIndustry,
    /** @param {Offered} candidate */
    showCandidate: ({ bbox, place: at }) => view.fit(bbox ?? [...(at ?? []), ...(at ?? [])]),
    /** From the industry on: to the first fact that is still asked, else to the verdict, where there is one. */
    goOn() {
      const open = first(byId("result"), ".fact:not(.chip) :is(input, select)") ?? first(document, "#verdict-word");
      open?.focus();
    },
    goToSites: () => goToWork("#site-list"),
    goToAccuracy: () => goToWork("#site-panel [data-testid=accuracy] input"),

    /** Where the coordinate system is chosen again; of a file that names its own, where it stands. */
    goToCrs() {
      store.set({ crsOpen: true });
      unfold();
      const choice = first(byId("site-panel"), "[data-testid=crs-choice] :is(button, summary)");
      (choice ?? first(byId("site-panel"), "[data-key=crs-again], [data-testid=encoding]") ?? byId("work")).focus();
    },

    /** Marks the findings that rest on pieces of the map. @param {PieceName[]} pieces */
    mark(pieces) {
      store.set({ marked: pieces, ...(pieces.length > 0 && { view: /** @type {const} */ ("screening") }) });
      marked(pieces);
    },

    goToZone,

    /**
     * Shows the layer of a hard fact alone on the map, and what was found of it; once more, the layers of before.
     * @param {HeadlineRow} row
     */
    async isolate({ layer, nearest }) {
      if (!layer) return;
      const { alone, on, pieces, site } = store.get();
      if (alone?.layer === layer) return restoreLayers();
      store.set({ on: new Set([layer]), alone: { layer, before: alone?.before ?? on } });
      const own = (pieces?.features ?? []).filter((f) => f.properties.layer === layer);
      if (own.length) view.fit(bboxOf({ type: "GeometryCollection", geometries: own.map((f) => f.geometry) }));
      else if (nearest) await goToZone(layer, nearest.code);
      else if (site) view.fit(bboxOf(site.geometry));
    },
    restoreLayers,

    /** Leads to a fact's field, which is put there if it was not asked for; what has none is the industry's. @param {string} key */
    goToFact(key) {
      const fact = store.get().facts.get(key);
      const field = () => first(byId("result"), `[data-testid="fact-${CSS.escape(key)}"] :is(input, select)`);
      if (!fact || fact.derived) return goToIndustry();
      // What is answered already stands as a chip, which opens its field.
      first(byId("result"), `[data-key="chip-${CSS.escape(key)}"]`)?.click();
      if (!field()) stateFact(key);
      field()?.closest("details")?.setAttribute("open", "");
      field()?.focus();
    },

    /** Shows a page and leads the reader to it. @param {ViewName} shown */
    async turnTo(shown) {
      show(shown);
      await ready(shown);
      first(document, shown === "screening" ? "#verdict-word" : `#${shown}-title`)?.focus();
    },

    /** Another project begins: with its site. */
    newProject() {
      show("screening");
      if (isBegun(store.get())) newProject();
      goToWork("#site-panel [data-key=draw]");
    },

    /** A repair in use can be taken back where it was chosen. @param {number} i */
    useProposal(i) {
      useProposal(i);
      first(byId("site-panel"), "[data-key=unuse]")?.focus({ preventScroll: true });
    },
  };
}
