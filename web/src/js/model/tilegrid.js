// @ts-check
/** Pure: the grid of vector tiles, which of them a view needs, and which stand in for one that is not there. */
import { boxesMeet } from "./geo.js";

/** @typedef {{z: number, x: number, y: number}} Tile */

/** Cells of a side, and those that a tile shows beyond its sides. */
export const EXTENT = 4096;
export const MARGIN = 64;
/** The zooms of which the service has tiles. */
export const FIRST_ZOOM = 5;
export const LAST_ZOOM = 14;

/** The zoom of the tiles that are shown 512 pixels wide and more, and less than twice as wide. @param {number} zoom of the map */
export const tileZoom = (zoom) => Math.max(FIRST_ZOOM, Math.min(LAST_ZOOM, Math.floor(zoom - 1 + 1e-9)));

/** @param {Tile} tile */
export const keyOf = ({ z, x, y }) => `${z}/${x}/${y}`;

/** What a tile shows, without its margin: [west, north, east, south] in the unit square. @param {Tile} tile */
export function boxOf({ z, x, y }) {
  const side = 1 / 2 ** z;
  return [x * side, y * side, (x + 1) * side, (y + 1) * side];
}

/** The first and last columns and rows that a box meets. @param {number[]} box @param {number} z */
function rangeOf(box, z) {
  const many = 2 ** z;
  return box.map((v) => Math.max(0, Math.min(many - 1, Math.floor(v * many))));
}

/** The tiles of a zoom that a box meets, those nearest to its middle first. @param {number[]} box @param {number} z @returns {Tile[]} */
export function tilesIn(box, z) {
  const [west, north, east, south] = rangeOf(box, z);
  const many = 2 ** z;
  const [midX, midY] = [((box[0] + box[2]) / 2) * many - 0.5, ((box[1] + box[3]) / 2) * many - 0.5];
  /** @type {Tile[]} */
  const tiles = [];
  for (let y = north; y <= south; y++) for (let x = west; x <= east; x++) tiles.push({ z, x, y });
  const off = (/** @type {Tile} */ { x, y }) => Math.hypot(x - midX, y - midY);
  return tiles.sort((a, b) => off(a) - off(b));
}

/** The tile at a place of the unit square. @param {number} x @param {number} y @param {number} z @returns {Tile} */
export const tileAt = (x, y, z) => ({ z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) });

/** The tile above, of which this one is a quarter, so many zooms up. @param {Tile} tile @param {number} [up] @returns {Tile} */
export const parentOf = ({ z, x, y }, up = 1) => ({ z: z - up, x: x >> up, y: y >> up });

/** The four quarters of a tile. @param {Tile} tile @returns {Tile[]} */
export const childrenOf = ({ z, x, y }) =>
  [[0, 0], [1, 0], [0, 1], [1, 1]].map(([dx, dy]) => ({ z: z + 1, x: 2 * x + dx, y: 2 * y + dy }));

/** The tiles of a zoom that make up a tile; itself where it is none deeper. @param {Tile} tile @param {number} z @returns {Tile[]} */
export const within = (tile, z) => (z <= tile.z ? [tile] : childrenOf(tile).flatMap((child) => within(child, z)));

/**
 * The tiles in which all of a box can be had soon: a few, of the deepest zoom that makes do with them.
 * @param {number[]} box @param {number} most @returns {Tile[]}
 */
export function overviewOf(box, most) {
  let z = LAST_ZOOM;
  const count = (/** @type {number[]} */ [west, north, east, south]) => (east - west + 1) * (south - north + 1);
  while (z > FIRST_ZOOM && count(rangeOf(box, z)) > most) z--;
  return tilesIn(box, z);
}

/** How many zooms down a tile is looked for in smaller ones. */
export const DEEPEST = 2;

const EQUATOR = 40_075_016.686;
/** What a zone is narrower than, in cells, is hardly more than the square that a tile makes of the smallest. */
const CLEAR = 12;

/**
 * The first zoom at which the zones of a layer can be told apart on the whole: tiles above would be heaps of squares.
 * @param {{zoneCount: number, areaSquareMetres: number, bbox: number[] | null}} layer
 */
export function clearZoom({ zoneCount, areaSquareMetres, bbox }) {
  const latitude = bbox ? (bbox[1] + bbox[3]) / 2 : 0;
  const cell = (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / EXTENT;
  const zoom = Math.ceil(Math.log2((CLEAR * cell) / Math.sqrt(areaSquareMetres / Math.max(1, zoneCount))));
  return Math.max(FIRST_ZOOM, Math.min(LAST_ZOOM, zoom));
}

/**
 * What shows the ground of a tile: the tile; else smaller ones, if they show all of it; else the nearest above it; else what there is of
 * smaller ones. `whole` says whether nothing of it is missing.
 * @template T @param {Tile} tile @param {(tile: Tile) => T | undefined} get
 * @returns {{parts: {tile: Tile, held: T}[], whole: boolean}}
 */
export function standIns(tile, get) {
  const held = get(tile);
  if (held !== undefined) return { parts: [{ tile, held }], whole: true };
  const smaller = below(tile, get, DEEPEST);
  for (let up = 1; !smaller.whole && tile.z - up >= FIRST_ZOOM; up++) {
    const above = parentOf(tile, up);
    const there = get(above);
    if (there !== undefined) return { parts: [{ tile: above, held: there }], whole: true };
  }
  return smaller;
}

/**
 * @template T @param {Tile} tile @param {(tile: Tile) => T | undefined} get @param {number} deep
 * @returns {{parts: {tile: Tile, held: T}[], whole: boolean}}
 */
function below(tile, get, deep) {
  if (deep === 0 || tile.z >= LAST_ZOOM) return { parts: [], whole: false };
  const quarters = childrenOf(tile).map((child) => {
    const held = get(child);
    return held === undefined ? below(child, get, deep - 1) : { parts: [{ tile: child, held }], whole: true };
  });
  return { parts: quarters.flatMap(({ parts }) => parts), whole: quarters.every(({ whole }) => whole) };
}

/** Whether a box of the unit square meets what a tile shows, its margin too. @param {number[]} box @param {Tile} tile */
export function meets(box, tile) {
  const [west, north, east, south] = boxOf(tile);
  const margin = (MARGIN / EXTENT) * (east - west);
  return boxesMeet(box, [west - margin, north - margin, east + margin, south + margin]);
}

/**
 * A view of the unit square as one of a tile's cells.
 * @template {{scale: number, x: number, y: number, box: number[]}} V @param {V} view @param {Tile} tile
 * @returns {V & {from: {x: number, y: number}}}
 */
export function viewOf(view, tile) {
  const cells = EXTENT * 2 ** tile.z;
  const [left, top] = [tile.x * EXTENT, tile.y * EXTENT];
  const scale = view.scale / cells;
  const box = view.box.map((v, i) => v * cells - (i % 2 ? top : left));
  return { ...view, scale, x: view.x - left * scale, y: view.y - top * scale, box, from: { x: view.x, y: view.y } };
}
