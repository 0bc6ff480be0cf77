// @ts-check
/** Which document of environmental assessment the project needs by the catalogue, as far as the facts tell. */
import { el, folded } from "../ui/dom.js";
import { t } from "../text/strings.js";
import { briefLabelOf, labelOf } from "../text/wording.js";

/**
 * @import { EiaClass } from "../model/answers.js"
 * @import { EiaItem } from "../model/results.js"
 * @import { Answered } from "./shown.js"
 */

/** @typedef {{goToFact: (key: string) => void}} EiaActions */

/** The classes of the catalogue, the strictest first. */
/** @type {EiaClass[]} */
export const CLASSES = ["REPORT_BOOK", "REPORT_FORM", "REGISTRATION", "NONE"];

/** The class in words: the one, or those that are still possible. @param {{class?: EiaClass | null, possible?: EiaClass[]}} eia */
export function className({ class: code, possible = [] }) {
  if (code) return t(`eia.${code}`);
  if (possible.length === 0) return t("eia.unknown");
  return [...possible].sort((a, b) => CLASSES.indexOf(a) - CLASSES.indexOf(b)).map((c) => t(`eia.${c}`)).join(t("eia.or"));
}

/**
 * The class in a line, or what is missing for it: a choice of all that is possible tells nothing.
 * @param {{class?: EiaClass | null, possible?: EiaClass[], missingFacts?: string[]}} eia @param {Answered["facts"]} facts
 */
export function inShort(eia, facts) {
  const { missingFacts = [], possible = [] } = eia;
  if (eia.class || missingFacts.length === 0 || possible.length === 1) return className(eia);
  const fact = briefLabelOf(facts, missingFacts[0]);
  return t(missingFacts.length > 1 ? "eia.pendingMore" : "eia.pending", { fact, n: missingFacts.length });
}

/** @param {string[]} keys @param {Answered} state @param {EiaActions} actions @param {string} where */
function missing(keys, { facts }, actions, where) {
  if (!keys?.length) return null;
  return el("p", { class: "meta" }, `${t("finding.missing")} `,
    keys.map((key, i) =>
      [i > 0 && t("list.comma"),
        el("button", { type: "button", class: "link", "data-key": `eia-${where}-${key}`, onclick: () => actions.goToFact(key) },
          labelOf(facts, key))]).flat());
}

/** @param {EiaItem} item @param {Answered} state @param {EiaActions} actions */
function itemOf(item, state, actions) {
  const texts = CLASSES.filter((c) => item.texts?.[c]);
  const possible = new Set(item.class ? [item.class] : item.possible ?? []);
  return el("article", { class: "eia-item", "data-testid": `eia-${item.no}` },
    el("h4", { text: `${item.no}　${item.name}` }),
    el("p", { class: "meta", text: [item.section, item.applies === "UNKNOWN" && t("eia.open")].filter(Boolean).join(" · ") }),
    el("dl", { class: "rows" },
      texts.flatMap((c) =>
        [el("dt", { class: possible.has(c) ? "strong" : "" , text: t(`eia.${c}`) }),
          el("dd", { class: possible.has(c) ? "" : "ruled-out", text: item.texts[c] })])),
    item.sensitiveAreas && el("p", { class: "meta", text: t("eia.sensitive", { areas: item.sensitiveAreas }) }),
    item.byPerson && el("p", { class: "warning", text: t("eia.byPerson") }),
    missing(item.missingFacts, state, actions, String(item.no)));
}

/** @param {Answered} state @param {EiaActions} actions */
export function eiaClass(state, actions) {
  const { eia } = state.result;
  if (!eia) return null;
  const items = eia.items ?? [];
  const details = el("details", { class: "section eia", "data-key": "eia", "data-testid": "eia" },
    el("summary", { "data-key": "eia-summary" },
      el("span", { class: "strong", text: t("eia.title") }),
      el("span", { class: eia.class ? "eia-class" : "eia-class open", text: inShort(eia, state.facts) })));
  return folded(details, () => [
    !eia.class && (eia.possible ?? []).length > 0 && el("p", { class: "meta", text: t("eia.possible", { classes: className(eia) }) }),
    items.length === 0 && el("p", { class: "meta", text: t("eia.noItem") }),
    items.length > 1 && el("p", { class: "meta", text: t("eia.several", { n: items.length }) }),
    items.map((item) => itemOf(item, state, actions)),
    items.length === 0 && missing(eia.missingFacts, state, actions, "all"),
  ]);
}
