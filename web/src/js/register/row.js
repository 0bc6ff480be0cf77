// @ts-check
/** A project that was screened again: which way it went, and opened, what changed and why. */
import { changesOf, groundOf, isRecordable, kindOf, markOf, outcomeOf } from "../model/register.js";
import { t } from "../text/strings.js";
import { el, folded } from "../ui/dom.js";
import { smallIcon } from "../ui/icons.js";
import { faultList, problemList } from "../ui/problems.js";
import { boundsText, changeText, causesText, checkText, citedText, directionText, fromTo, groundText, layerText, releaseText, setText,
  standingText, zoneName } from "./words.js";

/**
 * @import { AgainAsked, AgainRow, Changed, ClauseChange, GroundChange, RuleChange } from "../model/register.js"
 * @import { ApiProblem } from "../model/api.js"
 */

/**
 * @typedef {object} RowActions
 * @property {(id: string) => void} openProject
 * @property {(line: AgainRow) => void} keep
 * @property {(edition: string, layer: string, code: string, name: string) => void} showZone
 * @property {(rule: string) => void} showRule
 * @property {(position: number[], text: string) => void} place
 */

/** @param {AgainRow} line @param {GroundChange} change @param {RowActions} actions */
function zoneItem(line, change, actions) {
  // A zone that is gone is shown where it still is.
  const edition = change.after ? line.basis?.edition.code : line.project.screening.edition.code;
  const name = zoneName(change);
  return el("li", {}, layerText(change), " ",
    el("button", { type: "button", class: "link", "data-key": `zone-${line.index}-${change.layer}-${change.code}`, title: change.code,
      "data-testid": "again-zone", onclick: () => actions.showZone(edition ?? "", change.layer, change.code, name) },
    `${name} (${change.code})`), " ", el("span", { class: "number", text: groundText(change) }));
}

/** @param {AgainRow} line @param {RuleChange} change @param {RowActions} actions */
function ruleItem(line, change, actions) {
  const mark = markOf(change);
  return el("li", { class: `again-change verdict-${mark} kind-${kindOf(change)}`, "data-testid": "again-change", "data-rule": change.rule },
    el("p", {}, smallIcon(mark), el("span", { class: "strong", text: changeText(change) }), " ", link("rule", line, change, actions)),
    el("p", { class: "meta" }, el("span", { class: "again-was", text: standingText(change.before) }), " → ", standingText(change.after)),
    why(line, change, actions));
}

/** @param {AgainRow} line @param {ClauseChange} change @param {RowActions} actions */
function clauseItem(line, change, actions) {
  return el("li", { class: `again-change verdict-CLEAR${change.after ? "" : " kind-GONE"}`, "data-testid": "again-check",
    "data-rule": change.rule },
  el("p", {}, el("span", { class: "strong", text: `${checkText(change.before)} → ${checkText(change.after)}` }), " ",
    link("clause", line, change, actions)),
  why(line, change, actions));
}

/** @param {"rule" | "clause"} kind @param {AgainRow} line @param {Changed} change @param {RowActions} actions */
const link = (kind, line, change, actions) =>
  el("button", { type: "button", class: "link", "data-key": `${kind}-${line.index}-${change.rule}`, "data-testid": `again-${kind}`,
    onclick: () => actions.showRule(change.rule) }, `${change.title} (${change.rule})`);

/** @param {AgainRow} line @param {Changed} change @param {RowActions} actions */
function why(line, change, actions) {
  const of = new Set(change.causes.flat());
  const zones = groundOf(change, line.ground ?? []);
  const cited = [...(change.lapsed ?? []).map((one) => t("again.lapsed", { what: citedText(one) })),
    ...(change.begun ?? []).map((one) => t("again.begun", { what: citedText(one) }))];
  const cause = (/** @type {import("../model/register.js").Cause} */ name, /** @type {import("../ui/dom.js").Child} */ more) =>
    of.has(name) && el("div", { class: "again-cause", "data-cause": name },
      el("p", {}, el("span", { class: "strong", text: t(`again.cause.${name}`) }), " ", fromTo(name, line)), more);
  return [change.causes.length > 1 && el("p", { class: "meta", text: t("again.any", { causes: causesText(change.causes) }) }),
    change.causes.filter((set) => set.length > 1).map((set) =>
      el("p", { class: "meta", text: t("again.together", { causes: setText(set) }) })),
    cause("EDITION", zones.length > 0 ? el("ul", {}, zones.map((zone) => zoneItem(line, zone, actions)))
      : el("p", { class: "meta", text: t("again.layers", { layers: (change.layers ?? []).flat().join(t("list.comma")) }) })),
    cause("RULES", el("p", { class: "meta", text: releaseText(change) })),
    cause("DAY", el("p", { class: "meta", text: cited.join(t("list.comma")) || t("again.dayOnly") })),
    cause("SOFTWARE", null)];
}

