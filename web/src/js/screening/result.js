// @ts-check
/** Panel: the verdict, why, the number that matters, what to do next, then provisions, layers and basis. */
import { el, keepInSight, replace } from "../ui/dom.js";
import { closeExplanation } from "../ui/explain.js";
import { checklist } from "./checklist.js";
import { eiaClass } from "./eia.js";
import { factsForm, takenFacts } from "./facts.js";
import { amountFigure, amountIn, amountInFull, amountOf, categoryOf, kindOf, partOf, shareFigure, siteFigure, uncoveredOf } from "../ui/figures.js";
import { findingList } from "./findings.js";
import { area, share, shortHash } from "../text/format.js";
import { icon } from "../ui/icons.js";
import { counterfactuals, whyNot } from "./otherwise.js";
import { problemList } from "../ui/problems.js";
import { numbered, signed } from "../model/reading.js";
import { recordBar } from "./record.js";
import { stability } from "./stability.js";
import { isLit, restsOn } from "../model/state.js";
import { nameOf, spoken, t } from "../text/strings.js";
import { themeList } from "./themes.js";
import { INDUSTRY } from "../text/wording.js";

/**
 * The finding that speaks for the verdict: of those that hold and have its effect, laws before access lists, the one whose zones take most of the
 * site; else the first.
 * A finding without zones speaks of the whole site or of what lies outside a layer: no overlap is its figure.
 * @param {any} result @returns {{finding: any, theme: any, part: any}} part: what the finding's own zones take, see partOf
 */
export function leading(result) {
  const holding = result.findings.filter((/** @type {any} */ f) => f.outcome === "TRUE" && f.effect === result.verdict);
  const laws = holding.filter((/** @type {any} */ f) => (f.scope ?? "LAW") === "LAW");
  const deciding = laws.length > 0 ? laws : holding;
  const placed = deciding.flatMap((/** @type {any} */ finding) => {
    const theme = finding.zones?.length > 0 && result.themes.find((/** @type {any} */ th) => th.layer === finding.layer && th.status === "HIT");
    return theme ? [{ finding, theme, part: partOf(theme, finding.zones, kindOf(result)) }] : [];
  });
  placed.sort((/** @type {any} */ a, /** @type {any} */ b) => b.part.shareOfSite - a.part.shareOfSite);
  return placed[0] ?? { finding: deciding[0] ?? null, theme: null, part: null };
}

/** The sentence under the verdict's word. @param {any} result */
export function reasonOf(result) {
  const { verdict, atLeast, atMost, coverage, missingFacts } = result;
  if (verdict === "PERMITTED") return leading(result).finding?.message ?? t("reason.permitted");
  if (verdict !== "UNDETERMINED") return leading(result).finding?.message ?? "";
  const parts = [t("reason.range", { least: t(`verdict.${atLeast}`), most: t(`verdict.${atMost}`) })];
  const uncovered = coverage && coverage.coveredShare < 1;
  if (uncovered && !missingFacts?.length) parts.push(t("reason.uncovered"));
  if (missingFacts?.length) parts.push(t(uncovered ? "reason.sharper" : "reason.missing", { n: missingFacts.length }));
  return parts.join(spoken() === "en" ? " " : "");
}

