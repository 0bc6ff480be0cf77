// @ts-check
/** The clauses that a person must check, as the office's table; the ticks are the reader's own and stay in this browser. */
import { el } from "../ui/dom.js";
import { cited } from "./finding.js";
import { t } from "../text/strings.js";
import { DIMENSIONS, dimensionName } from "../text/wording.js";

/** @import { PersonClause, Result } from "../model/results.js" */

const STORE = "ecozone-checked";
/** Checklists of so many sites are remembered. */
const REMEMBERED = 50;

/** What is remembered of all checklists: rule ids by checklist, the latest last. @returns {Record<string, string[]>} */
function remembered() {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

/**
 * A checklist is of one project on one site, under one edition and one rule book.
 * @param {Pick<Result, "site" | "rules" | "edition" | "project">} result
 */
export const checklistOf = ({ site, rules, edition, project }) =>
  JSON.stringify([site?.hash, rules?.hash, edition?.code, project?.industry?.code, project?.name].map((part) => part ?? ""));

/** The ticks of a checklist. @param {string} list @returns {Set<string>} */
export const ticksOf = (list) => new Set(remembered()[list] ?? []);

/**
 * The other ticks with those of one list put last, the oldest lists forgotten. Pure.
 * @param {Record<string, string[]>} all @param {string} list @param {string[]} ticks
 */
export function withTicks(all, list, ticks) {
  const rest = Object.entries(all).filter(([key]) => key !== list);
  return Object.fromEntries([...rest, ...(ticks.length ? [/** @type {[string, string[]]} */ ([list, ticks])] : [])].slice(-REMEMBERED));
}

/** @param {string} list @param {string} rule @param {boolean} on @returns {Set<string>} the ticks as they are now */
function tick(list, rule, on) {
  const ticks = ticksOf(list);
  if (on) ticks.add(rule);
  else ticks.delete(rule);
  try {
    localStorage.setItem(STORE, JSON.stringify(withTicks(remembered(), list, [...ticks])));
  } catch {
    // A browser that keeps nothing still lets the table be filled in for this visit.
  }
  return ticks;
}

/** In the order of the four dimensions; the list of the region before those of units. @param {PersonClause[]} clauses */
export const byDimension = (clauses) => [...clauses].sort((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));

/** The articles of a clause; a list's own document need not stand in every row. @param {PersonClause} clause */
function basisOf({ scope, unit, citations }) {
  if (!scope || scope === "LAW") return cited(citations);
  return (citations ?? []).map((c) => c.article).filter((article) => article && article !== unit).join(t("list.comma"));
}

/** @param {{result: Result}} state */
export function checklist({ result }) {
  const clauses = byDimension(result.clausesByPerson ?? []);
  if (clauses.length === 0) return null;
  const list = checklistOf(result);
  const count = el("span", { class: "count", "data-testid": "checked-count" });
  const show = (/** @type {Set<string>} */ ticks) =>
    (count.textContent = t("checklist.count", { done: clauses.filter((c) => ticks.has(c.rule)).length, n: clauses.length }));
  const ticks = ticksOf(list);
  show(ticks);
  return el("details", { class: "section checklist", "data-key": "checklist", "data-testid": "checklist" },
    el("summary", { "data-key": "checklist-summary" }, el("span", { class: "strong", text: t("checklist.title") }), count),
    el("p", { class: "meta", text: t("checklist.lead") }),
    el("table", {},
      el("thead", {},
        el("tr", {}, ["dimension", "clause", "basis", "checked"].map((name) => el("th", { scope: "col", text: t(`checklist.${name}`) })))),
      el("tbody", {}, clauses.map((c, i) => el("tr", { "data-testid": `clause-${c.rule}` },
        clauses[i - 1]?.dimension === c.dimension ? null
          : el("th", { scope: "rowgroup", rowspan: clauses.filter((other) => other.dimension === c.dimension).length,
            text: dimensionName(c.dimension) }),
        el("td", {}, c.modality && el("span", { class: "modality", text: c.modality }), c.title,
          c.outcome === "UNKNOWN" && el("span", { class: "meta block", text: t("checklist.open") }),
          c.note && el("span", { class: "meta block", text: c.note })),
        el("td", {},
          el("span", { class: "block", text: t(`scope.${c.scope ?? "LAW"}`) }),
          c.unit && el("span", { class: "unit-code block", text: c.unit }),
          el("span", { class: "meta block", title: cited(c.citations), text: basisOf(c) })),
        el("td", { class: "tick" },
          el("input", { type: "checkbox", checked: ticks.has(c.rule), "data-key": `tick-${c.rule}`,
            "aria-label": t("checklist.tick", { clause: c.title }),
            onchange: (e) => show(tick(list, c.rule, e.currentTarget.checked)) })))))));
}
