// @ts-check
/** Panel: what is recorded, and the projects of which it is; one of them, and all of them screened again. */
import { recordsContents, recordsShown } from "../screening/records.js";
import { STATES } from "../model/register.js";
import { t } from "../text/strings.js";
import { el, paused, replace } from "../ui/dom.js";
import { icon, smallIcon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { againPart } from "./again.js";
import { registerForm } from "./form.js";
import { projectPart, stateMark } from "./project.js";

/**
 * @import { ProjectFeature, ProjectState } from "../model/register.js"
 * @import { State } from "../model/state.js"
 * @import { RecordsActions } from "../screening/records.js"
 * @import { AgainActions } from "./again.js"
 * @import { FormActions } from "./form.js"
 * @import { ProjectActions } from "./project.js"
 */

/** What the panel shows. @param {State} state */
export const registerShown = (state) => {
  const { recordsPart, projects, projectsMore, projectsBusy, projectsProblem, projectsSought, projectsState, projectOpen, project,
    projectProblem, projectSaved, registerOpen, registerBusy, registerProblem, againOpen, againAsked, again, againOf, againBusy, againDone,
    againProblem, againKept, releases, editions } = state;
  return { ...recordsShown(state), recordsPart, projects, projectsMore, projectsBusy, projectsProblem, projectsSought, projectsState,
    projectOpen, project, projectProblem, projectSaved, registerOpen, registerBusy, registerProblem, againOpen, againAsked, again, againOf,
    againBusy, againDone, againProblem, againKept, releases, editions };
};
/** @typedef {ReturnType<typeof registerShown>} Shown */

/**
 * @typedef {object} OwnActions
 * @property {() => void} list
 * @property {(part: State["recordsPart"]) => void} turnRecords
 * @property {(patch: {projectsSought?: string, projectsState?: ProjectState | ""}) => void} seekProjects
 * @property {(id: string) => void} openProject
 * @property {(key: string | null) => void} lit
 */
/** @typedef {OwnActions & RecordsActions & FormActions & ProjectActions & AgainActions} RegisterActions */

const PARTS = /** @type {const} */ (["records", "projects"]);

/** @param {HTMLElement} panel @param {RegisterActions} actions */
export function createRegisterPanel(panel, actions) {
  const seek = paused(200, (/** @type {string} */ projectsSought) => actions.seekProjects({ projectsSought }));

  /** @param {ProjectFeature} feature */
  function row({ properties: p }) {
    const light = () => actions.lit(`project:${p.id}`);
    const leave = () => actions.lit(null);
    return el("li", { class: `record-row verdict-${p.screening.verdict}`, "data-testid": "project-row", "data-light": `project:${p.id}`,
      onpointerenter: light, onpointerleave: leave, onfocusin: light, onfocusout: leave },
      el("button", { type: "button", class: "record-open", "data-key": `project-${p.id}`, onclick: () => actions.openProject(p.id) },
        smallIcon(p.screening.verdict),
        el("span", { class: "record-text" },
          el("span", { class: "strong", text: p.name }),
          el("span", { class: "record-verdict", text: t(`verdict.${p.screening.verdict}`) }),
          el("span", { class: "meta" }, stateMark(p.state), " ", p.code ?? t("project.noCode")),
          el("span", { class: "meta", text: [p.screening.asOf, p.screening.edition.code].join(" · ") }))));
  }

  /** @param {Shown} shown */
  const filters = ({ projectsSought, projectsState }) => el("form", { class: "project-filters", role: "search",
    onsubmit: (e) => e.preventDefault() },
  el("input", { type: "text", value: projectsSought, placeholder: t("projects.search"), "aria-label": t("projects.search"),
    autocomplete: "off", spellcheck: "false", "data-key": "projects-q", "data-testid": "projects-q",
    oninput: (e) => seek(e.currentTarget.value) }),
  el("select", { "aria-label": t("project.state"), "data-key": "projects-state", "data-testid": "projects-state",
    onchange: (e) => actions.seekProjects({ projectsState: /** @type {ProjectState | ""} */ (e.currentTarget.value) }) },
  el("option", { value: "", selected: projectsState === "" }, t("projects.anyState")),
  STATES.map((state) => el("option", { value: state, selected: state === projectsState }, t(`project.state.${state}`)))));

  /** @param {Shown} shown */
  function listPart(shown) {
    const { projects, projectsMore, projectsBusy, projectsProblem, projectsSought, projectsState, registerOpen, again } = shown;
    const isFiltered = projectsSought !== "" || projectsState !== "";
    const isEmpty = projects?.length === 0 && !isFiltered && !projectsProblem;
    return [
      isEmpty && !registerOpen && el("p", { class: "lead", "data-testid": "projects-empty", text: t("projects.none") }),
      registerForm(shown, actions),
      // What was screened again stands in the place of the list: it has the same projects, what got stricter first.
      !isEmpty && projects && [
        filters(shown),
        againPart(shown, actions),
        projects.length === 0 && el("p", { class: "lead", role: "status", text: t("projects.noneOf") }),
        !again && el("ul", { class: "records", "data-testid": "projects" }, projects.map(row)),
        projectsMore && el("p", { class: "meta", text: t("projects.notAll", { n: projects.length }) })],
      projectsBusy && el("p", { class: "busy", role: "status", text: t("projects.loading") }),
      projectsProblem && problemList(projectsProblem, { place: actions.place, retry: actions.list })];
  }

  return {
    /** @param {Shown} shown */
    render(shown) {
      const { view, recordsPart, projectOpen } = shown;
      panel.hidden = view !== "records";
      if (panel.hidden) return;
      panel.setAttribute("aria-label", t("records.title"));
      replace(panel,
        el("header", { class: "panel-head" }, el("h2", { tabindex: "-1", id: "records-title", text: t("records.title") }),
          el("nav", { class: "views", "aria-label": t("records.parts") }, PARTS.map((name) =>
            el("button", { type: "button", class: "view", "data-key": `records-part-${name}`, "data-testid": `records-part-${name}`,
              "aria-current": name === recordsPart ? "page" : null, onclick: () => actions.turnRecords(name) },
            t(`records.part.${name}`)))),
          el("button", { type: "button", class: "quiet", "data-key": "close-records", title: t("view.close"),
            "aria-label": t("view.close"), onclick: () => actions.turnTo("screening") }, icon("close"))),
        el("section", { class: `records-${recordsPart}`, "data-testid": `records-${recordsPart}` },
          recordsPart === "records" ? recordsContents(shown, actions)
            : projectOpen ? projectPart(shown, actions) : listPart(shown)));
    },
  };
}
