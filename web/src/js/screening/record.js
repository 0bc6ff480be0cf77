// @ts-check
/** The record of a result: the button that makes it, what tells it from a preview, and its verification. */
import { el } from "../ui/dom.js";
import { moment, shortHash } from "../text/format.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { t } from "../text/strings.js";

/**
 * @import { Verification } from "../model/records.js"
 * @import { Child } from "../ui/dom.js"
 * @import { Answered } from "./shown.js"
 */

/**
 * @typedef {object} RecordActions
 * @property {() => void} record
 * @property {() => void} verifyRecord
 * @property {(text: string) => void} copy
 * @property {(position: number[], text: string) => void} place
 */

/** Differences that are listed; a record made with other data differs everywhere. */
const MOST_DIFFERENCES = 20;

/** The address that opens a record. @param {string} id */
export const linkOf = (id) => `${location.origin}${location.pathname}#screening=${encodeURIComponent(id)}`;

/** @param {Verification["checks"][number]} check @param {number} i */
const checkRow = ({ ok, message, code }, i) =>
  el("li", { class: ok ? "check ok" : "check failed", "data-testid": `check-${code}` }, icon(ok ? "tick" : "close"),
    el("span", { class: "offscreen", text: t(ok ? "verify.ok" : "verify.failed") }), el("span", { text: message || `${i + 1} ${code}` }));

/** What a verification found, check by check. @param {Verification} v */
export function verificationOf(v) {
  const differences = v.differences ?? [];
  const row = (/** @type {string} */ name, /** @type {Child} */ value) => (value ? [el("dt", { text: name }), el("dd", {}, value)] : []);
  return el("div", { class: `verification ${v.verified ? "ok" : "failed"}`, "data-testid": "verification",
    "data-verified": String(Boolean(v.verified)), role: "status" },
    el("p", { class: "strong", text: t(v.verified ? "verify.verified" : "verify.different") }),
    el("ol", { class: "checks" }, (v.checks ?? []).map(checkRow)),
    el("dl", { class: "rows" },
      row(t("verify.recorded"), v.recordedHash && el("code", { text: v.recordedHash })),
      row(t("verify.recomputed"), v.recomputedHash && el("code", { text: v.recomputedHash })),
      row(t("verify.software"),
        v.software && (v.software.recorded === v.software.now ? v.software.now : `${v.software.recorded} → ${v.software.now}`)),
      row(t("verify.at"), v.verifiedAt && moment(v.verifiedAt))),
    differences.length > 0 &&
      [el("p", { class: "meta", text: t("verify.differences", { n: differences.length }) }),
        el("ul", { class: "pointers" }, differences.slice(0, MOST_DIFFERENCES).map((text) => el("li", {}, el("code", { text }))))]);
}

/**
 * The bar of a preview stays at hand and is of one height: why nothing was recorded stands below it.
 * @param {Answered} state @param {RecordActions} actions @param {Child} report the menu of its forms
 */
export function recordBar(state, actions, report) {
  const { result, recorded, recording, recordProblem, verifying, verification, screening } = state;
  const problem = recordProblem && problemList(recordProblem, { place: actions.place });
  if (!recorded) {
    return [el("section", { class: "record", "data-testid": "record-bar" },
      el("div", { class: "row" },
        el("button", { type: "button", class: "primary", "data-key": "record", "data-testid": "record-button", title: t("record.lead"),
          disabled: recording || screening, onclick: actions.record }, icon("record"), t(recording ? "record.busy" : "record.make")),
        el("button", { type: "button", "data-key": "print", onclick: () => print() }, t("record.print")), report)),
    problem && el("section", { class: "record-problem", "data-testid": "record-problem" }, problem)];
  }
  return el("section", { class: "record recorded", "data-testid": "recorded" },
    el("details", { "data-key": "record-rows" },
      el("summary", { class: "recorded-head", "data-key": "record-rows-summary", "data-testid": "record-rows" }, icon("record"),
        el("strong", { text: t("record.recorded") }),
        el("span", { class: "meta", text: result.evaluatedAt ? moment(result.evaluatedAt) : "" }),
        el("span", { class: "linkish", text: t("record.rows") })),
      el("dl", { class: "rows" },
      el("dt", { text: t("record.id") }), el("dd", {}, el("code", { text: recorded, "data-testid": "record-id" })),
      el("dt", { text: t("record.hash") }), el("dd", {}, el("code", { text: shortHash(result.resultHash), title: result.resultHash })),
      el("dt", { text: t("record.link") }),
      el("dd", {},
        el("a", { href: linkOf(recorded), "data-key": "record-link", "data-testid": "record-link", text: `#screening=${recorded}` })))),
    el("div", { class: "row" }, report,
      el("button", { type: "button", "data-key": "verify", "data-testid": "verify-button", disabled: verifying,
        onclick: actions.verifyRecord }, icon("tick"), t(verifying ? "verify.busy" : "verify.run")),
      el("button", { type: "button", "data-key": "copy-link", onclick: () => actions.copy(linkOf(recorded)) }, t("record.copyLink")),
      el("button", { type: "button", "data-key": "print", onclick: () => print() }, t("record.print"))),
    verification && verificationOf(verification), problem);
}
