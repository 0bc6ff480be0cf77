// @ts-check
/** Many sites: in which order they stand, which the filters let through, and what is best of some. Pure. */
import { EFFECTS } from "./judgements.js";
import { becauseText, factOf, verdictOf } from "./many.js";

/**
 * @import { ManyFact, ManyLine, ManyScreening, ManyState } from "./many.js"
 * @import { Extent } from "./results.js"
 * @import { Hit, Sheet } from "./sheets.js"
 */

/** From the least conflict to the most: what is open may still be forbidden. */
export const VERDICTS = ["PERMITTED", "CONDITIONAL", "RESTRICTED", "UNDETERMINED", "PROHIBITED"];
const STATUSES = ["CLEAR", "BOUNDARY_CONTACT", "HIT", "NO_DATA", "NO_LAYER"];
/** From the widest to the strictest; a level that stands nowhere here is milder than those that do. */
const LEVELS = ["QUASI", "LEVEL_2", "LEVEL_1"];
const CATEGORIES = ["GENERAL", "KEY", "PRIORITY"];
/** The hard facts that count, in this order, before the verdict's bounds are all there is to tell. */
const CONFLICTS = ["redline", "nature-reserve", "basic-farmland", "water-source"];

/** @typedef {(number | string)[]} Key compared member by member */

/** How much there is, by kind of site: areas before lengths before points. @param {Extent} extent @returns {[number, number]} */
const amount = ({ areaMu, lengthMetres, count }) =>
  (areaMu !== undefined ? [0, areaMu] : lengthMetres !== undefined ? [1, lengthMetres] : [2, count ?? 0]);

/**
 * How much a hard fact stands against a site. A touch of borders is less than any overlap; what nobody knows may be all of it. Of water
 * sources the level counts before the area, as it does for control units, where the area says nothing.
 * @param {ManyFact | undefined} fact @returns {Key}
 */
export function weightOf(fact) {
  if (!fact) return [STATUSES.length];
  const status = STATUSES.indexOf(fact.status);
  if (fact.status !== "HIT") return [status];
  if (fact.layer === "control-unit") return [status, CATEGORIES.indexOf(fact.level ?? ""), fact.zone?.code ?? ""];
  const level = fact.layer === "water-source" ? LEVELS.indexOf(fact.level ?? "") : 0;
  return [status, level, ...amount(fact)];
}

/** @param {ManyLine} line @returns {Key} */
function verdictKey({ screening }) {
  if (!screening) return [VERDICTS.length];
  return [screening.verdict, screening.atMost, screening.atLeast].map((word) => VERDICTS.indexOf(word));
}

/** @param {Key} a @param {Key} b */
function byKey(a, b) {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i], b[i]];
    if (x === y) continue;
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

/** @param {ManyLine} line @param {string} layer */
const weight = (line, layer) => weightOf(factOf(line, layer));

/**
 * By what a line is ordered. The least conflict first: by verdict (and by what it may become), then by redline, nature reserve, basic
 * farmland and water source as weightOf tells, then by the category of the control unit, then by open questions. What cannot be told
 * comes last. Keys of one kind have the same length wherever all before is the same.
 * @type {Record<string, (line: ManyLine) => Key>}
 */
const KEYS = {
  conflict: (line) => [...verdictKey(line), ...CONFLICTS.flatMap((layer) => weight(line, layer)),
    ...weight(line, "control-unit").slice(0, 2), ...KEYS.open(line)],
  index: () => [],
  verdict: verdictKey,
  industry: ({ screening }) => [screening?.project.industry?.code ?? ""],
  open: (line) => [line.openQuestions ?? Infinity],
};

/** Keys that were made: the table is ordered anew whenever lines come. @type {WeakMap<ManyLine, Map<string, Key>>} */
const made = new WeakMap();

/** @param {ManyLine} line @param {string} by @returns {Key} */
function keyOf(line, by) {
  let keys = made.get(line);
  if (!keys) made.set(line, (keys = new Map()));
  let key = keys.get(by);
  if (!key) keys.set(by, (key = (KEYS[by] ?? ((one) => weight(one, by)))(line)));
  return key;
}

const names = new Intl.Collator("zh-CN", { numeric: true });

