// @ts-check
/** The register of projects: what is known of it, and how projects that were screened again are ordered and counted. Pure. */

/**
 * @import { EditionName, Effect, Fault, RulesName, Verdict } from "./answers.js"
 * @import { ApiProblem } from "./api.js"
 * @import { ProblemDetails } from "./api/core.js"
 * @import { Feature, Geometry } from "./geojson.js"
 */

/** @typedef {"PROPOSED" | "ACCEPTED" | "APPROVED" | "UNDER_CONSTRUCTION" | "BUILT" | "REFUSED" | "WITHDRAWN"} ProjectState */
/** @type {ProjectState[]} */
export const STATES = ["PROPOSED", "ACCEPTED", "APPROVED", "UNDER_CONSTRUCTION", "BUILT", "REFUSED", "WITHDRAWN"];

/**
 * A record of a project.
 * @typedef {object} ProjectRecord
 * @property {string} id
 * @property {Verdict} verdict
 * @property {string} asOf
 * @property {EditionName} edition
 * @property {RulesName} rules
 * @property {string} evaluatedAt
 * @property {string} resultHash
 * @property {{code: string, name: string | null} | null} industry
 * @property {number | null} areaMu
 */
/**
 * A project as it now is.
 * @typedef {object} ProjectEntry
 * @property {string} id
 * @property {string} name
 * @property {string | null} code
 * @property {ProjectState} state
 * @property {number} version
 * @property {string} contentHash of its newest version: who changes it names it
 * @property {string} createdAt
 * @property {string} changedAt
 * @property {ProjectRecord} screening its latest record
 */
/** @typedef {Feature<ProjectEntry & {simplified: boolean}> & {id: string}} ProjectFeature */
/** @typedef {{features: ProjectFeature[], next: string | null}} ProjectFeatures */
/**
 * What was said of a project from one change to the next.
 * @typedef {object} ProjectVersion
 * @property {string} contentHash
 * @property {string} at
 * @property {string | null} attached
 * @property {string | null} code
 * @property {string} name
 * @property {string} remark
 * @property {ProjectState} state
 * @property {number} version
 */
/**
 * @typedef {ProjectEntry & {altered: string | null, outline: Geometry, simplified: boolean, history: ProjectVersion[],
 *   screenings: ProjectRecord[]}} Project
 */

/** @typedef {"EDITION" | "RULES" | "DAY" | "SOFTWARE"} Cause */
/** @typedef {"STRICTER" | "OPENED" | "SAME" | "SETTLED" | "LOOSER"} Direction */
/** @typedef {{outcome: "TRUE" | "UNKNOWN", effect: Effect}} Standing */
/** @typedef {{verdict: Verdict, atLeast: Effect, atMost: Effect}} AgainBounds */
/** @typedef {{document: string, article: string, from: string, until: string | null}} CitedOnDay */
/**
 * A rule or clause of which something is another, and why.
 * @typedef {object} Changed
 * @property {string} rule
 * @property {string} title
 * @property {string | null} layer
 * @property {Cause[][]} causes sets: each by itself, and only as a whole
 * @property {string[][]} [layers]
 * @property {{kind: "ADDED" | "WITHDRAWN" | "CHANGED" | "SAME", members: string[]}} [release]
 * @property {CitedOnDay[]} [lapsed]
 * @property {CitedOnDay[]} [begun]
 */
/** A rule that comes out otherwise. @typedef {Changed & {before: Standing | null, after: Standing | null}} RuleChange */
/** Whether a clause that a person must check concerns the site; null: not. @typedef {Pick<Standing, "outcome"> | null} ToCheck */
/** @typedef {Changed & {before: ToCheck, after: ToCheck}} ClauseChange */
/**
 * How a zone lies to the site.
 * @typedef {{name: string, category: string, class?: string, areaMu?: number, areaSquareMetres?: number, lengthMetres?: number,
 *   count?: number, distanceMetres?: number}} Lie
 */
/** @typedef {{layer: string, layerName: string, layerNameEn: string, code: string, before: Lie | null, after: Lie | null}} GroundChange */
/**
 * A line of the answer: of a project, or the last.
 * @typedef {object} AgainLine
 * @property {number} of
 * @property {number} [index]
 * @property {ProjectEntry} [project]
 * @property {{asOf: string, edition: EditionName, rules: RulesName, software: string}} [basis]
 * @property {AgainBounds} [before]
 * @property {AgainBounds} [after]
 * @property {Direction} [direction]
 * @property {Cause[][]} [causes]
 * @property {RuleChange[]} [changes]
 * @property {ClauseChange[]} [clauses] that a person must check, or no longer
 * @property {GroundChange[]} [ground]
 * @property {Cause[][]} [untried]
 * @property {Fault[]} [errors] what kept it from being screened again
 * @property {Record<string, number>} [summary]
 * @property {ProblemDetails} [problem]
 */
/** A line of a project. @typedef {AgainLine & {index: number, project: ProjectEntry}} AgainRow */

/**
 * By what to screen again: "" as it now is, "recorded" as each record has it.
 * @typedef {{edition: string, asOf: string, rules: string}} AgainAsked
 */
