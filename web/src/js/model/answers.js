// @ts-check
/**
 * Types alone: what the service answers (the HTTP contract), member by member. The suite holds answers of the service against them, so a
 * member that is missing here, or that the service no longer gives, is a failing test.
 */

/** @import { Feature, FeatureCollection, Position, Simple } from "./geojson.js" */

// ---- Words of the contract

/** @typedef {"PROHIBITED" | "UNDETERMINED" | "RESTRICTED" | "CONDITIONAL" | "PERMITTED"} Verdict */
/** @typedef {"PROHIBITED" | "RESTRICTED" | "CONDITIONAL" | "PERMITTED"} Effect */
/** @typedef {"TRUE" | "FALSE" | "UNKNOWN"} Truth */
/** @typedef {"LAW" | "REGION" | "CATEGORY" | "UNIT"} Scope the law, or the access list of the region, a category or a unit */
/** @typedef {"INSIDE" | "OVERLAP" | "BOUNDARY_CONTACT" | "TOUCH"} OverlapClass */
/** @typedef {"REPORT_BOOK" | "REPORT_FORM" | "REGISTRATION" | "NONE"} EiaClass */
/** @typedef {{code: string, message: string}} Notice */
/** @typedef {{code: string, hash?: string | null}} EditionName */
/** @typedef {{version: string, hash: string}} RulesName */
/** @typedef {{code: string, name: string}} Industry an industry of GB/T 4754 by code and name */

// ---- Problems

/**
 * A fault behind a problem, or in a file: places are pointers into the request, coordinates, or rings counted from 0.
 * @typedef {object} Fault
 * @property {string} code
 * @property {string} message
 * @property {string} [messageEn]
 * @property {string | null} [pointer]
 * @property {Position | null} [coordinate]
 * @property {string} [site]
 * @property {{part: number, ring: number, vertex?: number | null}} [ring]
 */

// ---- Layers and editions

/**
 * How a map draws a category.
 * @typedef {object} Style
 * @property {string} fill #RRGGBB, or empty for none
 * @property {number} fillOpacity 0…1
 * @property {string} stroke #RRGGBB
 * @property {number} strokeWidth pixels
 * @property {string} pattern NONE, HATCH or CROSS_HATCH
 * @property {boolean} dashed
 */
/** @typedef {{code: string, name: string, nameEn: string, style: Style}} Category */

/**
 * A layer with its figures.
 * @typedef {object} Layer
 * @property {string} id
 * @property {string} name
 * @property {string} nameEn
 * @property {string} description
 * @property {"PARTITION" | "PROTECTION" | "REFERENCE"} kind
 * @property {number} positionalAccuracyMetres
 * @property {string} coverageLayer
 * @property {Category[]} categories
 * @property {string} source
 * @property {boolean} synthetic
 * @property {boolean} visible
 * @property {number} zoneCount
 * @property {number} vertexCount
 * @property {number} areaSquareMetres
 * @property {number} areaMu
 * @property {number[] | null} bbox west, south, east, north
 * @property {string} zones
 */
/** @typedef {{edition: EditionName, layers: Layer[]}} LayersAnswer */

/** @typedef {{layer: string, code: string, name: string, category: string, areaSquareMetres: number, areaMu: number}} ZoneProperties */
/** @typedef {Feature<ZoneProperties>} Zone */
/** @typedef {FeatureCollection<ZoneProperties>} Zones */

/**
 * @typedef {object} Edition
 * @property {string} code
 * @property {"DRAFT" | "VALIDATED" | "PUBLISHED" | "SUPERSEDED"} status
 * @property {string} effectiveFrom
 * @property {string | null} publishedAt
 * @property {string | null} hash
 */

// ---- Facts, industries and rules

/** A value of a fact as rules read it. @typedef {string | number | boolean} Plain */
/** A value as a reader states it: a number may have its unit beside it. @typedef {Plain | {value: number, unit: string}} FactValue */
/** @typedef {{code: string, label: string, labelEn: string}} Choice */

