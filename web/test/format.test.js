import assert from "node:assert/strict";
import { test } from "node:test";
import { about, area, distance, figuresIn, lonLat, number, octant, parseDay, share, shortHash, today } from "../src/js/text/format.js";

test("writes an area in the three units", () => {
  assert.deepEqual(area(57983.69), { mu: "86.98", ha: "5.7984", m2: "57,983.69" });
});

test("rounds half away from zero and never writes minus zero", () => {
  assert.equal(number(0.125, 2), "0.13");
  assert.equal(number(-0.001, 2), "0.00");
});

test("never rounds something to nothing nor a part to the whole", () => {
  assert.equal(share(0), "0.00\u00a0%");
  assert.equal(share(0.00001), "<\u00a00.01\u00a0%");
  assert.equal(share(0.99999), ">\u00a099.99\u00a0%");
  assert.equal(share(1), "100.00\u00a0%");
});

test("chooses metres or kilometres", () => {
  assert.equal(distance(12.34), "12.3\u00a0m");
  assert.equal(distance(812.6), "813\u00a0m");
  assert.equal(distance(12345), "12.35\u00a0km");
});

test("gives a long way by its order", () => {
  assert.equal(about(2_683_400), "2,700\u00a0km");
  assert.equal(about(12_345), "12\u00a0km");
  assert.equal(about(184_900), "180\u00a0km");
  assert.equal(about(1234), "1.23\u00a0km");
});

test("writes the figures of a sentence as the page does, and changes no digit", () => {
  assert.equal(figuresIn("地块涉及“乙” 78.20 亩（52128.97 平方米），占地块 89.90%。"),
    "地块涉及“乙” 78.20\u00a0亩（52,128.97\u00a0平方米），占地块 89.90\u00a0%。");
  assert.equal(figuresIn("相距 1390576.05 m²、16416.8米、0.5 公里"), "相距 1,390,576.05\u00a0m²、16,416.8\u00a0米、0.5\u00a0公里");
  for (const text of ["《水污染防治法》第65条", "GB 3838-2002", "2026-08-15 起", "R-NR-04", "52,128.97\u00a0m²"]) {
    assert.equal(figuresIn(text), text);
  }
});

test("turns bearings into winds", () => {
  assert.deepEqual([0, 22, 23, 90, 359, -90].map(octant), [0, 0, 1, 2, 0, 6]);
});

test("dates by Shanghai's clock", () => assert.equal(today(new Date("2026-11-22T17:00:00Z")), "2026-11-23"));
test("reads a day however it is written, and none that the calendar lacks", () => {
  for (const text of ["2026-08-01", "2026.8.1", "2026/08/1", "20260801", "2026年8月1日", " ２０２６-０８-０１ "]) assert.equal(parseDay(text),
    "2026-08-01", text);
  for (const text of ["", "2026-02-29", "2026-13-01", "2026-00-10", "01/08/2026", "2026-8", "26-08-01"]) assert.equal(parseDay(text), null,
    text);
  assert.equal(parseDay("2028-02-29"), "2028-02-29");
});

test("writes positions to a decimetre", () => assert.equal(lonLat([82.3508432, 44.8431366]), "82.350843, 44.843137"));
test("shortens hashes", () => assert.equal(shortHash("sha256:0123456789abcdef"), "0123456789ab"));
