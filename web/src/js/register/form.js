// @ts-check
/** Registering a project from a recorded screening. What is typed stays until it is taken. */
import { STATES } from "../model/register.js";
import { moment } from "../text/format.js";
import { t } from "../text/strings.js";
import { el, first } from "../ui/dom.js";
import { problemList } from "../ui/problems.js";

/**
 * @import { ProjectState } from "../model/register.js"
 * @import { Shown } from "./panel.js"
 */

/**
 * @typedef {object} FormActions
 * @property {(isOpen: boolean) => void} showForm
 * @property {(said: {screening: string, name: string, code: string, state: ProjectState, remark: string}) => void} register
 * @property {(position: number[], text: string) => void} place
 */

/** Characters of a name, of a number and of a remark, as the service takes them. */
export const MOST = { name: 200, code: 100, remark: 2000 };

/** What stands in a field of a form. @param {HTMLElement} form @param {string} key */
export function typedIn(form, key) {
  const field = first(form, `[data-key="${key}"]`);
  return field && "value" in field ? String(field.value).trim() : "";
}

/** @param {string} name @param {HTMLElement} input */
export const labelled = (name, input) => el("label", { class: "field project-field" }, el("span", { class: "meta", text: name }), input);

/** @param {string} key @param {string} value @param {keyof typeof MOST} kind @param {string} [placeholder] */
export const textField = (key, value, kind, placeholder) =>
  el("input", { type: "text", value, maxlength: MOST[kind], placeholder, autocomplete: "off", "data-key": key, "data-testid": key });

/** @param {string} key @param {ProjectState} value */
export const stateField = (key, value) => el("select", { "data-key": key, "data-testid": key },
  STATES.map((state) => el("option", { value: state, selected: state === value }, t(`project.state.${state}`))));

/** @param {Shown} shown @param {FormActions} actions */
export function registerForm(shown, actions) {
  const { registerOpen, registerBusy, registerProblem, records, recorded } = shown;
  if (!registerOpen) {
    return el("div", { class: "row" }, el("button", { type: "button", class: "primary", "data-key": "project-new",
      "data-testid": "project-new", onclick: () => actions.showForm(true) }, t("project.register")));
  }
  if (records?.length === 0) {
    return el("p", { class: "warning", "data-testid": "project-no-records", text: t("project.noRecords") });
  }
  return el("form", { class: "project-form card", "data-form": "new", "data-testid": "project-form", onsubmit: (e) => {
    e.preventDefault();
    const said = (/** @type {string} */ key) => typedIn(e.currentTarget, key);
    actions.register({ screening: said("new-record"), name: said("new-name"), code: said("new-code"),
      state: /** @type {ProjectState} */ (said("new-state")), remark: "" });
  } },
  el("h3", { text: t("project.register") }),
  labelled(t("project.fromRecord"), el("select", { "data-key": "new-record", "data-testid": "new-record" },
    (records ?? []).map((record) => el("option", { value: record.id, selected: record.id === recorded },
      [record.name || t("site.unnamed"), t(`verdict.${record.verdict}`), moment(record.evaluatedAt)].join(" · "))))),
  labelled(t("project.name"), textField("new-name", "", "name", t("project.nameOfRecord"))),
  labelled(t("project.code"), textField("new-code", "", "code", t("project.codeHint"))),
  labelled(t("project.state"), stateField("new-state", "PROPOSED")),
  registerProblem && problemList(registerProblem, { place: actions.place }),
  el("div", { class: "row" },
    el("button", { type: "submit", class: "primary", disabled: registerBusy, "data-key": "new-save", "data-testid": "new-save" },
      t("project.register")),
    el("button", { type: "button", "data-key": "new-cancel", onclick: () => actions.showForm(false) }, t("site.cancel"))));
}
