// @ts-check
/** A canvas under Leaflet's zoom animation that is repainted after every move. It takes no pointer events. */
import { Browser, DomUtil, Renderer } from "./leaflet.js";

/** @typedef {{ctx: CanvasRenderingContext2D, scale: number, x: number, y: number, box: number[], seen: number[], zoom: number,
 * ratio: number}} View pixels = unit square × scale − (x, y); box is what the canvas covers, and seen what of it is in view, in the unit
 * square */

/** The canvases on a map. @type {Set<{_repaintNow: () => void}>} */
const living = new Set();

/** Paints everything at once: before printing there is no next frame. */
export const repaintAllNow = () => living.forEach((canvas) => canvas._repaintNow());

export const MapCanvas = Renderer.extend({
  /** @type {(view: View) => void} */
  _paint: () => undefined,
  _frame: 0,
  /** @param {(view: View) => void} paint @param {{pane: string}} options */
  initialize(paint, options) {
    Renderer.prototype.initialize.call(this, { padding: 0.2, ...options });
    this._paint = paint;
  },
  _initContainer() {
    const canvas = DomUtil.create("canvas", "map-canvas");
    canvas.setAttribute("aria-hidden", "true");
    this._container = canvas;
    living.add(this);
  },
  _destroyContainer() {
    living.delete(this);
    cancelAnimationFrame(this._frame);
    if (this._container) DomUtil.remove(this._container);
    delete this._container;
  },
  _update() {
    if (this._map?._animatingZoom && this._bounds) return;
    Renderer.prototype._update.call(this);
    this.repaint();
  },
  /** Paints again in the next frame, once, however often asked. */
  repaint() {
    if (this._map && !this._frame) this._frame = requestAnimationFrame(() => this._repaintNow());
  },
  _repaintNow() {
    cancelAnimationFrame(this._frame);
    this._frame = 0;
    if (!this._map || !this._container) return;
    const ratio = Browser.retina ? 2 : 1;
    const { min } = this._bounds;
    const size = this._bounds.getSize();
    const canvas = this._container;
    DomUtil.setPosition(canvas, min);
    canvas.width = ratio * size.x;
    canvas.height = ratio * size.y;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    ctx.scale(ratio, ratio);
    const scale = 256 * 2 ** this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    const [x, y] = [origin.x + min.x, origin.y + min.y];
    const box = [x / scale, y / scale, (x + size.x) / scale, (y + size.y) / scale];
    const { min: from, max: to } = this._map.getPixelBounds();
    const seen = [from.x / scale, from.y / scale, to.x / scale, to.y / scale];
    this._paint({ ctx, scale, x, y, box, seen, zoom: this._map.getZoom(), ratio });
  },
});
