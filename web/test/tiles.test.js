import assert from "node:assert/strict";
import { test } from "node:test";
import { boxOf, clearZoom, meets, overviewOf, standIns, tileAt, tilesIn, tileZoom, viewOf, within } from "../src/js/model/tilegrid.js";
import { bordersOfOne, measure, ready, widen } from "../src/js/model/tilelooks.js";
import { doubtAt, placeIn } from "../src/js/model/pieceplace.js";
import { shortCodes } from "../src/js/model/names.js";
import { readTile, recordedTile, rectangle, writeTile } from "./mvt.js";

const BIG = 2 ** 53 - 1;
const layer = (zones, name = "unit") => readTile(writeTile([{ name, zones }])).get(name);
const sides = (borders) => borders.reduce((sum, { path }) => sum + path.length / 2 - 1, 0);
const CATEGORIES = { categories: [{ code: "A", style: { strokeWidth: 1 } }, { code: "B", style: { strokeWidth: 2 } }] };

test("reads zones with their ids, what is said of them, their parts and their holes", () => {
  const tile = readTile(writeTile([
    { name: "unit", zones: [{ id: BIG, code: "甲-1", category: "B", areaMu: 12.25, rings: [rectangle(0, 0, 100, 50),
      rectangle(10, 10, 20, 20).reverse(), rectangle(200, 0, 210, 10)] }, { id: 7, rings: [rectangle(-64, -64, 4160, 4160)] }] },
    { name: "redline", zones: [{ id: 9, rings: [rectangle(1, 2, 3, 4)] }] },
  ]));
  assert.deepEqual([...tile.keys()], ["unit", "redline"]);
  const [first, second] = tile.get("unit");
  assert.equal(first.id, BIG);
  assert.deepEqual(first.properties, { layer: "unit", code: "甲-1", name: `Zone ${BIG}`, category: "B", areaMu: 12.25 });
  assert.deepEqual(first.paths.map((path) => path.length), [10, 10, 10]);
  assert.deepEqual([...first.paths[2]], [200, 0, 210, 0, 210, 10, 200, 10, 200, 0]);
  assert.deepEqual(first.box, [0, 0, 210, 50]);
  assert.deepEqual([first.isCut, second.isCut], [false, true]);
  assert.equal(readTile(new ArrayBuffer(0)).size, 0);
});

test("reads what the service sends, every zone named", () => {
  const tile = recordedTile("redline-control-unit-8-186-92");
  assert.deepEqual([...tile.keys()], ["redline", "control-unit"]);
  const units = tile.get("control-unit");
  assert.ok(units.length > 20);
  for (const { properties } of units) assert.match(properties.code, /^ZH65\d+$/);
  assert.equal(new Set([...shortCodes(units.map(({ properties }) => properties.code)).values()]).size, units.length);
  for (const { paths } of units) for (const path of paths) assert.deepEqual([...path.slice(0, 2)], [...path.slice(-2)]);
});

test("takes no tile of another extent and no half tile for one without zones", () => {
  assert.throws(() => readTile(writeTile([{ name: "unit", zones: [] }], 512)), RangeError);
  const bytes = writeTile([{ name: "unit", zones: [{ id: 1, rings: [rectangle(0, 0, 9, 9)] }] }]);
  assert.throws(() => readTile(bytes.slice(0, bytes.byteLength - 20)));
});

test("takes tiles that are shown 512 pixels wide and more, and less than twice as wide while there are any", () => {
  for (let zoom = 6.5; zoom <= 19; zoom += 0.25) {
    const width = 256 * 2 ** (zoom - tileZoom(zoom));
    assert.ok(width >= 512 && (width < 1024 || tileZoom(zoom) === 14), `${zoom}: ${width}`);
  }
});

test("has for every place of a view one tile, the nearest to its middle first", () => {
  const view = [0.7246, 0.3602, 0.7312, 0.3641];
  const tiles = tilesIn(view, 8);
  for (const [x, y] of [[view[0], view[1]], [view[2], view[3]], [0.728, 0.362]]) {
    const own = tileAt(x, y, 8);
    assert.equal(tiles.filter((tile) => tile.x === own.x && tile.y === own.y).length, 1);
  }
  const middle = tileAt((view[0] + view[2]) / 2, (view[1] + view[3]) / 2, 8);
  assert.deepEqual([tiles[0].x, tiles[0].y], [middle.x, middle.y]);
  assert.ok(overviewOf([0.7248, 0.3608, 0.7313, 0.3642], 4).length <= 4);
  assert.ok(meets([0.5 - 1e-4, 0.5 - 1e-4, 0.5 - 1e-5, 0.5 - 1e-5], { z: 8, x: 128, y: 128 }), "the margin counts");
  assert.ok(!meets([0.49, 0.49, 0.491, 0.491], { z: 8, x: 128, y: 128 }));
});

