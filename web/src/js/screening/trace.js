// @ts-check
/** How a rule came to its outcome: the tree of its conditions, each with what was asked, what was found and whether it held. */
import { el } from "../ui/dom.js";
import { t } from "../text/strings.js";
import { comparison, comparisonText, joinOf, placeText, worthOf } from "../text/wording.js";

/**
 * @import { FactValue, Layer } from "../model/answers.js"
 * @import { Finding, Trace } from "../model/results.js"
 */
/** @import { Facts } from "../text/wording.js" */

/** @param {string} truth TRUE, FALSE or UNKNOWN */
const mark = (truth) => el("span", { class: `truth truth-${truth}`, text: t(`truth.${truth}`) });

/**
 * A row of a trace, ready to be read: what was asked, what was found, and the rows below it.
 * @param {Trace} trace @param {Facts} facts @param {Layer[]} [layers] whose categories places name
 * @returns {{truth: string, asked: string, found: string | null, join: string | null, parts: Trace[]}}
 */
export function rowOf(trace, facts, layers = []) {
  const { truth, text = "", fact, value, parts = [] } = trace;
  const single = comparison(text);
  if (single) {
    const key = fact ?? single.fact;
    const held = value === undefined ? parts.find((p) => p.fact === key)?.value : value;
    return { truth, asked: comparisonText(single, facts), found: foundText(facts, key, held), join: null, parts: [] };
  }
  const join = parts.length > 0 ? joinOf(trace) : null;
  const asked = join && isJoined(trace) ? t(`join.${join}`) : placeText(text, layers);
  return { truth, asked, found: fact ? foundText(facts, fact, value) : null, join, parts };
}

/**
 * What was found, in words; that nothing was given is said as it is.
 * @param {Facts} facts @param {string} key @param {FactValue | null | undefined} value
 */
const foundText = (facts, key, value) =>
  (value === null || value === undefined ? t("fact.absent") : t("trace.found", { value: worthOf(facts, key, value) }));

/**
 * Whether a text only says once more what the parts say: a condition as it is written for machines, or the parts' own words in a row.
 * @param {Trace} trace
 */
function isJoined({ text = "", parts }) {
  const bare = text.trim();
  if (bare === "" || /^(AND|OR|NOT)$/i.test(bare)) return true;
  return /^[\x20-\x7e]*$/.test(bare.replace(/'(?:[^']|'')*'/g, "")) ||
    ["，且", "，或"].some((word) => parts.map((p) => p.text).join(word) === text);
}

/** @param {Trace} trace @param {Facts} facts @param {Layer[]} layers @returns {HTMLElement} */
function branch(trace, facts, layers) {
  const { truth, asked, found, parts } = rowOf(trace, facts, layers);
  return el("li", { class: "trace-row" },
    el("div", { class: "trace-line" }, mark(truth),
      el("span", { class: "trace-asked", text: asked }), found && el("span", { class: "meta", text: found })),
    parts.length > 0 && el("ul", { class: "trace" }, parts.map((part) => branch(part, facts, layers))));
}

/**
 * The place and the condition of a rule as trees; null where the rule has neither.
 * @param {Pick<Finding, "trace" | "placeTrace">} finding @param {{facts: Facts, layers: Layer[]}} described
 */
export function traceTree({ trace, placeTrace }, { facts, layers }) {
  if (!trace && !placeTrace) return null;
  return el("div", { class: "traces" },
    placeTrace && [el("h5", { text: t("trace.place") }), el("ul", { class: "trace" }, branch(placeTrace, facts, layers))],
    trace && [el("h5", { text: t("trace.condition") }), el("ul", { class: "trace" }, branch(trace, facts, layers))]);
}
