// @ts-check
/** One project: what it is now, how it came to be, and its records. */
import { moment, number } from "../text/format.js";
import { t } from "../text/strings.js";
import { el } from "../ui/dom.js";
import { icon, smallIcon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { againPart } from "./again.js";
import { labelled, MOST, stateField, textField, typedIn } from "./form.js";

/**
 * @import { Project, ProjectRecord, ProjectState, ProjectVersion } from "../model/register.js"
 * @import { AgainActions } from "./again.js"
 * @import { Shown } from "./panel.js"
 */

/**
 * @typedef {object} OwnActions
 * @property {() => void} closeProject
 * @property {(id: string) => void} reload
 * @property {(project: Project, said: {name: string, code: string, state: ProjectState, remark: string}) => void} change
 * @property {(id: string) => void} openRecord
 * @property {(position: number[], text: string) => void} place
 */
/** @typedef {OwnActions & AgainActions} ProjectActions */

/** The state as a mark with its word: the map has the same mark. @param {ProjectState} state */
export const stateMark = (state) => el("span", { class: `state-mark state-${state}`, "data-state": state },
  el("span", { class: "state-letter", "aria-hidden": "true", text: t(`project.mark.${state}`) }), t(`project.state.${state}`));

/** @param {ProjectRecord} record @param {number} at @param {ProjectActions} actions */
function recordRow(record, at, actions) {
  const facts = [record.edition.code, record.rules.version, record.asOf,
    record.areaMu !== null && `${number(record.areaMu)}\u00a0${t("unit.mu")}`].filter(Boolean).join(" · ");
  return el("li", { class: `record-row verdict-${record.verdict}` },
    el("button", { type: "button", class: "record-open", "data-key": `project-record-${record.id}`, "data-testid": "project-record",
      onclick: () => actions.openRecord(record.id) },
    smallIcon(record.verdict),
    el("span", { class: "record-text" },
      el("span", { class: "strong", text: t(`verdict.${record.verdict}`) }),
      el("span", { class: "meta", text: at === 0 ? t("project.latest") : "" }),
      el("span", { class: "meta", text: facts }),
      el("span", { class: "meta", text: moment(record.evaluatedAt) }))));
}

/** What a version says that the one before did not. @param {ProjectVersion} version @param {ProjectVersion | undefined} before */
function differences(version, before) {
  if (!before) return [t("project.registered", { state: t(`project.state.${version.state}`) })];
  return [
    version.state !== before.state &&
      t("project.stateTo", { from: t(`project.state.${before.state}`), to: t(`project.state.${version.state}`) }),
    version.name !== before.name && t("project.nameTo", { from: before.name, to: version.name }),
    version.code !== before.code && t("project.codeTo", { from: before.code ?? "—", to: version.code ?? "—" }),
    version.attached && t("project.attached")].filter(Boolean);
}

/** @param {ProjectVersion[]} history */
const historyList = (history) => el("ol", { class: "project-history", "data-testid": "project-history" },
  history.map((version, i) => el("li", {},
    el("span", { class: "meta", text: moment(version.at) }),
    el("span", { text: differences(version, history[i - 1]).join(t("list.comma")) }),
    version.remark && el("span", { class: "project-remark", text: version.remark }))).reverse());

/** @param {Project} project @param {number} saved how often something of it was saved here @param {ProjectActions} actions */
const changeForm = (project, saved, actions) => el("details", { class: "project-change", "data-key": "project-change" },
  el("summary", { "data-key": "project-change-summary", "data-testid": "project-change" }, t("project.change")),
  el("form", { class: "project-form", "data-form": `${project.id}/${saved}`, onsubmit: (e) => {
    e.preventDefault();
    const said = (/** @type {string} */ key) => typedIn(e.currentTarget, key);
    actions.change(project, { name: said("edit-name"), code: said("edit-code"), state: /** @type {ProjectState} */ (said("edit-state")),
      remark: said("edit-remark") });
  } },
  labelled(t("project.state"), stateField("edit-state", project.state)),
  labelled(t("project.remark"),
    el("textarea", { rows: 2, maxlength: MOST.remark, "data-key": "edit-remark", "data-testid": "edit-remark" })),
  labelled(t("project.name"), textField("edit-name", project.name, "name")),
  labelled(t("project.code"), textField("edit-code", project.code ?? "", "code", t("project.codeHint"))),
  el("div", { class: "row" }, el("button", { type: "submit", class: "primary", "data-key": "edit-save", "data-testid": "edit-save" },
    t("project.save")), el("span", { class: "meta", text: t("project.kept") }))));

/** @param {Shown} shown @param {ProjectActions} actions */
export function projectPart(shown, actions) {
  const { project, projectProblem, projectOpen, projectSaved } = shown;
  return [
    el("div", { class: "row" }, el("button", { type: "button", class: "quiet project-back", "data-key": "project-back",
      "data-testid": "project-back", onclick: actions.closeProject }, icon("chevron"), t("project.all"))),
    projectProblem && problemList(projectProblem, { place: actions.place,
      ...(projectOpen && { retry: () => actions.reload(projectOpen) }) }),
    !project && !projectProblem && el("p", { class: "busy", role: "status", text: t("projects.loading") }),
    project && [
      el("div", { class: "project-head", "data-testid": "project-head" },
        el("h3", { text: project.name }),
        el("p", { class: "meta" }, stateMark(project.state), " ", project.code ?? t("project.noCode"))),
      project.altered && el("p", { class: "warning", role: "alert", text: t("project.altered", { what: project.altered }) }),
      changeForm(project, projectSaved, actions),
      el("h3", { text: t("project.records") }),
      el("ul", { class: "records" }, project.screenings.map((record, i) => recordRow(record, i, actions))),
      againPart(shown, actions, project),
      el("h3", { text: t("project.history") }),
      historyList(project.history)]];
}
