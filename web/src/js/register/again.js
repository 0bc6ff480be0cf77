// @ts-check
/** Screening projects again: by what, how far it has come, what got stricter first, and of each what changed and why. */
import { countsOf, inOrder } from "../model/register.js";
import { number, today } from "../text/format.js";
import { t } from "../text/strings.js";
import { dayField } from "../ui/dayfield.js";
import { el } from "../ui/dom.js";
import { problemList } from "../ui/problems.js";
import { againRow } from "./row.js";

/**
 * @import { AgainAsked, AgainRow, Project } from "../model/register.js"
 * @import { Shown } from "./panel.js"
 * @import { RowActions } from "./row.js"
 */

/**
 * @typedef {object} OwnActions
 * @property {(only?: string | null) => void} again
 * @property {() => void} cancelAgain
 * @property {() => void} closeAgain
 * @property {(isOpen: boolean) => void} openAgain
 * @property {() => void} downloadAgain
 * @property {(patch: Partial<AgainAsked>) => void} askAgain
 * @property {(position: number[], text: string) => void} place
 */
/** @typedef {OwnActions & RowActions} AgainActions */

/** What a choice stands for that is a day of its own. */
const ON = "on";

/** @param {Shown} shown @param {AgainActions} actions */
function questions({ againAsked: { edition, asOf, rules }, editions, releases }, actions) {
  const choice = (/** @type {keyof AgainAsked} */ key, /** @type {[string, string][]} */ options, /** @type {string} */ value) =>
    el("label", { class: "field project-field" }, el("span", { class: "meta", text: t(`again.${key}`) }),
      el("select", { "data-key": `again-${key}`, "data-testid": `again-${key}`, onchange: (e) => {
        const chosen = e.currentTarget.value;
        actions.askAgain({ [key]: chosen === ON ? today() : chosen });
      } }, options.map(([code, name]) => el("option", { value: code, selected: code === value }, name))));
  const isDay = asOf !== "" && asOf !== "recorded";
  const others = releases.filter(({ current }) => !current);
  return el("div", { class: "again-questions" },
    choice("edition", [["", t("again.editionOfDay")], ...editions.map(({ code }) => /** @type {[string, string]} */ ([code, code])),
      ["recorded", t("again.recorded")]], edition),
    choice("asOf", [["", t("again.today")], [ON, t("again.onDay")], ["recorded", t("again.recorded")]], isDay ? ON : asOf),
    isDay && dayField({ key: "again-day", value: asOf, blank: today(), take: (day) => actions.askAgain({ asOf: day }) }),
    choice("rules", [["", t("again.current")], ...others.map(({ version, hash }) => /** @type {[string, string]} */ ([hash, version])),
      ["recorded", t("again.recorded")]], rules));
}

/** How many came to what, in one sentence. @param {AgainRow[]} lines @param {Shown} shown */
function summary(lines, { againOf, againDone }) {
  const said = countsOf(lines).map(([outcome, n]) => t(`again.count.${outcome}`, { n: number(n, 0) })).join(t("again.comma"));
  return el("p", { class: "strong", role: "status", "data-testid": "again-summary",
    text: againDone ? said || t("again.nothing") : t("again.stopped", { n: number(lines.length, 0), of: number(againOf, 0), said }) });
}

/** @param {Shown} shown @param {AgainActions} actions */
function answer(shown, actions) {
  const { again, againOf, againBusy, againProblem, againKept, againAsked, projectOpen } = shown;
  if (!again) return null;
  const lines = inOrder(projectOpen ? again.filter(({ project }) => project.id === projectOpen) : again);
  return [
    againBusy ? el("p", { class: "busy", role: "status", "data-testid": "again-progress" },
      t("again.progress", { n: number(again.length, 0), of: number(againOf, 0) }),
      el("button", { type: "button", "data-key": "again-cancel", "data-testid": "again-cancel", onclick: actions.cancelAgain },
        t("site.cancel")))
      : summary(lines, shown),
    againProblem && problemList(againProblem, { place: actions.place }),
    lines.length > 0 && [
      el("ul", { class: "again-list", "data-testid": "again-list" },
        lines.map((line) => againRow(line, { kept: againKept.get(line.project.id), asked: againAsked }, actions))),
      el("div", { class: "row" },
        el("button", { type: "button", "data-key": "again-csv", "data-testid": "again-csv", onclick: actions.downloadAgain }, "CSV"))]];
}

/**
 * @param {Shown} shown @param {AgainActions} actions @param {Project | null} [only] of this project
 */
export function againPart(shown, actions, only = null) {
  const n = shown.projects?.length ?? 0;
  if (!only && n === 0) return null;
  if (!only && !shown.againOpen && !shown.again) {
    return el("div", { class: "row" }, el("button", { type: "button", "data-key": "again-open", "data-testid": "again-open",
      onclick: () => actions.openAgain(true) }, t("again.ask", { n: number(n, 0) })));
  }
  return el("section", { class: "again", "data-testid": "again" },
    el("div", { class: "section-head" }, el("h3", { text: t("again.title") }),
      !only && el("button", { type: "button", class: "quiet", "data-key": "again-close", "data-testid": "again-close",
        onclick: actions.closeAgain }, t("again.close"))),
    el("p", { class: "meta", text: t("again.lead") }),
    questions(shown, actions),
    !shown.againBusy && el("div", { class: "row" }, el("button", { type: "button", class: "primary", "data-key": "again-run",
      "data-testid": "again-run", onclick: () => actions.again(only?.id ?? null) },
    only ? t("again.runOne") : t("again.run", { n: number(n, 0) }))),
    answer(shown, actions));
}
