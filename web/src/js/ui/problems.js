// @ts-check
/** A problem of the service, shown where it happened: every fault as a row, with a way to its place on the map, and what to do about it. */
import { el, first } from "./dom.js";
import { lonLat } from "../text/format.js";
import { messageOf, ringOf } from "../model/reading.js";
import { has, t } from "../text/strings.js";

/**
 * @import { ApiProblem } from "../model/api.js"
 * @import { Fault } from "../model/answers.js"
 */

/**
 * A fault that is listed; one with a number has a badge on the map.
 * @typedef {Partial<Omit<Fault, "message">> & {message: string, n?: number}} Listed
 */
/** What a list of faults leads to. @typedef {{place: (p: number[], text: string) => void, lit?: (key: string | null) => void}} Leads */

/** Faults that are listed at once; a file may have a thousand. */
const AT_ONCE = 50;

const UNREADABLE = "FILE_UNREADABLE";

/**
 * Whether nothing could be made of a file at all; a fault with a code of its own says itself what to do.
 * @param {Pick<ApiProblem, "code" | "errors">} problem
 */
export const isUnreadable = (problem) => problem.code === UNREADABLE && (problem.errors ?? []).every((e) => e.code === UNREADABLE);

/** The faults of a problem; the problem itself when it lists none. @param {ApiProblem} problem @returns {Listed[]} */
export const faultsOf = (problem) =>
  (problem.errors?.length ? problem.errors : [{ code: problem.code, message: problem.detail || problem.title || problem.message }]);

/**
 * @param {ApiProblem} problem @param {Leads & {retry?: () => void}} actions @param {Listed[]} [faults] numbered, where the map shows them
 */
export function problemList(problem, { place, retry, lit }, faults = faultsOf(problem)) {
  const headline = problem.errors?.length ? problem.title || problem.detail : null;
  return el("div", { class: "problem", role: "alert", "data-testid": "problem" },
    headline && headline !== faults[0].message && el("p", { class: "strong", text: headline }),
    faultList(faults, { place, lit }),
    has(`todo.${problem.code}`) && (problem.code !== UNREADABLE || isUnreadable(problem)) &&
      el("p", { class: "todo", text: t(`todo.${problem.code}`) }),
    retry && el("button", { type: "button", "data-key": "retry", onclick: retry }, t("problem.retry")));
}

/** What the page asks by, as it is called there. @type {Record<string, string>} */
const FIELDS = { asOf: "bar.asOf", edition: "bar.edition", "/properties/name": "strip.name", "/properties/code": "strip.code",
  "/properties/applicant": "strip.applicant" };

/** Where in what was asked a fault is: a field of the page by its name, all else as the service names it. @param {string} pointer */
const pointerText = (pointer) =>
  (FIELDS[pointer] ? el("span", { class: "meta block", text: t(FIELDS[pointer]) }) : el("code", { text: pointer }));

/**
 * Faults as rows. One that has a number and a place is the partner of the badge with that number on the map.
 * @param {Listed[]} faults @param {Leads} actions
 */
export function faultList(faults, { place, lit = () => undefined }) {
  const row = (/** @type {Listed} */ fault, /** @type {number} */ i) => {
    const { coordinate } = fault;
    const key = fault.n !== undefined && coordinate ? `defect:${fault.n}` : null;
    const light = () => lit(key);
    const leave = () => lit(null);
    const where = ringOf(fault);
    return el("li", { "data-light": key,
      ...(key && { onpointerenter: light, onpointerleave: leave, onfocusin: light, onfocusout: leave }) },
      el("span", { class: `badge-number${key ? "" : " no-place"}`, text: fault.n ?? i + 1 }),
      el("div", {},
        el("span", { text: messageOf(fault) }),
        where && el("span", { class: "meta block", text: where }),
        coordinate &&
          el("button", { type: "button", class: "link", title: t("problem.place"), "data-key": `fault${fault.n ?? i}`,
            onclick: () => place(coordinate, messageOf(fault)) }, lonLat(coordinate)),
        !coordinate && !where && fault.pointer && pointerText(fault.pointer)));
  };
  const rest = faults.slice(AT_ONCE);
  return [
    el("ol", { class: `faults${faults.length === 1 && !(faults[0].n && faults[0].coordinate) ? " single" : ""}` },
      faults.slice(0, AT_ONCE).map(row)),
    rest.length > 0 && el("details", { "data-key": "more-faults", ontoggle: ({ currentTarget: details }) => {
      // The rest is built when it is asked for.
      const list = first(details, "ol");
      if (details.open && list && !list.firstChild) list.append(...rest.map((fault, i) => row(fault, AT_ONCE + i)));
    } }, el("summary", { "data-key": "more-faults-summary" }, t("list.more", { n: rest.length })), el("ol", { class: "faults" })),
  ];
}
