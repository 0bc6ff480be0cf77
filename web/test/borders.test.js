import assert from "node:assert/strict";
import { test } from "node:test";
import { bordersOf } from "../src/js/model/borders.js";
import { uncovered } from "../src/js/model/shapes.js";
import { CODE_FROM, NAME_FROM, placesIn, scaleAt, shortCodes } from "../src/js/model/names.js";
import { drawBorders, drawLabels, drawLook, strokeShape } from "../src/js/map/painter.js";
import { markSmall } from "../src/js/map/patches.js";

const square = (x, y, size = 1) =>
  ({ closed: true, feature: null, points: null, box: [x, y, x + size, y + size],
    paths: [Float64Array.of(x, y, x + size, y, x + size, y + size, x, y + size, x, y)] });
/** What is seen of a shape that lies in a square of its own. */
const seenIn = ({ paths, box }, within = [-1e6, -1e6, 1e6, 1e6]) => ({ paths, box, within, cells: 1, left: 0, top: 0 });
const sidesOf = ({ path }) => path.length / 2 - 1;

/** A canvas that remembers what was asked of it. */
function recorder() {
  const done = [];
  const ctx = new Proxy({ globalAlpha: 1 }, {
    get: (kept, name) => kept[name] ?? ((...given) => done.push([name, ...given])),
    set: (kept, name, value) => {
      kept[name] = value;
      if (name !== "globalAlpha") done.push([`${name}=`, value]);
      return true;
    },
  });
  const of = (name) => done.filter(([n]) => n === name);
  return { done, of, view: { ctx, scale: 1, x: 0, y: 0, box: [0, 0, 200, 200], seen: [0, 0, 200, 200], zoom: 0, ratio: 1 } };
}
const LOOK = { fill: "#00ff00", tint: 0, stroke: "#ff0000", width: 2, dashed: false, motif: null, gap: 7, phase: 0, bands: false };

test("draws the side of two neighbours once, and gives it to the first", () => {
  const [west, east] = [square(0, 0), square(1, 0)];
  const borders = bordersOf([west, east]);
  assert.equal(borders.reduce((sum, border) => sum + sidesOf(border), 0), 7);
  assert.equal(borders.filter(({ of }) => of === west).reduce((sum, border) => sum + sidesOf(border), 0), 4);
  assert.deepEqual(borders.find(({ of }) => of === east).box.slice(0, 2), [1, 0]);
});

test("draws all sides of shapes that only meet in a corner, in as few runs as there are", () => {
  const borders = bordersOf([square(0, 0), square(1, 1)]);
  assert.deepEqual(borders.map(sidesOf), [4, 4]);
});

test("draws a border that is only shared in part on both sides of the vertex that one has more", () => {
  const tall = { paths: [Float64Array.of(1, 0, 2, 0, 2, 2, 1, 2, 1, 0)] };
  assert.equal(bordersOf([square(0, 0), tall]).reduce((sum, border) => sum + sidesOf(border), 0), 8);
});

test("cases all borders before it draws any", () => {
  const { view, of, done } = recorder();
  drawBorders(view, bordersOf([square(10, 10, 20), square(30, 10, 20)]), LOOK, "#ffffff");
  assert.equal(of("stroke").length, 2);
  assert.equal(of("beginPath").length, 1);
  assert.deepEqual(of("strokeStyle="), [["strokeStyle=", "#ffffff"], ["strokeStyle=", "#ff0000"]]);
  assert.ok(done.findIndex(([n, v]) => n === "strokeStyle=" && v === "#ffffff") < done.findIndex(([n]) => n === "stroke"));
});

test("fills nothing of a look without tint", () => {
  const { view, of } = recorder();
  drawLook(view, [square(10, 10, 50)], LOOK);
  assert.deepEqual([of("fill").length, of("stroke").length], [0, 1]);
  drawLook(view, [square(10, 10, 50)], { ...LOOK, tint: 0.4 });
  assert.equal(of("fill").length, 1);
});

test("marks what is too small to be seen, once where many lie together, and nothing out of view", () => {
  const { view, of } = recorder();
  const [near, wide, beside] = [square(101, 101, 2), square(20, 20, 30), square(47, 20, 2)];
  markSmall(view, [{ view, shapes: [square(100, 100, 2), near, square(150, 50, 3), wide, beside, square(900, 900, 2)] }], LOOK);
  // White below, the look's colour above; of 2 marks. Where a larger one of the look has its line, it is seen already.
  assert.deepEqual(of("fillStyle=").map(([, colour]) => colour), ["#ffffff", "#ff0000", "#ffffff", "#ff0000"]);
  for (const [, , , width, height] of of("fillRect")) assert.ok(width >= 5 && height >= 5);
});

test("writes a name beside its place where another has it, and of several for one thing the first that finds room", () => {
  const { view, of } = recorder();
  view.ctx.measureText = (text) => ({ width: 10 * text.length });
  const label = (text, y, more) => ({ text, x: 100, y, size: 10, colour: "#000000", ...more });
  drawLabels(view, [label("Town", 100), label("Code", 100, { of: "u" }), label("Code", 130, { of: "u" }), label("Code", 70, { of: "u" }),
    label("Long name", 160, { of: "v", room: 50 }), label("V", 160, { of: "v", room: 50 }), label("Lost", 105)], "#ffffff");
  assert.deepEqual(of("fillText").map(([, text, , y]) => `${text} ${y}`), ["Town 100", "Code 130", "V 160"]);
});

