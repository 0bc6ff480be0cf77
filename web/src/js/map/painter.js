// @ts-check
/** Draws shapes on a canvas: fills, hatches, lines and names. */
import { boxesMeet } from "../model/geo.js";
import { walk } from "../model/shapes.js";

/**
 * @import { Layer, Style } from "../model/answers.js"
 * @import { Shape } from "../model/shapes.js"
 * @import { View } from "./mapcanvas.js"
 */

const STEP = 0.6;
const HATCH = 8;
/** What shows through another fill is to be seen, not to be loud. */
const COUNTER_HATCH = 16;
const spacing = (/** @type {Pick<Style, "pattern">} */ style) => (style.pattern === "COUNTER_HATCH" ? COUNTER_HATCH : HATCH);
/** @type {Map<string, HTMLCanvasElement>} */
const tiles = new Map();

const RANK = { PARTITION: 0, REFERENCE: 1, PROTECTION: 2 };

/** The least opacity that counts as a fill: fainter ones let everything below be seen. */
const FILLED = 0.2;

/** Whether a style hides what lies below it. @param {Pick<Style, "fillOpacity">} style */
export const isFilled = (style) => style.fillOpacity >= FILLED;

/**
 * Bottom first: filled partitions, filled reference layers, filled protections, then what is only hatched or outlined, which no fill may
 * hide; within each the larger first.
 * @template {Pick<Layer, "kind" | "categories" | "areaSquareMetres">} L @param {L[]} layers
 */
export function paintOrder(layers) {
  const rank = (/** @type {L} */ l) => (l.categories.some((c) => isFilled(c.style)) ? RANK[l.kind] ?? 1 : 3);
  return [...layers].sort((a, b) => rank(a) - rank(b) || b.areaSquareMetres - a.areaSquareMetres);
}

