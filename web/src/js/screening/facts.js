// @ts-check
/** The facts asked for, as inputs in place. A fact keeps its place once asked, so that answering moves nothing. */
import { el } from "../ui/dom.js";
import { numberInput } from "../ui/numberfield.js";
import { nameOf, t } from "../text/strings.js";
import { INDUSTRY, labelOf, worthOf } from "../text/wording.js";

const AT_FIRST = 6;
/** Rules that a fact's tip names; a fact may matter to dozens. */
const RULES_NAMED = 8;

/**
 * Which facts to show, in order: down to the last one answered as they stood, so that nothing moves above what is being filled in; below it
 * what is still asked, most decisive first.
 * @param {string[]} before @param {string[]} missing most decisive first @param {Record<string, any>} given
 */
export function askedFacts(before, missing, given) {
  const kept = before.filter((key) => missing.includes(key) || key in given);
  const stay = kept.slice(0, kept.findLastIndex((key) => key in given) + 1);
  const rest = [...missing, ...Object.keys(given)].filter((key) => !stay.includes(key));
  return [...stay, ...new Set(rest)];
}

/** How many facts are shown at first: those answered and the few most decisive of the others. @param {string[]} keys @param {Record<string, any>} given */
export function shownAtFirst(keys, given) {
  let open = 0;
  const cut = keys.findIndex((key) => !(key in given) && ++open > AT_FIRST);
  return cut < 0 ? keys.length : cut;
}

/** @param {any} fact @param {any} value @param {(value: any) => void} give */
function choices(fact, value, give) {
  const options = fact.type === "BOOLEAN" ? [{ code: true, label: t("fact.yes"), labelEn: t("fact.yes") }, { code: false, label: t("fact.no"), labelEn: t("fact.no") }] : fact.choices;
  if (options.length > 3) {
    return el("select", { id: `fact-${fact.key}`, "data-key": `fact-${fact.key}`, "aria-describedby": `help-${fact.key}`, onchange: (/** @type {any} */ e) => give(e.target.value || undefined) },
      el("option", { value: "" }, t("fact.choose")),
      options.map((/** @type {any} */ o) => el("option", { value: o.code, selected: o.code === value }, nameOf(o))));
  }
  return el("div", { class: "segments", role: "radiogroup", "aria-labelledby": `label-${fact.key}` },
    options.map((/** @type {any} */ o) =>
      el("label", {}, el("input", { type: "radio", name: `fact-${fact.key}`, value: String(o.code), checked: o.code === value, "data-key": `fact-${fact.key}-${o.code}`, onchange: () => give(o.code) }), el("span", { text: nameOf(o) }))));
}

/** Where in the documents of environmental assessment the fact stands. @param {any} fact */
const formHint = (fact) => fact.form && !fact.help?.includes(fact.form) && el("span", { class: "form-hint", text: t("fact.form", { form: fact.form }) });

/** What the service found wrong with a fact that was stated. @param {any} problem @param {string} key */
export const faultsAt = (problem, key) => (problem?.errors ?? []).filter((/** @type {any} */ e) => new RegExp(`/facts/${key}(/|$)`).test(e.pointer ?? ""));

/** @param {any} fact @param {any} value @param {boolean} missing @param {(value: any) => void} give @param {any} problem */
function factRow(fact, value, missing, give, problem) {
  const single = fact.type === "NUMBER" || (fact.choices?.length ?? 0) > 3;
  return el("div", { class: `fact ${missing ? "missing" : "given"}`, "data-testid": `fact-${fact.key}`, title: fact.rules?.length ? t("fact.forRules", { rules: fact.rules.slice(0, RULES_NAMED).join(" ") }) : null },
    el("div", { class: "fact-head" },
      el(single ? "label" : "span", { id: `label-${fact.key}`, for: single ? `fact-${fact.key}` : null, class: "fact-label", text: nameOf(fact) }),
      value !== undefined && el("button", { type: "button", class: "link", "data-key": `clear-${fact.key}`, onclick: () => give(undefined) }, t("fact.clear"))),
    fact.type === "NUMBER" ? numberInput(fact, value, give) : choices(fact, value, give),
    faultsAt(problem, fact.key).map((/** @type {any} */ e) => el("p", { class: "fault", role: "alert", text: e.message })),
    (fact.help || fact.form) && el("p", { class: "meta", id: `help-${fact.key}` }, fact.help, formHint(fact)));
}

/** The facts that can be asked of a reader, of those named: described, and not measured by the system. @param {string[]} keys @param {Map<string, any>} facts */
export const askable = (keys, facts) => keys.filter((key) => facts.has(key) && !facts.get(key).derived);

/**
 * The form.
 * @param {any} state @param {(key: string, value: any) => void} give undefined takes a fact back
 */
export function factsForm({ asked, given, facts, result, screenProblem }, give) {
  const missing = result?.missingFacts ?? [];
  const keys = askable(asked, facts);
  const rows = keys.map((key) => factRow(facts.get(key), given[key], missing.includes(key), (value) => give(key, value), screenProblem));
  if (rows.length === 0) return null;
  const first = shownAtFirst(keys, given);
  const rest = rows.slice(first);
  return el("div", { class: "facts", "data-testid": "facts" }, rows.slice(0, first),
    rest.length > 0 && el("details", { "data-key": "more-facts" }, el("summary", { "data-key": "more-facts-summary" }, t("next.more", { n: rest.length })), rest));
}

/** The facts that rules read and nobody stated, with their values: measured, or taken from the industry. @param {any} result @param {Record<string, any>} given @returns {[string, any][]} */
export function factsTaken(result, given) {
  const read = new Map();
  for (const f of result.findings) for (const [key, value] of Object.entries(f.factsRead ?? {})) if (value !== null && value !== undefined && !(key in given)) read.set(key, value);
  return [...read];
}

/** What the system took for the project's facts, and the way to state otherwise. @param {any} state @param {any} actions */
export function takenFacts({ result, given, facts, asked }, actions) {
  const taken = factsTaken(result, given).filter(([key]) => key !== INDUSTRY && !asked.includes(key));
  if (taken.length === 0) return null;
  return el("details", { class: "taken", "data-key": "taken-facts", "data-testid": "taken-facts" },
    el("summary", { "data-key": "taken-facts-summary" }, t("taken.title", { n: taken.length })),
    el("dl", { class: "pairs" }, taken.flatMap(([key, value]) => {
      const derived = facts.get(key)?.derived;
      return [el("dt", { text: labelOf(facts, key) }), el("dd", {}, worthOf(facts, key, value), el("span", { class: "meta block" }, t(derived ? "fact.measured" : "fact.byIndustry"),
        !derived && facts.has(key) && [" · ", el("button", { type: "button", class: "link", "data-key": `state-${key}`, onclick: () => actions.stateFact(key) }, t("fact.state"))]))];
    })));
}
