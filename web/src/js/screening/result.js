// @ts-check
/** Panel: the verdict, why, the number that matters, what to do next, then provisions, layers and basis. */
import { all, el, first, keepInSight, replace } from "../ui/dom.js";
import { closeExplanation } from "../ui/explain.js";
import { checklist } from "./checklist.js";
import { eiaClass } from "./eia.js";
import { factsForm, takenFacts } from "./facts.js";
import { amountFigure, amountIn, amountInFull, amountOf, categoryOf, kindOf, shareFigure, siteFigure, uncoveredOf } from "../ui/figures.js";
import { findingList } from "./findings.js";
import { createJudging } from "./judging.js";
import { leading, reasonOf } from "./leading.js";
import { area, share, shortHash } from "../text/format.js";
import { icon } from "../ui/icons.js";
import { counterfactuals, whyNot } from "./otherwise.js";
import { problemList } from "../ui/problems.js";
import { numbered, signed } from "../model/reading.js";
import { recordBar } from "./record.js";
import { stability } from "./stability.js";
import { isLit, restsOn } from "../model/state.js";
import { nameOf, t } from "../text/strings.js";
import { themeList } from "./themes.js";
import { INDUSTRY } from "../text/wording.js";

/**
 * @import { Result } from "../model/results.js"
 * @import { PieceName, State, Target } from "../model/state.js"
 * @import { EiaActions } from "./eia.js"
 * @import { GiveFact } from "./facts.js"
 * @import { FindingsActions } from "./findings.js"
 * @import { JudgingActions } from "./judging.js"
 * @import { RecordActions } from "./record.js"
 * @import { Answered, Shown } from "./shown.js"
 */

/**
 * @typedef {object} OwnActions
 * @property {GiveFact} giveFact
 * @property {(key: string) => void} stateFact
 * @property {() => void} goToAccuracy
 * @property {() => void} goToIndustry
 * @property {() => void} goToSites
 * @property {() => void} screen
 * @property {() => void} widen
 * @property {(key: string | null) => void} lit
 */
/** What the panel and its parts do. @typedef {OwnActions & FindingsActions & JudgingActions & RecordActions & EiaActions} ResultActions */

