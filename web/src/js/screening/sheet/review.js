// @ts-check
/** Checks by hand on a record: clause by clause, remarks, a conclusion of one's own; and the versions that are kept. */
import { el } from "../../ui/dom.js";
import { moment, shortHash } from "../../text/format.js";
import { icon } from "../../ui/icons.js";
import { problemList } from "../../ui/problems.js";
import { t } from "../../text/strings.js";
import { dimensionName } from "../../text/wording.js";
import { EFFECTS, isByPerson } from "../../model/judgements.js";
import { CONFORMITIES, draftOf, lackingIn } from "../../model/reviews.js";
import { byDimension } from "../checklist.js";
import { cited } from "../finding.js";
import { rememberedName } from "../judge.js";

/**
 * @import { Citation, Result } from "../../model/results.js"
 * @import { DraftClause, Review, ReviewDraft } from "../../model/reviews.js"
 * @import { Answered } from "../shown.js"
 */

/** @typedef {{review: (draft: ReviewDraft) => Promise<boolean>}} ReviewActions */
/** What is checked. @typedef {{rule: string, title: string, dimension: string, citations: Citation[]}} ToCheck */

/**
 * The rules that a person settles, and the clauses that a person must check.
 * @param {Pick<Result, "clausesByPerson" | "findings">} result
 */
export const toCheck = ({ clausesByPerson, findings }) => {
  const clauses = byDimension(clausesByPerson ?? []);
  const settled = findings.filter((f) => isByPerson(f) && !clauses.some(({ rule }) => rule === f.rule));
  return /** @type {ToCheck[]} */ ([...settled, ...clauses]);
};

/** A version as it is kept. @param {Review} review @param {Map<string, string>} titles by rule */
function version({ version: n, at, by, clauses, conclusion, remarks, contentHash }, titles) {
  return el("article", { class: "review", "data-testid": `review-${n}` },
    el("p", { class: "strong", text: t("review.version", { n, by, at: moment(at) }) }),
    conclusion &&
      el("p", {}, t("review.concludes", { verdict: t(`verdict.${conclusion.verdict}`) }), conclusion.reason && `：${conclusion.reason}`),
    clauses.length > 0 && el("ul", { class: "reviewed" }, clauses.map((c) => el("li", { class: `finding-${c.finding}` },
      el("span", { class: "strong", text: t(`review.${c.finding}`) }), ` ${titles.get(c.rule) ?? c.rule}`,
      c.text && ` — ${c.text}`, c.by !== by && el("span", { class: "meta", text: ` (${c.by})` })))),
    remarks && el("p", { class: "remarks", text: remarks }),
    el("p", { class: "meta" }, t("review.hash"), " ", el("code", { text: shortHash(contentHash), title: contentHash })));
}

/** @param {ReviewActions} actions */
export function createReview(actions) {
  /** What is being written, of which record and on which version. @type {{of: string, draft: ReviewDraft} | null} */
  let writing = null;

  /** @param {string} id @param {Review[]} reviews */
  function draftFor(id, reviews) {
    if (writing?.of !== id) writing = { of: id, draft: draftOf(reviews, rememberedName()) };
    return writing.draft;
  }

  /** @param {ToCheck} clause @param {ReviewDraft} draft */
  function row({ rule, title, dimension, citations }, draft) {
    const put = (/** @type {Partial<DraftClause>} */ patch) =>
      (draft.clauses[rule] = { ...(draft.clauses[rule] ?? { finding: null, text: "", by: "" }), ...patch });
    const { finding = null, text = "" } = draft.clauses[rule] ?? {};
    return el("fieldset", { class: "to-check", "data-testid": `check-clause-${rule}` },
      el("legend", {}, el("span", { class: "meta", text: dimensionName(dimension) }), ` ${title}`),
      el("p", { class: "meta", text: cited(citations) }),
      el("div", { class: "segments small" }, CONFORMITIES.map((one) => el("label", { class: `chosen-${one}` },
        el("input", { type: "radio", name: `check-${rule}`, value: one, checked: one === finding, "data-key": `check-${rule}-${one}`,
          onchange: () => put({ finding: one }) }), el("span", { text: t(`review.${one}`) })))),
      el("textarea", { rows: 1, maxlength: 2000, value: text, "aria-label": t("review.text", { title }), placeholder: t("review.textHint"),
        "data-key": `check-${rule}-text`, oninput: (e) => put({ text: e.currentTarget.value }) }));
  }

  /** @param {ReviewDraft} draft @param {Result} result */
  function ownConclusion(draft, result) {
    return [
      el("label", { class: "judge-field" }, el("span", { class: "meta", text: t("review.conclusion") }),
        el("select", { "data-key": "review-verdict", "data-testid": "review-verdict",
          onchange: (e) => (draft.verdict = e.currentTarget.value) },
          el("option", { value: "" }, t("review.noConclusion")),
          EFFECTS.map((effect) => el("option", { value: effect, selected: effect === draft.verdict },
            effect === result.verdict ? t("review.asComputed", { verdict: t(`verdict.${effect}`) }) : t(`verdict.${effect}`))))),
      el("label", { class: "judge-field" }, el("span", { class: "meta", text: t("judging.reason") }),
        el("textarea", { rows: 2, maxlength: 2000, value: draft.reason, placeholder: t("review.reasonHint"), "data-key": "review-reason",
          "data-testid": "review-reason", oninput: (e) => (draft.reason = e.currentTarget.value) })),
      el("label", { class: "judge-field" }, el("span", { class: "meta", text: t("review.remarks") }),
        el("textarea", { rows: 2, maxlength: 2000, value: draft.remarks, "data-key": "review-remarks", "data-testid": "review-remarks",
          oninput: (e) => (draft.remarks = e.currentTarget.value) })),
      el("label", { class: "judge-field" }, el("span", { class: "meta", text: t("review.by") }),
        el("input", { type: "text", value: draft.by, maxlength: 100, autocomplete: "name", "data-key": "review-by",
          "data-testid": "review-by", oninput: (e) => (draft.by = e.currentTarget.value) })),
    ];
  }

  /** @param {ReviewDraft} draft @param {Result} result @param {boolean} busy */
  function form(draft, result, busy) {
    const fault = el("span", { class: "fault", role: "alert" });
    return el("form", { class: "judge review-form", "aria-label": t("review.form"), "data-testid": "review-form", onsubmit: async (e) => {
      e.preventDefault();
      const lacking = lackingIn(draft, result.verdict);
      fault.textContent = lacking.map((key) => t(key)).join(t("list.comma"));
      if (lacking.length === 0 && await actions.review(draft)) writing = null;
    } },
      toCheck(result).map((clause) => row(clause, draft)),
      ownConclusion(draft, result),
      el("div", { class: "row" },
        el("button", { type: "submit", class: "primary", "data-key": "review-give", "data-testid": "review-give", disabled: busy },
          icon("person"), t(busy ? "record.busy" : "review.give")), fault));
  }

  return {
    /** The versions and the form, of a record. @param {Answered & {recorded: string}} shown */
    page({ result, recorded, reviews, reviewing, reviewProblem }) {
      const titles = new Map(toCheck(result).map(({ rule, title }) => [rule, title]));
      const problem = reviewProblem && problemList(reviewProblem, { place: () => undefined });
      if (!reviews) return problem || el("p", { class: "busy", role: "status", text: t("review.loading") });
      return el("section", { class: "reviews", "data-testid": "reviews" },
        el("p", { class: "meta", text: t("review.lead") }),
        [...reviews].reverse().map((one) => version(one, titles)),
        problem,
        form(draftFor(recorded, reviews), result, reviewing));
    },
  };
}
