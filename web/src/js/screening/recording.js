// @ts-check
/** Actions: record a screening, list what is recorded, open one with its site and result, have it verified. */
import * as api from "../model/api.js";
import { askedFacts, factsOf } from "./facts.js";
import { openedWith } from "../model/carry.js";
import { bboxOf } from "../model/geo.js";
import { subjectOf } from "../model/judgements.js";
import { questionOf, requestOf } from "../model/question.js";
import { t } from "../text/strings.js";

/**
 * @import { Result } from "../model/results.js"
 * @import { AskedProperties, RecordedRequest } from "../model/records.js"
 * @import { Site } from "../model/project.js"
 * @import { Store } from "../model/state.js"
 */

/** Records fetched at once. */
const PAGE = 30;

/** 128 random bits; `crypto.randomUUID` is not there on a page without TLS. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * A link that cannot be one of a record is answered with its address, which says nothing to whoever followed it.
 * @param {api.ApiProblem} problem @param {string} id
 */
const unknown = (problem, id) =>
  (problem.code === "NOT_FOUND" ? new api.ApiProblem({ code: problem.code, title: t("records.unknown", { id }) }) : problem);

/**
 * @param {Store} store
 * @param {{drop: () => void, loadLayers: () => Promise<void>, fit: (box: number[], onlyIfOutOfView?: boolean) => void, announce: (id:
 * string) => void}} with_
 */
export function createRecording(store, { drop, loadLayers, fit, announce }) {
  let listing = new AbortController();
  let opening = 0;
  /** What was sent last without an answer that it is recorded, and under which key. */
  let sent = { asked: "", key: "" };

  /** @param {Result} result */
  function show(result) {
    const asked = askedFacts(store.get().asked, factsOf(null, result), store.get().given);
    store.set({ result, asked, recorded: result.id, verification: null, recordProblem: null, screening: false, screenProblem: null });
  }

  async function record() {
    const state = store.get();
    // Every request makes a record of its own: a second click must not.
    const { site } = state;
    if (state.recording || !site) return;
    store.set({ recording: true, recordProblem: null });
    const request = requestOf({ ...state, site });
    const question = questionOf(state);
    // The same again after a failure may have been recorded all the same: its answer was lost, or too late for us.
    const asked = JSON.stringify([request, question]);
    if (asked !== sent.asked) sent = { asked, key: newKey() };
    try {
      const result = await api.record(request, question, sent.key);
      sent = { asked: "", key: "" };
      // What was asked may have changed while the record was made, its preview being here or on its way: the record then stands in the
      // list, not here.
      if (store.get().result === state.result && !store.get().screening) {
        show(result);
        announce(result.id);
      }
      store.set({ recording: false, records: null });
    } catch (problem) {
      store.set({ recording: false, recordProblem: api.known(problem) });
    }
  }

  /** Fetches the list from its beginning, or what follows. @param {boolean} [more] */
  async function list(more = false) {
    listing.abort();
    listing = new AbortController();
    const { signal } = listing;
    const { records, recordsNext, recordsVerdict } = store.get();
    store.set({ recordsBusy: true, recordsProblem: null });
    try {
      const answer = await api.getRecords({ limit: PAGE, verdict: recordsVerdict, after: more ? recordsNext : null }, signal);
      store.set({ records: [...(more ? records ?? [] : []), ...answer.screenings], recordsNext: answer.next ?? null, recordsBusy: false });
    } catch (problem) {
      if (!signal.aborted) store.set({ recordsBusy: false, recordsProblem: api.known(problem) });
    }
  }

  /** The industry that a record names. @param {Result} result @param {Partial<AskedProperties>} asked the properties of its request */
  async function industryOf(result, { industry: code, industryName }) {
    if (!code) return null;
    if (industryName) return { code, name: industryName };
    const told = result.project?.industry;
    if (told?.code === code) return { code, name: told.name };
    const { industries } = await api.findIndustries(code, new AbortController().signal).catch(() => ({ industries: [] }));
    return industries.find((i) => i.code === code) ?? { code, name: "" };
  }

  /**
   * The pieces of a record, by the edition that it was made with.
   * @param {string} id @param {RecordedRequest} request as recorded: it names its rules, whose facts those of today may not know
   * @param {api.Question} question
   */
  async function drawPieces(id, request, question) {
    try {
      const pieces = await api.previewOverlaps(request, question, new AbortController().signal);
      if (store.get().recorded === id) store.set({ pieces });
    } catch (problem) {
      if (store.get().recorded === id) store.set({ recordProblem: api.known(problem) });
    }
  }

  /** The sheet of a record, made by the edition that it was made with. @param {string} id */
  async function layOut(id) {
    try {
      const sheet = await api.getRecordSheet(id);
      if (store.get().recorded === id) store.set({ sheet });
    } catch (problem) {
      if (store.get().recorded === id) store.set({ recordProblem: api.known(problem) });
    }
  }

  /** Shows a record: its site, what was asked, its result, and the pieces by the edition that it was made with. @param {string} id */
  async function open(id) {
    const turn = ++opening;
    store.set({ openProblem: null, recordProblem: null, opening: id });
    try {
      const [result, request] = await Promise.all([api.getRecord(id), api.getRecordRequest(id)]);
      const p = request.properties ?? {};
      const industry = await industryOf(result, p);
      if (turn !== opening) return;
      // Only now: a record that cannot be had leaves the question of before alone, and one asked meanwhile must not land on this record.
      drop();
      const question = { edition: result.edition.code, asOf: result.asOf ?? null };
      const known = { name: p.name ?? undefined, code: p.code, applicant: p.applicant, widthMetres: p.widthMetres ?? undefined,
        accuracyMetres: p.accuracyMetres ?? undefined };
      /** @type {Site} */
      const site = { type: "Feature", geometry: request.geometry, properties: known };
      store.set({ reading: null, readProblem: null, lastFile: null, used: null, preview: null, editing: false, siteIndex: 0, marked: [],
        sheet: null, pieces: null });
      store.set({ judgements: p.judgements ?? [], judgedOf: subjectOf({ site, industry }), lapsed: [] });
      store.set({ site, industry, given: p.facts ?? {}, asked: [], ...openedWith(store.get(), question) });
      store.set({ view: "screening", opening: null });
      show(result);
      announce(id);
      fit(bboxOf(site.geometry));
      loadLayers();
      layOut(id);
      drawPieces(id, request, questionOf(question));
    } catch (problem) {
      if (turn !== opening) return;
      store.set({ openProblem: unknown(api.known(problem), id), opening: null, view: "records" });
      if (!store.get().records) list();
    }
  }

  return {
    record,
    listRecords: list,
    openRecord: open,
    /** @param {string} verdict empty for all */
    filterRecords(verdict) {
      store.set({ recordsVerdict: verdict });
      list();
    },
    async verifyRecord() {
      const { recorded: id } = store.get();
      if (!id) return;
      store.set({ verifying: true, verification: null, recordProblem: null });
      try {
        const verification = await api.verify(id);
        if (store.get().recorded === id) store.set({ verification });
      } catch (problem) {
        store.set({ recordProblem: api.known(problem) });
      }
      store.set({ verifying: false });
    },
  };
}
