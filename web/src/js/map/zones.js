// @ts-check
/**
 * The zone layers on the map, from vector tiles: which of them the view needs, what is shown of them, what lies at a place. While a tile is
 * not there, those above or below it stand in.
 */
import { ApiProblem } from "../model/api/map.js";
import { isLarge } from "../model/layerlist.js";
import { looksFor } from "../model/looks.js";
import { toWorld, worldBox } from "../model/shapes.js";
import { boxOf, clearZoom, DEEPEST, EXTENT, overviewOf, standIns, tilesIn, tileZoom, within } from "../model/tilegrid.js";
import { measure, preparing, ready, widen } from "../model/tilelooks.js";
import { decoding } from "../model/vectortile.js";
import { inSlices } from "../ui/slices.js";
import { Pbf } from "./pbf.js";
import { PADDING, SlowCanvas } from "./slowcanvas.js";
import { NARROW } from "./painter.js";
import { paintTiles } from "./tilepaint.js";
import { createTileStore } from "./tilestore.js";
import { labelsOf } from "./zonenames.js";
import { categoriesIn, zonesAt, zonesIn } from "./zonesread.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Look } from "../model/looks.js"
 * @import { Tile } from "../model/tilegrid.js"
 * @import { Extents, Own, Pass } from "../model/tilelooks.js"
 * @import { Piece } from "../model/vectortile.js"
 * @import { LatLng, LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Source } from "./tilepaint.js"
 */

/** What a layer lacks in view: it is on its way, or cannot be had. @typedef {Map<string, "busy" | ApiProblem>} Lacks */

/** In how many tiles all of the territory is kept, so that there is always something to stand in. */
const OVERVIEW = 4;
/** What a layer of many small zones is from afar. */
const TOO_FAR = new ApiProblem({ code: "TOO_FAR" });
/** Milliseconds for which what a layer lacks at the edges is not worth a word. */
const QUIET = 400;

/**
 * @typedef {object} Needs
 * @property {(layers: string[], tile: Tile, signal: AbortSignal) => Promise<ArrayBuffer>} fetchTile
 * @property {(lacks: Lacks) => void} told what is lacking is another
 * @property {() => void} changed other zones are there
 */

