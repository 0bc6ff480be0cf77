// @ts-check
/** The hard facts: always the same layers, met or not, each with its figures or the way to the nearest zone. No rule is needed for them. */
import { el } from "../../ui/dom.js";
import { amountFigure, amountIn, beyondIn, kindOf, printedIn, shareFigure, siteFigure } from "../../ui/figures.js";
import { area, distance, octant, share } from "../../text/format.js";
import { smallIcon } from "../../ui/icons.js";
import { has, nameOf, t } from "../../text/strings.js";
import { lights } from "../zonelink.js";

/**
 * @import { Layer } from "../../model/answers.js"
 * @import { HeadlineRow, MetCategory } from "../../model/sheets.js"
 * @import { Measured } from "../../ui/figures.js"
 * @import { Shown } from "../shown.js"
 * @import { ZoneActions } from "../zonelink.js"
 */

/**
 * @typedef {object} OwnActions
 * @property {(row: HeadlineRow) => void} isolate shows a row's layer alone and goes to what was found of it; once more: all as before
 * @property {() => void} restoreLayers
 */
/** @typedef {ZoneActions & OwnActions} RowActions */
/** @typedef {Pick<Shown, "alone" | "layers"> & {result: Measured, sheet: {rows: HeadlineRow[]} | null}} RowsShown */

/** What stands before a row: how severe it is, not known, or clear. @param {HeadlineRow} row */
export function signOf({ status, beyond, holds, open }) {
  if (status === "CLEAR" && !beyond) return "CLEAR";
  if (status === "NO_DATA" || status === "NO_LAYER") return "NO_DATA";
  if (holds && holds.effect !== "PERMITTED") return holds.effect;
  if (open && open.effect !== "PERMITTED") return "UNDETERMINED";
  return status === "BOUNDARY_CONTACT" ? "CONTACT" : holds?.effect ?? "HIT";
}

/** What rules make of a row, in words; empty where none speaks of it. @param {HeadlineRow} row */
export function severityOf({ status, beyond, holds, open }) {
  if (status !== "HIT" && status !== "BOUNDARY_CONTACT" && !beyond) return "";
  const words = [];
  if (holds && holds.effect !== "PERMITTED") words.push(t(`sheet.short.${holds.effect}`));
  if (open && open.effect !== "PERMITTED" && open.effect !== holds?.effect) {
    words.push(t("sheet.perhaps", { effect: t(`sheet.short.${open.effect}`) }));
  }
  return words.join(t("list.comma"));
}

/** What is said of a row that is not met. @param {HeadlineRow} row */
export function clearText({ status, nearest, contacts }) {
  if (status === "CLEAR" && nearest) {
    return t("sheet.clearNear",
      { distance: distance(nearest.distanceMetres), wind: t(`wind.${octant(nearest.bearingDegrees)}`) });
  }
  if (status === "BOUNDARY_CONTACT" && contacts.length > 0) {
    return t("sheet.contactWith", { zones: [...new Set(contacts.map((one) => one.name || one.code))].join(t("list.comma")) });
  }
  return t(`sheet.${status}`);
}

/**
 * Of a row whose layer has nothing of the site, all of which a clause speaks of: that, and the way to the layer.
 * @param {Pick<HeadlineRow, "nearest">} row
 */
export const allBeyond = ({ nearest }) => (nearest
  ? t("sheet.allBeyondNear", { distance: distance(nearest.distanceMetres), wind: t(`wind.${octant(nearest.bearingDegrees)}`) })
  : t("sheet.allBeyond"));

/** @param {MetCategory} met @param {Layer | undefined} layer */
function categoryName(met, layer) {
  const described = layer?.categories.find((one) => one.code === met.category);
  return described ? nameOf(described) : met.name;
}

/** @param {HeadlineRow} row @param {RowsShown} shown @param {Layer | undefined} layer */
function figures(row, { result }, layer) {
  const kind = kindOf(result);
  if (row.beyond && row.status === "HIT") {
    return el("span", { class: "fact-figures" },
      el("span", { class: "fact-amount", text: t("sheet.beyond", { amount: beyondIn(row.beyond, kind) }) }),
      el("span", { class: "fact-share", text: share(row.beyond.shareOfSite) }));
  }
  if (row.status !== "HIT") return el("span", { class: "fact-clear", text: row.beyond ? allBeyond(row) : clearText(row) });
  return el("span", { class: "fact-figures" },
    el("span", { class: "fact-amount" }, amountFigure(result, layer, row, printedIn(row, kind), `row-${row.row}-amount`)),
    el("span", { class: "fact-share" }, shareFigure(result, layer, row.shareOfSite ?? 0, `row-${row.row}-share`)));
}

