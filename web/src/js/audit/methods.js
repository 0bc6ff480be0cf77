// @ts-check
/** A layer by several ways of measuring, side by side: the only place where their figures meet. */
import { exact, signed } from "../text/format.js";
import { el } from "../ui/dom.js";
import { nameOf, t } from "../text/strings.js";
import { fetchedPart, figureTable } from "./parts.js";
import { statusTag } from "./status.js";
import { muText } from "./words.js";

/**
 * @import { Floor, MethodSheet } from "../model/indicators.js"
 * @import { AuditActions, Shown } from "./shown.js"
 */

/** A target of the layer's area, held against a figure. @param {Floor} floor */
const floorCell = ({ comparator, valueMu, status, crosses }) =>
  el("span", { class: "block" }, statusTag(status),
    el("span", { class: "meta", text: ` ${t(`audit.comparator.${comparator}`, { value: valueMu === null ? "" : exact(valueMu) })}` }),
    crosses && el("span", { class: "strong block", text: t("audit.crosses") }));

/** @param {MethodSheet} sheet */
const sheetOf = ({ rows, printedNote, zones, overlapping }) => [
  el("p", { class: "meta", text: [t("layers.zones", { n: zones }), overlapping && t("audit.union")].filter(Boolean).join("；") }),
  figureTable({ caption: t("audit.part.methods"), testid: "method-sheet",
    heads: [t("explain.method"), t("unit.mu"), t("audit.differenceMu"), "ppm", t("audit.floor")],
    rows: rows.map((row) => ({ cells: [
      [el("span", { text: row.name }), el("span", { class: "meta block", text: row.how })],
      muText(row.areaMu),
      row.differenceMu === null ? "—" : signed(row.differenceMu, 2),
      row.differencePpm === null ? "—" : signed(row.differencePpm),
      row.floors.map(floorCell)] })) }),
  el("p", { class: "meta", text: printedNote }),
];

/** @param {Shown} shown @param {AuditActions} actions */
export const methodsPart = (shown, actions) => [
  el("p", { class: "lead", text: t("audit.methodsLead") }),
  el("label", { class: "field" }, el("span", { class: "meta", text: t("audit.layer") }),
    el("select", { "data-key": "method-layer", "data-testid": "method-layer",
      onchange: (e) => actions.ask({ layer: e.currentTarget.value }) },
      shown.layers.map((layer) => el("option", { value: layer.id, selected: layer.id === shown.audit.layer }, nameOf(layer))))),
  fetchedPart(shown.methodSheet, { busy: t("audit.loading"), retry: () => actions.retry("methodSheet"), place: actions.place }, sheetOf),
];
