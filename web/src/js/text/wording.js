// @ts-check
/** Pure: facts, their values and comparisons over them, in the words of the form. */
import { has, nameOf, spoken, t } from "./strings.js";

/** The key under which a missing or too coarse industry code is listed among the facts. */
export const INDUSTRY = "industry";

/**
 * @typedef {{code: string, label: string, labelEn: string}} Choice
 * @typedef {{label: string, labelEn: string, unit?: string | null, choices?: Choice[]}} Described what is said of a fact
 * @typedef {ReadonlyMap<string, Described>} Facts descriptions by key
 * @typedef {string | number | boolean | {value: number, unit: string} | null | undefined} Worth a fact's value, as rules read it or as it
 * was stated
 * @typedef {{name: string, categories: {code: string, name: string}[]}} Placed what is said of a layer
 */

/** What a fact is called; a key that nobody describes stands for itself. @param {Facts} facts @param {string} key */
export function labelOf(facts, key) {
  if (key === INDUSTRY) return t("industry.code");
  const described = facts.get(key);
  return described ? nameOf(described) : key;
}

/** The same without what stands in brackets, which explains the field. @param {Facts} facts @param {string} key */
export const briefLabelOf = (facts, key) => labelOf(facts, key).replace(/\s*[（(].*[）)]$/, "").trim() || labelOf(facts, key);

/** The four dimensions of control, in the office's order, as the service names them. */
export const DIMENSIONS = ["空间布局约束", "污染物排放管控", "环境风险防控", "资源利用效率"];

/** A dimension's name; one that is none of the four stands for itself. @param {string | null | undefined} dimension */
export const dimensionName = (dimension) =>
  (dimension && DIMENSIONS.includes(dimension) ? t(`dimension.${DIMENSIONS.indexOf(dimension)}`) : dimension ?? "");

/**
 * A value of a fact in words: yes and no, the choice's name, a number with its unit as it was stated.
 * @param {Facts} facts @param {string} key @param {Worth} value
 */
export function worthOf(facts, key, value) {
  if (value === null || value === undefined) return t("fact.absent");
  if (typeof value === "boolean") return t(value ? "fact.yes" : "fact.no");
  if (typeof value === "object") return `${value.value ?? "—"} ${value.unit ?? ""}`.trim();
  const choice = facts.get(key)?.choices?.find((c) => c.code === value);
  if (choice) return nameOf(choice);
  if (typeof value === "number") value = Number(value.toFixed(4));
  const unit = facts.get(key)?.unit;
  return unit ? `${value} ${unit}` : String(value);
}

const OPERATORS = { "=": "=", "<>": "≠", "<=": "≤", ">=": "≥", "<": "<", ">": ">" };
const LITERAL = String.raw`'(?:[^']|'')*'|[-+]?\d+(?:\.\d+)?|true|false`;
const SIMPLE = new RegExp(String.raw`^(\w+)\s*(<=|>=|<>|=|<|>)\s*(${LITERAL})$`, "i");
const BETWEEN = new RegExp(String.raw`^(\w+)\s+(NOT\s+)?BETWEEN\s+(${LITERAL})\s+AND\s+(${LITERAL})$`, "i");
const IN = new RegExp(String.raw`^(\w+)\s+(NOT\s+)?IN\s*\(\s*((?:${LITERAL})(?:\s*,\s*(?:${LITERAL}))*)\s*\)$`, "i");

/** A literal's value. @param {string} text @returns {string | number | boolean} */
function literal(text) {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : Number(text);
}

/** Literals of a list. @param {string} text */
const literals = (text) => (text.match(new RegExp(LITERAL, "gi")) ?? []).map(literal);

/**
 * One comparison as it is written in a condition, or null where the text is more, or something else, than one.
 * @param {string} text
 * @returns {{fact: string, operator: string, values: (string | number | boolean)[]} | null} operator: =, ≠, ≤, ≥, <, >, in, not in, between
 *   or not between
 */
export function comparison(text) {
  const bare = text.trim().replace(/^\(([^()]*)\)$/, "$1").trim();
  const simple = bare.match(SIMPLE);
  if (simple) {
    const operator = OPERATORS[/** @type {keyof typeof OPERATORS} */ (simple[2])];
    return { fact: simple[1], operator, values: [literal(simple[3])] };
  }
  const between = bare.match(BETWEEN);
  if (between) {
    const operator = between[2] ? "not between" : "between";
    return { fact: between[1], operator, values: [literal(between[3]), literal(between[4])] };
  }
  const list = bare.match(IN);
  return list ? { fact: list[1], operator: list[2] ? "not in" : "in", values: literals(list[3]) } : null;
}

