// @ts-check
/**
 * Types alone: what the service answers (the HTTP contract), member by member. The suite holds answers of the service against them, so a
 * member that is missing here, or that the service no longer gives, is a failing test.
 */

/**
 * @import { Feature, FeatureCollection, Position } from "./geojson.js"
 * @import { Extent } from "./results.js"
 */

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
/** In `tiles`, where vector tiles are, stand {layers} and {z}/{x}/{y}. */
/** @typedef {{edition: EditionName, layers: Layer[], tiles: string}} LayersAnswer */

/** @typedef {{layer: string, code: string, name: string, category: string, areaSquareMetres: number, areaMu: number}} ZoneFigures */
/**
 * A zone's properties: what every zone has, and attributes of its layer's own.
 * @typedef {ZoneFigures & Record<string, unknown>} ZoneProperties
 */
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
 * A zone that was found by its code or name.
 * @typedef {object} FoundZone
 * @property {string} layer
 * @property {string} layerName
 * @property {string} code
 * @property {string} name
 * @property {string} category
 * @property {string} categoryName
 * @property {"CODE" | "NAME" | "WORDS"} matched
 * @property {number[]} bbox west, south, east, north
 */
/** @typedef {{edition: EditionName, total: number, places: FoundZone[]}} PlacesAnswer */

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
