// @ts-check
/** Where what was found leads: on the map, to a page, or into the project. */
import * as api from "../model/api.js";
import { bboxOf, labelPoint, toLatLng } from "../model/geo.js";
import { NOTHING_SOUGHT } from "../model/rulebook.js";
import { zonesIn } from "../model/state.js";
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
   * Brings a zone into view and outlines it; gives its parts, none where it cannot be had.
   * @param {string} layer @param {string} code
   * @param {{name?: string, fit?: boolean, on?: boolean}} [how] on: whether its layer is switched on where it is off
   */
  async function showZone(layer, code, { name = code, fit = true, on = true } = {}) {
    store.set({ picked: { layer, code } });
    if (!on) await editions.fetchZones(layer);
    const zones = on ? await editions.zonesOf(layer) : zonesIn(store.get().zones.get(layer));
    const own = zones.filter(({ properties }) => properties.code === code);
    if (own.length > 0 && fit) view.fit(bboxOf({ type: "GeometryCollection", geometries: own.map(({ geometry }) => geometry) }));
    if (own.length > 0) return own;
    const held = store.get().zones.get(layer);
    if (held !== "busy") toast(t(held instanceof api.ApiProblem ? "find.cannot" : "find.gone", { name }));
    if (held !== "busy") store.set({ picked: null });
    return [];
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
      const own = await showZone(layer, id, { name });
      const inside = own[0] && labelPoint(own[0].geometry);
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