/** @param {HTMLElement} panel @param {any} actions */
export function createResultPanel(panel, actions) {
  /** What the panel last spoke of. @type {any} */
  let shown = {};

  function figure(/** @type {any} */ { result, layers }) {
    const { theme, part } = leading(result);
    const kind = kindOf(result);
    const layer = theme && layers.find((/** @type {any} */ l) => l.id === theme.layer);
    const category = theme && categoryOf(layer, part);
    const amount = theme ? amountOf(part, kind) : kind === "area" ? result.site.areaSquareMetres : kind === "length" ? result.site.lengthMetres : result.site.count;
    const text = amountIn(part ?? result.site, kind);
    const label = theme ? t("figure.overlap", { layer: [layer ? nameOf(layer) : theme.name, category && nameOf(category)].filter(Boolean).join(" · ") }) : t(kind === "area" ? "figure.site" : kind === "length" ? "figure.siteLength" : "figure.sitePoints");
    return el("div", { class: "figure" }, el("span", { class: "meta", text: label }),
      el("span", { class: "big" }, theme ? amountFigure(result, layer, part, text, "deciding") : siteFigure(result, text, "deciding")),
      theme && el("span", { class: "of-site" }, el("span", { class: "meta", text: t("zone.shareSite") }), el("span", { class: "big" }, shareFigure(result, layer, part.shareOfSite, "deciding-share"))),
      kind === "area" && el("span", { class: "meta last", text: `${area(amount).ha} ${t("unit.ha")} · ${area(amount).m2} m²` }));
  }

  /** Which of several sites the verdict is of, and that its shape is not the one that was given. */
  function subject(/** @type {any} */ { site, reading, siteIndex }) {
    const many = reading?.sites.length > 1 && siteIndex >= 0;
    const { name, repair } = site?.properties ?? {};
    if (!many && !repair) return null;
    return el("p", { class: "subject", "data-testid": "subject" },
      el("span", { class: "strong", text: name || t("site.unnamed") }),
      many && el("button", { type: "button", class: "link", "data-key": "go-to-sites", onclick: actions.goToSites }, t("verdict.ofMany", { n: siteIndex + 1, total: reading.sites.length })),
      repair && el("span", { class: "repaired-tag", text: repair.before === null ? t("repair.note") : t("repair.noteSize", { difference: signed(repair.difference, 2) }) }));
  }

  function head(/** @type {any} */ state) {
    const { result, screening, wide, recorded } = state;
    return el("header", { class: `verdict verdict-${result.verdict}`, "data-testid": "verdict", "data-verdict": result.verdict, "aria-busy": String(screening) },
      el("button", { type: "button", class: "quiet widen", "data-key": "widen", "aria-pressed": String(wide), title: t(wide ? "view.narrow" : "view.widen"), "aria-label": t(wide ? "view.narrow" : "view.widen"), onclick: actions.widen }, icon(wide ? "narrow" : "widen")),
      subject(state),
      el("div", { class: "verdict-word" }, icon(result.verdict), el("h2", { tabindex: "-1", id: "verdict-word", text: t(`verdict.${result.verdict}`) }), recorded && el("span", { class: "recorded-tag", text: t("record.recorded") })),
      el("p", { class: "reason", role: "status", "data-testid": "reason", text: reasonOf(result) }),
      figure(state),
      stability(state, actions));
  }

  function next(/** @type {any} */ state) {
    const form = factsForm(state, actions.giveFact);
    const missing = state.result?.missingFacts ?? [];
    const coarse = state.industry && missing.includes(INDUSTRY);
    const taken = state.result && takenFacts(state, actions);
    if (!form && state.industry && !coarse && !taken) return null;
    const hint = coarse ? t("next.coarseIndustry", { code: state.industry.code }) : t("verdict.waitIndustry");
    return el("section", { class: "next", "data-testid": "next" },
      (form || coarse || !state.industry) && el("h3", { text: missing.length || !state.industry ? t("next.title") : t("next.given") }),
      (!state.industry || coarse) && el("p", { class: "row", "data-testid": "next-industry" }, el("button", { type: "button", "data-key": "next-industry", onclick: actions.goToIndustry }, t(coarse ? "next.otherIndustry" : "next.industry")), el("span", { class: "meta", text: hint })),
      form, taken);
  }

  function coverage(/** @type {any} */ { result }) {
    const { coverage: c } = result;
    const uncovered = c ? uncoveredOf(c, kindOf(result)) : 0;
    if (!(uncovered > 0)) return null;
    return el("p", { class: "warning", role: "note", "data-testid": "coverage-warning", text: t("coverage.part", { share: share(1 - c.coveredShare), amount: amountInFull(uncovered, kindOf(result)) }) });
  }

  function basis(/** @type {any} */ { result }) {
    const row = (/** @type {string} */ name, /** @type {any} */ value, /** @type {string} */ full = "") => (value ? [el("dt", { text: name }), el("dd", { text: value, title: full || null })] : []);
    return el("details", { class: "basis", "data-key": "basis", "data-testid": "basis" },
      el("summary", { "data-key": "basis-summary" }, `${t("basis.title")} · ${result.edition.code} · ${result.asOf ?? ""}`),
      el("dl", { class: "pairs" },
        row(t("basis.edition"), `${result.edition.code} (${shortHash(result.edition.hash)})`, result.edition.hash),
        row(t("basis.rules"), result.rules && `${result.rules.version} (${shortHash(result.rules.hash)})`, result.rules?.hash),
        row(t("basis.asOf"), result.asOf),
        row(t("basis.software"), result.software),
        row(t("basis.site"), shortHash(result.site.hash), result.site.hash),
        el("dt", { text: t("basis.result") }),
        el("dd", { class: "hash" }, el("code", { text: result.resultHash, "data-testid": "result-hash" }),
          el("button", { type: "button", class: "link", "data-key": "copy-hash", onclick: () => actions.copy(result.resultHash) }, t("basis.copy")))),
      el("p", { class: "meta", text: t("basis.note") }));
  }

  /** The verdict, what to do next, why, what would be otherwise; then everything that it was made of. */
  function contents(/** @type {any} */ state) {
    const record = recordBar(state, actions);
    return [
      head(state), coverage(state), state.recorded && record, next(state), !state.recorded && record,
      counterfactuals(state, actions), findingList(state, actions), whyNot(state, actions), checklist(state), eiaClass(state, actions),
      themeList(state, actions), notices(state.result), basis(state),
    ];
  }

  /** Marks the findings that rest on the pieces chosen on the map and opens what they stand in. @param {{layer: string, zone: string}[]} marked @param {boolean} [bring] the first of them into view */
  function mark(marked, bring = false) {
    let first = null;
    for (const row of panel.querySelectorAll(".finding")) {
      const { layer = "", zones = "" } = /** @type {any} */ (row).dataset;
      const isMarked = restsOn({ layer, zones: zones.split(" ") }, marked);
      row.classList.toggle("marked", isMarked);
      if (!isMarked) continue;
      for (let d = row.parentElement?.closest("details"); d; d = d.parentElement?.closest("details")) d.open = true;
      first ??= row;
    }
    if (!first || !bring) return;
    const details = first.querySelector("details");
    if (details) details.open = true;
    if (matchMedia("(min-width: 600px)").matches) first.scrollIntoView({ block: "center" });
  }

  return {
    render(/** @type {any} */ state) {
      const { result, screening, screenProblem, site } = state;
      const { unscreened } = numbered(state);
      // An opened number must not outlive the result it belongs to; a new site is read from its verdict on.
      if (shown.result !== result) closeExplanation();
      if (shown.site !== site) panel.scrollTop = 0;
      shown = { result, site };
      panel.hidden = !showsResult(state);
      panel.setAttribute("aria-label", t("panel.result"));
      keepInSight(panel, () => replace(panel,
        el("div", { class: "progress", hidden: !screening, role: "progressbar", "aria-label": t("verdict.loading") }),
        screenProblem && problemList(screenProblem, { ...actions, retry: actions.screen }, unscreened.length ? unscreened : undefined),
        !result && screening && el("p", { class: "busy", role: "status", text: t("verdict.loading") }),
        !result && screenProblem && next(state),
        result && contents(state)));
      mark(state.marked);
    },
    mark,
    /** The verdict's word takes the focus. */
    focusHead() {
      panel.scrollTop = 0;
      /** @type {any} */ (panel.querySelector("#verdict-word"))?.focus();
    },
    /** The first marked finding takes the focus. */
    focusMarked() {
      const first = /** @type {any} */ (panel.querySelector(".finding.marked summary"));
      first?.focus({ preventScroll: true });
      first?.closest(".finding").scrollIntoView({ block: "center" });
    },
    /** Lights the rows of what is lit on the map. @param {any} hover */
    light(hover) {
      for (const row of panel.querySelectorAll("[data-layer]")) {
        const { layer, zones = "" } = /** @type {any} */ (row).dataset;
        row.classList.toggle("lit", isLit(hover, layer, zones.split(" ").filter(Boolean)));
      }
    },
  };
}

/** Whether there is something to show of a screening, and the reader looks at it. @param {any} state */
export const showsResult = ({ view, site, result, screening, screenProblem }) => view === "screening" && Boolean(site && (result || screening || screenProblem));

/** @param {any} result */
function notices(result) {
  if (!result.notices?.length) return null;
  return el("section", {}, el("h3", { text: t("notices.title") }), el("ul", { class: "notices" }, result.notices.map((/** @type {any} */ n) => el("li", { text: n.message }))));
}
