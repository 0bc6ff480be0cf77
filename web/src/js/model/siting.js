// @ts-check
/** Where a project may be built, and what may be built at a place: what is known of it, and how it is told. Pure. */

import { contains } from "./geo.js";
import { questionOf } from "./question.js";

/**
 * @import { EditionName, Effect, FactValue, Verdict } from "./answers.js"
 * @import { ApiProblem } from "./api.js"
 * @import { ProblemDetails } from "./api/core.js"
 * @import { Feature } from "./geojson.js"
 * @import { Request } from "./question.js"
 * @import { State } from "./state.js"
 */

/** @typedef {{areaMu: number, areaSquareMetres: number}} Areas */
/** What rules say of some ground. @typedef {{atLeast: Effect, atMost: Effect, verdict: Verdict}} Bounds */
/** @typedef {Areas & Bounds} Part */
/** Its share is of what was asked. @typedef {Part & {shareOfTerritory?: number, shareOfWithin?: number}} RegionProperties */
/** @typedef {Feature<RegionProperties>} Region */
/** @typedef {Areas & {code: string | null, name: string | null, parts: Part[]}} Row */
/** @typedef {Areas & {rule: string, title: string, effect: Effect}} Deciding */
/** @typedef {Areas & {fact: string}} Missing */
/** The regiment or control unit in which a place is looked for. @typedef {{layer: string, zone: string}} Within */

/**
 * What was asked.
 * @typedef {object} SitingHead
 * @property {number | null} areaMu
 * @property {string} asOf
 * @property {number} cells
 * @property {EditionName} edition
 * @property {Record<string, FactValue>} facts
 * @property {{code: string, name: string} | null} industry
 * @property {{version: string, hash: string}} rules
 * @property {Within & {name: string}} [within] where everything else is of it alone
 */
/**
 * @typedef {{byAdminArea: Row[], byUnit: Row[], decidedBy: Deciding[], missingFacts: Missing[], territory?: Areas,
 *   within?: Areas & {uncoveredSquareMetres: number}}} Tables
 */
/**
 * A line of the answer: one of these.
 * @typedef {Partial<Tables> & Partial<Region> & {progress?: number, siting?: SitingHead, complete?: boolean, resultHash?: string,
 *   problem?: ProblemDetails}} SitingLine
 */
/** The answer, whole. @typedef {{head: SitingHead, regions: Region[], tables: Tables, hash: string, asked: string}} Siting */

/** @typedef {{industry?: string, facts?: Record<string, FactValue>, areaMu?: number, within?: Within}} SitingProject */
/** @typedef {{type: "Feature", geometry: null, properties: SitingProject}} SitingRequest */

/** @typedef {Bounds & {code: string, name: string, because: string | null, mayBecause: string | null}} BuildableRow */
/**
 * @typedef {{industries: BuildableRow[], provisions: Record<string, {title: string, effect: Effect}>, edition: EditionName}} Buildable
 */

/**
 * @typedef {object} SitingState
 * @property {Siting | null} siting
 * @property {boolean} sitingBusy
 * @property {number | null} sitingProgress how much of the territory is cut, while it is
 * @property {ApiProblem | null} sitingProblem
 * @property {number | null} sitingMu of the ground that the project takes; null takes it as a point
 * @property {"byAdminArea" | "byUnit"} sitingBy
 * @property {Within | null} sitingWithin the regiment or unit that is asked for; null for the territory
 * @property {Set<string>} sitingHidden keys of the bounds that the map leaves out
 * @property {boolean} sitingStale whether project, edition or day are others than were asked
 * @property {{position: number[], answer: Buildable | null, problem: ApiProblem | null} | null} buildable of a place that was asked
 * @property {string} buildableSought
 */

export { siting } from "./nothing.js";

/** The layers of whose zones one can be asked for, by the table that divides by them. */
export const LAYERS = /** @type {const} */ ({ byAdminArea: "admin-area", byUnit: "control-unit" });

/** @param {Pick<Bounds, "atLeast" | "atMost">} bounds */
export const boundsKey = ({ atLeast, atMost }) => `${atLeast}-${atMost}`;

/**
 * The request body for a project without a place.
 * @param {Pick<State, "industry" | "given" | "sitingMu" | "sitingWithin">} state @returns {SitingRequest}
 */
