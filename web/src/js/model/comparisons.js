// @ts-check
/** Types: two editions compared (the HTTP contract); see answers.js. */

/**
 * @import { EditionName } from "./answers.js"
 * @import { Feature } from "./geojson.js"
 */

/**
 * What became of ground: before − lost + gained = after, in square metres and by itself in mu.
 * @typedef {object} Balance
 * @property {number} beforeSquareMetres
 * @property {number} retainedSquareMetres
 * @property {number} lostSquareMetres
 * @property {number} gainedSquareMetres
 * @property {number} afterSquareMetres
 * @property {number} beforeMu
 * @property {number} retainedMu
 * @property {number} lostMu
 * @property {number} gainedMu
 * @property {number} afterMu
 * @property {number | null} areaRate after / before
 * @property {number | null} retentionRate retained / before
 */
/** @template B @typedef {{[K in keyof B]: B[K] | null}} Unsure what one edition does not tell */
/** @typedef {Balance & {code: string | null, name: string, category: string | null}} PartBalance */

/** @typedef {"HIGH" | "MEDIUM" | "LOW"} Severity */
/**
 * What a finding rests on; tables of figures by what they are of.
 * @typedef {Record<string, number | string | Record<string, number>>} Evidence
 */
/**
 * Something that a total hides.
 * @typedef {object} AuditFinding
 * @property {string} code
 * @property {Severity} severity
 * @property {string} message
 * @property {string} messageEn
 * @property {string[]} zones
 * @property {Evidence} evidence
 * @property {string[]} polygons ids of differences
 */

/** @typedef {{code: string, name: string, category: string}} NamedZone */
/** @typedef {string | number | boolean | null} AttributeValue */
/**
 * An attribute that was one thing and is another.
 * @typedef {{name: string, before: AttributeValue, after: AttributeValue}} ChangedAttribute
 */
/** @typedef {{before: NamedZone, after: NamedZone, kinds: string[], attributes: ChangedAttribute[]}} ZoneChange */
/** @typedef {Balance & ZoneChange} ChangedZone */

/**
 * @typedef {object} LayerDetails
 * @property {string} layer
 * @property {string} name
 * @property {string} nameEn
 * @property {string} kind
 * @property {number} accuracyMetres
 * @property {"BOTH" | "BEFORE" | "AFTER" | "NONE"} presence which editions have it; NONE where nothing can be computed of it
 * @property {{message: string, messageEn: string} | null} uncomputed why nothing can be computed
 * @property {number | null} residualSquareMetres
 * @property {{added: NamedZone[], removed: NamedZone[], changed: ChangedZone[]} | null} zones
 * @property {{lost: number, gained: number, attribute: number} | null} differences how many there are
 * @property {PartBalance[] | null} byUnit
 * @property {PartBalance[] | null} byAdminArea
 * @property {PartBalance[] | null} byCategory
 * @property {AuditFinding[]} findings
 */
/** A layer in both editions; where one lacks it, what cannot be told is null. @typedef {Unsure<Balance> & LayerDetails} LayerComparison */
/** A layer that both editions have. @typedef {Balance & LayerDetails} ComparedLayer */

/**
 * @typedef {object} Comparison
 * @property {EditionName} before
 * @property {EditionName} after
 * @property {string} method
 * @property {number} sliverSquareMetres
 * @property {string} breakdownBy the edition whose units divide
 * @property {string} resultHash
 * @property {Record<string, number>} thresholds
 * @property {{adjustments: Adjustment[], floorsMu: Record<string, number>}} basis
 * @property {LayerComparison[]} layers
 */

/** @typedef {{layer: string, areaSquareMetres: number, areaMu: number, zones: string[]}} Standing */
/**
 * The document by which ground was changed.
 * @typedef {{edition: string, document: string, date: string, reason: string, synthetic: boolean}} Reason
 */
/** The same with the ground that it speaks of. @typedef {Reason & {layer: string, zones: string[], place: number[] | null}} Adjustment */
/**
 * @typedef {object} DifferenceProperties
 * @property {string} layer
 * @property {"LOST" | "GAINED" | "ATTRIBUTE"} kind
 * @property {number} areaSquareMetres
 * @property {number} areaMu
 * @property {number} thicknessMetres
 * @property {boolean} sliver
 * @property {string[]} zonesBefore
 * @property {string[]} zonesAfter
 * @property {string[]} categoriesBefore
 * @property {string[]} categoriesAfter
 * @property {Standing[]} standsThere
 * @property {Reason | null} reason
 */
/** A connected polygon of ground; its id is the comparison's. @typedef {Feature<DifferenceProperties> & {id: string}} Difference */
/**
 * @typedef {object} Differences
 * @property {"FeatureCollection"} type
 * @property {EditionName} before
 * @property {EditionName} after
 * @property {string} layer
 * @property {"BOTH" | "BEFORE" | "AFTER" | "NONE"} presence
 * @property {string} method
 * @property {number} sliverSquareMetres
 * @property {string} breakdownBy
 * @property {string} resultHash
 * @property {Difference[]} features
 */

/** Whether both editions have a layer, so that it has figures. @param {LayerComparison} layer @returns {layer is ComparedLayer} */
export const isCompared = (layer) => layer.presence === "BOTH";
