// @ts-check
/** The sheet of a project: its panel, what it asks of the service, and what follows when the result is another. */
import { restingOn } from "../model/alternatives.js";
import { t } from "../text/strings.js";
import { byId } from "../ui/dom.js";
import { toast } from "../ui/toast.js";
import { createExtracting } from "../screening/extracting.js";
import { createResultPanel } from "../screening/result.js";
import { createReviewing } from "../screening/reviewing.js";
import { createSeeking } from "../screening/seeking.js";
import { resultShown } from "../screening/shown.js";

/**
 * @import { Store, Target } from "../model/state.js"
 * @import { Actions } from "./panels.js"
 * @import { Shell } from "./shell.js"
 */

/** @param {Store} store @param {Pick<Shell, "view" | "show">} shell @param {Actions} actions */
export function createSheet(store, { view, show }, { sites, screening, recording, views, guide }) {
  const reviewing = createReviewing(store);
  const extracting = createExtracting(store);
  const seeking = createSeeking(store, { fit: view.fit });
  const panel = createResultPanel(byId("result"), {
    screen: screening.screen,
    giveFact: screening.giveFact,
    stateFact: guide.goToFact,
    ...screening.judging,
    carry: screening.carry,
    settle: screening.settle,
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
    hover: (/** @type {Target | null} */ target) => store.set({ hover: target }),
    lit: (/** @type {string | null} */ key) => store.set({ lit: key }),
    mark: guide.mark,
    place: view.point,
    goToZone: guide.goToZone,
    goToFact: guide.goToFact,
    goToIndustry: guide.goToIndustry,
    useOtherIndustry() {
      void screening.setIndustry(null);
      guide.goToIndustry();
    },
    goToSites: guide.goToSites,
    isolate: guide.isolate,
    restoreLayers: guide.restoreLayers,
    goToAccuracy: guide.goToAccuracy,
    goToCrs: guide.goToCrs,
    copy: (text) => void navigator.clipboard?.writeText(text).then(() => toast(t("basis.copied")), () => undefined),
  });
  store.watch(restingOn, seeking.forget);
  store.watch((s) => s.result, extracting.follow);
  store.watch((s) => s.layersEdition, extracting.again);
  show(resultShown, panel.render);
  store.watch((s) => s.recorded, (id) => void reviewing.shown(id));
  return { ...panel, showExtract: extracting.show };
}