export function sitingRequest({ industry, given, sitingMu, sitingWithin }) {
  /** @type {SitingProject} */
  const properties = {};
  if (industry) properties.industry = industry.code;
  if (Object.keys(given).length) properties.facts = given;
  if (sitingMu !== null) properties.areaMu = sitingMu;
  if (sitingWithin) properties.within = { layer: sitingWithin.layer, zone: sitingWithin.zone };
  return { type: "Feature", geometry: null, properties };
}

/**
 * The request body for a place without a project.
 * @param {number[]} position @param {Record<string, FactValue>} facts @returns {Request}
 */
export const placeRequest = ([lon, lat], facts) =>
  ({ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: Object.keys(facts).length ? { facts } : {} });

/**
 * The question that is asked now, by which answers are known as answers to it.
 * @param {Parameters<typeof sitingRequest>[0] & Pick<State, "edition" | "asOf">} state
 */
export const sitingQuestion = (state) => JSON.stringify([sitingRequest(state), questionOf(state)]);

/**
 * Whether the answer that is shown is to another question than would be asked now.
 * @param {Parameters<typeof sitingQuestion>[0] & Pick<State, "siting">} state
 */
export const isFormer = (state) => state.siting !== null && state.siting.asked !== sitingQuestion(state);

/** The answer of its lines; they are whole. @param {SitingLine[]} lines @param {string} asked the question @returns {Siting} */
export function sitingOf(lines, asked) {
  const tables = lines.at(-2);
  return {
    head: /** @type {SitingHead} */ (lines[0].siting),
    regions: lines.slice(1, -2).map((line) => /** @type {Region} */ (/** @type {unknown} */ (line))),
    tables: /** @type {Tables} */ (/** @type {unknown} */ (tables)),
    hash: lines.at(-1)?.resultHash ?? "",
    asked,
  };
}

/** How much of a row has these bounds, in mu. @param {Row} row @param {Pick<Bounds, "atLeast" | "atMost">} bounds */
export const muOf = (row, bounds) => row.parts.find((part) => boundsKey(part) === boundsKey(bounds))?.areaMu ?? 0;

/**
 * What the answer says of a place; null where it says nothing.
 * @param {Pick<Siting, "regions">} answer @param {number[]} position @returns {Bounds | null}
 */
export const boundsAt = ({ regions }, position) =>
  regions.find(({ geometry }) => contains(position, geometry))?.properties ?? null;

/** How much of what was asked has these bounds. @param {RegionProperties} part */
export const shareOf = ({ shareOfTerritory, shareOfWithin }) => shareOfTerritory ?? shareOfWithin ?? 0;

/** All that was asked: the territory, or a zone. @param {Tables} tables @returns {Areas} */
export const wholeOf = ({ territory, within }) => /** @type {Areas} */ (within ?? territory);

/** Whether two answers rest on the same: one may stand for the other. @param {SitingHead} a @param {SitingHead} b */
export const isOfSameBasis = (a, b) => a.edition.hash === b.edition.hash && a.rules.hash === b.rules.hash && a.asOf === b.asOf;

/** The address of the page. @param {Within | null} within */
export const sitingHash = (within) =>
  (within ? `#siting&within=${encodeURIComponent(within.layer)}/${encodeURIComponent(within.zone)}` : "#siting");

/** The zone that an address asks for; null where it asks for none that can be. @param {string} hash @returns {Within | null} */
export function withinOf(hash) {
  const [, layer, zone] = /^([^/]+)\/(.{1,100})$/.exec(new URLSearchParams(hash.replace(/^#/, "")).get("within") ?? "") ?? [];
  return Object.values(LAYERS).some((known) => known === layer) ? { layer, zone } : null;
}

/** The regions as a collection that other programs read, with what was asked. @param {Siting} answer */
export const sitingCollection = ({ head, regions, hash }) =>
  ({ type: "FeatureCollection", siting: head, resultHash: hash, features: regions });

/** Industries that come to the same. @typedef {{key: string, bounds: Bounds, rows: BuildableRow[]}} Group */

/** The industries by what they may come to, the most open first. @param {Pick<Buildable, "industries">} answer @returns {Group[]} */
export function grouped({ industries }) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const row of industries) {
    const key = boundsKey(row);
    const group = groups.get(key) ?? { key, bounds: row, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const order = ["PERMITTED", "CONDITIONAL", "RESTRICTED", "PROHIBITED"];
  return [...groups.values()].sort((a, b) =>
    order.indexOf(a.bounds.atLeast) - order.indexOf(b.bounds.atLeast) || order.indexOf(a.bounds.atMost) - order.indexOf(b.bounds.atMost));
}