/** A colour (#rrggbb) so far towards white. @param {string} colour @param {number} part 0…1 */
export function lighten(colour, part) {
  const channel = (/** @type {number} */ at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * (1 - part) + 255 * part);
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, "0")).join("")}`;
}

/**
 * A layer's style as the present theme shows it: colours made for a light ground are lifted on a dark one.
 * @param {Style} style @returns {Style}
 */
export function themed(style) {
  if (document.documentElement.dataset.theme !== "dark") return style;
  return { ...style, fill: lighten(style.fill, 0.15), stroke: lighten(style.stroke, 0.35) };
}

/** The tile that a hatch repeats: 45° lines in the stroke's colour, rising, falling or both. @param {Style} style @param {number} ratio */
function tile(style, ratio) {
  const key = `${style.stroke}/${style.pattern}/${ratio}`;
  const known = tiles.get(key);
  if (known) return known;
  const canvas = document.createElement("canvas");
  const size = spacing(style);
  canvas.width = canvas.height = size * ratio;
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.scale(ratio, ratio);
  ctx.strokeStyle = style.stroke;
  ctx.lineWidth = 1.1;
  ctx.beginPath();
  for (const d of [-size, 0, size]) {
    if (style.pattern !== "COUNTER_HATCH") {
      ctx.moveTo(d - 1, size + 1);
      ctx.lineTo(d + size + 1, -1);
    }
    if (style.pattern !== "HATCH") {
      ctx.moveTo(d - 1, -1);
      ctx.lineTo(d + size + 1, size + 1);
    }
  }
  ctx.stroke();
  tiles.set(key, canvas);
  return canvas;
}

/** A hatch that stays put on the ground while the map moves. @param {View} view @param {Style} style */
function hatch(view, style) {
  const pattern = /** @type {CanvasPattern} */ (view.ctx.createPattern(tile(style, view.ratio), "repeat"));
  const size = spacing(style);
  pattern.setTransform(new DOMMatrix().translate(-(view.x % size), -(view.y % size)).scale(1 / view.ratio));
  return pattern;
}

/** @param {View} view @param {Shape} shape */
function trace({ ctx, ...view }, shape) {
  for (const path of shape.paths) {
    walk(path, view, STEP, (x, y, first) => (first ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
    if (shape.closed) ctx.closePath();
  }
}

/**
 * Paints no further than some shapes reach; nothing where none of them is in view.
 * @param {View} view @param {Shape[]} shapes @param {() => void} paint
 */
export function within(view, shapes, paint) {
  const seen = shapes.filter((shape) => shape.closed && boxesMeet(shape.box, view.box));
  if (seen.length === 0) return;
  view.ctx.save();
  view.ctx.beginPath();
  for (const shape of seen) trace(view, shape);
  view.ctx.clip("evenodd");
  paint();
  view.ctx.restore();
}

/** Draws the shapes of one style that are in view. @param {View} view @param {Shape[]} shapes @param {Style} style */
export function drawShapes(view, shapes, style) {
  const { ctx } = view;
  ctx.lineJoin = "round";
  for (const shape of shapes) {
    if (!boxesMeet(shape.box, view.box)) continue;
    ctx.beginPath();
    trace(view, shape);
    if (shape.closed) {
      if (style.fillOpacity > 0) {
        ctx.globalAlpha = style.fillOpacity;
        ctx.fillStyle = style.fill;
        ctx.fill("evenodd");
        ctx.globalAlpha = 1;
      }
      if (style.pattern !== "NONE") {
        ctx.fillStyle = hatch(view, style);
        ctx.fill("evenodd");
      }
    }
    if (style.strokeWidth > 0) {
      ctx.strokeStyle = style.stroke;
      ctx.lineWidth = style.strokeWidth;
      ctx.setLineDash(style.dashed ? [7, 5] : []);
      ctx.stroke();
    }
  }
  ctx.setLineDash([]);
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
  ctx.lineJoin = "round";
  for (const [width, stroke] of /** @type {[number, string][]} */ ([[casing, "#ffffff"], [line, colour]])) {
    ctx.beginPath();
    if (!small) trace(view, shape);
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width;
    ctx.setLineDash(stroke === colour ? dash : []);
    ctx.stroke();
    ctx.fillStyle = stroke;
    ctx.beginPath();
    for (let i = 0; dots && i < dots.length; i += 2) {
      const [x, y] = [dots[i] * view.scale - view.x, dots[i + 1] * view.scale - view.y];
      ctx.moveTo(x, y);
      ctx.arc(x, y, width + 1.5, 0, 2 * Math.PI);
    }
    ctx.fill();
  }
  ctx.setLineDash([]);
}

/** A style's swatch for legends. @param {Style} style @param {number} width @param {number} height */
export function swatch(style, width, height) {
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
  drawShapes({ ctx, scale: 1, x: 0, y: 0, box: [0, 0, width, height], zoom: 0, ratio }, [shape],
    { ...themed(style), strokeWidth: Math.min(style.strokeWidth, 2) });
  return canvas;
}

/**
 * @typedef {{text: string, x: number, y: number, size: number, colour: string, weight?: number, italic?: boolean, spacing?: number}} Label
 *   x, y in the unit square
 */

const FONTS = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/**
 * Writes names with a halo; an earlier name keeps its place, a later one that would cover it is left out.
 * @param {View} view @param {Label[]} labels @param {string} halo
 */
export function drawLabels(view, labels, halo) {
  const { ctx } = view;
  /** @type {number[][]} */
  const taken = [];
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const label of labels) {
    const [x, y] = [label.x * view.scale - view.x, label.y * view.scale - view.y];
    ctx.font = `${label.italic ? "italic " : ""}${label.weight ?? 400} ${label.size}px ${FONTS}`;
    ctx.letterSpacing = `${label.spacing ?? 0}px`;
    const width = ctx.measureText(label.text).width;
    const box = [x - width / 2 - 6, y - label.size, x + width / 2 + 6, y + label.size];
    if (taken.some((other) => boxesMeet(box, other))) continue;
    taken.push(box);
    ctx.strokeStyle = halo;
    ctx.lineWidth = 3;
    ctx.strokeText(label.text, x, y);
    ctx.fillStyle = label.colour;
    ctx.fillText(label.text, x, y);
  }
}
