// @ts-check
/** Pure: what speaks for a verdict, and the sentence that it makes. */
import { awaitsPerson } from "../model/judgements.js";
import { spoken, t } from "../text/strings.js";
import { kindOf, partOf } from "../ui/figures.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Finding, Result, Theme } from "../model/results.js"
 * @import { Part } from "../ui/figures.js"
 */

/**
 * The finding that speaks for the verdict: of those that hold and have its effect, laws before access lists, the one whose zones take
 * most of the site, but in a layer that protects the one with the most severe zone (level 1, core); else the first.
 * A finding without zones speaks of the whole site or of what lies outside a layer: no overlap is its figure.
 * @param {Pick<Result, "verdict" | "findings" | "themes" | "site">} result
 * @param {Layer[]} [layers] whose categories stand most severe first
 * @returns {{finding: Finding | null, theme: Theme | null, part: Part | null}} part: what the finding's own zones take, see partOf
 */
export function leading(result, layers = []) {
  const holding = result.findings.filter((f) => f.outcome === "TRUE" && f.effect === result.verdict);
  const laws = holding.filter((f) => (f.scope ?? "LAW") === "LAW");
  const deciding = laws.length > 0 ? laws : holding;
  const placed = deciding.flatMap((finding) => {
    const theme = finding.zones?.length > 0 && result.themes.find((th) => th.layer === finding.layer && th.status === "HIT");
    return theme ? [{ finding, theme, part: partOf(theme, finding.zones, kindOf(result)) }] : [];
  });
  placed.sort((a, b) => b.part.shareOfSite - a.part.shareOfSite);
  const severest = placed
    .filter((one) => one.theme === placed[0].theme)
    .sort((a, b) => severity(a, layers) - severity(b, layers));
  return severest[0] ?? { finding: deciding[0] ?? null, theme: null, part: null };
}

/**
 * Where the most severe of a finding's zones stands among the categories of its layer.
 * @param {{finding: Finding, theme: Theme}} one @param {Layer[]} layers
 */
function severity({ finding, theme }, layers) {
  const layer = layers.find((l) => l.id === theme.layer && l.kind === "PROTECTION");
  if (!layer) return 0;
  const met = (theme.zones ?? []).filter((z) => finding.zones.includes(z.code));
  const ranks = met.map((z) => layer.categories.findIndex((c) => c.code === z.category));
  return Math.min(...ranks.filter((rank) => rank >= 0), layer.categories.length);
}

/** The sentence under the verdict's word. @param {Result} result @param {Layer[]} [layers] */
export function reasonOf(result, layers = []) {
  const { verdict, atLeast, atMost, coverage, missingFacts } = result;
  if (verdict === "PERMITTED") return leading(result, layers).finding?.message ?? t("reason.permitted");
  if (verdict !== "UNDETERMINED") return leading(result, layers).finding?.message ?? "";
  const parts = [t("reason.range", { least: t(`verdict.${atLeast}`), most: t(`verdict.${atMost}`) })];
  const byPerson = result.findings.filter(awaitsPerson).length;
  const uncovered = coverage && coverage.coveredShare < 1;
  if (uncovered && !missingFacts?.length) parts.push(t("reason.uncovered"));
  if (missingFacts?.length) parts.push(t(uncovered || byPerson > 0 ? "reason.sharper" : "reason.missing", { n: missingFacts.length }));
  if (byPerson > 0) parts.push(t("reason.byPerson", { n: byPerson }));
  return parts.join(spoken() === "en" ? " " : "");
}