/** @param {string} by @returns {(a: ManyLine, b: ManyLine) => number} */
export const orderBy = (by) =>
  (by === "name" ? (a, b) => names.compare(a.name ?? "", b.name ?? "")
    : by === "because" ? (a, b) => names.compare(becauseText(a), becauseText(b))
      : (a, b) => byKey(keyOf(a, by), keyOf(b, by)));

/**
 * The sites to show, by their numbers: those that the filters let through, in the order asked; what is equal stays as the file has it.
 * @param {ManyLine[]} lines @param {Pick<ManyState, "manyOrder" | "manyVerdict" | "manySought">} asked
 */
export function shownOf(lines, { manyOrder: { by, down }, manyVerdict, manySought }) {
  const wanted = manySought.trim().toLowerCase();
  const order = orderBy(by);
  const sign = down ? -1 : 1;
  return lines
    .filter((line) => !manyVerdict || verdictOf(line) === manyVerdict)
    .filter((line) => !wanted || (line.name ?? "").toLowerCase().includes(wanted) || String(line.index + 1) === wanted)
    .sort((a, b) => sign * order(a, b) || a.index - b.index)
    .map(({ index }) => index);
}

/**
 * What each site that the table shows comes to, by its number.
 * @param {Pick<ManyState, "many" | "manyVerdict" | "manySought">} state @returns {Map<number, string>}
 */
export function verdictsOf({ many: lines, manyVerdict, manySought }) {
  const shown = new Set(shownOf(lines ?? [], { manyOrder: { by: "index", down: false }, manyVerdict, manySought }));
  return new Map((lines ?? []).flatMap((line) => (shown.has(line.index) ? [[line.index, verdictOf(line)]] : [])));
}

/**
 * The layers by which rules decide some of the compared sites, or may, beside those that have a row anyway; the most severe first.
 * @param {(Sheet | undefined)[]} sheets those that are there @param {string[]} rows layers that have a row
 * @returns {{id: string, name: string}[]}
 */
export function decidingLayers(sheets, rows) {
  const severest = (/** @type {Hit} */ a, /** @type {Hit} */ b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect);
  const hits = sheets.flatMap((sheet) => sheet?.head ?? [])
    .filter(({ layer, effect }) => layer && !rows.includes(layer) && effect !== "PERMITTED").sort(severest);
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { layer, layerName } of hits) if (layer && !names.has(layer)) names.set(layer, layerName ?? layer);
  return [...names].map(([id, name]) => ({ id, name }));
}

/** What rules make of a site by a layer: of certain hits the worst, else of open ones. @param {Sheet} sheet @param {string} layer */
export const hitIn = ({ head }, layer) =>
  head.find((hit) => hit.layer === layer && hit.outcome === "TRUE") ?? head.find((hit) => hit.layer === layer) ?? null;

/** How many sites come to what. @param {ManyLine[]} lines */
export function countsOf(lines) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const line of lines) counts.set(verdictOf(line), (counts.get(verdictOf(line)) ?? 0) + 1);
  return counts;
}

/** The rows in which alternatives are compared, beside the hard facts. @typedef {"verdict" | "open" | string} ComparedRow */

/**
 * Which of the sites stand best in a row, and whether they differ in it at all; where they do not, none is best.
 * @param {ManyLine[]} lines @param {ComparedRow} row
 */
export function comparedIn(lines, row) {
  const key = (/** @type {ManyLine} */ line) =>
    (row === "verdict" ? verdictKey(line) : row === "open" ? [line.openQuestions ?? Infinity] : judged(weightOf(factOf(line, row))));
  const keys = lines.map(key);
  const least = keys.reduce((a, b) => (byKey(b, a) < 0 ? b : a));
  const differs = keys.some((one) => byKey(one, keys[0]) !== 0);
  return { differs, best: differs ? keys.map((one) => byKey(one, least) === 0) : keys.map(() => false) };
}

/** Without what only tells units apart. @param {Key} weight */
const judged = (weight) => (typeof weight[2] === "string" ? weight.slice(0, 2) : weight);

/**
 * The article that decides: of the first hit of the sheet that has the verdict's weight.
 * @param {Sheet} sheet @param {Pick<ManyScreening, "atLeast">} screening
 */
export const decidingOf = (sheet, { atLeast }) =>
  sheet.head.find((hit) => hit.outcome === "TRUE" && hit.effect === atLeast) ?? sheet.head[0] ?? null;
