// @ts-check
/** What may be built at a place: the industries by what they may come to there. */
import { sitingSwatch } from "../map/sitingmap.js";
import { grouped } from "../model/siting.js";
import { lonLat, number } from "../text/format.js";
import { t } from "../text/strings.js";
import { el, folded } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { boundsText } from "./words.js";

/**
 * @import { Industry } from "../model/answers.js"
 * @import { Buildable, BuildableRow } from "../model/siting.js"
 * @import { State } from "../model/state.js"
 */

/**
 * @typedef {object} PlaceActions
 * @property {(position: number[]) => void} askPlace
 * @property {() => void} closePlace
 * @property {(text: string) => void} seekIndustry
 * @property {(industry: Industry) => void} chooseIndustry
 * @property {(position: number[], text: string) => void} place
 */

/** Industries that are listed at once; more are found by searching. */
const LISTED = 200;

/** @param {BuildableRow} row @param {Buildable} answer @param {PlaceActions} actions */
function industryRow({ code, name, because, mayBecause }, { provisions }, actions) {
  const rule = because ?? mayBecause;
  return el("li", {},
    el("button", { type: "button", class: "link", "data-key": `buildable-${code}`, title: t("siting.choose"),
      onclick: () => actions.chooseIndustry({ code, name }) }, el("span", { class: "code", text: code }), " ", name),
    rule && el("span", { class: "meta block",
      text: t(because ? "siting.because" : "siting.mayBecause", { title: provisions[rule].title }) }));
}

/**
 * @param {NonNullable<State["buildable"]>} asked @param {string} sought @param {PlaceActions} actions
 */
export function placeSection({ position, answer, problem }, sought, actions) {
  const wanted = sought.trim();
  const isFound = (/** @type {BuildableRow} */ { code, name }) => !wanted || code.startsWith(wanted) || name.includes(wanted);
  const groups = answer ? grouped({ ...answer, industries: answer.industries.filter(isFound) }) : [];
  return el("section", { class: "buildable", "data-testid": "buildable" },
    el("div", { class: "section-head" }, el("h3", { text: t("siting.here", { place: lonLat(position) }) }),
      el("button", { type: "button", class: "quiet", "data-key": "buildable-close", title: t("view.close"), "aria-label": t("view.close"),
        onclick: actions.closePlace }, icon("close"))),
    !answer && !problem && el("p", { class: "busy", role: "status", text: t("siting.asking") }),
    problem && problemList(problem, { place: actions.place, retry: () => actions.askPlace(position) }),
    answer && [
      el("p", { class: "meta", text: t("siting.hereLead") }),
      el("input", { type: "text", value: sought, placeholder: t("siting.seek"), "aria-label": t("siting.seek"), autocomplete: "off",
        "data-key": "buildable-seek", "data-testid": "buildable-seek", oninput: (e) => actions.seekIndustry(e.currentTarget.value) }),
      groups.length === 0 && el("p", { class: "meta", role: "status", text: t("siting.noneFound") }),
      groups.map(({ key, bounds, rows }) => folded(
        // What is found stands open, whatever was open before.
        el("details", { "data-key": `buildable-${key}${wanted && "-found"}`, "data-testid": `buildable-${key}`, open: wanted !== "" },
          el("summary", { "data-key": `buildable-${key}-summary` }, sitingSwatch(bounds), ` ${boundsText(bounds)} `,
            el("span", { class: "count", text: t("siting.industries", { n: number(rows.length, 0) }) }))),
        () => el("ul", { "data-scroll": `buildable-${key}` }, rows.slice(0, LISTED).map((row) => industryRow(row, answer, actions)),
          rows.length > LISTED &&
            el("li", { class: "meta", text: t("siting.moreIndustries", { n: number(rows.length - LISTED, 0) }) }))))]);
}
