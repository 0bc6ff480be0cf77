// @ts-check
/** A value against its target, with what the value may be off by; and how it went over the editions. */
import { bulletOf, lineOf } from "../model/bullet.js";
import { exact } from "../text/format.js";
import { t } from "../text/strings.js";
import { svg, titled } from "../ui/svg.js";
import { aimOf, decimalsOf, targetText, withUnit } from "./words.js";

/** @import { Indicator, TrendPoint } from "../model/indicators.js" */

const WIDTH = 168;
const HEIGHT = 26;
const MIDDLE = 11;

/** The bar of a row; nothing where there is no number to hold against a number. @param {Indicator} indicator */
export function bulletBar(indicator) {
  const { value, target, uncertainty } = indicator;
  const aim = aimOf(target);
  if (value === null || aim === null || !target) return null;
  const half = target.comparator === "EQUAL" ? 0.5 * 10 ** -decimalsOf(indicator) : 0;
  const bar = bulletOf(value, aim, uncertainty, target.comparator, half);
  const x = (/** @type {number} */ at) => 2 + at * (WIDTH - 4);
  const [from, to] = bar.good;
  const words = [targetText(indicator), t("audit.isNow", { value: withUnit(indicator, value) }),
    uncertainty !== null && uncertainty > 0 && t("audit.mayBeOff", { value: withUnit(indicator, uncertainty) })].filter(Boolean).join("；");
  const start = target.comparator === "AT_MOST" || target.comparator === "AT_LEAST" ? x(0) : x(bar.target);
  const whisker = uncertainty !== null && uncertainty > 0;
  return svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "bullet", role: "img", "aria-label": words },
    titled(words),
    svg("rect", { x: x(0), y: MIDDLE - 8, width: x(1) - x(0), height: 16, class: "bullet-ground" }),
    svg("rect", { x: x(from), y: MIDDLE - 8, width: Math.max(1, x(to) - x(from)), height: 16, class: "bullet-good" }),
    svg("rect", { x: Math.min(start, x(bar.value)), y: MIDDLE - 3, width: Math.abs(x(bar.value) - start), height: 6, class: "bullet-bar" }),
    whisker && svg("path", { class: "bullet-off",
      d: `M${x(bar.least)} ${MIDDLE}H${x(bar.most)}M${x(bar.least)} ${MIDDLE - 5}v10M${x(bar.most)} ${MIDDLE - 5}v10` }),
    svg("path", { class: "bullet-value", d: `M${x(bar.value)} ${MIDDLE - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z` }),
    svg("path", { class: "bullet-target", d: `M${x(bar.target)} ${MIDDLE - 11}v22` }));
}

/** How it went, as a small line; a dot is the newest. @param {TrendPoint[]} trend @param {Indicator} indicator */
export function sparkline(trend, indicator) {
  if (trend.filter(({ value }) => value !== null).length < 2) return null;
  const [width, height] = [72, 18];
  const points = lineOf(trend.map(({ value }) => value), width, height);
  const words = trend.map(({ edition, value }) => `${edition}: ${value === null ? "—" : exact(value, decimalsOf(indicator))}`).join("; ");
  const last = points[points.length - 1];
  return svg("svg", { viewBox: `-4 -4 ${width + 8} ${height + 8}`, class: "spark", role: "img", "aria-label": words },
    titled(words),
    svg("path", { d: points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join(""), class: "spark-line" }),
    ...points.map(({ x, y }) => svg("circle", { cx: x, cy: y, r: 1.5, class: "spark-dot" })),
    svg("circle", { cx: last.x, cy: last.y, r: 3, class: "spark-last" }));
}
