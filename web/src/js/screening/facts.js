// @ts-check
/** The facts asked for, as inputs, and those that the system took itself. */
import { el } from "../ui/dom.js";
import { numberInput } from "../ui/numberfield.js";
import { nameOf, t } from "../text/strings.js";
import { INDUSTRY, labelOf, worthOf } from "../text/wording.js";

/**
 * @import { ApiProblem } from "../model/api.js"
 * @import { Fact, FactValue, Plain } from "../model/answers.js"
 * @import { Result } from "../model/results.js"
 * @import { Sheet } from "../model/sheets.js"
 * @import { Answered } from "./shown.js"
 */

/** States a fact; undefined takes it back. @typedef {(key: string, value: FactValue | undefined) => void} GiveFact */

/** Characters of help that stand beside the field. */
const SHORT_HELP = 36;
/** Rules that a fact's tip names; a fact may matter to dozens. */
const RULES_NAMED = 8;

/**
 * The facts that a sheet asks for, or of a result without one those that are missing; the industry has its own field.
 * @param {Sheet | null} sheet @param {Pick<Result, "missingFacts">} result
 */
export const factsOf = (sheet, { missingFacts }) =>
  (sheet ? sheet.questions.open : missingFacts ?? []).filter((key) => key !== INDUSTRY);

/**
 * Which facts the form has, in order: those answered, the question that the reader has in front as long as it is asked, and what else is
 * asked, most decisive first.
 * @param {string[]} before @param {string[]} missing most decisive first @param {Record<string, FactValue>} given
 */
export function askedFacts(before, missing, given) {
  const open = missing.filter((key) => !(key in given));
  const front = before.find((key) => !(key in given));
  const first = front !== undefined && open.includes(front) ? [front] : [];
  return [...new Set([...Object.keys(given), ...first, ...open])];
}

/**
 * A choice is taken once it is made: at once by pointer or Space; while arrow keys go through what there is, with Enter or on leaving.
 * @param {(node: HTMLInputElement | HTMLSelectElement) => void} take
 */
function choosing(take) {
  /** @type {HTMLInputElement | HTMLSelectElement | null} */
  let held = null;
  let isGoing = false;
  const settle = () => {
    const node = held;
    [held, isGoing] = [null, false];
    if (node?.isConnected) take(node);
  };
  return {
    onkeydown: (/** @type {KeyboardEvent} */ e) => {
      isGoing = e.key.startsWith("Arrow");
      if (held && (e.key === "Enter" || e.key === " ")) {
        e.preventDefault();
        settle();
      }
    },
    onpointerdown: () => void (isGoing = false),
    onchange: (/** @type {Event} */ e) => {
      held = /** @type {HTMLInputElement | HTMLSelectElement} */ (e.target);
      if (!isGoing) settle();
    },
    onfocusout: (/** @type {FocusEvent & {currentTarget: HTMLElement}} */ e) => {
      if (held && !(e.relatedTarget instanceof Node && e.currentTarget.contains(e.relatedTarget))) settle();
    },
  };
}

/** @param {Fact} fact @param {FactValue | undefined} value @param {(value: Plain | undefined) => void} give */
function choices(fact, value, give) {
  /** @type {{code: Plain, label: string, labelEn: string}[]} */
  const options = fact.type === "BOOLEAN" ? [yesOrNo(true, "fact.yes"), yesOrNo(false, "fact.no")] : fact.choices;
  if (options.length > 3) {
    return el("select", { id: `fact-${fact.key}`, "data-key": `fact-${fact.key}`, "aria-describedby": `help-${fact.key}`,
      ...choosing((select) => give(select.value || undefined)) },
      el("option", { value: "" }, t("fact.choose")),
      options.map((o) => el("option", { value: o.code, selected: o.code === value }, nameOf(o))));
  }
  return el("div", { class: "segments", role: "radiogroup", "aria-labelledby": `label-${fact.key}`,
    ...choosing((input) => give(options.find((o) => String(o.code) === input.value)?.code)) },
    options.map((o) =>
      el("label", {},
        el("input", { type: "radio", name: `fact-${fact.key}`, value: String(o.code), checked: o.code === value,
          "data-key": `fact-${fact.key}-${o.code}` }), el("span", { text: nameOf(o) }))));
}

/** @param {boolean} code @param {string} text */
const yesOrNo = (code, text) => ({ code, label: t(text), labelEn: t(text) });

/** Where in the documents of environmental assessment the fact stands. @param {Fact} fact */
const formHint = (fact) => fact.form && !fact.help?.includes(fact.form) &&
  el("span", { class: "form-hint", text: t("fact.form", { form: fact.form }) });

