// @ts-check
/** The page of siting: its panel, its map, and what follows when the project is another. */
import { createSitingMap } from "../map/sitingmap.js";
import { isLacking } from "../siting/asked.js";
import { createSiting, sitingAsked } from "../siting/asking.js";
import { createSitingPanel, sitingShown } from "../siting/panel.js";
import { LAYERS, withinOf } from "../model/siting.js";
import { byId, first } from "../ui/dom.js";

/**
 * @import { Store } from "../model/state.js"
 * @import { Shell } from "./shell.js"
 */

/**
 * @param {Store} store @param {Pick<Shell, "view" | "show" | "editions">} shell
 * @param {{screening: ReturnType<typeof import("../screening/screening.js").createScreening>,
 *   guide: ReturnType<typeof import("./guiding.js").createGuiding>}} leads
 */
export function createSitingPage(store, { view, show, editions }, { screening, guide }) {
  const siting = createSiting(store, () => panel.take());
  const map = createSitingMap(view.map);
  const goToZone = (/** @type {string} */ code, /** @type {string} */ layer) => {
    store.set({ picked: { layer, code } });
    void guide.goToZone(layer, code);
  };
  const panel = createSitingPanel(byId("siting"), {
    ...siting,
    giveFact: screening.giveFact,
    goToIndustry: guide.goToIndustry,
    turnTo: guide.turnTo,
    place: view.point,
    within(within) {
      siting.within(within);
      if (within) goToZone(within.zone, within.layer);
      else store.set({ picked: null });
    },
    goToZone,
    chooseIndustry(industry) {
      siting.closePlace();
      void screening.setIndustry(industry);
      if (!store.get().siting) void siting.ask();
    },
  });
  show(sitingShown, panel.render);
  // On other pages the map shows what they speak of.
  store.watch((s) => ({ siting: s.view === "siting" ? s.siting : null, sitingHidden: s.sitingHidden, theme: s.theme }), map.show);
  store.watch((s) => s.view === "siting", (is) => document.body.classList.toggle("siting-page", is));
  store.watch((s) => s.view === "siting" && s.siting !== null, (is) => document.body.classList.toggle("siting-shown", is));
  store.watch(sitingAsked, siting.follow);
  for (const layer of Object.values(LAYERS)) {
    store.watch((s) => isLacking(s, layer), (lacks) => lacks && void editions.fetchZones(layer));
  }
  // What the reader gave up is not asked under their hands, only when they come to the page again.
  store.watch((s) => s.view === "siting", (is) => is && store.get().sitingStale && siting.follow());
  return {
    repaint: map.repaint,
    /** Looks where the address asks for. */
    follow: () => siting.within(withinOf(location.hash)),
    /** Tells what may be built at a place. @param {number[]} position */
    showPlace(position) {
      guide.turnTo("siting");
      void siting.askPlace(position);
      first(document, "#siting-title")?.focus();
    },
  };
}
