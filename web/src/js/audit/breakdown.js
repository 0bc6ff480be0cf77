// @ts-check
/** How a value divides: by control unit, regiment, or category of unit; parts sum to the whole. The division by unit is on the map too. */
import { exact } from "../text/format.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { t } from "../text/strings.js";
import { fetchedPart, figureTable, segments } from "./parts.js";
import { muText, unitOf } from "./words.js";

/**
 * @import { Breakdown, By, Indicator, Part } from "../model/indicators.js"
 * @import { Child } from "../ui/dom.js"
 * @import { AuditActions, Shown } from "./shown.js"
 */

/** @type {By[]} */
export const DIVISIONS = ["unit", "admin-area", "category"];

/** The layer whose zones divide. */
export const DIVIDING = { unit: "control-unit", "admin-area": "admin-area", category: null };

/** A part's value with its own decimals. @param {Part} part */
const valueOf = ({ value, decimals }) => (value === null ? "—" : exact(value, decimals ?? 0));

/** The heads and cells of a kind of figure: an area, a share, or a change. @param {Part} whole @param {string} unit */
function columnsOf(whole, unit) {
  const mu = t("unit.mu");
  if (whole.beforeMu !== undefined) {
    return { heads: [t("audit.was", { unit: mu }), t("audit.isIn", { unit: mu }), t("audit.change", { unit })],
      cells: (/** @type {Part} */ p) => [muText(p.beforeMu), muText(p.afterMu), valueOf(p)] };
  }
  if (whole.denominatorMu !== undefined) {
    return { heads: [t("audit.partIn", { unit: mu }), t("audit.ofIn", { unit: mu }), unit],
      cells: (/** @type {Part} */ p) => [muText(p.numeratorMu), muText(p.denominatorMu), valueOf(p)] };
  }
  return { heads: [mu, "m²"], cells: (/** @type {Part} */ p) => [muText(p.areaMu), exact(p.areaSquareMetres ?? 0, 2)] };
}

/** @param {Part} part @param {By} by @param {AuditActions} actions @returns {Child} */
function nameCell({ kind, code, name }, by, actions) {
  const layer = DIVIDING[by];
  const known = name === "" ? code : name;
  if (kind !== "ZONES" || layer === null || code === null) return known;
  return [el("button", { type: "button", class: "link", "data-key": `part-${code}`, onclick: () => actions.goToZone(layer, code) }, known),
    name !== code && el("span", { class: "meta block", text: code })];
}

/** @param {Breakdown} breakdown @param {Indicator} indicator @param {AuditActions} actions */
function table(breakdown, indicator, actions) {
  const { heads, cells } = columnsOf(breakdown.whole, unitOf(indicator));
  const line = (/** @type {Part} */ part) => [nameCell(part, breakdown.by, actions), ...cells(part)];
  return [
    figureTable({ caption: t("audit.breakdown"), testid: "breakdown", heads: [t(`audit.by.${breakdown.by}`), ...heads],
      rows: breakdown.parts.map((part) => ({ cells: line(part), class: part.kind === "ZONES" ? "" : "none" })),
      total: [t("audit.whole"), ...cells(breakdown.whole)] }),
    el("p", { class: "meta", text: breakdown.printedNote }),
  ];
}

/** @param {Indicator} indicator @param {Shown} shown @param {AuditActions} actions */
export function breakdownPart(indicator, shown, actions) {
  const { audit: { by }, breakdown, mapped, downloading } = shown;
  const file = (/** @type {string} */ format) =>
    el("button", { type: "button", class: "quiet", "data-key": `breakdown-${format}`, "aria-disabled": downloading === null ? null : "true",
      onclick: () => actions.download("breakdown", format) }, icon("download"), format.toUpperCase());
  return el("section", { class: "breakdown" },
    el("div", { class: "row" }, el("h4", { text: t("audit.breakdown") }),
      segments(t("audit.breakdown"), DIVISIONS.map((value) => ({ value, name: t(`audit.by.${value}`) })), by, actions.divide, "by"),
      by === "unit" && el("label", { class: "check-line" },
        el("input", { type: "checkbox", "data-key": "mapped", "data-testid": "mapped", checked: mapped,
          onchange: (e) => actions.map(e.currentTarget.checked) }), t("audit.onMap")),
      el("span", { class: "right-end" }, file("xlsx"), file("csv"))),
    fetchedPart(breakdown, { busy: t("audit.loading"), retry: () => actions.retry("breakdown"), place: actions.place },
      (there) => (there.indicator.id === indicator.id && there.by === by ? table(there, indicator, actions) : null)));
}
