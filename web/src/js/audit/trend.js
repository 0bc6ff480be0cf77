// @ts-check
/** How an indicator went over the editions: a chart, and the same as a table. */
import { exact } from "../text/format.js";
import { el } from "../ui/dom.js";
import { t } from "../text/strings.js";
import { chart, token } from "./chart.js";
import { figureTable } from "./parts.js";
import { decimalsOf, aimOf, unitOf } from "./words.js";
import { statusTag } from "./status.js";

/**
 * @import { Configuration } from "../../webjars/chart.js/4.5.1/dist/chart.umd.min.js"
 * @import { Indicator, TrendPoint } from "../model/indicators.js"
 */

/** A value of one edition, with its own decimals. @param {TrendPoint} point @param {Indicator} indicator */
const pointText = ({ value, decimals }, indicator) => (value === null ? "—" : exact(value, decimals ?? decimalsOf(indicator)));

/** @param {Indicator} indicator @returns {Configuration} */
function configuration(indicator) {
  const { trend } = indicator;
  const [text, line, accent] = [token("--muted"), token("--line"), token("--accent")];
  const aim = aimOf(indicator.target);
  const values = { data: trend.map(({ value }) => value), borderColor: accent, backgroundColor: accent, pointRadius: 4 };
  const target = { data: trend.map(() => aim), borderColor: token("--text"), borderDash: [6, 4], borderWidth: 1.5, pointRadius: 0 };
  return {
    type: "line",
    data: { labels: trend.map(({ edition }) => edition), datasets: aim === null ? [values] : [values, target] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: { grid: { color: line }, ticks: { color: text } },
        y: { grid: { color: line }, ticks: { color: text, maxTicksLimit: 5 } },
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex, datasetIndex }) =>
          (datasetIndex === 0 ? pointText(trend[dataIndex], indicator) : `${t("audit.fact.target")} ${exact(aim ?? 0)}`) } },
      },
    },
  };
}

/** @param {Indicator} indicator */
export function trendPart(indicator) {
  const { trend } = indicator;
  if (trend.length === 0) return null;
  const title = t("audit.trend", { unit: unitOf(indicator) });
  return el("section", { class: "trend" },
    el("h4", { text: title }),
    trend.filter(({ value }) => value !== null).length > 1 && chart(title, () => configuration(indicator)),
    figureTable({ caption: title, testid: "trend",
      heads: [t("bar.edition"), t("audit.effectiveFrom"), unitOf(indicator), t("audit.statusHead")],
      rows: trend.map((point) =>
        ({ cells: [point.edition, point.effectiveFrom, pointText(point, indicator), statusTag(point.status)] })) }));
}
