// @ts-check
/** The head of the sheet: which site, the verdict's word and sentence, the figure that it rests on, and what of it is outside the data. */
import { el } from "../../ui/dom.js";
import {
  amountFigure, amountIn, amountInFull, amountOf, categoryOf, kindOf, shareFigure, siteFigure, uncoveredOf,
} from "../../ui/figures.js";
import { area, figuresIn, share } from "../../text/format.js";
import { icon } from "../../ui/icons.js";
import { signed } from "../../model/reading.js";
import { nameOf, t } from "../../text/strings.js";
import { leading, reasonOf } from "../leading.js";
import { stability } from "../stability.js";
import { isOutside, outsideNote } from "./outside.js";

/**
 * @import { Answered, Shown } from "../shown.js"
 * @import { ZoneActions } from "../zonelink.js"
 * @import { OutsideActions } from "./outside.js"
 */

/** @typedef {ZoneActions & OutsideActions & {goToAccuracy: () => void, goToSites: () => void, widen: () => void}} HeadActions */

/** @param {Answered} shown */
function figure({ result, layers }) {
  const { theme, part } = leading(result, layers);
  const kind = kindOf(result);
  const layer = theme && layers.find((l) => l.id === theme.layer);
  const category = part && categoryOf(layer, part);
  const amount = amountOf(part ?? result.site, kind);
  const text = amountIn(part ?? result.site, kind);
  const ofSite = { area: "figure.site", length: "figure.siteLength", count: "figure.sitePoints" }[kind];
  const overlapped = theme && [layer ? nameOf(layer) : theme.name, category && nameOf(category)].filter(Boolean).join(" · ");
  return el("div", { class: "figure" },
    el("span", { class: "meta", text: overlapped ? t("figure.overlap", { layer: overlapped }) : t(ofSite) }),
    el("span", { class: "big" }, part ? amountFigure(result, layer, part, text, "deciding") : siteFigure(result, text, "deciding")),
    part && el("span", { class: "of-site" },
      el("span", { class: "meta", text: t("zone.shareSite") }),
      el("span", { class: "big" }, shareFigure(result, layer, part.shareOfSite, "deciding-share"))),
    kind === "area" && el("span", { class: "meta last", text: `${area(amount).ha}\u00a0${t("unit.ha")} · ${area(amount).m2}\u00a0m²` }));
}

/**
 * Which of several sites the verdict is of, and that its shape is not the one that was given.
 * @param {Shown} shown @param {HeadActions} actions
 */
function subject({ site, reading, siteIndex }, actions) {
  const many = reading && reading.sites.length > 1 && siteIndex >= 0;
  const { name, repair } = site?.properties ?? {};
  if (!many && !repair) return null;
  return el("p", { class: "subject", "data-testid": "subject" },
    el("span", { class: "strong", text: name || t("site.unnamed") }),
    many &&
      el("button", { type: "button", class: "link", "data-key": "go-to-sites", onclick: actions.goToSites },
        t("verdict.ofMany", { n: siteIndex + 1, total: reading.sites.length })),
    repair &&
      el("span", { class: "repaired-tag",
        text: repair.before === null ? t("repair.note") : t("repair.noteSize", { difference: signed(repair.difference ?? 0, 2) }) }));
}

/** @param {Answered} shown @param {HeadActions} actions */
export function head(shown, actions) {
  const { result, screening, wide, recorded } = shown;
  const outside = isOutside(result);
  return el("header", { class: `verdict verdict-${result.verdict}`, "data-testid": "verdict", "data-verdict": result.verdict,
    "aria-busy": String(screening) },
    el("button", { type: "button", class: "quiet widen", "data-key": "widen", "aria-pressed": String(wide),
      title: t(wide ? "view.narrow" : "view.widen"), "aria-label": t(wide ? "view.narrow" : "view.widen"), onclick: actions.widen },
      icon(wide ? "narrow" : "widen")),
    subject(shown, actions),
    el("div", { class: "verdict-word" }, icon(outside ? "NO_DATA" : result.verdict),
      el("h2", { tabindex: "-1", id: "verdict-word", text: t(outside ? "outside.word" : `verdict.${result.verdict}`) }),
      recorded && el("span", { class: "recorded-tag", text: t("record.recorded") })),
    outside ? outsideNote(shown, actions)
      : [el("p", { class: "reason", role: "status", "data-testid": "reason", text: figuresIn(reasonOf(result, shown.layers)) }),
        figure(shown), stability(shown, actions)]);
}

/** How much of the site is outside the data. @param {Answered} shown */
export function coverage({ result }) {
  const { coverage: c } = result;
  const uncovered = c ? uncoveredOf(c, kindOf(result)) : 0;
  if (!(uncovered > 0)) return null;
  return el("p", { class: "warning", role: "note", "data-testid": "coverage-warning",
    text: t("coverage.part", { share: share(1 - c.coveredShare), amount: amountInFull(uncovered, kindOf(result)) }) });
}
