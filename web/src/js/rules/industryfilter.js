// @ts-check
/** Narrows the list of clauses to what may hold for an industry, and to what names it. */
import { createIndustryField } from "../screening/industryfield.js";
import { t } from "../text/strings.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";

/**
 * @import { Industry } from "../model/answers.js"
 * @import { Sought } from "../model/rulebook.js"
 * @import { State } from "../model/state.js"
 */

/** @typedef {Pick<State, "sought" | "applicable" | "industry">} Shown */

/**
 * @param {{seek: (patch: Partial<Sought>) => void, loadApplicable: () => void, place: (position: number[], text: string) => void,
 *   changed: () => void}} actions
 */
export function createIndustryFilter({ seek, loadApplicable, place, changed }) {
  const choose = (/** @type {Industry | null} */ industry) => seek({ industry, named: false });
  const field = createIndustryField({ name: "rules-industry", changed, pick: ({ code, name }) => choose({ code, name }) });

  /** @param {Industry | null} project that of the project, which needs no search */
  const search = (project) => [field.elements(),
    project && el("button", { type: "button", class: "link", "data-key": "rules-industry-project", "data-testid": "rules-industry-project",
      onclick: () => choose(project) }, t("rules.ofProject", { code: project.code, name: project.name }))];

  /** @param {Industry} industry @param {Shown} shown */
  const chosen = (industry, { sought, applicable }) => [
    el("div", { class: "card slim", "data-testid": "rules-industry-chosen" },
      el("span", {}, t("rules.forIndustry"), " ", el("span", { class: "code", text: industry.code }), " ", industry.name),
      el("button", { type: "button", class: "quiet", "data-key": "rules-industry-clear", title: t("industry.clear"),
        "aria-label": t("industry.clear"), onclick: () => choose(null) }, icon("close"))),
    applicable === "busy" && el("p", { class: "busy", role: "status", text: t("rules.loading") }),
    applicable instanceof Error && [el("p", { class: "warning", text: t("rules.unfiltered") }),
      problemList(applicable, { place, retry: loadApplicable })],
    el("label", { class: "check-line" },
      el("input", { type: "checkbox", checked: sought.named, "data-key": "rules-named", "data-testid": "rules-named",
        onchange: (e) => seek({ named: e.currentTarget.checked }) }), t("rules.namedOnly")),
    el("p", { class: "meta", text: t("rules.industryHow") }),
  ];

  return {
    /** @param {Shown} shown */
    contents: (shown) => el("div", { class: "rule-industry" },
      shown.sought.industry ? chosen(shown.sought.industry, shown) : search(shown.industry)),
  };
}
