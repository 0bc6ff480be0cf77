// @ts-check
/** Pure: the rules and access lists, searched, filtered and grouped. */
import { DIMENSIONS } from "../text/wording.js";

/**
 * @import { CitedArticle, Industry, Rule, RuleBook, RulesName, Zone } from "./answers.js"
 * @import { ApiProblem } from "./api.js"
 */

/** The layer whose zones have access lists. */
export const UNIT_LAYER = "control-unit";

/**
 * What is looked for in the rules.
 * @typedef {object} Sought
 * @property {string} q
 * @property {string} unit
 * @property {string} dimension
 * @property {string} effect
 * @property {string} scope
 * @property {Industry | null} industry only what may hold for it
 * @property {boolean} named of that only what tells the industry from others
 */
export { NOTHING_SOUGHT } from "./nothing.js";

/** How a rule concerns an industry. @typedef {{rule: string, byIndustry: boolean, outcome: "TRUE" | "UNKNOWN"}} Concerned */
/** The rules that may hold for an industry. @typedef {{rules: RulesName, industry: Industry, applicable: Concerned[]}} Applicable */
/** The same while it is fetched, and where it cannot be had. @typedef {Applicable | "busy" | ApiProblem | null} HeldApplicable */

/**
 * How the rules of a book concern the industry that is sought, by their ids; null where none is, or it is not known.
 * @param {RuleBook} book @param {Pick<Sought, "industry">} sought @param {HeldApplicable} held
 */
export function concernedBy(book, { industry }, held) {
  if (!industry || !held || held === "busy" || held instanceof Error) return null;
  // Of another release something would be left out that holds.
  if (held.industry.code !== industry.code || held.rules.hash !== book.hash) return null;
  return new Map(held.applicable.map((one) => [one.rule, one]));
}

/** Whether an article counted on a day. @param {Pick<CitedArticle, "from" | "until">} citation @param {string} day */
export const inForce = ({ from, until }, day) => (!from || from <= day) && (!until || day <= until);

/** The articles of a rule that count on a day. @param {Rule} rule @param {string} day */
export const citedOn = (rule, day) => (rule.citations ?? []).filter((c) => inForce(c, day));

/** @param {Rule} rule */
export const scopeOf = (rule) => rule.scope ?? "LAW";

/** Whether a person must check a clause: it decides nothing by itself. @param {Rule} rule */
export const isByPerson = (rule) => rule.check === "PERSON";

/** What a clause does: its effect, or that a person must check it. @param {Rule} rule */
export const effectOf = (rule) => (isByPerson(rule) ? "PERSON" : rule.effect ?? "");

/** Everything of a rule that a word may be found in, once a rule. @type {WeakMap<object, string>} */
const texts = new WeakMap();

/** @param {Rule} rule */
function textOf(rule) {
  const known = texts.get(rule);
  if (known !== undefined) return known;
  const cites = (rule.citations ?? []).flatMap((c) => [c.title, c.number, c.article, c.summary]);
  const { id, title, level, dimension, modality, unit, note, facts = [] } = rule;
  const parts = [id, title, level, dimension, modality, unit, note, ...facts, ...cites].filter(Boolean);
  const text = parts.join("\n").normalize("NFKC").toLowerCase();
  texts.set(rule, text);
  return text;
}

/**
 * Whether a rule is in the access list of a unit: its own clauses, those of its category, and the region's.
 * @param {Rule} rule @param {{code: string, category?: string | null}} unit
 */
export function appliesTo(rule, unit) {
  const scope = scopeOf(rule);
  if (scope === "UNIT") return rule.unit === unit.code;
  if (scope === "CATEGORY") return !rule.category || !unit.category || rule.category === unit.category;
  return scope === "REGION";
}

/** Whether a rule is asked for by its whole id, or by what it has of a template. @param {Rule} rule @param {string} q */
const isNamed = ({ id, unit }, q) => id === q.trim() || (Boolean(unit) && id === `${unit}-${q.trim()}`);

/**
 * The rules that are looked for: all words found, each choice met; an expired rule, none of whose articles counts on the day, is left out
 * unless it is asked for by name; what has the name comes first.
 * @param {Rule[]} rules @param {Sought} sought @param {{code: string, category?: string | null} | null} unit @param {string} day
 * @param {Map<string, Concerned> | null} [concerned] how they concern the industry; null leaves none out for it
 */
export function found(rules, { q, dimension, effect, scope, named: byIndustry }, unit, day, concerned = null) {
  const words = q.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const named = (/** @type {Rule} */ rule) => Number(isNamed(rule, q));
  return rules.filter((rule) =>
    (!unit || appliesTo(rule, unit)) &&
    (!dimension || rule.dimension === dimension) &&
    (!effect || effectOf(rule) === effect) &&
    (!scope || scopeOf(rule) === scope) &&
    (!concerned || (concerned.has(rule.id) && (!byIndustry || concerned.get(rule.id)?.byIndustry))) &&
    (!rule.citations?.length || citedOn(rule, day).length > 0 || isNamed(rule, q)) &&
    words.every((word) => textOf(rule).includes(word))).sort((a, b) => named(b) - named(a));
}

const SCOPES = ["UNIT", "CATEGORY", "REGION", "LAW"];

/**
 * A unit's own list by the four dimensions; its own clauses first, the region's last.
 * @param {Rule[]} rules @returns {{dimension: string, rules: Rule[]}[]}
 */
export function inDimensions(rules) {
  const others = [...new Set(rules.map((r) => r.dimension ?? ""))].filter((d) => !DIMENSIONS.includes(d));
  const ordered = [...rules].sort((a, b) => SCOPES.indexOf(scopeOf(a)) - SCOPES.indexOf(scopeOf(b)));
  return [...DIMENSIONS, ...others].map((dimension) => ({ dimension, rules: ordered.filter((r) => (r.dimension ?? "") === dimension) }));
}

/** How many rules there are of each value, by value. @param {Rule[]} rules @param {(rule: Rule) => string} of */
export function countsOf(rules, of) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const rule of rules) counts.set(of(rule), (counts.get(of(rule)) ?? 0) + 1);
  return counts;
}

/** A unit that has an access list. @typedef {{code: string, name: string, category: string | null}} Unit */

/**
 * The units that have clauses of their own, by code.
 * @param {RuleBook | null} book @param {Zone[]} zones of the unit layer, for names and categories @returns {Unit[]}
 */
export function unitsOf(book, zones) {
  const named = new Map(zones.map((f) => [f.properties.code, f.properties]));
  const codes = new Set([...(book?.rules ?? []).flatMap((r) => r.unit || []), ...named.keys()]);
  return [...codes].sort().map((code) => ({ code, name: named.get(code)?.name ?? code, category: named.get(code)?.category ?? null }));
}
