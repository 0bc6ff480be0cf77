// @ts-check
/** What a total hides: named findings with their evidence, each with its pieces of ground on the map. */
import { exact } from "../text/format.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { has, t } from "../text/strings.js";
import { inLanguage } from "./words.js";

/**
 * @import { AuditFinding, ComparedLayer, Severity } from "../model/comparisons.js"
 * @import { AuditActions, Shown } from "./shown.js"
 */

/** @type {Severity[]} */
const SEVERITIES = ["HIGH", "MEDIUM", "LOW"];

/** A name of evidence as people read it; one without words stands for itself. @param {string} name */
const evidenceName = (name) => (has(`audit.evidence.${name}`) ? t(`audit.evidence.${name}`) : name);

/** Whether a figure in square metres stands in mu too. @param {string} name @param {AuditFinding["evidence"]} evidence */
const isRepeated = (name, evidence) => name.endsWith("SquareMetres") && name.replace(/SquareMetres$/, "Mu") in evidence;

/** Each figure once: in mu where it stands in mu too. @param {AuditFinding["evidence"]} evidence */
const evidenceRows = (evidence) => Object.entries(evidence).filter(([name]) => !isRepeated(name, evidence)).flatMap(([name, value]) => [
  el("dt", { text: evidenceName(name) }),
  el("dd", {}, typeof value === "number" ? exact(value) : typeof value === "string" ? value
    : Object.entries(value).map(([of, figure]) => el("span", { class: "block", text: `${of}: ${exact(figure)}` }))),
]);

/** @param {AuditFinding} finding @param {number} i @param {ComparedLayer} layer @param {Shown} shown @param {AuditActions} actions */
function row(finding, i, layer, { pointed }, actions) {
  const { polygons, code, severity, zones } = finding;
  const isPointed = polygons.length > 0 && polygons.length === pointed.length && polygons.every((id) => pointed.includes(id));
  return el("li", { class: `audit-finding severity-${severity}`, "data-testid": "audit-finding", "data-code": code },
    el("div", { class: "finding-head" }, icon(severity),
      el("span", { class: "strong", text: has(`audit.finding.${code}`) ? t(`audit.finding.${code}`) : code }),
      el("span", { class: "meta", text: t(`audit.severity.${severity}`) }),
      polygons.length > 0 && el("button", { type: "button", class: "link right-end", "data-key": `finding-map-${i}`,
        "data-testid": "finding-map", "aria-pressed": String(isPointed),
        onclick: () => actions.point(isPointed ? [] : polygons) }, t("audit.showPieces", { n: polygons.length })),
      polygons.length === 0 && zones.length > 0 && el("button", { type: "button", class: "link right-end", "data-key": `finding-map-${i}`,
        onclick: () => actions.goToZone(layer.layer, zones[0]) }, t("problem.place"))),
    el("p", { text: inLanguage(finding.message, finding.messageEn) }),
    el("details", { "data-key": `evidence-${i}` },
      el("summary", { class: "meta", "data-key": `evidence-summary-${i}`, text: t("audit.evidence") }),
      el("dl", { class: "audit-facts" }, evidenceRows(finding.evidence))));
}

/** @param {ComparedLayer} layer @param {Shown} shown @param {AuditActions} actions */
export function findingsPart(layer, shown, actions) {
  const sorted = [...layer.findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return el("section", { class: "audit-findings" },
    el("h4", { text: `${t("audit.findings")} (${sorted.length})` }),
    sorted.length === 0 && el("p", { class: "meta", text: t("audit.noFindings") }),
    el("ul", {}, sorted.map((finding, i) => row(finding, i, layer, shown, actions))));
}
