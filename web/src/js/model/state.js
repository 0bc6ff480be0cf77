// @ts-check
/** What the page knows at its start, and the questions that follow from it. Pure. */

export const initial = {
  lang: "zh-CN",
  theme: "auto",
  /** @type {any[]} */ editions: [],
  /** The edition asked for by code; null asks by date. @type {string | null} */ edition: null,
  /** The date asked for; null is today. @type {string | null} */ asOf: null,
  /** @type {any[]} */ layers: [],
  /** @type {any} */ layersEdition: null,
  layersBusy: false,
  /** @type {any} */ layersProblem: null,
  /** @type {Set<string>} */ on: new Set(),
  /** By layer: its feature collection, "busy", or the problem that kept it away. @type {Map<string, any>} */ zones: new Map(),
  /** @type {Map<string, any>} */ facts: new Map(),
  /** What was read of a file. @type {any} */ reading: null,
  /** Which of the file's sites is chosen; −1 for none. */ siteIndex: 0,
  /** Which proposed repair is in use. @type {number | null} */ used: null,
  /** Which proposed repair is drawn. @type {number | null} */ preview: null,
  /** How many proposals are listed at least. */ proposalsShown: 0,
  /** Whether other coordinate systems are offered although one was taken. */ crsOpen: false,
  /** What is lit in a list and on the map: "defect:2", "candidate:1", "site:5". @type {string | null} */ lit: null,
  /** @type {string | null} */ readBusy: null,
  /** @type {any} */ readProblem: null,
  /** @type {File | null} */ lastFile: null,
  /** @type {any} */ site: null,
  drawing: false,
  editing: false,
  /** @type {{code: string, name: string} | null} */ industry: null,
  /** @type {Record<string, any>} */ given: {},
  /** @type {string[]} */ asked: [],
  /** @type {any} */ result: null,
  /** @type {any} */ pieces: null,
  screening: false,
  /** @type {any} */ screenProblem: null,
  /** @type {{layer: string, zones?: string[]} | null} */ hover: null,
  /** The pieces that the reader chose on the map, whose findings are marked. @type {{layer: string, zone: string}[]} */ marked: [],
  /** What stands beside the map: the verdict, the rules or the records. @type {"screening" | "rules" | "records"} */ view: "screening",
  /** Whether the panel on the right is wide. */ wide: false,
  /** How findings are grouped: effect, scope or dimension. */ grouping: "effect",
  /** The record that is shown, by id; null for a preview. @type {string | null} */ recorded: null,
  recording: false,
  /** @type {any} */ recordProblem: null,
  verifying: false,
  /** @type {any} */ verification: null,
  /** @type {any[] | null} */ records: null,
  /** Where the list of records goes on. @type {string | null} */ recordsNext: null,
  /** Only records of this verdict; empty for all. */ recordsVerdict: "",
  recordsBusy: false,
  /** The record that is on its way, by id. @type {string | null} */ opening: null,
  /** What kept a record from being opened. @type {any} */ openProblem: null,
  /** @type {any} */ recordsProblem: null,
  /** @type {any} */ rulebook: null,
  rulesBusy: false,
  /** @type {any} */ rulesProblem: null,
  /** What is looked for in the rules. @type {import("./rulebook.js").Sought} */ sought: { q: "", unit: "", dimension: "", effect: "", scope: "" },
};

/** @typedef {typeof initial} State */

/** Whether something of a layer, and of these of its zones where it names any, is lit. @param {State["hover"]} hover @param {string} layer @param {string[]} zones */
export const isLit = (hover, layer, zones) => hover !== null && hover.layer === layer && (!hover.zones || zones.length === 0 || zones.some((zone) => hover.zones?.includes(zone)));

/** Whether a finding rests on one of these pieces. @param {{layer?: string | null, zones?: string[]}} finding @param {{layer: string, zone: string}[]} pieces */
export const restsOn = ({ layer, zones = [] }, pieces) => pieces.some((piece) => piece.layer === layer && zones.includes(piece.zone));

/** Which edition is asked, by code or as the one in effect on a day, and the day whose law counts; today when none is named. @param {Pick<State, "edition" | "asOf">} state */
export function questionOf({ edition, asOf }) {
  /** @type {{edition?: string, asOf?: string}} */
  const question = {};
  if (edition) question.edition = edition;
  if (asOf) question.asOf = asOf;
  return question;
}

/** The request body of a screening: the site with the industry and the facts given. @param {Pick<State, "site" | "industry" | "given">} state */
export function requestOf({ site, industry, given }) {
  /** @type {Record<string, any>} */
  const properties = {};
  if (site.properties.name) properties.name = site.properties.name;
  if (site.properties.widthMetres) properties.widthMetres = site.properties.widthMetres;
  if (industry) properties.industry = industry.code;
  if (site.properties.accuracyMetres !== undefined) properties.accuracyMetres = site.properties.accuracyMetres;
  if (Object.keys(given).length) properties.facts = given;
  return { type: "Feature", geometry: site.geometry, properties };
}
