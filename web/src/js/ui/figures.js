// @ts-check
/** Figures of a result with the account each of them can give of itself. */
import { area, distance, number, share } from "../text/format.js";
import { openable } from "./explain.js";
import { t } from "../text/strings.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Extent, Result, Uncovered } from "../model/results.js"
 */

/** What figures are of. @typedef {Pick<Result, "edition" | "site">} Measured */
/** What a figure counts. @typedef {"area" | "length" | "count"} Kind */
/**
 * How much there is of something, each zone for itself or counted once.
 * @typedef {Extent & {unionSquareMetres?: number, unionLengthMetres?: number, unionCount?: number}} Amounts
 */
/**
 * Which figures a result speaks in: areas, lengths or counts.
 * @param {{site: Pick<Result["site"], "type" | "areaSquareMetres">}} result @returns {Kind}
 */
export function kindOf(result) {
  if (result.site.areaSquareMetres !== undefined) return "area";
  const type = result.site.type ?? "Polygon";
  if (type.includes("Line")) return "length";
  return type.includes("Point") ? "count" : "area";
}

/** The amount (m², m or number) that a theme or zone has in this result. @param {Amounts} thing @param {Kind} kind */
export function amountOf(thing, kind) {
  if (kind === "length") return thing.unionLengthMetres ?? thing.lengthMetres ?? 0;
  if (kind === "count") return thing.unionCount ?? thing.count ?? 0;
  return thing.unionSquareMetres ?? thing.areaSquareMetres ?? 0;
}

/**
 * The mu of a zone in a table that sums: the service levels them, so that zones make up their sum. `own` is the zone's own rounding where
 * that is another.
 * @param {Amounts} zone
 */
export function levelled(zone) {
  const own = area(amountOf(zone, "area")).mu;
  const mu = zone.areaMu === undefined ? own : number(zone.areaMu);
  return { mu, own: mu === own ? null : own };
}

/** The amount of a zone, theme or site in words, by its own rounding wherever it stands. @param {Amounts} thing @param {Kind} kind */
export const amountIn = (thing, kind) => amountText(amountOf(thing, kind), kind);

/**
 * The amount of a row of the sheet, of its parts and hits, as sheet and paper have it: parts make up their row.
 * @param {Amounts} thing @param {Kind} kind
 */
export const printedIn = (thing, kind) => (kind === "area" ? `${levelled(thing).mu}\u00a0${t("unit.mu")}` : amountIn(thing, kind));

/**
 * What lies beyond all zones, with a sign where it may be more.
 * @param {Amounts & {lowerBound?: boolean}} thing @param {Kind} kind
 */
export const beyondIn = (thing, kind) => `${thing.lowerBound ? "≥ " : ""}${printedIn(thing, kind)}`;

/** How much of a theme or of the site lies outside the data. @param {Uncovered} thing @param {Kind} kind */
export function uncoveredOf(thing, kind) {
  return (kind === "length" ? thing.uncoveredLengthMetres : kind === "count" ? thing.uncoveredCount : thing.uncoveredSquareMetres) ?? 0;
}

/** An amount in words, an area in square metres too. @param {number} amount @param {Kind} kind */
export const amountInFull = (amount, kind) =>
  (kind === "area" ? `${amountText(amount, kind)} (${number(amount)}\u00a0m²)` : amountText(amount, kind));

/** An area in the three units, mu first. @param {number} squareMetres */
export function areaInFull(squareMetres) {
  const { mu, ha, m2 } = area(squareMetres);
  return `${mu}\u00a0${t("unit.mu")} = ${ha}\u00a0${t("unit.ha")} = ${m2}\u00a0m²`;
}

/** An amount in words. @param {number} amount @param {Kind} kind */
export function amountText(amount, kind) {
  if (kind === "length") return distance(amount);
  if (kind === "count") return `${amount}\u00a0${t("unit.count")}`;
  return `${area(amount).mu}\u00a0${t("unit.mu")}`;
}

