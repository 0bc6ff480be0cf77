// @ts-check
/** The extract of a place in the panel of the sheet: the hard facts, the layers and the provisions that speak of the place; no verdict. */
import { el, first } from "../ui/dom.js";
import { forPaper } from "../ui/paper.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { save } from "../ui/save.js";
import { PAPER_FORMATS, known } from "../model/api.js";
import { groundOf } from "../model/extracts.js";
import { t } from "../text/strings.js";
import { provisionParts, provisionsSought } from "./provisions.js";
import { basis, notices } from "./sheet/basis.js";
import { filterField, layersSought } from "./sheet/filter.js";
import { coverage } from "./sheet/head.js";
import { isOutside, outsideInWords } from "./sheet/outside.js";
import { hardFacts } from "./sheet/rows.js";
import { tabs } from "./sheet/tabs.js";
import { themeList } from "./themes.js";

/**
 * @import { ApiProblem, PaperFormat } from "../model/api.js"
 * @import { Extract } from "../model/extracts.js"
 * @import { RowActions } from "./sheet/rows.js"
 * @import { TabName } from "./sheet/tabs.js"
 * @import { Shown } from "./shown.js"
 */

/**
 * @typedef {object} OwnActions
 * @property {() => void} extractPlace
 * @property {() => void} leaveExtract
 * @property {(format: PaperFormat) => Promise<{name: string, blob: Blob}>} paper
 * @property {(text: string) => void} copy
 * @property {(position: number[], text: string) => void} place
 */
/** @typedef {OwnActions & RowActions} ExtractActions */

/** @param {HTMLElement} panel @param {ExtractActions} actions @param {() => void} redraw */
export function createExtract(panel, actions, redraw) {
  /** @type {TabName} */
  let open = "clauses";
  let sought = "";
  /**
   * The paper that is on its way or was refused, and of which extract.
   * @type {{of: string, format: PaperFormat, problem: ApiProblem | null} | null}
   */
  let asked = null;

  /** @param {string} of @param {PaperFormat} format */
  async function fetchPaper(of, format) {
    const mine = { of, format, problem: null };
    asked = mine;
    redraw();
    try {
      const { name, blob } = await actions.paper(format);
      save(name, blob);
      if (asked === mine) asked = null;
    } catch (problem) {
      if (asked === mine) asked = { ...mine, problem: known(problem) };
    }
    redraw();
  }

  /** @param {Extract} extract */
  function papers({ extractHash }) {
    const mine = asked?.of === extractHash ? asked : null;
    return el("section", { class: "record", "data-testid": "extract-papers" },
      el("div", { class: "row" }, PAPER_FORMATS.map((format) => {
        const isBusy = mine?.format === format && mine.problem === null;
        return el("button", { type: "button", class: format === "pdf" ? "primary" : "", "data-key": `extract-${format}`,
          "data-testid": `extract-${format}`, "aria-disabled": String(isBusy), onclick: () => !isBusy && fetchPaper(extractHash, format) },
        icon("download"), t(isBusy ? "report.busy" : `report.${format}`));
      })),
      el("p", { class: "offscreen", role: "status", text: mine && !mine.problem ? t("report.busy") : "" }),
      mine?.problem && problemList(mine.problem, { place: actions.place }));
  }

  /** @param {string} words */
  function seek(words) {
    sought = words;
    redraw();
  }

  /** @param {TabName} name */
  function choose(name) {
    open = name;
    redraw();
  }

  /** The layer's zones lead to the provisions that speak of them. */
  const leads = { ...actions, mark: (/** @type {{zone: string | null}[]} */ [piece]) => {
    sought = piece?.zone ?? "";
    choose("clauses");
    first(panel, "[data-key=sheet-filter]")?.focus();
  } };

  /** @param {Extract} extract @param {Shown} shown */
  function contents(extract, shown) {
    const ground = { ...shown, result: groundOf(extract), sheet: { rows: extract.rows } };
    const { themes } = ground.result;
    const paper = forPaper();
    const wanted = paper ? "" : sought.trim();
    const filter = (/** @type {number} */ n, /** @type {number} */ all, /** @type {string} */ hint) =>
      !paper && filterField({ sought, n, all, hint: t(hint) }, seek);
    const found = provisionsSought(extract, wanted, shown.layers);
    const rests = () => [notices(ground.result), el("p", { class: "meta", text: extract.method.replace("（site.areaMethod）", "") }),
      basis(ground, actions, { hash: t("extract.hash"), note: t("extract.note") })];
    // Where there is no data it is not known of any provision whether it applies.
    if (isOutside(ground.result)) {
      return [el("p", { class: "warning", role: "note", "data-testid": "extract-outside", text: outsideInWords(shown.sheet) }), rests()];
    }
    return [
      hardFacts(ground, actions), coverage(ground), papers(extract),
      tabs({ open, paper, choose }, {
        clauses: [extract.provisions.length, () => [filter(found.length, extract.provisions.length, "filter.clauses"),
          provisionParts(extract, found, wanted !== "", shown, actions)]],
        layers: [themes.filter((theme) => theme.status !== "CLEAR").length, () =>
          [filter(layersSought(themes, wanted, shown.layers).length, themes.length, "filter.layers"), themeList(ground, leads, wanted)]],
        basis: [null, rests],
      }),
    ];
  }

  /** Takes the place of the sheet. */
  function openIt() {
    actions.extractPlace();
    panel.scrollTop = 0;
    first(panel, "#extract-title")?.focus();
  }

  /** The sheet is there again, and its way to the extract has the focus. */
  function leave() {
    actions.leaveExtract();
    (first(panel, "[data-key=extract-next], [data-key=report-button]") ?? first(document, "#map"))?.focus();
    return true;
  }

  /** @param {Shown} shown */
  function page(shown) {
    const { extract, extracting, extractProblem } = shown;
    const site = shown.extractOf ?? shown.site;
    return [
      el("header", { class: "strip extract-head", "data-testid": "extract", "aria-busy": String(extracting) },
        el("h2", { id: "extract-title", tabindex: "-1", "data-key": "extract-title", text: t("extract.title") }),
        el("button", { type: "button", class: "link", "data-key": "leave-extract", "data-testid": "leave-extract",
          onclick: leave }, t("extract.leave")),
        el("p", { class: "meta", "data-testid": "extract-asked", text: [site?.properties.name || t("site.unnamed"),
          extract && t("sheet.edition", { edition: extract.edition.code, day: extract.asOf })].filter(Boolean).join(" · ") }),
        el("p", { text: t("extract.lead") })),
      extracting && !extract && el("p", { class: "busy", role: "status", text: t("extract.loading") }),
      extractProblem && problemList(extractProblem, { place: actions.place, retry: actions.extractPlace }),
      extract && contents(extract, shown),
    ];
  }

  return { page, open: openIt, leave };
}