/** @param {LeafletMap} map @param {Needs} needs */
export function createZones(map, { fetchTile, told, changed }) {
  /** In legend order. @type {Layer[]} */
  let layers = [];
  /** @type {Map<string, Look>} */
  let looks = new Map();
  /** @type {Record<string, number>} */
  let opacities = {};
  /** @type {Map<string, Pass>} */
  let passes = new Map();
  let of = "";
  /** What the view needs, in the unit square, and the tiles of their zoom in it. */
  let box = [0, 0, 0, 0];
  let zoom = tileZoom(map.getZoom());
  /** @type {Tile[]} */
  let tiles = [];
  /** @type {WeakMap<Piece[], {pass: Pass | null, own: Map<string, Own>}>} */
  let made = new WeakMap();
  /** By layer and zoom. @type {Map<string, Extents>} */
  const extents = new Map();
  /** @type {Lacks} */
  let lacks = new Map();
  /** Since when layers lack something. @type {Map<string, number>} */
  const since = new Map();
  let telling = 0;

  const store = createTileStore({ fetchTile, read, arrived });
  const canvas = new SlowCanvas((view) => paintTiles(view, { layers, looks, opacities, sourceOf }),
    { pane: "zones", done: () => tell() }).addTo(map);

  /**
   * Reads a tile and makes it ready, a little in each frame: a hundred thousand zones are no reason to stand still.
   * @param {ArrayBuffer} bytes
   */
  async function read(bytes) {
    const found = await inSlices(decoding(new Pbf(bytes)));
    for (const layer of layers) {
      const pieces = found.get(layer.id);
      const pass = passes.get(layer.id) ?? null;
      if (pieces) made.set(pieces, { pass, own: await inSlices(preparing(pieces, layer, pass)) });
    }
    return found;
  }

  /** @param {Layer} layer @param {Piece[]} held */
  function ownOf(layer, held) {
    const pass = passes.get(layer.id) ?? null;
    const had = made.get(held);
    if (had && had.pass === pass) return had.own;
    const own = ready(held, layer, pass);
    made.set(held, { pass, own });
    return own;
  }

  /** @param {Layer} layer @param {Tile} tile @returns {Source} */
  function sourceOf(layer, tile) {
    const { parts, whole } = standIns(tile, (one) => store.get(layer, one));
    return { parts: parts.map(({ tile: own, held }) => ({ tile: own, own: ownOf(layer, held) })),
      isLacking: !whole && problemIn(layer, within(tile, zoomOf(layer))) !== null };
  }

  /** The zoom of the tiles that show a layer: those of many small zones are none that are seen from too far off. @param {Layer} layer */
  const zoomOf = (layer) => Math.max(zoom, isLarge(layer) ? clearZoom(layer) : 0);
  /** The tiles of the view that show a layer; null where they would be too many. @param {Layer} layer */
  const tilesOf = (layer) => (zoomOf(layer) > zoom + DEEPEST ? null : zoomOf(layer) > zoom ? tilesIn(box, zoomOf(layer)) : tiles);

  /** What keeps some of these tiles away from the map. @param {Layer} layer @param {Tile[]} some */
  function problemIn(layer, some) {
    if (tilesOf(layer) === null) return TOO_FAR;
    return some.map((tile) => store.problemOf(layer, tile)).find((problem) => problem !== null) ?? null;
  }

  /** Asks for what a view needs, and once that is there for the whole territory from afar. @param {LatLng} center @param {number} of */
  function follow(center = map.getCenter(), of = map.getZoom()) {
    const scale = 256 * 2 ** of;
    const [x, y] = toWorld([center.lng, center.lat]);
    const { x: width, y: height } = map.getSize();
    const [dx, dy] = [width, height].map((side) => (side * (0.5 + PADDING)) / scale);
    box = [x - dx, y - dy, x + dx, y + dy];
    zoom = tileZoom(of);
    tiles = tilesIn(box, zoom);
    const usual = layers.filter((layer) => zoomOf(layer) === zoom);
    const needs = [...tiles.map((tile) => ({ tile, layers: usual })), ...layers.filter((layer) => zoomOf(layer) > zoom)
      .flatMap((layer) => (tilesOf(layer) ?? []).map((tile) => ({ tile, layers: [layer] })))];
    const isThere = layers.every((layer) => lackOf(layer) !== "busy");
    store.want(isThere ? [...needs, ...overview()] : needs);
    tell();
  }

  function overview() {
    const few = layers.filter((layer) => layer.bbox && !isLarge(layer));
    if (few.length === 0) return [];
    const boxes = few.map(({ bbox }) => worldBox(bbox));
    const all = boxes.reduce((a, b) => a.map((v, i) => (i < 2 ? Math.min(v, b[i]) : Math.max(v, b[i]))));
    return overviewOf(all, OVERVIEW)
      .filter(({ z }) => z < zoom - 1).map((tile) => ({ tile, layers: few }));
  }

  /** @param {Layer} layer @returns {"busy" | ApiProblem | null} */
  function lackOf(layer) {
    const missing = (tilesOf(layer) ?? []).filter((tile) => store.get(layer, tile) === undefined);
    return problemIn(layer, missing) ?? (missing.length > 0 ? "busy" : null);
  }

  /** Says what is lacking: at once what the map cannot show at all, later what something stands in for. */
  function tell() {
    const now = performance.now();
    /** @type {Lacks} */
    const next = new Map();
    let later = false;
    for (const layer of layers) {
      // What is there of many zones is a while in the making.
      const lack = lackOf(layer) ?? (isLarge(layer) && canvas.isBusy() ? "busy" : null);
      if (lack !== "busy") since.delete(layer.id);
      if (lack === null) continue;
      if (!since.has(layer.id)) since.set(layer.id, now);
      const isHidden = lack === "busy" && now - (since.get(layer.id) ?? now) < QUIET
        && tiles.some((tile) => sourceOf(layer, tile).parts.some(({ own }) => own.size > 0));
      if (isHidden) later = true;
      else next.set(layer.id, lack);
    }
    if (later) telling ||= window.setTimeout(() => {
      telling = 0;
      tell();
    }, QUIET);
    if (next.size === lacks.size && [...next].every(([id, lack]) => lacks.get(id) === lack)) return;
    lacks = next;
    told(lacks);
  }

  /** @param {Tile} tile @param {string[]} ids */
  function arrived(tile, ids) {
    const limit = (NARROW * EXTENT * 2 ** tile.z) / (256 * 2 ** map.getZoom());
    for (const layer of layers.filter(({ id }) => ids.includes(id))) {
      const all = extents.get(`${layer.id}/${tile.z}`) ?? new Map();
      extents.set(`${layer.id}/${tile.z}`, all);
      widen(all, tile, store.get(layer, tile) ?? []);
      for (const other of (tilesOf(layer) ?? []).filter(({ z }) => z === tile.z)) {
        if (measure(all, store.get(layer, other) ?? [], limit)) canvas.repaint(boxOf(other));
      }
    }
    canvas.repaint(boxOf(tile));
    if (layers.every((layer) => lackOf(layer) !== "busy")) follow();
    else tell();
    changed();
  }

  map.on("moveend resize", () => follow());
  // What the view will need is asked for while it is still on its way.
  map.on("zoomanim", ({ center, zoom: next }) => follow(center, next));

  return {
    /**
     * Shows exactly these layers.
     * @param {Layer[]} described all of them, on or off @param {Layer[]} on in legend order @param {Record<string, number>} opacity
     * @param {Map<string, Pass>} shown which zones of layers are shown; all of those it does not name
     * @param {string} edition another name for other tiles
     */
    show(described, on, opacity, shown, edition) {
      if (edition !== of) {
        store.clear();
        extents.clear();
        made = new WeakMap();
      }
      of = edition;
      [looks, layers, opacities, passes] = [looksFor(described), on, opacity, shown];
      canvas.repaint();
      follow();
    },
    repaint: () => canvas.repaint(),
    /** Asks again: what kept a tile away, kept all of its layers away. */
    retry() {
      store.retry();
      follow();
    },
    /** The names and codes of the zones that divide the territory. @param {View} view */
    names: (view) => labelsOf(view, layers, map.getCenter().lat, (layer) => ({ codes: codesOf(layer),
      squares: tilesIn(view.seen, tileZoom(view.zoom)).map((tile) => ({ tile, parts: sourceOf(layer, tile).parts })) })),
    /** The zones shown at a position, topmost first, and those whose border may lie there. @param {number[]} position */
    at: (position) => zonesAt(layers, sourceOf, position, tileZoom(map.getZoom())),
    /** The layers with the categories that have a zone in view, in legend order. */
    inView: () => categoriesIn(layers, sourceOf, seen(), tileZoom(map.getZoom())),
    /** What tiles say of the zones of a layer that are in view, once each. @param {string} id */
    zonesInView: (id) => layers.filter((layer) => layer.id === id)
      .flatMap((layer) => zonesIn(layer, sourceOf, seen(), tileZoom(map.getZoom()))).map(({ properties }) => ({ properties })),
  };

  /** What is in view, in the unit square. */
  function seen() {
    const { min, max } = map.getPixelBounds();
    const scale = 256 * 2 ** map.getZoom();
    return [min.x / scale, min.y / scale, max.x / scale, max.y / scale];
  }

  /** The codes of all zones of a layer, once the tiles of the whole territory are there, in which none is missing. @param {Layer} layer */
  function codesOf(layer) {
    const all = [...overview().map(({ tile }) => tile), ...tiles].map((tile) => store.get(layer, tile));
    if (all.includes(undefined)) return [];
    return [...new Map(all.flatMap((pieces) => pieces ?? []).map((piece) => [piece.id, piece])).values()]
      .map(({ properties: { code } }) => code);
  }
}
