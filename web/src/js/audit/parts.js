// @ts-check
/** Pieces that several parts of the auditor's panel are made of. */
import { isThere } from "../model/audit.js";
import { el } from "../ui/dom.js";
import { problemList } from "../ui/problems.js";

/**
 * @import { Fetched } from "../model/audit.js"
 * @import { Child } from "../ui/dom.js"
 */

/**
 * What is fetched: on its way, kept away by a problem, or there.
 * @template T
 * @param {Fetched<T>} held
 * @param {{busy: string, retry: () => void, place: (position: number[], text: string) => void}} else_
 * @param {(value: T) => Child} render
 * @returns {Child}
 */
export function fetchedPart(held, { busy, retry, place }, render) {
  if (held instanceof Error) return problemList(held, { place, retry });
  if (held === null || held === "busy") return el("p", { class: "busy", role: "status", text: busy });
  return isThere(held) ? render(held) : null;
}

/**
 * A table of figures; the first column names the row.
 * @param {{caption: string, heads: string[], rows: {cells: Child[], class?: string}[], testid?: string, total?: Child[]}} table
 */
export function figureTable({ caption, heads, rows, testid, total }) {
  const line = (/** @type {Child[]} */ cells, /** @type {string} */ name = "") =>
    el("tr", { class: name || null }, cells.map((cell, i) => (i === 0 ? el("th", { scope: "row" }, cell) : el("td", {}, cell))));
  return el("div", { class: "table-scroll", "data-scroll": caption, tabindex: "0", role: "region", "aria-label": caption },
    el("table", { class: "figure-table", "data-testid": testid },
      el("caption", { class: "offscreen", text: caption }),
      el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col", text: head })))),
      el("tbody", {}, rows.map(({ cells, class: name }) => line(cells, name))),
      total && el("tfoot", {}, line(total))));
}

/**
 * A choice between few, as buttons side by side.
 * @template {string} V
 * @param {string} label @param {{value: V, name: string}[]} choices @param {V} chosen @param {(value: V) => void} choose
 * @param {string} key
 */
export const segments = (label, choices, chosen, choose, key) =>
  el("div", { class: "choice-buttons", role: "group", "aria-label": label }, choices.map(({ value, name }) =>
    el("button", { type: "button", "data-key": `${key}-${value}`, "data-testid": `${key}-${value}`,
      "aria-pressed": String(value === chosen), onclick: () => choose(value) }, name)));

/** Rows of name and value; what has no value is left out. @param {([string, Child] | null | false)[]} rows */
export const facts = (rows) =>
  el("dl", { class: "audit-facts" },
    rows.flatMap((row) => (row && row[1] ? [el("dt", { text: row[0] }), el("dd", {}, row[1])] : [])));
