// @ts-check
/**
 * Many sites as a table (ARIA pattern "grid"). Only the rows in sight exist, so ten thousand cost no more than ten. Arrows move, Enter or a
 * click opens a site, the space bar ticks it for comparison; a head orders by its column, once more the other way round.
 */
import { MOST_COMPARED, becauseText, factOf, leftOf, verdictOf } from "../model/many.js";
import { t } from "../text/strings.js";
import { all, el } from "../ui/dom.js";
import { smallIcon } from "../ui/icons.js";
import { messageOf } from "../model/reading.js";
import { columnName, factColumns, factText, factTitle } from "./words.js";

/**
 * @import { ManyLine } from "../model/many.js"
 * @import { ManyShown } from "./panel.js"
 */

const ROW = 34;
const BEYOND = 4;

/** The rows to build: those in sight and a few beyond. @param {number} scrolled @param {number} height pixels @param {number} count */
export function sightOf(scrolled, height, count) {
  const first = Math.max(0, Math.floor(scrolled / ROW) - BEYOND);
  return { first, end: Math.min(count, Math.ceil((scrolled + height) / ROW) + BEYOND) };
}

/**
 * @typedef {object} TableActions
 * @property {(i: number) => void} open
 * @property {(i: number) => void} tick
 * @property {(by: string) => void} order
 * @property {(key: string | null) => void} lit
 */

