import assert from "node:assert/strict";
import { before, test } from "node:test";
import { looksFor, lookKey } from "../src/js/model/looks.js";
import { standIns } from "../src/js/model/tilegrid.js";
import { ready } from "../src/js/model/tilelooks.js";
import { paintTiles } from "../src/js/map/tilepaint.js";
import { readTile, writeTile } from "./mvt.js";

const STYLE = { fill: "#ffe680", fillOpacity: 0.35, stroke: "#c7b364", strokeWidth: 1, pattern: "NONE", dashed: false };
const LAYER = { id: "unit", kind: "PARTITION", visible: true, bbox: [80, 40, 85, 50], zoneCount: 1,
  categories: [{ code: "A", style: STYLE }] };
const OUTLINE = { id: "town", kind: "REFERENCE", visible: true, zoneCount: 1,
  categories: [{ code: "A", style: { ...STYLE, fillOpacity: 0, strokeWidth: 2 } }] };
const SIZE = [260, 60];

before(() => {
  globalThis.document = { documentElement: { dataset: {} } };
  globalThis.getComputedStyle = () => ({ getPropertyValue: () => "#ffffff" });
});

const inBox = ([left, top, right, bottom], x, y) => x >= left && x < right && y >= top && y < bottom;

/** A canvas of so many pixels that knows which of them a fill covers, and where lines run, within what it is cut to. */
function canvas() {
  const clips = [[-Infinity, -Infinity, Infinity, Infinity]];
  let rings = [];
  const filled = new Map();
  const lines = [];
  const ctx = {
    globalAlpha: 1,
    fillStyle: "",
    save: () => clips.push(clips.at(-1)),
    restore: () => clips.pop(),
    beginPath: () => (rings = []),
    rect: (x, y, w, h) => rings.push([[x, y], [x + w, y], [x + w, y + h], [x, y + h]]),
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1).push([x, y]),
    closePath: () => rings.at(-1).push(rings.at(-1)[0]),
    clip() {
      const [[[left, top], , [right, bottom]]] = rings;
      const now = clips.at(-1);
      clips[clips.length - 1] = [Math.max(left, now[0]), Math.max(top, now[1]), Math.min(right, now[2]), Math.min(bottom, now[3])];
    },
    fill() {
      for (let y = 0; y < SIZE[1]; y++) for (let x = 0; x < SIZE[0]; x++) {
        if (!inBox(clips.at(-1), x + 0.5, y + 0.5) || winding(rings, x + 0.5, y + 0.5) === 0) continue;
        filled.set(`${x} ${y}`, (filled.get(`${x} ${y}`) ?? 0) + 1);
      }
    },
    stroke: () => lines.push(...rings.flatMap((ring) => ring.slice(1).map((to, i) => ({ from: ring[i], to, clip: clips.at(-1) })))),
    fillRect: (x, y, w, h) => lines.push({ rect: [x, y, w, h], style: ctx.fillStyle, clip: clips.at(-1) }),
    setLineDash: () => undefined,
    createPattern: () => ({ setTransform: () => undefined }),
  };
  return { ctx, filled, lines };
}

function winding(rings, x, y) {
  let turns = 0;
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length];
      if (y1 > y === y2 > y || x >= x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) return;
      turns += y2 > y1 ? 1 : -1;
    });
  }
  return turns;
}

/** A zone with a slanting side in cells of the zoom, cut as the service cuts it: by the margin of each tile. */
const ZONE = [[186 * 4096 + 2000, 92 * 4096 + 300], [187 * 4096 + 1900, 92 * 4096 + 300], [187 * 4096 + 900, 92 * 4096 + 700],
  [186 * 4096 + 2000, 92 * 4096 + 700]];

function cut(ring, left, right) {
  const half = (points, inside, at) => points.flatMap((p, i) => {
    const q = points[(i + 1) % points.length];
    const own = inside(p[0]) ? [p] : [];
    if (inside(p[0]) === inside(q[0])) return own;
    return [...own, [at, Math.round(p[1] + ((q[1] - p[1]) * (at - p[0])) / (q[0] - p[0]))]];
  });
  return half(half(ring, (x) => x >= left, left), (x) => x <= right, right);
}

/** What tiles of 8 show of the zone, and one of 7 that holds all of it. */
function tilesOf(zone) {
  const tiles = new Map();
  for (const x of [186, 187]) {
    const ring = cut(zone, x * 4096 - 64, (x + 1) * 4096 + 64).map(([px, py]) => [px - x * 4096, py - 92 * 4096]);
    tiles.set(`8/${x}/92`, readTile(writeTile([{ name: "unit", zones: [{ id: 1, rings: [ring] }] }])).get("unit"));
  }
  const above = zone.map(([px, py]) => [px / 2 - 93 * 4096, py / 2 - 46 * 4096]);
  tiles.set("7/93/46", readTile(writeTile([{ name: "unit", zones: [{ id: 1, rings: [above] }] }])).get("unit"));
  return tiles;
}

