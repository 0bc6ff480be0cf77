// @ts-check
/**
 * What the page knows of its features at the start: in one place, so that the first view need not load them all to know nothing of them.
 * Each feature hands on its own. Pure.
 */

/** @type {import("./alternatives.js").AlternativesState} */
export const alternatives = { alternatives: null, seeking: false, seekProblem: null, ghost: null };

/** @type {import("./audit.js").AuditState} */
export const audit = {
  audit: { part: "board", baseline: null, row: null, by: "unit", layer: "redline", swipe: false },
  board: null,
  only: null,
  breakdown: null,
  mapped: true,
  retentionMapped: false,
  comparison: null,
  differences: null,
  difference: null,
  pointed: [],
  sides: null,
  methodSheet: null,
  run: null,
  runProblem: null,
  runs: null,
  downloading: null,
  downloadProblem: null,
};

/** The last day before the Code. */
const BEFORE_THE_CODE = "2026-08-14";
/** @type {import("./basis.js").BasisState} */
export const basis = { rulesPart: "clauses", basisAsked: { since: BEFORE_THE_CODE, on: null, q: "", standing: "" }, basis: null };

/** @type {import("./coverage.js").CoverageState} */
export const coverage = { coverageAsked: { on: null, edition: null, layer: "", status: "", q: "", cell: null }, coverage: null };

/** @type {import("./extracts.js").ExtractState} */
export const extracts = { extracted: false, extractOf: null, extract: null, extracting: false, extractProblem: null };

/** @type {import("./judgements.js").JudgementState} */
export const judgements = { judgements: [], judgedOf: null, lapsed: [] };

/** @type {import("./many.js").ManyState} */
export const many = {
  many: null,
  manyOf: 0,
  manyBusy: false,
  manyProblem: null,
  manyCommon: { industry: null, facts: {} },
  manyColumn: null,
  manyOrder: { by: "conflict", down: false },
  manyVerdict: "",
  manySought: "",
  manyTicked: [],
  manyComparing: false,
  manySheets: new Map(),
};

/** @type {import("./reviews.js").ReviewState} */
export const reviews = { reviews: null, reviewing: false, reviewProblem: null };

/** @type {import("./siting.js").SitingState} */
export const siting = {
  siting: null,
  sitingBusy: false,
  sitingProgress: null,
  sitingProblem: null,
  sitingMu: 100,
  sitingBy: "byAdminArea",
  sitingWithin: null,
  sitingHidden: new Set(),
  sitingStale: false,
  buildable: null,
  buildableSought: "",
};

/** @type {import("./register.js").RegisterState} */
export const register = {
  recordsPart: "records",
  projects: null,
  projectsMore: false,
  projectsBusy: false,
  projectsProblem: null,
  projectsSought: "",
  projectsState: "",
  projectOpen: null,
  project: null,
  projectProblem: null,
  projectSaved: 0,
  registerOpen: false,
  registerBusy: false,
  registerProblem: null,
  againOpen: false,
  againAsked: { edition: "", asOf: "", rules: "" },
  again: null,
  againOf: 0,
  againBusy: false,
  againDone: false,
  againProblem: null,
  againKept: new Map(),
  releases: [],
};

/** @type {import("./rulebook.js").Sought} */
export const NOTHING_SOUGHT = { q: "", unit: "", dimension: "", effect: "", scope: "", industry: null, named: false };
