// @ts-check
/** What the page knows, by name and at its start. Pure. */

import { audit } from "./audit.js";
import { basis } from "./basis.js";
import { coverage } from "./coverage.js";
import { judgements } from "./judgements.js";

/**
 * @import { AuditState } from "./audit.js"
 * @import { BasisState } from "./basis.js"
 * @import { CoverageState } from "./coverage.js"
 * @import * as answer from "./answers.js"
 * @import * as result from "./results.js"
 * @import * as record from "./records.js"
 * @import { ApiProblem } from "./api.js"
 * @import { Feature } from "./geojson.js"
 * @import { JudgementState } from "./judgements.js"
 * @import { Sought } from "./rulebook.js"
 */

/** What stands beside the map. @typedef {"screening" | "rules" | "records" | "audit"} ViewName */
/** How findings are grouped. @typedef {"effect" | "scope" | "dimension"} Grouping */
/** A layer, or these of its zones. @typedef {{layer: string, zones?: string[]}} Target */
/** A piece of the site in a zone. @typedef {{layer: string, zone: string | null}} PieceName */
/** A layer's zones: there, on their way, or kept away by a problem. @typedef {answer.Zones | "busy" | ApiProblem} HeldZones */

/**
 * What a repair did to a site; `adjusted` once its corners were moved after it.
 * @typedef {object} Repair
 * @property {number | null} before square metres
 * @property {number} after
 * @property {number | null} difference
 * @property {() => string[]} changes in the language spoken
 * @property {boolean} [adjusted]
 */

/**
 * What is known of a site, by the file it came from and by its reader.
 * @typedef {object} OwnFigures
 * @property {string} [name]
 * @property {number} [widthMetres]
 * @property {number} [accuracyMetres]
 * @property {Repair} [repair]
 */
/** @typedef {OwnFigures & Partial<answer.FileSite["properties"]>} SiteProperties */
/** A site: of the file, drawn, or of a record. @typedef {Feature<SiteProperties>} Site */

/**
 * What was read of a file, with the file itself and what its reader said of it.
 * @typedef {answer.SitesAnswer & {file: File, name: string, crsChosen?: string, encodingChosen?: string}} Reading
 */

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
 * @property {Map<string, HeldZones>} zones by layer
 * @property {Target | null} hover
 * @property {string | null} lit what is lit in a list and on the map: "defect:2", "candidate:1", "site:5"
 */

/**
 * The project's site and the file that it came from.
 * @typedef {object} SiteState
 * @property {Reading | null} reading
 * @property {number} siteIndex which of the file's sites is chosen; −1 for none
 * @property {number | null} used which proposed repair is in use
 * @property {number | null} preview which proposed repair is drawn
 * @property {number} proposalsShown how many proposals are listed at least
 * @property {boolean} crsOpen whether other coordinate systems are offered although one was taken
 * @property {string | null} readBusy what is being read, by name
 * @property {ApiProblem | null} readProblem
 * @property {File | null} lastFile
 * @property {Site | null} site
 * @property {boolean} drawing
 * @property {boolean} editing
 */

/**
 * The question and its answer.
 * @typedef {object} ScreeningState
 * @property {answer.Industry | null} industry
 * @property {Map<string, answer.Fact>} facts descriptions by key
 * @property {Record<string, answer.FactValue>} given
 * @property {string[]} asked the facts that the form shows, in order
 * @property {result.Result | null} result
 * @property {result.Pieces | null} pieces
 * @property {boolean} screening
 * @property {ApiProblem | null} screenProblem
 * @property {PieceName[]} marked the pieces that the reader chose on the map, whose findings are marked
 * @property {Grouping} grouping
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
 */

/** @typedef {PageState & MapState & SiteState & ScreeningState & JudgementState & RecordState & RulesState} ReviewerState */
/** @typedef {ReviewerState & BasisState & CoverageState & AuditState} State */
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
  zones: new Map(),
  hover: null,
  lit: null,
};

/** @type {SiteState} */
const project = {
  reading: null,
  siteIndex: 0,
  used: null,
  preview: null,
  proposalsShown: 0,
  crsOpen: false,
  readBusy: null,
  readProblem: null,
  lastFile: null,
  site: null,
  drawing: false,
  editing: false,
};

/** @type {ScreeningState} */
const screening = {
  industry: null,
  facts: new Map(),
  given: {},
  asked: [],
  result: null,
  pieces: null,
  screening: false,
  screenProblem: null,
  marked: [],
  grouping: "effect",
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
  sought: { q: "", unit: "", dimension: "", effect: "", scope: "" },
};

/** @type {State} */
export const initial = { ...page, ...map, ...project, ...screening, ...judgements, ...records, ...rules, ...basis, ...coverage, ...audit };

/** The zones of a layer that are there; none while they are on their way or cannot be had. @param {HeldZones | undefined} held */
export const zonesIn = (held) => (held && held !== "busy" && !(held instanceof Error) ? held.features : []);

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
