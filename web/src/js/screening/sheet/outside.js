// @ts-check
/** A site that lies wholly outside the territory: one sentence, and where its place may have gone wrong. */
import { el } from "../../ui/dom.js";
import { about, octant } from "../../text/format.js";
import { t } from "../../text/strings.js";

/**
 * @import { Result } from "../../model/results.js"
 * @import { Sheet } from "../../model/sheets.js"
 * @import { Answered } from "../shown.js"
 */

/** @typedef {{goToCrs: () => void}} OutsideActions */

/**
 * Whether nothing of the site lies where there is data of any layer: layers may be complete in areas of their own.
 * @param {Pick<Result, "coverage" | "themes">} result
 */
export const isOutside = ({ coverage, themes }) =>
  coverage?.coveredShare === 0 && themes.length > 0 && themes.every(({ status }) => status === "NO_DATA");

/** How far off the territory is, seen from the site, where the sheet says it. @param {Pick<Sheet, "outside"> | null} sheet */
export function outsideInWords(sheet) {
  const place = { division: t("app.division") };
  const { distanceMetres = null, bearingDegrees = null } = sheet?.outside ?? {};
  if (distanceMetres === null || bearingDegrees === null) return t("outside.sentence", place);
  return t("outside.away", { ...place, direction: t(`wind.${octant(bearingDegrees)}`), distance: about(distanceMetres) });
}

/**
 * What is drawn is where it was drawn; of a file the coordinate system may be another.
 * @param {Answered} shown @param {OutsideActions} actions
 */
export const outsideNote = ({ sheet, reading }, actions) =>
  el("p", { class: "reason", role: "status", "data-testid": "reason" }, outsideInWords(sheet),
    reading && [" ", el("button", { type: "button", class: "link", "data-key": "go-to-crs", "data-testid": "go-to-crs",
      onclick: actions.goToCrs }, t("outside.checkCrs"))]);
