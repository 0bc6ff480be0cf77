// @ts-check
/** The extract of a place without a project (the HTTP contract), and what the page knows of it. Pure. */

/**
 * @import { EditionName, Effect, Notice, Plain, RulesName, Scope } from "./answers.js"
 * @import { ApiProblem } from "./api.js"
 * @import { Citation, Coverage, NearZone, ScreenedSite, Theme, ZoneOverlap } from "./results.js"
 * @import { Site } from "./project.js"
 * @import { HeadlineRow } from "./sheets.js"
 */

/**
 * A provision that speaks of the place.
 * @typedef {object} Provision
 * @property {string} rule
 * @property {string} title
 * @property {string} level
 * @property {string} dimension
 * @property {Effect | null} effect where it applies; null of a clause that a person must check
 * @property {"PERSON" | null} check
 * @property {Scope} scope
 * @property {string | null} unit
 * @property {string | null} category
 * @property {string | null} modality
 * @property {"MET" | "OPEN" | "EVERYWHERE" | "BY_PROJECT"} basis
 * @property {boolean} everyProject
 * @property {string | null} place
 * @property {string | null} when
 * @property {string | null} projects `when` in Chinese
 * @property {string | null} interpretation
 * @property {string | null} note
 * @property {string[]} facts
 * @property {string[]} layers
 * @property {{layer: string, code: string}[]} zones
 * @property {{document: string, article: string}[]} citations documents by their ids
 */

/** Provisions that rest on a document, by their ids. @typedef {{document: string, provisions: string[]}} DocumentGroup */
/** @typedef {{document: string, article: string}} ReadArticle */
/**
 * What was stated to be silent on some ground.
 * @typedef {{id: string, reason: string, elsewhere: string | null, industries: string | null, read: ReadArticle[]}} Silence
 */
/** @typedef {{categoryName: string | null, attributes: Record<string, Plain>, provisions: string[], silences: Silence[]}} ZoneMore */
/** @typedef {NearZone & {categoryName: string | null, provisions: string[]}} ExtractNear */
/** @typedef {NearZone & {bearingDegrees: number, categoryName: string | null}} ExtractNearest */

/**
 * @typedef {object} LayerMore
 * @property {(ZoneOverlap & ZoneMore)[]} zones
 * @property {ExtractNearest | null} nearest
 * @property {ExtractNear[]} near
 * @property {string} description
 * @property {"PARTITION" | "PROTECTION" | "REFERENCE"} kind
 * @property {number} positionalAccuracyMetres
 * @property {string} source
 * @property {boolean} synthetic
 * @property {DocumentGroup[]} documents
 */
/** A layer as a result has it, and what is said of it and of its zones. @typedef {Omit<Theme, keyof LayerMore> & LayerMore} ExtractLayer */

/**
 * @typedef {object} AccessList
 * @property {"REGION" | "CATEGORY" | "UNIT"} scope
 * @property {string | null} unit
 * @property {string | null} unitName
 * @property {string | null} category
 * @property {string | null} categoryName
 * @property {boolean} held whether the rules have it
 * @property {{dimension: string, provisions: string[]}[]} dimensions
 */

/**
 * @typedef {object} Cited
 * @property {string} id
 * @property {string} title
 * @property {string | null} number
 * @property {string} from
 * @property {string | null} until
 * @property {{article: string, summary: string}[]} articles
 */

/**
 * @typedef {object} Extract
 * @property {string | null} name
 * @property {string} asOf
 * @property {EditionName} edition
 * @property {RulesName} rules
 * @property {string} software
 * @property {string} method
 * @property {ScreenedSite} site
 * @property {Coverage} coverage
 * @property {HeadlineRow[]} rows
 * @property {ExtractLayer[]} layers
 * @property {DocumentGroup[]} elsewhere
 * @property {AccessList[]} accessLists
 * @property {Provision[]} provisions
 * @property {Cited[]} documents
 * @property {Notice[]} notices
 * @property {string} extractHash
 */

/**
 * @typedef {object} ExtractState
 * @property {boolean} extracted whether the extract is looked at instead of the sheet
 * @property {Site | null} extractOf the place, where it is not the project's site
 * @property {Extract | null} extract
 * @property {boolean} extracting
 * @property {ApiProblem | null} extractProblem
 */

export { extracts } from "./nothing.js";

/** A part of the provisions, each of which stands in one part. @typedef {{layer?: string, basis?: string, list?: AccessList}} PartOf */
/** @typedef {PartOf & {key: string, provisions: Provision[]}} Part */

const SEVERITY = ["PROHIBITED", "RESTRICTED", "CONDITIONAL", "PERMITTED", null];

/**
 * The provisions in parts as they are read: of the law layer by layer, then what is told of no layer, then the access lists; within a
 * part of the law the most severe first.
 * @param {Extract} extract @returns {Part[]}
 */
export function partsOf({ layers, accessLists, provisions }) {
  const byId = new Map(provisions.map((one) => [one.rule, one]));
  const found = (/** @type {string[]} */ ids) => ids.flatMap((id) => byId.get(id) ?? []);
  const lists = accessLists.map((list) => ({ key: `list-${list.unit ?? list.category ?? list.scope}`, list,
    provisions: found(list.dimensions.flatMap((one) => one.provisions)) }));
  const listed = new Set(lists.flatMap((list) => list.provisions));
  const ofLaw = provisions.filter((one) => !listed.has(one))
    .sort((a, b) => SEVERITY.indexOf(a.effect) - SEVERITY.indexOf(b.effect));
  const placed = layers.map(({ layer }) => ({ key: `layer-${layer}`, layer,
    provisions: ofLaw.filter((one) => layers.find((other) => one.layers.includes(other.layer))?.layer === layer) }));
  const unplaced = ["EVERYWHERE", "BY_PROJECT", "OPEN", "MET"].map((basis) => ({ key: `basis-${basis}`, basis,
    provisions: ofLaw.filter((one) => one.layers.length === 0 && one.basis === basis) }));
  return [...placed, ...unplaced, ...lists].filter((part) => part.provisions.length > 0 || ("list" in part && !part.list.held));
}

/**
 * The articles that a provision rests on, as a finding has them.
 * @param {Provision} provision @param {Cited[]} documents @returns {Citation[]}
 */
export const citationsOf = ({ citations }, documents) => citations.map(({ document: id, article }) => {
  const document = documents.find((one) => one.id === id);
  return { document: document?.title ?? id, number: document?.number ?? null, article, from: document?.from ?? "",
    until: document?.until ?? null, summary: document?.articles.find((one) => one.article === article)?.summary ?? "" };
});

/** What is measured and found, as a result has it. @param {Extract} extract */
export const groundOf = (extract) => ({ ...extract, themes: extract.layers, resultHash: extract.extractHash,
  findings: extract.provisions.flatMap(({ zones }) =>
    [...new Set(zones.map((zone) => zone.layer))].map((layer) =>
      ({ layer, zones: zones.filter((zone) => zone.layer === layer).map((zone) => zone.code) }))) });

