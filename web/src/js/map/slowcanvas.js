// @ts-check
/**
 * A canvas whose picture takes longer than a frame: it is painted step by step beside the one that is seen, which is moved and enlarged
 * with the map meanwhile, and takes its place when it is done.
 */
import { uncovered } from "../model/shapes.js";
import { el } from "../ui/dom.js";
import { Browser, DomUtil, Renderer } from "./leaflet.js";
import { newCanvas, REACH, removeCanvas } from "./mapcanvas.js";

/**
 * @import { LeafletMap } from "./leaflet.js"
 * @import { Painted, View } from "./mapcanvas.js"
 */

/** Milliseconds of a frame that are given to painting: what is left is the browser's. */
const SLICE = 7;
/** How far the picture goes beyond each side of the map, as a part of its size. */
export const PADDING = 0.2;

/** Where a picture is to be. @typedef {ReturnType<typeof frameOf>} Frame */
/**
 * A picture that is being painted: `stale` are the boxes that it paints anew, all where there is none.
 * @typedef {{frame: Frame, steps: Generator<undefined, void>, stale: number[][] | null}} Job
 */

/** @param {LeafletMap} map */
function frameOf(map) {
  const { x: w, y: h } = map.getSize();
  const { x, y } = map.containerPointToLayerPoint([-w * PADDING, -h * PADDING]);
  const [left, top] = [Math.round(x), Math.round(y)];
  const origin = map.getPixelOrigin();
  const zoom = map.getZoom();
  const { min: from, max: to } = map.getPixelBounds();
  const scale = 256 * 2 ** zoom;
  return { left, top, width: Math.round(w * (1 + 2 * PADDING)), height: Math.round(h * (1 + 2 * PADDING)), zoom, scale,
    x: origin.x + left, y: origin.y + top, center: map.getCenter(), ratio: Browser.retina ? 2 : 1,
    seen: [from.x / scale, from.y / scale, to.x / scale, to.y / scale] };
}

/** Whether a picture is of the same kind as another. @param {Painted} a @param {Painted} b */
const isAlike = (a, b) => a.zoom === b.zoom && a.width === b.width && a.height === b.height && a.ratio === b.ratio;
/** Whether a picture holds all that is seen now. @param {Frame} frame @param {Frame} now */
const holds = (frame, now) => isAlike(frame, now) && Math.abs(frame.x - now.x) * (1 + 2 * PADDING) <= frame.width * PADDING
  && Math.abs(frame.y - now.y) * (1 + 2 * PADDING) <= frame.height * PADDING;

