// @ts-check
/** Many sites: what is known of them, in which order they stand, and what is asked for them. Pure. */
import { t } from "../text/strings.js";
import { requestOf } from "./question.js";

/**
 * @import { Effect, Fault, FactValue, FileSite, Industry, Verdict } from "./answers.js"
 * @import { ApiProblem } from "./api.js"
 * @import { Request } from "./question.js"
 * @import { Extent } from "./results.js"
 * @import { Sheet } from "./sheets.js"
 */

/**
 * One of the hard facts in a line; the figures are those of the sheet.
 * @typedef {object} ManyFactOwn
 * @property {string} layer
 * @property {string} name
 * @property {"HIT" | "BOUNDARY_CONTACT" | "CLEAR" | "NO_DATA" | "NO_LAYER"} status
 * @property {number} [shareOfSite]
 * @property {string} [level] the strictest category met
 * @property {string | null} [levelName]
 * @property {{code: string, name: string}} [zone] the largest of that category
 * @property {number} [zones] how many are met
 */
/** @typedef {ManyFactOwn & Extent} ManyFact */

/**
 * The short answer, as far as it is shown.
 * @typedef {object} ManyScreening
 * @property {Verdict} verdict
 * @property {Effect} atLeast
 * @property {Effect} atMost
 * @property {string} asOf
 * @property {{code: string}} edition
 * @property {{version: string}} rules
 * @property {Extent} site
 * @property {{industry: Industry | null, facts: Record<string, FactValue>}} project
 */

/**
 * A line of the answer: what a site comes to, or what is wrong with it; the last one may say why there are no more.
 * @typedef {object} ManyLine
 * @property {number} index
 * @property {number} of
 * @property {string | null} [name]
 * @property {ManyScreening} [screening]
 * @property {Deciding | null} [because] by what the verdict is at least what it is; null where no rule holds that says so
 * @property {Deciding | null} [mayBecause] by what it may be more severe; null where it is decided
 * @property {ManyFact[]} [facts]
 * @property {number} [openQuestions]
 * @property {Fault[]} [errors]
 * @property {{code: string, title: string, detail?: string}} [problem]
 */

/** A rule that decides, or may. @typedef {{rule: string, title: string, layer: string | null}} Deciding */
/** What the reader says of all sites. @typedef {{industry: Industry | null, facts: Record<string, FactValue>}} ManyCommon */
/** By what the table is ordered: conflict, index, name, verdict, open, or a layer. @typedef {{by: string, down: boolean}} Order */
/** The sheet of a site that is compared: there, on its way, or kept away by a problem. @typedef {Sheet | "busy" | ApiProblem} HeldSheet */

/**
 * @typedef {object} ManyState
 * @property {ManyLine[] | null} many the lines that are there, by site of the file; null where nothing was asked
 * @property {number} manyOf how many sites there are
 * @property {boolean} manyBusy
 * @property {ApiProblem | null} manyProblem
 * @property {ManyCommon} manyCommon
 * @property {string | null} manyColumn which column of the file says the industry; null for none
 * @property {Order} manyOrder
 * @property {string} manyVerdict only sites of this verdict; empty for all
 * @property {string} manySought only sites whose name or number holds this
 * @property {number[]} manyTicked sites to compare, in the order in which they were ticked
 * @property {boolean} manyComparing
 * @property {Map<number, HeldSheet>} manySheets of those that are compared
 */

export { many } from "./nothing.js";

/** How many sites are compared at most. */
export const MOST_COMPARED = 5;

// ---- What is asked

/** Columns that hold the industry's code in most files, in lower case. */
const INDUSTRY_COLUMNS = ["industry", "行业代码", "行业", "国民经济行业代码", "行业小类代码", "industry_code", "行业分类代码"];

/** The columns of a file, in the order in which they first come. @param {FileSite[]} sites */
export const columnsOf = (sites) => [...new Set(sites.flatMap((site) => Object.keys(site.properties.attributes ?? {})))];

/** The column that is called as those that hold the industry are; null where there is none. @param {FileSite[]} sites */
export function industryColumn(sites) {
  const columns = columnsOf(sites);
  return INDUSTRY_COLUMNS.flatMap((usual) => columns.filter((column) => column.toLowerCase() === usual))[0] ?? null;
}

