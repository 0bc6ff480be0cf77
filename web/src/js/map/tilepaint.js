// @ts-check
/**
 * Paints what tiles hold: one tile after the other, each within its own square, so that no edge along which a tile was cut is seen.
 * Partitions lie below as tints, and their borders on top; between them is what may overlap, as outlines and patterns, so that nothing that
 * constrains hides anything else that does.
 */
import { isLarge } from "../model/layerlist.js";
import { lookKey } from "../model/looks.js";
import { worldBox } from "../model/shapes.js";
import { boxOf, tilesIn, tileZoom, viewOf } from "../model/tilegrid.js";
import { bordersOfOne } from "../model/tilelooks.js";
import { drawBorders, drawEdges, fillTogether, themed } from "./painter.js";
import { isSmall, markSmall } from "./patches.js";
import { patternOf } from "./patterns.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Look } from "../model/looks.js"
 * @import { Tile } from "../model/tilegrid.js"
 * @import { Own } from "../model/tilelooks.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Seen } from "./patches.js"
 */

/** What shows a layer in the square of a tile: tiles, made ready; and whether some of it cannot be had. */
/** @typedef {{parts: {tile: Tile, own: Map<string, Own>}[], isLacking: boolean}} Source */
/**
 * @typedef {object} Painted
 * @property {Layer[]} layers that are on, in legend order
 * @property {Map<string, Look>} looks
 * @property {Record<string, number>} opacities
 * @property {(layer: Layer, tile: Tile) => Source} sourceOf
 */

export const isPartition = (/** @type {Layer} */ layer) => layer.kind === "PARTITION";
/** A partition into few zones divides the territory: its borders are cased and its zones named. @param {Layer} layer */
export const isDivision = (layer) => isPartition(layer) && layer.zoneCount <= 500;
/** How opaque the fills of a layer are. @param {Layer} layer */
const opacityOf = (layer) => Math.max(...layer.categories.map(({ style }) => style.fillOpacity));

/** Where something could not be had: no look of a layer, and never nothing. @type {Pick<Look, "motif" | "gap" | "phase" | "bands">} */
const LACKING = { motif: "falling", gap: 26, phase: 0, bands: true };
/** Corners of tiles nearer than so many pixels are taken for one: more would part the lines of tiles beside each other. */
const STEP = 0.3;

/**
 * The square of a tile in whole pixels of the screen: what is painted in two tiles meets without a seam.
 * @param {View} view @param {Tile} tile
 */
function squareOf({ scale, x, y, ratio }, tile) {
  const on = (/** @type {number} */ at) => Math.round(at * ratio) / ratio;
  const [west, north, east, south] = boxOf(tile);
  const [left, top] = [on(west * scale - x), on(north * scale - y)];
  return [left, top, on(east * scale - x) - left, on(south * scale - y) - top];
}

/** @param {View} view @param {number[]} square */
function clipTo({ ctx }, square) {
  ctx.beginPath();
  ctx.rect(square[0], square[1], square[2], square[3]);
  ctx.clip();
}

/** @param {View} view @param {Painted} painted @returns {Generator<undefined, void>} */
export function* paintTiles(view, painted) {
  const { layers } = painted;
  /** What of each layer is seen, for marks: they may lie over the edges of tiles. @type {Map<string, Seen[]>} */
  const seen = new Map();
  for (const tile of tilesIn(view.box, tileZoom(view.zoom))) {
    const square = squareOf(view, tile);
    view.ctx.save();
    clipTo(view, square);
    const sources = new Map(layers.map((layer) => [layer, painted.sourceOf(layer, tile)]));
    yield* paintSquare(view, painted, sources, seen);
    const lacking = layers.filter((layer) => sources.get(layer)?.isLacking);
    if (lacking.length > 0) paintLack(view, square, lacking);
    view.ctx.restore();
    yield;
  }
  for (const layer of layers.filter((one) => !isPartition(one)).reverse()) {
    view.ctx.globalAlpha = painted.opacities[layer.id] ?? 1;
    for (const [code, look] of looksOf(layer, painted)) markSmall(view, seen.get(lookKey(layer.id, code)) ?? [], look);
    view.ctx.globalAlpha = 1;
    yield;
  }
}

/** The categories of a layer, as the theme shows them. @param {Layer} layer @param {Painted} painted @returns {[string, Look][]} */
const looksOf = (layer, { looks }) => layer.categories.flatMap(({ code }) => {
  const look = looks.get(lookKey(layer.id, code));
  return look ? [/** @type {[string, Look]} */ ([code, themed(look)])] : [];
});

