import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiProblem } from "../src/js/model/api.js";
import { createTileStore } from "../src/js/map/tilestore.js";
import { readTile, rectangle, writeTile } from "./mvt.js";

const BBOX = [80.9, 44.3, 83.3, 45.3];
const asked = (id, more) => ({ id, bbox: BBOX, zoneCount: 50, ...more });
const TILE = { z: 8, x: 186, y: 92 };
const BESIDE = { z: 8, x: 185, y: 92 };
const soon = () => new Promise((done) => setTimeout(done, 0));
const zones = (n = 1) => Array.from({ length: n }, (_, i) => ({ id: i + 1, rings: [rectangle(i, i, i + 9, i + 9)] }));

/** A store whose answers a test gives one by one. */
function standing(room) {
  const calls = [];
  const arrived = [];
  const store = createTileStore({
    fetchTile: (layers, tile, signal) => new Promise((give, refuse) => {
      signal.addEventListener("abort", () => refuse(signal.reason));
      calls.push({ layers, tile, signal, give: (names = layers, n = 1) => give(writeTile(names.map((name) => ({ name, zones: zones(n) })))),
        refuse, raw: give });
    }),
    read: async (bytes) => readTile(bytes),
    arrived: (tile, layers) => arrived.push([tile.x, ...layers]),
  }, room);
  return { store, calls, arrived };
}

test("asks a tile once for all layers that it lacks, and for a large layer by itself", async () => {
  const { store, calls, arrived } = standing();
  const [redline, unit, many] = [asked("redline"), asked("unit"), asked("many", { zoneCount: 100_000 })];
  store.want([{ tile: TILE, layers: [redline, many] }, { tile: BESIDE, layers: [redline] }]);
  assert.deepEqual(calls.map(({ layers, tile }) => [tile.x, ...layers]), [[186, "redline"], [186, "many"], [185, "redline"]]);
  calls[0].give();
  await soon();
  assert.deepEqual(arrived, [[186, "redline"]]);
  assert.equal(store.get(redline, TILE).length, 1);
  assert.equal(store.get(many, TILE), undefined);
  store.want([{ tile: TILE, layers: [redline, unit, many] }, { tile: BESIDE, layers: [redline, unit] }]);
  assert.deepEqual(calls.slice(3).map(({ layers, tile }) => [tile.x, ...layers]), [[186, "unit"], [185, "unit"]]);
});

test("asks nothing where a layer has nothing, and takes a layer that the answer lacks for empty", async () => {
  const { store, calls } = standing();
  const [here, away, none] = [asked("here"), asked("away", { bbox: [10, 10, 11, 11] }), asked("none", { bbox: null })];
  store.want([{ tile: TILE, layers: [here, away, none] }]);
  assert.deepEqual(calls.map(({ layers }) => layers), [["here"]]);
  assert.deepEqual([store.get(away, TILE), store.get(none, TILE)], [[], []]);
  calls[0].give([]);
  await soon();
  assert.deepEqual(store.get(here, TILE), []);
});

test("gives up what is no longer wanted, and asks again when it is", async () => {
  const { store, calls, arrived } = standing();
  const layer = asked("redline");
  store.want([{ tile: TILE, layers: [layer] }, { tile: BESIDE, layers: [layer] }]);
  store.want([{ tile: BESIDE, layers: [layer] }]);
  assert.deepEqual(calls.map(({ signal }) => signal.aborted), [true, false]);
  await soon();
  assert.deepEqual(arrived, []);
  assert.equal(store.problemOf(layer, TILE), null);
  store.want([{ tile: TILE, layers: [layer] }, { tile: BESIDE, layers: [layer] }]);
  assert.equal(calls.length, 3);
});

test("keeps a tile that failed apart from one without zones, until it is asked for again", async () => {
  const { store, calls, arrived } = standing();
  const layer = asked("redline");
  const needs = [{ tile: TILE, layers: [layer] }];
  store.want(needs);
  const problem = new ApiProblem({ code: "NETWORK" });
  calls[0].refuse(problem);
  await soon();
  assert.deepEqual(arrived, [[186, "redline"]]);
  assert.equal(store.get(layer, TILE), undefined);
  assert.equal(store.problemOf(layer, TILE), problem);
  store.want(needs);
  assert.equal(calls.length, 1, "not at every move of the map");
  store.retry();
  store.want(needs);
  calls[1].raw(new TextEncoder().encode("<html>of a proxy</html>").buffer);
  await soon();
  assert.equal(store.problemOf(layer, TILE).code, "TILE_UNREADABLE");
  store.want([{ tile: BESIDE, layers: [layer] }]);
  store.want(needs);
  assert.equal(calls.length, 4, "who comes back asks again");
});

test("keeps no more than there is room for, and never lets go what is in view", async () => {
  const { store, calls } = standing(30_000);
  const layer = asked("redline");
  const tiles = [0, 1, 2, 3].map((i) => ({ z: 9, x: 371 + i, y: 184 }));
  for (const tile of tiles) {
    store.want([{ tile, layers: [layer] }]);
    calls.at(-1).give(["redline"], 20);
    await soon();
  }
  assert.equal(store.get(layer, tiles[0]), undefined);
  assert.equal(store.get(layer, tiles[3]).length, 20);
  const { store: small, calls: more } = standing(10);
  small.want(tiles.map((tile) => ({ tile, layers: [layer] })));
  more.forEach(({ give }) => give());
  await soon();
  assert.ok(tiles.every((tile) => small.get(layer, tile)?.length === 1));
});

test("shows nothing of a former edition", async () => {
  const { store, calls, arrived } = standing();
  const layer = asked("redline");
  store.want([{ tile: TILE, layers: [layer] }, { tile: BESIDE, layers: [layer] }]);
  calls[0].give();
  await soon();
  store.clear();
  calls[1].give();
  await soon();
  assert.equal(store.get(layer, TILE), undefined);
  assert.equal(arrived.length, 1);
});
