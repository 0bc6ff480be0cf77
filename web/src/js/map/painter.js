// @ts-check
/** Draws shapes on a canvas: tints, patterns, lines, borders and names. */
import { boxesMeet } from "../model/geo.js";
import { inTheme, lookOf } from "../model/looks.js";
import { walk } from "../model/shapes.js";
import { patternOf } from "./patterns.js";

/**
 * @import { Style } from "../model/answers.js"
 * @import { Border } from "../model/borders.js"
 * @import { Look } from "../model/looks.js"
 * @import { Path, Shape } from "../model/shapes.js"
 * @import { View } from "./mapcanvas.js"
 */

/**
 * What is drawn; `size` is its width and height where its box is not all of it.
 * @typedef {Pick<Shape, "box" | "paths" | "closed"> & {size?: number[] | null}} Drawn
 */

const STEP = 0.9;
const DASH = [7, 5];

/** A style or look as the present theme shows it. @template {{fill: string, stroke: string}} L @param {L} look */
export const themed = (look) => inTheme(look, document.documentElement.dataset.theme === "dark");

/** @param {View} view @param {Drawn} shape */
function trace({ ctx, ...view }, shape) {
  for (const path of shape.paths) {
    walk(path, view, view.step ?? STEP, (x, y, first) => (first ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
    if (shape.closed) ctx.closePath();
  }
}

/** How opaque bands are over the tint in whose colour they are. */
const BAND = 0.2;
/** What is narrower than so many pixels has a thinner line, else its outline would be all that is seen of it. */
export const NARROW = 28;
const THIN = 0.8;

/** @param {View} view @param {Drawn} shape */
const isNarrow = ({ scale }, { box, size }) => Math.min(...(size ?? [box[2] - box[0], box[3] - box[1]])) * scale < NARROW;

/** Draws the shapes of one style that are in view. @param {View} view @param {Shape[]} shapes @param {Style} style */
export const drawShapes = (view, shapes, style) => drawLook(view, shapes, lookOf(style));

/** Draws the shapes of one look that are in view: ground and outline. @param {View} view @param {Shape[]} shapes @param {Look} look */
export function drawLook(view, shapes, look) {
  const { ctx } = view;
  drawGround(view, shapes, look);
  if (look.width <= 0) return;
  ctx.beginPath();
  for (const shape of shapes) if (boxesMeet(shape.box, view.box)) trace(view, shape);
  strokeAs(ctx, look, look.width);
}

/**
 * Fills the shapes of one look that are in view, with its tint and its pattern.
 * @param {View} view @param {Drawn[]} shapes @param {Look} look
 */
export function drawGround(view, shapes, look) {
  const { ctx } = view;
  const seen = shapes.filter((shape) => shape.closed && boxesMeet(shape.box, view.box));
  if (seen.length === 0 || (look.tint <= 0 && !look.motif)) return;
  const alpha = ctx.globalAlpha;
  const pattern = look.motif ? patternOf(view, look) : null;
  for (const shape of seen) {
    ctx.beginPath();
    trace(view, shape);
    if (look.tint > 0) {
      ctx.globalAlpha = alpha * look.tint;
      ctx.fillStyle = look.fill;
      ctx.fill("evenodd");
    }
    if (pattern) {
      ctx.globalAlpha = alpha * (look.bands ? BAND : 1);
      ctx.fillStyle = pattern;
      ctx.fill("evenodd");
    }
  }
  ctx.globalAlpha = alpha;
}

/**
 * The same for shapes whose rings run as in vector tiles, outer ones one way and holes the other: all in one path, however many they are.
 * @param {View} view @param {Drawn[]} shapes @param {Look} look
 */
export function fillTogether(view, shapes, look) {
  const { ctx } = view;
  if (look.tint <= 0 && !look.motif) return;
  const seen = shapes.filter((shape) => boxesMeet(shape.box, view.box));
  if (seen.length === 0) return;
  const alpha = ctx.globalAlpha;
  ctx.beginPath();
  for (const shape of seen) trace(view, shape);
  if (look.tint > 0) {
    ctx.globalAlpha = alpha * look.tint;
    ctx.fillStyle = look.fill;
    ctx.fill("nonzero");
  }
  if (look.motif) {
    ctx.globalAlpha = alpha * (look.bands ? BAND : 1);
    ctx.fillStyle = patternOf(view, look);
    ctx.fill("nonzero");
  }
  ctx.globalAlpha = alpha;
}

/** @param {CanvasRenderingContext2D} ctx @param {Look} look @param {number} width */
function strokeAs(ctx, look, width) {
  ctx.lineJoin = "round";
  ctx.strokeStyle = look.stroke;
  ctx.lineWidth = width;
  ctx.setLineDash(look.dashed ? DASH : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** How wide the edge of a zone is tinted where another partition has its ground, in pixels. */
const EDGE = 9;

/**
 * Tints shapes along the inside of their borders only.
 * @template {Drawn} S @param {View} view @param {S[]} shapes @param {Look} look @param {(shape: S) => Border<S>[]} bordersOf
 */
export function drawEdges(view, shapes, look, bordersOf) {
  const { ctx } = view;
  for (const shape of shapes) {
    if (!boxesMeet(shape.box, view.box)) continue;
    ctx.save();
    ctx.beginPath();
    trace(view, shape);
    ctx.clip("evenodd");
    traceBorders(view, bordersOf(shape));
    ctx.strokeStyle = look.fill;
    ctx.globalAlpha *= 0.7;
    ctx.lineWidth = 2 * EDGE;
    ctx.stroke();
    ctx.restore();
  }
}

/** @param {View} view @param {{path: Path}[]} borders */
function traceBorders({ ctx, ...view }, borders) {
  ctx.beginPath();
  for (const { path } of borders) walk(path, view, view.step ?? STEP, (x, y, first) => (first ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
}

/**
 * Draws borders of one look: thinner round what is narrow, or all alike and cased.
 * @param {View} view @param {Border<Drawn>[]} borders @param {Look} look @param {string | null} [casing] its colour
 */
export function drawBorders(view, borders, look, casing = null) {
  const { ctx } = view;
  const seen = borders.filter(({ box }) => boxesMeet(box, view.box));
  if (seen.length === 0) return;
  if (casing) {
    traceBorders(view, seen);
    strokeAs(ctx, { ...look, stroke: casing, dashed: false }, look.width + 2.6);
    strokeAs(ctx, look, look.width);
    return;
  }
  for (const narrow of [true, false]) {
    const own = seen.filter(({ of }) => isNarrow(view, of) === narrow);
    traceBorders(view, own);
    if (own.length) strokeAs(ctx, look, narrow ? Math.min(look.width, THIN) : look.width);
  }
}

/** The width below which a shape is a dot, in pixels. */
const DOT = 5;

/**
 * Strokes a shape's outline or path twice, white below; points, and what would be too small to see, are dots.
 * @param {View} view @param {Shape} shape @param {{casing: number, line: number, dash: number[]}} look @param {string} colour
 */
export function strokeShape(view, shape, { casing, line, dash }, colour) {
  if (!boxesMeet(shape.box, view.box)) return;
  const { ctx } = view;
  const small = Math.max(shape.box[2] - shape.box[0], shape.box[3] - shape.box[1]) * view.scale < DOT;
  const dots = shape.points ?? (small ? Float64Array.of((shape.box[0] + shape.box[2]) / 2, (shape.box[1] + shape.box[3]) / 2) : null);
  const fillDots = (/** @type {number} */ radius, /** @type {string} */ fill) => {
    ctx.fillStyle = fill;
    ctx.beginPath();
    for (let i = 0; dots && i < dots.length; i += 2) {
      const [x, y] = [dots[i] * view.scale - view.x, dots[i + 1] * view.scale - view.y];
      ctx.moveTo(x, y);
      ctx.arc(x, y, radius, 0, 2 * Math.PI);
    }
    ctx.fill();
  };
  ctx.lineJoin = "round";
  for (const [width, stroke] of /** @type {[number, string][]} */ ([[casing, "#ffffff"], [line, colour]])) {
    ctx.beginPath();
    if (!small) trace(view, shape);
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width;
    ctx.setLineDash(stroke === colour ? dash : []);
    ctx.stroke();
    fillDots(width + 1.5, stroke);
  }
  // What is dashed as a line is hollow as a dot.
  if (dash.length > 0) fillDots(line / 2 + 0.5, "#ffffff");
  ctx.setLineDash([]);
}

/**
 * @typedef {{text: string, x: number, y: number, size: number, colour: string, weight?: number, italic?: boolean, spacing?: number,
 *   room?: number, of?: string}} Label x, y and the room from west to east that it must find, in the unit square; lines are parted by line
 *   feeds; of several that are `of` the same the first that finds room is written
 */

const FONTS = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/**
 * Writes names with a halo; an earlier name keeps its place, a later one that would cover it is left out.
 * @param {View} view @param {Label[]} labels @param {string} halo @param {number[][]} [kept] boxes in which no name may stand, in the
 *   unit square
 */
export function drawLabels(view, labels, halo, kept = []) {
  const { ctx } = view;
  const taken = kept.map((box) => box.map((at, i) => at * view.scale - (i % 2 ? view.y : view.x)));
  /** @type {Set<string>} */
  const named = new Set();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const label of labels) {
    if (label.of && named.has(label.of)) continue;
    const [x, y] = [label.x * view.scale - view.x, label.y * view.scale - view.y];
    ctx.font = `${label.italic ? "italic " : ""}${label.weight ?? 400} ${label.size}px ${FONTS}`;
    ctx.letterSpacing = `${label.spacing ?? 0}px`;
    const lines = label.text.split("\n");
    const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
    if (label.room !== undefined && width > label.room * view.scale) continue;
    const height = label.size * lines.length;
    const box = [x - width / 2 - 6, y - height, x + width / 2 + 6, y + height];
    if (taken.some((other) => boxesMeet(box, other))) continue;
    taken.push(box);
    if (label.of) named.add(label.of);
    ctx.strokeStyle = halo;
    ctx.lineWidth = 3;
    ctx.fillStyle = label.colour;
    lines.forEach((line, i) => {
      const at = y + (i - (lines.length - 1) / 2) * label.size * 1.3;
      ctx.strokeText(line, x, at);
      ctx.fillText(line, x, at);
    });
  }
}
