// @ts-check
/** The project: its site with the file that it came from, the question that is asked of it, and the answer. Pure. */

/**
 * @import { Fact, FactValue, FileSite, Industry, SitesAnswer } from "./answers.js"
 * @import { Pieces, Result } from "./results.js"
 * @import { Sheet } from "./sheets.js"
 * @import { ApiProblem } from "./api.js"
 * @import { Feature } from "./geojson.js"
 */

/** How findings are grouped. @typedef {"effect" | "scope" | "dimension"} Grouping */
/** A piece of the site in a zone. @typedef {{layer: string, zone: string | null}} PieceName */

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
 * @property {string} [code] of the project, as its office files it
 * @property {string} [applicant]
 * @property {number} [widthMetres]
 * @property {number} [accuracyMetres]
 * @property {Repair} [repair]
 */
/** @typedef {OwnFigures & Partial<FileSite["properties"]>} SiteProperties */
/** A site: of the file, drawn, or of a record. @typedef {Feature<SiteProperties>} Site */

/**
 * What was read of a file, with the file itself and what its reader said of it.
 * @typedef {SitesAnswer & {file: File, name: string, crsChosen?: string, encodingChosen?: string}} Reading
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
 * What was stated of the project before this one; it counts for nothing until the reader says that it holds here too.
 * @typedef {{from: string | null, industry: Industry | null, facts: Record<string, FactValue>}} Carried
 */
/**
 * The file names one industry and the reader chose another: neither counts until one is settled on.
 * @typedef {{said: Industry, chosen: Industry}} Conflict
 */
/** An edition and a day as they are asked. @typedef {{edition: string | null, asOf: string | null}} Asked */

/**
 * The question and its answer.
 * @typedef {object} ScreeningState
 * @property {Industry | null} industry
 * @property {boolean} saidByFile whether the industry is the word of the site's own file
 * @property {string | null} overruled the code that files name and the reader decided against
 * @property {Conflict | null} conflict
 * @property {Carried | null} carried
 * @property {Asked | null} before what was asked before a record was opened, whose edition and day are asked now
 * @property {Map<string, Fact>} facts descriptions by key
 * @property {Record<string, FactValue>} given
 * @property {string[]} asked the facts that the form shows, in order
 * @property {Result | null} result
 * @property {Sheet | null} sheet what stands beside the result; null while it is on its way
 * @property {Pieces | null} pieces
 * @property {boolean} screening
 * @property {ApiProblem | null} screenProblem
 * @property {PieceName[]} marked the pieces that the reader chose on the map, whose findings are marked
 * @property {Grouping} grouping
 */

/** @typedef {SiteState & ScreeningState} ProjectState */

/** @type {SiteState} */
const site = {
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
  saidByFile: false,
  overruled: null,
  conflict: null,
  carried: null,
  before: null,
  facts: new Map(),
  given: {},
  asked: [],
  result: null,
  sheet: null,
  pieces: null,
  screening: false,
  screenProblem: null,
  marked: [],
  grouping: "effect",
};

/** A project of which nothing is known yet. @type {ProjectState} */
export const project = { ...site, ...screening };
