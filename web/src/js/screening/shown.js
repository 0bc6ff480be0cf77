// @ts-check
/** What the panel of a result shows, taken out of the state once for all its parts. */

/**
 * @import { Result } from "../model/results.js"
 * @import { State } from "../model/state.js"
 */

/** @param {State} state */
export const resultShown = (state) => {
  const { result, sheet, alone, screening, screenProblem, industry, saidByFile, given, asked, facts, layers } = state;
  const { site, reading, readProblem, siteIndex } = state;
  const { view, wide, grouping, marked, recorded, recording, recordProblem, verifying, verification } = state;
  const { judgements, lapsed, carried, conflict, reviews, reviewing, reviewProblem } = state;
  const { alternatives, seeking, seekProblem, ghost } = state;
  const { extracted, extractOf, extract, extracting, extractProblem } = state;
  const otherwise = { alternatives, seeking, seekProblem, ghost };
  const answer = { result, sheet, alone, screening, screenProblem, industry, saidByFile, given, asked, facts, layers };
  const judged = { judgements, lapsed, carried, conflict, reviews, reviewing, reviewProblem };
  const project = { site, reading, readProblem, siteIndex };
  const recordOf = { recorded, recording, recordProblem, verifying, verification };
  const place = { extracted, extractOf, extract, extracting, extractProblem };
  return { ...answer, ...judged, ...otherwise, ...place, ...project, ...recordOf, view, wide, grouping, marked };
};

/** @typedef {ReturnType<typeof resultShown>} Shown */
/** The same once there is a result. @typedef {Shown & {result: Result}} Answered */

/**
 * Whether there is something to show of a screening, and the reader looks at it.
 * @param {Pick<State, "view" | "site" | "result" | "screening" | "screenProblem" | "extracted">} state
 */
export const showsResult = ({ view, site, result, screening, screenProblem, extracted }) =>
  view === "screening" && Boolean(extracted || (site && (result || screening || screenProblem)));
