// @ts-check
/** What can be read of the tiles that are shown: what lies at a place, what is in view, and by which codes zones are told apart. */
import { boxesMeet } from "../model/geo.js";
import { doubtAt, placeIn } from "../model/pieceplace.js";
import { toWorld } from "../model/shapes.js";
import { EXTENT, tileAt, tilesIn, viewOf } from "../model/tilegrid.js";
import { isPartition } from "./tilepaint.js";

/**
 * @import { Category, Layer } from "../model/answers.js"
 * @import { Tile } from "../model/tilegrid.js"
 * @import { Note, Piece } from "../model/vectortile.js"
 * @import { Source } from "./tilepaint.js"
 */

/** A zone at a place; `border` where tiles cannot say whether the place is on this side of it. */
/** @typedef {{layer: Layer, zone: {properties: Note}, border: boolean}} ZoneAt */
/** @typedef {(layer: Layer, tile: Tile) => Source} SourceOf */

/**
 * The zones at a position, topmost first, and those whose border may lie there.
 * @param {Layer[]} layers @param {SourceOf} sourceOf @param {number[]} position @param {number} zoom of tiles @returns {ZoneAt[]}
 */
export function zonesAt(layers, sourceOf, position, zoom) {
  const [x, y] = toWorld(position);
  const square = tileAt(x, y, zoom);
  const order = [...layers.filter((one) => !isPartition(one)), ...layers.filter(isPartition)];
  return order.flatMap((layer) => sourceOf(layer, square).parts.flatMap(({ tile, own }) => {
    const there = tileAt(x, y, tile.z);
    if (there.x !== tile.x || there.y !== tile.y) return [];
    const [cellX, cellY] = [(x * 2 ** tile.z - tile.x) * EXTENT, (y * 2 ** tile.z - tile.y) * EXTENT];
    return [...own.values()].flatMap(({ shapes }) => shapes).flatMap((piece) => {
      const place = placeIn(piece, cellX, cellY, doubtAt(tile.z));
      return place ? [{ layer, zone: { properties: piece.properties }, border: place === "border" }] : [];
    });
  }));
}

/** What shows a layer in a box of the unit square, with the box in the tile's cells. */
/** @param {Layer} layer @param {SourceOf} sourceOf @param {number[]} seen @param {number} zoom of tiles */
const partsIn = (layer, sourceOf, seen, zoom) => tilesIn(seen, zoom).flatMap((tile) => sourceOf(layer, tile).parts)
  .map(({ tile, own }) => ({ own, box: viewOf({ scale: 1, x: 0, y: 0, box: seen }, tile).box }));

/**
 * The layers with the categories that have a zone in view, in legend order.
 * @param {Layer[]} layers @param {SourceOf} sourceOf @param {number[]} seen in the unit square @param {number} zoom of tiles
 * @returns {{layer: Layer, categories: Category[]}[]}
 */
export const categoriesIn = (layers, sourceOf, seen, zoom) => layers.map((layer) => {
  const codes = new Set(partsIn(layer, sourceOf, seen, zoom).flatMap(({ own, box }) =>
    [...own].filter(([, { shapes }]) => shapes.some((piece) => showsIn(piece, box))).map(([code]) => code)));
  return { layer, categories: layer.categories.filter(({ code }) => codes.has(code)) };
}).filter(({ categories }) => categories.length > 0);

/**
 * The zones of a layer that are in view, once each.
 * @param {Layer} layer @param {SourceOf} sourceOf @param {number[]} seen in the unit square @param {number} zoom of tiles
 * @returns {Piece[]}
 */
export function zonesIn(layer, sourceOf, seen, zoom) {
  /** @type {Map<number, Piece>} */
  const found = new Map();
  for (const { own, box } of partsIn(layer, sourceOf, seen, zoom)) {
    for (const { shapes } of own.values()) for (const piece of shapes) if (showsIn(piece, box)) found.set(piece.id, piece);
  }
  return [...found.values()];
}

/**
 * Whether some of a zone is in a box: one of its corners, or one of the box's corners or its middle in the zone.
 * @param {Piece} piece @param {number[]} box in the tile's cells
 */
function showsIn(piece, [west, north, east, south]) {
  if (!boxesMeet(piece.box, [west, north, east, south])) return false;
  const seen = piece.paths.some((path) => {
    for (let i = 0; i < path.length; i += 2) {
      if (path[i] >= west && path[i] <= east && path[i + 1] >= north && path[i + 1] <= south) return true;
    }
    return false;
  });
  const probes = [[west, north], [west, south], [east, north], [east, south], [(west + east) / 2, (north + south) / 2]];
  return seen || probes.some(([x, y]) => placeIn(piece, x, y, 0) !== null);
}
