// @ts-check
/**
 * Terrain, roads, canals, waters, towns and companies beneath the zones, so that people find their way. Made up, as the demonstration data
 * are.
 */
import { getGround, getRelief } from "../model/api/ground.js";
import { boxesMeet } from "../model/geo.js";
import { groundAt, middleOfPath, namesAt, NAMES, PARTS, reliefAt, switchedOff } from "../model/ground.js";
import { shapeOf, toWorld } from "../model/shapes.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawShapes } from "./painter.js";

/**
 * @import { GroundKind, GroundPart } from "../model/ground.js"
 * @import { Shape } from "../model/shapes.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Label } from "./painter.js"
 */

/** @typedef {Shape & {name: string, at: number[]}} Drawn at is where its name belongs, in the unit square */
/** @typedef {{image: HTMLImageElement, box: number[]}} Relief box: its edges in the unit square */
/** @typedef {ReturnType<typeof addGround>} Ground */

const KEY = "ecozone.ground";

/** @param {string} name */
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** How far above its dot a place's name stands, in pixels. */
const ABOVE = 10;

/** @returns {Set<GroundPart>} */
function remembered() {
  try {
    return switchedOff(localStorage.getItem(KEY));
  } catch {
    return new Set();
  }
}

/** @param {Set<GroundPart>} off */
function remember(off) {
  try {
    localStorage.setItem(KEY, JSON.stringify([...off]));
  } catch {
    // A browser that keeps nothing still shows what is switched on; it holds for this visit.
  }
}

/** @param {LeafletMap} map @param {() => void} changed the names are others */
export function addGround(map, changed) {
  /** @type {Map<GroundKind, Drawn[]>} */
  const shapes = new Map();
  /** @type {Relief | null} */
  let relief = null;
  const off = remembered();
  let isShown = false;
  let isAsked = false;
  const has = (/** @type {GroundPart} */ part) => isShown && !off.has(part);

  /** @param {View} view */
  function paint(view) {
    if (relief && has("relief")) drawRelief(view, relief);
    if (!has("lines")) return;
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
  const repaint = () => {
    canvas.repaint();
    changed();
  };

  async function load() {
    isAsked = true;
    const { features, relief: { file, bbox: [west, south, east, north] } } = await getGround();
    for (const feature of features) {
      const { kind, name } = feature.properties;
      const shape = shapeOf(feature);
      const own = shapes.get(kind) ?? [];
      own.push({ ...shape, name, at: middleOfPath(shape.points ?? shape.paths[0]) });
      shapes.set(kind, own);
    }
    repaint();
    relief = { image: await getRelief(file), box: [...toWorld([west, north]), ...toWorld([east, south])] };
    repaint();
  }

  return {
    /** Shows it, or no longer. @param {boolean} shown */
    show(shown) {
      // Ground that cannot be had leaves the map plainer; nothing decided here depends on it.
      if (shown && !isAsked) load().catch(() => undefined);
      if (shown === isShown) return;
      isShown = shown;
      repaint();
    },
    isShown: () => shapes.size > 0 && PARTS.some(has),
    /** Its parts, and which are on; none while nothing of it may be shown. */
    switches: () => (isShown ? PARTS.map((part) => ({ part, on: !off.has(part) })) : []),
    /** Switches a part on or off, and remembers it. @param {GroundPart} part @param {boolean} on */
    want(part, on) {
      if (on) off.delete(part);
      else off.add(part);
      remember(off);
      repaint();
    },
    repaint: () => canvas.repaint(),
    /** Its names at the view's scale. @param {View} view @returns {Label[]} */
    names(view) {
      if (!has("lines")) return [];
      const above = ABOVE / view.scale;
      return namesAt(view.zoom).flatMap((kind) => {
        const { colour, size, weight = 400, italic = false } = NAMES[kind];
        const look = { colour: token(colour), size, weight, italic };
        return (shapes.get(kind) ?? []).map(({ name, at: [x, y], points }) => ({ text: name, x, y: points ? y - above : y, ...look }));
      });
    },
  };
}

/** @param {View} view @param {Relief} relief */
function drawRelief({ ctx, scale, x, y, zoom }, { image, box: [west, north, east, south] }) {
  ctx.globalAlpha = Number(token("--map-relief")) * reliefAt(zoom);
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(image, west * scale - x, north * scale - y, (east - west) * scale, (south - north) * scale);
  ctx.globalAlpha = 1;
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
