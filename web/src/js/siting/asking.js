// @ts-check
/** Actions: where the project may be built, asked again when it is another; and what may be built at a place. */
import * as api from "../model/api.js";
import { csvText } from "../model/csv.js";
import { questionOf } from "../model/question.js";
import {
  LAYERS, isFormer, isOfSameBasis, muOf, placeRequest, sitingCollection, sitingOf, sitingQuestion, sitingRequest, wholeOf,
} from "../model/siting.js";
import { t } from "../text/strings.js";
import { save } from "../ui/save.js";
import { boundsText, headText } from "./words.js";

/**
 * @import { Siting, Within } from "../model/siting.js"
 * @import { State, Store } from "../model/state.js"
 */

/** What an answer hangs on, besides what is typed for it alone. @param {State} state */
export const sitingAsked = ({ industry, given, edition, asOf }) => ({ industry, given, edition, asOf });

/**
 * @param {Store} store
 * @param {() => boolean} take puts what is typed of the ground into the store; false where it cannot be read, and it is said there
 */
export function createSiting(store, take) {
  let asking = new AbortController();
  let placing = new AbortController();
  /** The last answer for the territory. @type {Siting | null} */
  let kept = null;

  function cancel() {
    asking.abort();
    store.set({ sitingBusy: false, sitingProgress: null, sitingStale: isFormer(store.get()) });
  }

  /** What was asked before is given up, even where what is typed now cannot be asked. */
  async function ask() {
    if (!take()) return cancel();
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const [asked, isOfZone] = [sitingQuestion(store.get()), store.get().sitingWithin !== null];
    store.set({ sitingBusy: true, sitingProgress: null, sitingProblem: null, sitingStale: false });
    try {
      const siting = sitingOf(await api.askSiting(sitingRequest(store.get()), questionOf(store.get()), signal,
        (done) => signal.aborted || store.set({ sitingProgress: done })), asked);
      if (signal.aborted) return;
      if (!isOfZone) kept = siting;
      store.set({ siting, sitingBusy: false, sitingHidden: new Set() });
    } catch (problem) {
      if (!signal.aborted) store.set({ siting: null, sitingBusy: false, sitingProblem: api.known(problem) });
    }
  }

  /** Shows the answer for the territory, if it is still what asking would say: the answer beside it tells of which data and rules. */
  function again() {
    const { siting } = store.get();
    if (!siting || kept?.asked !== sitingQuestion(store.get()) || !isOfSameBasis(siting.head, kept.head)) return false;
    asking.abort();
    store.set({ siting: kept, sitingBusy: false, sitingProblem: null, sitingStale: false, sitingHidden: new Set() });
    return true;
  }

  return {
    ask,
    cancel,
    /** An answer that is shown follows the project; what was never asked is not. */
    follow() {
      const { view, siting, sitingBusy, sitingProblem } = store.get();
      if (!siting && !sitingBusy && !sitingProblem) return;
      if (view === "siting") void ask();
      else store.set({ sitingStale: true });
    },
    /** Leaves the map as it was. */
    clear() {
      asking.abort();
      store.set({ siting: null, sitingBusy: false, sitingProblem: null, sitingStale: false });
    },
    /** @param {number | null} mu */
    setMu: (mu) => store.set({ sitingMu: mu }),
    /** @param {State["sitingBy"]} by */
    divide: (by) => store.set({ sitingBy: by }),
    /** Asks within a regiment or unit from now on, or of the territory. @param {Within | null} within */
    within(within) {
      const { sitingWithin: before, siting, sitingBusy, sitingProblem } = store.get();
      if (within?.layer === before?.layer && within?.zone === before?.zone) return;
      // A table of a regiment divided by regiments would have one row.
      store.set({ sitingWithin: within, sitingBy: within?.layer === LAYERS.byAdminArea ? "byUnit" : "byAdminArea" });
      if ((siting || sitingBusy || sitingProblem) && !(take() && again())) void ask();
    },
    /** Takes some bounds off the map, or puts them on. @param {string} key */
    toggle(key) {
      const hidden = new Set(store.get().sitingHidden);
      if (!hidden.delete(key)) hidden.add(key);
      store.set({ sitingHidden: hidden });
    },
    /** @param {"geojson" | "csv"} format */
    download(format) {
      const { siting, sitingBy } = store.get();
      if (!siting) return;
      const { head, regions, tables } = siting;
      const name = t(head.within ? "siting.fileWithin" : "siting.file", { where: head.within?.name ?? "",
        industry: head.industry ? head.industry.code : t("siting.noIndustry"), edition: head.edition.code });
      if (format === "geojson") {
        return save(`${name}.geojson`, new Blob([JSON.stringify(sitingCollection(siting))], { type: "application/geo+json" }));
      }
      const columns = regions.map(({ properties }) => properties);
      const rows = tables[sitingBy].map((row) =>
        [row.code ?? "", row.name ?? t("siting.nowhere"), row.areaMu, ...columns.map((bounds) => muOf(row, bounds))]);
      const total = [t("siting.total"), "", wholeOf(tables).areaMu, ...columns.map(({ areaMu }) => areaMu)];
      const heads = [t("siting.code"), t(`siting.${sitingBy}`), t("siting.mu"), ...columns.map((bounds) => boundsText(bounds))];
      save(`${name}.csv`, new Blob([csvText([heads, ...rows, total, [], [headText(siting, siting.hash)]])], { type: "text/csv" }));
    },
    /** What may be built at a place, whatever the project. @param {number[]} position */
    async askPlace(position) {
      placing.abort();
      placing = new AbortController();
      const { signal } = placing;
      store.set({ buildable: { position, answer: null, problem: null }, buildableSought: "" });
      try {
        const answer = await api.askBuildable(placeRequest(position, store.get().given), questionOf(store.get()), signal);
        if (!signal.aborted) store.set({ buildable: { position, answer, problem: null } });
      } catch (problem) {
        if (!signal.aborted) store.set({ buildable: { position, answer: null, problem: api.known(problem) } });
      }
    },
    closePlace() {
      placing.abort();
      store.set({ buildable: null });
    },
    /** @param {string} text */
    seekIndustry: (text) => store.set({ buildableSought: text }),
  };
}

