// @ts-check
/** The auditor's panel: which editions, which part of the work, and what can be taken along. */
import { PARTS, isThere } from "../model/audit.js";
import { shortHash } from "../text/format.js";
import { has, t } from "../text/strings.js";
import { all, el, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { boardPart } from "./board.js";
import { comparisonPart } from "./comparison.js";
import { methodsPart } from "./methods.js";
import { verificationPart } from "./verification.js";

/** @import { AuditActions, Shown } from "./shown.js" */

/** Which editions and definitions everything rests on. @param {Shown} shown @param {AuditActions} actions */
function basis({ after, before, editions, board, audit }, actions) {
  const others = editions.filter(({ code }) => code !== after || code === before);
  return el("div", { class: "row audit-basis" },
    el("span", {}, el("span", { class: "meta", text: `${t("bar.edition")} ` }),
      el("span", { class: "strong", "data-testid": "audit-edition", text: after ?? "—" })),
    (audit.part === "board" || audit.part === "verification") &&
      el("label", { class: "field" }, el("span", { class: "meta", text: t("audit.baseline") }),
      el("select", { "data-key": "baseline", "data-testid": "baseline", onchange: (e) => actions.ask({ baseline: e.currentTarget.value }) },
        others.map(({ code }) => el("option", { value: code, selected: code === before }, code)))),
    isThere(board) && el("span", { class: "meta" }, has(`method.${board.method}`) ? t(`method.${board.method}`) : board.method, "；",
      t("audit.definitions", { version: board.definitions.version, hash: shortHash(board.definitions.hash) })));
}

/** What can be taken along of the part that is shown. @param {Shown} shown @param {AuditActions} actions */
function takeAlong({ audit: { part }, downloading }, actions) {
  const sheet = part === "comparison" ? "comparison" : "indicators";
  const file = (/** @type {string} */ format) =>
    el("button", { type: "button", class: "quiet", "data-key": `download-${format}`, "data-testid": `download-${format}`,
      "aria-disabled": downloading === null ? null : "true", "aria-busy": downloading === `${sheet}.${format}` ? "true" : null,
      onclick: () => actions.download(sheet, format) }, icon("download"), format.toUpperCase());
  return el("span", { class: "take-along" }, (part === "board" || part === "comparison") && [file("xlsx"), file("csv")],
    el("button", { type: "button", class: "quiet", "data-key": "print-audit", onclick: actions.print }, icon("print"), t("record.print")));
}

/** @param {Shown} shown @param {AuditActions} actions */
function body(shown, actions) {
  if (!shown.layersEdition) {
    return shown.layersProblem ? el("p", { class: "lead", text: t("audit.noEdition") })
      : el("p", { class: "busy", role: "status", text: t("audit.loading") });
  }
  switch (shown.audit.part) {
    case "comparison": return comparisonPart(shown, actions);
    case "methods": return methodsPart(shown, actions);
    case "verification": return verificationPart(shown, actions);
    default: return boardPart(shown, actions);
  }
}

/** @param {HTMLElement} panel @param {AuditActions} actions */
export function createAuditPanel(panel, actions) {
  return {
    /** Marks the row that is lit. @param {string | null} key */
    light(key) {
      for (const row of all(panel, "[data-light]")) row.classList.toggle("lit", row.dataset.light === key);
    },
    /** @param {Shown} shown */
    render(shown) {
      panel.hidden = shown.view !== "audit";
      if (panel.hidden) return;
      const { part } = shown.audit;
      panel.setAttribute("aria-label", t("audit.title"));
      replace(panel,
        el("header", { class: "panel-head audit-head" },
          el("h2", { tabindex: "-1", id: "audit-title", text: t("audit.title") }),
          el("nav", { class: "views", "aria-label": t("audit.parts") }, PARTS.map((name) =>
            el("button", { type: "button", class: "view", "data-key": `part-${name}`, "data-testid": `part-${name}`,
              "aria-current": name === part ? "page" : null, onclick: () => actions.ask({ part: name }) }, t(`audit.part.${name}`)))),
          takeAlong(shown, actions)),
        el("section", { class: "panel-body", "data-testid": `audit-${part}` },
          basis(shown, actions),
          part !== "verification" && shown.downloadProblem && problemList(shown.downloadProblem, { place: actions.place }),
          body(shown, actions)));
    },
  };
}
