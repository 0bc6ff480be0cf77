// @ts-check
/** Actions: what the auditor asks, and what is fetched for it. */
import * as api from "../model/api.js";
import { baselineOf, isThere } from "../model/audit.js";
import { save } from "../ui/save.js";

/**
 * @import { Asked, AuditState, Fetched } from "../model/audit.js"
 * @import { By } from "../model/indicators.js"
 * @import { State, Store } from "../model/state.js"
 */

/**
 * What is fetched, each by the question that it answers.
 * @typedef {"board" | "breakdown" | "comparison" | "differences" | "sides" | "methodSheet" | "runs"} Held
 */

/** The edition on the map, and the one that it is held against. @param {State} state */
export function editionsOf({ layersEdition, editions, audit }) {
  const after = layersEdition?.code ?? null;
  const before = baselineOf(editions, audit.baseline, after);
  return { after, before, differ: after !== null && before !== null && after !== before };
}

/** @param {Store} store */
export function createAuditing(store) {
  /** @type {Map<Held, {key: string, control: AbortController}>} */
  const asking = new Map();

  /**
   * Fetches what answers a question, unless it was asked already; a former question is given up.
   * @template T @param {Held} held @param {string} key what tells the question from others @param {(signal: AbortSignal) => Promise<T>} ask
   */
  async function fetchFor(held, key, ask) {
    if (asking.get(held)?.key === key) return;
    asking.get(held)?.control.abort();
    const control = new AbortController();
    asking.set(held, { key, control });
    const put = (/** @type {Fetched<T>} */ value) => store.set(/** @type {Partial<AuditState>} */ ({ [held]: value }));
    put("busy");
    try {
      const value = await ask(control.signal);
      if (!control.signal.aborted) put(value);
    } catch (problem) {
      if (!control.signal.aborted) put(api.known(problem));
    }
  }

  /** Forgets an answer, so that it is asked for anew. @param {...Held} held */
  function forget(...held) {
    for (const one of held) {
      asking.get(one)?.control.abort();
      asking.delete(one);
      store.set({ [one]: null });
    }
  }

  /** Both states of a layer. @param {string} layer @param {[string, string]} codes of the editions @param {AbortSignal} signal */
  async function sides(layer, codes, signal) {
    const { editions } = store.get();
    const [was, is] = await Promise.all(codes.map((code) => {
      const edition = editions.find((one) => one.code === code);
      return edition ? api.getZones(layer, edition, signal) : Promise.reject(new api.ApiProblem({ code: "EDITION_UNKNOWN", title: code }));
    }));
    return { before: was, after: is };
  }

  /** Has there what the present part shows. */
  function need() {
    const state = store.get();
    const { audit, view, layersEdition } = state;
    if (view !== "audit" || !layersEdition) return;
    const { after, before, differ } = editionsOf(state);
    if (after === null) return;
    const question = { edition: after, baseline: audit.baseline };
    const own = `${after}/${layersEdition.hash}`;
    const of = `${own}/${before}`;
    fetchFor("board", `${own}/${audit.baseline}`, (signal) => api.getIndicators(question, signal));
    if (audit.part === "board" && audit.row !== null) {
      const { row, by } = audit;
      const key = `${own}/${audit.baseline}/${row}/${by}`;
      if (divisible(state)) fetchFor("breakdown", key, (signal) => api.getBreakdown(row, { ...question, by }, signal));
    }
    if (audit.part === "comparison" && differ && before !== null) {
      fetchFor("comparison", of, (signal) => api.getComparison(after, before, signal));
      fetchFor("differences", `${of}/${audit.layer}`, (signal) => api.getDifferences(after, before, audit.layer, signal));
      if (audit.swipe) fetchFor("sides", `${of}/${audit.layer}`, (signal) => sides(audit.layer, [before, after], signal));
    }
    if (audit.part === "verification") fetchFor("runs", own, (signal) => api.getRuns(after, signal));
    if (audit.part === "methods") {
      fetchFor("methodSheet", `${own}/${audit.layer}`, (signal) => api.getMethodSheet(audit.layer, after, signal));
    }
  }

  /** @param {Partial<Asked>} patch */
  function ask(patch) {
    const audit = { ...store.get().audit, ...patch };
    const moved = audit.layer !== store.get().audit.layer || audit.baseline !== store.get().audit.baseline;
    if (audit.row !== store.get().audit.row) forget("breakdown");
    // Of a layer that is shown no more nothing may stand beside the other.
    if (moved) forget("sides");
    store.set({ audit, ...(moved && { difference: null, pointed: [] }) });
    need();
  }

  /** @param {api.Sheet} sheet @param {string | null} format */
  async function download(sheet, format) {
    const { after, before } = editionsOf(store.get());
    const { baseline: asked, row, by } = store.get().audit;
    if (after === null || store.get().downloading) return;
    const baseline = sheet === "comparison" ? before : asked;
    store.set({ downloading: `${sheet}.${format}`, downloadProblem: null });
    try {
      const { name, blob } = await api.getSheet(sheet, { edition: after, baseline, row, by, format });
      save(name, blob);
      store.set({ downloading: null });
    } catch (problem) {
      store.set({ downloading: null, downloadProblem: api.known(problem) });
    }
  }

  return {
    need,
    ask,
    forget,
    download,
    /** @param {string} row opened, or closed where it is open */
    toggleRow: (row) => ask({ row: store.get().audit.row === row ? null : row }),
    /** @param {By} by */
    divide: (by) => ask({ by }),
    /** @param {Held[]} held asks again for what was kept away */
    retry(...held) {
      forget(...held);
      need();
    },
    /** @param {string | null} difference */
    choose: (difference) => store.set({ difference }),
    /** @param {string[]} pointed */
    point: (pointed) => store.set({ pointed, difference: null }),
  };
}

/** Whether the open row is of ground, so that it can be divided. @param {Pick<State, "board" | "audit">} state */
function divisible({ board, audit }) {
  const open = isThere(board) ? board.indicators.find(({ id }) => id === audit.row) : undefined;
  return open !== undefined && open.spatial && open.status !== "NO_DATA";
}
