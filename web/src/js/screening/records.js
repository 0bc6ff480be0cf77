// @ts-check
/** The screenings that were recorded, newest first: one part of what is recorded. */
import { el } from "../ui/dom.js";
import { moment, number } from "../text/format.js";
import { smallIcon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { t } from "../text/strings.js";

/**
 * @import { RecordEntry } from "../model/records.js"
 * @import { State } from "../model/state.js"
 */

/** What the panel shows. @param {State} state */
export const recordsShown = (state) => {
  const { view, records, recordsNext, recordsBusy, recordsProblem, openProblem, recordsVerdict, recorded, opening } = state;
  return { view, records, recordsNext, recordsBusy, recordsProblem, openProblem, recordsVerdict, recorded, opening };
};
/** @typedef {ReturnType<typeof recordsShown>} Shown */

/**
 * @typedef {object} RecordsActions
 * @property {(id: string) => void} openRecord
 * @property {(more?: boolean) => void} listRecords
 * @property {(verdict: string) => void} filterRecords
 * @property {(position: number[], text: string) => void} place
 * @property {(view: "screening") => void} turnTo
 */

const VERDICTS = ["PROHIBITED", "UNDETERMINED", "RESTRICTED", "CONDITIONAL", "PERMITTED"];

/** The industry as a record names it. @param {RecordEntry["industry"]} industry */
const industryText = (industry) => (industry ? `${industry.code} ${industry.name}`.trim() : "");

/** @param {RecordEntry} r @param {Shown} shown @param {RecordsActions} actions */
function row(r, { recorded, opening }, actions) {
  const facts = [industryText(r.industry), r.areaMu !== null && r.areaMu !== undefined && `${number(r.areaMu)}\u00a0${t("unit.mu")}`,
    r.edition.code].filter(Boolean).join(" · ");
  return el("li", { class: `record-row verdict-${r.verdict}`, "data-testid": "record-row", "data-id": r.id },
    el("button", { type: "button", class: "record-open", "data-key": `open-${r.id}`, "aria-current": r.id === recorded ? "true" : null,
      "aria-busy": r.id === opening ? "true" : null, onclick: () => actions.openRecord(r.id) },
      smallIcon(r.verdict),
      el("span", { class: "record-text" },
        el("span", { class: "strong", text: r.name || t("site.unnamed") }),
        el("span", { class: "record-verdict", text: t(`verdict.${r.verdict}`) }),
        el("span", { class: "meta", text: facts }),
        el("span", { class: "meta", text: r.evaluatedAt ? moment(r.evaluatedAt) : "" }))));
}

/** What stands in the panel of what is recorded. @param {Shown} shown @param {RecordsActions} actions */
export function recordsContents(shown, actions) {
  const { records, recordsNext, recordsBusy, recordsProblem, openProblem, recordsVerdict } = shown;
  return [
    el("label", { class: "field" }, el("span", { class: "meta", text: t("records.verdict") }),
      el("select", { "data-key": "records-verdict", "data-testid": "records-verdict",
        onchange: (e) => actions.filterRecords(e.currentTarget.value) },
        el("option", { value: "" }, t("records.all")),
        VERDICTS.map((v) => el("option", { value: v, selected: v === recordsVerdict }, t(`verdict.${v}`))))),
    openProblem && problemList(openProblem, { place: actions.place }),
    recordsProblem && problemList(recordsProblem, { place: actions.place, retry: () => actions.listRecords() }),
    records?.length === 0 && !recordsProblem &&
      el("p", { class: "lead", "data-testid": "records-empty", text: t(recordsVerdict ? "records.noneOf" : "records.none") }),
    el("ul", { class: "records", "data-testid": "records" }, (records ?? []).map((r) => row(r, shown, actions))),
    recordsBusy && el("p", { class: "busy", role: "status", text: t("records.loading") }),
    recordsNext && !recordsBusy &&
      el("button", { type: "button", "data-key": "more-records", "data-testid": "more-records",
        onclick: () => actions.listRecords(true) }, t("records.more"))];
}