test("writes no name over what is kept clear", () => {
  const { view, of } = recorder();
  view.ctx.measureText = (text) => ({ width: 10 * text.length });
  const label = (text, y) => ({ text, x: 100, y, size: 10, colour: "#000000", of: "u" });
  drawLabels(view, [label("Over", 100), label("Beside", 160)], "#ffffff", [[60, 80, 140, 120]]);
  assert.deepEqual(of("fillText").map(([, text]) => text), ["Beside"]);
});

test("says the map's scale as standards do", () => {
  // A pixel of 0.28 mm at the equator: 1 : 559,082,264 at zoom 0.
  assert.ok(Math.abs(scaleAt(0, 0) / 559_082_264 - 1) < 1e-4);
  assert.ok(scaleAt(10.6, 44.8) > CODE_FROM && scaleAt(10.7, 44.8) < CODE_FROM);
  assert.ok(scaleAt(12.9, 44.8) > NAME_FROM && scaleAt(13, 44.8) < NAME_FROM);
});

test("shortens codes to what tells them apart", () => {
  assert.deepEqual([...shortCodes(["ZH65900720050", "ZH65900720051"])], [["ZH65900720050", "20050"], ["ZH65900720051", "20051"]]);
  assert.equal(shortCodes(["A-100001", "B-100001"]).get("A-100001"), "A-100001");
  assert.equal(shortCodes(["84"]).get("84"), "84");
});

test("names a zone where it is seen: in the middle, and in the visible part of one larger than the screen", () => {
  const place = placesIn([seenIn(square(0, 0, 10))], [-5, -5, 15, 15])[0];
  assert.deepEqual([place.x, place.y, place.width], [5, 5, 10]);
  const part = placesIn([seenIn(square(0, 0, 10))], [8, 0, 12, 2])[0];
  assert.deepEqual([part.x, part.y, part.width], [9, 1, 2]);
  assert.deepEqual(placesIn([seenIn(square(0, 0, 10))], [20, 0, 30, 10]), []);
});

test("names a zone in its wide arm, wherever else it may be named never in its hole nor in its gap", () => {
  const ring = { box: [0, 0, 10, 10], paths: [square(0, 0, 10).paths[0], Float64Array.of(2, 1, 9, 1, 9, 9, 2, 9, 2, 1)] };
  const places = placesIn([seenIn(ring)], [0, 0, 10, 10]);
  assert.ok(places.length > 5);
  for (const { x, y } of places) assert.ok(!(x > 2 && x < 9 && y > 1 && y < 9), `${x} ${y}`);
  const around = { box: [0, 0, 10, 10], paths: [Float64Array.of(0, 0, 10, 0, 10, 10, 0, 10, 0, 8, 8, 8, 8, 2, 0, 2, 0, 0)] };
  const arm = placesIn([seenIn(around)], [0, 3, 10, 7])[0];
  assert.deepEqual([arm.x, arm.width], [9, 2]);
});

test("names a zone that two squares show as if it lay in one", () => {
  const whole = square(0, 0, 10);
  const halves = [seenIn(whole, [-10, -10, 5, 20]), seenIn(whole, [5, -10, 20, 20])];
  assert.deepEqual(placesIn(halves, [-5, -5, 15, 15]), placesIn([seenIn(whole)], [-5, -5, 15, 15]));
});

test("paints only what a moved picture leaves uncovered of its frame", () => {
  const area = (strips) => strips.reduce((sum, [, , w, h]) => sum + w * h, 0);
  for (const [dx, dy] of [[0, 0], [10, 0], [-10, 0], [0, 7], [3, -4], [-3, 4], [-99, -49]]) {
    const strips = uncovered(100, 50, dx, dy);
    const isCovered = (x, y) => x >= dx && x < 100 + dx && y >= dy && y < 50 + dy;
    const isIn = (x, y) => strips.filter(([l, t, w, h]) => x >= l && x < l + w && y >= t && y < t + h).length;
    for (let x = 0; x < 100; x++) for (let y = 0; y < 50; y++) assert.equal(isIn(x, y), isCovered(x, y) ? 0 : 1, `${dx} ${dy}: ${x} ${y}`);
    assert.equal(area(strips), 5000 - (100 - Math.abs(dx)) * (50 - Math.abs(dy)));
  }
  assert.deepEqual(uncovered(100, 50, 100, 0), [[0, 0, 100, 50]]);
});

test("is hollow as a dot what is dashed as a line: it is open whether there is room to see it or not", () => {
  const fills = (dash) => {
    const { of, view } = recorder();
    strokeShape(view, square(10, 10), { casing: 5, line: 3, dash }, "#6941c6");
    return of("fillStyle=").map(([, colour]) => colour);
  };
  assert.deepEqual(fills([]), ["#ffffff", "#6941c6"]);
  assert.deepEqual(fills([2, 4]), ["#ffffff", "#6941c6", "#ffffff"]);
});
