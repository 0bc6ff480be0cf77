// @ts-check
/** The names and codes of zones that divide the territory, where most of them is seen, from the scales on at which they find room. */
import { boxesMeet } from "../model/geo.js";
import { CODE_FROM, NAME_FROM, placesIn, scaleAt, shortCodes } from "../model/names.js";
import { boxOf, EXTENT } from "../model/tilegrid.js";
import { isDivision } from "./tilepaint.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Seen } from "../model/names.js"
 * @import { Tile } from "../model/tilegrid.js"
 * @import { Note } from "../model/vectortile.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Label } from "./painter.js"
 * @import { Source } from "./tilepaint.js"
 */

/** A layer that is its own coverage is the territory: its zones carry their names. @param {Layer} layer */
const isTerritory = (layer) => layer.coverageLayer === layer.id;

/** What lies over the foot of the map, in pixels: coordinates and attribution. */
const FOOT = 36;

/**
 * @param {View} view @param {Layer[]} layers @param {number} latitude
 * @param {(layer: Layer) => {codes: string[], squares: {tile: Tile, parts: Source["parts"]}[]}} shown what is seen of a layer, square by
 *   square, and the codes of all its zones
 * @returns {Label[]}
 */
export function labelsOf(view, layers, latitude, shown) {
  const colour = getComputedStyle(document.documentElement).getPropertyValue("--map-zone-label").trim();
  const scale = scaleAt(view.zoom, latitude);
  const [west, north, east, south] = view.seen;
  const seen = [west, north, east, south - FOOT / view.scale];
  return layers.filter(isDivision).reverse().flatMap((layer) => {
    const { codes, squares } = shown(layer);
    const textsOf = namesAt(layer, shortCodes(codes), scale, view.zoom);
    if (!textsOf) return [];
    return [...zonesIn(squares)].flatMap(([note, parts]) => {
      const places = placesIn(parts, seen);
      return textsOf(note).flatMap((text) => places.map(({ x, y, width: room }) =>
        ({ text, x, y, room, size: 12, weight: 600, colour, of: `${layer.id}/${note.code}` })));
    });
  });
}

/** What each zone is called, and what is seen of it, square by square. @param {{tile: Tile, parts: Source["parts"]}[]} squares */
function zonesIn(squares) {
  /** @type {Map<number, [Note, Seen[]]>} */
  const zones = new Map();
  for (const { tile: square, parts } of squares) {
    for (const { tile, own } of parts) {
      for (const piece of [...own.values()].flatMap(({ shapes }) => shapes)) {
        const zone = zones.get(piece.id) ?? [piece.properties, []];
        zones.set(piece.id, zone);
        const cells = EXTENT * 2 ** tile.z;
        const within = boxOf(square);
        const box = piece.box.map((v, i) => (v + (i % 2 ? tile.y : tile.x) * EXTENT) / cells);
        if (boxesMeet(box, within)) zone[1].push({ paths: piece.paths, box, within, cells, left: tile.x * EXTENT, top: tile.y * EXTENT });
      }
    }
  }
  return zones.values();
}

/**
 * What the zones of a division are called at a scale, shortest last; null where they are too many for names.
 * @param {Layer} layer @param {Map<string, string>} codes @param {number} scale @param {number} zoom
 * @returns {((zone: Note) => string[]) | null}
 */
function namesAt(layer, codes, scale, zoom) {
  if (isTerritory(layer)) return zoom < 8.5 ? null : ({ name }) => [name];
  if (scale > CODE_FROM) return null;
  const codeOf = (/** @type {Note} */ { code }) => codes.get(code) ?? code;
  return scale > NAME_FROM ? (zone) => [codeOf(zone)] : (zone) => [`${codeOf(zone)}\n${zone.name}`, codeOf(zone)];
}
