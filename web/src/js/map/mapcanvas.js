// @ts-check
/** A canvas under Leaflet's zoom animation that is repainted after every move. It takes no pointer events. */
import { uncovered } from "../model/shapes.js";
import { Browser, DomUtil, Renderer } from "./leaflet.js";

/** @typedef {{ctx: CanvasRenderingContext2D, scale: number, x: number, y: number, box: number[], seen: number[], zoom: number,
 * ratio: number, from?: {x: number, y: number}, step?: number}} View pixels = unit square × scale − (x, y); box is what the canvas covers,
 * and seen what of it is in view, in the unit square; patterns begin at from, where it is another place; vertices nearer to each other than
 * step are taken for one */

/** @typedef {{x: number, y: number, zoom: number, width: number, height: number, ratio: number}} Painted */

/** The canvases on a map. @type {Set<{_repaintNow: () => void}>} */
const living = new Set();

/** Paints everything at once: before printing there is no next frame. */
export const repaintAllNow = () => living.forEach((canvas) => canvas._repaintNow());

/** More than half the width of any line, in pixels. */
export const REACH = 8;

/** What a canvas on a map is drawn on. @param {{_repaintNow: () => void}} owner */
export function newCanvas(owner) {
  const canvas = DomUtil.create("canvas", "map-canvas");
  canvas.setAttribute("aria-hidden", "true");
  living.add(owner);
  return canvas;
}

/** @param {{_repaintNow: () => void, _frame: number, _container?: HTMLCanvasElement}} owner */
export function removeCanvas(owner) {
  living.delete(owner);
  cancelAnimationFrame(owner._frame);
  if (owner._container) DomUtil.remove(owner._container);
  delete owner._container;
}

export const MapCanvas = Renderer.extend({
  /** @type {(view: View) => void} */
  _paint: () => undefined,
  _frame: 0,
  /** What is painted: where it begins, in pixels, and at which zoom; null once it is out of date. @type {Painted | null} */
  _painted: null,
  _keeps: false,
  /** @type {() => boolean} */
  _isEmpty: () => false,
  /**
   * @param {(view: View) => void} paint
   * @param {{pane: string, keeps?: boolean, isEmpty?: () => boolean}} options keeps: what is painted at a place does not depend on the
   *   view, so it is painted once; isEmpty: whether there is nothing to paint, since an empty picture is moved at the cost of a full one
   */
  initialize(paint, options) {
    Renderer.prototype.initialize.call(this, { padding: 0.2, ...options });
    this._paint = paint;
    this._keeps = options.keeps ?? false;
    this._isEmpty = options.isEmpty ?? this._isEmpty;
  },
  _initContainer() {
    this._container = newCanvas(this);
  },
  _destroyContainer() {
    removeCanvas(this);
  },
  _update() {
    if (this._map?._animatingZoom && this._bounds) return;
    Renderer.prototype._update.call(this);
    this._ask();
  },
  /** Paints again in the next frame, once, however often asked. */
  repaint() {
    this._painted = null;
    this._ask();
  },
  _ask() {
    if (this._map && !this._frame) this._frame = requestAnimationFrame(() => this._paintNow());
  },
  _repaintNow() {
    this._painted = null;
    this._paintNow();
  },
  _paintNow() {
    cancelAnimationFrame(this._frame);
    this._frame = 0;
    if (!this._map || !this._container) return;
    this._container.hidden = this._isEmpty();
    if (this._container.hidden) {
      this._container.width = 0;
      this._painted = null;
      return;
    }
    const ratio = Browser.retina ? 2 : 1;
    const { min } = this._bounds;
    const { x: width, y: height } = this._bounds.getSize();
    const canvas = this._container;
    const zoom = this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    const [x, y] = [origin.x + min.x, origin.y + min.y];
    const { min: from, max: to } = this._map.getPixelBounds();
    const scale = 256 * 2 ** zoom;
    const seen = [from.x / scale, from.y / scale, to.x / scale, to.y / scale];
    DomUtil.setPosition(canvas, min);
    const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const had = this._keeps && this._painted;
    const stays = had && had.zoom === zoom && had.width === width && had.height === height && ratio === had.ratio;
    if (stays) {
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.globalCompositeOperation = "copy";
      ctx.drawImage(canvas, ratio * (had.x - x), ratio * (had.y - y));
      ctx.globalCompositeOperation = "source-over";
    } else {
      canvas.width = ratio * width;
      canvas.height = ratio * height;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const [left, top, w, h] of uncovered(width, height, stays ? had.x - x : width, stays ? had.y - y : height)) {
      // What lies outside by less may reach in with its line.
      const box = [x + left - REACH, y + top - REACH, x + left + w + REACH, y + top + h + REACH].map((at) => at / scale);
      ctx.save();
      ctx.beginPath();
      ctx.rect(left, top, w, h);
      ctx.clip();
      this._paint({ ctx, scale, x, y, box, seen, zoom, ratio });
      ctx.restore();
    }
    this._painted = { x, y, zoom, width, height, ratio };
  },
});
