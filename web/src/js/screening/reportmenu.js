// @ts-check
/** The report of a record: a link for each form; what the service refuses is said where it was asked. */
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { popover } from "../ui/popover.js";
import { problemList } from "../ui/problems.js";
import { save } from "../ui/save.js";
import { REPORT_FORMATS, getReport, known, reportAddress } from "../model/api.js";
import { t } from "../text/strings.js";
import { extractLink } from "./extractlink.js";

/**
 * @import { ApiProblem, ReportFormat } from "../model/api.js"
 * @import { Shown } from "./shown.js"
 */

/** @param {{place: (position: number[], text: string) => void, openExtract: () => void}} actions @param {() => void} redraw */
export function createReportMenu(actions, redraw) {
  const { place } = actions;
  let annex = false;
  /**
   * What is on its way, or was refused, and of which record.
   * @type {{of: string, format: ReportFormat, problem: ApiProblem | null} | null}
   */
  let asked = null;

  /** @param {string} id @param {ReportFormat} format @param {number | null} review */
  async function fetchReport(id, format, review) {
    const mine = { of: id, format, problem: null };
    asked = mine;
    redraw();
    try {
      const { name, blob } = await getReport(id, { format, annex, review });
      save(name, blob);
      if (asked === mine) asked = null;
    } catch (problem) {
      if (asked === mine) asked = { ...mine, problem: known(problem) };
    }
    redraw();
  }

  /** @param {string} id @param {ReportFormat} format @param {number | null} review */
  function link(id, format, review) {
    const isBusy = asked?.of === id && asked.format === format && asked.problem === null;
    return el("li", {}, el("a", { href: reportAddress(id, { format, annex, review }).href, download: "", "data-key": `report-${format}`,
      "data-testid": `report-${format}`, "aria-busy": String(isBusy), onclick: (e) => {
        e.preventDefault();
        if (!isBusy) fetchReport(id, format, review);
      } }, icon("download"), el("span", { text: t(`report.${format}`) }),
    el("span", { class: "meta", text: t(isBusy ? "report.busy" : `report.${format}.for`) })));
  }

  /** @param {string} id @param {Shown} shown */
  function contents(id, { reviews, reviewProblem }) {
    if (!reviews && !reviewProblem) return el("p", { class: "busy", role: "status", text: t("review.loading") });
    const review = reviews?.at(-1)?.version ?? null;
    return [
      el("ul", { class: "report-forms" }, REPORT_FORMATS.map((format) => link(id, format, review))),
      el("label", { class: "row" },
        el("input", { type: "checkbox", checked: annex, "data-key": "report-annex", "data-testid": "report-annex", onchange: (e) => {
          annex = e.currentTarget.checked;
          redraw();
        } }), el("span", { text: t("report.annex") })),
      el("p", { class: "meta", text: review ? t("report.review", { n: review }) : t(reviews ? "report.noReview" : "report.reviewUnread") }),
      asked?.of === id && asked.problem && problemList(asked.problem, { place }),
    ];
  }

  /** @param {Shown} shown */
  return (shown) => popover({ key: "report", class: "report-menu", title: t("report.title") }, t("report.button"),
    shown.recorded ? contents(shown.recorded, shown) : [
      el("p", { class: "meta", "data-testid": "report-only-recorded", text: t("report.onlyRecorded") }),
      extractLink(actions, "extract-report", "extract.ofPlace")]);
}