/** What a method does, in words. @param {string} [code] ELLIPSOIDAL_CGCS2000 or GAUSS_KRUGER_PLANAR(zone) */
export function methodName(code = "ELLIPSOIDAL_CGCS2000") {
  const [, name, zone] = code.match(/^(\w+)(?:\((\d+)\))?$/) ?? [code, code];
  return t(`method.${name}`, { zone: zone ?? "" });
}

/** @param {Pick<Result, "edition">} result */
function editionOf(result) {
  return `${result.edition.code} · ${result.edition.hash?.slice(0, 19) ?? ""}…`;
}

/**
 * How far off a figure may be, in words; a zone's area says by how much.
 * @param {Layer | null | undefined} layer none for the site itself @param {{uncertaintySquareMetres?: number}} [thing]
 */
export function uncertaintyOf(layer, thing) {
  if (!layer) return t("explain.siteAccuracy");
  const accuracy = t("explain.accuracy", { n: layer.positionalAccuracyMetres });
  const metres = thing?.uncertaintySquareMetres;
  return metres === undefined ? accuracy
    : `${t("explain.uncertain", { metres: number(metres), n: layer.positionalAccuracyMetres })}${accuracy}`;
}

/**
 * @param {Measured} result @param {Layer | null | undefined} layer that the figure is about; none for the site itself
 * @param {string} value in full @param {string} denominator @param {{uncertaintySquareMetres?: number}} [thing] what the figure is of
 * @returns {[string, string][]}
 */
function account(result, layer, value, denominator, thing) {
  return [
    [t("explain.value"), value],
    [t("explain.method"), methodName(result.site.areaMethod)],
    [t("explain.denominator"), denominator],
    [t("explain.uncertainty"), uncertaintyOf(layer, thing)],
    [t("explain.edition"), editionOf(result)],
  ];
}

/** The site's size, as a number that opens. @param {Measured} result @param {string} text @param {string} key */
export function siteFigure(result, text, key) {
  const kind = kindOf(result);
  const { areaSquareMetres = 0, lengthMetres = 0, count = 0 } = result.site;
  const full = kind === "area" ? areaInFull(areaSquareMetres) : kind === "length" ? `${number(lengthMetres, 2)}\u00a0m` : String(count);
  return openable(text, () => account(result, null, full, t("explain.denominator.none")), key);
}

/**
 * A theme's or zone's amount, as a number that opens.
 * @param {Measured} result @param {Layer | null | undefined} layer @param {Amounts & {uncertaintySquareMetres?: number}} thing
 * @param {string} text @param {string} key
 */
export function amountFigure(result, layer, thing, text, key) {
  const kind = kindOf(result);
  const amount = amountOf(thing, kind);
  const full = kind === "area" ? areaInFull(amount) : kind === "length" ? `${number(amount, 2)}\u00a0m` : String(amount);
  const own = kind === "area" ? levelled(thing).own : null;
  /** @type {[string, string][]} */
  const level = own === null ? [] : [[t("explain.levelled"), t("explain.levelledWhy", { own, mu: levelled(thing).mu })]];
  return openable(text, () => [...account(result, layer, full, t("explain.denominator.none"), thing), ...level], key);
}

/**
 * A share of the site, as a number that opens.
 * @param {Measured} result @param {Layer | null | undefined} layer @param {number} value @param {string} key
 */
export function shareFigure(result, layer, value, key) {
  const { areaSquareMetres = 0, lengthMetres = 0, count = 0 } = result.site;
  const denominator = kindOf(result) === "length" ? t("explain.denominator.length", { length: number(lengthMetres, 2) })
    : kindOf(result) === "count" ? `${count} ${t("unit.count")}` : t("explain.denominator.site", { area: number(areaSquareMetres, 2) });
  return openable(share(value), () => account(result, layer, `${number(value * 100, 6)} %`, denominator), key);
}
