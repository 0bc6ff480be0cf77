// @ts-check
/** What became of projects as rows of a spreadsheet. Pure. */
import { t } from "../text/strings.js";
import { boundsText, causesText, checkText, directionText, standingText, whyText } from "./words.js";

/** @import { AgainRow } from "../model/register.js" */

/**
 * A row a project that stayed as it was, and one a rule or clause of those that did not.
 * @param {AgainRow[]} lines in the order of the table @param {boolean} synthetic whether the data are for demonstration only
 * @returns {(string | number | null)[][]}
 */
export function againCells(lines, synthetic) {
  const head = ["project", "code", "state", "direction", "before", "after", "causes", "rule", "title", "ruleBefore", "ruleAfter", "why",
    "editionBefore", "editionAfter", "rulesBefore", "rulesAfter", "dayBefore", "dayAfter", "errors", "note"]
    .map((name) => t(`again.csv.${name}`));
  const rows = lines.flatMap((line) => {
    const { project, basis } = line;
    const was = project.screening;
    const own = [project.name, project.code, t(`project.state.${project.state}`), directionText(line),
      line.before ? boundsText(line.before) : t(`verdict.${was.verdict}`), line.after ? boundsText(line.after) : "",
      causesText(line.causes ?? [])];
    const ends = [was.edition.code, basis?.edition.code ?? "", was.rules.version, basis?.rules.version ?? "", was.asOf, basis?.asOf ?? "",
      (line.errors ?? []).map(({ message }) => message).join(" "), synthetic ? t("app.synthetic") : ""];
    const changes = (line.changes ?? []).map((change) =>
      [change.rule, change.title, standingText(change.before), standingText(change.after), whyText(change, line)]);
    const clauses = (line.clauses ?? []).map((change) =>
      [change.rule, change.title, checkText(change.before), checkText(change.after), whyText(change, line)]);
    const all = [...changes, ...clauses];
    return (all.length > 0 ? all : [["", "", "", "", ""]]).map((cells) => [...own, ...cells, ...ends]);
  });
  return [head, ...rows];
}
