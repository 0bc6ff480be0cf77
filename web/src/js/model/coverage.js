// @ts-check
/** What every kind of ground says to every industry on a day: the service's matrix, narrowed and written as a table. Pure. */
import { nameOf, t } from "../text/strings.js";
import { csvText } from "./csv.js";

/**
 * @import { RulesName } from "./answers.js"
 * @import { Fetched } from "./audit.js"
 */

/**
 * How ground answers a division: by rules; by rules in part; by a statement that there are none; by another layer; not at all.
 * @typedef {"RULES" | "PARTLY_SILENT" | "SILENT" | "ELSEWHERE" | "OPEN"} Status
 */
/** @typedef {{code: string, name: string}} Division of GB/T 4754, two digits */
/**
 * A layer's category with the number of its answer for each division, in their order.
 * @typedef {object} CoverageRow
 * @property {string} layer
 * @property {string} layerName
 * @property {string} layerNameEn
 * @property {string} category
 * @property {string} [categoryName]
 * @property {string} [categoryNameEn]
 * @property {number[]} cells
 */
/**
 * @typedef {object} CoverageCell
 * @property {Status} status
 * @property {string[]} rules
 * @property {string[]} silences
 * @property {string[]} elsewhere layers
 * @property {string[]} open classes of which nothing is said
 */
/**
 * A statement that no provision stands between some ground and some industries.
 * @typedef {object} Silence
 * @property {string} id
 * @property {string} layer
 * @property {string | null} zones
 * @property {string | null} industries
 * @property {string | null} elsewhere the layer whose provisions answer
 * @property {string} reason
 * @property {boolean} holds whether what was read is in force
 * @property {{document: string, article: string}[]} read
 */
/**
 * @typedef {object} Coverage
 * @property {string} asOf
 * @property {{code: string, hash: string}} edition
 * @property {RulesName} rules
 * @property {string[]} days on which law changes
 * @property {Division[]} divisions
 * @property {CoverageRow[]} rows
 * @property {CoverageCell[]} answers
 * @property {Record<Status, number>} counts
 * @property {Silence[]} silences
 * @property {string} resultHash
 */

/** Which cell is read. @typedef {{layer: string, category: string, division: string}} CellName */
/**
 * @typedef {object} CoverageAsked
 * @property {string | null} on the day whose law counts; null is the day that the page asks for
 * @property {string | null} edition by code; empty is the one in effect on the day; null is the one that the page asks for
 * @property {string} layer only this one; empty for all
 * @property {Status | ""} status only what has a cell of it; empty for all
 * @property {string} q words of a division
 * @property {CellName | null} cell
 */
/** @typedef {{coverageAsked: CoverageAsked, coverage: Fetched<Coverage>}} CoverageState */
export { coverage } from "./nothing.js";

/** What needs work first. @type {Status[]} */
export const STATUSES = ["OPEN", "RULES", "PARTLY_SILENT", "SILENT", "ELSEWHERE"];

/** What is shown of the matrix: rows, and the columns by their number. @typedef {{rows: CoverageRow[], columns: number[]}} Narrowed */

const plain = (/** @type {string} */ text) => text.normalize("NFKC").toLowerCase();

/** A layer's category in words; a layer's only category often has its name. @param {CoverageRow} row */
export const namesOf = (row) => ({
  layer: nameOf({ name: row.layerName, nameEn: row.layerNameEn }),
  category: nameOf({ name: row.categoryName ?? row.category, nameEn: row.categoryNameEn ?? row.category }),
});

/**
 * The rows and columns that are looked for: of a layer; divisions by code, or by all words in their names; with a status, only what has it.
 * @param {Coverage} matrix @param {Pick<CoverageAsked, "layer" | "status" | "q">} asked @returns {Narrowed}
 */
export function narrowed({ rows, divisions, answers }, { layer, status, q }) {
  const words = plain(q).split(/\s+/).filter(Boolean);
  const of = rows.filter((row) => !layer || row.layer === layer);
  const found = divisions.flatMap(({ code, name }, i) =>
    (words.every((word) => (/^\d+$/.test(word) ? code.startsWith(word) : plain(name).includes(word))) ? [i] : []));
  if (!status) return { rows: of, columns: found };
  const has = (/** @type {CoverageRow} */ row, /** @type {number} */ i) => answers[row.cells[i]].status === status;
  return { rows: of.filter((row) => found.some((i) => has(row, i))), columns: found.filter((i) => of.some((row) => has(row, i))) };
}

/** How many cells there are of each status. @param {Coverage} matrix @param {Narrowed} shown @returns {Record<Status, number>} */
export function countsOf({ answers }, { rows, columns }) {
  const counts = { OPEN: 0, RULES: 0, PARTLY_SILENT: 0, SILENT: 0, ELSEWHERE: 0 };
  for (const row of rows) for (const i of columns) counts[answers[row.cells[i]].status] += 1;
  return counts;
}

/**
 * A cell by its name, with what stands in it; null where the matrix has none.
 * @param {Coverage} matrix @param {CellName | null} name
 */
export function cellAt({ rows, divisions, answers, silences }, name) {
  const row = name && rows.find((one) => one.layer === name.layer && one.category === name.category);
  const i = name ? divisions.findIndex(({ code }) => code === name.division) : -1;
  if (!row || i < 0) return null;
  const answer = answers[row.cells[i]];
  return { row, division: divisions[i], answer, silences: silences.filter(({ id }) => answer.silences.includes(id)) };
}

/** A cell's name in the address. @param {CellName | null} cell */
export const cellHash = (cell) => (cell ? [cell.layer, cell.category, cell.division].join("~") : "");

/** @param {string | null} hash @returns {CellName | null} */
export function cellOf(hash) {
  const [layer, category, division] = (hash ?? "").split("~");
  return layer && category && division ? { layer, category, division } : null;
}

const COLUMNS = ["layer", "layerCode", "category", "categoryCode", "divisionCode", "division", "status", "rules", "silences", "read",
  "elsewhere", "open"];

/** @param {Silence[]} silences */
const readIn = (silences) => [...new Set(silences.flatMap(({ read }) => read.map((c) => `《${c.document}》${c.article}`)))].join("；");

/**
 * A row for each cell that is shown; the last row says what it is of.
 * @param {Coverage} matrix @param {Narrowed} shown @param {string} origin one line
 */
export function csvOf(matrix, { rows, columns }, origin) {
  const byId = new Map(matrix.silences.map((one) => [one.id, one]));
  const layers = new Map(matrix.rows.map((row) => [row.layer, namesOf(row).layer]));
  const lines = rows.flatMap((row) => columns.map((i) => {
    const { status, rules, silences, elsewhere, open } = matrix.answers[row.cells[i]];
    const { code, name } = matrix.divisions[i];
    const silent = silences.flatMap((id) => byId.get(id) ?? []);
    const { layer, category } = namesOf(row);
    return [layer, row.layer, category, row.category, code, name, t(`coverage.status.${status}`), rules.join(" "),
      silent.map(({ id, reason }) => `${id} ${reason}`).join("；"), readIn(silent), elsewhere.map((id) => layers.get(id) ?? id).join("；"),
      open.join(" ")];
  }));
  return csvText([COLUMNS.map((name) => t(`coverage.column.${name}`)), ...lines, [origin]]);
}
