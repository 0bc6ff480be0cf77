// @ts-check
/**
 * Pure: reads Mapbox Vector Tiles 2.1 of polygons as the service writes them. What zones are called is read when it is asked for: of a
 * hundred thousand zones in view few are.
 */
import { EXTENT, MARGIN } from "./tilegrid.js";

/**
 * What of the reader is used.
 * @typedef {object} Reader
 * @property {number} pos
 * @property {number} length
 * @property {<T>(read: (tag: number, result: T, pbf: Reader) => void, result: T, end?: number) => T} readFields
 * @property {() => number} readVarint
 * @property {() => number} readSVarint
 * @property {() => string} readString
 * @property {() => number} readDouble
 * @property {() => number} readFloat
 * @property {() => boolean} readBoolean
 */

/** What a tile says of a zone. @typedef {{layer: string, code: string, name: string, category: string, areaMu: number}} Note */

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

/** The names and values that the zones of a layer share. */
class Notes {
  /** @param {Reader} pbf @param {string} layer */
  constructor(pbf, layer) {
    this.pbf = pbf;
    this.layer = layer;
    /** @type {string[]} */
    this.keys = [];
    /** Where each value begins. @type {number[]} */
    this.places = [];
    /** @type {Map<number, string | number | boolean>} */
    this.known = new Map();
  }

  /** @param {number} i */
  value(i) {
    const known = this.known.get(i);
    if (known !== undefined) return known;
    this.pbf.pos = this.places[i];
    const end = this.pbf.readVarint() + this.pbf.pos;
    const { value } = this.pbf.readFields((tag, result, pbf) => {
      if (tag === 1) result.value = pbf.readString();
      else if (tag === 2) result.value = pbf.readFloat();
      else if (tag === 3) result.value = pbf.readDouble();
      else if (tag === 4 || tag === 5) result.value = pbf.readVarint();
      else if (tag === 6) result.value = pbf.readSVarint();
      else if (tag === 7) result.value = pbf.readBoolean();
    }, { value: /** @type {string | number | boolean} */ ("") }, end);
    return value;
  }
}

/** What a tile shows of a zone, in the tile's cells. */
export class Piece {
  /** @param {Notes} notes */
  constructor(notes) {
    this.notes = notes;
    this.id = 0;
    /** Where what is said of it begins. */
    this.tags = 0;
    this.category = "";
    /** @type {Int16Array[]} */
    this.paths = [];
    this.box = [Infinity, Infinity, -Infinity, -Infinity];
    /** Width and height of the zone, as far as tiles of this zoom are there. @type {number[] | null} */
    this.size = null;
  }

  get closed() {
    return true;
  }

  /** Whether the tile's edge cuts the zone. */
  get isCut() {
    const [west, north, east, south] = this.box;
    return west <= -MARGIN || north <= -MARGIN || east >= EXTENT + MARGIN || south >= EXTENT + MARGIN;
  }

  /** @param {string} name */
  said(name) {
    const { pbf, keys } = this.notes;
    pbf.pos = this.tags;
    const end = pbf.readVarint() + pbf.pos;
    while (pbf.pos < end) {
      const [key, value] = [pbf.readVarint(), pbf.readVarint()];
      if (keys[key] === name) return this.notes.value(value);
    }
    return undefined;
  }

  /** @returns {Note} */
  get properties() {
    const text = (/** @type {string} */ name) => String(this.said(name) ?? "");
    return { layer: this.notes.layer, code: text("code"), name: text("name"), category: this.category,
      areaMu: Number(this.said("areaMu") ?? 0) };
  }
}

/** After how many zones reading stops for something else. */
const BREATH = 500;

/**
 * Reads a tile step by step: the layers by their names.
 * @param {Reader} pbf @returns {Generator<undefined, Map<string, Piece[]>>}
 */
export function* decoding(pbf) {
  /** @type {Map<string, Piece[]>} */
  const layers = new Map();
  /** @type {number[]} */
  const places = [];
  pbf.readFields((tag, result, { pos }) => void (tag === 3 && result.push(pos)), places);
  for (const place of places) {
    pbf.pos = place;
    const { notes, features } = readLayer(pbf, pbf.readVarint() + pbf.pos);
    /** @type {Piece[]} */
    const pieces = [];
    for (const at of features) {
      pieces.push(readFeature(pbf, at, notes));
      if (pieces.length % BREATH === 0) yield;
    }
    layers.set(notes.layer, pieces);
  }
  return layers;
}

/** @param {Reader} pbf @param {number} end */
function readLayer(pbf, end) {
  const notes = new Notes(pbf, "");
  /** @type {number[]} */
  const features = [];
  pbf.readFields((tag) => {
    if (tag === 1) notes.layer = pbf.readString();
    else if (tag === 2) features.push(pbf.pos);
    else if (tag === 3) notes.keys.push(pbf.readString());
    else if (tag === 4) notes.places.push(pbf.pos);
    else if (tag === 5 && pbf.readVarint() !== EXTENT) throw new RangeError("a tile of another extent");
  }, null, end);
  return { notes, features };
}

/** @param {Reader} pbf @param {number} at @param {Notes} notes */
function readFeature(pbf, at, notes) {
  const piece = new Piece(notes);
  pbf.pos = at;
  const end = pbf.readVarint() + pbf.pos;
  pbf.readFields((tag) => {
    if (tag === 1) piece.id = pbf.readVarint();
    else if (tag === 2) piece.tags = pbf.pos;
    else if (tag === 4) readPaths(pbf, pbf.readVarint() + pbf.pos, piece);
  }, null, end);
  piece.category = categoryOf(piece);
  return piece;
}

/** Kept, as there are few and every zone's is wanted at once. @param {Piece} piece */
function categoryOf({ tags, notes }) {
  const { pbf, keys, known } = notes;
  pbf.pos = tags;
  const end = pbf.readVarint() + pbf.pos;
  while (pbf.pos < end) {
    const [key, value] = [pbf.readVarint(), pbf.readVarint()];
    if (keys[key] !== "category") continue;
    const had = known.get(value) ?? notes.value(value);
    known.set(value, had);
    return String(had);
  }
  return "";
}

/** The corners of the path that is read; longer ones make it longer. */
let corners = new Int16Array(1 << 12);

/** @param {Reader} pbf @param {number} end @param {Piece} piece */
function readPaths(pbf, end, piece) {
  const { box, paths } = piece;
  let [x, y, count] = [0, 0, 0];
  while (pbf.pos < end) {
    const command = pbf.readVarint();
    const [kind, times] = [command & 7, command >> 3];
    if (kind === CLOSE_PATH) {
      put(corners[0], corners[1]);
      paths.push(corners.slice(0, count));
      continue;
    }
    if (kind !== MOVE_TO && kind !== LINE_TO) throw new RangeError(`a tile with the command ${kind}`);
    if (kind === MOVE_TO) count = 0;
    for (let i = 0; i < times; i++) {
      x += pbf.readSVarint();
      y += pbf.readSVarint();
      put(x, y);
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }

  /** @param {number} px @param {number} py */
  function put(px, py) {
    if (count + 2 > corners.length) {
      const longer = new Int16Array(2 * corners.length);
      longer.set(corners);
      corners = longer;
    }
    corners[count++] = px;
    corners[count++] = py;
  }
}
