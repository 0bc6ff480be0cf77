// @ts-check
/** Roads, canals, waters, towns and companies beneath the zones, so that people find their way. Made up, as the demonstration data are. */
import * as api from "../model/api/map.js";
import { boxesMeet } from "../model/geo.js";
import { groundAt, middleOfPath, namesAt, NAMES } from "../model/ground.js";
import { shapeOf } from "../model/shapes.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawShapes } from "./painter.js";

/**
 * @import { GroundKind } from "../model/ground.js"
 * @import { Shape } from "../model/shapes.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Label } from "./painter.js"
 */

/** @typedef {Shape & {name: string, at: number[]}} Drawn at is where its name belongs, in the unit square */

/** @param {string} name */
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** How far above its dot a place's name stands, in pixels. */
const ABOVE = 10;

/** @param {LeafletMap} map @param {() => void} changed the names are others */
export function addGround(map, changed) {
  /** @type {Map<GroundKind, Drawn[]>} */
  const shapes = new Map();
  let isShown = false;
  let isAsked = false;

  /** @param {View} view */
  function paint(view) {
    if (!isShown) return;
    for (const { kind, fill, stroke, width, dot, dashed } of groundAt(view.zoom)) {
      const own = shapes.get(kind) ?? [];
      if (dot) drawDots(view, own, dot, token(stroke));
      else {
        drawShapes(view, own, { fill: fill ? token(fill) : "", fillOpacity: fill ? 1 : 0, stroke: token(stroke), strokeWidth: width,
          pattern: "NONE", dashed });
      }
    }
  }

  const canvas = new MapCanvas(paint, { pane: "ground", keeps: true }).addTo(map);

  function load() {
    isAsked = true;
    // Ground that cannot be had leaves the map plainer; nothing decided here depends on it.
    api.getGround().then(({ features }) => {
      for (const feature of features) {
        const { kind, name } = feature.properties;
        const shape = shapeOf(feature);
        const own = shapes.get(kind) ?? [];
        own.push({ ...shape, name, at: middleOfPath(shape.points ?? shape.paths[0]) });
        shapes.set(kind, own);
      }
      canvas.repaint();
      changed();
    }, () => undefined);
  }

  return {
    /** Shows it, or no longer. @param {boolean} shown @param {boolean} mayLoad whether what is more important is there */
    show(shown, mayLoad) {
      if (shown && mayLoad && !isAsked) load();
      if (shown === isShown) return;
      isShown = shown;
      canvas.repaint();
      changed();
    },
    isShown: () => isShown && shapes.size > 0,
    repaint: () => canvas.repaint(),
    /** Its names at the view's scale. @param {View} view @returns {Label[]} */
    names(view) {
      if (!isShown) return [];
      const above = ABOVE / view.scale;
      return namesAt(view.zoom).flatMap((kind) => {
        const { colour, size, weight = 400, italic = false } = NAMES[kind];
        const look = { colour: token(colour), size, weight, italic };
        return (shapes.get(kind) ?? []).map(({ name, at: [x, y], points }) => ({ text: name, x, y: points ? y - above : y, ...look }));
      });
    },
  };
}

/** @param {View} view @param {Drawn[]} shapes @param {number} radius @param {string} colour */
function drawDots({ ctx, scale, x, y, box }, shapes, radius, colour) {
  ctx.beginPath();
  for (const { at, box: own } of shapes) {
    if (!boxesMeet(own, box)) continue;
    const [left, top] = [at[0] * scale - x, at[1] * scale - y];
    ctx.moveTo(left + radius, top);
    ctx.arc(left, top, radius, 0, 2 * Math.PI);
  }
  ctx.fillStyle = colour;
  ctx.fill();
}
