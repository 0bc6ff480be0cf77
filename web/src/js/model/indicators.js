// @ts-check
/** Types alone: indicators, their breakdowns, method sheets and verifications (the HTTP contract); see answers.js. */

/**
 * @import { EditionName } from "./answers.js"
 */

/** @typedef {{document: string, documentTitle: string | null, article: string}} Source */
/** A figure that somebody else gives. @typedef {{value: number, source: Source, note: string | null}} GivenFigure */
/** @typedef {"AT_LEAST" | "AT_MOST" | "EQUAL" | "NOT_BELOW_BASELINE" | "IN_WORDS"} Comparator */
/** @typedef {"MET" | "MISSED" | "DEPENDS_ON_MEASUREMENT" | "NO_TARGET" | "NO_DATA"} Status */
/** @typedef {"BINDING" | "EXPECTED" | "STATED"} Nature */
/** By what a value is divided. @typedef {"unit" | "admin-area" | "category"} By */
/** @typedef {{version: string, hash: string}} DefinitionsName */
/** @typedef {EditionName & {effectiveFrom?: string}} DatedEdition */

/**
 * @typedef {object} Target
 * @property {Comparator} comparator
 * @property {number | null} value in the indicator's unit
 * @property {string | null} words as the source words it
 * @property {number | null} year
 * @property {Source} source
 */
/** @typedef {{edition: string, effectiveFrom: string, value: number | null, decimals: number | null, status: Status}} TrendPoint */
/**
 * A value that people entered.
 * @typedef {{year: number, value: number | null, words: string | null, source: Source, evidence: string}} Entry
 */

/**
 * What an indicator is, in Chinese.
 * @typedef {object} Definition
 * @property {string} formula in words
 * @property {string | null} overlaps
 * @property {number} precision decimals
 * @property {string | null} partsOf
 * @property {string} purpose
 * @property {string} basis
 * @property {string} recompute
 * @property {string[]} layers
 * @property {string[]} notes
 * @property {string[]} seeAlso
 */

/**
 * An indicator in an edition. Numbers are as they are printed; the page adds thousands separators and nothing else.
 * @typedef {object} Indicator
 * @property {string} id
 * @property {string} name
 * @property {string} nameEn
 * @property {string} group
 * @property {Nature} nature
 * @property {string} unit MU, PERCENT, COUNT, or what an entered series is given in
 * @property {string} unitName
 * @property {boolean} spatial whether it can be broken down
 * @property {number | null} value
 * @property {number | null} decimals that it is printed with
 * @property {number | null} valueYear of an entered value
 * @property {number | null} numeratorSquareMetres
 * @property {number | null} denominatorSquareMetres
 * @property {number | null} baselineSquareMetres
 * @property {number | null} noDataShare
 * @property {number | null} uncertainty in the unit
 * @property {number | null} uncertaintyMu
 * @property {GivenFigure | null} stated
 * @property {GivenFigure | null} approved
 * @property {GivenFigure[]} contradictions
 * @property {Target | null} target
 * @property {Status} status
 * @property {Status | null} asMeasured the status that the measured value alone would have
 * @property {number | null} margin
 * @property {number | null} marginMu
 * @property {string | null} printedNote what was done in printing the value
 * @property {PlainSum | null} plainSum where zones overlap each other
 * @property {string | null} noDataReason
 * @property {string | null} noDataReasonEn
 * @property {Definition} definition
 * @property {Entry[]} series
 * @property {TrendPoint[]} trend
 */

/**
 * What the zones add up to, ground that several share counting for each.
 * @typedef {object} PlainSum
 * @property {number} squareMetres
 * @property {number} mu
 * @property {number} repeatedMu by how much that exceeds what they cover
 * @property {number} value what the indicator would be
 * @property {number | null} marginMu by how much that would keep the target
 */

