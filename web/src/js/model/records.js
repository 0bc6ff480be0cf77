// @ts-check
/** Types alone: what is recorded of screenings, and what a verification of it answers (the HTTP contract); see answers.js. */

/**
 * @import { EditionName, Industry, Notice, Plain, RulesName, Verdict } from "./answers.js"
 * @import { Feature } from "./geojson.js"
 * @import { Judgement } from "./judgements.js"
 */

/**
 * A recorded screening in the list.
 * @typedef {object} RecordEntry
 * @property {string} id
 * @property {string | null} name
 * @property {Industry | null} industry
 * @property {Verdict} verdict
 * @property {EditionName} edition
 * @property {RulesName} rules
 * @property {string} asOf
 * @property {string} evaluatedAt
 * @property {string} resultHash
 * @property {number | null} areaMu
 */
/** @typedef {{screenings: RecordEntry[], next: string | null}} RecordsAnswer */

/**
 * @typedef {object} AskedProperties
 * @property {string | null} name
 * @property {string | null} industry
 * @property {string | null} industryName
 * @property {Record<string, Plain>} facts
 * @property {Judgement[]} [judgements]
 * @property {number} [widthMetres]
 * @property {number} [accuracyMetres]
 * @property {string} [code]
 * @property {string} [applicant]
 */
/** @typedef {{asOf: string, edition: EditionName, rules: RulesName, notices: Notice[]}} AskedUnder */
/** What a recorded screening was made from. @typedef {Feature<AskedProperties> & {screening: AskedUnder}} RecordedRequest */

/**
 * @typedef {object} Verification
 * @property {string} id
 * @property {boolean} verified
 * @property {{code: string, ok: boolean, message: string}[]} checks
 * @property {string} recordedHash
 * @property {string | null} recomputedHash
 * @property {string[]} differences JSON pointers
 * @property {{recorded: string, now: string}} software
 * @property {string} verifiedAt
 */

export {};
