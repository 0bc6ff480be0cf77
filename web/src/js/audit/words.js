// @ts-check
/** Figures of an audit in words. Pure. */
import { exact, number, signed } from "../text/format.js";
import { nameOf, spoken, t } from "../text/strings.js";

/**
 * @import { Indicator, Source, Target } from "../model/indicators.js"
 * @import { Layer } from "../model/answers.js"
 */

/** Decimals that a figure in mu or in per cent has at least. */
const DECIMALS = 2;

/** Decimals that an indicator's figures have at least. @param {Pick<Indicator, "decimals" | "definition">} indicator */
export const decimalsOf = ({ decimals, definition }) => decimals ?? definition.precision;

/** The unit as it is written after a number. @param {Pick<Indicator, "unit" | "unitName">} indicator */
export function unitOf({ unit, unitName }) {
  if (unit === "MU") return t("unit.mu");
  if (unit === "PERCENT") return "%";
  if (unit === "COUNT") return t("audit.unit.COUNT");
  return unitName;
}

/** A value of an indicator, without its unit. @param {Indicator} indicator @param {number | null} value */
export const valueText = (indicator, value) => (value === null ? "—" : exact(value, decimalsOf(indicator)));

/** A value with its unit. @param {Indicator} indicator @param {number | null} value */
export const withUnit = (indicator, value) => (value === null ? "—" : `${valueText(indicator, value)}\u00a0${unitOf(indicator)}`);

/** A figure that a document gives, with the decimals that it has there. @param {Indicator} indicator @param {number} value */
export const givenText = (indicator, value) => `${exact(value)}\u00a0${unitOf(indicator)}`;

/** A difference with its sign and unit. @param {Indicator} indicator @param {number} value */
export const signedWithUnit = (indicator, value) =>
  `${signed(value, indicator.unit === "COUNT" ? 0 : decimalsOf(indicator))}\u00a0${unitOf(indicator)}`;

/** What is asked of an indicator, in short. @param {Indicator} indicator */
export function targetText(indicator) {
  const { target } = indicator;
  if (!target) return t("audit.noTarget");
  if (target.value === null) return target.words ?? t(`audit.comparator.${target.comparator}`, { value: "" });
  return t(`audit.comparator.${target.comparator}`, { value: givenText(indicator, target.value) });
}

/** What a value is held against in figures: of a change, that there is none. @param {Target | null} target */
export const aimOf = (target) => (target?.comparator === "NOT_BELOW_BASELINE" ? 0 : target?.value ?? null);

/** Where a figure stands. @param {Source} source */
export const sourceText = ({ document, documentTitle, article }) => `${documentTitle ?? document} · ${article}`;

/**
 * Square metres with mu beside, where the service prints both.
 * @param {number | null | undefined} squareMetres @param {number | null} [mu]
 */
export function groundText(squareMetres, mu) {
  if (squareMetres === null || squareMetres === undefined) return "—";
  const metres = `${exact(squareMetres, DECIMALS)}\u00a0m²`;
  return mu === null || mu === undefined ? metres : `${muText(mu)}\u00a0${t("unit.mu")} (${metres})`;
}

/** An area in mu, without the unit. @param {number | null | undefined} mu */
export const muText = (mu) => (mu === null || mu === undefined ? "—" : exact(mu, DECIMALS));

/** A rate of 0…1 as per cent with all that the service prints of it. @param {number | null | undefined} rate */
export function rateText(rate) {
  if (rate === null || rate === undefined) return "—";
  // A rate has eight decimals; moving the point is no rounding.
  return `${exact(Number((rate * 100).toFixed(8)), DECIMALS)}\u00a0%`;
}

/** The name of a layer. @param {Layer[]} layers @param {string} id @param {{name?: string, nameEn?: string}} [given] */
export const layerText = (layers, id, given = {}) => nameOf(layers.find((l) => l.id === id) ?? given) || id;

/**
 * A text that the service gives in Chinese and perhaps in English.
 * @param {string | null | undefined} chinese @param {string | null | undefined} english
 */
export const inLanguage = (chinese, english) => (spoken() === "en" && english ? english : chinese ?? "");

/** A percentage as a limit of a legend. @param {number} value */
export const limitText = (value) => number(value, value !== 0 && Math.abs(value) < 1 ? 2 : value === 0 ? 0 : 1).replace("-", "\u2212");
