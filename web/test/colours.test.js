import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_SIGHTS, apart, blend, distance, labOf, lighten, rgbOf } from "../src/js/model/colours.js";

/** Pairs published with the formula (Sharma, Wu and Dalal 2005), for each of its branches. */
const PUBLISHED = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[50, 2.5, 0], [56, -27, -3], 31.903],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263],
  [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

test("takes the distance of two colours as it was published", () => {
  for (const [one, other, expected] of PUBLISHED) {
    for (const found of [distance(one, other), distance(other, one)]) {
      assert.ok(Math.abs(found - expected) < 0.00006, `${one} ${other}: ${found}`);
    }
  }
});

test("knows red as others do, and that grey is grey to everybody", () => {
  const [l, a, b] = labOf(rgbOf("#ff0000"));
  assert.ok(Math.hypot(l - 53.24, a - 80.09, b - 67.2) < 0.05);
  for (const sight of ALL_SIGHTS) {
    const [, x, y] = labOf(rgbOf("#808080"), sight);
    assert.ok(Math.hypot(x, y) < 0.1, sight);
  }
});

test("takes red and green of one lightness for each other where one kind of cone is missing", () => {
  const [red, green] = [rgbOf("#c87070"), rgbOf("#8c8c66")];
  assert.ok(apart(red, green, ["all"]) > 25);
  assert.ok(apart(red, green, ["deutan"]) < 8);
  const [blue, teal] = [rgbOf("#3070c8"), rgbOf("#00848c")];
  assert.ok(apart(blue, teal, ["tritan"]) < apart(blue, teal, ["all"]) / 2);
});

test("lays a colour over another, and lifts it towards white", () => {
  assert.deepEqual(blend([1, 0, 0], [0, 0, 1], 0.25), [0.25, 0, 0.75]);
  assert.equal(lighten("#000000", 0.5), "#808080");
  assert.equal(lighten("#1b5e20", 0), "#1b5e20");
});
