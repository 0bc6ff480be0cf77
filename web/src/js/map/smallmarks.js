// @ts-check
/** Marks for pieces that are too small to be seen at the map's scale; and the hatch of what decides. */
import { circleMarker, layerGroup } from "./leaflet.js";
import { svg } from "../ui/svg.js";

/** @import { LatLngBounds, Layer, LeafletMap } from "./leaflet.js" */

/** The least that a piece measures on the screen before it is marked, in pixels. */
export const LEAST_PX = 8;
/** Of a mark, with its line: more than the least. */
const RADIUS_PX = 5;
const HATCH = "deciding-hatch";

/**
 * A piece that must be seen at any scale.
 * @typedef {object} Marked
 * @property {Layer & {getBounds?: () => LatLngBounds}} drawn
 * @property {string} className
 * @property {(on: boolean) => void} hover
 * @property {() => void} choose
 */

/** Whether a box of so many pixels is too small. @param {{x: number, y: number}} size */
export const isSmall = ({ x, y }) => Math.max(x, y) < LEAST_PX;

/** @param {LeafletMap} map */
export function createSmallMarks(map) {
  const marks = layerGroup([]).addTo(map);
  /** @type {Marked[]} */
  let marked = [];

  function draw() {
    marks.clearLayers();
    for (const { drawn, className, hover, choose } of marked) {
      const bounds = drawn.getBounds?.();
      if (!bounds) continue;
      const [a, b] = [map.latLngToLayerPoint(bounds.getSouthWest()), map.latLngToLayerPoint(bounds.getNorthEast())];
      if (!isSmall({ x: Math.abs(a.x - b.x), y: Math.abs(a.y - b.y) })) continue;
      circleMarker(bounds.getCenter(), { pane: "draft", radius: RADIUS_PX, className: `piece-mark ${className}` })
        .on("mouseover", () => hover(true)).on("mouseout", () => hover(false)).on("click", choose).addTo(marks);
    }
  }
  map.on("zoomend", draw);

  return {
    /** @param {Marked[]} pieces that must be seen at any scale */
    show(pieces) {
      marked = pieces;
      draw();
    },
  };
}

/** The pattern that a piece which decides is filled with, in the colour of a verdict. @param {HTMLElement} container of the map */
export function createHatch(container) {
  const drawing = svg("svg", { class: "hatches", width: 0, height: 0, "aria-hidden": "true" },
    svg("defs", {}, svg("pattern", { id: HATCH, width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { width: 8, height: 8, class: "hatch-ground" }), svg("rect", { width: 3, height: 8, class: "hatch-line" }))));
  container.append(drawing);
  return {
    /** @param {string} verdict */
    colour: (verdict) => drawing.setAttribute("class", `hatches verdict-${verdict}`),
    /** Fills a shape; as a property, since a sheet of style cannot name what stands in the page. @param {Element | undefined} shape */
    fill(shape) {
      if (shape instanceof SVGElement) shape.style.fill = `url(#${HATCH})`;
    },
  };
}
