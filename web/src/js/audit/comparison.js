// @ts-check
/** Two editions compared: every layer in a table, one of them with its balance, findings, pieces of ground, units and zones. */
import { isCompared } from "../model/comparisons.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { nameOf, t } from "../text/strings.js";
import { balancePart } from "./balance.js";
import { differencesPart } from "./differences.js";
import { findingsPart } from "./findings.js";
import { fetchedPart, figureTable, segments } from "./parts.js";
import { DIVIDING, DIVISIONS } from "./breakdown.js";
import { inLanguage, muText, rateText } from "./words.js";
import { zoneChanges } from "./zonechanges.js";

/**
 * @import { Balance, Comparison, ComparedLayer, LayerComparison, PartBalance, Unsure } from "../model/comparisons.js"
 * @import { By } from "../model/indicators.js"
 * @import { AuditActions, Shown } from "./shown.js"
 */

/** Both editions, to be chosen. @param {Shown} shown @param {AuditActions} actions */
function pair({ editions, after, before }, actions) {
  const choice = (/** @type {string} */ key, /** @type {string | null} */ chosen, /** @type {(code: string) => void} */ choose) =>
    el("label", { class: "field" }, el("span", { class: "meta", text: t(`audit.${key}`) }),
      el("select", { "data-key": key, "data-testid": key, onchange: (e) => choose(e.currentTarget.value) },
        editions.map(({ code, effectiveFrom }) => el("option", { value: code, selected: code === chosen }, `${code} (${effectiveFrom})`))));
  return el("div", { class: "row pair" },
    choice("earlier", before, (code) => actions.ask({ baseline: code })),
    el("span", { class: "meta", text: "→" }),
    choice("later", after, actions.chooseEdition));
}

/** Before, lost, gained, after and the two rates. @param {Unsure<Balance>} balance */
const balanceCells = ({ beforeMu, lostMu, gainedMu, afterMu, areaRate, retentionRate }) =>
  [muText(beforeMu), muText(lostMu), muText(gainedMu), muText(afterMu), rateText(areaRate), rateText(retentionRate)];

/** Every layer, a row each; one is chosen. @param {Comparison} comparison @param {Shown} shown @param {AuditActions} actions */
function layersTable({ layers }, { audit, before, after }, actions) {
  const mu = t("unit.mu");
  const cells = (/** @type {LayerComparison} */ one) => [
    el("button", { type: "button", class: "link", "data-key": `compare-${one.layer}`, "data-testid": `compare-${one.layer}`,
      "aria-current": one.layer === audit.layer ? "true" : null, onclick: () => actions.ask({ layer: one.layer }) }, nameOf(one)),
    ...balanceCells(one),
    one.findings.length > 0 ? String(one.findings.length) : "",
  ];
  return figureTable({ caption: t("audit.layers"), testid: "layers-table",
    heads: [t("audit.layer"), `${before} ${mu}`, t("audit.lostIn", { unit: mu }), t("audit.gainedIn", { unit: mu }), `${after} ${mu}`,
      t("audit.areaRate"), t("audit.retentionRate"), t("audit.findings")],
    rows: layers.map((one) => ({ cells: cells(one), class: one.layer === audit.layer ? "chosen" : "" })) });
}

/** @param {ComparedLayer} layer @param {By} by */
const partsOf = (layer, by) => ({ unit: layer.byUnit, "admin-area": layer.byAdminArea, category: layer.byCategory })[by] ?? [];

/**
 * A part's name, which leads to it where it is a zone.
 * @param {PartBalance} part @param {string | null} layer @param {AuditActions} actions
 */
function partName({ code, name }, layer, actions) {
  if (layer === null || code === null) return name || code;
  return el("button", { type: "button", class: "link", "data-key": `by-zone-${code}`, onclick: () => actions.goToZone(layer, code) },
    name || code);
}

/**
 * The balance by unit, regiment or category.
 * @param {ComparedLayer} layer @param {Comparison} comparison @param {Shown} shown @param {AuditActions} actions
 */
function byPart(layer, { breakdownBy }, { audit: { by }, retentionMapped }, actions) {
  const mu = t("unit.mu");
  const parts = partsOf(layer, by);
  return el("section", { class: "breakdown" },
    el("div", { class: "row" }, el("h4", { text: t("audit.breakdown") }),
      segments(t("audit.breakdown"), DIVISIONS.map((value) => ({ value, name: t(`audit.by.${value}`) })), by, actions.divide, "by"),
      by === "unit" && el("label", { class: "check-line" },
        el("input", { type: "checkbox", "data-key": "retention-mapped", "data-testid": "retention-mapped", checked: retentionMapped,
          onchange: (e) => actions.mapRetention(e.currentTarget.checked) }), t("audit.retentionOnMap"))),
    parts.length === 0 ? el("p", { class: "meta", text: t("audit.noParts") }) : figureTable({
      caption: t("audit.breakdown"), testid: "by-table",
      heads: [t(`audit.by.${by}`), t("audit.beforeIn", { unit: mu }), t("audit.lostIn", { unit: mu }), t("audit.gainedIn", { unit: mu }),
        t("audit.afterIn", { unit: mu }), t("audit.areaRate"), t("audit.retentionRate")],
      rows: parts.map((part) =>
        ({ cells: [partName(part, DIVIDING[by], actions), ...balanceCells(part)], class: part.code === null ? "none" : "" })),
      total: [t("audit.whole"), ...balanceCells(layer)] }),
    el("p", { class: "meta", text: t("audit.dividedBy", { edition: breakdownBy }) }));
}

/** @param {LayerComparison} layer @param {Comparison} comparison @param {Shown} shown @param {AuditActions} actions */
function layerPart(layer, comparison, shown, actions) {
  const { audit: { swipe }, sides, before, after } = shown;
  const head = el("div", { class: "row" }, el("h3", { id: "compared-layer", tabindex: "-1", text: nameOf(layer) }),
    el("button", { type: "button", "data-key": "swipe", "data-testid": "swipe", "aria-pressed": String(swipe),
      "aria-busy": swipe && sides === "busy" ? "true" : null, onclick: () => actions.ask({ swipe: !swipe }) },
    icon("swipe"), t("audit.swipe")));
  if (!isCompared(layer)) {
    return [head, el("p", { class: "warning", "data-testid": "one-sided",
      text: layer.uncomputed ? inLanguage(layer.uncomputed.message, layer.uncomputed.messageEn)
        : t("audit.oneSided", { edition: (layer.presence === "BEFORE" ? after : before) ?? "" }) })];
  }
  return [head, swipe && sides instanceof Error && el("p", { class: "fault", role: "alert", text: sides.message }),
    balancePart(layer, comparison), findingsPart(layer, shown, actions), differencesPart(layer, comparison, shown, actions),
    byPart(layer, comparison, shown, actions), zoneChanges(layer)];
}

/** @param {Shown} shown @param {AuditActions} actions */
export function comparisonPart(shown, actions) {
  const { after, before, audit, comparison } = shown;
  return [pair(shown, actions),
    after === before
      ? el("p", { class: "lead", "data-testid": "same-edition", text: t("audit.sameEdition") })
      : fetchedPart(comparison,
        { busy: t("audit.comparing"), retry: () => actions.retry("comparison", "differences"), place: actions.place },
        (there) => {
          const layer = there.layers.find((one) => one.layer === audit.layer);
          return [layersTable(there, shown, actions), layer ? layerPart(layer, there, shown, actions)
            : el("p", { class: "lead", text: t("audit.chooseLayer") })];
        })];
}