/**
 * Every indicator of an edition.
 * @typedef {object} Board
 * @property {DatedEdition} edition
 * @property {DatedEdition} baseline
 * @property {DefinitionsName} definitions
 * @property {{areaSquareMetres: number, areaMu: number} | null} territory
 * @property {string} method
 * @property {boolean} synthetic
 * @property {string} resultHash
 * @property {Indicator[]} indicators
 */

/**
 * A part of a value: a unit, a regiment, a category (ZONES), ground in none of them, or what overlapping ones count twice. An area has
 * its area, a share numerator and denominator, a change before and after.
 * @typedef {object} Part
 * @property {"WHOLE" | "ZONES" | "NONE" | "REPEATED"} kind
 * @property {string | null} code
 * @property {string} name
 * @property {string | null} category
 * @property {number | null} value in the indicator's unit
 * @property {number | null} decimals
 * @property {number} [areaSquareMetres]
 * @property {number} [areaMu]
 * @property {number} [numeratorSquareMetres]
 * @property {number} [numeratorMu]
 * @property {number} [denominatorSquareMetres]
 * @property {number} [denominatorMu]
 * @property {number} [beforeSquareMetres]
 * @property {number} [beforeMu]
 * @property {number} [afterSquareMetres]
 * @property {number} [afterMu]
 * @property {number} [changeSquareMetres]
 * @property {number} [changeMu]
 */
/**
 * @typedef {object} Breakdown
 * @property {{id: string, name: string, nameEn: string, unit: string, unitName: string}} indicator
 * @property {By} by
 * @property {string} method
 * @property {string} printedNote
 * @property {DatedEdition} edition
 * @property {DatedEdition} baseline
 * @property {DefinitionsName} definitions
 * @property {string} resultHash
 * @property {Part} whole
 * @property {Part[]} parts
 */

/** @typedef {{indicator: string, comparator: Comparator, valueMu: number | null, status: Status, crosses: boolean}} Floor */
/**
 * A layer by one method.
 * @typedef {object} MethodRow
 * @property {string} method
 * @property {string} name
 * @property {string} how
 * @property {number | null} areaSquareMetres
 * @property {number | null} areaMu
 * @property {number | null} differenceMu
 * @property {number | null} differencePpm
 * @property {Floor[]} floors
 */
/**
 * @typedef {object} MethodSheet
 * @property {DatedEdition} edition
 * @property {DefinitionsName} definitions
 * @property {{id: string, name: string, nameEn: string}} layer
 * @property {number} zones
 * @property {boolean} overlapping
 * @property {boolean} synthetic
 * @property {string} printedNote
 * @property {string} resultHash
 * @property {MethodRow[]} rows
 */

/** @typedef {"RUNNING" | "DONE" | "CANCELLED" | "FAILED"} RunState */
/**
 * A figure that the second engine finds otherwise; null where an engine does not give it.
 * @typedef {object} Disagreement
 * @property {string} figure
 * @property {string} name
 * @property {string} unit
 * @property {number | null} engine
 * @property {number | null} postgis
 * @property {number | null} absolute
 * @property {number | null} relative
 */
/**
 * What a verification found.
 * @typedef {object} RunResult
 * @property {boolean} agrees
 * @property {number} figures how many were recomputed
 * @property {string} figuresHash
 * @property {Disagreement[]} differences
 * @property {string} verifiedAt
 * @property {EditionName} edition
 * @property {EditionName} baseline
 * @property {{relative: number, squareMetres: number}} tolerance
 * @property {Record<string, string>} versions
 */
/** @typedef {{id: string, verifiedAt: string, result: RunResult}} RecordedRun */
/** What was recorded of verifications, newest first. @typedef {{verifications: RecordedRun[]}} Runs */
/**
 * A recomputation of every figure by the second engine.
 * @typedef {object} Run
 * @property {string} id
 * @property {RunState} state
 * @property {number} done steps
 * @property {number} total
 * @property {string | null} doing what is being computed
 * @property {RunResult | null} result
 * @property {{code: string, title: string, detail: string | null} | null} problem
 */

export {};
