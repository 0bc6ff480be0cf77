// @ts-check
/** Numbers that open: a small card with value, method, denominator, uncertainty and edition. One is open at a time. */
import { el } from "./dom.js";
import { t } from "../text/strings.js";

/** @type {{card: HTMLElement, opener: HTMLElement} | null} */
let open = null;

/** Closes the card, if one is open, and gives the focus back. @returns {boolean} whether one was */
export function closeExplanation() {
  if (!open) return false;
  const { card, opener } = open;
  open = null;
  document.removeEventListener("pointerdown", leave);
  removeEventListener("scroll", leave, true);
  const had = card.contains(document.activeElement);
  card.remove();
  opener.setAttribute("aria-expanded", "false");
  if (had) opener.focus();
  return true;
}

/**
 * A number that can be opened; what stands in several parts breaks between them and nowhere else.
 * @param {string | string[]} text @param {() => [string, string][]} facts rows of name and value
 * @param {string} [key] tells the number apart, for the focus
 */
export function openable(text, facts, key) {
  const button = el("button", { type: "button", class: "number", title: t("explain.open"), "aria-expanded": "false", "data-key": key },
    typeof text === "string" ? text : text.map((part, i) => [i > 0 && " ", el("span", { class: "nowrap" }, part)]));
  button.addEventListener("click", (/** @type {Event} */ e) => {
    e.stopPropagation();
    e.preventDefault();
    const again = open?.opener === button;
    closeExplanation();
    if (!again) show(button, facts());
  });
  return button;
}

/** @param {HTMLElement} opener @param {[string, string][]} facts */
function show(opener, facts) {
  const card = el("div", { class: "explanation", role: "dialog", "aria-label": t("explain.open"), tabindex: "-1" },
    el("dl", {}, facts.flatMap(([name, value]) => [el("dt", { text: name }), el("dd", { text: value })])));
  document.body.append(card);
  const at = opener.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const top = at.bottom + size.height + 8 < innerHeight ? at.bottom + 4 : Math.max(8, at.top - size.height - 4);
  card.style.top = `${top}px`;
  card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
  opener.setAttribute("aria-expanded", "true");
  open = { card, opener };
  card.focus({ preventScroll: true });
  document.addEventListener("pointerdown", leave);
  addEventListener("scroll", leave, true);
}

/** Closes the card when the reader turns to something else. @param {Event} e */
function leave(e) {
  if (!open?.card.contains(/** @type {Node} */ (e.target)) && e.target !== open?.opener) closeExplanation();
}
