// @ts-check
/** Swatches for legends: looks and styles as the map draws them. */
import { lookOf } from "../model/looks.js";
import { drawLook, themed } from "./painter.js";

/**
 * @import { Style } from "../model/answers.js"
 * @import { Look } from "../model/looks.js"
 */

/** A look's swatch for legends. @param {Look} look @param {number} width @param {number} height */
export function swatchOf(look, width, height) {
  const canvas = document.createElement("canvas");
  const ratio = 2;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.className = "swatch";
  canvas.setAttribute("aria-hidden", "true");
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.scale(ratio, ratio);
  const path = Float64Array.of(1.5, 1.5, width - 1.5, 1.5, width - 1.5, height - 1.5, 1.5, height - 1.5);
  const shape = { feature: null, box: [0, 0, width, height], paths: [path], closed: true, points: null };
  drawLook({ ctx, scale: 1, x: 0, y: 0, box: [0, 0, width, height], seen: [], zoom: 0, ratio }, [shape],
    { ...themed(look), width: Math.min(look.width, 2) });
  return canvas;
}

/** A style's swatch. @param {Style} style @param {number} width @param {number} height */
export const swatch = (style, width, height) => swatchOf(lookOf(style), width, height);
