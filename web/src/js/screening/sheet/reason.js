// @ts-check
/** Pure: the sentence of a verdict that no hit speaks for: permitted, or not decided yet. */
import { awaitsPerson } from "../../model/judgements.js";
import { spoken, t } from "../../text/strings.js";

/** @import { Result } from "../../model/results.js" */

/**
 * @param {Pick<Result, "verdict" | "atLeast" | "atMost" | "coverage" | "findings">} result
 * @param {number} facts how many facts are asked
 * @param {boolean} [isMore] whether the verdict hangs on more than these
 */
export function reasonOf({ verdict, atLeast, atMost, coverage, findings }, facts, isMore = false) {
  if (verdict !== "UNDETERMINED") {
    return findings.find((f) => f.outcome === "TRUE" && f.effect === verdict)?.message ?? t(`reason.${verdict}`);
  }
  const parts = [t("reason.range", { least: t(`verdict.${atLeast}`), most: t(`verdict.${atMost}`) })];
  const byPerson = findings.filter(awaitsPerson).length;
  const uncovered = coverage && coverage.coveredShare < 1;
  if (uncovered && facts === 0) parts.push(t("reason.uncovered"));
  if (facts > 0) parts.push(t(uncovered || byPerson > 0 || isMore ? "reason.sharper" : "reason.missing", { n: facts }));
  if (byPerson > 0) parts.push(t("reason.byPerson", { n: byPerson }));
  return parts.join(spoken() === "en" ? " " : "");
}
