// @ts-check
/** The matrix as a table: ground down, divisions across. One cell takes the keyboard; arrows lead from cell to cell. */
import { cellHash, cellOf, namesOf } from "../model/coverage.js";
import { spoken, t } from "../text/strings.js";
import { all, el } from "../ui/dom.js";

/**
 * @import { CellName, Coverage, CoverageAsked, CoverageRow, Narrowed } from "../model/coverage.js"
 */

/** So few divisions can be named in the head. */
const FEW = 10;

/**
 * Where a key leads to from a row and a column, of so many.
 * @typedef {(r: number, c: number, rows: number, columns: number) => number[]} Step
 */

/** @type {Record<string, Step>} */
const STEPS = {
  ArrowLeft: (r, c) => [r, c - 1],
  ArrowRight: (r, c) => [r, c + 1],
  ArrowUp: (r, c) => [r - 1, c],
  ArrowDown: (r, c) => [r + 1, c],
  Home: (r) => [r, 0],
  End: (r, _, __, columns) => [r, columns - 1],
  PageUp: (_, c) => [0, c],
  PageDown: (_, c, rows) => [rows - 1, c],
};

/** @param {CoverageRow} row @param {CoverageRow | undefined} above */
function rowHead(row, above) {
  const { layer, category } = namesOf(row);
  const isFirst = above?.layer !== row.layer;
  return el("th", { scope: "row", class: isFirst ? "first" : null, title: `${layer} · ${category}` },
    el("span", { class: isFirst || layer === category ? "matrix-layer" : "offscreen", text: layer }),
    layer !== category && el("span", { class: "matrix-category", text: category }));
}

/** @param {Coverage} matrix @param {Narrowed} shown */
function tableOf({ divisions, answers }, { rows, columns }) {
  const few = columns.length <= FEW;
  return el("table", { class: few ? "matrix few" : "matrix", role: "grid", "aria-label": t("coverage.table") },
    el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "matrix-corner", text: t("coverage.ground") }), columns.map((i) =>
      el("th", { scope: "col", title: `${divisions[i].code} ${divisions[i].name}` }, divisions[i].code,
        el("span", { class: few ? "matrix-division" : "offscreen", text: divisions[i].name }))))),
    el("tbody", {}, rows.map((row, r) => el("tr", {}, rowHead(row, rows[r - 1]), columns.map((i) => {
      const { status } = answers[row.cells[i]];
      const cell = cellHash({ layer: row.layer, category: row.category, division: divisions[i].code });
      return el("td", { role: "gridcell", class: `cover-${status}`, tabindex: -1, "data-cell": cell,
        "aria-label": t(`coverage.status.${status}`), text: t(`coverage.letter.${status}`) });
    })))));
}

/** @param {(cell: CellName) => void} read */
export function createMatrix(read) {
  /** @type {{matrix: Coverage, narrowed: Narrowed, status: string, lang: string, box: HTMLElement, table: HTMLTableElement} | null} */
  let held = null;
  const scrolled = { left: 0, top: 0 };

  /** @param {HTMLElement} cell */
  function name(cell) {
    const named = cellOf(cell.dataset.cell ?? "");
    if (named) read(named);
  }

  /** The cell that takes the keyboard from now on. @param {HTMLElement} table @param {HTMLElement} cell */
  function turnTo(table, cell) {
    for (const other of all(table, "td[tabindex='0']")) {
      other.tabIndex = -1;
      delete other.dataset.key;
    }
    cell.tabIndex = 0;
    cell.dataset.key = "matrix-cell";
  }

  /** @param {HTMLTableElement} table @param {KeyboardEvent} e */
  function step(table, e) {
    const cell = e.target;
    if (!(cell instanceof HTMLTableCellElement) || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Enter" || e.key === " ") {
      e.preventDefault();
      return name(cell);
    }
    const [body] = table.tBodies;
    const [r, c] = [cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement.sectionRowIndex : 0, cell.cellIndex - 1];
    const to = STEPS[e.key]?.(r, c, body.rows.length, body.rows[0].cells.length - 1);
    if (!to) return;
    e.preventDefault();
    const next = to[1] < 0 ? undefined : body.rows[to[0]]?.cells[to[1] + 1];
    if (!next) return;
    turnTo(table, next);
    next.focus();
  }

  /** @param {Coverage} matrix @param {Narrowed} narrowed @param {string} status */
  function build(matrix, narrowed, status) {
    const table = tableOf(matrix, narrowed);
    table.addEventListener("click", (e) => {
      const cell = e.target instanceof Element ? e.target.closest("td") : null;
      if (cell) name(cell);
    });
    table.addEventListener("keydown", (e) => step(table, e));
    const box = el("div", { class: `matrix-box${status ? ` only-${status}` : ""}`, "data-testid": "matrix" }, table);
    box.addEventListener("scroll", () => Object.assign(scrolled, { left: box.scrollLeft, top: box.scrollTop }));
    return { matrix, narrowed, status, lang: spoken(), box, table };
  }

  /**
   * The table, built anew only where it shows something else.
   * @param {Coverage} matrix @param {Narrowed} narrowed @param {CoverageAsked} asked
   */
  return function show(matrix, narrowed, { cell, status }) {
    const same = held && held.matrix === matrix && held.status === status && held.lang === spoken() && isSame(held.narrowed, narrowed);
    if (!held || !same) held = build(matrix, narrowed, status);
    const { box, table } = held;
    for (const former of all(table, "td[aria-selected]")) former.removeAttribute("aria-selected");
    const chosen = cell && all(table, `td[data-cell="${CSS.escape(cellHash(cell))}"]`)[0];
    chosen?.setAttribute("aria-selected", "true");
    const first = chosen || all(table, "td[tabindex='0']")[0] || all(table, "td")[0];
    if (first) turnTo(table, first);
    // What is taken out of the page and put back has forgotten how far it was scrolled.
    const { left, top } = scrolled;
    queueMicrotask(() => (same ? box.scrollTo(left, top) : chosen?.scrollIntoView({ block: "nearest", inline: "nearest" })));
    return box;
  };
}

/** @param {Narrowed} a @param {Narrowed} b */
const isSame = (a, b) => String(a.columns) === String(b.columns) && a.rows.length === b.rows.length &&
  a.rows.every((row, i) => row === b.rows[i]);