/** What is painted of a large layer in one step. */
const PORTION = 1500;

/**
 * What of a large layer is drawn: no lines round what is marked anyway.
 * @param {Own} own @param {number} scale @returns {Generator<Own, void>}
 */
function* portions({ shapes, borders }, scale) {
  for (let i = 0; i < Math.max(shapes.length, borders.length); i += PORTION) {
    const lines = borders.slice(i, i + PORTION).filter(({ of: { box } }) => !isSmall(box, scale));
    yield { shapes: shapes.slice(i, i + PORTION), borders: lines };
  }
}

/** @param {View} view @param {Painted} painted @param {Map<Layer, Source>} sources @param {Map<string, Seen[]>} seen */
function* paintSquare(view, painted, sources, seen) {
  const { layers } = painted;
  /** @param {Layer} layer @param {(own: Own, look: Look, view: View) => void} draw */
  function* each(layer, draw) {
    for (const [code, look] of looksOf(layer, painted)) {
      for (const { tile, own } of sources.get(layer)?.parts ?? []) {
        const of = own.get(code);
        if (!of) continue;
        const seen = { ...viewOf(view, tile), step: STEP };
        for (const some of isLarge(layer) ? portions(of, seen.scale) : [of]) {
          view.ctx.globalAlpha = painted.opacities[layer.id] ?? 1;
          draw(some, look, seen);
          yield;
        }
      }
    }
    view.ctx.globalAlpha = 1;
  }
  // Coarse to fine.
  const partitions = layers.filter(isPartition).sort((a, b) => a.zoneCount - b.zoneCount);
  const tinted = partitions.filter((one) => opacityOf(one) > 0);
  for (const layer of tinted) {
    yield* each(layer, ({ shapes }, look, own) => (layer === tinted.at(-1) ? fillTogether(own, shapes, look)
      : drawEdges(own, shapes, look, bordersOfOne)));
  }
  const above = layers.filter((one) => !isPartition(one)).reverse();
  for (const layer of above) {
    yield* each(layer, ({ shapes, borders }, look, own) => {
      if (!look.motif) return;
      fillTogether(own, shapes, look);
      drawBorders(own, borders, look);
    });
  }
  for (const layer of [...partitions].reverse()) {
    const [wider, below] = isDivision(layer) ? [0.6, casing()] : [0, null];
    yield* each(layer, ({ borders }, look, own) => drawBorders(own, borders, { ...look, width: look.width + wider }, below));
  }
  // An outline without a pattern would be lost under a border that runs along with it; a mark under one that crosses it.
  for (const layer of above) yield* each(layer, ({ borders }, look, own) => void (look.motif || drawBorders(own, borders, look)));
  for (const layer of above) collect(view, layer, sources.get(layer)?.parts ?? [], seen);
}

const casing = () => getComputedStyle(document.documentElement).getPropertyValue("--map-casing").trim();

/** @param {View} view @param {Layer} layer @param {Source["parts"]} parts @param {Map<string, Seen[]>} seen */
function collect(view, layer, parts, seen) {
  for (const { tile, own } of parts) {
    for (const [code, { shapes }] of own) {
      const key = lookKey(layer.id, code);
      const list = seen.get(key) ?? [];
      seen.set(key, list);
      // One that stands in for several squares is taken once.
      if (!list.some((one) => one.shapes === shapes)) list.push({ view: viewOf(view, tile), shapes });
    }
  }
}

/**
 * Ground of which layers could not be had, as far as they may have anything there.
 * @param {View} view @param {number[]} square @param {Layer[]} layers
 */
function paintLack(view, [left, top, width, height], layers) {
  const { ctx, scale, x, y } = view;
  const colour = getComputedStyle(document.documentElement).getPropertyValue("--muted").trim();
  ctx.globalAlpha = 0.35;
  ctx.fillStyle = patternOf(view, { ...LACKING, fill: colour, stroke: colour });
  const boxes = layers.map(({ bbox }) => worldBox(bbox).map((at, i) => at * scale - (i % 2 ? y : x)));
  const least = (/** @type {number} */ i, sign = 1) => Math.min(...boxes.map((box) => sign * box[i]));
  const [west, north] = [Math.max(left, least(0)), Math.max(top, least(1))];
  const [east, south] = [Math.min(left + width, -least(2, -1)), Math.min(top + height, -least(3, -1))];
  if (east > west && south > north) ctx.fillRect(west, north, east - west, south - north);
  ctx.globalAlpha = 1;
}
