// @ts-check
/** A field for a number, in the unit that the reader's own documents use. */
import { el, paused } from "./dom.js";
import { t } from "../text/strings.js";

/** A number as typed: digits, separators and full-width forms understood; null when it is none. @param {string} text */
export function parseNumber(text) {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/**
 * A number that is asked for.
 * @typedef {object} Asked
 * @property {string} key
 * @property {string | null} [unit]
 * @property {{unit: string, factor: number}[]} [units] others that it may be stated in
 * @property {number | null} [minimum]
 * @property {number | null} [maximum]
 */
/** A number as stated: bare in the fact's own unit, else with its unit. @typedef {number | {value: number, unit: string}} Stated */

/** A bound in another unit, without the noise of the division. @param {number} bound @param {number} factor */
const inUnit = (bound, factor) => Number((bound / factor).toPrecision(6));

/**
 * Why a number cannot be taken, or null.
 * @param {Pick<Asked, "minimum" | "maximum">} fact @param {number | null} value @param {number} [factor] of the unit it is in
 */
export function faultOf(fact, value, factor = 1) {
  if (value === null) return t("fact.notNumber");
  const [min, max] = [fact.minimum ?? -Infinity, fact.maximum ?? Infinity];
  if (value * factor >= min && value * factor <= max) return null;
  return t("fact.outOfRange",
    { min: Number.isFinite(min) ? inUnit(min, factor) : "−∞", max: Number.isFinite(max) ? inUnit(max, factor) : "+∞" });
}

/**
 * A stated value taken apart: a bare number is in the fact's own unit.
 * @param {Pick<Asked, "unit">} fact @param {Stated | null | undefined} value
 * @returns {{value: number | undefined, unit: string | undefined}}
 */
export const statedIn = (fact, value) =>
  value !== null && typeof value === "object"
    ? { value: value.value, unit: value.unit }
    : { value: value ?? undefined, unit: fact.unit ?? undefined };

/**
 * What is sent for a number: the bare number in the fact's own unit, else the number with its unit.
 * @param {Pick<Asked, "unit">} fact @param {number} value @param {string | null | undefined} unit @returns {Stated}
 */
export const stated = (fact, value, unit) => (!unit || unit === fact.unit ? value : { value, unit });

/**
 * A field for a number with its unit and fault.
 * @param {Asked} fact @param {Stated | undefined} value @param {(value: Stated | undefined) => void} give undefined takes it back
 */
export function numberInput(fact, value, give) {
  const { value: before, unit: unitBefore } = statedIn(fact, value);
  const fault = el("span", { class: "fault", role: "alert" });
  const others = fact.units ?? [];
  const unit = () => (choice ? choice.value : fact.unit);
  const take = () => {
    if (input.value.trim() === "") {
      fault.textContent = "";
      if (value !== undefined) give(undefined);
      return;
    }
    const typed = parseNumber(input.value);
    const factor = others.find((u) => u.unit === unit())?.factor ?? 1;
    fault.textContent = faultOf(fact, typed, factor) ?? "";
    input.setAttribute("aria-invalid", String(fault.textContent !== ""));
    if (!fault.textContent && typed !== null && (typed !== before || unit() !== unitBefore)) give(stated(fact, typed, unit()));
  };
  const later = paused(600, take);
  /** @type {HTMLInputElement} */
  const input = el("input", { type: "text", inputmode: "decimal", id: `fact-${fact.key}`, "data-key": `fact-${fact.key}`,
    value: before ?? "", "aria-describedby": `help-${fact.key}`, oninput: later });
  /** @type {HTMLSelectElement | false} */
  const choice = others.length > 0 &&
    el("select", { "data-key": `unit-${fact.key}`, "data-testid": `unit-${fact.key}`, "aria-label": t("fact.unit") },
    [fact.unit, ...others.map((u) => u.unit)].map((name) => el("option", { value: name, selected: name === unitBefore }, name)));
  // A unit that is chosen before the number waits for it; once another number is stated, it was chosen for that one no more.
  return el("div", { class: "with-unit", "data-form": `${before ?? ""} ${unitBefore ?? ""}`, onchange: take },
    input, choice || (fact.unit && el("span", { class: "meta", text: fact.unit })), fault);
}
