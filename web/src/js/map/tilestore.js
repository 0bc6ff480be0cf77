// @ts-check
/**
 * The vector tiles that are there, on their way or kept away by a problem, layer by layer. A tile is asked once for all layers that it
 * lacks; what is no longer wanted on its way is given up, and of what is there the oldest goes where there is no more room.
 */
import { ApiProblem } from "../model/api/map.js";
import { isLarge } from "../model/layerlist.js";
import { worldBox } from "../model/shapes.js";
import { keyOf, meets } from "../model/tilegrid.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Tile } from "../model/tilegrid.js"
 * @import { Piece } from "../model/vectortile.js"
 */

/** @typedef {Pick<Layer, "id" | "bbox" | "zoneCount">} Asked */
/** @typedef {{tile: Tile, layer: string, state: "busy" | ApiProblem | Piece[], bytes: number, controller: AbortController | null}} Entry */
/** Layers that are wanted in a tile. @typedef {{tile: Tile, layers: Asked[]}} Need */

/** Bytes that are kept: of tiles as they came, and of each of their zones made ready. */
const ROOM = 96e6;
const PIECE = 600;

/** @type {Piece[]} */
const NOTHING = [];

/**
 * @typedef {object} Needs
 * @property {(layers: string[], tile: Tile, signal: AbortSignal) => Promise<ArrayBuffer>} fetchTile
 * @property {(bytes: ArrayBuffer) => Promise<Map<string, Piece[]>>} read
 * @property {(tile: Tile, layers: string[]) => void} arrived what was wanted is there, or cannot be had
 */

/** @param {Needs} needs @param {number} [room] bytes */
export function createTileStore({ fetchTile, read, arrived }, room = ROOM) {
  /** The longest unused first. @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {Set<string>} */
  let wanted = new Set();
  /** @type {Map<Asked, number[] | null>} */
  const boxes = new Map();
  let held = 0;

  const nameOf = (/** @type {string} */ layer, /** @type {Tile} */ tile) => `${layer}/${keyOf(tile)}`;

  /** Where a layer is, in the unit square; null without zones. @param {Asked} layer */
  function boxOf(layer) {
    const known = boxes.get(layer);
    if (known !== undefined) return known;
    const box = layer.bbox && worldBox(layer.bbox);
    boxes.set(layer, box);
    return box;
  }

  /** Whether something of a layer may be in a tile. @param {Asked} layer @param {Tile} tile */
  function mayBe(layer, tile) {
    const box = boxOf(layer);
    return box !== null && meets(box, tile);
  }

  /** @param {string} name */
  function forget(name) {
    held -= entries.get(name)?.bytes ?? 0;
    entries.delete(name);
  }

  /** @param {string} name @param {Entry} entry */
  function keep(name, entry) {
    forget(name);
    entries.set(name, entry);
    held += entry.bytes;
    for (const [other, { state }] of entries) {
      if (held <= room) break;
      if (!wanted.has(other) && state !== "busy") forget(other);
    }
  }

  /** @param {Tile} tile @param {string[]} layers */
  async function bring(tile, layers) {
    const controller = new AbortController();
    for (const layer of layers) keep(nameOf(layer, tile), { tile, layer, state: "busy", bytes: 0, controller });
    /** @type {Map<string, Piece[]> | ApiProblem} */
    let got;
    let bytes = 0;
    try {
      const answer = await fetchTile(layers, tile, controller.signal);
      bytes = answer.byteLength / layers.length;
      got = await read(answer);
    } catch (problem) {
      if (controller.signal.aborted) return;
      // What cannot be read is told as what cannot be had: it must not pass for a tile without zones.
      got = problem instanceof ApiProblem ? problem : new ApiProblem({ code: "TILE_UNREADABLE", title: String(problem) });
    }
    if (controller.signal.aborted) return;
    for (const layer of layers) {
      const state = got instanceof ApiProblem ? got : got.get(layer) ?? NOTHING;
      const size = bytes + (Array.isArray(state) ? PIECE * state.length : 0);
      keep(nameOf(layer, tile), { tile, layer, state, bytes: size, controller: null });
    }
    arrived(tile, layers);
  }

  return {
    /** Another edition: nothing of the former one is to be seen. */
    clear() {
      for (const { controller } of entries.values()) controller?.abort();
      entries.clear();
      boxes.clear();
      wanted = new Set();
      held = 0;
    },
    /** Has tiles brought for layers, in this order, unless they are there; others are no longer waited for. @param {Need[]} needs */
    want(needs) {
      const asked = needs.map(({ tile, layers }) => ({ tile, layers: layers.filter((layer) => mayBe(layer, tile)) }));
      wanted = new Set(asked.flatMap(({ tile, layers }) => layers.map(({ id }) => nameOf(id, tile))));
      /** @type {Set<AbortController>} */
      const still = new Set();
      for (const name of wanted) {
        const controller = entries.get(name)?.controller;
        if (controller) still.add(controller);
      }
      for (const [name, { state, controller }] of [...entries]) {
        const isPast = controller !== null && !still.has(controller);
        if (isPast) controller.abort();
        if (isPast || (state instanceof ApiProblem && !wanted.has(name))) forget(name);
      }
      for (const { tile, layers } of asked) {
        const missing = layers.filter(({ id }) => !entries.has(nameOf(id, tile)));
        // For a large layer the others need not wait.
        const small = missing.filter((layer) => !isLarge(layer)).map(({ id }) => id);
        for (const ids of [small, ...missing.filter(isLarge).map(({ id }) => [id])]) {
          if (ids.length > 0) void bring(tile, ids);
        }
      }
      for (const name of wanted) {
        // What is used goes to the end: the oldest is what was not used longest.
        const entry = entries.get(name);
        if (entry && entry.state !== "busy") {
          entries.delete(name);
          entries.set(name, entry);
        }
      }
    },
    /**
     * What a tile shows of a layer; undefined unless it is there.
     * @param {Asked} layer @param {Tile} tile @returns {Piece[] | undefined}
     */
    get(layer, tile) {
      const state = entries.get(nameOf(layer.id, tile))?.state;
      if (Array.isArray(state)) return state;
      return state === undefined && !mayBe(layer, tile) ? NOTHING : undefined;
    },
    /** The problem that keeps a layer's tile away. @param {Asked} layer @param {Tile} tile */
    problemOf(layer, tile) {
      const state = entries.get(nameOf(layer.id, tile))?.state;
      return state instanceof ApiProblem ? state : null;
    },
    /** Forgets all problems, so that tiles are asked for again when they are wanted. */
    retry() {
      for (const [name, { state }] of [...entries]) if (state instanceof ApiProblem) forget(name);
    },
  };
}
