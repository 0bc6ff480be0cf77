// @ts-check
/** The search box over the map: a combobox with a grouped list (ARIA pattern "combobox with listbox popup"). */
import { byId, el, first, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { gaussKrueger } from "../model/geo.js";
import { LONGEST, groupOf, isAmong, recentIn, withRecent } from "../model/search.js";
import { nameOf, t } from "../text/strings.js";
import { createSearching } from "./searching.js";

/**
 * @import { Hit } from "../model/search.js"
 * @import { Store } from "../model/state.js"
 */

const RECENT = "ecozone-recent";
/** How long the list stays once the field has lost the focus: a click on an option takes it away for a moment. */
const BLUR_MS = 120;

/** @returns {Hit[]} */
function recent() {
  try {
    return recentIn(localStorage.getItem(RECENT));
  } catch {
    return [];
  }
}

/** @param {Hit[]} hits */
function keepRecent(hits) {
  try {
    localStorage.setItem(RECENT, JSON.stringify(hits));
  } catch {
    // A browser that keeps nothing still searches.
  }
}

/** @param {Store} store @param {{pick: (hit: Hit) => void}} actions */
export function createSearchBox(store, { pick }) {
  const box = byId("find-box");
  const search = createSearching(store, { changed: render, pick(hit) {
    keepRecent(withRecent(recent(), hit));
    input.value = "";
    render();
    pick(hit);
  } });
  /** @type {HTMLInputElement} */
  const input = el("input", { id: "find-input", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "data-key": "find-input", "data-testid": "find-input", "aria-controls": "find-list", "aria-autocomplete": "list",
    onkeydown, onfocus: () => search.open(),
    onblur: () => setTimeout(() => !box.contains(document.activeElement) && search.close(), BLUR_MS),
    // What an input method is still composing is not typed yet.
    oninput: (e) => e instanceof InputEvent && e.isComposing || search.type(input.value),
    oncompositionend: () => search.type(input.value) });
  const offer = el("div", { class: "offer find-offer", hidden: true });
  const status = el("p", { class: "offscreen", role: "status" });
  const clear = el("button", { type: "button", class: "quiet find-clear", "data-key": "find-clear", "data-testid": "find-clear",
    onclick: () => {
      empty();
      input.focus();
    } }, icon("close"));
  box.append(el("div", { class: "combobox" }, icon("zoom"), input, clear, offer), status);

  /** What is listed: what was found, or before anything is typed what was found before. */
  const listed = () => (search.get().q.trim() === "" ? recent() : search.get().hits);
  const isTooLong = () => search.get().q.trim().length > LONGEST;

  function empty() {
    input.value = "";
    search.clear();
  }

  /** @param {KeyboardEvent} e */
  function onkeydown(e) {
    if (e.isComposing) return;
    const { open, active, q } = search.get();
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowDown: () => search.move(1, listed().length),
      ArrowUp: () => search.move(-1, listed().length),
      Enter: () => (q.trim() === "" ? open && listed()[active] && search.take(listed()[active]) : search.enter()),
      Escape: () => (open ? search.close() : input.value ? empty() : leave()),
    };
    const known = keys[e.key];
    if (!known) return;
    e.preventDefault();
    e.stopPropagation();
    known();
  }

  /** The map has the focus again. */
  const leave = () => byId("map").focus();

  /** What stands beside a name: its code, its layer, in which zone it was supposed. @param {Hit} hit */
  function aside({ kind, id, layer, zone, at }) {
    const described = store.get().layers.find((one) => one.id === layer);
    if (kind === "position" && zone && at) {
      return t(isAmong(at, store.get().layers) ? "find.supposedHere" : "find.supposed", { zone, middle: zone * 3 });
    }
    if (kind === "position" && at) {
      const { zone: own, easting, northing } = gaussKrueger(at[0], at[1]);
      return `${t("map.zone", { zone: own })} ${easting.toFixed(1)} ${northing.toFixed(1)}`;
    }
    if (kind === "record") return id.slice(0, 8);
    return kind === "zone" && described && groupOf({ kind, id, name: "", layer }, store.get().layers) === "zone" ? nameOf(described) : "";
  }

  /** @param {Hit} hit @param {number} i */
  const option = (hit, i) => el("li", { id: `find-${i}`, role: "option", "aria-selected": String(i === search.get().active),
    "data-testid": "find-option", "data-kind": hit.kind, "data-id": hit.id,
    onpointerdown: (/** @type {Event} */ e) => {
      e.preventDefault();
      search.take(hit);
    } },
    ["zone", "industry", "rule"].includes(hit.kind) && el("span", { class: "code", text: hit.id }),
    el("span", { class: "find-name", text: hit.name }),
    el("span", { class: "meta", text: aside(hit) }));

  /** The hits under the heads of their groups, in the order in which the arrows go. @param {Hit[]} hits */
  function groups(hits) {
    const { layers } = store.get();
    /** @type {{group: string, rows: HTMLElement[]}[]} */
    const made = [];
    hits.forEach((hit, i) => {
      const group = search.get().q.trim() === "" ? "recent" : groupOf(hit, layers);
      if (made.at(-1)?.group !== group) made.push({ group, rows: [] });
      made.at(-1)?.rows.push(option(hit, i));
    });
    return made.map(({ group, rows }, i) => el("ul", { role: "group", "aria-labelledby": `find-group-${i}` },
      el("li", { class: "find-group", role: "presentation", id: `find-group-${i}`, text: t(`find.group.${group}`) }), rows));
  }

  /** What is said below the list. */
  function remarks() {
    const { q, answered, hits, more, missing } = search.get();
    if (isTooLong()) return el("p", { class: "fault", "data-testid": "find-fault", text: t("find.tooLong", { n: LONGEST }) });
    if (q.trim() === "") {
      return [el("p", { class: "meta", text: t("find.hint") }), recent().length > 0 &&
        el("button", { type: "button", class: "link", "data-key": "find-forget", "data-testid": "find-forget", onclick: () => {
          keepRecent([]);
          render();
          input.focus();
        } }, t("find.forget"))];
    }
    return [
      answered !== null && hits.length === 0 && missing.length === 0 &&
        el("p", { class: "meta", "data-testid": "find-none", text: t("find.none") }),
      hits.length > 1 && hits.every(({ kind, zone }) => kind === "position" && zone) &&
        el("p", { class: "meta", text: t("find.whichZone") }),
      more > 0 && el("p", { class: "meta", text: t("find.more", { n: more }) }),
      missing.length > 0 && el("p", { class: "fault", role: "alert", "data-testid": "find-missing" },
        t("find.missing", { kinds: missing.map((kind) => t(`find.group.${kind}`)).join(t("list.comma")) }), " ",
        el("button", { type: "button", class: "link", "data-key": "find-retry", onclick: search.ask }, t("problem.retry"))),
    ];
  }

  function render() {
    const { open, active, hits, answered } = search.get();
    const list = isTooLong() ? [] : listed();
    replace(offer,
      el("div", { id: "find-list", role: "listbox", "aria-label": t("find.label"), hidden: list.length === 0 }, groups(list)), remarks());
    offer.hidden = !open;
    clear.hidden = input.value === "";
    input.setAttribute("aria-expanded", String(open && list.length > 0));
    if (open && active >= 0 && list.length > 0) input.setAttribute("aria-activedescendant", `find-${active}`);
    else input.removeAttribute("aria-activedescendant");
    const count = open && answered !== null ? t("find.count", { n: hits.length }) : "";
    status.textContent = isTooLong() ? t("find.tooLong", { n: LONGEST }) : count;
    first(offer, "[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  return {
    focus() {
      input.focus();
      input.select();
    },
    /** Writes its texts, after a change of language. */
    refresh() {
      input.placeholder = t("find.placeholder");
      input.setAttribute("aria-label", t("find.label"));
      input.title = t("find.title");
      clear.title = t("find.clear");
      clear.setAttribute("aria-label", t("find.clear"));
      render();
    },
  };
}