/**
 * Of a layer of several categories those that are met, the strictest first; where there are several, each with its own figures.
 * @param {HeadlineRow} row @param {RowsShown} shown @param {Layer | undefined} layer
 */
function categories(row, { result }, layer) {
  const kind = kindOf(result);
  if (row.beyond && row.status === "HIT") {
    return el("span", { class: "fact-detail",
      text: t("sheet.within", { amount: printedIn(row, kind), share: share(row.shareOfSite ?? 0) }) });
  }
  const several = row.categories.length > 1;
  if (row.status !== "HIT" || (!several && layer?.categories.length === 1)) return null;
  return el("span", { class: several ? "fact-detail several" : "fact-detail" },
    row.categories.map((met) => el("span", { class: "fact-category", "data-category": met.category,
      text: several ? `${categoryName(met, layer)} ${met.upperBound ? "≤ " : ""}${printedIn(met, kind)}` : categoryName(met, layer) })));
}

/** How large the site is. @param {Measured} result */
function siteSize(result) {
  const kind = kindOf(result);
  const label = { area: "figure.site", length: "figure.siteLength", count: "figure.sitePoints" }[kind];
  const { ha, m2 } = area(result.site.areaSquareMetres ?? 0);
  return el("p", { class: "figure" },
    el("span", { class: "meta", text: t(label) }),
    el("span", { class: "strong" }, siteFigure(result, amountIn(result.site, kind), "site-size")),
    kind === "area" && el("span", { class: "meta", text: `${ha}\u00a0${t("unit.ha")} · ${m2}\u00a0m²` }));
}

/**
 * What a row is called: as its layer; in English by a shorter name where there is one, so that the row stays a line.
 * @param {Pick<HeadlineRow, "row" | "name">} row @param {Pick<Layer, "name" | "nameEn">} [layer]
 */
export function rowName({ row, name }, layer) {
  const short = `sheet.row.${row}`;
  return nameOf({ name: layer?.name ?? name, nameEn: has(short) ? t(short) : layer?.nameEn });
}

/** @param {HeadlineRow} row @param {RowsShown} shown @param {RowActions} actions */
function factRow(row, shown, actions) {
  const layer = shown.layers.find((one) => one.id === row.layer);
  const name = rowName(row, layer);
  const sign = signOf(row);
  const severity = severityOf(row);
  const isShown = row.layer !== null && row.status !== "NO_DATA";
  return el("li", { class: `fact-row sign-${sign} ${row.status}`, "data-testid": `row-${row.row}`, "data-status": row.status,
    ...(row.layer ? { "data-layer": row.layer, ...lights(actions, { layer: row.layer }) } : {}) },
    smallIcon(sign),
    isShown
      ? el("button", { type: "button", class: "link fact-name", "data-key": `row-${row.row}`,
        title: t("sheet.isolate", { layer: layer ? nameOf(layer) : name }),
        "aria-pressed": String(shown.alone?.layer === row.layer), onclick: () => actions.isolate(row) }, name)
      : el("span", { class: "fact-name", text: name }),
    severity && el("span", { class: "fact-severity", text: severity }),
    categories(row, shown, layer),
    figures(row, shown, layer));
}

/** @param {RowsShown} shown @param {RowActions} actions */
export function hardFacts(shown, actions) {
  const { result, sheet, alone, layers } = shown;
  if (!sheet) return null;
  const shownAlone = alone && layers.find((one) => one.id === alone.layer);
  return el("section", { class: "hard-facts", "data-testid": "hard-facts", "aria-label": t("sheet.rows") },
    siteSize(result),
    el("ul", { class: "fact-rows" }, sheet.rows.map((row) => factRow(row, shown, actions))),
    shownAlone &&
      el("p", { class: "meta", role: "status" }, t("sheet.only", { layer: nameOf(shownAlone) }), " ",
        el("button", { type: "button", class: "link", "data-key": "restore-layers", "data-testid": "restore-layers",
          onclick: actions.restoreLayers }, t("sheet.restore"))));
}
