// @ts-check
/** What a person adds to a record: the versions as served, and the one that is being written. Pure. */

/** @import { Verdict } from "./answers.js" */

/** @typedef {"CONFORMS" | "CONTRARY" | "NOT_APPLICABLE"} Conformity */
/** @type {Conformity[]} */
export const CONFORMITIES = ["CONFORMS", "CONTRARY", "NOT_APPLICABLE"];

/**
 * A version as kept.
 * @typedef {object} Review
 * @property {string} contentHash
 * @property {string} at
 * @property {string} by
 * @property {{rule: string, finding: Conformity, text: string, by: string}[]} clauses
 * @property {{verdict: Verdict, reason: string} | null} conclusion
 * @property {string | null} previous
 * @property {string} remarks
 * @property {{id: string, resultHash: string}} screening
 * @property {number} version
 */
/** @typedef {{reviews: Review[], screening: string}} ReviewsAnswer */

/** A clause that is being checked. @typedef {{finding: Conformity | null, text: string, by: string}} DraftClause */

/**
 * What is being written.
 * @typedef {object} ReviewDraft
 * @property {string} by
 * @property {string} remarks
 * @property {Record<string, DraftClause>} clauses by rule
 * @property {string} verdict of the reviewer; empty for none
 * @property {string} reason
 */

/**
 * A draft that begins with what the newest version says.
 * @param {Review[]} reviews oldest first @param {string} by @returns {ReviewDraft}
 */
export function draftOf(reviews, by) {
  const newest = reviews.at(-1);
  return {
    by,
    remarks: newest?.remarks ?? "",
    clauses: Object.fromEntries((newest?.clauses ?? []).map((c) => [c.rule, { finding: c.finding, text: c.text, by: c.by }])),
    verdict: newest?.conclusion?.verdict ?? "",
    reason: newest?.conclusion?.reason ?? "",
  };
}

/**
 * What is sent of a draft: clauses that were checked, each by who checked it first; what is changed is the writer's.
 * @param {ReviewDraft} draft @param {Review[]} reviews
 */
export function opinionOf({ by, remarks, clauses, verdict, reason }, reviews) {
  const before = new Map((reviews.at(-1)?.clauses ?? []).map((c) => [c.rule, c]));
  const checked = Object.entries(clauses).flatMap(([rule, { finding, text }]) => {
    if (!finding) return [];
    const old = before.get(rule);
    const isSame = old !== undefined && old.finding === finding && old.text === text;
    return [{ rule, finding, text, ...(isSame ? { by: old.by } : {}) }];
  });
  return {
    by: by.trim(),
    previous: reviews.at(-1)?.contentHash ?? null,
    remarks,
    clauses: checked,
    conclusion: verdict ? { verdict, reason } : null,
  };
}

/** @typedef {ReturnType<typeof opinionOf>} Opinion */

/**
 * What is still to be written: what was found of a clause, the reason, or the name.
 * @typedef {{part: "text" | "reason" | "by", rule?: string}} Lacking
 */

/**
 * What a draft lacks before it can be kept. Without a conclusion of one's own there is none to give a reason for.
 * @param {ReviewDraft} draft @param {string} computed the computed verdict @returns {Lacking[]}
 */
export function lackingIn({ by, clauses, verdict, reason }, computed) {
  const contrary = Object.entries(clauses).filter(([, { finding, text }]) => finding === "CONTRARY" && !text.trim());
  const differs = verdict !== "" && verdict !== computed;
  return [
    ...contrary.map(([rule]) => /** @type {const} */ ({ part: "text", rule })),
    ...(differs && !reason.trim() ? [/** @type {const} */ ({ part: "reason" })] : []),
    ...(by.trim() ? [] : [/** @type {const} */ ({ part: "by" })]),
  ];
}

/**
 * @typedef {object} ReviewState
 * @property {Review[] | null} reviews of the record that is shown, oldest first; null while they are on their way
 * @property {boolean} reviewing whether a version is on its way
 * @property {import("./api.js").ApiProblem | null} reviewProblem
 */

export { reviews } from "./nothing.js";