test("lets stand in what shows all of a tile, then what is nearest above it, then what there is", () => {
  const tile = { z: 9, x: 372, y: 184 };
  const children = [[744, 368], [745, 368], [744, 369], [745, 369]].map(([x, y]) => `10/${x}/${y}`);
  const shown = (...names) => {
    const there = new Set(names);
    const { parts, whole } = standIns(tile, ({ z, x, y }) => (there.has(`${z}/${x}/${y}`) ? `${z}/${x}/${y}` : undefined));
    return [parts.map(({ held }) => held), whole];
  };
  assert.deepEqual(shown("9/372/184", ...children, "8/186/92"), [["9/372/184"], true]);
  assert.deepEqual(shown(...children, "8/186/92"), [children, true]);
  assert.deepEqual(shown(children[0], "8/186/92", "7/93/46"), [["8/186/92"], true]);
  assert.deepEqual(shown(children[0], "5/23/11"), [["5/23/11"], true]);
  assert.deepEqual(shown(children[0]), [[children[0]], false]);
  assert.deepEqual(shown(), [[], false]);
});

test("sees a tile's cells where the unit square has them", () => {
  const view = { scale: 256 * 2 ** 9.5, x: 133_000, y: 66_000, box: [0.72, 0.36, 0.73, 0.37] };
  const tile = { z: 8, x: 186, y: 92 };
  const own = viewOf(view, tile);
  const [west, north, east] = boxOf(tile);
  assert.ok(Math.abs(0 * own.scale - own.x - (west * view.scale - view.x)) < 1e-6);
  assert.ok(Math.abs(4096 * own.scale - own.x - (east * view.scale - view.x)) < 1e-6);
  assert.ok(Math.abs(0 * own.scale - own.y - (north * view.scale - view.y)) < 1e-6);
  assert.deepEqual(own.from, { x: view.x, y: view.y });
});

test("draws the side of neighbours once, in the look of the stronger, and none along which the tile was cut", () => {
  const west = { id: 1, rings: [rectangle(-64, 100, 500, 300)] };
  const east = { id: 2, category: "B", rings: [rectangle(500, 100, 900, 300)] };
  const own = ready(layer([west, east]), CATEGORIES, null);
  assert.equal(sides(own.get("B").borders), 4);
  assert.equal(sides(own.get("A").borders), 2);
  assert.equal(sides(bordersOfOne(own.get("A").shapes[0])), 3);
  assert.equal(ready(layer([west, east]), CATEGORIES, ({ code }) => code === "Z1").get("B"), undefined);
});

test("knows how large a zone is that several tiles cut", () => {
  const extents = new Map();
  const left = layer([{ id: 5, rings: [rectangle(3000, 0, 4160, 90)] }, { id: 6, rings: [rectangle(0, 0, 40, 40)] }]);
  const right = layer([{ id: 5, rings: [rectangle(-64, 0, 700, 800)] }]);
  widen(extents, { x: 10, y: 4 }, left);
  assert.equal(measure(extents, left, 100), false);
  widen(extents, { x: 11, y: 4 }, right);
  assert.equal(measure(extents, left, 100), true, "it is wider now than it seemed");
  assert.deepEqual(left.map(({ size }) => size), [[1796, 800], null]);
});

test("says where a place lies, and that it cannot say so near a border", () => {
  const [zone] = layer([{ id: 1, rings: [rectangle(0, 0, 1000, 1000), rectangle(400, 400, 600, 600).reverse()] }]);
  assert.equal(placeIn(zone, 200, 200, 16), "in");
  assert.equal(placeIn(zone, 500, 500, 16), null);
  assert.equal(placeIn(zone, 395, 500, 16), "border");
  assert.equal(placeIn(zone, 405, 500, 16), "border");
  assert.equal(placeIn(zone, -10, 500, 16), "border");
  assert.equal(placeIn(zone, -30, 500, 16), null);
  assert.ok(doubtAt(14) < doubtAt(13));
});

test("asks for many small zones no tiles that would be heaps of squares, and for few large ones all", () => {
  const bbox = [80.93, 44.38, 83.25, 45.29];
  assert.equal(clearZoom({ zoneCount: 100_000, areaSquareMetres: 1.86e10, bbox }), 8);
  assert.equal(clearZoom({ zoneCount: 51, areaSquareMetres: 2.9e9, bbox }), 5);
  assert.equal(clearZoom({ zoneCount: 1e6, areaSquareMetres: 1e6, bbox }), 14);
  const parts = within({ z: 6, x: 46, y: 23 }, 8);
  assert.equal(parts.length, 16);
  assert.ok(parts.every(({ z, x, y }) => z === 8 && x >> 2 === 46 && y >> 2 === 23));
  assert.deepEqual(within({ z: 8, x: 1, y: 2 }, 8), [{ z: 8, x: 1, y: 2 }]);
});
