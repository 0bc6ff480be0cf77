// @ts-check
/** An open row of the board: what it is, how it came about, what it was, and how it divides. */
import { isThere } from "../model/audit.js";
import { exact, signed } from "../text/format.js";
import { el } from "../ui/dom.js";
import { has, nameOf, t } from "../text/strings.js";
import { breakdownPart } from "./breakdown.js";
import { facts } from "./parts.js";
import { trendPart } from "./trend.js";
import { givenText, groundText, signedWithUnit, sourceText, targetText, withUnit } from "./words.js";

/**
 * @import { Child } from "../ui/dom.js"
 * @import { Entry, GivenFigure, Indicator } from "../model/indicators.js"
 * @import { AuditActions, Shown } from "./shown.js"
 */

/** A figure of somebody else's, with its place. @param {Indicator} indicator @param {GivenFigure} figure */
const given = (indicator, { value, source, note }) =>
  [el("span", { text: givenText(indicator, value) }),
    el("span", { class: "meta block", text: [sourceText(source), note].filter(Boolean).join("；") })];

/** @param {Indicator} indicator @returns {Child} */
function targetFact(indicator) {
  const { target } = indicator;
  if (!target) return t("audit.noTarget");
  const words = [target.words, target.year !== null && t("audit.byYear", { year: target.year }), sourceText(target.source)].filter(Boolean);
  return [el("span", { text: targetText(indicator) }), el("span", { class: "meta block", text: words.join("；") })];
}

/** What the value may be off by, in its unit and in mu. @param {Indicator} indicator */
function uncertaintyText(indicator) {
  const { uncertainty, uncertaintyMu, unit } = indicator;
  if (uncertainty === null) return t("audit.uncertainty.unknown");
  if (uncertainty === 0) return t("audit.uncertainty.none");
  // It may be given with more decimals than the value has.
  const own = `±\u00a0${givenText(indicator, uncertainty)}`;
  const mu = unit !== "MU" && uncertaintyMu !== null ? ` (±\u00a0${exact(uncertaintyMu, 2)}\u00a0${t("unit.mu")})` : "";
  return `${own}${mu}；${t("audit.uncertainty.how")}`;
}

/** How ground in several zones counts, and what it would be if it counted for each. @param {Indicator} indicator @returns {Child} */
function overlapsFact(indicator) {
  const { plainSum } = indicator;
  if (!plainSum) return t("audit.union");
  const sum = t("audit.plainSum", { repeated: exact(plainSum.repeatedMu, 2), value: givenText(indicator, plainSum.value) });
  const margin = plainSum.marginMu !== null && t("audit.plainSum.margin", { margin: signed(plainSum.marginMu, 2) });
  return [el("span", { text: t("audit.union") }), el("span", { class: "meta block", text: [sum, margin].filter(Boolean).join("；") })];
}

/** How the measured value alone stands, where its uncertainty decides. @param {Indicator} indicator */
const asMeasured = ({ asMeasured: alone, status }) =>
  alone !== null && alone !== status && t("audit.asMeasuredIs", { status: t(`audit.status.${alone}`) });

