// @ts-check
/** Keys of the page as a whole, and the card that lists them. */
import { byId, el, first, replace } from "../ui/dom.js";
import { t } from "../text/strings.js";

const HELP = [
  ["?", "keys.help"],
  ["D", "keys.draw"],
  ["E", "map.measure"],
  ["/ G", "find.label"],
  ["K", "here.key"],
  ["F", "keys.file"],
  ["I", "keys.industry"],
  ["N", "site.new"],
  ["L", "keys.layers"],
  ["M", "keys.map"],
  ["R", "keys.result"],
  ["V", "view.screening"],
  ["S", "view.siting"],
  ["A", "view.rules"],
  ["H", "view.records"],
  ["T", "view.audit"],
  ["U", "site.undo"],
  ["+ −", "keys.zoom"],
  ["← ↑ → ↓", "keys.pan"],
  ["Esc", "keys.escape"],
];

/** @param {Element | null} target */
const isTyping = (target) => target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox]):not([type=radio]),textarea,select");

/**
 * @param {(key: string) => (() => void) | undefined} actionOf what a key does, which is given in lower case
 * @param {() => void} escape closes the nearest thing
 */
export function listenToKeys(actionOf, escape) {
  addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    if (e.key === "Escape") return escape();
    const run = actionOf(e.key.toLowerCase());
    if (!run || isTyping(document.activeElement)) return;
    e.preventDefault();
    run();
  });
}

/** What had the focus when the list was opened. @type {HTMLElement | null} */
let opener = null;

/** Gives the focus back to where it was; a panel may have drawn itself anew meanwhile. */
function giveBack() {
  const key = opener?.dataset.key;
  const was = opener?.isConnected ? opener : key ? first(document, `[data-key="${CSS.escape(key)}"]`) : null;
  (was ?? first(document, "[data-key=keys]"))?.focus();
  opener = null;
}

/** Opens or closes the list of keys; answers whether it is open now. @param {boolean} [open] */
export function toggleKeys(open = byId("keys").hidden) {
  const card = byId("keys");
  const had = card.contains(document.activeElement);
  card.hidden = !open;
  if (!open) {
    if (had) giveBack();
    return false;
  }
  const { activeElement: active } = document;
  if (!had) opener = active instanceof HTMLElement && active !== document.body ? active : null;
  replace(card, el("h2", { text: t("keys.title") }),
    el("dl", { class: "pairs" }, HELP.flatMap(([key, text]) => [el("dt", {}, el("kbd", { text: key })), el("dd", { text: t(text) })])),
    el("button", { type: "button", onclick: () => toggleKeys(false) }, t("keys.close")));
  card.querySelector("button")?.focus();
  return true;
}
