// @ts-check
/** Panel: the sheet of a project. Hard facts, conclusion, what to do next; behind it provisions, layers, basis and checks by hand. */
import { all, el, first, keepInSight, replace, unfold } from "../ui/dom.js";
import { closeExplanation } from "../ui/explain.js";
import { onPaper } from "../ui/paper.js";
import { problemList } from "../ui/problems.js";
import { numbered } from "../model/reading.js";
import { isLit, restsOn } from "../model/state.js";
import { t } from "../text/strings.js";
import { checklist } from "./checklist.js";
import { eiaClass } from "./eia.js";
import { findingList, ruled } from "./findings.js";
import { createJudging } from "./judging.js";
import { counterfactuals, whyNot } from "./otherwise.js";
import { recordBar } from "./record.js";
import { createExtract } from "./extract.js";
import { createReportMenu } from "./reportmenu.js";
import { showsResult } from "./shown.js";
import { alternativesFound, leadToFound } from "./sheet/alternatives.js";
import { basis, notices } from "./sheet/basis.js";
import { setAside } from "./sheet/carried.js";
import { filterField, layersSought, soughtIn } from "./sheet/filter.js";
import { coverage, head } from "./sheet/head.js";
import { createNext } from "./sheet/next.js";
import { isOutside } from "./sheet/outside.js";
import { createReview } from "./sheet/review.js";
import { hardFacts } from "./sheet/rows.js";
import { strip } from "./sheet/strip.js";
import { countOf, tabs } from "./sheet/tabs.js";
import { themeList } from "./themes.js";

/**
 * @import { PieceName } from "../model/project.js"
 * @import { Target } from "../model/state.js"
 * @import { EiaActions } from "./eia.js"
 * @import { ExtractActions } from "./extract.js"
 * @import { FindingsActions } from "./findings.js"
 * @import { JudgingActions } from "./judging.js"
 * @import { RecordActions } from "./record.js"
 * @import { CarryActions } from "./sheet/carried.js"
 * @import { HeadActions } from "./sheet/head.js"
 * @import { NextActions } from "./sheet/next.js"
 * @import { ReviewActions } from "./sheet/review.js"
 * @import { RowActions } from "./sheet/rows.js"
 * @import { StripActions } from "./sheet/strip.js"
 * @import { TabName } from "./sheet/tabs.js"
 * @import { Answered, Shown } from "./shown.js"
 */

/** @typedef {{screen: () => void, lit: (key: string | null) => void}} OwnActions */
/** What leads outside this panel. @typedef {Omit<HeadActions & NextActions, "goToFinding" | "openExtract">} Leads */
/** @typedef {OwnActions & CarryActions & Leads & RowActions & StripActions & FindingsActions} SheetActions */
/** @typedef {JudgingActions & RecordActions & ReviewActions & EiaActions & ExtractActions} FurtherActions */
/** What the panel and its parts do. @typedef {SheetActions & FurtherActions} ResultActions */

