// @ts-check
/** What a screening needs of the service: facts and rules, files, previews and records. */
import { address, call, fileAt, json } from "./core.js";

/**
 * @import * as answer from "../answers.js"
 * @import * as result from "../results.js"
 * @import { Sheet, WithSheet } from "../sheets.js"
 * @import { Alternatives } from "../alternatives.js"
 * @import { Opinion, Review, ReviewsAnswer } from "../reviews.js"
 * @import { BasisReport } from "../basis.js"
 * @import { Applicable } from "../rulebook.js"
 * @import { Coverage } from "../coverage.js"
 * @import { RecordedRequest, RecordsAnswer, Verification } from "../records.js"
 * @import { Request } from "../question.js"
 * @import { Question } from "./map.js"
 */

/** @param {string} q @param {AbortSignal} signal @returns {Promise<answer.IndustriesAnswer>} */
export const findIndustries = (q, signal) => call(address("api/industries", { q, limit: 12 }), { signal });
/**
 * The full result and the sheet beside it.
 * @param {Request} feature @param {Question} question @param {AbortSignal} signal @returns {Promise<WithSheet>}
 */
export const preview = (feature, question, signal) => call(address("api/screenings/preview/sheet", question), json(feature, signal));
/**
 * What would have to be otherwise for a project to be possible.
 * @param {Request} feature @param {Question} question @param {AbortSignal} signal @returns {Promise<Alternatives>}
 */
export const previewAlternatives = (feature, question, signal) =>
  call(address("api/screenings/preview/alternatives", question), json(feature, signal));
/** The same of a record. @param {string} id @param {AbortSignal} signal @returns {Promise<Alternatives>} */
export const getAlternatives = (id, signal) => call(address(`api/screenings/${encodeURIComponent(id)}/alternatives`), { signal });
/**
 * The pieces that can be drawn: of one that cannot the service has its figures, which the result has too, but no shape.
 * @param {Request | RecordedRequest} feature @param {Question} question @param {AbortSignal} signal
 * @returns {Promise<result.Pieces>}
 */
export async function previewOverlaps(feature, question, signal) {
  const pieces = await call(address("api/screenings/preview/overlaps", question), json(feature, signal));
  return { ...pieces, features: pieces.features.filter((/** @type {{geometry: unknown}} */ piece) => piece.geometry !== null) };
}
/** The rule book with the access lists. @returns {Promise<answer.RuleBook>} */
export const getRules = () => call(address("api/rules"));

/** Which of them may hold for an industry. @param {string} industry its code @returns {Promise<Applicable>} */
export const getApplicable = (industry) => call(address("api/rules/applicable", { industry }));
/**
 * On what the rules rest.
 * @param {{asOf: string, changedSince: string}} question without `changedSince`, all of it @param {AbortSignal} signal
 * @returns {Promise<BasisReport>}
 */
export const getCitations = (question, signal) => call(address("api/rules/citations", question), { signal });
/**
 * What every kind of ground says to every industry.
 * @param {{asOf: string, edition: string}} question without `edition`, the one in effect on the day @param {AbortSignal} signal
 * @returns {Promise<Coverage>}
 */
export const getCoverage = (question, signal) => call(address("api/rules/coverage", question), { signal });
/**
 * Screens and keeps the result.
 * @param {Request} feature @param {Question} question @param {string} key under which it is kept once, however often it is sent
 * @returns {Promise<result.Result>}
 */
export const record = (feature, question, key) => {
  const request = json(feature);
  return call(address("api/screenings", question), { ...request, headers: { ...request.headers, "Idempotency-Key": key } });
};
/**
 * @param {{after?: string | null, verdict?: string, limit: number}} page @param {AbortSignal} signal
 * @returns {Promise<RecordsAnswer>}
 */
export const getRecords = (page, signal) => call(address("api/screenings", page), { signal });
/** @param {string} id @returns {Promise<result.Result>} */
export const getRecord = (id) => call(address(`api/screenings/${encodeURIComponent(id)}`));
/** The sheet of a record. @param {string} id @returns {Promise<Sheet>} */
export const getRecordSheet = (id) => call(address(`api/screenings/${encodeURIComponent(id)}/sheet`));
/** What persons added to a record. @param {string} id @returns {Promise<ReviewsAnswer>} */
export const getReviews = (id) => call(address(`api/screenings/${encodeURIComponent(id)}/reviews`));
/** Adds a version to it. @param {string} id @param {Opinion} opinion @returns {Promise<Review>} */
export const addReview = (id, opinion) =>
  call(address(`api/screenings/${encodeURIComponent(id)}/reviews`),
    { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(opinion) });
/** What was asked when a record was made. @param {string} id @returns {Promise<RecordedRequest>} */
export const getRecordRequest = (id) => call(address(`api/screenings/${encodeURIComponent(id)}/request`));
/** Has the service make a record's result again and compare. @param {string} id @returns {Promise<Verification>} */
export const verify = (id) => call(address(`api/screenings/${encodeURIComponent(id)}/verify`), { method: "POST" });

/**
 * Reads a user's file.
 * @param {File} file @param {{crs?: string, encoding?: string}} told what the reader says of it @param {AbortSignal} signal
 * @returns {Promise<answer.SitesAnswer>}
 */
export function readSites(file, { crs, encoding }, signal) {
  const body = new FormData();
  body.append("file", file, file.name);
  if (crs) body.append("crs", crs);
  if (encoding) body.append("encoding", encoding);
  return call(address("api/sites/read"), { method: "POST", body, signal });
}

/** The sample site's file. @returns {Promise<File>} */
export const getSample = async () => new File([await fileAt("samples/demo-plot.txt")], "示例地块.txt", { type: "text/plain" });
