// @ts-check
/** The board: every indicator against its target, binding ones on top; a row opens to all that is known of it. */
import { el } from "../ui/dom.js";
import { inLanguage, signedWithUnit, targetText, unitOf, valueText } from "./words.js";
import { nameOf, t } from "../text/strings.js";
import { bulletBar, sparkline } from "./bulletbar.js";
import { fetchedPart } from "./parts.js";
import { rowBody } from "./row.js";
import { statusTag } from "./status.js";

/**
 * @import { Board, Indicator, Status } from "../model/indicators.js"
 * @import { AuditActions, Shown } from "./shown.js"
 */

/** In the order in which an auditor wants to know of them. @type {Status[]} */
const STATUSES = ["MISSED", "DEPENDS_ON_MEASUREMENT", "MET", "NO_TARGET", "NO_DATA"];

/**
 * Rows under heads: the binding ones first, then the others by group in the order of the book.
 * @param {Indicator[]} indicators
 */
export function grouped(indicators) {
  /** @type {Map<string, Indicator[]>} */
  const groups = new Map([["BINDING", []]]);
  for (const one of indicators) {
    const key = one.nature === "BINDING" ? "BINDING" : one.group;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].filter(([, rows]) => rows.length > 0);
}

/** How many rows have each status. @param {Indicator[]} indicators */
export const tally = (indicators) =>
  STATUSES.map((status) => ({ status, n: indicators.filter((one) => one.status === status).length })).filter(({ n }) => n > 0);

/** How far a value is from its target. @param {Indicator} indicator */
function marginText(indicator) {
  const { margin, marginMu, unit, status } = indicator;
  if (status === "NO_DATA" || margin === null) return "";
  const mu = unit !== "MU" && marginMu !== null ? ` (${signedWithUnit({ ...indicator, unit: "MU", decimals: 2 }, marginMu)})` : "";
  return `${t("audit.margin")} ${signedWithUnit(indicator, margin)}${mu}`;
}

/** @param {Indicator} indicator @param {Shown} shown @param {AuditActions} actions */
function row(indicator, shown, actions) {
  const { id, value, status } = indicator;
  const open = shown.audit.row === id;
  const none = inLanguage(indicator.noDataReason, indicator.noDataReasonEn);
  return el("li", { class: `indicator${open ? " open" : ""}`, "data-testid": `indicator-${id}`, "data-status": status },
    el("button", { type: "button", class: "indicator-head", "data-key": `row-${id}`, id: `row-${id}`, "aria-expanded": String(open),
      onclick: () => actions.toggleRow(id) },
      statusTag(status),
      el("span", { class: "indicator-name" }, el("span", { class: "strong", text: nameOf(indicator) }),
        el("span", { class: "meta", text: value === null && none ? none : targetText(indicator) })),
      el("span", { class: "indicator-bar" }, bulletBar(indicator)),
      el("span", { class: "indicator-value" },
        el("span", {}, el("span", { class: "strong", text: valueText(indicator, value) }),
          value !== null && el("span", { class: "meta", text: ` ${unitOf(indicator)}` })),
        el("span", { class: "meta", text: marginText(indicator) })),
      el("span", { class: "indicator-trend" }, sparkline(indicator.trend, indicator))),
    open && rowBody(indicator, shown, actions));
}

/** @param {Board} board @param {Shown} shown @param {AuditActions} actions */
function boardOf(board, shown, actions) {
  const { only } = shown;
  const rows = board.indicators.filter(({ status, id }) => only === null || status === only || id === shown.audit.row);
  return [
    el("ul", { class: "tally", "data-testid": "tally" },
      tally(board.indicators).map(({ status, n }) => el("li", {},
        el("button", { type: "button", class: "quiet", "data-key": `only-${status}`, "data-testid": `only-${status}`,
          "aria-pressed": String(only === status), title: t("audit.onlyThese"),
          onclick: () => actions.showOnly(only === status ? null : status) },
          statusTag(status, `\u00a0${n}`))))),
    el("p", { class: "meta bar-help", text: t("audit.barHelp") }),
    grouped(rows).map(([group, own]) =>
      el("section", { class: "indicator-group" },
        el("h3", { text: group === "BINDING" ? t("audit.nature.BINDING") : group }),
        el("ul", { class: "indicators" }, own.map((one) => row(one, shown, actions))))),
  ];
}

/** @param {Shown} shown @param {AuditActions} actions */
export const boardPart = (shown, actions) =>
  fetchedPart(shown.board, { busy: t("audit.loading"), retry: () => actions.retry("board"), place: actions.place },
    (board) => boardOf(board, shown, actions));
