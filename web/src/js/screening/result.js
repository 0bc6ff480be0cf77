// @ts-check
/** Panel: the verdict, why, the number that matters, what to do next, then provisions, layers and basis. */
import { all, el, first, keepInSight, replace } from "../ui/dom.js";
import { closeExplanation } from "../ui/explain.js";
import { problemList } from "../ui/problems.js";
import { numbered } from "../model/reading.js";
import { isLit, restsOn } from "../model/state.js";
import { t } from "../text/strings.js";
import { checklist } from "./checklist.js";
import { eiaClass } from "./eia.js";
import { findingList } from "./findings.js";
import { createJudging } from "./judging.js";
import { counterfactuals, whyNot } from "./otherwise.js";
import { recordBar } from "./record.js";
import { basis, notices } from "./sheet/basis.js";
import { setAside } from "./sheet/carried.js";
import { coverage, head } from "./sheet/head.js";
import { next } from "./sheet/next.js";
import { isOutside } from "./sheet/outside.js";
import { themeList } from "./themes.js";

/**
 * @import { PieceName } from "../model/project.js"
 * @import { State, Target } from "../model/state.js"
 * @import { EiaActions } from "./eia.js"
 * @import { FindingsActions } from "./findings.js"
 * @import { JudgingActions } from "./judging.js"
 * @import { RecordActions } from "./record.js"
 * @import { CarryActions } from "./sheet/carried.js"
 * @import { HeadActions } from "./sheet/head.js"
 * @import { NextActions } from "./sheet/next.js"
 * @import { Answered, Shown } from "./shown.js"
 */

/** @typedef {{screen: () => void, lit: (key: string | null) => void}} OwnActions */
/** @typedef {OwnActions & CarryActions & HeadActions & NextActions & FindingsActions} SheetActions */
/** What the panel and its parts do. @typedef {SheetActions & JudgingActions & RecordActions & EiaActions} ResultActions */

/** @param {HTMLElement} panel @param {ResultActions} actions */
export function createResultPanel(panel, actions) {
  /** What the panel last spoke of. @type {Partial<Pick<Shown, "result" | "site">>} */
  let last = {};
  const judging = createJudging(actions);

  /** The verdict, what to do next, why, what would be otherwise; then everything that it was made of. @param {Answered} shown */
  function contents(shown) {
    const record = recordBar(shown, actions);
    // Where there is no data no question helps, and every provision is open.
    if (isOutside(shown.result)) return [head(shown, actions), record, notices(shown.result), basis(shown, actions)];
    return [
      head(shown, actions), coverage(shown), setAside(shown, actions), shown.recorded && record, judging.section(shown),
      next(shown, actions), !shown.recorded && record, counterfactuals(shown, actions), findingList(shown, actions),
      whyNot(shown, actions), checklist(shown), eiaClass(shown, actions), themeList(shown, actions), notices(shown.result),
      basis(shown, actions),
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
        !result && screenProblem && [judging.held(shown), setAside(shown, actions), next(shown, actions)],
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