export const SlowCanvas = Renderer.extend({
  _frame: 0,
  /** Whether there is to be another picture than the one that is seen. */
  _isDue: false,
  /** @type {Job | null} */
  _job: null,
  /** @type {CanvasRenderingContext2D | null} */
  _behind: null,
  /** What is seen. @type {Painted | null} */
  _painted: null,
  /** Boxes of the unit square of which the picture is out of date; null: all of it. @type {number[][] | null} */
  _stale: null,
  /** @type {(view: View) => Generator<undefined, void>} */
  _steps: function* none() {},
  /** @type {() => void} */
  _done: () => undefined,
  /**
   * @param {(view: View) => Generator<undefined, void>} steps
   * @param {{pane: string, done: () => void}} options done: called when what is seen is as it is to be
   */
  initialize(steps, { pane, done }) {
    Renderer.prototype.initialize.call(this, { padding: PADDING, pane });
    this._steps = steps;
    this._done = done;
  },
  _initContainer() {
    this._container = newCanvas(this);
  },
  _destroyContainer() {
    removeCanvas(this);
  },
  _update() {
    if (this._map?._animatingZoom && this._bounds) return;
    // Where the picture that is seen belongs stays until there is another.
    if (!this._bounds) Renderer.prototype._update.call(this);
    this._isDue = true;
    this._ask();
  },
  _reset() {
    this._update();
    this._onZoom();
  },
  _ask() {
    if (this._map && !this._frame) this._frame = requestAnimationFrame(() => this._work(SLICE));
  },
  /** Paints what lies in a box again, or all. @param {number[]} [box] in the unit square */
  repaint(box) {
    if (!box) {
      this._stale = null;
      this._job = null;
    } else this._stale?.push(box);
    this._isDue = true;
    this._ask();
  },
  _repaintNow() {
    this.repaint();
    this._work(Infinity);
  },
  /** @param {number} milliseconds */
  _work(milliseconds) {
    cancelAnimationFrame(this._frame);
    this._frame = 0;
    if (!this._map || !this._container) return;
    if (this._map._animatingZoom && milliseconds !== Infinity) return this._ask();
    const until = performance.now() + milliseconds;
    const now = frameOf(this._map);
    if (this._job && !holds(this._job.frame, now)) this._drop();
    if (!this._job && !this._isDue) return;
    this._job ??= this._begin(now);
    const { steps } = this._job;
    do {
      if (steps.next().done) return this._show();
      // A canvas only notes what is drawn until somebody looks: without that the last step would do the work of all.
      this._behind?.getImageData(0, 0, 1, 1);
    } while (performance.now() < until);
    this._ask();
  },
  /** Gives up the picture that is being painted. */
  _drop() {
    const { stale } = /** @type {Job} */ (this._job);
    this._stale = stale && this._stale && [...stale, ...this._stale];
    this._isDue = true;
    this._job = null;
  },
  /** @param {Frame} frame @returns {Job} */
  _begin(frame) {
    this._behind ??= /** @type {CanvasRenderingContext2D} */ (el("canvas").getContext("2d", { willReadFrequently: true }));
    const ctx = this._behind;
    const { width, height, ratio, x, y, scale } = frame;
    const [had, stale] = [this._painted, this._stale];
    const stays = had && stale && isAlike(had, frame);
    ctx.canvas.width = ratio * width;
    ctx.canvas.height = ratio * height;
    const strips = uncovered(width, height, stays ? had.x - x : width, stays ? had.y - y : height);
    if (stays) {
      ctx.drawImage(/** @type {HTMLCanvasElement} */ (this._container), ratio * (had.x - x), ratio * (had.y - y));
      for (const [west, north, east, south] of stale) {
        const [left, top] = [Math.max(0, Math.floor(west * scale - x)), Math.max(0, Math.floor(north * scale - y))];
        const [right, bottom] = [Math.min(width, Math.ceil(east * scale - x)), Math.min(height, Math.ceil(south * scale - y))];
        if (right > left && bottom > top) strips.push([left, top, right - left, bottom - top]);
      }
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this._isDue = false;
    this._stale = [];
    return { frame, stale, steps: this._strips(ctx, frame, strips) };
  },
  /**
   * @param {CanvasRenderingContext2D} ctx @param {Frame} frame @param {number[][]} strips [left, top, width, height]
   * @returns {Generator<undefined, void>}
   */
  * _strips(ctx, { scale, x, y, seen, zoom, ratio }, strips) {
    for (const [left, top, w, h] of strips) {
      // What lies outside by less may reach in with its line.
      const box = [x + left - REACH, y + top - REACH, x + left + w + REACH, y + top + h + REACH].map((at) => at / scale);
      ctx.save();
      ctx.beginPath();
      ctx.rect(left, top, w, h);
      ctx.clip();
      ctx.clearRect(left, top, w, h);
      yield* this._steps({ ctx, scale, x, y, box, seen, zoom, ratio });
      ctx.restore();
    }
  },
  /** Puts the picture that is done in the place of the one that is seen. */
  _show() {
    const { frame } = /** @type {Job} */ (this._job);
    this._job = null;
    const canvas = /** @type {HTMLCanvasElement} */ (this._container);
    const { canvas: behind } = /** @type {CanvasRenderingContext2D} */ (this._behind);
    if (canvas.width !== behind.width || canvas.height !== behind.height) {
      canvas.width = behind.width;
      canvas.height = behind.height;
      canvas.style.width = `${frame.width}px`;
      canvas.style.height = `${frame.height}px`;
    }
    const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    ctx.globalCompositeOperation = "copy";
    ctx.drawImage(behind, 0, 0);
    this._center = frame.center;
    this._zoom = frame.zoom;
    this._painted = frame;
    DomUtil.setPosition(canvas, { x: frame.left, y: frame.top });
    if (this._isDue) this._ask();
    else this._done();
  },
  /** Whether what is seen is not yet as it is to be. */
  isBusy() {
    return this._isDue || this._job !== null;
  },
});
