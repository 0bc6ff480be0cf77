// @ts-check
/** What stands behind the sheet, a page of it at a time: only the one that is looked at is made. */
import { all, el } from "../../ui/dom.js";
import { t } from "../../text/strings.js";

/** @import { Result } from "../../model/results.js" */
/** @import { Child } from "../../ui/dom.js" */

/** @typedef {"clauses" | "layers" | "basis" | "person"} TabName */
/** @type {TabName[]} */
export const TABS = ["clauses", "layers", "basis", "person"];

/** How many things a tab holds; null where counting says nothing. @param {TabName} name @param {Result} result */
export function countOf(name, { findings, themes, clausesByPerson }) {
  if (name === "clauses") return findings.length;
  if (name === "layers") return themes.filter((theme) => theme.status !== "CLEAR").length;
  return name === "person" ? clausesByPerson?.length ?? 0 : null;
}

/**
 * The tab that an arrow, Home or End leads to from another; null for any other key.
 * @param {string} key @param {TabName} from @param {TabName[]} [names] those that there are
 */
export function tabAfter(key, from, names = TABS) {
  const i = names.indexOf(from);
  const last = names.length - 1;
  const to = { ArrowRight: i === last ? 0 : i + 1, ArrowLeft: i === 0 ? last : i - 1, Home: 0, End: last }[key];
  return to === undefined ? null : names[to];
}

/**
 * A page behind a tab: how many things it holds, null where counting says nothing, and what makes it.
 * @typedef {[number | null, () => Child]} TabPage
 */

/**
 * The tabs with the page that is open; on paper all pages.
 * @param {{open: TabName, paper: boolean, choose: (name: TabName) => void}} state @param {Partial<Record<TabName, TabPage>>} pages
 */
export function tabs({ open, paper, choose }, pages) {
  const names = TABS.filter((name) => name in pages);
  const make = (/** @type {TabName} */ name) => pages[name]?.[1]();
  if (paper) return names.map(make);
  const list = el("div", { class: "tabs", role: "tablist", "aria-label": t("tab.all") }, names.map((name) => {
    const count = pages[name]?.[0] ?? null;
    return el("button", { type: "button", role: "tab", id: `tab-${name}`, "data-key": `tab-${name}`, "data-testid": `tab-${name}`,
      "aria-selected": String(name === open), "aria-controls": "tab-page", tabindex: name === open ? 0 : -1,
      onclick: () => choose(name), onkeydown: (e) => {
        const next = tabAfter(e.key, name, names);
        if (!next) return;
        e.preventDefault();
        choose(next);
        all(document, `#tab-${next}`)[0]?.focus();
      } }, t(`tab.${name}`), count !== null && el("span", { class: "count", text: String(count) }));
  }));
  return [list, el("div", { class: "tab-page", role: "tabpanel", id: "tab-page", "aria-labelledby": `tab-${open}`, tabindex: -1 },
    make(open))];
}
