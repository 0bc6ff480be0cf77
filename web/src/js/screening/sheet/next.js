// @ts-check
/** What the reader does next: choose an industry, answer the question in front; behind it what is answered and what else is asked. */
import { el, first } from "../../ui/dom.js";
import { t } from "../../text/strings.js";
import { INDUSTRY } from "../../text/wording.js";
import { askable, factRow, faultsAt, takenFacts } from "../facts.js";
import { extractLink } from "../extractlink.js";
import { chips } from "./chips.js";

/**
 * @import { GiveFact } from "../facts.js"
 * @import { Shown } from "../shown.js"
 */

/** @typedef {{giveFact: GiveFact, stateFact: (key: string) => void, goToIndustry: () => void, openExtract: () => void}} NextActions */

/**
 * The facts in two: those that are asked, the one in front first, and those that are answered, in the order in which facts are described:
 * a record does not keep in which they were answered. What the service refuses is asked again.
 * @param {Pick<Shown, "asked" | "given" | "facts" | "screenProblem">} shown @param {string | null} changing the fact that is answered anew
 */
export function questionsOf({ asked, given, facts, screenProblem }, changing) {
  const keys = askable([...new Set([...asked, ...Object.keys(given)])], facts);
  const isAsked = (/** @type {string} */ key) => !(key in given) || key === changing || faultsAt(screenProblem, key).length > 0;
  const open = keys.filter(isAsked);
  const front = open.filter((key) => key in given);
  return { open: [...front, ...open.filter((key) => !front.includes(key))],
    answered: [...facts.keys()].filter((key) => keys.includes(key) && !isAsked(key)) };
}

/** The field of a question. @param {ParentNode} parent @param {string} key */
const fieldOf = (parent, key) => first(parent, `[data-testid="fact-${CSS.escape(key)}"] :is(input, select)`);

/** @param {HTMLElement} panel @param {NextActions} actions @param {() => void} redraw */
export function createNext(panel, actions, redraw) {
  /** The answered fact that is being answered anew. @type {string | null} */
  let changing = null;
  /** Whether the verdict has the focus only until it is known what else is asked. */
  let isWaiting = false;

  /** @param {string | null} key */
  function change(key) {
    const was = changing;
    changing = key;
    redraw();
    (key ? fieldOf(panel, key) : first(panel, `[data-key="chip-${CSS.escape(was ?? "")}"]`))?.focus();
  }

  /** @type {GiveFact} */
  const giveFact = (key, value) => {
    if (key === changing) changing = null;
    actions.giveFact(key, value);
  };

  /** @param {string} key @param {Shown} shown */
  function row(key, { facts, given, result, screenProblem }) {
    const fact = facts.get(key);
    return fact && factRow(fact, { value: given[key], missing: result?.missingFacts.includes(key) ?? false, problem: screenProblem,
      keep: key === changing ? () => change(null) : null }, (value) => giveFact(key, value));
  }

  /** @param {Shown} shown */
  function section(shown) {
    const { result, industry, given } = shown;
    if (changing !== null && !(changing in given)) changing = null;
    const { open, answered } = questionsOf(shown, changing);
    const coarse = industry && result?.missingFacts.includes(INDUSTRY);
    const taken = result && takenFacts({ ...shown, result }, actions);
    if (open.length + answered.length === 0 && industry && !coarse && !taken) return null;
    const hint = coarse ? t("next.coarseIndustry", { code: industry.code }) : t("verdict.waitIndustry");
    const isAsking = open.length > 0 || coarse || !industry;
    const [front, ...rest] = open;
    const all = open.length + answered.length;
    return el("section", { class: "next", "data-testid": "next" },
      (isAsking || answered.length > 0) &&
        el("div", { class: "section-head" }, el("h3", { class: front ? "offscreen" : null,
          text: t(isAsking ? "next.title" : "next.given") }),
          answered.length > 0 && el("span", { class: "meta", "data-testid": "progress",
            text: t("next.progress", { n: answered.length, all }) }),
          !industry && !shown.recorded && extractLink(actions, "extract-next", "extract.noProject")),
      (!industry || coarse) &&
        el("p", { class: "row", "data-testid": "next-industry" },
          el("button", { type: "button", "data-key": "next-industry", onclick: actions.goToIndustry },
            t(coarse ? "next.otherIndustry" : "next.industry")), el("span", { class: "meta", text: hint })),
      el("div", { class: "facts", "data-testid": "facts" },
        front && row(front, shown),
        chips(answered, shown, { change, giveFact })),
      el("div", { class: "next-more" },
        rest.length > 0 &&
          el("details", { class: "rest", "data-key": "more-facts" },
            el("summary", { "data-key": "more-facts-summary" }, t("next.more", { n: rest.length })), rest.map((key) => row(key, shown))),
        taken));
  }

  return {
    section,
    /**
     * Runs what draws the panel anew; where the question that had the focus is answered, the next one has it then and stands in sight,
     * after the last the verdict.
     * @param {() => void} run @param {boolean} busy whether what was answered is still being judged: it may lead to more questions
     */
    leading(run, busy) {
      const active = document.activeElement;
      const key = active instanceof HTMLElement && panel.contains(active) && active.closest(".fact") ? active.dataset.key : undefined;
      const waited = isWaiting && active?.id === "verdict-word";
      run();
      const isAnswered = key !== undefined && !first(panel, `[data-key="${CSS.escape(key)}"]`);
      isWaiting = busy && (isAnswered || waited);
      if (!isAnswered && !waited) return;
      const onward = first(panel, ".fact:not(.chip) :is(input, select)") ?? first(panel, "#verdict-word");
      onward?.focus({ preventScroll: true });
      (onward?.closest(".fact") ?? onward)?.scrollIntoView({ block: "nearest" });
    },
  };
}
