// @ts-check
/** What stands aside until the reader has answered: what was stated of the project before, and a file's word against what was chosen. */
import { el } from "../../ui/dom.js";
import { t } from "../../text/strings.js";
import { labelOf, worthOf } from "../../text/wording.js";

/**
 * @import { Industry } from "../../model/answers.js"
 * @import { Carried, Conflict } from "../../model/project.js"
 * @import { State } from "../../model/state.js"
 */

/** @typedef {{carry: (holds: boolean) => void, settle: (which: keyof Conflict) => void}} CarryActions */

/** Facts that are named at once. */
const AT_ONCE = 6;

/** @param {Industry} industry */
const inWords = ({ code, name }) => `${code} ${name}`.trim();

/** What was stated, in a few words. @param {Carried} carried */
function stated({ industry, facts }) {
  const n = Object.keys(facts).length;
  return [industry && t("carried.industry", { industry: inWords(industry) }), n > 0 && t("carried.facts", { n })]
    .filter(Boolean).join(t("carried.and"));
}

/** @param {Carried} carried @param {State["facts"]} described @param {CarryActions} actions */
function carriedNote(carried, described, actions) {
  const facts = Object.entries(carried.facts).map(([key, value]) => `${labelOf(described, key)}: ${worthOf(described, key, value)}`);
  const rest = facts.length - AT_ONCE;
  return el("div", { class: "aside", role: "status", "data-testid": "carried" },
    el("p", { text: t("carried.ask", { what: stated(carried), from: carried.from ?? t("site.unnamed") }) }),
    facts.length > 0 && el("p", { class: "meta",
      text: [...facts.slice(0, AT_ONCE), ...(rest > 0 ? [t("list.more", { n: rest })] : [])].join(t("list.comma")) }),
    el("div", { class: "row" },
      el("button", { type: "button", "data-key": "carried-keep", "data-testid": "carried-keep", onclick: () => actions.carry(true) },
        t("carried.keep")),
      el("button", { type: "button", "data-key": "carried-drop", "data-testid": "carried-drop", onclick: () => actions.carry(false) },
        t("carried.drop"))));
}

/** @param {Conflict} conflict @param {CarryActions} actions */
function conflictNote({ said, chosen }, actions) {
  return el("div", { class: "aside", role: "alert", "data-testid": "conflict" },
    el("p", { text: t("conflict.ask", { said: inWords(said), chosen: inWords(chosen) }) }),
    el("div", { class: "row" },
      el("button", { type: "button", "data-key": "conflict-said", "data-testid": "conflict-said", onclick: () => actions.settle("said") },
        t("conflict.said", { code: said.code })),
      el("button", { type: "button", "data-key": "conflict-chosen", "data-testid": "conflict-chosen",
        onclick: () => actions.settle("chosen") }, t("conflict.chosen", { code: chosen.code }))));
}

/** @param {Pick<State, "carried" | "conflict" | "facts">} state @param {CarryActions} actions */
export const setAside = ({ carried, conflict, facts }, actions) =>
  [conflict && conflictNote(conflict, actions), carried && carriedNote(carried, facts, actions)];
