// @ts-check
/** The verdict: of which site, its word, the conclusion, and what of the site is outside the data. */
import { el } from "../../ui/dom.js";
import { amountInFull, kindOf, uncoveredOf } from "../../ui/figures.js";
import { share } from "../../text/format.js";
import { icon } from "../../ui/icons.js";
import { signed } from "../../model/reading.js";
import { t } from "../../text/strings.js";
import { stability } from "../stability.js";
import { conclusion } from "./conclusion.js";
import { isOutside, outsideNote } from "./outside.js";

/**
 * @import { Answered } from "../shown.js"
 * @import { ZoneActions } from "../zonelink.js"
 * @import { ConclusionActions } from "./conclusion.js"
 * @import { OutsideActions } from "./outside.js"
 */

/** @typedef {ZoneActions & OutsideActions & {goToAccuracy: () => void, goToSites: () => void, widen: () => void}} OwnActions */
/** @typedef {OwnActions & ConclusionActions} HeadActions */

/**
 * The project: which of several sites it is, that its shape is not the one that was given, and by what it is judged.
 * @param {Answered} shown @param {HeadActions} actions
 */
export function strip({ result, site, reading, siteIndex, wide, recorded }, actions) {
  const many = reading && reading.sites.length > 1 && siteIndex >= 0;
  const { name, repair } = site?.properties ?? {};
  const { industry } = result.project;
  const judgedBy = [
    industry ? `${industry.code} ${industry.name}` : t("sheet.noIndustry"),
    t("sheet.edition", { edition: result.edition.code, day: result.asOf }),
  ];
  return el("header", { class: `strip${recorded ? "" : " unrecorded"}`, "data-testid": "strip",
    "data-unrecorded": t("sheet.unrecorded") },
    el("button", { type: "button", class: "quiet widen", "data-key": "widen", "aria-pressed": String(wide),
      title: t(wide ? "view.narrow" : "view.widen"), "aria-label": t(wide ? "view.narrow" : "view.widen"), onclick: actions.widen },
      icon(wide ? "narrow" : "widen")),
    el("p", { class: "subject", "data-testid": "subject" },
      el("span", { class: "strong", text: name || t("site.unnamed") }),
      many &&
        el("button", { type: "button", class: "link", "data-key": "go-to-sites", onclick: actions.goToSites },
          t("verdict.ofMany", { n: siteIndex + 1, total: reading.sites.length })),
      repair &&
        el("span", { class: "repaired-tag",
          text: repair.before === null ? t("repair.note") : t("repair.noteSize", { difference: signed(repair.difference ?? 0, 2) }) })),
    el("p", { class: "meta", text: judgedBy.join(" · ") }));
}

/** @param {Answered} shown @param {HeadActions} actions */
export function head(shown, actions) {
  const { result, screening, recorded } = shown;
  const outside = isOutside(result);
  return el("header", { class: `verdict verdict-${result.verdict}`, "data-testid": "verdict", "data-verdict": result.verdict,
    "data-hash": result.resultHash, "aria-busy": String(screening) },
    el("div", { class: "verdict-word" }, icon(outside ? "NO_DATA" : result.verdict),
      el("h2", { tabindex: "-1", id: "verdict-word", text: t(outside ? "outside.word" : `verdict.${result.verdict}`) }),
      recorded && el("span", { class: "recorded-tag", text: t("record.recorded") })),
    outside ? outsideNote(shown, actions) : [conclusion(shown, actions), stability(shown, actions)]);
}

/** How much of the site is outside the data. @param {Answered} shown */
export function coverage({ result }) {
  const { coverage: c } = result;
  const uncovered = c ? uncoveredOf(c, kindOf(result)) : 0;
  if (!(uncovered > 0)) return null;
  return el("p", { class: "warning", role: "note", "data-testid": "coverage-warning",
    text: t("coverage.part", { share: share(1 - c.coveredShare), amount: amountInFull(uncovered, kindOf(result)) }) });
}
