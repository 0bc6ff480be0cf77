// @ts-check
/** Where what was found leads: on the map, to a page, or into the project. */
import * as api from "../model/api.js";
import { bboxOf, labelPoint, toLatLng } from "../model/geo.js";
import { NOTHING_SOUGHT } from "../model/rulebook.js";
import { t } from "../text/strings.js";
import { byId, el } from "../ui/dom.js";
import { toast } from "../ui/toast.js";

/**
 * @import { Industry } from "../model/answers.js"
 * @import { Hit } from "../model/search.js"
 * @import { Store, ViewName } from "../model/state.js"
 * @import { Shell } from "./shell.js"
 */

/** How near a position is shown at least, and a place of the basemap, which is a name and no spot. */
const NEAR = 14;
const NAME = 11;

/**
 * @typedef {object} Leads
 * @property {(position: number[], how: {focus: boolean}) => void} identify
 * @property {(view: ViewName) => void} show
 * @property {(view: ViewName) => void} turnTo shows a page and leads the reader to it
 * @property {(industry: Industry) => void} setIndustry
 * @property {() => void} goToIndustry
 * @property {(id: string) => void} openRecord
 */

/** @param {Store} store @param {Pick<Shell, "view" | "editions">} shell @param {Leads} leads */
export function createFinding(store, { view, editions }, leads) {
  /**
   * Brings a zone into view and outlines it; gives it; null where it cannot be had.
   * @param {string} layer @param {string} code
   * @param {{name?: string, fit?: boolean, on?: boolean}} [how] on: whether its layer is switched on where it is off
   */
  async function showZone(layer, code, { name = code, fit = true, on = true } = {}) {
    store.set({ picked: { layer, code } });
    const shown = store.get().on;
    if (on && !shown.has(layer)) store.set({ on: new Set(shown).add(layer) });
    try {
      const zone = await editions.fetchZone(layer, code);
      if (zone && fit) view.fit(bboxOf(zone.geometry));
      if (zone) return zone;
      toast(t("find.gone", { name }));
    } catch (problem) {
      api.known(problem);
      toast(t("find.cannot", { name }));
    }
    store.set({ picked: null });
    return null;
  }

  /** @param {number[]} at @param {number} zoom at least */
  const goTo = (at, zoom) => view.map.setView(toLatLng(at), Math.max(view.map.getZoom(), zoom));

  /** @type {Record<Hit["kind"], (hit: Hit) => void>} */
  const ways = {
    position({ at = [] }) {
      goTo(at, NEAR);
      leads.identify(at, { focus: true });
    },
    async zone({ layer = "", id, name }) {
      view.focus();
      const zone = await showZone(layer, id, { name });
      const inside = zone && labelPoint(zone.geometry);
      if (inside) leads.identify(inside, { focus: false });
    },
    place({ at = [], name }) {
      goTo(at, NAME);
      view.popup(at, [el("p", { class: "strong", text: name })]);
      view.focus();
    },
    industry({ id, name }) {
      leads.show("screening");
      leads.setIndustry({ code: id, name });
      leads.goToIndustry();
    },
    rule({ id }) {
      store.set({ rulesPart: "clauses", sought: { ...NOTHING_SOUGHT, q: id } });
      leads.turnTo("rules");
    },
    record({ id }) {
      byId("result").focus();
      leads.openRecord(id);
    },
  };

  return {
    showZone,
    /** @param {Hit} hit */
    pick: (hit) => ways[hit.kind](hit),
  };
}
