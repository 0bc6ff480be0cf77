import assert from "node:assert/strict";
import { test } from "node:test";
import { bboxOf, boxesMeet, contains, gaussKrueger, labelPoint, pathLength, ringArea, toLatLng, zoneOf } from "../src/js/model/geo.js";

const near = (actual, expected, tolerance) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not within ${tolerance} of ${expected}`);
const dms = (d, m, s) => d + m / 60 + s / 3600;

test("projects the State Council's boundary points to the millimetre in zones 27 and 28", () => {
  const points = [
    [dms(82, 7, 45), dms(45, 2, 9), 27588975.709, 4989546.998, 28352582.679, 4990629.81],
    [dms(82, 37, 2), dms(44, 55, 38), 27627674.244, 4978129.162, 28390834.37, 4977786.887],
  ];
  for (const [lon, lat, e27, n27, e28, n28] of points) {
    const in27 = gaussKrueger(lon, lat, 27);
    const in28 = gaussKrueger(lon, lat, 28);
    near(in27.easting, e27, 0.0015);
    near(in27.northing, n27, 0.0015);
    near(in28.easting, e28, 0.0015);
    near(in28.northing, n28, 0.0015);
  }
});

test("takes the nearest zone unless told", () => {
  assert.equal(zoneOf(82.49), 27);
  assert.equal(zoneOf(82.51), 28);
  assert.equal(gaussKrueger(82.35, 44.84).zone, 27);
});

test("measures the one-degree cell as the official series does", () => {
  near(ringArea([[82, 45], [83, 45], [83, 46], [82, 46]]), 8686494956.67, 0.05);
});

test("measures a ring alike open, closed, reversed and started elsewhere", () => {
  const open = [[82.1, 44.8], [82.2, 44.81], [82.15, 44.9]];
  const area = ringArea(open);
  near(ringArea([...open, open[0]]), area, 1e-6);
  near(ringArea([...open].reverse()), area, 1e-6);
  near(ringArea([open[2], open[0], open[1]]), area, 1e-6);
});

test("measures paths along geodesics of the ellipsoid", () => {
  near(pathLength([[0, 0], [1, 0]]), (6378137 * Math.PI) / 180, 1e-3);
  // The quarter of a meridian of CGCS2000.
  near(pathLength([[82, 0], [82, 45], [82, 90]]), 10001965.729, 2e-3);
  near(pathLength([[82.3, 44.86], [82.35, 44.84]]) + pathLength([[82.35, 44.84], [82.4, 44.8]]),
    pathLength([[82.3, 44.86], [82.35, 44.84], [82.4, 44.8]]), 1e-9);
  assert.equal(pathLength([[82, 45]]), 0);
  assert.equal(pathLength([[82, 45], [82, 45]]), 0);
});

test("finds positions inside polygons and outside their holes", () => {
  const g = { type: "Polygon", coordinates: [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]]] };
  assert.equal(contains([2, 2], g), true);
  assert.equal(contains([5, 5], g), false);
  assert.equal(contains([11, 5], g), false);
});

test("boxes a geometry collection and tells whether boxes meet", () => {
  const box = bboxOf({ type: "GeometryCollection",
    geometries: [{ type: "Point", coordinates: [3, 4] }, { type: "LineString", coordinates: [[1, 9], [2, 2]] }] });
  assert.deepEqual(box, [1, 2, 3, 9]);
  assert.equal(boxesMeet(box, [3, 9, 5, 11]), true);
  assert.equal(boxesMeet(box, [3.1, 9, 5, 11]), false);
});

test("names a horseshoe inside itself and not in its gap", () => {
  const u = { type: "Polygon", coordinates: [[[0, 0], [10, 0], [10, 10], [7, 10], [7, 2], [2, 2], [2, 10], [0, 10], [0, 0]]] };
  assert.equal(contains(labelPoint(u), u), true);
});

test("swaps into Leaflet's order", () => assert.deepEqual(toLatLng([82.35, 44.84]), [44.84, 82.35]));
