// @ts-check
/** A line of many in words: what a hard fact takes of a site, in the few characters that a cell has. */
import { number, share } from "../text/format.js";
import { has, nameOf, t } from "../text/strings.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { ManyFact, ManyLine } from "../model/many.js"
 * @import { Extent } from "../model/results.js"
 */

/** The columns of hard facts: those of the first site that has any. @param {ManyLine[]} lines */
export const factColumns = (lines) =>
  (lines.find(({ facts }) => facts)?.facts ?? []).map(({ layer, name }) => ({ id: layer, name }));

/** A column's head. @param {{id: string, name: string}} column */
export const columnName = ({ id, name }) => (has(`many.short.${id}`) ? t(`many.short.${id}`) : name);

/** An amount; of areas without the unit, which stands in the column's head. @param {Extent} extent */
export function amountText({ areaMu, lengthMetres, count }) {
  if (areaMu !== undefined) return number(areaMu);
  return lengthMetres !== undefined ? `${number(lengthMetres, 1)}\u00a0m` : `${count ?? 0}\u00a0${t("unit.count")}`;
}

/** The strictest category met. @param {ManyFact} fact @param {Layer[]} layers */
export function levelText(fact, layers) {
  const described = layers.find(({ id }) => id === fact.layer)?.categories.find(({ code }) => code === fact.level);
  return described ? nameOf(described) : fact.levelName ?? fact.level ?? "";
}

/** What a cell says. @param {ManyFact | undefined} fact @param {Layer[]} layers */
export function factText(fact, layers) {
  if (!fact) return "";
  if (fact.status === "CLEAR") return "—";
  if (fact.status !== "HIT") return t(`many.status.${fact.status}`);
  if (fact.layer === "control-unit") {
    const more = (fact.zones ?? 1) > 1 ? ` +${(fact.zones ?? 1) - 1}` : "";
    return `${levelText(fact, layers).slice(0, 2)} ${fact.zone?.code ?? ""}${more}`;
  }
  const levels = layers.find(({ id }) => id === fact.layer)?.categories ?? [];
  return levels.length > 1 ? `${levelText(fact, layers)} ${amountText(fact)}` : amountText(fact);
}

/** The same in full, for who rests on it. @param {ManyFact | undefined} fact @param {Layer[]} layers */
export function factTitle(fact, layers) {
  if (!fact) return "";
  if (fact.status !== "HIT") return `${fact.name} ${t(`many.status.${fact.status}`)}`;
  const zone = fact.zone ? ` · ${fact.zone.name || fact.zone.code} ${fact.zone.code}` : "";
  const unit = fact.areaMu === undefined ? "" : `\u00a0${t("unit.mu")}`;
  return `${fact.name} ${levelText(fact, layers)} ${amountText(fact)}${unit} · ${share(fact.shareOfSite ?? 0)}${zone}`;
}
