// @ts-check
/** A site that lies wholly outside the territory: one sentence, and where its place may have gone wrong. */
import { el } from "../../ui/dom.js";
import { about, octant } from "../../text/format.js";
import { t } from "../../text/strings.js";

/**
 * @import { Result } from "../../model/results.js"
 * @import { Answered } from "../shown.js"
 */

/** @typedef {{goToCrs: () => void}} OutsideActions */

/**
 * Whether nothing of the site lies where there is data of any layer: layers may be complete in areas of their own.
 * @param {Pick<Result, "coverage" | "themes">} result
 */
export const isOutside = ({ coverage, themes }) =>
  coverage?.coveredShare === 0 && themes.length > 0 && themes.every(({ status }) => status === "NO_DATA");

/** How far off the territory is, seen from the site, where the service says it. @param {Pick<Result, "outside">} result */
export function outsideInWords({ outside }) {
  const place = { division: t("app.division") };
  if (!outside) return t("outside.sentence", place);
  const direction = t(`wind.${octant(outside.bearingDegrees)}`);
  return t("outside.away", { ...place, direction, distance: about(outside.distanceMetres) });
}

/**
 * What is drawn is where it was drawn; of a file the coordinate system may be another.
 * @param {Answered} shown @param {OutsideActions} actions
 */
export const outsideNote = ({ result, reading }, actions) =>
  el("p", { class: "reason", role: "status", "data-testid": "reason" }, outsideInWords(result),
    reading && [" ", el("button", { type: "button", class: "link", "data-key": "go-to-crs", "data-testid": "go-to-crs",
      onclick: actions.goToCrs }, t("outside.checkCrs"))]);
