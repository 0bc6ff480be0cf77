// @ts-check
/** Types alone: what a screening answers, and what is recorded of it (the HTTP contract), member by member; see answers.js. */

/**
 * @import {
 *   EditionName, Effect, EiaClass, FactValue, Industry, Notice, OverlapClass, Plain, RulesName, Scope, Truth, Verdict
 * } from "./answers.js"
 * @import { Feature, FeatureCollection, Simple } from "./geojson.js"
 * @import { Judgement } from "./judgements.js"
 */

// ---- Results of a screening

/**
 * How much of something there is: an area, a length or a number of points, whichever the site has.
 * @typedef {{areaSquareMetres?: number, areaMu?: number, lengthMetres?: number, count?: number}} Extent
 */

/** @typedef {{uncoveredSquareMetres?: number, uncoveredLengthMetres?: number, uncoveredCount?: number}} Uncovered */
/** @typedef {{coveredSquareMetres?: number, coveredLengthMetres?: number, coveredCount?: number}} Covered */
/** @typedef {{grazingSquareMetres?: number, grazingLengthMetres?: number, grazingCount?: number}} Grazing */
/** @typedef {{coveredShare: number} & Covered & Uncovered & Grazing} Coverage */

/**
 * @typedef {object} OverlapFigures
 * @property {string} code
 * @property {string} name
 * @property {string} category
 * @property {OverlapClass} class
 * @property {number} shareOfSite
 * @property {number} shareOfZone
 * @property {number} [uncertaintySquareMetres]
 */
/** What the site takes of a zone. @typedef {OverlapFigures & Extent} ZoneOverlap */
/** A zone that rules ask the distance of. @typedef {{code: string, name: string, category: string, distanceMetres: number}} NearZone */

/**
 * @typedef {object} ThemeFigures
 * @property {string} layer
 * @property {string} name
 * @property {"HIT" | "BOUNDARY_CONTACT" | "CLEAR" | "NO_DATA"} status
 * @property {number} [sumSquareMetres]
 * @property {number} [sumLengthMetres]
 * @property {number} [sumCount]
 * @property {number} [unionSquareMetres]
 * @property {number} [unionLengthMetres]
 * @property {number} [unionCount]
 * @property {number} shareOfSite
 * @property {ZoneOverlap[]} zones
 * @property {string[][]} overlappingPairs
 * @property {(NearZone & {bearingDegrees: number}) | null} nearest
 * @property {NearZone[]} near
 */
/** One layer's part of a result. @typedef {ThemeFigures & Uncovered} Theme */

/**
 * An article that a finding rests on: the document by its title.
 * @typedef {object} Citation
 * @property {string} document
 * @property {string | null} number
 * @property {string} article
 * @property {string} summary
 * @property {string} from
 * @property {string | null} until
 */

/**
 * A condition or a place with what was found of it.
 * @typedef {object} Trace
 * @property {Truth} truth
 * @property {string} text
 * @property {string | null} [fact]
 * @property {FactValue | null} [value]
 * @property {Trace[]} parts
 */

/** What a provision stands in. @typedef {{scope: Scope, unit: string | null, modality: string | null}} Clause */

/**
 * @typedef {object} FindingOfRule
 * @property {string} rule
 * @property {"TRUE" | "UNKNOWN"} outcome
 * @property {Effect} effect
 * @property {string} level
 * @property {string} dimension
 * @property {string} title
 * @property {string} message
 * @property {string | null} layer
 * @property {string | null} note
 * @property {string | null} interpretation
 * @property {string[]} zones
 * @property {Citation[]} citations
 * @property {Record<string, Plain | null>} factsRead
 * @property {string[]} missingFacts
 * @property {boolean} dataMissing
 * @property {Trace | null} trace
 * @property {Trace | null} placeTrace
 * @property {Record<string, Truth>} withoutFact
 * @property {"CERTAIN" | "DEPENDS"} measured
 * @property {"PERSON"} [settledBy] where the rule leaves it to a person; its effect is then how bad it can be
 * @property {{by: string, reason: string}} [judgement] of the person who decided; the effect is then what was decided
 */
/** @typedef {FindingOfRule & Clause} Finding */