/** @param {TableActions} actions */
export function createManyTable({ open, tick, order, lit }) {
  /** @type {ManyShown | null} */
  let shown = null;
  /** @type {number[]} */
  let rows = [];
  /** @type {Map<number, ManyLine>} */
  let lines = new Map();
  /** Which row the keyboard is at. */
  let active = 0;
  let chosen = -1;
  /** @type {string | null} */
  let lightKey = null;

  const run = el("div", { class: "many-run", role: "rowgroup" });
  const head = el("div", { class: "many-row many-head", role: "row" });
  const box = el("div", { class: "many-box", role: "grid", tabindex: "0", "data-key": "many-box", "data-scroll": "many-box",
    "data-testid": "many-table", onscroll: show, onkeydown, onblur: () => lit(null), onpointerleave: () => lit(null) }, head, run);
  new ResizeObserver(show).observe(box);

  const light = (/** @type {number} */ at) => lit(rows[at] === undefined ? null : `site:${rows[at]}`);

  /** @param {ManyShown} now */
  function heads({ many, manyOrder }) {
    const column = (/** @type {string} */ by, /** @type {string} */ text, /** @type {string} */ title = "") =>
      el("span", { role: "columnheader", class: by === "open" ? "many-number" : null,
        "aria-sort": manyOrder.by !== by ? "none" : manyOrder.down ? "descending" : "ascending" },
        el("button", { type: "button", class: "link", "data-key": `many-by-${by}`, "data-testid": `many-by-${by}`, title: title || null,
          onclick: () => order(by) },
        text, manyOrder.by === by && el("span", { "aria-hidden": "true", text: manyOrder.down ? " ↓" : " ↑" })));
    return [
      el("span", { role: "columnheader" }, el("span", { class: "offscreen", text: t("many.tick") })),
      column("index", "#"), column("name", t("many.name")), column("industry", t("many.industry")), column("verdict", t("many.verdict")),
      column("because", t("many.because"), t("many.becauseTitle")),
      factColumns(many ?? []).map((fact) => column(fact.id, columnName(fact), fact.name)),
      column("open", t("many.open"), t("many.openTitle"))];
  }

  /** @param {ManyLine} line @param {ManyShown} now */
  function cells(line, { layers, many }) {
    if (!line.screening) {
      const messages = (line.errors ?? []).map(messageOf).join(" ");
      return el("span", { role: "gridcell", class: "many-error", title: messages, text: messages });
    }
    const reason = becauseText(line);
    return [
      el("span", { role: "gridcell", class: "many-because", title: reason, text: reason }),
      factColumns(many ?? []).map(({ id }) => {
        const fact = factOf(line, id);
        return el("span", { role: "gridcell", class: `many-fact ${fact?.status ?? ""}`, title: factTitle(fact, layers),
          text: factText(fact, layers) });
      }),
      el("span", { role: "gridcell", class: "many-number", text: line.openQuestions ?? "" })];
  }

  /**
   * By which industry a site was judged; a mark where its file says one that was not taken.
   * @param {ManyLine} line @param {ManyShown} now
   */
  function industryCell({ index, screening }, { reading, manyColumn }) {
    const { code = "", name = "" } = screening?.project.industry ?? {};
    const site = reading?.sites[index];
    const left = site ? leftOf(site, manyColumn) : null;
    return el("span", { role: "gridcell", class: "many-industry meta",
      title: left === null ? name : `${name} ${t("many.left", { code: left })}`.trim(), text: left === null ? code : `${code}*` });
  }

  /** @param {number} at @param {ManyShown} now */
  function row(at, now) {
    const i = rows[at];
    const line = lines.get(i);
    if (!line) return "";
    const verdict = verdictOf(line);
    const ticked = now.manyTicked.includes(i);
    const name = line.name || t("site.unnamed");
    const node = el("div", { class: `many-row verdict-${verdict}${at === active ? " active" : ""}${lightKey === `site:${i}` ? " lit" : ""}`,
      role: "row", id: `many-row-${i}`, "data-light": `site:${i}`, "data-testid": "many-row", "aria-rowindex": at + 2,
      "aria-selected": String(i === now.siteIndex),
      onpointerenter: () => light(at),
      onclick: () => {
        active = at;
        open(i);
      } },
      el("span", { role: "gridcell", onclick: (e) => e.stopPropagation() },
        el("input", { type: "checkbox", tabindex: "-1", "data-testid": "many-tick", "aria-label": t("many.tickOf", { name }),
          checked: ticked, disabled: !line.screening || (!ticked && now.manyTicked.length >= MOST_COMPARED), onchange: () => tick(i) })),
      el("span", { role: "gridcell", class: "many-number meta", text: i + 1 }),
      el("span", { role: "gridcell", class: "many-name", title: name, text: name }),
      industryCell(line, now),
      el("span", { role: "gridcell", class: "many-verdict" }, smallIcon(line.screening ? verdict : "NO_DATA"),
        line.screening ? t(`verdict.${verdict}`) : t("many.broken")),
      cells(line, now));
    node.style.top = `${at * ROW}px`;
    return node;
  }

  function show() {
    if (!shown) return;
    const now = shown;
    const { first, end } = sightOf(box.scrollTop, box.clientHeight || 600, rows.length);
    run.style.height = `${rows.length * ROW}px`;
    run.replaceChildren(...Array.from({ length: Math.max(0, end - first) }, (_, k) => row(first + k, now)));
    const id = rows[active] === undefined ? null : `many-row-${rows[active]}`;
    if (id && active >= first && active < end) box.setAttribute("aria-activedescendant", id);
    else box.removeAttribute("aria-activedescendant");
  }

  function reveal(/** @type {number} */ at) {
    const room = box.clientHeight - head.offsetHeight;
    if (at * ROW < box.scrollTop) box.scrollTop = at * ROW;
    else if ((at + 1) * ROW > box.scrollTop + room) box.scrollTop = (at + 1) * ROW - room;
    show();
  }

  function onkeydown(/** @type {KeyboardEvent} */ e) {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target !== box) return;
    const last = rows.length - 1;
    const page = Math.max(1, Math.floor(box.clientHeight / ROW) - 2);
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: last };
    if (!(e.key in moves) && e.key !== "Enter" && e.key !== " ") return;
    e.preventDefault();
    if (e.key in moves) {
      active = Math.max(0, Math.min(last, moves[e.key]));
      reveal(active);
      light(active);
    } else if (rows[active] !== undefined) (e.key === "Enter" ? open : tick)(rows[active]);
  }

  return {
    /** @param {ManyShown} now @param {number[]} sites in the order in which they are shown */
    render(now, sites) {
      const before = rows[active];
      shown = now;
      rows = sites;
      if (lines.size !== now.many?.length || now.many.some((line) => lines.get(line.index) !== line)) {
        lines = new Map((now.many ?? []).map((line) => [line.index, line]));
      }
      active = Math.max(0, rows.indexOf(before));
      head.replaceChildren(...heads(now).flat());
      head.style.setProperty("--facts", String(factColumns(now.many ?? []).length));
      box.setAttribute("aria-rowcount", String(rows.length + 1));
      box.setAttribute("aria-label", t("many.title"));
      show();
      return box;
    },
    /** Once the table stands in the page: the site that was opened comes into sight. @param {number} siteIndex */
    settle(siteIndex) {
      const at = rows.indexOf(siteIndex);
      if (siteIndex !== chosen && at >= 0 && box.isConnected) {
        active = at;
        reveal(at);
      }
      chosen = siteIndex;
    },
    /** @param {string | null} key */
    light(key) {
      lightKey = key;
      for (const node of all(run, ".many-row")) node.classList.toggle("lit", node.dataset.light === key);
    },
  };
}
