// @ts-check
/** What rules say of some ground, in a few words. */
import { number } from "../text/format.js";
import { t } from "../text/strings.js";

/** @import { Bounds, Siting, SitingHead } from "../model/siting.js" */

/** @param {Pick<Bounds, "atLeast" | "atMost">} bounds */
export const boundsText = ({ atLeast, atMost }) =>
  (atLeast === atMost ? t(`verdict.${atLeast}`)
    : t(atLeast === "PERMITTED" ? "siting.upTo" : "siting.between", { least: t(`siting.${atLeast}`), most: t(`siting.${atMost}`) }));

/** For which project an answer is. @param {SitingHead} head */
export const projectText = ({ industry }) => (industry ? `${industry.code} ${industry.name}` : t("siting.noIndustry"));

/** How much ground an answer takes the project for. @param {SitingHead} head */
export const groundText = ({ areaMu }) =>
  (areaMu === null ? t("siting.asPoint") : t("siting.ofMu", { mu: number(areaMu, Number.isInteger(areaMu) ? 0 : 2) }));

/** Of what an answer is, on one line: what it was asked, and what it rests on. @param {Siting} siting @param {string} hash as it is told */
export function headText({ head }, hash) {
  const { within, edition, rules, asOf } = head;
  return t("siting.head", { project: projectText(head), ground: groundText(head), edition: edition.code, rules: rules.version, asOf, hash,
    where: within ? t("siting.zone", { name: within.name, zone: `${within.layer}/${within.zone}` }) : t("siting.territory") });
}
