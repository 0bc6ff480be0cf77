// @ts-check
/** What the reader does next: choose an industry, state facts; and what the system took for facts itself. */
import { el } from "../../ui/dom.js";
import { t } from "../../text/strings.js";
import { INDUSTRY } from "../../text/wording.js";
import { factsForm, takenFacts } from "../facts.js";

/**
 * @import { GiveFact } from "../facts.js"
 * @import { Shown } from "../shown.js"
 */

/** @typedef {{giveFact: GiveFact, stateFact: (key: string) => void, goToIndustry: () => void}} NextActions */

/** How many of the questions are answered. @param {Shown} shown */
function progress({ asked, given }) {
  const n = asked.filter((key) => key in given).length;
  return n > 0 && el("span", { class: "meta", "data-testid": "progress", text: t("next.progress", { n, all: asked.length }) });
}

/** @param {Shown} shown @param {NextActions} actions */
export function next(shown, actions) {
  const { result, industry } = shown;
  const form = factsForm(shown, actions.giveFact);
  const missing = result?.missingFacts ?? [];
  const coarse = industry && missing.includes(INDUSTRY);
  const taken = result && takenFacts({ ...shown, result }, actions);
  if (!form && industry && !coarse && !taken) return null;
  const hint = coarse ? t("next.coarseIndustry", { code: industry.code }) : t("verdict.waitIndustry");
  return el("section", { class: "next", "data-testid": "next" },
    (form || coarse || !industry) &&
      el("div", { class: "section-head" }, el("h3", { text: missing.length || !industry ? t("next.title") : t("next.given") }),
        progress(shown)),
    (!industry || coarse) &&
      el("p", { class: "row", "data-testid": "next-industry" },
        el("button", { type: "button", "data-key": "next-industry", onclick: actions.goToIndustry },
          t(coarse ? "next.otherIndustry" : "next.industry")), el("span", { class: "meta", text: hint })),
    form, taken);
}
