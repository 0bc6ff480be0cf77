// @ts-check
/** Types alone: the sheet that stands beside a result (the HTTP contract), member by member. */

/**
 * @import { Effect, Truth } from "./answers.js"
 * @import { Extent, Result } from "./results.js"
 */

/**
 * What the site takes of one category of a layer.
 * @typedef {{category: string, name: string, shareOfSite: number, zones: string[], upperBound?: boolean} & Extent} MetCategory
 */
/** The worst that rules make of a place. @typedef {{effect: Effect, rules: string[]}} Weight */
/** @typedef {{code: string, name: string, category: string, distanceMetres: number, bearingDegrees: number}} Nearest */

/**
 * @typedef {object} RowFacts
 * @property {string} row the layer's id, whether the edition has the layer or not
 * @property {string | null} layer
 * @property {string} name
 * @property {"HIT" | "BOUNDARY_CONTACT" | "CLEAR" | "NO_DATA" | "NO_LAYER"} status
 * @property {number | null} [shareOfSite]
 * @property {Extent} [uncovered]
 * @property {{shareOfSite: number, lowerBound?: boolean} & Extent} [beyond] what lies outside all its zones, where a rule speaks of that
 * @property {MetCategory[]} categories strictest first
 * @property {{code: string, name: string, category: string}[]} contacts
 * @property {Nearest | null} nearest
 * @property {Weight | null} holds of the rules that hold there
 * @property {Weight | null} open of those that may
 */
/** One of the hard facts. @typedef {RowFacts & Extent} HeadlineRow */

/**
 * @typedef {object} HitFacts
 * @property {string} rule
 * @property {string} title
 * @property {Truth} outcome TRUE or UNKNOWN
 * @property {Effect} effect
 * @property {string | null} layer
 * @property {string | null} layerName
 * @property {string | null} category
 * @property {string | null} categoryName
 * @property {{document: string, article: string} | null} citation
 * @property {number} [shareOfSite]
 * @property {string[]} zones
 */
/** A place with the most severe rule that holds there, or may. @typedef {HitFacts & Extent} Hit */

/**
 * The sheet of a result: hard facts first, then what speaks for the verdict and what is open.
 * @typedef {object} Sheet
 * @property {string} ofResult the result's hash
 * @property {HeadlineRow[]} rows
 * @property {Hit[]} head most severe first
 * @property {{effect: Effect, because: string[]}} settled
 * @property {{effect: Effect, facts: number, dataMissing: boolean, because: string[], byPerson: string[]} | null} pending
 * @property {{open: string[], answered: string[]}} questions
 * @property {{share: number, distanceMetres: number | null, bearingDegrees: number | null, zone: string | null,
 *   zoneName: string | null} | null} outside
 */

/** @typedef {{result: Result, sheet: Sheet}} WithSheet */

export {};