/**
 * A fact as a form asks for it.
 * @typedef {object} Fact
 * @property {string} key
 * @property {string} label
 * @property {string} labelEn
 * @property {"BOOLEAN" | "NUMBER" | "CHOICE"} type
 * @property {string | null} unit
 * @property {{unit: string, factor: number}[]} units other units: a value in one times its factor is the value in `unit`
 * @property {number | null} minimum
 * @property {number | null} maximum
 * @property {Choice[]} choices
 * @property {string} help
 * @property {string | null} form
 * @property {string} group
 * @property {boolean} derived measured by the system
 * @property {boolean} derivedFromIndustry
 * @property {string[]} rules
 */
/** @typedef {{rules: RulesName, facts: Fact[]}} FactsAnswer */

/**
 * @typedef {object} FoundIndustry
 * @property {string} code
 * @property {string} name
 * @property {"section" | "division" | "group" | "class"} level
 * @property {string | null} parent
 * @property {string} matched
 * @property {string | null} synonym
 */
/** @typedef {{total: number, industries: FoundIndustry[]}} IndustriesAnswer */

/**
 * An article of a rule: the document by its id and its title.
 * @typedef {object} CitedArticle
 * @property {string} document
 * @property {string} title
 * @property {string | null} number
 * @property {string} article
 * @property {string} summary
 * @property {string} from
 * @property {string | null} until
 */

/**
 * A rule or a clause of an access list. A clause that a person must check has no effect of its own.
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} title
 * @property {string} level
 * @property {string} dimension
 * @property {Effect} [effect]
 * @property {"PERSON" | null} check
 * @property {Scope} scope
 * @property {string | null} unit
 * @property {string | null} category
 * @property {string | null} modality
 * @property {{layer: string | null, zones: string | null, relation: string, text: string} | null} where
 * @property {string | null} when
 * @property {string[]} facts
 * @property {CitedArticle[]} citations
 * @property {string | null} interpretation
 * @property {string | null} note
 */
/** @typedef {{id: string, text: string, source: string}} Interpretation */
/** @typedef {{version: string, hash: string, from: string, interpretations: Interpretation[], rules: Rule[]}} RuleBook */

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
 * @property {{name: string | null, industry: Industry | null, facts: Record<string, Plain | null>}} project
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

// ---- Records

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
 * @property {number} [widthMetres]
 * @property {number} [accuracyMetres]
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

// ---- Files

/**
 * @typedef {object} FileSiteFigures
 * @property {string} name
 * @property {string} areaMethod
 * @property {number} [planarAreaSquareMetres]
 * @property {number} [planarAreaMu]
 * @property {string} [planarMethod]
 * @property {number} [declaredAreaHectares]
 * @property {Record<string, unknown>} [attributes] of the file's own, whatever they hold
 */
/** @typedef {Feature<FileSiteFigures & Extent>} FileSite */

/**
 * A coordinate system that a file may be in; `place` is where it puts the first point, `bbox` where it puts all.
 * @typedef {object} CrsCandidate
 * @property {string} crs
 * @property {string} axisOrder
 * @property {string} reason
 * @property {string} reasonEn
 * @property {Position} place
 * @property {number[]} bbox
 * @property {boolean} inRegion
 */

/**
 * What a faulty site could be instead.
 * @typedef {object} Proposal
 * @property {string} site
 * @property {FileSite} feature
 * @property {number | null} areaBeforeSquareMetres
 * @property {number} areaSquareMetres
 * @property {number | null} areaDifferenceSquareMetres
 * @property {string[]} changes
 * @property {string[]} changesEn
 */

/**
 * What was read of a file.
 * @typedef {object} SitesAnswer
 * @property {FileSite[]} sites
 * @property {{detected: string | null, certain: boolean, candidates: CrsCandidate[]}} crs
 * @property {Fault[]} defects
 * @property {Proposal[]} proposals
 * @property {(Notice & {messageEn: string})[]} notices
 * @property {{format: string | null, encoding: string | null, layers: string[]}} detected
 */

export {};
