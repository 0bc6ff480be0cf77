// @ts-check
/** What persons decide where a rule leaves it to one, and how long it is of the project. Pure. */

/**
 * @import { Effect, Industry } from "./answers.js"
 * @import { Simple } from "./geojson.js"
 * @import { Finding, Result } from "./results.js"
 * @import { Site } from "./project.js"
 */

/** A person's judgement, as a screening is told of it. @typedef {{rule: string, effect: Effect, by: string, reason: string}} Judgement */
/**
 * What was judged: this shape, so wide, for this industry.
 * @typedef {{geometry: Simple | null, widthMetres: number | undefined, industry: string | null}} Subject
 */
/**
 * A judgement that is no longer counted: the project is another, or what it settled does not stand any more.
 * @typedef {{rule: string, title: string, effect: Effect, why: "CHANGED" | "GONE"}} Lapsed
 */
/**
 * @typedef {object} JudgementState
 * @property {Judgement[]} judgements of the present project
 * @property {Subject | null} judgedOf the project that they are of
 * @property {Lapsed[]} lapsed what was taken back by the page and not by the reader, until the reader has seen it
 */

export { judgements } from "./nothing.js";

/** What a person may decide, most severe first. @type {Effect[]} */
export const EFFECTS = ["PROHIBITED", "RESTRICTED", "CONDITIONAL", "PERMITTED"];

/**
 * Whether a rule leaves it to a person, or left it to one who has decided. While facts are open that could take it away, they are asked
 * first: what nobody stated contradicts nothing.
 * @param {Pick<Finding, "settledBy" | "judgement" | "missingFacts">} finding
 */
export const isByPerson = ({ settledBy, judgement, missingFacts }) =>
  judgement !== undefined || (settledBy === "PERSON" && !missingFacts?.length);

/** Whether a person has still to decide. @param {Pick<Finding, "settledBy" | "judgement" | "missingFacts">} finding */
export const awaitsPerson = (finding) => isByPerson(finding) && finding.judgement === undefined;

/** @param {{site: Site | null, industry: Pick<Industry, "code"> | null}} state @returns {Subject} */
export const subjectOf = ({ site, industry }) =>
  ({ geometry: site?.geometry ?? null, widthMetres: site?.properties.widthMetres, industry: industry?.code ?? null });

/** @param {Subject} a @param {Subject} b */
const isSame = (a, b) => a.geometry === b.geometry && a.widthMetres === b.widthMetres && a.industry === b.industry;

/** @param {Judgement} judgement @param {Result | null} result @param {Lapsed["why"]} why @returns {Lapsed} */
const lapse = ({ rule, effect }, result, why) =>
  ({ rule, effect, why, title: result?.findings.find((finding) => finding.rule === rule)?.title ?? rule });

/**
 * What changes where the project is no longer the one that was judged: nobody's judgement counts for another shape or industry. Null where
 * nothing does; a site that was only taken away may come back.
 * @param {JudgementState & {site: Site | null, industry: Industry | null, result: Result | null}} state
 * @returns {JudgementState | null}
 */
export function withoutForeign(state) {
  const { judgements: held, judgedOf, lapsed, result } = state;
  if (held.length === 0 || state.site === null || (judgedOf && isSame(judgedOf, subjectOf(state)))) return null;
  return { judgements: [], judgedOf: null, lapsed: [...lapsed, ...held.map((one) => lapse(one, result, "CHANGED"))] };
}

/**
 * What changes where a result no longer has what was judged: told to the service again, it would stand in a record and mean nothing.
 * @param {JudgementState & {result: Result | null}} state with the former result, which knows the titles @param {Result} next
 * @returns {Pick<JudgementState, "judgements" | "lapsed"> | null}
 */
export function withoutIdle({ judgements: held, lapsed, result }, next) {
  if (held.length === 0) return null;
  const fires = new Set(next.findings.map(({ rule }) => rule));
  const idle = held.filter(({ rule }) => !fires.has(rule));
  if (idle.length === 0) return null;
  return { judgements: held.filter(({ rule }) => fires.has(rule)), lapsed: [...lapsed, ...idle.map((one) => lapse(one, result, "GONE"))] };
}

/** The judgements with one put in, in the place of a former one of its rule. @param {Judgement[]} held @param {Judgement} one */
export const withJudgement = (held, one) => [...held.filter(({ rule }) => rule !== one.rule), one];
