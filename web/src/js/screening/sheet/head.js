// @ts-check
/** The verdict: its word, the conclusion, and what of the site is outside the data. */
import { el } from "../../ui/dom.js";
import { amountInFull, kindOf, uncoveredOf } from "../../ui/figures.js";
import { share } from "../../text/format.js";
import { icon, smallIcon } from "../../ui/icons.js";
import { t } from "../../text/strings.js";
import { stability } from "../stability.js";
import { seekButton } from "./alternatives.js";
import { conclusion } from "./conclusion.js";
import { isOutside, outsideNote } from "./outside.js";

/**
 * @import { Result } from "../../model/results.js"
 * @import { Answered } from "../shown.js"
 * @import { ZoneActions } from "../zonelink.js"
 * @import { SeekActions } from "./alternatives.js"
 * @import { ConclusionActions } from "./conclusion.js"
 * @import { OutsideActions } from "./outside.js"
 */

/** @typedef {ZoneActions & OutsideActions & {goToAccuracy: () => void}} OwnActions */
/** @typedef {OwnActions & ConclusionActions & SeekActions} HeadActions */

/**
 * What the newest version of a record's reviews concludes; null where it concludes nothing.
 * @param {Pick<Answered, "reviews">} shown
 */
export function reviewedOf({ reviews }) {
  const newest = reviews?.at(-1);
  return newest?.conclusion ? { ...newest.conclusion, version: newest.version, by: newest.by } : null;
}

/** The reviewer's conclusion beside the computed one, which stays as it is. @param {Answered} shown */
function reviewed(shown) {
  const found = reviewedOf(shown);
  if (!found) return null;
  const { verdict, reason, version, by } = found;
  const name = t(`verdict.${verdict}`);
  const said = verdict === shown.result.verdict ? t("review.asComputed", { verdict: name }) : name;
  return el("p", { class: `concluded verdict-${verdict}`, "data-testid": "concluded", "data-verdict": verdict }, smallIcon(verdict),
    el("span", {}, el("strong", { text: t("review.concludes", { verdict: said }) }), reason && `：${reason} `,
      el("span", { class: "meta nowrap", text: t("review.versionBy", { n: version, by }) })));
}

/** @param {Answered} shown @param {HeadActions} actions */
export function head(shown, actions) {
  const { result, screening, recorded } = shown;
  const outside = isOutside(result);
  return el("header", { class: `verdict verdict-${result.verdict}`, "data-testid": "verdict", "data-verdict": result.verdict,
    "data-hash": result.resultHash, "aria-busy": String(screening) },
    el("div", { class: "verdict-word" }, icon(outside ? "NO_DATA" : result.verdict),
      el("h2", { tabindex: "-1", id: "verdict-word", "data-key": "verdict-word",
        text: t(outside ? "outside.word" : `verdict.${result.verdict}`) }),
      recorded && el("span", { class: "recorded-tag", text: t("record.recorded") }),
      !outside && seekButton(shown, actions)),
    recorded && reviewed(shown),
    outside ? outsideNote(shown, actions) : [conclusion(shown, actions), stability(shown, actions)]);
}

/** How much of the site is outside the data. @param {{result: Pick<Result, "coverage" | "site">}} shown */
export function coverage({ result }) {
  const { coverage: c } = result;
  const uncovered = c ? uncoveredOf(c, kindOf(result)) : 0;
  if (!(uncovered > 0)) return null;
  return el("p", { class: "warning", role: "note", "data-testid": "coverage-warning",
    text: t("coverage.part", { share: share(1 - c.coveredShare), amount: amountInFull(uncovered, kindOf(result)) }) });
}