/** @param {Indicator} indicator @param {Shown} shown */
function account(indicator, { board, after, before }) {
  const { definition, approved, stated, numeratorSquareMetres, denominatorSquareMetres, baselineSquareMetres } = indicator;
  const method = isThere(board) ? board.method : "";
  return facts([
    [t("audit.fact.purpose"), definition.purpose],
    [t("audit.fact.formula"), definition.formula],
    [t("audit.fact.value"), [el("span", { text: withUnit(indicator, indicator.value) }),
      indicator.printedNote && el("span", { class: "meta block", text: indicator.printedNote })]],
    [t("audit.fact.target"), targetFact(indicator)],
    indicator.margin !== null &&
      [t("audit.margin"), [signedWithUnit(indicator, indicator.margin), asMeasured(indicator)].filter(Boolean).join("；")],
    numeratorSquareMetres !== null &&
      [t(denominatorSquareMetres === null ? "audit.fact.area" : "audit.fact.numerator"), groundText(numeratorSquareMetres)],
    denominatorSquareMetres !== null && [t("audit.fact.denominator"), groundText(denominatorSquareMetres)],
    baselineSquareMetres !== null && [t("audit.fact.baseline", { edition: before ?? "" }), groundText(baselineSquareMetres)],
    indicator.spatial && method !== "" && has(`method.${method}`) && [t("explain.method"), t(`method.${method}`)],
    definition.overlaps === "UNION" && [t("audit.fact.overlaps"), overlapsFact(indicator)],
    indicator.value !== null && [t("explain.uncertainty"), uncertaintyText(indicator)],
    indicator.noDataShare !== null && [t("audit.fact.noData"), `${exact(Number((indicator.noDataShare * 100).toFixed(4)), 2)}\u00a0%`],
    [t("audit.fact.stated"), stated ? given(indicator, stated) : t("audit.noneStated")],
    [t("audit.fact.approved"), approved ? given(indicator, approved) : t("audit.noneApproved")],
    [t("audit.fact.computed"),
      indicator.series.length > 0 ? t("audit.entered") : `${withUnit(indicator, indicator.value)} (${after ?? ""})`],
    [t("audit.fact.basis"), definition.basis],
    [t("audit.fact.recompute"), definition.recompute],
  ]);
}

/** Figures of the same sources that say otherwise. @param {Indicator} indicator */
const contradictions = (indicator) => indicator.contradictions.length > 0 &&
  el("div", { class: "warning", role: "note", "data-testid": "contradictions" },
    el("p", { class: "strong", text: t("audit.contradictions") }),
    el("ul", {}, indicator.contradictions.map((one) => el("li", {}, given(indicator, one)))));

/** @param {Indicator} indicator */
const notes = ({ definition: { notes: all } }) =>
  all.length > 0 && el("ul", { class: "notices" }, all.map((text) => el("li", { text })));

/** @param {Indicator} indicator @param {Entry[]} series */
const entries = (indicator, series) => series.length > 0 &&
  el("table", { class: "figure-table", "data-testid": "series" },
    el("caption", { text: t("audit.series") }),
    el("thead", {}, el("tr", {},
      [t("audit.year"), t("audit.fact.value"), t("audit.evidence")].map((text) => el("th", { scope: "col", text })))),
    el("tbody", {}, series.map((entry) => el("tr", {}, el("th", { scope: "row", text: entry.year }),
      el("td", { text: entry.value === null ? entry.words ?? "—" : givenText(indicator, entry.value) }),
      el("td", { class: "text" }, entry.evidence, el("span", { class: "meta block", text: sourceText(entry.source) }))))));

/** Other rows that say more of the same thing. @param {Indicator} indicator @param {Shown} shown @param {AuditActions} actions */
function also({ definition: { seeAlso } }, { board }, actions) {
  const all = isThere(board) ? board.indicators : [];
  const others = all.filter(({ id }) => seeAlso.includes(id));
  return others.length > 0 && el("p", { class: "meta" }, t("audit.seeAlso"), " ", others.map((other, i) => [i > 0 && t("list.comma"),
    el("button", { type: "button", class: "link", "data-key": `also-${other.id}`, onclick: () => actions.ask({ row: other.id }) },
      nameOf(other))]));
}

/** @param {Indicator} indicator @param {Shown} shown @param {AuditActions} actions */
export const rowBody = (indicator, shown, actions) =>
  el("div", { class: "indicator-body", role: "region", "aria-labelledby": `row-${indicator.id}`, "data-testid": "indicator-body" },
    notes(indicator),
    contradictions(indicator),
    account(indicator, shown),
    entries(indicator, indicator.series),
    trendPart(indicator),
    indicator.spatial && indicator.status !== "NO_DATA" && breakdownPart(indicator, shown, actions),
    also(indicator, shown, actions));
