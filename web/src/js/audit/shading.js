// @ts-check
/** Pure: which value shades which unit on the map. */
import { isThere } from "../model/audit.js";
import { isCompared } from "../model/comparisons.js";
import { zonesIn } from "../model/state.js";
import { nameOf, t } from "../text/strings.js";
import { limitText } from "./words.js";

/**
 * @import { Zone } from "../model/answers.js"
 * @import { HeldZones, State } from "../model/state.js"
 * @import { Indicator, Part } from "../model/indicators.js"
 */

/**
 * @typedef {Pick<State, "audit" | "board" | "breakdown" | "comparison" | "mapped" | "retentionMapped"> & {units: HeldZones | undefined}}
 * Shown
 */

/** Per cent of a whole; none of nothing. @param {number} part @param {number} whole */
const percent = (part, whole) => (whole > 0 ? (100 * part) / whole : null);

/**
 * What a unit is shaded by: of a share the unit's own, of a change the change in mu, of an area how much of the unit it takes.
 * @param {Part} part @param {Zone} zone
 */
function valueOf(part, zone) {
  if (part.beforeMu !== undefined || part.denominatorMu !== undefined) return part.value;
  return percent(part.areaSquareMetres ?? 0, zone.properties.areaSquareMetres);
}

/** @param {Indicator} indicator @param {Part} whole */
function titleOf(indicator, whole) {
  if (whole.beforeMu !== undefined) return `${nameOf(indicator)} (${t("unit.mu")})`;
  return whole.denominatorMu !== undefined ? `${nameOf(indicator)} (%)` : t("audit.shareOfUnit", { name: nameOf(indicator) });
}

/** The units with their values, where they are known; null where nothing is to be shaded. @param {Shown} shown */
export function shadingOf({ audit, board, breakdown, comparison, mapped, retentionMapped, units }) {
  const zones = zonesIn(units);
  if (zones.length === 0 || audit.by !== "unit") return null;
  if (audit.part === "board" && mapped && isThere(breakdown) && isThere(board) && breakdown.by === "unit") {
    const indicator = board.indicators.find(({ id }) => id === breakdown.indicator.id && id === audit.row);
    if (!indicator) return null;
    const parts = new Map(breakdown.parts.map((part) => [part.code, part]));
    return { title: titleOf(indicator, breakdown.whole), limit: limitText, units: zones.map((zone) => {
      const part = parts.get(zone.properties.code);
      return { zone, value: part ? valueOf(part, zone) : null };
    }) };
  }
  if (audit.part !== "comparison" || !retentionMapped || !isThere(comparison)) return null;
  const layer = comparison.layers.find((one) => one.layer === audit.layer);
  if (!layer || !isCompared(layer) || !layer.byUnit) return null;
  const rates = new Map(layer.byUnit.map(({ code, retentionRate }) => [code, retentionRate]));
  return { title: t("audit.retentionByUnit", { name: nameOf(layer) }), limit: limitText, units: zones.map((zone) => {
    const rate = rates.get(zone.properties.code) ?? null;
    return { zone, value: rate === null ? null : 100 * rate };
  }) };
}