/** The industry's code in a cell, without the name that may stand behind it; empty for an empty cell. @param {unknown} cell */
export function codeIn(cell) {
  const text = String(cell ?? "").trim();
  return /^([A-T]|\d{2,4})(?=$|[\s、，,：:（(\-—]|(?<=\d)\p{Script=Han})/iu.exec(text)?.[1] ?? text;
}

/** What a site has in a column. @typedef {{properties: {attributes?: Record<string, unknown>}}} Attributed */
/** @param {Attributed} site @param {string | null} column */
const cellOf = (site, column) => (column === null ? null : site.properties.attributes?.[column]);

/** A short number may have lost its leading zero, and would then be the code of another industry. @param {unknown} cell */
const isShort = (cell) => typeof cell === "number" && cell < 1000;

/**
 * The industry's code that a file says of a site itself; null where it says none that can be relied on.
 * @param {Attributed} site @param {string | null} column
 */
export function saidBy(site, column) {
  const cell = cellOf(site, column);
  return isShort(cell) ? null : codeIn(cell) || null;
}

/**
 * What a file says of a site's industry and was not taken; null where nothing was left.
 * @param {Attributed} site @param {string | null} column
 */
export function leftOf(site, column) {
  const cell = cellOf(site, column);
  return isShort(cell) ? String(cell) : null;
}

/**
 * The column by which the sites that were read say their industry; once all were asked, by the one they were asked with, or none.
 * @param {Pick<ManyState, "many" | "manyColumn"> & {reading: {sites: FileSite[]} | null}} state
 */
export const columnIn = ({ reading, many, manyColumn }) => (many !== null ? manyColumn : industryColumn(reading?.sites ?? []));

/**
 * What is asked of a site of the file: its own industry goes before the common one.
 * @param {FileSite} site @param {string | null} column @param {ManyCommon} common @returns {Request}
 */
export function manyRequest(site, column, common) {
  const own = saidBy(site, column);
  const width = Number(site.properties.attributes?.widthMetres);
  const wide = width > 0 && !site.geometry.type.includes("Polygon") ? { widthMetres: width } : {};
  const industry = own ? { code: own, name: "" } : common.industry;
  return requestOf({ site: { ...site, properties: { name: site.properties.name, ...wide } }, industry, given: common.facts });
}

/** How large a request may be, about; far below what the service takes. */
const MOST_BYTES = 6e6;

/**
 * The sites in portions that a request can carry, each with the number of its first.
 * @template T @param {T[]} features @param {number} [most] characters
 * @returns {{first: number, features: T[]}[]}
 */
export function portionsOf(features, most = MOST_BYTES) {
  /** @type {{first: number, features: T[]}[]} */
  const portions = [];
  let size = Infinity;
  features.forEach((feature, i) => {
    const own = JSON.stringify(feature).length;
    if (size + own > most) {
      portions.push({ first: i, features: [] });
      size = 0;
    }
    portions[portions.length - 1].features.push(feature);
    size += own;
  });
  return portions;
}

// ---- What came

/** Whether the many sites are looked at. @param {{view: string, many: ManyLine[] | null}} state */
export const showsMany = ({ view, many }) => view === "screening" && many !== null;

/** What a line comes to in one word. @param {ManyLine} line @returns {Verdict | "ERROR"} */
export const verdictOf = (line) => line.screening?.verdict ?? "ERROR";

/**
 * The sites that were screened with another industry than that of all, by their file's own word.
 * @param {ManyLine[]} lines @param {ManyCommon} common @returns {{n: number, codes: string[]}}
 */
export function otherwiseThan(lines, { industry }) {
  const codes = lines.flatMap(({ screening }) => screening?.project.industry?.code ?? []).filter((code) => code !== industry?.code);
  return industry ? { n: codes.length, codes: [...new Set(codes)] } : { n: 0, codes: [] };
}

/** What decides a line, in words: what is certain and unfavourable; else what may be; else what favours it. @param {ManyLine} line */
export function becauseText({ screening, because, mayBecause }) {
  if (because && screening?.atLeast !== "PERMITTED") return because.title;
  return mayBecause ? t("many.mayHold", { title: mayBecause.title }) : because?.title ?? "";
}

/** @param {ManyLine} line @param {string} layer */
export const factOf = (line, layer) => line.facts?.find((fact) => fact.layer === layer);
