// @ts-check
/**
 * The sites of a file as a list to choose from (ARIA pattern "listbox"). Only the rows in sight exist, so a file of thousands costs no more
 * than one of ten.
 * Arrows move, Enter or a click chooses.
 */
import { all, el } from "../ui/dom.js";
import { number } from "../text/format.js";
import { declaredDifference, signed } from "../model/reading.js";
import { t } from "../text/strings.js";

/** @import { FileSite, SitesAnswer } from "../model/answers.js" */

const ROW = 44;
const ROWS = 6;
/** From so many sites on there is a field to find one by its name. */
const MANY = 12;

/** Indices of the sites whose name holds the text; all for no text. @param {FileSite[]} sites @param {string} text */
export function matching(sites, text) {
  const wanted = text.trim().toLowerCase();
  return sites.flatMap((s, i) =>
    (wanted === "" || (s.properties.name ?? "").toLowerCase().includes(wanted) || String(i + 1) === wanted ? [i] : []));
}

/** The rows to build: those in sight and a few beyond. @param {number} scrolled pixels @param {number} count */
export function windowOf(scrolled, count) {
  const first = Math.max(0, Math.floor(scrolled / ROW) - 3);
  return { first, end: Math.min(count, first + ROWS + 7) };
}

/** A site's size in words. @param {FileSite} site */
function sizeOf({ geometry, properties: p }) {
  if (geometry.type.includes("Polygon")) return p.areaMu === undefined ? "" : `${number(p.areaMu)}\u00a0${t("unit.mu")}`;
  if (p.lengthMetres !== undefined) return `${number(p.lengthMetres, 1)} m`;
  return p.count === undefined ? "" : `${p.count} ${t("unit.count")}`;
}

/** How the declared area differs, in words. @param {FileSite["properties"]} p */
export function declaredText(p) {
  const difference = declaredDifference(p);
  if (!difference) return "";
  const by = difference.share === null ? `${signed(difference.hectares, 4)} ${t("unit.ha")}`
    : `${signed(difference.share * 100, 2)}\u00a0%`;
  return t("site.declaredShort", { declared: number(p.declaredAreaHectares ?? 0, 4), difference: by });
}

/** @param {{choose: (i: number) => void, lit: (key: string | null) => void}} actions */
export function createSiteList({ choose, lit }) {
  /** @type {FileSite[]} */
  let sites = [];
  /** @type {number[]} */
  let rows = [];
  let chosen = 0;
  /** Which row the keyboard is at. */
  let active = 0;
  let sought = "";
  /** @type {string | null} */
  let lightKey = null;

  const run = el("div", { class: "site-run", role: "presentation" });
  const box = el("div", { class: "site-list", id: "site-list", role: "listbox", tabindex: "0", "aria-labelledby": "site-list-title",
    "data-key": "site-list", "data-scroll": "site-list", "data-testid": "site-list", onscroll: show, onkeydown,
    onfocus: () => light(active), onblur: () => lit(null), onpointerleave: () => lit(null) }, run);
  const none = el("p", { class: "meta", role: "status" });
  const title = el("p", { class: "strong", id: "site-list-title" });
  /** @type {HTMLInputElement} */
  const search = el("input", { type: "text", autocomplete: "off", spellcheck: "false", "data-key": "site-search",
    "data-testid": "site-search", oninput: () => find(search.value) });
  const whole = el("div", { class: "sites", role: "group" }, title, search, box, none);

  const light = (/** @type {number} */ at) => lit(rows[at] === undefined ? null : `site:${rows[at]}`);

  function row(/** @type {number} */ at) {
    const i = rows[at];
    const site = sites[i];
    const declared = declaredText(site.properties);
    const node = el("div", { class: `site-row${lightKey === `site:${i}` ? " lit" : ""}${at === active ? " active" : ""}`, role: "option",
      id: `site-row-${i}`, "data-light": `site:${i}`, "aria-selected": String(i === chosen), "aria-setsize": rows.length,
      "aria-posinset": at + 1,
      onpointerenter: () => light(at),
      onclick: () => {
        active = at;
        choose(i);
      } },
      el("span", { class: "site-n number-plain", text: i + 1 }),
      el("span", { class: "site-name", title: site.properties.name ?? null, text: site.properties.name || t("site.unnamed") }),
      el("span", { class: "site-size", text: sizeOf(site) }),
      declared && el("span", { class: "site-declared meta", title: declared, text: declared }));
    node.style.top = `${at * ROW}px`;
    return node;
  }

  function show() {
    const { first, end } = windowOf(box.scrollTop, rows.length);
    run.style.height = `${rows.length * ROW}px`;
    // Half a row shows that there are more.
    box.style.height = `${(rows.length > ROWS ? ROWS + 0.5 : rows.length) * ROW + 2}px`;
    run.replaceChildren(...Array.from({ length: end - first }, (_, k) => row(first + k)));
    const id = rows[active] === undefined ? null : `site-row-${rows[active]}`;
    if (id) box.setAttribute("aria-activedescendant", id);
    else box.removeAttribute("aria-activedescendant");
    none.textContent = rows.length === 0 ? t("site.noneFound") : "";
    none.hidden = rows.length > 0;
    box.hidden = rows.length === 0;
  }

  function reveal(/** @type {number} */ at) {
    const top = at * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
    show();
  }

  function find(/** @type {string} */ text) {
    sought = text;
    rows = matching(sites, text);
    active = Math.max(0, rows.indexOf(chosen));
    box.scrollTop = 0;
    show();
  }

  function onkeydown(/** @type {KeyboardEvent} */ e) {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const last = rows.length - 1;
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + ROWS, PageUp: active - ROWS, Home: 0, End: last };
    if (e.key in moves) active = Math.max(0, Math.min(last, moves[e.key]));
    else if (e.key !== "Enter" && e.key !== " ") return;
    e.preventDefault();
    if (e.key in moves) {
      reveal(active);
      light(active);
    } else if (rows[active] !== undefined) choose(rows[active]);
  }

  return {
    /**
     * The list for a file; the same element every time, so that it keeps its focus.
     * @param {Pick<SitesAnswer, "sites">} reading @param {number} siteIndex −1 for none
     */
    render(reading, siteIndex) {
      if (sites !== reading.sites) {
        sites = reading.sites;
        sought = "";
        rows = matching(sites, "");
        active = Math.max(0, siteIndex);
      } else if (siteIndex !== chosen && rows.includes(siteIndex)) active = rows.indexOf(siteIndex);
      chosen = siteIndex;
      title.textContent = t("site.choose", { n: sites.length });
      search.hidden = sites.length < MANY;
      search.placeholder = t("site.search");
      search.setAttribute("aria-label", t("site.search"));
      if (search.value !== sought) search.value = sought;
      show();
      return whole;
    },
    /** Once the list stands in the page (again): taken out of it, an element forgets how far it was scrolled. */
    settle: () => box.isConnected && reveal(active),
    /** @param {string | null} key */
    light(key) {
      lightKey = key;
      for (const node of all(run, ".site-row")) node.classList.toggle("lit", node.dataset.light === key);
    },
  };
}
