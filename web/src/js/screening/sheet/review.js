// @ts-check
/** Checks by hand on a record: clause by clause, remarks, a conclusion of one's own; and the versions that are kept. */
import { el, first } from "../../ui/dom.js";
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
 * @import { DraftClause, Lacking, Review, ReviewDraft } from "../../model/reviews.js"
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
  return el("article", { class: "review", tabindex: "-1", "data-testid": `review-${n}` },
    el("p", { class: "strong", text: t("review.version", { n, by, at: moment(at) }) }),
    conclusion &&
      el("p", {}, t("review.concludes", { verdict: t(`verdict.${conclusion.verdict}`) }), conclusion.reason && `：${conclusion.reason}`),
    clauses.length > 0 && el("ul", { class: "reviewed" }, clauses.map((c) => el("li", { class: `finding-${c.finding}` },
      el("span", { class: "strong", text: t(`review.${c.finding}`) }), ` ${titles.get(c.rule) ?? c.rule}`,
      c.text && ` — ${c.text}`, c.by !== by && el("span", { class: "meta", text: ` (${c.by})` })))),
    remarks && el("p", { class: "remarks", text: remarks }),
    el("p", { class: "meta" }, t("review.hash"), " ", el("code", { text: shortHash(contentHash), title: contentHash })));
}

/** The data-key of what is still to be written. @param {Lacking} lacking */
const fieldOf = ({ part, rule }) => (rule === undefined ? `review-${part}` : `check-${rule}-${part}`);

/** Leads the reader to where something happened. @param {HTMLElement | null} node @param {ScrollLogicalPosition} block */
function lead(node, block) {
  node?.focus({ preventScroll: true });
  node?.scrollIntoView({ block });
}

/**
 * What is being written, of which record and on which version; and what it was found to lack when it was to be kept.
 * @typedef {{of: string, draft: ReviewDraft, lacking: Lacking[]}} Writing
 */

