// @ts-check
/** Words of what changed and why. */
import { changesOf, groundOf, kindOf, outcomeOf } from "../model/register.js";
import { number, shortHash } from "../text/format.js";
import { nameOf, t } from "../text/strings.js";

/**
 * @import { AgainBounds, AgainRow, Cause, Changed, GroundChange, Lie, RuleChange, Standing, ToCheck } from "../model/register.js"
 */

/** @param {Standing | null} standing */
export const standingText = (standing) => (!standing ? t("again.not")
  : t(standing.outcome === "TRUE" ? "again.is" : "again.maybe", { effect: t(`verdict.${standing.effect}`) }));

/** @param {ToCheck} check */
export const checkText = (check) => t(`again.check.${check?.outcome ?? "NONE"}`);

/** What a rule did. @param {RuleChange} change */
export const changeText = (change) => t(`again.kind.${kindOf(change)}`);

/** @param {AgainBounds} bounds */
export const boundsText = ({ verdict, atLeast, atMost }) => (verdict === "UNDETERMINED"
  ? `${t("verdict.UNDETERMINED")}${t("again.between", { least: t(`verdict.${atLeast}`), most: t(`verdict.${atMost}`) })}`
  : t(`verdict.${verdict}`));

/** What became of a project, with what is another although its verdict is not. @param {AgainRow} line */
export const directionText = (line) => t(`again.direction.${outcomeOf(line)}`, { n: changesOf(line) });

/** A size as it is printed. @param {Lie | null} lie */
export function lieText(lie) {
  if (!lie) return t("again.none");
  if (lie.distanceMetres !== undefined) return t("again.away", { n: number(lie.distanceMetres) });
  if (lie.areaMu !== undefined) return `${number(lie.areaMu)}\u00a0${t("unit.mu")}`;
  return lie.lengthMetres !== undefined ? `${number(lie.lengthMetres)}\u00a0m` : `${lie.count ?? 0}\u00a0${t("unit.count")}`;
}

/** What became of a zone, in one line. @param {GroundChange} change */
export const groundText = (change) => t("again.zone", { before: lieText(change.before), after: lieText(change.after) });

/** @param {GroundChange} change */
export const zoneName = ({ before, after, code }) => (after ?? before)?.name || code;

/** @param {GroundChange} change */
export const layerText = ({ layerName, layerNameEn }) => nameOf({ name: layerName, nameEn: layerNameEn });

/** A set of causes: what of it must come together. @param {Cause[]} set */
export const setText = (set) => set.map((cause) => t(`again.cause.${cause}`)).join(t("again.and"));

/** All sets of them: any one does it. @param {Cause[][]} sets */
export const causesText = (sets) => sets.map(setText).join(t("again.or"));

/** From what to what, by cause. @param {Cause} cause @param {AgainRow} line */
export function fromTo(cause, { project, basis }) {
  const was = project.screening;
  if (!basis) return "";
  if (cause === "EDITION") return t("again.fromTo", { from: was.edition.code, to: basis.edition.code });
  if (cause === "DAY") return t("again.fromTo", { from: was.asOf, to: basis.asOf });
  if (cause === "SOFTWARE") return t("again.software", { version: basis.software });
  const isSame = was.rules.version === basis.rules.version;
  const named = (/** @type {{version: string, hash: string}} */ rules) => (isSame ? shortHash(rules.hash) : rules.version);
  return t("again.fromTo", { from: named(was.rules), to: named(basis.rules) });
}

/** What the release made of a rule. @param {Changed} change */
export function releaseText({ release }) {
  if (!release) return "";
  const members = release.members.map((member) => t(`again.member.${member}`)).join(t("list.comma"));
  return t(`again.release.${release.kind}`, { members });
}

/** Why a rule comes out otherwise, in one line for a table. @param {Changed} change @param {AgainRow} line */
export function whyText(change, line) {
  const zones = groundOf(change, line.ground ?? []).map((one) => `${layerText(one)} ${one.code} ${groundText(one)}`);
  const cited = [...(change.lapsed ?? []).map((one) => t("again.lapsed", { what: citedText(one) })),
    ...(change.begun ?? []).map((one) => t("again.begun", { what: citedText(one) }))];
  return [causesText(change.causes), ...zones, releaseText(change), ...cited].filter(Boolean).join("; ");
}

/** @param {import("../model/register.js").CitedOnDay} cited */
export const citedText = ({ document, article }) => `${document} ${article}`;
