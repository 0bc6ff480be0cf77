// @ts-check
/** What rules say of some ground, in a few words. */
import { t } from "../text/strings.js";

/** @import { Bounds } from "../model/siting.js" */

/** @param {Pick<Bounds, "atLeast" | "atMost">} bounds */
export const boundsText = ({ atLeast, atMost }) =>
  (atLeast === atMost ? t(`verdict.${atLeast}`)
    : t(atLeast === "PERMITTED" ? "siting.upTo" : "siting.between", { least: t(`siting.${atLeast}`), most: t(`siting.${atMost}`) }));