/** @param {HTMLElement} panel @param {ReviewActions} actions @param {() => void} redraw */
export function createReview(panel, actions, redraw) {
  /** @type {Writing | null} */
  let writing = null;

  /** @param {string} id @param {Review[]} reviews */
  function writingOf(id, reviews) {
    if (writing?.of !== id) writing = { of: id, draft: draftOf(reviews, rememberedName()), lacking: [] };
    return writing;
  }

  /** Keeps what was written, and leads to what came of it. @param {Writing} mine @param {string} computed the computed verdict */
  async function give(mine, computed) {
    mine.lacking = lackingIn(mine.draft, computed);
    redraw();
    if (mine.lacking.length > 0) return lead(first(panel, ".review-form [aria-invalid=true]"), "center");
    if (!(await actions.review(mine.draft))) return first(panel, ".review-form .problem")?.scrollIntoView({ block: "nearest" });
    writing = null;
    redraw();
    lead(first(panel, ".review"), "start");
  }

  /** Whether a field was found to be lacking. @param {Writing} mine @param {string} key */
  const isLacking = ({ lacking }, key) => lacking.some((one) => fieldOf(one) === key);

  /** @param {ToCheck} clause @param {Writing} mine */
  function row({ rule, title, dimension, citations }, mine) {
    const { clauses } = mine.draft;
    const put = (/** @type {Partial<DraftClause>} */ patch) =>
      (clauses[rule] = { ...(clauses[rule] ?? { finding: null, text: "", by: "" }), ...patch });
    const { finding = null, text = "" } = clauses[rule] ?? {};
    const isInvalid = isLacking(mine, `check-${rule}-text`);
    return el("fieldset", { class: "to-check", "data-testid": `check-clause-${rule}` },
      el("legend", {}, el("span", { class: "meta", text: dimensionName(dimension) }), ` ${title}`),
      el("p", { class: "meta", text: cited(citations) }),
      el("div", { class: "segments small" }, CONFORMITIES.map((one) => el("label", { class: `chosen-${one}` },
        el("input", { type: "radio", name: `check-${rule}`, value: one, checked: one === finding, "data-key": `check-${rule}-${one}`,
          onchange: () => put({ finding: one }) }), el("span", { text: t(`review.${one}`) })))),
      el("textarea", { rows: 1, maxlength: 2000, value: text, "aria-label": t("review.text", { title }), placeholder: t("review.textHint"),
        "aria-invalid": isInvalid && "true", "data-key": `check-${rule}-text`, oninput: (e) => put({ text: e.currentTarget.value }) }),
      isInvalid && el("span", { class: "fault", text: t("review.lacking.text") }));
  }

  /** @param {string} name @param {HTMLElement} field */
  const labelled = (name, field) => el("label", { class: "judge-field" }, el("span", { class: "meta", text: t(name) }), field);

  /** @param {Writing} mine @param {Result} result */
  function ownConclusion(mine, result) {
    const { draft } = mine;
    const invalid = (/** @type {string} */ key) => isLacking(mine, key) && "true";
    return [
      labelled("review.conclusion",
        el("select", { "data-key": "review-verdict", "data-testid": "review-verdict",
          onchange: (e) => (draft.verdict = e.currentTarget.value) },
          el("option", { value: "" }, t("review.noConclusion")),
          EFFECTS.map((effect) => el("option", { value: effect, selected: effect === draft.verdict },
            effect === result.verdict ? t("review.asComputed", { verdict: t(`verdict.${effect}`) }) : t(`verdict.${effect}`))))),
      labelled("judging.reason",
        el("textarea", { rows: 2, maxlength: 2000, value: draft.reason, placeholder: t("review.reasonHint"), "data-key": "review-reason",
          "aria-invalid": invalid("review-reason"), "data-testid": "review-reason",
          oninput: (e) => (draft.reason = e.currentTarget.value) })),
      labelled("review.remarks",
        el("textarea", { rows: 2, maxlength: 2000, value: draft.remarks, "data-key": "review-remarks", "data-testid": "review-remarks",
          oninput: (e) => (draft.remarks = e.currentTarget.value) })),
      labelled("review.by",
        el("input", { type: "text", value: draft.by, maxlength: 100, autocomplete: "name", "data-key": "review-by",
          "aria-invalid": invalid("review-by"), "data-testid": "review-by", oninput: (e) => (draft.by = e.currentTarget.value) })),
    ];
  }

  /** @param {Writing} mine @param {Answered} shown */
  function form(mine, { result, reviewing, reviewProblem }) {
    const lacking = [...new Set(mine.lacking.map(({ part }) => t(`review.lacking.${part}`)))];
    return el("form", { class: "judge review-form", "aria-label": t("review.form"), "data-testid": "review-form", onsubmit: (e) => {
      e.preventDefault();
      void give(mine, result.verdict);
    } },
      toCheck(result).map((clause) => row(clause, mine)),
      ownConclusion(mine, result),
      reviewProblem && problemList(reviewProblem, { place: () => undefined }),
      lacking.length > 0 &&
        el("p", { class: "fault", role: "alert", "data-testid": "review-lacking", text: lacking.join(t("list.comma")) }),
      el("div", { class: "row" },
        el("button", { type: "submit", class: "primary", "data-key": "review-give", "data-testid": "review-give", disabled: reviewing },
          icon("person"), t(reviewing ? "record.busy" : "review.give"))));
  }

  return {
    /** The versions and the form, of a record. @param {Answered & {recorded: string}} shown */
    page(shown) {
      const { result, recorded, reviews, reviewProblem } = shown;
      const titles = new Map(toCheck(result).map(({ rule, title }) => [rule, title]));
      if (!reviews) {
        return reviewProblem ? problemList(reviewProblem, { place: () => undefined })
          : el("p", { class: "busy", role: "status", text: t("review.loading") });
      }
      return el("section", { class: "reviews", "data-testid": "reviews" },
        el("p", { class: "meta", text: t("review.lead") }),
        [...reviews].reverse().map((one) => version(one, titles)),
        form(writingOf(recorded, reviews), shown));
    },
  };
}
