// @ts-check
/** The second engine: every figure recomputed in PostGIS, with progress while it runs; and the kit for somebody else to do the same. */
import { exact, moment } from "../text/format.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { t } from "../text/strings.js";
import { facts, figureTable } from "./parts.js";

/**
 * @import { Run, RunResult } from "../model/indicators.js"
 * @import { AuditActions, Shown } from "./shown.js"
 */

/** @param {Run} run @param {AuditActions} actions */
const running = ({ done, total, doing }, actions) =>
  el("div", { class: "run", "data-testid": "run" },
    el("div", { role: "status" }, t("audit.runProgress", { done, total }), doing && el("span", { class: "meta block", text: doing })),
    el("progress", { value: done, max: Math.max(total, 1), "aria-label": t("audit.part.verification") }),
    el("button", { type: "button", "data-key": "cancel-run", "data-testid": "cancel-run", onclick: actions.cancelRun }, t("audit.cancel")));

/** @param {number | null} figure */
const figureText = (figure) => (figure === null ? "—" : exact(figure));

/** @param {RunResult} result */
const found = ({ agrees, figures, differences, verifiedAt, versions }) =>
  el("div", { class: `verification${agrees ? "" : " failed"}`, "data-testid": "run-result", "data-agrees": String(agrees) },
    el("p", { class: `check ${agrees ? "ok" : "failed"}` }, icon(agrees ? "MET" : "MISSED"),
      el("span", { class: "strong",
        text: agrees ? t("audit.agrees", { n: figures }) : t("audit.disagrees", { n: figures, m: differences.length }) })),
    el("p", { class: "meta", text: t("audit.tolerance") }),
    differences.length > 0 && figureTable({ caption: t("audit.disagreements"), testid: "disagreements",
      heads: [t("audit.figure"), t("audit.engine"), "PostGIS"],
      rows: differences.map((d) => ({ cells: [d.name ?? d.figure, figureText(d.engine), figureText(d.postgis)] })) }),
    facts([verifiedAt ? [t("verify.at"), moment(verifiedAt)] : null,
      ...Object.entries(versions ?? {}).map(([name, version]) => /** @type {[string, string]} */ ([name, version]))]));

/** @param {Shown} shown @param {AuditActions} actions */
export function verificationPart({ run, runProblem, after, downloading, downloadProblem }, actions) {
  const isRunning = run?.state === "RUNNING";
  return [
    el("p", { class: "lead", text: t("audit.verifyLead", { edition: after ?? "" }) }),
    !isRunning && el("button", { type: "button", class: "primary start", "data-key": "verify-edition", "data-testid": "verify-edition",
      disabled: after === null, onclick: actions.verify }, t(run ? "audit.verifyAgain" : "audit.verify")),
    run && isRunning && running(run, actions),
    runProblem && problemList(runProblem, { place: actions.place, retry: actions.verify }),
    run?.state === "CANCELLED" && el("p", { role: "status", "data-testid": "run-cancelled", text: t("audit.cancelled") }),
    run?.state === "FAILED" &&
      el("p", { class: "problem", role: "alert", text: run.problem?.detail ?? run.problem?.title ?? t("audit.failed") }),
    run?.state === "DONE" && run.result && found(run.result),
    el("section", { class: "kit" }, el("h3", { text: t("audit.kit") }), el("p", { class: "lead", text: t("audit.kitLead") }),
      el("button", { type: "button", "data-key": "kit", "data-testid": "kit", "aria-disabled": downloading === null ? null : "true",
        onclick: () => actions.download("recomputation-kit", null) },
        icon("download"), t(downloading?.startsWith("recomputation-kit") ? "audit.writing" : "audit.kitGet")),
      downloadProblem && problemList(downloadProblem, { place: actions.place })),
  ];
}
