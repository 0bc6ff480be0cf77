// @ts-check
/** A problem of the service, shown where it happened: every fault as a row, with a way to its place on the map, and what to do about it. */
import { el } from "./dom.js";
import { lonLat } from "../text/format.js";
import { messageOf, ringOf } from "../model/reading.js";
import { has, t } from "../text/strings.js";

/** Faults that are listed at once; a file may have a thousand. */
const AT_ONCE = 50;

const UNREADABLE = "FILE_UNREADABLE";

/** Whether nothing could be made of a file at all; a fault with a code of its own says itself what to do. @param {any} problem */
export const isUnreadable = (problem) => problem.code === UNREADABLE && (problem.errors ?? []).every((/** @type {any} */ e) => e.code === UNREADABLE);

/** The faults of a problem; the problem itself when it lists none. @param {any} problem @returns {{code?: string, message: string, pointer?: string, coordinate?: number[], n?: number}[]} */
export const faultsOf = (problem) => (problem.errors?.length ? problem.errors : [{ code: problem.code, message: problem.detail || problem.title || problem.message }]);

/**
 * @param {any} problem @param {{place: (p: number[], text: string) => void, retry?: () => void, lit?: (key: string | null) => void}} actions @param {any[]} [faults] numbered, where the map shows them
 */
export function problemList(problem, { place, retry, lit }, faults = faultsOf(problem)) {
  const headline = problem.errors?.length ? problem.title || problem.detail : null;
  return el("div", { class: "problem", role: "alert", "data-testid": "problem" },
    headline && headline !== faults[0].message && el("p", { class: "strong", text: headline }),
    faultList(faults, { place, lit }),
    has(`todo.${problem.code}`) && (problem.code !== UNREADABLE || isUnreadable(problem)) && el("p", { class: "todo", text: t(`todo.${problem.code}`) }),
    retry && el("button", { type: "button", "data-key": "retry", onclick: retry }, t("problem.retry")));
}

/**
 * Faults as rows. One that has a number and a place is the partner of the badge with that number on the map.
 * @param {any[]} faults @param {{place: (p: number[], text: string) => void, lit?: (key: string | null) => void}} actions
 */
export function faultList(faults, { place, lit = () => undefined }) {
  const row = (/** @type {any} */ fault, /** @type {number} */ i) => {
    const key = fault.n !== undefined && fault.coordinate ? `defect:${fault.n}` : null;
    const light = () => lit(key);
    const leave = () => lit(null);
    const where = ringOf(fault);
    return el("li", { "data-light": key, ...(key && { onpointerenter: light, onpointerleave: leave, onfocusin: light, onfocusout: leave }) },
      el("span", { class: `badge-number${key ? "" : " no-place"}`, text: fault.n ?? i + 1 }),
      el("div", {},
        el("span", { text: messageOf(fault) }),
        where && el("span", { class: "meta block", text: where }),
        fault.coordinate && el("button", { type: "button", class: "link", title: t("problem.place"), "data-key": `fault${fault.n ?? i}`, onclick: () => place(fault.coordinate, messageOf(fault)) }, lonLat(fault.coordinate)),
        !fault.coordinate && !where && fault.pointer && el("code", { text: fault.pointer })));
  };
  const rest = faults.slice(AT_ONCE);
  return [
    el("ol", { class: `faults${faults.length === 1 && !(faults[0].n && faults[0].coordinate) ? " single" : ""}` }, faults.slice(0, AT_ONCE).map(row)),
    rest.length > 0 && el("details", { "data-key": "more-faults", ontoggle: (/** @type {any} */ e) => {
      // The rest is built when it is asked for.
      const list = e.target.querySelector("ol");
      if (e.target.open && !list.firstChild) list.append(...rest.map((fault, i) => row(fault, AT_ONCE + i)));
    } }, el("summary", { "data-key": "more-faults-summary" }, t("list.more", { n: rest.length })), el("ol", { class: "faults" })),
  ];
}
