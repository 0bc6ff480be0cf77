// @ts-check
/** Two to five alternatives in one frame: the same rows for each, what differs and what is best in a row marked. */
import { factOf, verdictOf } from "../model/many.js";
import { comparedIn, decidingLayers, decidingOf, hitIn } from "../model/manyorder.js";
import { t } from "../text/strings.js";
import { el } from "../ui/dom.js";
import { icon, smallIcon } from "../ui/icons.js";
import { amountText, columnName, factColumns, factText, factTitle } from "./words.js";

/**
 * @import { HeldSheet, ManyLine } from "../model/many.js"
 * @import { Child } from "../ui/dom.js"
 * @import { ManyShown } from "./panel.js"
 */

/** @typedef {{open: (i: number) => void, tick: (i: number) => void, lit: (key: string | null) => void}} ComparedActions */

/** Between which effects an open verdict lies. @param {ManyLine} line */
const boundsOf = ({ screening }) => screening && screening.atLeast !== screening.atMost &&
  el("span", { class: "meta block",
    text: t("many.between", { least: t(`verdict.${screening.atLeast}`), most: t(`verdict.${screening.atMost}`) }) });

/** The article that decides, once the sheet is there. @param {HeldSheet | undefined} held @param {ManyLine} line @returns {Child} */
function article(held, { screening }) {
  if (held === "busy") return el("span", { class: "meta", role: "status", text: t("many.articleBusy") });
  if (held instanceof Error) return el("span", { class: "meta", text: held.message });
  const hit = held && screening ? decidingOf(held, screening) : null;
  if (!hit) return el("span", { class: "meta", text: t("many.noArticle") });
  return [el("span", { class: "block", text: hit.citation ? `《${hit.citation.document}》${hit.citation.article}` : hit.title }),
    el("span", { class: "meta", text: hit.outcome === "TRUE" ? hit.title : t("many.mayHold", { title: hit.title }) })];
}

/** What rules make of a site by a layer. @param {HeldSheet | undefined} held @param {string} layer @returns {Child} */
function hitCell(held, layer) {
  const sheet = sheetIn(held);
  if (!sheet) return el("span", { class: "meta", text: held === "busy" ? t("many.articleBusy") : "" });
  const hit = hitIn(sheet, layer);
  if (!hit) return el("span", { class: "meta", text: "—" });
  const effect = t(`verdict.${hit.effect}`);
  const mark = hit.outcome === "TRUE" ? hit.effect : "UNDETERMINED";
  return [el("span", { class: `many-verdict verdict-${mark}` }, smallIcon(mark),
    hit.outcome === "TRUE" ? effect : t("many.may", { effect })),
  hit.shareOfSite !== undefined && ` ${amountText(hit)}${hit.areaMu === undefined ? "" : `\u00a0${t("unit.mu")}`}`,
  el("span", { class: "meta block", text: hit.title })];
}

/** @param {HeldSheet | undefined} held */
const sheetIn = (held) => (held && held !== "busy" && !(held instanceof Error) ? held : undefined);

/** @param {ManyShown} shown @param {ComparedActions} actions */
export function comparedTable({ many, manyTicked, manySheets, layers }, { open, tick, lit }) {
  const lines = manyTicked.flatMap((i) => many?.find(({ index }) => index === i) ?? []);
  const row = (/** @type {string} */ by, /** @type {string} */ name, /** @type {(line: ManyLine) => Child} */ cell, judged = true) => {
    const { differs, best: least } = judged ? comparedIn(lines, by) : { differs: false, best: lines.map(() => false) };
    // What is prohibited has nothing better; a unit is no amount.
    const best = least.map((is, k) => is && by !== "control-unit" && verdictOf(lines[k]) !== "PROHIBITED");
    return el("tr", { class: differs ? "differs" : null, "data-testid": `compared-${by}` },
      el("th", { scope: "row" }, name, differs && el("span", { class: "differs-mark", text: t("many.differs") })),
      lines.map((line, k) => el("td", { class: best[k] ? "best" : null }, cell(line),
        best[k] && el("span", { class: "best-mark" }, icon("tick"), t("many.best")))));
  };
  return el("table", { class: "compared", "data-testid": "compared" },
    el("caption", { class: "offscreen", text: t("many.comparing", { n: lines.length }) }),
    // The names stay in sight above the rows, and alone: on a phone there is no room for more.
    el("thead", {},
      el("tr", {},
        el("td"),
        lines.map((line) => el("th", { scope: "col", "data-testid": "compared-name", "data-light": `site:${line.index}`,
          onpointerenter: () => lit(`site:${line.index}`), onpointerleave: () => lit(null) },
          el("span", { class: "compared-name", text: line.name || t("site.unnamed") }))))),
    el("tbody", {},
      el("tr", {},
        el("th", { scope: "row", text: t("many.site") }),
        lines.map((line) => el("td", {},
          el("span", { class: "meta block", text: t("many.sizeOf", { n: line.index + 1, size: sizeText(line) }) }),
          el("span", { class: "row" },
            el("button", { type: "button", class: "link", "data-key": `compared-open-${line.index}`, "data-testid": "compared-open",
              onclick: () => open(line.index) }, t("many.openSheet")),
            el("button", { type: "button", class: "quiet", "data-key": `compared-out-${line.index}`,
              "aria-label": t("many.takeOut", { name: line.name ?? "" }), title: t("many.takeOut", { name: line.name ?? "" }),
              onclick: () => tick(line.index) }, icon("close")))))),
      row("verdict", t("many.verdict"), (line) => el("span", { class: `many-verdict verdict-${verdictOf(line)}` },
        smallIcon(verdictOf(line)), t(`verdict.${verdictOf(line)}`), boundsOf(line))),
      factColumns(lines).map(({ id, name }) => row(id, columnName({ id, name }), (line) => {
        const fact = factOf(line, id);
        return el("span", { title: factTitle(fact, layers) }, factText(fact, layers),
          fact?.status === "HIT" && fact.areaMu !== undefined && id !== "control-unit" && `\u00a0${t("unit.mu")}`,
          id === "control-unit" && fact?.zone && el("span", { class: "meta block", text: fact.zone.name }));
      }, id !== "urban-boundary")),
      decidingLayers(lines.map(({ index }) => sheetIn(manySheets.get(index))), factColumns(lines).map(({ id }) => id)).map(({ id, name }) =>
        row(`layer-${id}`, name, (line) => hitCell(manySheets.get(line.index), id), false)),
      row("open", t("many.openTitle"), (line) => line.openQuestions ?? "", false),
      row("article", t("many.article"), (line) => article(manySheets.get(line.index), line), false)));
}

/** @param {ManyLine} line */
const sizeText = ({ screening }) => (screening
  ? `${amountText(screening.site)}${screening.site.areaMu === undefined ? "" : `\u00a0${t("unit.mu")}`}` : "");
