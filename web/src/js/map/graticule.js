// @ts-check
/**
 * Lines of longitude and latitude, for views far from the territory where the map has nothing else to go by; and the territory's own frame.
 */
import { MapCanvas } from "./mapcanvas.js";
import { drawLabels } from "./painter.js";
import { graticuleStep, toWorld } from "../model/shapes.js";
import { t } from "../text/strings.js";

/**
 * @import { Label } from "./painter.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 */

/** @param {LeafletMap} map @param {() => number[]} home the territory's box [west, south, east, north] */
export function addGraticule(map, home) {
  let on = false;
  const paint = (/** @type {View} */ view) => {
    if (!on) return;
    const css = getComputedStyle(document.documentElement);
    const token = (/** @type {string} */ name) => css.getPropertyValue(name).trim();
    const { ctx } = view;
    const px = (/** @type {number[]} */ p) => toWorld(p).map((v, i) => v * view.scale - (i ? view.y : view.x));
    const b = map.getBounds();
    const step = graticuleStep(view.zoom);
    const first = (/** @type {number} */ v) => Math.ceil(v / step) * step;
    const text = (/** @type {number} */ v, /** @type {string} */ side) => `${Number(v.toFixed(2))}°${side}`;
    /** @type {Label[]} */
    const labels = [];
    const label = (/** @type {string} */ words, /** @type {number[]} */ at) =>
      labels.push({ text: words, x: at[0], y: at[1], size: 11, colour: token("--map-faint-label") });
    ctx.strokeStyle = token("--map-county");
    ctx.lineWidth = 1;
    ctx.beginPath();
    const edge = 24 / view.scale;
    for (let lon = first(Math.max(-180, b.getWest())); lon <= Math.min(180, b.getEast()); lon += step) {
      const [x] = px([lon, 0]);
      ctx.moveTo(x, 0);
      ctx.lineTo(x, (view.box[3] - view.box[1]) * view.scale);
      label(text(lon, "E"), [toWorld([lon, 0])[0], toWorld([0, b.getNorth()])[1] + edge]);
    }
    for (let lat = first(Math.max(-80, b.getSouth())); lat <= Math.min(80, b.getNorth()); lat += step) {
      const [, y] = px([0, lat]);
      ctx.moveTo(0, y);
      ctx.lineTo((view.box[2] - view.box[0]) * view.scale, y);
      label(text(lat, "N"), [toWorld([b.getEast(), 0])[0] - edge, toWorld([0, lat])[1]]);
    }
    ctx.stroke();
    const [west, south, east, north] = home();
    const [[x1, y1], [x2, y2]] = [px([west, north]), px([east, south])];
    ctx.strokeStyle = token("--accent");
    ctx.lineWidth = 1.5;
    ctx.strokeRect(x1, y1, x2 - x1, y2 - y1);
    const corner = toWorld([west, north]);
    labels.unshift({ text: t("map.territory"), x: corner[0] + 28 / view.scale, y: corner[1] - 10 / view.scale, size: 12, weight: 600,
      colour: token("--map-label") });
    drawLabels(view, labels, token("--map-halo"));
  };
  const canvas = new MapCanvas(paint, { pane: "names", isEmpty: () => !on }).addTo(map);
  return {
    /** @param {boolean} shown */
    show(shown) {
      on = shown;
      canvas.repaint();
    },
    repaint: () => canvas.repaint(),
  };
}
