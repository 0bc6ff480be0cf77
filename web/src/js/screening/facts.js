// @ts-check
/** The facts asked for, as inputs in place. A fact keeps its place once asked, so that answering moves nothing. */
import { el } from "../ui/dom.js";
import { numberInput } from "../ui/numberfield.js";
import { nameOf, t } from "../text/strings.js";
import { INDUSTRY, labelOf, worthOf } from "../text/wording.js";

/**
 * @import { ApiProblem } from "../model/api.js"
 * @import { Fact, FactValue, Plain } from "../model/answers.js"
 * @import { Result } from "../model/results.js"
 * @import { Sheet } from "../model/sheets.js"
 * @import { Answered, Shown } from "./shown.js"
 */

/** States a fact; undefined takes it back. @typedef {(key: string, value: FactValue | undefined) => void} GiveFact */

const AT_FIRST = 6;
/** Rules that a fact's tip names; a fact may matter to dozens. */
const RULES_NAMED = 8;

/**
 * The facts that a sheet asks for, or of a result without one those that are missing; the industry has its own field.
 * @param {Sheet | null} sheet @param {Pick<Result, "missingFacts">} result
 */
export const factsOf = (sheet, { missingFacts }) =>
  (sheet ? sheet.questions.open : missingFacts ?? []).filter((key) => key !== INDUSTRY);

/**
 * Which facts to show, in order: down to the last one answered as they stood, so that nothing moves above what is being filled in; below it
 * what is still asked, most decisive first.
 * @param {string[]} before @param {string[]} missing most decisive first @param {Record<string, FactValue>} given
 */
export function askedFacts(before, missing, given) {
  const kept = before.filter((key) => missing.includes(key) || key in given);
  const stay = kept.slice(0, kept.findLastIndex((key) => key in given) + 1);
  const rest = [...missing, ...Object.keys(given)].filter((key) => !stay.includes(key));
  return [...stay, ...new Set(rest)];
}

/**
 * How many facts are shown at first: those answered and the few most decisive of the others.
 * @param {string[]} keys @param {Record<string, FactValue>} given
 */
export function shownAtFirst(keys, given) {
  let open = 0;
  const cut = keys.findIndex((key) => !(key in given) && ++open > AT_FIRST);
  return cut < 0 ? keys.length : cut;
}

/** @param {Fact} fact @param {FactValue | undefined} value @param {(value: Plain | undefined) => void} give */
function choices(fact, value, give) {
  /** @type {{code: Plain, label: string, labelEn: string}[]} */
  const options = fact.type === "BOOLEAN" ? [yesOrNo(true, "fact.yes"), yesOrNo(false, "fact.no")] : fact.choices;
  if (options.length > 3) {
    return el("select", { id: `fact-${fact.key}`, "data-key": `fact-${fact.key}`, "aria-describedby": `help-${fact.key}`,
      onchange: (e) => give(e.currentTarget.value || undefined) },
      el("option", { value: "" }, t("fact.choose")),
      options.map((o) => el("option", { value: o.code, selected: o.code === value }, nameOf(o))));
  }
  return el("div", { class: "segments", role: "radiogroup", "aria-labelledby": `label-${fact.key}` },
    options.map((o) =>
      el("label", {},
        el("input", { type: "radio", name: `fact-${fact.key}`, value: String(o.code), checked: o.code === value,
          "data-key": `fact-${fact.key}-${o.code}`, onchange: () => give(o.code) }), el("span", { text: nameOf(o) }))));
}

/** @param {boolean} code @param {string} text */
const yesOrNo = (code, text) => ({ code, label: t(text), labelEn: t(text) });

/** Where in the documents of environmental assessment the fact stands. @param {Fact} fact */
const formHint = (fact) => fact.form && !fact.help?.includes(fact.form) &&
  el("span", { class: "form-hint", text: t("fact.form", { form: fact.form }) });

/** What the service found wrong with a fact that was stated. @param {Pick<ApiProblem, "errors"> | null} problem @param {string} key */
export const faultsAt = (problem, key) => (problem?.errors ?? []).filter((e) => new RegExp(`/facts/${key}(/|$)`).test(e.pointer ?? ""));

/**
 * @param {Fact} fact @param {FactValue | undefined} value @param {boolean} missing @param {(value: FactValue | undefined) => void} give
 * @param {ApiProblem | null} problem
 */
function factRow(fact, value, missing, give, problem) {
  const single = fact.type === "NUMBER" || (fact.choices?.length ?? 0) > 3;
  return el("div", { class: `fact ${missing ? "missing" : "given"}`, "data-testid": `fact-${fact.key}`,
    title: fact.rules?.length ? t("fact.forRules", { rules: fact.rules.slice(0, RULES_NAMED).join(" ") }) : null },
    el("div", { class: "fact-head" },
      el(single ? "label" : "span",
        { id: `label-${fact.key}`, for: single ? `fact-${fact.key}` : null, class: "fact-label", text: nameOf(fact) }),
      value !== undefined &&
        el("button", { type: "button", class: "link", "data-key": `clear-${fact.key}`, onclick: () => give(undefined) }, t("fact.clear"))),
    fact.type === "NUMBER" ? numberInput(fact, isNumber(value) ? value : undefined, give) : choices(fact, value, give),
    faultsAt(problem, fact.key).map((e) => el("p", { class: "fault", role: "alert", text: e.message })),
    (fact.help || fact.form) && el("p", { class: "meta", id: `help-${fact.key}` }, fact.help, formHint(fact)));
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
 * The form.
 * @param {Shown} state @param {GiveFact} give
 */
export function factsForm({ asked, given, facts, result, screenProblem }, give) {
  const missing = result?.missingFacts ?? [];
  const keys = askable(asked, facts);
  const rows = keys.flatMap((key) => {
    const fact = facts.get(key);
    return fact ? [factRow(fact, given[key], missing.includes(key), (value) => give(key, value), screenProblem)] : [];
  });
  if (rows.length === 0) return null;
  const first = shownAtFirst(keys, given);
  const rest = rows.slice(first);
  return el("div", { class: "facts", "data-testid": "facts" }, rows.slice(0, first),
    rest.length > 0 &&
      el("details", { "data-key": "more-facts" },
        el("summary", { "data-key": "more-facts-summary" }, t("next.more", { n: rest.length })), rest));
}

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
