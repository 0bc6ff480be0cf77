// @ts-check
/** What is answered: a chip for each fact with its answer, to be answered otherwise or taken back. */
import { el } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { t } from "../../text/strings.js";
import { briefLabelOf, worthOf } from "../../text/wording.js";

/**
 * @import { Shown } from "../shown.js"
 * @import { GiveFact } from "../facts.js"
 */

/** Chips that are shown at once. */
const AT_FIRST = 6;

/** @typedef {{change: (key: string) => void, giveFact: GiveFact}} ChipActions */

/** @param {string} key @param {Shown} shown @param {ChipActions} actions */
function chip(key, { facts, given }, actions) {
  const fact = briefLabelOf(facts, key);
  return el("li", { class: "chip fact given", "data-testid": `fact-${key}` },
    el("button", { type: "button", class: "chip-answer", "data-key": `chip-${key}`, title: t("chip.change"),
      onclick: () => actions.change(key) },
      el("span", { class: "meta", text: fact }), " ", el("span", { text: worthOf(facts, key, given[key]) })),
    el("button", { type: "button", class: "quiet", "data-key": `clear-${key}`, title: t("chip.takeBack"),
      "aria-label": t("chip.takeBackOf", { fact }), onclick: () => actions.giveFact(key, undefined) }, icon("close")));
}

/** @param {string[]} keys @param {Shown} shown @param {ChipActions} actions */
export function chips(keys, shown, actions) {
  if (keys.length === 0) return null;
  const list = (/** @type {string[]} */ some) =>
    el("ul", { class: "chips", "aria-label": t("chip.all") }, some.map((key) => chip(key, shown, actions)));
  const rest = keys.slice(AT_FIRST);
  return [list(keys.slice(0, AT_FIRST)), rest.length > 0 &&
    el("details", { class: "rest", "data-key": "more-chips" },
      el("summary", { "data-key": "more-chips-summary" }, t("chip.more", { n: rest.length })), list(rest))];
}