function painted(layers, tiles, names, problem = false) {
  const { ctx, filled, lines } = canvas();
  // A tile of 8 is 512.3 pixels wide: its edge is between two pixels.
  const scale = 512.3 * 2 ** 8;
  const view = { ctx, scale, x: Math.round(186.72 * 512.3), y: Math.round(92.04 * 512.3), zoom: Math.log2(scale / 256), ratio: 1 };
  view.box = [view.x, view.y, view.x + SIZE[0], view.y + SIZE[1]].map((at) => at / scale);
  view.seen = view.box;
  const sourceOf = (layer, tile) => {
    const { parts, whole } = standIns(tile, ({ z, x, y }) =>
      (names.includes(`${z}/${x}/${y}`) ? tiles.get(`${z}/${x}/${y}`) ?? [] : undefined));
    return { parts: parts.map(({ tile: own, held }) => ({ tile: own, own: ready(held, layer, null) })), isLacking: !whole && problem };
  };
  for (const step of paintTiles(view, { layers, looks: looksFor(layers), opacities: {}, sourceOf })) assert.equal(step, undefined);
  const edge = Math.round(187 * 512.3 - view.x);
  return { filled, lines, edge };
}

const BOTH = ["8/186/92", "8/187/92"];

test("paints a zone in two tiles pixel for pixel as one that lies in one tile", () => {
  const tiles = tilesOf(ZONE);
  const two = painted([LAYER], tiles, BOTH);
  const one = painted([LAYER], tiles, ["7/93/46"]);
  assert.ok(two.filled.size > 4000, String(two.filled.size));
  assert.deepEqual([...two.filled.keys()].sort(), [...one.filled.keys()].sort());
  assert.ok([...two.filled.values()].every((times) => times === 1), "no pixel twice, where tiles meet neither");
});

test("draws no line where a tile ends, and both tiles the same line up to there", () => {
  const { lines, edge } = painted([OUTLINE], tilesOf(ZONE), BOTH);
  const upright = lines.filter(({ from, to }) => from && Math.abs(from[0] - to[0]) < 0.01 && from[0] > 30);
  assert.deepEqual(upright, []);
  const top = lines.filter(({ from, to }) => from && Math.abs(from[1] - to[1]) < 0.01);
  const crossing = top.filter(({ from, to }) => Math.min(from[0], to[0]) < edge - 3 && Math.max(from[0], to[0]) > edge + 3);
  assert.deepEqual(new Set(crossing.map(({ clip }) => clip[0] >= edge)), new Set([true, false]), "in each tile beyond its edge");
  assert.equal(new Set(crossing.map(({ from }) => from[1].toFixed(3))).size, 2, "its upper and its lower side, at one height in both");
});

test("lets the tile above stand in for one that is not there, within its own square", () => {
  const tiles = tilesOf(ZONE);
  const half = painted([LAYER], tiles, ["8/186/92", "7/93/46"]);
  const whole = painted([LAYER], tiles, BOTH);
  assert.deepEqual([...half.filled.keys()].sort(), [...whole.filled.keys()].sort());
  assert.ok([...half.filled.values()].every((times) => times === 1));
});

test("marks ground of which a tile cannot be had, and ground on its way not", () => {
  const tiles = tilesOf(ZONE);
  const nothing = new Proxy({}, { get: () => () => undefined, set: () => true });
  globalThis.document.createElement = () => ({ getContext: () => nothing });
  globalThis.DOMMatrix = class {
    translate() { return this; }
    scale() { return this; }
  };
  const rects = ({ lines }) => lines.filter(({ rect }) => rect).map(({ rect }) => rect);
  const failed = painted([LAYER], tiles, ["8/186/92"], true);
  assert.equal(rects(failed).length, 1);
  assert.equal(rects(failed)[0][0], failed.edge);
  assert.deepEqual(rects(painted([LAYER], tiles, ["8/186/92"], false)), []);
});

test("marks a small zone once, though two tiles show it, across the edge between them", () => {
  const at = 187 * 4096;
  const small = [[at - 6, 92 * 4096 + 400], [at + 6, 92 * 4096 + 400], [at + 6, 92 * 4096 + 412], [at - 6, 92 * 4096 + 412]];
  const { lines, edge } = painted([OUTLINE], tilesOf(small), BOTH);
  const marks = lines.filter(({ rect }) => rect);
  assert.equal(marks.length, 2, "white below its colour");
  const { rect: [left, , width], clip } = marks[1];
  assert.ok(left < edge && left + width > edge && clip[0] < left && clip[2] > left + width);
  assert.equal(looksFor([OUTLINE]).get(lookKey("town", "A")).stroke, marks[1].style);
});
