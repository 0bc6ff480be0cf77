// @ts-check
/** Pure: how ground looks of which rules say something: the colour of what is certain, and a pattern that needs no colour. */

/**
 * @import { Look } from "./looks.js"
 * @import { Bounds } from "./siting.js"
 */

/** Of the least effect that is certain, in the style sheet of a light ground; themed() lifts them on a dark one. */
const COLOURS = { PROHIBITED: "#b42318", RESTRICTED: "#d9730d", CONDITIONAL: "#b58900", PERMITTED: "#18794e" };
/** @type {Record<keyof typeof COLOURS, {tint: number, motif: Look["motif"], gap: number}>} */
const CERTAIN = {
  PROHIBITED: { tint: 0.55, motif: "cross", gap: 8 },
  RESTRICTED: { tint: 0.5, motif: null, gap: 8 },
  CONDITIONAL: { tint: 0.4, motif: "level", gap: 10 },
  PERMITTED: { tint: 0.45, motif: null, gap: 8 },
};
/** @type {Record<keyof typeof COLOURS, {tint: number, motif: Look["motif"], gap: number}>} */
const OPEN = {
  PROHIBITED: { tint: 0.5, motif: "cross", gap: 8 },
  RESTRICTED: { tint: 0.32, motif: "rising", gap: 8 },
  CONDITIONAL: { tint: 0.22, motif: "dots", gap: 9 },
  PERMITTED: { tint: 0.14, motif: "dashes", gap: 10 },
};

/** How ground of some bounds looks. @param {Pick<Bounds, "atLeast" | "atMost">} bounds @returns {Look} */
export function sitingLook({ atLeast, atMost }) {
  const colour = COLOURS[atLeast];
  const { tint, motif, gap } = (atLeast === atMost ? CERTAIN : OPEN)[atLeast];
  return { fill: colour, tint, stroke: colour, width: 0.8, dashed: false, motif, gap, phase: 0, bands: false };
}
