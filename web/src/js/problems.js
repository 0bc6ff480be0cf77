// @ts-check
/** A problem of the service, shown where it happened: every fault as a row, with a way to its place on the map. */
import { el } from "./dom.js";
import { lonLat } from "./format.js";
import { t } from "./strings.js";

/** The faults of a problem; the problem itself when it lists none. @param {any} problem @returns {{code?: string, message: string, pointer?: string, coordinate?: number[]}[]} */
export const faultsOf = (problem) => (problem.errors?.length ? problem.errors : [{ code: problem.code, message: problem.detail || problem.title || problem.message }]);

/**
 * @param {any} problem @param {{place: (p: number[], text: string) => void, retry?: () => void}} actions
 */
export function problemList(problem, { place, retry }) {
  const faults = faultsOf(problem);
  const headline = problem.errors?.length ? problem.title || problem.detail : null;
  return el("div", { class: "problem", role: "alert", "data-testid": "problem" },
    headline && headline !== faults[0].message && el("p", { class: "strong", text: headline }),
    faultList(faults, place),
    retry && el("button", { type: "button", "data-key": "retry", onclick: retry }, t("problem.retry")));
}

/** @param {any[]} faults @param {(p: number[], text: string) => void} place */
export function faultList(faults, place) {
  return el("ol", { class: "faults" }, faults.map((fault, i) =>
    el("li", {},
      el("span", { text: fault.message }),
      fault.coordinate && el("button", { type: "button", class: "link", title: t("problem.place"), "data-key": `fault${i}`, onclick: () => place(fault.coordinate, fault.message) }, lonLat(fault.coordinate)),
      !fault.coordinate && fault.pointer && el("code", { text: fault.pointer }))));
}
