// @ts-check
/** Panel below the map: all sites of a file, screened; what is asked of them, the table, and the alternatives that were ticked. */
import { columnsOf, leftOf, showsMany, otherwiseThan } from "../model/many.js";
import { countsOf, shownOf, VERDICTS } from "../model/manyorder.js";
import { number } from "../text/format.js";
import { t } from "../text/strings.js";
import { el, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { comparedTable } from "./compared.js";
import { createManyTable } from "./table.js";

/**
 * @import { State } from "../model/state.js"
 * @import { ComparedActions } from "./compared.js"
 * @import { TableActions } from "./table.js"
 */

/** What the panel shows. @param {State} state */
export const manyShown = ({ view, reading, siteIndex, layers, industry, saidByFile, given, many, manyOf, manyBusy, manyProblem, manyCommon,
  manyColumn, manyOrder, manyVerdict, manySought, manyTicked, manyComparing, manySheets }) => ({ view, reading, siteIndex, layers, industry,
  saidByFile, given, many, manyOf, manyBusy, manyProblem, manyCommon, manyColumn, manyOrder, manyVerdict, manySought, manyTicked,
  manyComparing, manySheets });

/** @typedef {ReturnType<typeof manyShown>} ManyShown */

/**
 * @typedef {object} OwnActions
 * @property {() => void} run
 * @property {() => void} cancel
 * @property {() => void} close
 * @property {() => void} compare
 * @property {() => void} untickAll
 * @property {() => void} leaveComparing
 * @property {() => void} takeChosen
 * @property {(column: string | null) => void} chooseColumn
 * @property {(patch: {manyVerdict?: string, manySought?: string}) => void} filter
 * @property {(format: "csv" | "xlsx") => void} download
 * @property {(position: number[], text: string) => void} place
 */
/** @typedef {OwnActions & TableActions & ComparedActions} ManyActions */

/** Whether what is chosen for the project is not what the sites were asked with. @param {ManyShown} shown */
const isOther = ({ industry, saidByFile, given, manyCommon }) =>
  !saidByFile && industry !== null && industry.code !== manyCommon.industry?.code || given !== manyCommon.facts;

/** @param {HTMLElement} panel @param {ManyActions} actions */
export function createManyPanel(panel, actions) {
  const table = createManyTable(actions);

  const button = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => void} */ run, disabled = false) =>
    el("button", { type: "button", "data-key": key, "data-testid": key, disabled, onclick: run }, text);

  /** How far it has come. @param {ManyShown} shown */
  function progress({ many, manyOf, manyBusy, manyOrder }) {
    const n = many?.length ?? 0;
    const count = t("many.count", { n: number(n, 0), of: number(manyOf, 0) });
    const line = { role: "status", "data-testid": "many-progress" };
    if (manyBusy) return el("p", { class: "busy", ...line }, count, button("many-cancel", t("site.cancel"), actions.cancel));
    const done = manyOrder.by === "conflict" ? "many.done" : "many.doneBy";
    return el("p", { class: "meta", ...line }, n < manyOf ? t("many.stopped", { count }) : t(done, { n: number(n, 0) }),
      n < manyOf && [" ", button("many-again", t("many.again"), actions.run)]);
  }

  /** What all sites are asked with. @param {ManyShown} shown */
  function asked({ reading, manyColumn, manyCommon }) {
    const columns = columnsOf(reading?.sites ?? []);
    const facts = Object.keys(manyCommon.facts).length;
    const common = manyCommon.industry ? `${manyCommon.industry.code} ${manyCommon.industry.name}` : t("many.noIndustry");
    return el("div", { class: "row many-asked" },
      columns.length > 0 && el("label", { class: "field" }, el("span", { class: "meta", text: t("many.column") }),
        el("select", { "data-key": "many-column", "data-testid": "many-column",
          onchange: (e) => actions.chooseColumn(e.currentTarget.value || null) },
          el("option", { value: "", selected: manyColumn === null }, t("many.noColumn")),
          columns.map((name) => el("option", { value: name, selected: name === manyColumn }, name)))),
      el("span", { class: "meta", "data-testid": "many-common",
        text: t(columns.length > 0 && manyColumn !== null ? "many.commonElse" : "many.commonAll", { common }) +
          (facts > 0 ? t("many.commonFacts", { n: facts }) : "") }));
  }

  /** That sites were screened by the file's word and not by what stands in the project panel. @param {ManyShown} shown */
  function otherIndustry({ many, manyCommon, manyColumn }) {
    const { n, codes } = otherwiseThan(many ?? [], manyCommon);
    const common = manyCommon.industry?.code ?? "";
    return n > 0 && el("p", { class: "warning", role: "status", "data-testid": "many-own-industry" },
      t("many.ownIndustry", { n: number(n, 0), codes: codes.slice(0, 4).join(t("list.comma")), common }), " ",
      manyColumn !== null && button("many-common-only", t("many.commonOnly", { common }), () => actions.chooseColumn(null)));
  }

  /** That the file's word was not taken, which the table marks. @param {ManyShown} shown */
  function leftAside({ reading, manyColumn, manyCommon }) {
    const codes = (reading?.sites ?? []).flatMap((site) => leftOf(site, manyColumn) ?? []);
    return codes.length > 0 && el("p", { class: "warning", role: "status", "data-testid": "many-left",
      text: t("many.leftAll", { n: number(codes.length, 0), codes: [...new Set(codes)].slice(0, 4).join(t("list.comma")),
        common: manyCommon.industry?.code ?? t("many.noIndustry") }) });
  }

  /** @param {ManyShown} shown */
  function filters({ many, manyOrder, manyVerdict, manySought, manyTicked }, /** @type {number} */ found) {
    const counts = countsOf(many ?? []);
    return el("div", { class: "row many-tools" },
      el("select", { "data-key": "many-verdict", "data-testid": "many-verdict", "aria-label": t("many.byVerdict"),
        onchange: (e) => actions.filter({ manyVerdict: e.currentTarget.value }) },
        el("option", { value: "", selected: manyVerdict === "" }, t("many.allVerdicts", { n: number(many?.length ?? 0, 0) })),
        [...VERDICTS, "ERROR"].filter((word) => counts.has(word) || word === manyVerdict).map((word) =>
          el("option", { value: word, selected: word === manyVerdict },
            `${word === "ERROR" ? t("many.broken") : t(`verdict.${word}`)} ${number(counts.get(word) ?? 0, 0)}`))),
      el("input", { type: "text", value: manySought, placeholder: t("many.search"), "aria-label": t("many.search"), autocomplete: "off",
        "data-key": "many-search", "data-testid": "many-search", oninput: (e) => actions.filter({ manySought: e.currentTarget.value }) }),
      (manyVerdict || manySought) && el("span", { class: "meta", role: "status", text: t("many.found", { n: number(found, 0) }) }),
      el("span", { class: "many-gap" }),
      button("many-compare", t("many.compare", { n: manyTicked.length }), actions.compare, manyTicked.length < 2),
      manyTicked.length > 0 && button("many-untick", t("many.untick"), actions.untickAll),
      manyOrder.by !== "conflict" && button("many-by-conflict", t("many.byConflict"), () => actions.order("conflict")),
      button("many-csv", "CSV", () => actions.download("csv")),
      button("many-xlsx", "XLSX", () => actions.download("xlsx")));
  }

  return {
    /** @param {ManyShown} shown */
    render(shown) {
      panel.hidden = !showsMany(shown);
      if (panel.hidden || !shown.many) return;
      const sites = shownOf(shown.many, shown);
      const isComparing = shown.manyComparing && shown.manyTicked.length > 0;
      replace(panel,
        el("div", { class: "many-top" },
          el("h2", { id: "many-title", tabindex: "-1",
            text: isComparing ? t("many.comparing", { n: shown.manyTicked.length }) : t("many.title") }),
          isComparing ? button("many-back", t("many.back"), actions.leaveComparing) : progress(shown),
          el("button", { type: "button", class: "quiet", "data-key": "many-close", "data-testid": "many-close", title: t("many.close"),
            "aria-label": t("many.close"), onclick: actions.close }, icon("close"))),
        shown.manyProblem && problemList(shown.manyProblem, { place: actions.place, lit: actions.lit, retry: actions.run }),
        isOther(shown) && !shown.manyBusy &&
          el("p", { class: "warning", role: "status", "data-testid": "many-stale" }, t("many.stale"), " ",
            button("many-take", t("many.takeChosen"), actions.takeChosen)),
        otherIndustry(shown),
        leftAside(shown),
        isComparing ? el("div", { class: "compared-box", "data-scroll": "compared" }, comparedTable(shown, actions))
          : [asked(shown), filters(shown, sites.length), table.render(shown, sites),
            sites.length === 0 && !shown.manyBusy && el("p", { class: "meta", text: t("site.noneFound") })]);
      if (!isComparing) table.settle(shown.siteIndex);
    },
    light: table.light,
  };
}