/** What the service found wrong with a fact that was stated. @param {Pick<ApiProblem, "errors"> | null} problem @param {string} key */
export const faultsAt = (problem, key) => (problem?.errors ?? []).filter((e) => new RegExp(`/facts/${key}(/|$)`).test(e.pointer ?? ""));

/** What a field is to be filled with, folded where it is long. @param {Fact} fact */
function help(fact) {
  const text = [fact.help, formHint(fact)];
  if (!fact.help && !fact.form) return null;
  const id = `help-${fact.key}`;
  if ((fact.help ?? "").length <= SHORT_HELP) return el("p", { class: "meta", id }, text);
  return el("details", { class: "fact-help", "data-key": id },
    el("summary", { class: "meta", "data-key": `${id}-summary` }, t("fact.help")), el("p", { class: "meta", id }, text));
}

/**
 * A question with its field.
 * @param {Fact} fact
 * @param {{value: FactValue | undefined, missing: boolean, problem: ApiProblem | null, keep: (() => void) | null}} state `keep` leaves an
 * answer as it was
 * @param {(value: FactValue | undefined) => void} give
 */
export function factRow(fact, { value, missing, problem, keep }, give) {
  const single = fact.type === "NUMBER" || (fact.choices?.length ?? 0) > 3;
  const link = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => void} */ run) =>
    el("button", { type: "button", class: "link", "data-key": `${key}-${fact.key}`, onclick: run }, text);
  return el("div", { class: `fact ${missing ? "missing" : "given"}`, "data-testid": `fact-${fact.key}`,
    title: fact.rules?.length ? t("fact.forRules", { rules: fact.rules.slice(0, RULES_NAMED).join(" ") }) : null,
    onkeydown: keep !== null && ((e) => {
      if (e.key !== "Escape" || e.defaultPrevented) return;
      e.preventDefault();
      keep();
    }) },
    el("div", { class: "fact-head" },
      el(single ? "label" : "span",
        { id: `label-${fact.key}`, for: single ? `fact-${fact.key}` : null, class: "fact-label", text: nameOf(fact) }),
      help(fact),
      value !== undefined && el("span", {}, keep && [link("keep", t("chip.keep"), keep), " "],
        link("clear", t("fact.clear"), () => give(undefined)))),
    fact.type === "NUMBER" ? numberInput(fact, isNumber(value) ? value : undefined, give) : choices(fact, value, give),
    faultsAt(problem, fact.key).map((e) => el("p", { class: "fault", role: "alert", text: e.message })));
}

/** @param {FactValue | undefined} value @returns {value is number | {value: number, unit: string}} */
const isNumber = (value) => typeof value === "number" || typeof value === "object";

/**
 * The facts that can be asked of a reader, of those named: described, and not measured by the system.
 * @param {string[]} keys @param {Map<string, Fact>} facts
 */
export const askable = (keys, facts) =>
  keys.filter((key) => {
    const fact = facts.get(key);
    return fact !== undefined && !fact.derived;
  });

/**
 * The facts that rules read and nobody stated, with their values: measured, or taken from the industry.
 * @param {Pick<Result, "findings">} result @param {Record<string, FactValue>} given @returns {[string, Plain][]}
 */
export function factsTaken(result, given) {
  /** @type {Map<string, Plain>} */
  const read = new Map();
  for (const [key, value] of result.findings.flatMap((f) => Object.entries(f.factsRead ?? {}))) {
    if (value !== null && value !== undefined && !(key in given)) read.set(key, value);
  }
  return [...read];
}

/**
 * What the system took for the project's facts, and the way to state otherwise.
 * @param {Answered} state @param {{stateFact: (key: string) => void}} actions
 */
export function takenFacts({ result, given, facts, asked }, actions) {
  const taken = factsTaken(result, given).filter(([key]) => key !== INDUSTRY && !asked.includes(key));
  if (taken.length === 0) return null;
  return el("details", { class: "taken", "data-key": "taken-facts", "data-testid": "taken-facts" },
    el("summary", { "data-key": "taken-facts-summary" }, t("taken.title", { n: taken.length })),
    el("dl", { class: "pairs" }, taken.flatMap(([key, value]) => {
      const derived = facts.get(key)?.derived;
      return [el("dt", { text: labelOf(facts, key) }),
        el("dd", {}, worthOf(facts, key, value), el("span", { class: "meta block" }, t(derived ? "fact.measured" : "fact.byIndustry"),
        !derived && facts.has(key) &&
          [" · ",
            el("button", { type: "button", class: "link", "data-key": `state-${key}`, onclick: () => actions.stateFact(key) },
              t("fact.state"))]))];
    })));
}