/** Values of a list that are named; an access list may speak of fifty industries. */
const MOST_VALUES = 8;

/** What a comparison asks for, in words. @param {NonNullable<ReturnType<typeof comparison>>} asked @param {Facts} facts */
export function comparisonText({ fact, operator, values }, facts) {
  const name = labelOf(facts, fact);
  const words = values.map((value) => worthOf(facts, fact, value));
  const ordered = ["≤", "≥", "<", ">"].includes(operator);
  if (ordered) return `${name} ${operator} ${words[0]}`;
  if (operator.endsWith("between")) return t(`compare.${operator}`, { fact: name, least: words[0], most: words[1] });
  if (values.length === 1 && typeof values[0] === "boolean") {
    return t("compare.answer", { fact: name, value: t((operator === "=") === values[0] ? "fact.yes" : "fact.no") });
  }
  const kind = operator === "=" || operator === "in" ? "is" : "isNot";
  const listed = words.slice(0, MOST_VALUES).join(spoken() === "en" ? " / " : "、");
  // A code of an industry stands for all that begin with it.
  return t(`compare.${fact === INDUSTRY ? `${kind}Within` : kind}`,
    { fact: name, values: words.length > MOST_VALUES ? t("compare.andMore", { listed, n: words.length }) : listed });
}

/** A pattern's source without its ends, its groups remembering nothing. @param {RegExp} pattern */
const inner = (pattern) => pattern.source.slice(1, -1).replace(/\((?!\?)(?!\\)/g, "(?:");

const COMPARISONS = new RegExp([...[BETWEEN, IN, SIMPLE].map(inner), String.raw`\b(?:AND|OR|NOT)\b`].join("|"), "gi");

/** A whole condition in words; its brackets stay. @param {string} text @param {Facts} facts */
export function conditionText(text, facts) {
  return text.replace(COMPARISONS, (found) => {
    const single = comparison(found);
    return single ? comparisonText(single, facts) : t(`join.word.${found.toLowerCase()}`);
  });
}

/** Text with quoted strings and everything in brackets taken out. @param {string} text */
function skeleton(text) {
  let bare = text.replace(/'(?:[^']|'')*'/g, "''");
  for (let before = ""; before !== bare; ) [before, bare] = [bare, bare.replace(/\([^()]*\)/g, "()")];
  return bare;
}

/**
 * A place in words: conditions over a layer's zones in it with the names of the categories, and units by their codes alone.
 * @param {string} text such as 涉及饮用水水源保护区（category = 'LEVEL_1'） @param {Placed[]} layers
 */
export function placeText(text, layers) {
  return text.replace(/([^（），]*)（([^（）]*)）/g, (whole, before, condition) => {
    const layer = layers.find((l) => l.name && before.endsWith(l.name));
    const single = comparison(condition);
    if (!layer || !single || !["=", "≠", "in", "not in"].includes(single.operator)) return whole;
    const categories = single.fact === "category" ? layer.categories : [];
    const named = (/** @type {Worth} */ value) => categories?.find((c) => c.code === value)?.name || value;
    const not = ["≠", "not in"].includes(single.operator) ? t("compare.except") : "";
    return single.fact === "category" || single.fact === "code" ? `${before}（${not}${single.values.map(named).join("、")}）` : whole;
  });
}

/**
 * How the parts of a condition or of a place are joined.
 * @param {{text?: string, parts?: {text?: string}[]}} trace @returns {"and" | "or" | "not"}
 */
export function joinOf({ text = "", parts = [] }) {
  if (parts.length > 1 && text === parts.map((part) => part.text).join("，或")) return "or";
  const bare = skeleton(text).trim();
  if (parts.length === 1 && /^NOT\b/i.test(bare)) return "not";
  return /(^|\s)OR(\s|$)/i.test(bare) ? "or" : "and";
}

/** What a place of the basemap is called in the language spoken. @param {{name: string, name_en?: string}} place */
export function placeName(place) {
  if (has(`place.${place.name}`)) return t(`place.${place.name}`);
  return spoken() === "en" ? place.name_en || place.name : place.name;
}
