// @ts-check
/** The patterns of the map's looks, drawn once each. */
import { MOTIFS } from "../model/motifs.js";

/**
 * @import { Look } from "../model/looks.js"
 * @import { View } from "./mapcanvas.js"
 */

/** What of a look makes its pattern. @typedef {Pick<Look, "motif" | "gap" | "phase" | "bands" | "stroke" | "fill">} Patterned */

/** Width of a pattern's lines and radius of its dots, in pixels. */
const LINE = 1.25;
const DOT = 1.5;

/** @type {Map<string, HTMLCanvasElement>} */
const tiles = new Map();

/** The size of the tile that a pattern repeats: whole pixels, else its seams would be seen. @param {Patterned} look */
const sizeOf = ({ motif, gap }) => (motif ? 2 * Math.round((gap * MOTIFS[motif].sparse) / 2) : 2);

/** @param {Patterned} look @param {number} ratio */
function tile(look, ratio) {
  const { motif, bands } = look;
  const colour = bands ? look.fill : look.stroke;
  const size = sizeOf(look);
  const key = `${colour}/${motif}/${size}/${bands}/${ratio}`;
  const known = tiles.get(key);
  if (known) return known;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * ratio;
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.scale(ratio, ratio);
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineCap = "round";
  for (const [x1, y1, x2, y2] of motif ? MOTIFS[motif].strokes(size) : []) {
    const isDot = x1 === x2 && y1 === y2;
    ctx.beginPath();
    if (isDot) ctx.arc(x1, y1, DOT, 0, 2 * Math.PI);
    else ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
    ctx.lineWidth = bands ? size / 3 : LINE;
    if (isDot) ctx.fill();
    else ctx.stroke();
  }
  tiles.set(key, canvas);
  return canvas;
}

/**
 * What a look's ground is filled with: a pattern that stays put on the ground while the map moves.
 * @param {View} view @param {Patterned} look
 */
export function patternOf({ ctx, x, y, ratio, from = { x, y } }, look) {
  const pattern = /** @type {CanvasPattern} */ (ctx.createPattern(tile(look, ratio), "repeat"));
  const size = sizeOf(look);
  const shift = (/** @type {number} */ at) => look.phase - (Math.round(at) % size);
  pattern.setTransform(new DOMMatrix().translate(shift(from.x), shift(from.y)).scale(1 / ratio));
  return pattern;
}
