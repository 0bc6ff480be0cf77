// @ts-check
/**
 * What becomes of what was stated when another project, a file's own word or a record comes in: nothing of a former project judges the next
 * one unseen. Pure: each answers what changes of the state.
 */

/**
 * @import { Industry } from "./answers.js"
 * @import { JudgementState } from "./judgements.js"
 * @import { Asked, Carried, Conflict, ProjectState } from "./project.js"
 */

/**
 * Whether anything is there of a project.
 * @param {Pick<ProjectState, "site" | "reading" | "industry" | "conflict" | "given" | "carried">} state
 */
export const isBegun = ({ site, reading, industry, conflict, given, carried }) =>
  [site, reading, industry, conflict, carried].some((part) => part !== null) || Object.keys(given).length > 0;

/** What was stated of a project, as it is at the start of one. */
const nothingStated = { industry: null, saidByFile: false, overruled: null, conflict: null, given: {}, asked: [] };

/**
 * Leaving a record gives back what was asked before it.
 * @param {Pick<ProjectState, "before">} state @returns {Partial<Asked & ProjectState>}
 */
export const released = ({ before }) => (before ? { ...before, before: null } : {});

/**
 * A file or a drawing of another project comes in: what was stated of the one before stands aside and is asked for. What was chosen before
 * there was a site is this project's own.
 * @param {Pick<ProjectState, "site" | "reading" | "industry" | "conflict" | "given" | "carried" | "before">} state
 * @returns {Partial<Asked & ProjectState>}
 */
export function arriving({ site, reading, industry, conflict, given, carried, before }) {
  if (!site && !reading) return released({ before });
  const stated = industry ?? conflict?.chosen ?? null;
  const hasOwn = stated !== null || Object.keys(given).length > 0;
  return { ...released({ before }), ...nothingStated,
    carried: hasOwn ? { from: site?.properties.name ?? null, industry: stated, facts: given } : carried };
}

/**
 * What was carried over without its industry; null where nothing is left of it.
 * @param {Carried | null} carried @returns {Carried | null}
 */
const withoutIndustry = (carried) => (carried && Object.keys(carried.facts).length > 0 ? { ...carried, industry: null } : null);

/**
 * The file of the site names an industry, or none: its word counts where the reader chose nothing, and is held against what was chosen.
 * @param {Pick<ProjectState, "industry" | "saidByFile" | "overruled" | "conflict" | "carried">} state @param {Industry | null} said
 * @returns {Partial<ProjectState>}
 */
export function heard({ industry, saidByFile, overruled, conflict, carried }, said) {
  const chosen = conflict?.chosen ?? (saidByFile ? null : industry);
  if (said === null) return { industry: chosen, saidByFile: false, conflict: null };
  if (chosen === null) return { industry: said, saidByFile: true, conflict: null, carried: withoutIndustry(carried) };
  if (chosen.code === said.code || overruled === said.code) return { industry: chosen, conflict: null };
  return { industry: null, conflict: { said, chosen } };
}

/**
 * The reader chooses an industry, or takes it away. Another industry asks other questions: what decides most is asked first again.
 * @param {Pick<ProjectState, "industry" | "saidByFile" | "overruled" | "conflict" | "carried">} state @param {Industry | null} chosen
 * @returns {Partial<ProjectState>}
 */
export function chose({ industry, saidByFile, overruled, conflict, carried }, chosen) {
  const said = conflict?.said ?? (saidByFile ? industry : null);
  return { industry: chosen, saidByFile: false, conflict: null, asked: [], overruled: said?.code ?? overruled,
    carried: chosen ? withoutIndustry(carried) : carried };
}

/**
 * The reader settles between the file's word and what was chosen.
 * @param {Pick<ProjectState, "conflict">} state @param {keyof Conflict} which @returns {Partial<ProjectState>}
 */
export const settled = ({ conflict }, which) => (conflict === null ? {}
  : { industry: conflict[which], saidByFile: which === "said", conflict: null, asked: [],
    overruled: which === "chosen" ? conflict.said.code : null });

/**
 * The reader says whether what was carried over holds for this project too; what was stated of it meanwhile goes before.
 * @param {Pick<ProjectState, "carried" | "industry" | "given">} state @param {boolean} holds @returns {Partial<ProjectState>}
 */
export function answered({ carried, industry, given }, holds) {
  if (!carried || !holds) return { carried: null };
  return { carried: null, industry: industry ?? carried.industry, given: { ...carried.facts, ...given }, asked: [] };
}

/**
 * A project of which nothing is known again.
 * @param {Pick<ProjectState, "before">} state @returns {Partial<Asked & ProjectState & JudgementState>}
 */
export const emptied = (state) => ({ ...released(state), ...nothingStated, carried: null, site: null, reading: null, readProblem: null,
  lastFile: null, used: null, preview: null, editing: false, judgements: [], judgedOf: null, lapsed: [] });

/**
 * A record is opened, with its edition and day: what was asked before is kept for when it is left.
 * @param {Asked & Pick<ProjectState, "before">} state @param {Asked} question @returns {Partial<Asked & ProjectState>}
 */
export const openedWith = ({ edition, asOf, before }, question) =>
  ({ ...question, before: before ?? { edition, asOf }, saidByFile: false, overruled: null, conflict: null, carried: null });

/**
 * The reader asks by another edition or day: that holds beyond a record that is open.
 * @param {Pick<ProjectState, "before">} state @param {Partial<Asked>} asked @returns {Partial<Asked & ProjectState>}
 */
export const askedBy = ({ before }, asked) => ({ ...asked, before: before && { ...before, ...asked } });
