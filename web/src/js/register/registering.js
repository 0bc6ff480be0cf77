// @ts-check
/** Actions: the list of projects, one of them, registering and changing it, and all of them screened again. */
import * as api from "../model/api.js";
import { bboxOf } from "../model/geo.js";
import { csvText } from "../model/csv.js";
import { inOrder } from "../model/register.js";
import { t } from "../text/strings.js";
import { save } from "../ui/save.js";
import { againCells } from "./cells.js";

/**
 * @import { AgainAsked, AgainRow, Project, ProjectState } from "../model/register.js"
 * @import { Request } from "../model/question.js"
 * @import { State, Store } from "../model/state.js"
 */

/** How often the table is drawn while lines come. */
const BETWEEN_LOOKS_MS = 250;

/** 128 random bits, under which a record is made once. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * @param {Store} store
 * @param {{fit: (box: number[]) => void, toast: (text: string) => void, listRecords: () => void}} with_
 */
export function createRegistering(store, { fit, toast, listRecords }) {
  let listing = new AbortController();
  let asking = new AbortController();
  /**
   * Under which key the new result of a project is recorded, by project and basis: the same again makes no twin.
   * @type {Map<string, string>}
   */
  const keys = new Map();

  async function list() {
    listing.abort();
    listing = new AbortController();
    const { signal } = listing;
    const { projectsSought: q, projectsState: state } = store.get();
    store.set({ projectsBusy: true, projectsProblem: null });
    try {
      const { features, next } = await api.getProjects({ q, state }, signal);
      if (!signal.aborted) store.set({ projects: features, projectsMore: next !== null, projectsBusy: false });
    } catch (problem) {
      if (!signal.aborted) store.set({ projectsBusy: false, projectsProblem: api.known(problem) });
    }
  }

  /** @param {string} id @param {{isFit?: boolean}} [how] */
  async function open(id, { isFit = true } = {}) {
    // What is typed of it stays where it is only seen anew.
    const { project: before } = store.get();
    store.set({ projectOpen: id, project: before?.id === id ? before : null, projectProblem: null });
    try {
      const project = await api.getProject(id);
      if (store.get().projectOpen !== id) return;
      store.set({ project });
      if (isFit) fit(bboxOf(project.outline));
    } catch (problem) {
      if (store.get().projectOpen === id) store.set({ projectProblem: api.known(problem) });
    }
  }

  /** Takes a project as it now is. @param {Project} project */
  function taken(project) {
    if (store.get().projectOpen === project.id) store.set({ project, projectProblem: null });
    void list();
  }

  return {
    list,
    openProject: open,
    closeProject: () => store.set({ projectOpen: null, project: null, projectProblem: null }),
    /** @param {{projectsSought?: string, projectsState?: ProjectState | ""}} patch */
    seekProjects(patch) {
      store.set(patch);
      void list();
    },
    /** @param {State["recordsPart"]} recordsPart */
    turnRecords(recordsPart) {
      store.set({ recordsPart });
      if (recordsPart === "projects") this.need();
    },
    /** What the part needs, once. */
    need() {
      const { projects, projectsBusy, records, recordsBusy, releases, projectOpen, project } = store.get();
      if (!projects && !projectsBusy) void list();
      if (!records && !recordsBusy) listRecords();
      if (projectOpen && project?.id !== projectOpen) void open(projectOpen);
      if (releases.length === 0) api.getReleases().then((answer) => store.set({ releases: answer.releases }), () => undefined);
    },
    /** @param {boolean} registerOpen */
    showForm: (registerOpen) => store.set({ registerOpen, registerProblem: null }),
    /** @param {{screening: string, name: string, code: string, state: ProjectState, remark: string}} said */
    async register({ screening, name, code, state, remark }) {
      if (store.get().registerBusy) return;
      store.set({ registerBusy: true, registerProblem: null });
      try {
        const project = await api.registerProject({ screening, state,
          ...(name && { name }), ...(code && { code }), ...(remark && { remark }) });
        store.set({ registerBusy: false, registerOpen: false });
        void list();
        void open(project.id);
      } catch (problem) {
        store.set({ registerBusy: false, registerProblem: api.known(problem) });
      }
    },
    /**
     * Adds a version: of what is as it was nothing is said.
     * @param {Project} project @param {{name: string, code: string, state: ProjectState, remark: string}} said
     */
    async change(project, { name, code, state, remark }) {
      try {
        taken(await api.changeProject(project.id, { previous: project.contentHash, ...(name !== project.name && { name }),
          ...(code !== (project.code ?? "") && { code: code || null }), ...(state !== project.state && { state }),
          ...(remark && { remark }) }));
        store.set({ projectSaved: store.get().projectSaved + 1 });
        toast(t("project.changed"));
      } catch (problem) {
        store.set({ projectProblem: api.known(problem) });
      }
    },
    /** Shows what somebody else has said meanwhile. @param {string} id */
    reload: (id) => void open(id, { isFit: false }),
    /** @param {Partial<AgainAsked>} patch */
    askAgain: (patch) => store.set({ againAsked: { ...store.get().againAsked, ...patch } }),
    /** Screens again: one project, or those that are listed. @param {string | null} [only] */
    async again(only = null) {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const { againAsked, projects, projectsSought, projectsState, projectsMore } = store.get();
      const isFiltered = projectsSought !== "" || projectsState !== "" || projectsMore;
      const ids = only ? [only] : isFiltered ? (projects ?? []).map(({ id }) => id) : null;
      /** @type {AgainRow[]} */
      const lines = [];
      let looked = 0;
      store.set({ again: [], againOf: 0, againBusy: true, againDone: false, againProblem: null, againKept: new Map() });
      try {
        await api.screenAgain(ids, againAsked, signal, (came, of) => {
          if (signal.aborted) return;
          lines.push(...came);
          if (performance.now() - looked < BETWEEN_LOOKS_MS) return;
          looked = performance.now();
          store.set({ again: [...lines], againOf: of });
        });
        if (!signal.aborted) store.set({ again: lines, againOf: lines.length, againBusy: false, againDone: true });
      } catch (problem) {
        if (!signal.aborted) store.set({ again: lines, againBusy: false, againProblem: api.known(problem) });
      }
    },
    /** What came so far stays. */
    cancelAgain() {
      asking.abort();
      store.set({ againBusy: false });
    },
    /** @param {boolean} againOpen */
    openAgain: (againOpen) => store.set({ againOpen }),
    closeAgain() {
      asking.abort();
      store.set({ again: null, againBusy: false, againProblem: null, againOpen: false });
    },
    /** Records the new result of a line as a further record of its project. @param {AgainRow} line */
    async keep({ project, basis }) {
      if (!basis) return;
      const mark = (/** @type {"busy" | "done" | import("../model/api.js").ApiProblem} */ state) =>
        store.set({ againKept: new Map(store.get().againKept).set(project.id, state) });
      const name = `${project.id} ${basis.edition.code} ${basis.asOf} ${basis.rules.hash}`;
      const key = keys.get(name) ?? newKey();
      keys.set(name, key);
      mark("busy");
      try {
        const { type, geometry, properties } = await api.getRecordRequest(project.screening.id);
        // Without the edition and the day of then, which it shall not have again.
        const request = /** @type {Request} */ (/** @type {unknown} */ ({ type, geometry, properties }));
        const result = await api.record(request, { edition: basis.edition.code, asOf: basis.asOf }, key);
        const now = await api.getProject(project.id);
        taken(await api.attachScreening(project.id, { previous: now.contentHash, screening: result.id }));
        store.set({ records: null });
        mark("done");
      } catch (problem) {
        mark(api.known(problem));
      }
    },
    /** The table as it is shown, as a file. */
    downloadAgain() {
      const { again, layers } = store.get();
      if (!again) return;
      const rows = againCells(inOrder(again), layers.some(({ synthetic }) => synthetic));
      save(`${t("again.file")}.csv`, new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" }));
    },
  };
}
