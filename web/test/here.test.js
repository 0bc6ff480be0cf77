import assert from "node:assert/strict";
import { test } from "node:test";
import { placeAt, withAreas, zonesHere } from "../src/js/model/here.js";

const zone = (code, met) => ({ code, name: code, category: "A", class: met, attributes: { level: "国控" } });
const near = (code, distanceMetres) => ({ code, name: code, category: "A", distanceMetres });
const layer = (id, kind, zones, close = []) => ({ layer: id, kind, positionalAccuracyMetres: 1, zones, near: close });
const borders = (...layers) => zonesHere({ layers }).filter(({ border }) => border).map(({ code }) => code);

test("says that a place lies on the border of the zones of a partition that meet there", () => {
  assert.deepEqual(borders(layer("unit", "PARTITION", [zone("A", "INSIDE"), zone("B", "INSIDE")])), ["A", "B"]);
  assert.deepEqual(borders(layer("unit", "PARTITION", [zone("A", "INSIDE")], [near("B", 0.4)])), ["A", "B"]);
  assert.deepEqual(borders(layer("unit", "PARTITION", [zone("A", "INSIDE")], [near("B", 30)])), []);
});

test("takes zones that may lie over each other for borders only where they are touched or within their accuracy", () => {
  assert.deepEqual(borders(layer("redline", "PROTECTION", [zone("A", "INSIDE"), zone("B", "INSIDE")])), []);
  assert.deepEqual(borders(layer("redline", "PROTECTION", [zone("A", "TOUCH")], [near("B", 1), near("C", 1.01)])), ["A", "B"]);
  assert.equal(zonesHere({ layers: [layer("redline", "PROTECTION", [zone("A", "TOUCH")], [near("A", 0)])] }).length, 1);
});

test("takes areas from what the map shows there, and leaves the others open", () => {
  const layers = [layer("redline", "PROTECTION", [zone("A", "INSIDE")]), layer("farmland", "PROTECTION", [zone("B", "INSIDE")])];
  const here = zonesHere({ layers });
  const seen = [{ zone: { properties: { layer: "redline", code: "A", areaMu: 12.5 } } },
    { zone: { properties: { layer: "redline", code: "B", areaMu: 7 } } }];
  assert.deepEqual(withAreas(here, seen).map(({ areaMu }) => areaMu), [12.5, null]);
});

test("asks of a place as a point to the centimetre", () => {
  assert.deepEqual(placeAt([82.12345678912, 44.1], "甲").geometry, { type: "Point", coordinates: [82.1234568, 44.1] });
});