/** @param {AgainRow} line @param {{kept: "busy" | "done" | ApiProblem | undefined, asked: AgainAsked}} how @param {RowActions} actions */
function body(line, { kept, asked }, actions) {
  const { changes = [], clauses = [], ground = [], errors, causes = [], untried = [] } = line;
  const told = new Set([...changes, ...clauses].flatMap((change) => groundOf(change, ground)));
  const rest = ground.filter((change) => !told.has(change));
  return el("div", { class: "again-body" },
    errors && [el("p", { text: t("again.failed") }), faultList(errors, actions)],
    causes.length > 0 && el("p", {}, t("again.because", { causes: causesText(causes) })),
    !errors && changesOf(line) === 0 && el("p", { class: "meta", text: t("again.noChange") }),
    changes.length > 0 && el("ul", { class: "again-changes" }, changes.map((change) => ruleItem(line, change, actions))),
    clauses.length > 0 && [el("p", { class: "strong", text: t("again.clauses") }),
      el("ul", { class: "again-changes" }, clauses.map((change) => clauseItem(line, change, actions)))],
    rest.length > 0 && el("details", { "data-key": `ground-${line.index}` },
      el("summary", { "data-key": `ground-${line.index}-summary` }, t("again.otherGround", { n: rest.length })),
      el("ul", {}, rest.map((change) => zoneItem(line, change, actions)))),
    untried.length > 0 && el("p", { class: "meta", text: t("again.untried", { sets: causesText(untried) }) }),
    kept instanceof Error && problemList(kept, actions),
    el("div", { class: "row" },
      el("button", { type: "button", "data-key": `again-open-${line.index}`, onclick: () => actions.openProject(line.project.id) },
        t("again.open")),
      !errors && kept !== "done" && el("button", { type: "button", "data-key": `again-keep-${line.index}`, "data-testid": "again-keep",
        disabled: kept === "busy" || !isRecordable(asked), title: isRecordable(asked) ? "" : t("again.onlyCurrent"),
        onclick: () => actions.keep(line) }, t("again.keep")),
      kept === "done" && el("span", { class: "meta", role: "status", text: t("again.keptNow") })));
}

/** @param {AgainRow} line @param {Parameters<typeof body>[1]} how @param {RowActions} actions */
export function againRow(line, how, actions) {
  const outcome = outcomeOf(line);
  const was = line.before?.verdict ?? line.project.screening.verdict;
  const n = changesOf(line);
  const side = (/** @type {string} */ verdict, /** @type {string} */ text) =>
    el("span", { class: `again-side verdict-${verdict}` }, smallIcon(verdict), text);
  return el("li", { class: `again-row direction-${outcome}`, "data-testid": "again-row", "data-direction": outcome },
    folded(el("details", { "data-key": `again-${line.project.id}` },
      el("summary", { "data-key": `again-${line.project.id}-summary` },
        el("span", { class: "again-name strong", text: line.project.name }),
        el("span", { class: `again-direction direction-${outcome}` },
          el("span", { class: "again-arrow", "aria-hidden": "true", text: ARROWS[outcome] }), directionText(line)),
        el("span", { class: "again-sides" }, side(was, line.before ? boundsText(line.before) : t(`verdict.${was}`)),
          line.after && [" → ", side(line.after.verdict, boundsText(line.after))]),
        el("span", { class: "meta", text: n > 0 && outcome !== "CLAUSES" ? t("again.rules_n", { n }) : "" }))),
    () => body(line, how, actions)));
}

/** Which way it went, by shape. */
const ARROWS = { STRICTER: "▲", FAILED: "?", OPENED: "◇", SETTLED: "◆", LOOSER: "▽", CLAUSES: "≈", SAME: "=" };
