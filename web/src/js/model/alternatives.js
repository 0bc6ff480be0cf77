// @ts-check
/** What would have to be otherwise for a project to be possible (the HTTP contract), and what the page knows of it. Pure. */

/**
 * @import { Effect, Verdict } from "./answers.js"
 * @import { ApiProblem } from "./api.js"
 * @import { MultiPolygon, Polygon, Simple } from "./geojson.js"
 * @import { HeadlineRow } from "./sheets.js"
 * @import { State } from "./state.js"
 */

/** What comes of it. @typedef {{verdict: Verdict, atLeast: Effect, atMost: Effect}} Outcome */
/** @typedef {{stability: {certain: boolean}, geometry: Polygon | MultiPolygon, rows: HeadlineRow[]}} Screened */
/** The site otherwise, screened. @typedef {Outcome & Screened} Elsewhere */

/**
 * @typedef {object} Search
 * @property {boolean} searched
 * @property {string | null} reason why nothing was searched
 * @property {boolean} found
 * @property {number} withinMetres
 * @property {number} resolutionMetres
 * @property {number} decides places that were screened
 * @property {boolean} proved whether nothing nearer complies, as far as the resolution tells
 */
/** @typedef {{crs: string, eastMetres: number, northMetres: number, distanceMetres: number, bearingDegrees: number}} Move */
/**
 * The nearest place to which the site can be moved; of one that was found, what comes of it.
 * @typedef {Search & Partial<Move & Elsewhere>} Shift
 */

/**
 * @typedef {object} Cut
 * @property {boolean} offered whether so much is kept that it is worth while
 * @property {number} keptAreaSquareMetres
 * @property {number} keptAreaMu
 * @property {number} givenUpAreaSquareMetres
 * @property {number} givenUpAreaMu
 * @property {number} keptShare
 * @property {number} parts
 * @property {{layer: string, name: string}[]} layers whose zones are avoided
 */
/** What is left of the site where zones are avoided. @typedef {Cut & Elsewhere} Clip */

/** @typedef {{fact: string, value: string | boolean, label: string, labelEn: string}} FactChosen */
/** A fact that the project may choose otherwise. @typedef {FactChosen & Outcome} OtherFact */
/** @typedef {{layer: string, name: string, areaSquareMetres: number, areaMu: number, shareOfSite: number}} AvoidedArea */
/**
 * What comes of avoiding one layer alone; nothing where nothing worth while is left.
 * @typedef {AvoidedArea & {[part in keyof Outcome]: Outcome[part] | null}} Avoided
 */

/**
 * @typedef {object} Alternatives
 * @property {string} ofResult
 * @property {{effect: Effect, open: "NONE" | "ANYWHERE" | "AS_HERE"} | null} target what was looked for
 * @property {Shift} shift
 * @property {Clip | null} clip
 * @property {OtherFact[]} otherFacts
 * @property {Avoided[]} avoid
 */

/**
 * A shape drawn beside the site: where the site would lie, or what would be left of it.
 * @typedef {{kind: "shift" | "clip", geometry: Simple}} Ghost
 */

/**
 * @typedef {object} AlternativesState
 * @property {Alternatives | null} alternatives of the result that is shown
 * @property {boolean} seeking
 * @property {ApiProblem | null} seekProblem
 * @property {Ghost | null} ghost
 */

export { alternatives } from "./nothing.js";

/**
 * What an answer rests on: it holds as long as none of this is another. Under what the project is filed, and whether it is recorded, is no
 * part of it.
 * @param {Pick<State, "site" | "industry" | "given" | "judgements" | "result">} state
 */
export const restingOn = ({ site, industry, given, judgements, result }) => ({
  geometry: site?.geometry, widthMetres: site?.properties.widthMetres, accuracyMetres: site?.properties.accuracyMetres,
  industry: industry?.code, given, judgements,
  edition: result?.edition.hash, rules: result?.rules.hash, asOf: result?.asOf,
});

/** Whether a search found a place. @param {Shift} shift @returns {shift is Search & Move & Elsewhere} */
export const isFound = (shift) => shift.found && shift.geometry !== undefined;
