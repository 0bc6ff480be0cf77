// @ts-check
/** The second engine: every figure recomputed in PostGIS, with progress while it runs; and the kit for somebody else to do the same. */
import { figuresAddress } from "../model/api.js";
import { exact, moment } from "../text/format.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { has, t } from "../text/strings.js";
import { facts, fetchedPart, figureTable } from "./parts.js";

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

/** @param {string} name of a program or of a set of definitions */
const versionName = (name) => (has(`audit.version.${name}`) ? t(`audit.version.${name}`) : name);

/** What a run found, with both numbers of each figure to be had. @param {RunResult} result @param {string} id */
const found = ({ agrees, figures, differences, verifiedAt, versions, edition, baseline, figuresHash }, id) =>
  el("div", { class: `verification${agrees ? "" : " failed"}`, "data-testid": "run-result", "data-agrees": String(agrees) },
    el("p", { class: `check ${agrees ? "ok" : "failed"}` }, icon(agrees ? "MET" : "MISSED"),
      el("span", { class: "strong",
        text: agrees ? t("audit.agrees", { n: figures }) : t("audit.disagrees", { n: figures, m: differences.length }) })),
    el("p", { class: "meta", text: t("audit.tolerance") }),
    differences.length > 0 && figureTable({ caption: t("audit.disagreements"), testid: "disagreements",
      heads: [t("audit.figure"), t("audit.engine"), "PostGIS"],
      rows: differences.map((d) => ({ cells: [d.name, figureText(d.engine), figureText(d.postgis)] })) }),
    facts([[t("verify.at"), moment(verifiedAt)], [t("bar.edition"), `${edition.code} (${t("audit.baseline")} ${baseline.code})`],
      ...Object.entries(versions).map(([name, version]) => /** @type {[string, string]} */ ([versionName(name), version])),
      [t("verify.recorded"), figuresHash]]),
    el("a", { href: figuresAddress(edition.code, id), "data-key": `figures-${id}` }, t("audit.allFigures")));

/** What was recorded before, a row that opens for each. @param {Shown} shown @param {AuditActions} actions */
const recorded = ({ runs, run }, actions) =>
  fetchedPart(runs, { busy: t("audit.loadingRuns"), retry: () => actions.retry("runs"), place: actions.place }, ({ verifications }) => {
    const others = verifications.filter(({ id }) => id !== run?.id);
    return others.length > 0 && el("section", {}, el("h3", { text: t("audit.recordedRuns") }),
      others.map(({ id, result }) => el("details", { "data-key": `run-${id}` },
        el("summary", { "data-key": `run-summary-${id}` }, moment(result.verifiedAt), "　",
          result.agrees ? t("audit.agrees", { n: result.figures })
            : t("audit.disagrees", { n: result.figures, m: result.differences.length })),
        found(result, id))));
  });

/** @param {Shown} shown @param {AuditActions} actions */
export function verificationPart(shown, actions) {
  const { run, runProblem, after, downloading, downloadProblem } = shown;
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
    run?.state === "DONE" && run.result && found(run.result, run.id),
    recorded(shown, actions),
    el("section", { class: "kit" }, el("h3", { text: t("audit.kit") }), el("p", { class: "lead", text: t("audit.kitLead") }),
      el("button", { type: "button", "data-key": "kit", "data-testid": "kit", "aria-disabled": downloading === null ? null : "true",
        onclick: () => actions.download("recomputation-kit", null) },
        icon("download"), t(downloading?.startsWith("recomputation-kit") ? "audit.writing" : "audit.kitGet")),
      downloadProblem && problemList(downloadProblem, { place: actions.place })),
  ];
}
