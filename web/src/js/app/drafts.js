// @ts-check
/**
 * Drafts: what is stated of a project that is not recorded survives a reload. It is kept in this browser and nowhere else: for this tab,
 * where a reload takes it up again at once, and for the next visit, which asks first, as whoever comes then may be somebody else.
 */
import { isBegun } from "../model/carry.js";
import { LARGEST, draftIn, draftOf, nameOfDraft, takenUp } from "../model/draft.js";
import { bboxOf } from "../model/geo.js";
import { moment } from "../text/format.js";
import { t } from "../text/strings.js";
import { byId, el, first, paused, replace } from "../ui/dom.js";

/**
 * @import { Draft } from "../model/draft.js"
 * @import { State, Store } from "../model/state.js"
 */

const KEY = "ecozone-draft";
/** How long what is stated rests before it is kept. */
const RESTS_MS = 200;

/** @param {() => Storage} where @param {string | null} text null takes it away @returns {boolean} whether it was done */
function keep(where, text) {
  try {
    if (text === null) where().removeItem(KEY);
    else where().setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** @param {() => Storage} where */
function kept(where) {
  try {
    return draftIn(where().getItem(KEY));
  } catch {
    return null;
  }
}

const tab = () => sessionStorage;
const browser = () => localStorage;

/** What a draft is made of. @param {State} state */
const stated = ({ site, reading, industry, saidByFile, overruled, conflict, carried, given, recorded }) =>
  ({ site, reading, industry, saidByFile, overruled, conflict, carried, given, recorded });

/** @param {Store} store @param {{screen: () => void, fit: (box: number[]) => void}} actions */
export function createDrafts(store, { screen, fit }) {
  const box = byId("draft-note");
  /** A draft of an earlier visit, until the reader says what becomes of it. @type {Draft | null} */
  let offered = null;
  /** What was taken up at a reload, while it is the project. @type {Draft | null} */
  let restored = null;
  /** @type {"" | "KEPT" | "LARGE" | "REFUSED"} */
  let how = "";
  let begun = false;
  /** Whether the reader wants no draft of this project. */
  let unwanted = false;

  /** @param {string | null} text */
  const keepBoth = (text) => [keep(tab, text), keep(browser, text)].every(Boolean);

  function write() {
    const state = store.get();
    const draft = state.recorded ? null : draftOf(state, new Date().toISOString());
    if (!draft) {
      // What is recorded needs no draft. Another record that is only looked at leaves the draft of the project before it alone.
      const own = kept(tab);
      const isOwn = !state.recorded || JSON.stringify(own?.site?.geometry) === JSON.stringify(state.site?.geometry);
      if (begun && isOwn) keepBoth(null);
      if (!state.recorded) unwanted = false;
      [restored, how] = [null, ""];
      return show();
    }
    begun = true;
    offered = null;
    if (unwanted) return show();
    const text = JSON.stringify(draft);
    const isLarge = text.length > LARGEST;
    how = isLarge ? "LARGE" : keepBoth(text) ? "KEPT" : "REFUSED";
    // Half a draft, or that of a moment ago, would be taken for this one.
    if (how !== "KEPT") keepBoth(null);
    show();
  }

  /** @param {Draft} draft @param {boolean} bring its site into view */
  function takeUp(draft, bring) {
    offered = null;
    restored = draft;
    store.set(takenUp(draft));
    if (draft.site && bring) fit(bboxOf(draft.site.geometry));
    screen();
    show();
  }

  function discard() {
    keepBoth(null);
    offered = null;
    unwanted = begun;
    how = "";
    show();
    (first(box, "button") ?? byId("work")).focus();
  }

  const button = (/** @type {string} */ key, /** @type {() => void} */ run) => el("button", { type: "button", class: "link",
    "data-key": `draft-${key}`, "data-testid": `draft-${key}`, onclick: run }, t(`draft.${key}`));

  function contents() {
    const draft = offered;
    if (draft) {
      return [el("p", { text: t("draft.offered", { name: nameOfDraft(draft), at: moment(draft.at) }) }),
        el("p", { class: "meta", text: t("draft.until") }),
        el("div", { class: "row" }, button("resume", () => {
          takeUp(draft, true);
          byId("work").focus();
        }), button("discard", discard))];
    }
    if (unwanted) return el("p", { class: "meta", text: t("draft.unwanted") });
    if (how === "") return null;
    return [
      restored && el("p", { role: "status", "data-testid": "draft-restored",
        text: t(restored.others > 0 ? "draft.restoredOne" : "draft.restored", { name: nameOfDraft(restored) }) }),
      el("p", { class: how === "KEPT" ? "meta" : "warning" }, t(`draft.${how}`), how === "KEPT" && [" ", button("discard", discard)]),
    ];
  }

  function show() {
    const now = contents();
    box.hidden = now === null;
    replace(box, now);
  }

  store.watch(({ lang }) => lang, show);
  return {
    /**
     * Begins to keep; takes up what this tab had, and asks of what an earlier visit left.
     * @param {{isRecord: boolean, bring: boolean}} how whether a record is asked for, and whether a site is to be brought into view
     */
    begin({ isRecord, bring }) {
      const own = kept(tab);
      const earlier = own ?? kept(browser);
      if (earlier && !isRecord && !isBegun(store.get())) {
        if (own) takeUp(own, bring);
        else offered = earlier;
      }
      show();
      const later = paused(RESTS_MS, write);
      store.watch(stated, later);
      // A reload may come sooner than what was stated has rested.
      addEventListener("pagehide", () => begun && write());
    },
  };
}