/** @param {HTMLElement} panel @param {ResultActions} actions */
export function createResultPanel(panel, actions) {
  /** What the panel last spoke of. @type {Shown | null} */
  let last = null;
  /** @type {TabName} */
  let open = "clauses";
  let paper = false;
  /** Words that are sought behind the sheet. */
  let sought = "";
  const judging = createJudging(actions);
  const reviewing = createReview(panel, actions, () => last && draw(last));
  const extracts = createExtract(panel, actions, () => last && draw(last));
  const led = { ...actions, goToFinding, seek, openExtract: extracts.open };
  const report = createReportMenu(led, () => last && draw(last));
  const next = createNext(panel, led, () => last && draw(last));

  /** The verdict, what to do next, why, what would be otherwise; then everything that it was made of. @param {Answered} shown */
  function contents(shown) {
    const record = recordBar(shown, actions, report(shown));
    // Where there is no data no question helps, and every provision is open.
    if (isOutside(shown.result)) return [strip(shown, led), head(shown, led), record, notices(shown.result), basis(shown, actions)];
    return [
      strip(shown, led), setAside(shown, actions), hardFacts(shown, actions), head(shown, led), coverage(shown),
      alternativesFound(shown, actions),
      shown.recorded && record,
      judging.section(shown), next.section(shown), !shown.recorded && record,
      tabs({ open, paper, choose }, {
        clauses: [countOf("clauses", shown.result), () => clauses(shown)],
        layers: [countOf("layers", shown.result),
          () => [filter(shown.result.themes, layersSought, "filter.layers"), themeList(shown, actions, wanted())]],
        basis: [null, () => [notices(shown.result), basis(shown, actions)]],
        person: [countOf("person", shown.result), () => byPerson(shown)],
      }),
    ];
  }

  /** Paper has everything. */
  const wanted = () => (paper ? "" : sought.trim());

  /**
   * @template T @param {T[]} all_ @param {(list: T[], sought: string, layers: Shown["layers"]) => T[]} find @param {string} hint
   */
  const filter = (all_, find, hint) => !paper &&
    filterField({ sought, n: find(all_, wanted(), last?.layers ?? []).length, all: all_.length, hint: t(hint) }, lookFor);

  /** The provisions; where words are sought, nothing else. @param {Answered} shown */
  function clauses(shown) {
    const field = filter(ruled(shown.result), soughtIn, "filter.clauses");
    const list = [findingList(shown, actions, wanted()), whyNot(shown, actions, wanted())];
    return wanted() ? [field, list] : [field, list, counterfactuals(shown, actions), eiaClass(shown, actions)];
  }

  /** @param {string} words */
  function lookFor(words) {
    sought = words;
    if (last) draw(last);
  }

  /** A record is reviewed; of a preview there is a list to tick off. @param {Answered} shown */
  function byPerson(shown) {
    const { recorded } = shown;
    if (recorded) return reviewing.page({ ...shown, recorded });
    return [el("p", { class: "meta", text: t("review.afterRecording") }),
      checklist(shown) ?? el("p", { class: "meta", text: t("tab.noPerson") })];
  }

  /** Asks what would have to be otherwise, and leads to the answer. */
  async function seek() {
    await actions.seek();
    leadToFound(panel);
  }

  /** @param {TabName} name */
  function choose(name) {
    if (name === open) return;
    open = name;
    if (last) draw(last);
  }

  // On paper every page stands open.
  onPaper((on) => {
    paper = on;
    if (last?.result) draw(last);
  });

  /**
   * Marks the findings that rest on the pieces chosen on the map and opens what they stand in.
   * @param {PieceName[]} marked @param {boolean} [bring] the first of them into view
   */
  function mark(marked, bring = false) {
    if (bring && marked.length > 0) lookAtClauses();
    if (marked.length > 0) unfoldGroups();
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
    if (details) unfold(details);
    if (matchMedia("(min-width: 600px)").matches) top.scrollIntoView({ block: "center" });
  }

  /** All provisions: what is marked or gone to may be none of those that are sought. */
  function lookAtClauses() {
    if (sought) lookFor("");
    choose("clauses");
  }

  /** Makes every provision, though not its account. */
  function unfoldGroups() {
    for (const group of all(panel, "details.group")) {
      unfold(/** @type {HTMLDetailsElement} */ (group));
      for (const rest of all(group, "details.rest")) unfold(/** @type {HTMLDetailsElement} */ (rest));
    }
  }

  /** Opens a provision with its articles and how it came to its outcome. @param {string} rule */
  function goToFinding(rule) {
    lookAtClauses();
    unfoldGroups();
    const row = first(panel, `[data-rule="${CSS.escape(rule)}"].finding, [data-testid="finding-${CSS.escape(rule)}"]`);
    for (let d = row?.closest("details"); d; d = d.parentElement?.closest("details")) d.open = true;
    const account = row?.querySelector("details");
    if (!row || !account) return;
    account.open = true;
    unfold(account);
    account.querySelector("summary")?.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  }

  /** @param {Shown} shown */
  function draw(shown) {
    const { result, screening, screenProblem } = shown;
    const { unscreened } = numbered(shown);
    if (shown.extracted) return keepInSight(panel, () => replace(panel, extracts.page(shown)));
    next.leading(() => keepInSight(panel, () => replace(panel,
      el("div", { class: "progress", hidden: !screening, role: "progressbar", "aria-label": t("verdict.loading") }),
      screenProblem &&
        problemList(screenProblem, { place: actions.place, lit: actions.lit, retry: actions.screen },
          unscreened.length ? unscreened : undefined),
      !result && screening && el("p", { class: "busy", role: "status", text: t("verdict.loading") }),
      !result && screenProblem && [strip(shown, actions), judging.held(shown), setAside(shown, actions), next.section(shown)],
      result && contents({ ...shown, result }))), screening);
    mark(shown.marked);
  }

  return {
    /** @param {Shown} shown */
    render(shown) {
      // An opened number must not outlive the result it belongs to; a new site is read from its verdict on.
      if (last?.result !== shown.result) closeExplanation();
      if (last?.site?.geometry !== shown.site?.geometry) panel.scrollTop = 0;
      const isRefused = shown.recordProblem && last?.recordProblem !== shown.recordProblem;
      last = shown;
      panel.hidden = !showsResult(shown);
      panel.setAttribute("aria-label", t("panel.result"));
      draw(shown);
      // The bar is at hand anywhere; what it came to is seen there too.
      if (isRefused) first(panel, ".record-problem")?.scrollIntoView({ block: "nearest" });
    },
    mark,
    leaveExtract: () => Boolean(last?.extracted) && extracts.leave(),
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
