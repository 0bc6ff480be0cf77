// @ts-check
/**
 * Charts. The library is fetched when the first one is drawn; each stands beside a table that says the same. It is the one place that names
 * its file: the form that needs no other modules, so that the page's policy stays script-src 'self'.
 */
import { el } from "../ui/dom.js";

/** @import { Chart, Configuration } from "../../webjars/chart.js/4.5.1/dist/chart.umd.min.js" */

/** Charts on the page, each with what it was made from. @type {Map<Chart, () => Configuration>} */
const living = new Map();

/** A colour of the style sheet. @param {string} name */
export const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * A place for a chart, which is drawn as soon as it is on the page.
 * @param {string} label what it shows, in words @param {() => Configuration} configuration
 */
export function chart(label, configuration) {
  const canvas = el("canvas", { role: "img", "aria-label": label });
  void draw(canvas, configuration);
  return el("div", { class: "chart" }, canvas);
}

/** @param {HTMLCanvasElement} canvas @param {() => Configuration} configuration */
async function draw(canvas, configuration) {
  await import("../../webjars/chart.js/4.5.1/dist/chart.umd.min.js");
  if (!canvas.isConnected) return;
  if (living.size === 0) ["beforeprint", "afterprint"].forEach((name) => addEventListener(name, redraw));
  bury();
  living.set(new globalThis.Chart(canvas, configuration()), configuration);
}

/** Lets go of charts that are no longer on the page. */
function bury() {
  for (const one of [...living.keys()].filter(({ canvas }) => !canvas.isConnected)) {
    one.destroy();
    living.delete(one);
  }
}

/** Draws all in the colours that the page has now: paper is light, whatever the theme. */
function redraw() {
  bury();
  for (const [one, configuration] of [...living]) {
    const { canvas } = one;
    one.destroy();
    living.delete(one);
    living.set(new globalThis.Chart(canvas, configuration()), configuration);
  }
}

/** Hatched lines of a colour, so that it is not colour alone. @param {string} colour @param {boolean} rising */
export function hatched(colour, rising) {
  const size = 8;
  const tile = document.createElement("canvas");
  tile.width = tile.height = size;
  const ctx = /** @type {CanvasRenderingContext2D} */ (tile.getContext("2d"));
  ctx.globalAlpha = 0.28;
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, size, size);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  for (const d of [-size, 0, size]) {
    ctx.moveTo(d, rising ? size : 0);
    ctx.lineTo(d + size, rising ? 0 : size);
  }
  ctx.stroke();
  return /** @type {CanvasPattern} */ (ctx.createPattern(tile, "repeat"));
}