/** @typedef {{version: string, hash: string, loadedAt: string, current: boolean}} Release */
/** @typedef {{releases: Release[]}} ReleasesAnswer */

/**
 * @typedef {object} RegisterState
 * @property {"records" | "projects"} recordsPart
 * @property {ProjectFeature[] | null} projects
 * @property {boolean} projectsMore whether there are more than are shown
 * @property {boolean} projectsBusy
 * @property {ApiProblem | null} projectsProblem
 * @property {string} projectsSought
 * @property {ProjectState | ""} projectsState
 * @property {string | null} projectOpen the project that is shown, by id
 * @property {Project | null} project
 * @property {ApiProblem | null} projectProblem
 * @property {number} projectSaved how often something of a project was saved: what was typed then is done with
 * @property {boolean} registerOpen whether the form is shown
 * @property {boolean} registerBusy
 * @property {ApiProblem | null} registerProblem
 * @property {boolean} againOpen whether is asked by what to screen again
 * @property {AgainAsked} againAsked
 * @property {AgainRow[] | null} again
 * @property {number} againOf
 * @property {boolean} againBusy
 * @property {boolean} againDone whether the last line has come
 * @property {ApiProblem | null} againProblem
 * @property {Map<string, "busy" | "done" | ApiProblem>} againKept what became of recording the new result, by project
 * @property {Release[]} releases
 */

export { register } from "./nothing.js";

/**
 * What became of a line: where it could not be screened again nobody knows; and a verdict that stayed may rest on other clauses.
 * @typedef {Direction | "FAILED" | "CLAUSES"} Outcome
 */
/** @param {AgainLine} line @returns {Outcome} */
export function outcomeOf(line) {
  if (line.direction === "SAME" && changesOf(line) > 0) return "CLAUSES";
  return line.direction ?? "FAILED";
}

/** How many rules come out otherwise, and clauses that a person must check. @param {AgainLine} line */
export const changesOf = ({ changes = [], clauses = [] }) => changes.length + clauses.length;

/** What got stricter first, then what is not known, and last what stayed in all. */
export const OUTCOMES = /** @type {const} */ (["STRICTER", "FAILED", "OPENED", "SETTLED", "LOOSER", "CLAUSES", "SAME"]);
const SEVERITY = ["PROHIBITED", "UNDETERMINED", "RESTRICTED", "CONDITIONAL", "PERMITTED"];

/** Lines in the order in which they matter. @param {AgainRow[]} lines */
export const inOrder = (lines) => [...lines].sort((a, b) =>
  OUTCOMES.indexOf(outcomeOf(a)) - OUTCOMES.indexOf(outcomeOf(b))
  || SEVERITY.indexOf(a.after?.verdict ?? "") - SEVERITY.indexOf(b.after?.verdict ?? "")
  || changesOf(b) - changesOf(a)
  || a.index - b.index);

/** How many came to what. @param {AgainRow[]} lines @returns {[Outcome, number][]} those that there are */
export const countsOf = (lines) => OUTCOMES.flatMap((outcome) => {
  const n = lines.filter((line) => outcomeOf(line) === outcome).length;
  return n > 0 ? [/** @type {[Outcome, number]} */ ([outcome, n])] : [];
});

/** The zones that a change rests on: of the layers that bring it about. @param {Changed} change @param {GroundChange[]} ground */
export function groundOf({ layers = [] }, ground) {
  const named = new Set(layers.flat());
  return ground.filter(({ layer }) => named.has(layer));
}

/** What kind of change it is. @param {RuleChange} change @returns {"HOLDS" | "OPEN" | "GONE" | "RULED_OUT" | "EFFECT"} */
export function kindOf({ before, after }) {
  // What might have held never did.
  if (!after) return before?.outcome === "UNKNOWN" ? "RULED_OUT" : "GONE";
  if (after.outcome === "UNKNOWN" && before?.outcome !== "UNKNOWN") return "OPEN";
  return before && before.outcome === after.outcome ? "EFFECT" : "HOLDS";
}

/**
 * The mark of a change: what now holds by its effect, what is open by the mark of that; what no longer holds is marked as nothing that is
 * met, whatever it once said.
 * @param {Pick<RuleChange, "after">} change @returns {Effect | "UNDETERMINED" | "CLEAR"}
 */
export function markOf({ after }) {
  if (!after) return "CLEAR";
  return after.outcome === "UNKNOWN" ? "UNDETERMINED" : after.effect;
}

/** Whether what is asked is the release in force, by which alone can be recorded. @param {AgainAsked} asked */
export const isRecordable = ({ rules }) => rules === "";

/** The address of the part, after the #. @param {{recordsPart: string, projectOpen: string | null}} state */
export const registerHash = ({ recordsPart, projectOpen }) =>
  (recordsPart !== "projects" ? "#records" : `#records&part=projects${projectOpen ? `&project=${encodeURIComponent(projectOpen)}` : ""}`);

/** What an address asks of it. @param {string} hash @returns {Pick<RegisterState, "recordsPart" | "projectOpen">} */
export function registerOf(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const isProjects = said.has("records") && said.get("part") === "projects";
  return { recordsPart: isProjects ? "projects" : "records", projectOpen: isProjects ? said.get("project") || null : null };
}
