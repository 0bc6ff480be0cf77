// @ts-check
/** Actions: ask for the verdict whenever something it depends on changes. The latest question wins; an earlier one is dropped. */
import * as api from "../model/api.js";
import { askedFacts, factsOf } from "./facts.js";
import { answered, chose, settled } from "../model/carry.js";
import { subjectOf, withJudgement, withoutForeign, withoutIdle } from "../model/judgements.js";
import { questionOf, requestOf } from "../model/question.js";

/**
 * @import { FactValue, Industry } from "../model/answers.js"
 * @import { Judgement } from "../model/judgements.js"
 * @import { Store } from "../model/state.js"
 */

/** What no longer holds once something else is asked: a record is of what it was asked. */
const PREVIEW = { recorded: null, recordProblem: null, verification: null, marked: [] };

/** @param {Store} store */
export function createScreening(store) {
  let asking = new AbortController();

  /** Screens the site as it now is. The former result stays in sight until the next one is there. */
  async function screen() {
    asking.abort();
    store.set(withoutForeign(store.get()) ?? {});
    const state = store.get();
    const { site } = state;
    if (!site) {
      store.set({ result: null, sheet: null, pieces: null, screening: false, screenProblem: null, asked: [], ...PREVIEW });
      return;
    }
    asking = new AbortController();
    const { signal } = asking;
    const [body, question] = [requestOf({ ...state, site }), questionOf(state)];
    store.set({ screening: true, ...PREVIEW });
    try {
      const overlaps = api.previewOverlaps(body, question, signal);
      // Until it is waited for below, a failure here must not count as unhandled.
      overlaps.catch(() => undefined);
      const { result, sheet } = await api.preview(body, question, signal);
      if (signal.aborted) return;
      const idle = withoutIdle(store.get(), result);
      if (idle) {
        store.set(idle);
        return screen();
      }
      store.set({ result, sheet, recorded: null, verification: null, screening: false, screenProblem: null,
        asked: askedFacts(store.get().asked, factsOf(sheet, result), store.get().given) });
      const pieces = await overlaps;
      if (!signal.aborted) store.set({ pieces });
    } catch (problem) {
      if (signal.aborted) return;
      const later = store.get().screening === false;
      store.set({ screening: false, screenProblem: api.known(problem), pieces: null, ...(later ? {} : { result: null, sheet: null }) });
    }
  }

  return {
    screen,
    /** Drops what is on its way: something else is shown instead. */
    drop() {
      asking.abort();
      store.set({ screening: false });
    },
    /** @param {string} key @param {FactValue | undefined} value undefined takes the fact back */
    giveFact(key, value) {
      const given = { ...store.get().given };
      if (value === undefined) delete given[key];
      else given[key] = value;
      store.set({ given });
      screen();
    },
    /** @param {Industry | null} industry */
    setIndustry(industry) {
      store.set(chose(store.get(), industry));
      return screen();
    },
    /** What the file says of the industry, or what was chosen. @param {"said" | "chosen"} which */
    settle(which) {
      store.set(settled(store.get(), which));
      screen();
    },
    /** Whether what was stated of the project before holds for this one too. @param {boolean} holds */
    carry(holds) {
      store.set(answered(store.get(), holds));
      if (holds) screen();
    },
    judging: {
      /** Takes a person's judgement into the question. @param {Judgement} judgement */
      judge(judgement) {
        const state = store.get();
        store.set({ judgements: withJudgement(state.judgements, judgement), judgedOf: subjectOf(state), lapsed: [] });
        screen();
      },
      /** @param {string} rule */
      unjudge(rule) {
        store.set({ judgements: store.get().judgements.filter((one) => one.rule !== rule) });
        screen();
      },
      /** The reader has seen which judgements are no longer counted. */
      forgetLapsed: () => store.set({ lapsed: [] }),
    },
    /** Asks for a fact that the system had answered itself. @param {string} key */
    stateFact: (key) => store.set({ asked: [key, ...store.get().asked] }),
  };
}
