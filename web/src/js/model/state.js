// @ts-check
/** What the page knows, by name and at its start. Pure. */

import { layerList } from "./layerlist.js";
import {
  NOTHING_SOUGHT, alternatives, audit, basis, coverage, extracts, judgements, many, register, reviews, siting,
} from "./nothing.js";
import { project } from "./project.js";

/**
 * @import { AlternativesState } from "./alternatives.js"
 * @import { AuditState } from "./audit.js"
 * @import { BasisState } from "./basis.js"
 * @import { CoverageState } from "./coverage.js"
 * @import { ExtractState } from "./extracts.js"
 * @import * as answer from "./answers.js"
 * @import * as record from "./records.js"
 * @import { ApiProblem } from "./api.js"
 * @import { JudgementState } from "./judgements.js"
 * @import { LayerListState } from "./layerlist.js"
 * @import { ManyState } from "./many.js"
 * @import { PieceName, ProjectState } from "./project.js"
 * @import { RegisterState } from "./register.js"
 * @import { ReviewState } from "./reviews.js"
 * @import { SitingState } from "./siting.js"
 * @import { HeldApplicable, Sought } from "./rulebook.js"
 */

/** What stands beside the map. @typedef {"screening" | "siting" | "rules" | "records" | "audit"} ViewName */
/** A layer, or these of its zones. @typedef {{layer: string, zones?: string[]}} Target */
/** A layer's zones: there, on their way, or kept away by a problem. @typedef {answer.Zones | "busy" | ApiProblem} HeldZones */

/**
 * The page as a whole, whatever workbench it shows.
 * @typedef {object} PageState
 * @property {string} lang
 * @property {string} theme auto, light or dark
 * @property {ViewName} view
 * @property {boolean} wide whether the panel on the right is wide
 */

/**
 * The map's data: which edition, which layers, and what of them is lit.
 * @typedef {object} MapState
 * @property {answer.Edition[]} editions
 * @property {string | null} edition the edition asked for by code; null asks by date
 * @property {string | null} asOf the date asked for; null is today
 * @property {answer.Layer[]} layers
 * @property {answer.EditionName | null} layersEdition
 * @property {boolean} layersBusy
 * @property {ApiProblem | null} layersProblem
 * @property {Set<string>} on the layers switched on
 * @property {{layer: string, before: Set<string>} | null} alone the layer that is shown alone, and what was on before
 * @property {string | null} tiles where vector tiles are, as the list of layers gives it
 * @property {Map<string, "busy" | ApiProblem>} lacks what tiles are on their way or cannot be had, by layer
 * @property {Map<string, HeldZones>} zones whole layers, where one was asked for
 * @property {Map<string, answer.Zone>} single zones that were asked for one by one, by layer and code
 * @property {Target | null} hover
 * @property {{layer: string, code: string} | null} picked the zone that was looked for
 * @property {number[] | null} place what lies there is told on the map
 * @property {string | null} lit what is lit in a list and on the map: "defect:2", "candidate:1", "site:5", "project:…"
 */

/**
 * What is recorded.
 * @typedef {object} RecordState
 * @property {string | null} recorded the record that is shown, by id; null for a preview
 * @property {boolean} recording
 * @property {ApiProblem | null} recordProblem
 * @property {boolean} verifying
 * @property {record.Verification | null} verification
 * @property {record.RecordEntry[] | null} records
 * @property {string | null} recordsNext where the list goes on
 * @property {string} recordsVerdict only records of this verdict; empty for all
 * @property {boolean} recordsBusy
 * @property {string | null} opening the record that is on its way, by id
 * @property {ApiProblem | null} openProblem what kept a record from being opened
 * @property {ApiProblem | null} recordsProblem
 */

/**
 * The rules and what is looked for in them.
 * @typedef {object} RulesState
 * @property {answer.RuleBook | null} rulebook
 * @property {boolean} rulesBusy
 * @property {ApiProblem | null} rulesProblem
 * @property {Sought} sought
 * @property {HeldApplicable} applicable what of the rules may hold for the industry that is sought
 */

/** @typedef {ProjectState & JudgementState & RecordState & ReviewState & AlternativesState & ExtractState} SheetState */
/** @typedef {PageState & MapState & LayerListState & SheetState & RulesState & ManyState & SitingState} ReviewerState */
/** @typedef {ReviewerState & RegisterState & BasisState & CoverageState & AuditState} State */
/** @typedef {import("./store.js").Store<State>} Store */

/** @type {PageState} */
const page = { lang: "zh-CN", theme: "auto", view: "screening", wide: false };

/** @type {MapState} */
const map = {
  editions: [],
  edition: null,
  asOf: null,
  layers: [],
  layersEdition: null,
  layersBusy: false,
  layersProblem: null,
  on: new Set(),
  alone: null,
  tiles: null,
  lacks: new Map(),
  zones: new Map(),
  single: new Map(),
  hover: null,
  lit: null,
  picked: null,
  place: null,
};

/** @type {RecordState} */
const records = {
  recorded: null,
  recording: false,
  recordProblem: null,
  verifying: false,
  verification: null,
  records: null,
  recordsNext: null,
  recordsVerdict: "",
  recordsBusy: false,
  opening: null,
  openProblem: null,
  recordsProblem: null,
};

/** @type {RulesState} */
const rules = {
  rulebook: null,
  rulesBusy: false,
  rulesProblem: null,
  sought: NOTHING_SOUGHT,
  applicable: null,
};

/** @type {State} */
export const initial = {
  ...page, ...map, ...layerList, ...project, ...judgements, ...many, ...records, ...reviews, ...alternatives, ...extracts, ...rules,
  ...register, ...siting, ...basis, ...coverage, ...audit,
};

/** The zones of a layer that are there; none while they are on their way or cannot be had. @param {HeldZones | undefined} held */
export const zonesIn = (held) => (held && held !== "busy" && !(held instanceof Error) ? held.features : []);

/**
 * A zone that is there, with its layer or by itself.
 * @param {Pick<State, "zones" | "single">} state @param {string} layer @param {string} code @returns {answer.Zone | undefined}
 */
export const zoneIn = ({ zones, single }, layer, code) =>
  single.get(`${layer}/${code}`) ?? zonesIn(zones.get(layer)).find(({ properties }) => properties.code === code);

/**
 * Whether something of a layer, and of these of its zones where it names any, is lit.
 * @param {Target | null} hover @param {string} layer @param {string[]} zones
 */
export const isLit = (hover, layer, zones) =>
  hover !== null && hover.layer === layer &&
  (!hover.zones || zones.length === 0 || zones.some((zone) => hover.zones?.includes(zone)));

/**
 * Whether a finding rests on one of these pieces.
 * @param {{layer?: string | null, zones?: string[]}} finding @param {PieceName[]} pieces
 */
export const restsOn = ({ layer, zones = [] }, pieces) =>
  pieces.some((piece) => piece.layer === layer && piece.zone !== null && zones.includes(piece.zone));
