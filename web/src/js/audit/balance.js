// @ts-check
/** The balance of a layer: before − lost + gained = after, as a sum, as a chart and as rates; nothing of it hides in a total. */
import { exact } from "../text/format.js";
import { el } from "../ui/dom.js";
import { t } from "../text/strings.js";
import { chart, hatched, token } from "./chart.js";
import { figureTable } from "./parts.js";
import { groundText, muText, rateText } from "./words.js";

/**
 * @import { Configuration } from "../../webjars/chart.js/4.5.1/dist/chart.umd.min.js"
 * @import { ComparedLayer, Comparison } from "../model/comparisons.js"
 */

/** Room below the least and above the greatest bar, as a part of what changes. */
const ROOM = 0.35;

/**
 * The bars of the balance from and to, in mu: what was, what of it went, what came, what is. The scale begins where the changes can be
 * seen, at a round number.
 * @param {Pick<ComparedLayer, "beforeMu" | "retainedMu" | "lostMu" | "gainedMu" | "afterMu">} balance
 */
export function waterfall({ beforeMu, retainedMu, lostMu, gainedMu, afterMu }) {
  const room = Math.max(lostMu, gainedMu, 1) * ROOM;
  const step = 10 ** Math.floor(Math.log10(room));
  const least = Math.max(0, Math.floor((retainedMu - room) / step) * step);
  /** @type {[number, number][]} */
  const bars = [[least, beforeMu], [retainedMu, beforeMu], [retainedMu, afterMu], [least, afterMu]];
  return { bars, least, most: Math.ceil((Math.max(beforeMu, afterMu) + room / 2) / step) * step };
}

/** @param {ComparedLayer} layer @param {string[]} labels @returns {Configuration} */
function configuration(layer, labels) {
  const { bars, least, most } = waterfall(layer);
  const [text, line, neutral, lost, gained] = ["--muted", "--line", "--line-strong", "--lost", "--gained"].map(token);
  const figures = [layer.beforeMu, layer.lostMu, layer.gainedMu, layer.afterMu];
  return {
    type: "bar",
    data: { labels, datasets: [{ data: bars, backgroundColor: [neutral, hatched(lost, true), hatched(gained, false), neutral],
      borderColor: [neutral, lost, gained, neutral], borderWidth: 1.5, barPercentage: 0.7 }] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: { grid: { display: false }, ticks: { color: text } },
        y: { min: least, max: most, grid: { color: line },
          ticks: { color: text, maxTicksLimit: 6, includeBounds: false, callback: (value) => exact(value) } },
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex }) => `${muText(figures[dataIndex])} ${t("unit.mu")}` } },
      },
    },
  };
}

/** One of the two rates, large. @param {string} name @param {number | null} rate @param {string} how */
const rateBox = (name, rate, how) =>
  el("div", { class: "rate" }, el("span", { class: "meta", text: name }), el("span", { class: "rate-value", text: rateText(rate) }),
    el("span", { class: "meta", text: how }));

/** @param {ComparedLayer} layer @param {Comparison} comparison */
export function balancePart(layer, { before, after }) {
  const mu = t("unit.mu");
  const labels = [before.code, t("audit.lost"), t("audit.gained"), after.code];
  const [was, lost, gained, is] = [layer.beforeMu, layer.lostMu, layer.gainedMu, layer.afterMu].map(muText);
  const sum = t("audit.sum", { before: was, lost, gained, after: is });
  const row = (/** @type {string} */ name, /** @type {number} */ inMu, /** @type {number} */ squareMetres) =>
    ({ cells: [name, muText(inMu), exact(squareMetres, 2)] });
  return el("section", { class: "balance", "data-testid": "balance" },
    el("p", { class: "sum", "data-testid": "balance-sum" }, `${sum} ${mu}`),
    el("div", { class: "rates" },
      rateBox(t("audit.areaRate"), layer.areaRate, t("audit.areaRateHow")),
      rateBox(t("audit.retentionRate"), layer.retentionRate, t("audit.retentionRateHow"))),
    chart(`${t("audit.waterfall")}: ${sum} ${mu}`, () => configuration(layer, labels)),
    el("p", { class: "meta", text: t("audit.axis") }),
    figureTable({ caption: t("audit.waterfall"), testid: "balance-table", heads: ["", mu, "m²"], rows: [
      row(t("audit.beforeRow", { edition: before.code }), layer.beforeMu, layer.beforeSquareMetres),
      row(t("audit.retained"), layer.retainedMu, layer.retainedSquareMetres),
      row(t("audit.lost"), layer.lostMu, layer.lostSquareMetres),
      row(t("audit.gained"), layer.gainedMu, layer.gainedSquareMetres),
      row(t("audit.beforeRow", { edition: after.code }), layer.afterMu, layer.afterSquareMetres),
    ] }),
    el("p", { class: "meta", text: t("audit.residual", { residual: groundText(layer.residualSquareMetres) }) }));
}
