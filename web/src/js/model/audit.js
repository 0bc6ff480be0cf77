// @ts-check
/** What the auditor's workbench knows, at its start, and what is asked by it. Pure. */

/**
 * @import { ApiProblem } from "./api.js"
 * @import { Edition, Zones } from "./answers.js"
 * @import { Comparison, Differences } from "./comparisons.js"
 * @import { Board, Breakdown, By, MethodSheet, Run, Runs, Status } from "./indicators.js"
 */

/** The parts of the workbench, in the order of its tabs. @type {AuditPart[]} */
export const PARTS = ["board", "comparison", "methods", "verification"];
/** @typedef {"board" | "comparison" | "methods" | "verification"} AuditPart */
/**
 * Something that is fetched: not asked yet, on its way, there, or kept away by a problem.
 * @template T @typedef {null | "busy" | ApiProblem | T} Fetched
 */

/**
 * What is asked by the auditor, as the address says it.
 * @typedef {object} Asked
 * @property {AuditPart} part
 * @property {string | null} baseline the earlier edition, by code; null is the oldest
 * @property {string | null} row the indicator that is open
 * @property {By} by how it is broken down
 * @property {string} layer that is compared and measured by several methods
 * @property {boolean} swipe whether both editions of the compared layer lie side by side on the map
 */

/**
 * @typedef {object} AuditState
 * @property {Asked} audit
 * @property {Fetched<Board>} board
 * @property {Status | null} only the status whose rows are shown; null for all
 * @property {Fetched<Breakdown>} breakdown of the open row
 * @property {boolean} mapped whether the breakdown by unit is on the map
 * @property {boolean} retentionMapped whether the retention by unit is on the map
 * @property {Fetched<Comparison>} comparison
 * @property {Fetched<Differences>} differences of the chosen layer
 * @property {string | null} difference the one that is chosen, by id
 * @property {string[]} pointed differences that a finding is about, by id
 * @property {Fetched<{before: Zones, after: Zones}>} sides
 * @property {Fetched<MethodSheet>} methodSheet
 * @property {Run | null} run
 * @property {ApiProblem | null} runProblem
 * @property {Fetched<Runs>} runs those that were recorded
 * @property {string | null} downloading what is being written, by its name
 * @property {ApiProblem | null} downloadProblem
 */

export { audit } from "./nothing.js";

/** Whether something is there. @template T @param {Fetched<T>} held @returns {held is T} */
export const isThere = (held) => held !== null && held !== "busy" && !(held instanceof Error);

/**
 * The earlier edition that is compared with: the one asked for, if it is earlier than the one shown, else the oldest. The other way round
 * what was gained would be told as lost.
 * @param {Edition[]} editions @param {string | null} asked @param {string | null} [shown] by code
 */
export function baselineOf(editions, asked, shown = null) {
  const from = (/** @type {string | null} */ code) => editions.find((one) => one.code === code)?.effectiveFrom;
  const [begun, until] = [from(asked), from(shown)];
  if (asked && !(begun && until && begun > until)) return asked;
  const [oldest] = [...editions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return oldest?.code ?? null;
}
