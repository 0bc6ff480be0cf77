import assert from "node:assert/strict";
import { test } from "node:test";
import { fromGaussKrueger, gaussKrueger } from "../src/js/model/geo.js";
import { featureAt, shapeFor } from "../src/js/map/hit.js";
import { positionsIn } from "../src/js/model/position.js";
import { graticuleStep, toWorld } from "../src/js/model/shapes.js";

const only = (text) => {
  const named = positionsIn(text);
  assert.equal(named.length, 1, text);
  return named[0].at;
};
const near = ([lon, lat], [x, y], tolerance = 1e-6) =>
  assert.ok(Math.abs(lon - x) < tolerance && Math.abs(lat - y) < tolerance, `${lon}, ${lat}`);

test("turns Gauss–Krüger coordinates back into the position they came from", () => {
  for (const [lon, lat, zone] of [[82.35, 44.84, 27], [82.35, 44.84, 28], [136, 53.5, 45], [79.5, 3.5, 27]]) {
    const { easting, northing } = gaussKrueger(lon, lat, zone);
    near(fromGaussKrueger(easting, northing, zone), [lon, lat], 1e-9);
  }
});

test("reads positions as people write them, in either order", () => {
  for (const text of ["82.3517, 44.8432", "44.8432 82.3517", "E82.3517° N44.8432°", "８２．３５１７，４４．８４３２",
    "经度 82.3517 纬度 44.8432"]) near(only(text), [82.3517, 44.8432]);
  near(only("82°21′6.12″E 44°50′35.52″N"), [82.3517, 44.8432]);
  near(only("44度50分35.52秒, 82度21分6.12秒"), [82.3517, 44.8432]);
  near(only(`82°21'6.12" 44°50'35.52"`), [82.3517, 44.8432]);
});

test("reads zoned metres in either order, thousands separated or not", () => {
  const { easting, northing } = gaussKrueger(82.35, 44.84, 27);
  near(only(`${easting.toFixed(3)} ${northing.toFixed(3)}`), [82.35, 44.84], 1e-7);
  near(only(`X=${northing.toFixed(3)}, Y=${easting.toFixed(3)}`), [82.35, 44.84], 1e-7);
  near(only("27,606,800.0 4,968,400.0"), only("27606800 4968400"));
});

test("reads minutes and seconds by colons and blanks, and takes none of sixty", () => {
  for (const text of ["82:21:6.12 44:50:35.52", "82 21 6.12 44 50 35.52", "N44°50'35.52\" E82°21'6.12\"", "东经82度21分6.12秒，北纬44度50分35.52秒"]) {
    near(only(text), [82.3517, 44.8432]);
  }
  near(only("82°21.102′, 44°50.592′"), [82.3517, 44.8432]);
  assert.deepEqual(positionsIn("82°60′0″ 44°50′0″"), []);
});

test("holds what letters say against the order of the numbers", () => {
  assert.deepEqual(positionsIn("N82.3517 E44.8432"), []);
  near(only("E 82.3517 N 44.8432"), [82.3517, 44.8432]);
  near(only("lat 44.8432, lon 82.3517"), [82.3517, 44.8432]);
});

test("leaves the zone open where the easting has none, with the metres in either order", () => {
  const { easting, northing } = gaussKrueger(82.35, 44.84, 27);
  const plain = (easting - 27e6).toFixed(3);
  for (const text of [`${plain} ${northing.toFixed(3)}`, `X=${northing.toFixed(3)} Y=${plain}`]) {
    const named = positionsIn(text);
    assert.deepEqual(named.map(({ zone }) => zone), [26, 27, 28, 29]);
    near(named[1].at, [82.35, 44.84], 1e-7);
    near(named[2].at, [85.35, 44.84], 1e-7);
  }
});

test("reads metres of a zone of six degrees by its own number", () => {
  const { easting, northing } = gaussKrueger(82.35, 44.84, 27);
  near(only(`${(easting - 27e6 + 14e6).toFixed(3)}, ${northing.toFixed(3)}`), [82.35, 44.84], 1e-7);
});

test("reads nothing into what is no position", () => {
  for (const text of ["", "82.35", "abc", "1 2", "99606800 4968400", "82.35 44.84 12", "27906800 4968400", "84团 50连", "<b>82.35</b> 44.84",
    `82.35 44.84${" ".repeat(10_000)}`, "ZH65900720050", "27606800 9968400"]) assert.deepEqual(positionsIn(text), [], text.slice(0, 40));
});

test("draws lines of longitude at a readable distance", () => {
  assert.equal(graticuleStep(3), 20);
  assert.equal(graticuleStep(6), 5);
  for (let zoom = 3; zoom < 10; zoom += 0.5) assert.ok((graticuleStep(zoom) / 360) * 256 * 2 ** zoom >= 100 || graticuleStep(zoom) === 20);
});

const feature = (type, coordinates) => ({ type: "Feature", properties: {}, geometry: { type, coordinates } });
const square = (x, y, s) => feature("Polygon", [[[x, y], [x + s, y], [x + s, y + s], [x, y + s], [x, y]]]);

test("finds the smallest site under the pointer, lines and points within reach", () => {
  const reach = 6 / (256 * 2 ** 12);
  const sites = [square(82, 44, 1), square(82.4, 44.4, 0.2), feature("LineString", [[83.2, 44], [83.2, 45]]),
    feature("MultiPoint", [[83.5, 44.5]])];
  assert.equal(featureAt(sites, [82.1, 44.1], reach), 0);
  assert.equal(featureAt(sites, [82.5, 44.5], reach), 1);
  assert.equal(featureAt(sites, [83.2005, 44.5], reach), 2);
  assert.equal(featureAt(sites, [83.5, 44.5], reach), 3);
  assert.equal(featureAt(sites, [83.3, 44.5], reach), -1);
});

test("finds a site that is only a dot at this scale", () => {
  assert.equal(featureAt([square(82, 44, 0.0001)], [82.001, 44.001], 6 / (256 * 2 ** 9)), 0);
});

test("puts the name of several points at the first of them, of all else into the middle", () => {
  const at = (type, coordinates) => shapeFor({ type: "Feature", geometry: { type, coordinates }, properties: {} }).at;
  assert.deepEqual(at("MultiPoint", [[82, 44], [83, 45]]), toWorld([82, 44]));
  assert.deepEqual(at("LineString", [[82, 44], [83, 45]]), toWorld([82.5, 44.5]));
});
