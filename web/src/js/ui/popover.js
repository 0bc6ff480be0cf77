// @ts-check
/** What is seldom needed, behind a button; it closes with Escape and once the focus has gone elsewhere. */
import { el, first } from "./dom.js";

/** @import { Child } from "./dom.js" */

/** Shows the card: above its button where there is no room below it. @param {HTMLElement} of */
function bring(of) {
  const card = first(of, ".popover-card");
  // What stood above the last time is measured where it would stand below.
  card?.classList.remove("up");
  card?.classList.toggle("up", card.getBoundingClientRect().bottom > innerHeight && of.getBoundingClientRect().top > card.offsetHeight);
  card?.scrollIntoView({ block: "nearest" });
}

/**
 * @param {{key: string, class?: string, title: string}} of the key stands at the button too
 * @param {Child} label of the button @param {...Child} contents
 */
export function popover({ key, class: look = "", title }, label, ...contents) {
  return el("details", { class: `popover ${look}`.trim(), "data-key": key,
    onkeydown: (e) => {
      if (e.key !== "Escape" || !e.currentTarget.open) return;
      e.preventDefault();
      e.currentTarget.open = false;
      first(e.currentTarget, "summary")?.focus();
    },
    ontoggle: (e) => e.currentTarget.open && bring(e.currentTarget),
    onfocusout: (e) => {
      const to = e.relatedTarget;
      // A focus that goes nowhere is the window's, or that of a list that opens over the page.
      if (to instanceof Node && !e.currentTarget.contains(to)) e.currentTarget.open = false;
    } },
    el("summary", { "data-key": `${key}-button`, "data-testid": `${key}-button`, title }, label),
    el("div", { class: "popover-card" }, ...contents));
}