/** @param {HTMLElement} panel @param {ResultActions} actions */
export function createResultPanel(panel, actions) {
  /** What the panel last spoke of. @type {Partial<Pick<Shown, "result" | "site">>} */
  let last = {};
  const judging = createJudging(actions);

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
      kind === "area" && el("span", { class: "meta last", text: `${area(amount).ha} ${t("unit.ha")} · ${area(amount).m2} m²` }));
  }

  /** Which of several sites the verdict is of, and that its shape is not the one that was given. @param {Shown} shown */
  function subject({ site, reading, siteIndex }) {
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

  /** @param {Answered} shown */
  function head(shown) {
    const { result, screening, wide, recorded } = shown;
    return el("header", { class: `verdict verdict-${result.verdict}`, "data-testid": "verdict", "data-verdict": result.verdict,
      "aria-busy": String(screening) },
      el("button", { type: "button", class: "quiet widen", "data-key": "widen", "aria-pressed": String(wide),
        title: t(wide ? "view.narrow" : "view.widen"), "aria-label": t(wide ? "view.narrow" : "view.widen"), onclick: actions.widen },
        icon(wide ? "narrow" : "widen")),
      subject(shown),
      el("div", { class: "verdict-word" }, icon(result.verdict),
        el("h2", { tabindex: "-1", id: "verdict-word", text: t(`verdict.${result.verdict}`) }),
        recorded && el("span", { class: "recorded-tag", text: t("record.recorded") })),
      el("p", { class: "reason", role: "status", "data-testid": "reason", text: reasonOf(result, shown.layers) }),
      figure(shown),
      stability(shown, actions));
  }

  /** @param {Shown} shown */
  function next(shown) {
    const { result, industry } = shown;
    const form = factsForm(shown, actions.giveFact);
    const missing = result?.missingFacts ?? [];
    const coarse = industry && missing.includes(INDUSTRY);
    const taken = result && takenFacts({ ...shown, result }, actions);
    if (!form && industry && !coarse && !taken) return null;
    const hint = coarse ? t("next.coarseIndustry", { code: industry.code }) : t("verdict.waitIndustry");
    return el("section", { class: "next", "data-testid": "next" },
      (form || coarse || !industry) && el("h3", { text: missing.length || !industry ? t("next.title") : t("next.given") }),
      (!industry || coarse) &&
        el("p", { class: "row", "data-testid": "next-industry" },
          el("button", { type: "button", "data-key": "next-industry", onclick: actions.goToIndustry },
            t(coarse ? "next.otherIndustry" : "next.industry")), el("span", { class: "meta", text: hint })),
      form, taken);
  }

  /** @param {Answered} shown */
  function coverage({ result }) {
    const { coverage: c } = result;
    const uncovered = c ? uncoveredOf(c, kindOf(result)) : 0;
    if (!(uncovered > 0)) return null;
    return el("p", { class: "warning", role: "note", "data-testid": "coverage-warning",
      text: t("coverage.part", { share: share(1 - c.coveredShare), amount: amountInFull(uncovered, kindOf(result)) }) });
  }

  /** @param {Answered} shown */
  function basis({ result }) {
    const row = (/** @type {string} */ name, /** @type {string | null} */ value, full = "") =>
      (value ? [el("dt", { text: name }), el("dd", { text: value, title: full || null })] : []);
    return el("details", { class: "basis", "data-key": "basis", "data-testid": "basis" },
      el("summary", { "data-key": "basis-summary" }, `${t("basis.title")} · ${result.edition.code} · ${result.asOf ?? ""}`),
      el("dl", { class: "pairs" },
        row(t("basis.edition"), `${result.edition.code} (${shortHash(result.edition.hash ?? "")})`, result.edition.hash ?? ""),
        row(t("basis.rules"), result.rules && `${result.rules.version} (${shortHash(result.rules.hash)})`, result.rules?.hash),
        row(t("basis.asOf"), result.asOf),
        row(t("basis.software"), result.software),
        row(t("basis.site"), shortHash(result.site.hash), result.site.hash),
        el("dt", { text: t("basis.result") }),
        el("dd", { class: "hash" }, el("code", { text: result.resultHash, "data-testid": "result-hash" }),
          el("button", { type: "button", class: "link", "data-key": "copy-hash", onclick: () => actions.copy(result.resultHash) },
            t("basis.copy")))),
      el("p", { class: "meta", text: t("basis.note") }));
  }

  /** The verdict, what to do next, why, what would be otherwise; then everything that it was made of. @param {Answered} shown */
  function contents(shown) {
    const record = recordBar(shown, actions);
    return [
      head(shown), coverage(shown), shown.recorded && record, judging.section(shown), next(shown), !shown.recorded && record,
      counterfactuals(shown, actions), findingList(shown, actions), whyNot(shown, actions), checklist(shown), eiaClass(shown, actions),
      themeList(shown, actions), notices(shown.result), basis(shown),
    ];
  }

  /**
   * Marks the findings that rest on the pieces chosen on the map and opens what they stand in.
   * @param {PieceName[]} marked @param {boolean} [bring] the first of them into view
   */
  function mark(marked, bring = false) {
    const rows = all(panel, ".finding");
    for (const row of rows) {
      const { layer = "", zones = "" } = row.dataset;
      const isMarked = restsOn({ layer, zones: zones.split(" ") }, marked);
      row.classList.toggle("marked", isMarked);
      for (let d = isMarked && row.parentElement?.closest("details"); d; d = d.parentElement?.closest("details")) d.open = true;
    }
    const top = rows.find((row) => row.classList.contains("marked"));
    if (!top || !bring) return;
    const details = top.querySelector("details");
    if (details) details.open = true;
    if (matchMedia("(min-width: 600px)").matches) top.scrollIntoView({ block: "center" });
  }

  return {
    /** @param {Shown} shown */
    render(shown) {
      const { result, screening, screenProblem, site } = shown;
      const { unscreened } = numbered(shown);
      // An opened number must not outlive the result it belongs to; a new site is read from its verdict on.
      if (last.result !== result) closeExplanation();
      if (last.site !== site) panel.scrollTop = 0;
      last = { result, site };
      panel.hidden = !showsResult(shown);
      panel.setAttribute("aria-label", t("panel.result"));
      keepInSight(panel, () => replace(panel,
        el("div", { class: "progress", hidden: !screening, role: "progressbar", "aria-label": t("verdict.loading") }),
        screenProblem &&
          problemList(screenProblem, { place: actions.place, lit: actions.lit, retry: actions.screen },
            unscreened.length ? unscreened : undefined),
        !result && screening && el("p", { class: "busy", role: "status", text: t("verdict.loading") }),
        !result && screenProblem && [judging.held(shown), next(shown)],
        result && contents({ ...shown, result })));
      mark(shown.marked);
    },
    mark,
    /** The verdict's word takes the focus. */
    focusHead() {
      panel.scrollTop = 0;
      first(panel, "#verdict-word")?.focus();
    },
    /** The first marked finding takes the focus. */
    focusMarked() {
      const summary = first(panel, ".finding.marked summary");
      summary?.focus({ preventScroll: true });
      summary?.closest(".finding")?.scrollIntoView({ block: "center" });
    },
    /** Lights the rows of what is lit on the map. @param {Target | null} hover */
    light(hover) {
      for (const row of all(panel, "[data-layer]")) {
        const { layer = "", zones = "" } = row.dataset;
        row.classList.toggle("lit", isLit(hover, layer, zones.split(" ").filter(Boolean)));
      }
    },
  };
}

/**
 * Whether there is something to show of a screening, and the reader looks at it.
 * @param {Pick<State, "view" | "site" | "result" | "screening" | "screenProblem">} state
 */
export const showsResult = ({ view, site, result, screening, screenProblem }) =>
  view === "screening" && Boolean(site && (result || screening || screenProblem));

/** @param {Result} result */
function notices(result) {
  if (!result.notices?.length) return null;
  return el("section", {},
    el("h3", { text: t("notices.title") }), el("ul", { class: "notices" }, result.notices.map((n) => el("li", { text: n.message }))));
}
