// @ts-check
/** The conclusion in a sentence with its article, what else speaks for it, and what of an open verdict is certain. */
import { el } from "../../ui/dom.js";
import { EFFECTS } from "../../model/judgements.js";
import { amountOf, beyondIn, kindOf, printedIn } from "../../ui/figures.js";
import { figuresIn, share } from "../../text/format.js";
import { smallIcon } from "../../ui/icons.js";
import { nameOf, t } from "../../text/strings.js";
import { bracketed, shortTitle } from "../finding.js";
import { reasonOf } from "./reason.js";

/**
 * @import { Layer } from "../../model/answers.js"
 * @import { Result } from "../../model/results.js"
 * @import { HeadlineRow, Hit, Sheet } from "../../model/sheets.js"
 * @import { Answered } from "../shown.js"
 */

/** @typedef {{goToFinding: (rule: string) => void}} ConclusionActions */

/** Hits that are named before the rest is counted. */
const SHOWN = 1;

/** The place of a hit by its names in the language spoken. @param {Hit} hit @param {Layer[]} layers */
export function placeOf(hit, layers) {
  const layer = layers.find((one) => one.id === hit.layer);
  const category = layer?.categories.find((one) => one.code === hit.category);
  const layerName = layer ? nameOf(layer) : hit.layerName ?? "";
  const categoryName = category ? nameOf(category) : hit.categoryName ?? "";
  // A layer of one category is named by it alone.
  return [layerName, categoryName === layerName ? "" : categoryName].filter(Boolean).join(" · ");
}

/**
 * A hit's place with what the site takes of it; of a clause on what lies outside a layer, with what does.
 * @param {Hit} hit @param {Result} result @param {Layer[]} layers @param {HeadlineRow[]} [rows]
 */
export function placeInFull(hit, result, layers, rows = []) {
  const kind = kindOf(result);
  const place = placeOf(hit, layers);
  if (!place) return "";
  const beyond = hit.zones.length === 0 ? rows.find((row) => row.layer === hit.layer)?.beyond : undefined;
  if (beyond) {
    return t("sheet.takes", { place: t("sheet.outsideOf", { place }), amount: beyondIn(beyond, kind), share: share(beyond.shareOfSite) });
  }
  if (hit.shareOfSite === undefined || !(amountOf(hit, kind) > 0)) return place;
  return t("sheet.takes", { place, amount: printedIn(hit, kind), share: share(hit.shareOfSite) });
}

/** The sentence under the verdict's word. @param {Answered} shown */
export function sentenceOf({ result, sheet, layers }) {
  const hit = speakerOf(result, sheet);
  if (!hit) {
    const { pending = null, questions } = sheet ?? {};
    const asked = questions ? questions.open.length : result.missingFacts?.length ?? 0;
    const isMore = pending !== null && (pending.facts > asked || pending.byPerson.length > 0 || pending.dataMissing);
    return figuresIn(reasonOf(result, asked, isMore));
  }
  const place = placeInFull(hit, result, layers, sheet?.rows);
  return place ? t("sheet.because", { place, title: hit.title }) : t("sheet.becauseOf", { title: hit.title });
}

/**
 * The hit that speaks for a decided verdict: the first that holds and has its effect.
 * @param {Pick<Result, "verdict">} result @param {Sheet | null} sheet
 */
export const speakerOf = ({ verdict }, sheet) =>
  (verdict === "UNDETERMINED" || verdict === "PERMITTED" ? undefined
    : sheet?.head.find((hit) => hit.outcome === "TRUE" && hit.effect === verdict));

/**
 * The article as a link to the provision as it stands in this result.
 * @param {string} rule @param {{document: string, article: string} | null | undefined} citation @param {ConclusionActions} actions
 * @param {string} key
 */
const articleLink = (rule, citation, actions, key) =>
  el("button", { type: "button", class: "link article", "data-key": key, "data-testid": key, onclick: () => actions.goToFinding(rule) },
    citation ? `${bracketed(shortTitle(citation.document))}${citation.article}` : t("sheet.theClause"));

