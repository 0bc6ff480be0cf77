// @ts-check
/** The table of many sites as rows of a spreadsheet. Pure. */
import { t } from "../text/strings.js";
import { becauseText, verdictOf } from "./many.js";

/** @import { ManyFact, ManyLine } from "./many.js" */

/** A row. @typedef {(string | number | null)[]} Cells */

/** What a fact has in a row: amount, per cent, strictest level, the zone. @param {ManyFact | undefined} fact @returns {Cells} */
const ofFact = (fact) => (fact
  ? [t(`many.status.${fact.status}`), fact.areaMu ?? fact.lengthMetres ?? fact.count ?? null, fact.shareOfSite ?? null,
    fact.levelName ?? fact.level ?? "", fact.zone?.code ?? "", fact.zone?.name ?? ""]
  : ["", null, null, "", "", ""]);

/** @param {ManyLine} line */
const unitOf = ({ screening }) => (!screening ? "" : screening.site.areaMu !== undefined ? t("unit.mu")
  : screening.site.lengthMetres !== undefined ? "m" : t("unit.count"));

/**
 * @param {ManyLine[]} lines in the order of the table @param {{id: string, name: string}[]} facts the columns of hard facts
 * @param {boolean} synthetic whether the data are for demonstration only
 * @param {(index: number) => string | null} left what a file says of a site's industry and was not taken
 * @returns {Cells[]}
 */
export function manyCells(lines, facts, synthetic, left) {
  const parts = ["status", "amount", "share", "level", "zone", "zoneName"].map((part) => t(`many.csv.${part}`));
  const head = [t("many.csv.n"), t("many.name"), t("many.verdict"), t("many.csv.atLeast"), t("many.csv.atMost"), t("many.because"),
    t("many.csv.size"), t("many.csv.unit"), ...facts.flatMap(({ name }) => parts.map((part) => `${name} ${part}`)), t("many.open"),
    t("many.csv.industry"), t("many.csv.edition"), t("many.csv.day"), t("many.csv.errors"), t("many.csv.note")];
  const rows = lines.map((line) => {
    const { screening } = line;
    const code = left(line.index);
    const word = (/** @type {string | undefined} */ effect) => (effect ? t(`verdict.${effect}`) : "");
    const size = screening?.site.areaMu ?? screening?.site.lengthMetres ?? screening?.site.count ?? null;
    return [line.index + 1, line.name ?? "", screening ? word(verdictOf(line)) : t("many.broken"), word(screening?.atLeast),
      word(screening?.atMost), becauseText(line), size, unitOf(line),
      ...facts.flatMap(({ id }) => ofFact(line.facts?.find((fact) => fact.layer === id))), line.openQuestions ?? null,
      screening?.project.industry ? `${screening.project.industry.code} ${screening.project.industry.name}` : "",
      screening?.edition.code ?? "", screening?.asOf ?? "", (line.errors ?? []).map(({ message }) => message).join(" "),
      [code !== null && t("many.left", { code }), synthetic && t("app.synthetic")].filter(Boolean).join(" ")];
  });
  return [head, ...rows];
}