/**
 * @typedef {object} MissedRule
 * @property {string} rule
 * @property {string} title
 * @property {Effect} effect
 * @property {string} dimension
 * @property {string} fact
 * @property {Plain | null} value
 * @property {Truth} wouldBe
 * @property {string[]} zones
 * @property {Citation[]} citations
 */
/** A provision that one fact alone keeps from firing. @typedef {MissedRule & Clause} WhyNot */

/** @typedef {{layer: string, code: string, name: string} & Extent} ZoneLeftOut */

/**
 * A smallest set of facts and zones without which the verdict would be another.
 * @typedef {object} Counterfactual
 * @property {string[]} withoutFacts
 * @property {ZoneLeftOut[]} withoutZones
 * @property {Verdict} verdict
 * @property {string} message
 */

/**
 * Whether the verdict depends on where borders were measured.
 * @typedef {object} Stability
 * @property {boolean} certain
 * @property {string} label
 * @property {Verdict[]} verdicts
 * @property {Record<string, number>} toleranceMetres by layer
 * @property {{layer: string, code: string, name: string, reason: string}[]} zones
 * @property {string} message
 */

/**
 * @typedef {object} CheckedByPerson
 * @property {string} rule
 * @property {string} dimension
 * @property {string} title
 * @property {string | null} note
 * @property {Truth} outcome
 * @property {string[]} zones
 * @property {Citation[]} citations
 */
/** A clause that a person must check. @typedef {CheckedByPerson & Clause} PersonClause */

/** @typedef {{class: EiaClass | null, possible: EiaClass[], missingFacts: string[]}} EiaDecision */

/**
 * @typedef {object} EiaEntry
 * @property {number} no
 * @property {string} section
 * @property {string} name
 * @property {Truth} applies
 * @property {{[eiaClass in EiaClass]?: string}} texts
 * @property {boolean} byPerson
 * @property {string | null} sensitiveAreas
 */
/** An item of the catalogue of environmental assessment. @typedef {EiaEntry & EiaDecision} EiaItem */
/** @typedef {EiaDecision & {label: string | null, items: EiaItem[]}} Eia */

/**
 * @typedef {object} ScreenedShape
 * @property {Simple["type"]} type
 * @property {string} [areaMethod]
 * @property {number} [widthMetres]
 * @property {number} [accuracyMetres]
 * @property {number} vertexCount
 * @property {string} hash
 */
/** @typedef {ScreenedShape & Extent} ScreenedSite */

/**
 * What is said of the project.
 * @typedef {object} Project
 * @property {string | null} name
 * @property {string} [code] where it was given
 * @property {string} [applicant] where one was given
 * @property {Industry | null} industry
 * @property {Record<string, Plain | null>} facts
 * @property {Judgement[]} [judgements]
 */

/**
 * The result of a screening.
 * @typedef {object} Result
 * @property {string} id
 * @property {Verdict} verdict
 * @property {Verdict} atLeast
 * @property {Verdict} atMost
 * @property {string} asOf
 * @property {EditionName} edition
 * @property {RulesName} rules
 * @property {string} software
 * @property {Project} project
 * @property {ScreenedSite} site
 * @property {Coverage} coverage
 * @property {Theme[]} themes
 * @property {Finding[]} findings
 * @property {string[]} missingFacts
 * @property {WhyNot[]} whyNot
 * @property {Counterfactual[]} counterfactuals
 * @property {Stability} stability
 * @property {PersonClause[]} clausesByPerson
 * @property {Eia} eia
 * @property {Notice[]} notices
 * @property {string} evaluatedAt
 * @property {string} resultHash
 */

/**
 * What of a result can be told without a project.
 * @typedef {Pick<Result, "asOf" | "edition" | "rules" | "software" | "site" | "coverage" | "themes" | "notices" | "resultHash">} Ground
 */

/**
 * A piece of the site in a zone, or outside the data: then its layer is empty and it has no zone.
 * @typedef {object} PieceFigures
 * @property {string} layer
 * @property {string | null} zone
 * @property {string | null} name
 * @property {string | null} category
 * @property {OverlapClass | "UNCOVERED"} class
 */
/** @typedef {PieceFigures & Extent} PieceProperties */
/** @typedef {Feature<PieceProperties>} Piece */
/** @typedef {FeatureCollection<PieceProperties>} Pieces */

export {};
