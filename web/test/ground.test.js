import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { test } from "node:test";
import { groundAt, middleOfPath, namesAt, NAMES, reliefAt, switchedOff, widthAt } from "../src/js/model/ground.js";

const file = readFileSync(new URL("../../data/demo/ground.geojson", import.meta.url));
const { features, synthetic, relief } = JSON.parse(file);
const kindsAt = (zoom) => groundAt(zoom).map(({ kind }) => kind);

test("shows seats and highways from far, companies and farm roads nearer", () => {
  assert.deepEqual(kindsAt(7), []);
  assert.deepEqual(new Set(kindsAt(9)), new Set(["BUILT", "WATER", "RIVER", "ROAD", "HIGHWAY", "SEAT", "CITY"]));
  assert.ok(!kindsAt(10).includes("COMPANY") && kindsAt(11).includes("COMPANY"));
  assert.ok(!kindsAt(10).includes("FARM_ROAD") && kindsAt(11).includes("FARM_ROAD"));
});

test("names a kind only where it is drawn, the city first", () => {
  for (let zoom = 6; zoom <= 19; zoom += 0.25) {
    for (const kind of namesAt(zoom)) assert.ok(kindsAt(zoom).includes(kind), `${kind} at ${zoom}`);
  }
  assert.deepEqual(namesAt(19), ["CITY", "SEAT", "RIVER", "COMPANY", "HIGHWAY"]);
});

test("draws casings below all roads that have one, so that crossings are open", () => {
  const roads = groundAt(12).filter(({ kind }) => ["ROAD", "HIGHWAY"].includes(kind)).map(({ stroke }) => stroke);
  assert.deepEqual(roads, ["--map-road-casing", "--map-road-casing", "--map-road", "--map-highway"]);
});

test("widens lines with the zoom and no further than given", () => {
  assert.deepEqual([5, 9, 10.5, 12, 13.5, 15, 19].map((zoom) => widthAt([1, 2, 4], zoom)), [1, 1, 1.5, 2, 3, 4, 4]);
});

test("takes a position of a path as its middle", () => {
  assert.deepEqual(middleOfPath(Float64Array.of(1, 2)), [1, 2]);
  assert.deepEqual(middleOfPath(Float64Array.of(1, 2, 3, 4, 5, 6)), [3, 4]);
});

test("has colours for all it draws, in both themes", () => {
  const css = ["tokens"].map((name) => readFileSync(new URL(`../src/css/${name}.css`, import.meta.url), "utf8"));
  const used = new Set(groundAt(19).flatMap(({ stroke, fill }) => (fill ? [stroke, fill] : [stroke])).concat(
    Object.values(NAMES).map(({ colour }) => colour)));
  for (const name of used) assert.equal(css.join("").split(`${name}:`).length - 1, 2, name);
});

test("is small, says that it is made up, and names every place by its kind", () => {
  assert.equal(synthetic, true);
  assert.ok(gzipSync(file).length < 150_000);
  const named = (kind) => features.filter(({ properties }) => properties.kind === kind).map(({ properties }) => properties.name);
  assert.equal(named("COMPANY").length, 121);
  assert.equal(named("SEAT").length, 9);
  assert.equal(named("CITY").length, 1);
  for (const kind of ["CITY", "SEAT", "COMPANY", "HIGHWAY"]) assert.ok(named(kind).every((name) => name.startsWith("示例")), kind);
  assert.deepEqual(new Set(features.map(({ properties }) => properties.kind)), new Set(kindsAt(19)));
});

test("shades hills fully from far, less the nearer one comes, and never loses them", () => {
  assert.deepEqual([6, 11.5, 13.5, 14.5, 19].map(reliefAt), [1, 1, 0.5, 0.25, 0.25]);
});

test("names the picture of the terrain and where it lies: beneath all of the territory", () => {
  assert.ok(readFileSync(new URL(`../../data/demo/${relief.file}`, import.meta.url)).length < 200_000);
  const [west, south, east, north] = relief.bbox;
  for (const { geometry } of features) {
    for (const [lon, lat] of positionsOf(geometry.coordinates)) assert.ok(west < lon && lon < east && south < lat && lat < north);
  }
});

const positionsOf = (coordinates) => (typeof coordinates[0] === "number" ? [coordinates] : coordinates.flatMap(positionsOf));

test("remembers what was switched off, and takes nothing else for it", () => {
  assert.deepEqual(switchedOff('["relief"]'), new Set(["relief"]));
  for (const text of [null, "", "{", "{}", "3", '["hills", 1]']) assert.deepEqual(switchedOff(text), new Set(), text);
});