/** @param {Hit} hit @param {number} i @param {Answered} shown @param {ConclusionActions} actions */
function hitLine(hit, i, { result, sheet, layers }, actions) {
  const isOpen = hit.outcome !== "TRUE";
  const effect = t(`verdict.${hit.effect}`);
  return el("li", { class: `hit verdict-${hit.effect} outcome-${hit.outcome}`, "data-testid": `hit-${i}`, "data-rule": hit.rule },
    smallIcon(isOpen ? "UNDETERMINED" : hit.effect),
    el("span", {},
      el("span", { text: placeInFull(hit, result, layers, sheet?.rows) || hit.title }), " — ",
      el("span", { class: "strong", text: isOpen ? t("sheet.mayBe", { effect }) : effect }), " ",
      articleLink(hit.rule, hit.citation, actions, `hit-article-${i}`)));
}

/**
 * Hits by what they come to: the most severe first, and what is certain before what is open of the same severity.
 * @param {Hit[]} hits
 */
export const bySeverity = (hits) => {
  const weight = (/** @type {Hit} */ { effect, outcome }) => 2 * EFFECTS.indexOf(effect) + (outcome === "TRUE" ? 0 : 1);
  return [...hits].sort((a, b) => weight(a) - weight(b));
};

/** What else speaks for the verdict or against it. @param {Answered} shown @param {ConclusionActions} actions */
function hits(shown, actions) {
  const { result, sheet } = shown;
  if (!sheet) return null;
  const speaker = speakerOf(result, sheet);
  const others = bySeverity(sheet.head.filter((hit) => hit !== speaker));
  if (others.length === 0) return null;
  const rest = others.slice(SHOWN);
  return el("div", { class: "hits-with-rest" },
    el("ul", { class: "hits" }, others.slice(0, SHOWN).map((hit, i) => hitLine(hit, i, shown, actions))),
    rest.length > 0 &&
      el("details", { class: "rest", "data-key": "more-hits" },
        el("summary", { "data-key": "more-hits-summary" }, t("sheet.moreHits", { n: rest.length })),
        el("ul", { class: "hits" }, rest.map((hit, i) => hitLine(hit, SHOWN + i, shown, actions)))));
}

/** What is certain of a verdict that is open, and what it may become. @param {Answered} shown @param {ConclusionActions} actions */
function ends({ result, sheet }, actions) {
  if (!sheet?.pending) return null;
  const { settled, pending } = sheet;
  const because = result.findings.find((f) => f.rule === settled.because[0]);
  const on = [
    pending.facts > 0 && t("sheet.onFacts", { n: pending.facts }),
    pending.byPerson.length > 0 && t("sheet.onPerson", { n: pending.byPerson.length }),
    pending.dataMissing && t("sheet.onData"),
  ].filter(Boolean).join(t("list.comma"));
  return el("dl", { class: "ends", "data-testid": "ends" },
    el("div", { class: `verdict-${settled.effect}` }, el("dt", { text: t("sheet.settled") }),
      el("dd", { "data-testid": "settled" },
        settled.effect === "PERMITTED" ? t("sheet.nothingSettled") : t("sheet.atLeast", { effect: t(`verdict.${settled.effect}`) }),
        because && [t("sheet.for", { title: because.title }), " ",
          articleLink(because.rule, because.citations?.[0], actions, "settled-article")])),
    el("div", { class: `verdict-${pending.effect}` }, el("dt", { text: t("sheet.pending") }),
      el("dd", { "data-testid": "pending", text: t("sheet.atMost", { effect: t(`verdict.${pending.effect}`), on }) })));
}

/** @param {Answered} shown @param {ConclusionActions} actions */
export function conclusion(shown, actions) {
  const speaker = speakerOf(shown.result, shown.sheet);
  return [
    el("p", { class: "reason", role: "status", "data-testid": "reason" }, sentenceOf(shown),
      speaker && [" ", articleLink(speaker.rule, speaker.citation, actions, "reason-article")]),
    ends(shown, actions), hits(shown, actions),
  ];
}
