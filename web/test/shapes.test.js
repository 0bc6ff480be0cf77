import assert from "node:assert/strict";
import { test } from "node:test";
import { boxesMeet } from "../src/js/model/geo.js";
import { shapeOf, toWorld, walk } from "../src/js/model/shapes.js";

const polygon = (ring) => ({ type: "Feature", geometry: { type: "Polygon", coordinates: [ring] } });

test("puts Greenwich on the equator into the middle of the square, north up", () => {
  assert.deepEqual(toWorld([0, 0]), [0.5, 0.5]);
  assert.ok(toWorld([82, 45])[1] < 0.5);
  assert.ok(Math.abs(toWorld([180, 85.0511287798])[1]) < 1e-9);
});

test("boxes a shape and sees which boxes meet", () => {
  const a = shapeOf(polygon([[82, 44], [83, 44], [83, 45], [82, 44]]));
  const b = shapeOf(polygon([[83, 44], [84, 44], [84, 45], [83, 44]]));
  const c = shapeOf(polygon([[85, 44], [86, 44], [86, 45], [85, 44]]));
  assert.equal(boxesMeet(a.box, b.box), true);
  assert.equal(boxesMeet(a.box, c.box), false);
});

test("knows polygons from lines and points", () => {
  const line = shapeOf({ geometry: { type: "LineString", coordinates: [[0, 0], [1, 1]] } });
  const point = shapeOf({ geometry: { type: "Point", coordinates: [0, 0] } });
  assert.equal(line.closed, false);
  assert.equal(line.paths.length, 1);
  assert.deepEqual([...point.points], [0.5, 0.5]);
});

test("leaves out vertices too near to see but keeps both ends", () => {
  const seen = [];
  walk(Float64Array.of(0, 0, 0.1, 0, 0.2, 0, 5, 0, 5.1, 0), { scale: 1, x: 0, y: 0 }, 1, (x) => seen.push(x));
  assert.deepEqual(seen, [0, 5, 5.1]);
});
