// @ts-check
/** The facts asked for, as inputs in place. A fact keeps its place once asked, so that answering moves nothing. */
import { el, paused } from "./dom.js";
import { nameOf, t } from "./strings.js";

const AT_FIRST = 6;

/**
 * Which facts to show, in order: those asked before that are still asked or given, then the newly asked.
 * @param {string[]} before @param {string[]} missing most decisive first @param {Record<string, any>} given
 */
export function askedFacts(before, missing, given) {
  const wanted = (/** @type {string} */ key) => missing.includes(key) || key in given;
  const kept = before.filter(wanted);
  return [...kept, ...missing.filter((key) => !kept.includes(key)), ...Object.keys(given).filter((key) => !kept.includes(key) && !missing.includes(key))];
}

/** A number as typed: digits, separators and full-width forms understood; null when it is none. @param {string} text */
export function parseNumber(text) {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** Why a number cannot be taken, or null. @param {any} fact @param {number | null} value */
export function faultOf(fact, value) {
  if (value === null) return t("fact.notNumber");
  const [min, max] = [fact.minimum ?? -Infinity, fact.maximum ?? Infinity];
  if (value >= min && value <= max) return null;
  return t("fact.outOfRange", { min: fact.minimum ?? "−∞", max: fact.maximum ?? "+∞" });
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

/** A field for a number with its unit and fault. @param {any} fact its key, unit, minimum and maximum @param {any} value @param {(value: any) => void} give undefined takes it back */
export function numberInput(fact, value, give) {
  const fault = el("span", { class: "fault", role: "alert" });
  const take = () => {
    if (input.value.trim() === "") {
      fault.textContent = "";
      return value !== undefined && give(undefined);
    }
    const typed = parseNumber(input.value);
    fault.textContent = faultOf(fact, typed) ?? "";
    input.setAttribute("aria-invalid", String(fault.textContent !== ""));
    if (!fault.textContent && typed !== value) give(typed);
  };
  const later = paused(600, take);
  const input = el("input", { type: "text", inputmode: "decimal", id: `fact-${fact.key}`, "data-key": `fact-${fact.key}`, value: value ?? "", "aria-describedby": `help-${fact.key}`, oninput: later, onchange: take });
  return el("div", { class: "with-unit" }, input, fact.unit && el("span", { class: "meta", text: fact.unit }), fault);
}

/** @param {any} fact @param {any} value @param {boolean} missing @param {(value: any) => void} give */
function factRow(fact, value, missing, give) {
  const single = fact.type === "NUMBER" || (fact.choices?.length ?? 0) > 3;
  return el("div", { class: `fact ${missing ? "missing" : "given"}`, "data-testid": `fact-${fact.key}`, title: fact.rules?.length ? t("fact.forRules", { rules: fact.rules.join(" ") }) : null },
    el("div", { class: "fact-head" },
      el(single ? "label" : "span", { id: `label-${fact.key}`, for: single ? `fact-${fact.key}` : null, class: "fact-label", text: nameOf(fact) }),
      value !== undefined && el("button", { type: "button", class: "link", "data-key": `clear-${fact.key}`, onclick: () => give(undefined) }, t("fact.clear"))),
    fact.type === "NUMBER" ? numberInput(fact, value, give) : choices(fact, value, give),
    fact.help && el("p", { class: "meta", id: `help-${fact.key}`, text: fact.help }));
}

/**
 * The form.
 * @param {any} state @param {(key: string, value: any) => void} give undefined takes a fact back
 */
export function factsForm({ asked, given, facts, result }, give) {
  const missing = result?.missingFacts ?? [];
  const rows = asked.filter((/** @type {string} */ key) => facts.has(key)).map((/** @type {string} */ key) => factRow(facts.get(key), given[key], missing.includes(key), (value) => give(key, value)));
  if (rows.length === 0) return null;
  const rest = rows.slice(AT_FIRST);
  return el("div", { class: "facts", "data-testid": "facts" }, rows.slice(0, AT_FIRST),
    rest.length > 0 && el("details", { "data-key": "more-facts" }, el("summary", { "data-key": "more-facts-summary" }, t("next.more", { n: rest.length })), rest));
}
