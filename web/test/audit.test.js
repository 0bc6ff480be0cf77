import assert from "node:assert/strict";
import { test } from "node:test";
import { grouped, tally } from "../src/js/audit/board.js";
import { waterfall } from "../src/js/audit/balance.js";
import { listed } from "../src/js/audit/differences.js";
import { shadingOf } from "../src/js/audit/shading.js";
import { groundText, rateText, signedWithUnit, targetText, withUnit } from "../src/js/audit/words.js";
import { audit, baselineOf } from "../src/js/model/audit.js";
import { bulletOf, lineOf } from "../src/js/model/bullet.js";
import { classAt, classesOf } from "../src/js/model/classes.js";
import { pairOf } from "../src/js/model/editionnote.js";
import { auditHash, auditOf, routeOf } from "../src/js/model/route.js";
import { exact, signed } from "../src/js/text/format.js";
import { speak } from "../src/js/text/strings.js";
import { textOf } from "./sources.js";

const answer = (name) => JSON.parse(textOf(`test/answers/${name}.json`));
const BOARD = answer("indicators");
const indicator = (id) => BOARD.indicators.find((one) => one.id === id);
const redline = answer("comparison").layers.find(({ layer }) => layer === "redline");

test("writes every decimal that a number has, and at least those that it is printed with", () => {
  assert.equal(exact(924267.8, 2), "924,267.80");
  assert.equal(exact(9.64924, 2), "9.64924");
  assert.equal(exact(51), "51");
  assert.equal(exact(2.5e-7), "0.00000025");
  assert.equal(exact(1e21), "1,000,000,000,000,000,000,000");
  assert.equal(signed(-5.13, 2), "−5.13");
  assert.equal(signed(0, 2), "0.00");
  assert.equal(signed(12.5, 2), "+12.50");
});

test("moves the point of a rate without rounding it", () => {
  assert.equal(rateText(0.98835365), "98.835365\u00a0%");
  assert.equal(rateText(1), "100.00\u00a0%");
  assert.equal(rateText(0.07), "7.00\u00a0%");
  assert.equal(rateText(null), "—");
});

test("says value, target and margin with their units, and what has none with words", () => {
  speak("zh-CN");
  assert.equal(withUnit(indicator("redline-area"), 924267.83), "924,267.83\u00a0亩");
  assert.equal(targetText(indicator("redline-area")), "不低于 922,300\u00a0亩");
  assert.equal(targetText(indicator("redline-not-reduced")), "不减少");
  assert.equal(targetText(indicator("basic-farmland-area")), "没有数值目标");
  assert.equal(signedWithUnit(indicator("farmland-area"), 450.82), "+450.82\u00a0亩");
  assert.equal(withUnit(indicator("sand-treated-area"), null), "—");
  assert.equal(groundText(666.67, 1), "1.00\u00a0亩 (666.67\u00a0m²)");
  assert.equal(groundText(null), "—");
});

test("puts the target in the middle of a bar that holds value and uncertainty", () => {
  const floor = bulletOf(110, 100, 5, "AT_LEAST");
  assert.equal(floor.target, 0.5);
  assert.deepEqual(floor.good, [0.5, 1]);
  // The outermost mark is 15 from the target; the bar reaches 15 × 1.18 = 17.7 to each side.
  assert.ok(Math.abs(floor.span - 17.7) < 1e-12);
  assert.ok(Math.abs(floor.value - (0.5 + 10 / 35.4)) < 1e-12);
  assert.ok(floor.least > 0.5 && floor.most < 1 && floor.least < floor.value && floor.value < floor.most);
  const ceiling = bulletOf(90, 100, null, "AT_MOST");
  assert.deepEqual(ceiling.good, [0, 0.5]);
  assert.equal(ceiling.least, ceiling.value);
  const equal = bulletOf(7.96, 7.96, 0, "EQUAL", 0.005);
  assert.equal(equal.value, 0.5);
  assert.ok(equal.good[0] > 0 && equal.good[0] < 0.5 && Math.abs(equal.good[0] + equal.good[1] - 1) < 1e-12);
  const still = bulletOf(0, 0, 0, "AT_MOST");
  assert.deepEqual([still.value, still.least, still.most], [0.5, 0.5, 0.5]);
});

test("shows by the bar alone whether measurement decides", () => {
  const { value, uncertainty, target } = indicator("farmland-area");
  const bar = bulletOf(value, target.value, uncertainty, target.comparator);
  assert.ok(bar.least < bar.target && bar.target < bar.most);
});

test("draws a line through what is known, flat where nothing changes", () => {
  assert.deepEqual(lineOf([1, null, 3], 10, 4), [{ x: 0, y: 4, i: 0 }, { x: 10, y: 0, i: 2 }]);
  assert.deepEqual(lineOf([2, 2], 10, 4).map(({ y }) => y), [2, 2]);
});

test("makes classes that fit: few values as they are, common ends alone, equal values together", () => {
  assert.deepEqual(classesOf([]), []);
  assert.deepEqual(classesOf([3, 1, 3]), [{ from: 1, to: 1 }, { from: 3, to: 3 }]);
  const shares = [0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8];
  const classes = classesOf(shares);
  assert.deepEqual(classes[0], { from: 0, to: 0 });
  assert.equal(classes.length, 5);
  assert.deepEqual(classes.slice(1), [{ from: 1, to: 2 }, { from: 3, to: 4 }, { from: 5, to: 6 }, { from: 7, to: 8 }]);
  const retention = classesOf([100, 100, 100, 100, 90, 91, 92, 93, 94, 95]);
  assert.deepEqual(retention.at(-1), { from: 100, to: 100 });
});

test("never puts losses and gains into one class", () => {
  const changes = [-9832.56, -911.5, 0, 0, 0, 0, 0, 0, 578.14, 2362.97, 2771.58, 5861.82];
  const classes = classesOf(changes);
  assert.ok(classes.every(({ from, to }) => from * to > 0 || (from === 0 && to === 0)));
  for (const value of changes) {
    const { from, to } = classes[classAt(classes, value)];
    assert.ok(from <= value && value <= to, String(value));
  }
});

test("lists binding indicators first, each once, and counts them by status", () => {
  const groups = grouped(BOARD.indicators);
  assert.equal(groups[0][0], "BINDING");
  assert.ok(groups[0][1].every(({ nature }) => nature === "BINDING"));
  assert.ok(groups.slice(1).every(([, rows]) => rows.every(({ nature }) => nature !== "BINDING")));
  assert.deepEqual(groups.flatMap(([, rows]) => rows.map(({ id }) => id)).sort(), BOARD.indicators.map(({ id }) => id).sort());
  assert.equal(tally(BOARD.indicators).reduce((sum, { n }) => sum + n, 0), BOARD.indicators.length);
  assert.deepEqual(grouped([{ id: "a", nature: "STATED", group: "g" }]).map(([name]) => name), ["g"]);
});

test("draws a balance whose bars close", () => {
  const { bars: [was, lost, gained, is], least, most } = waterfall(redline);
  assert.deepEqual([was[1], is[1]], [922525.9, 924267.83]);
  assert.ok(Math.abs(lost[1] - lost[0] - 10744.06) < 0.005 && Math.abs(gained[1] - gained[0] - 12485.99) < 0.005);
  assert.equal(lost[0], gained[0]);
  assert.ok(least < lost[0] && least >= 0 && most > is[1] && least % 1000 === 0);
  const same = waterfall({ beforeMu: 10, retainedMu: 10, lostMu: 0, gainedMu: 0, afterMu: 10 });
  assert.ok(same.least < 10 && same.most > 10);
});

test("lists the ground that a finding is about, the largest first", () => {
  const differences = answer("differences");
  const all = listed(differences, []).map(({ properties }) => properties.areaMu);
  assert.deepEqual(all, [...all].sort((a, b) => b - a));
  assert.equal(all.length, 10);
  assert.deepEqual(listed(differences, ["redline-lost-4", "redline-gained-6"]).map(({ id }) => id), ["redline-lost-4", "redline-gained-6"]);
});

const UNITS = { type: "FeatureCollection", features: ["ZH65272310023", "ZH65270110003", "ZH-none"].map((code) =>
  ({ type: "Feature", geometry: { type: "Point", coordinates: [82, 45] }, properties: { code, areaSquareMetres: 1e9 } })) };
const state = (patch) => ({ ...audit, units: UNITS, board: BOARD, ...patch });

test("shades units by retention where editions are compared, and leaves out those without the layer", () => {
  const shown = { audit: { ...audit.audit, part: "comparison" }, comparison: answer("comparison"), retentionMapped: true };
  const values = shadingOf(state(shown)).units.map(({ value }) => value);
  assert.ok(Math.abs(values[0] - 92.466483) < 1e-9);
  assert.deepEqual(values.slice(1), [100, null]);
  assert.equal(shadingOf(state({ ...shown, retentionMapped: false })), null);
  assert.equal(shadingOf(state({ ...shown, audit: { ...shown.audit, by: "category" } })), null);
});

test("shades units by the share of them that an area takes, only for the row that is open", () => {
  const breakdown = answer("breakdown-area");
  const part = breakdown.parts.find(({ areaSquareMetres }) => areaSquareMetres > 0);
  const unit = { ...UNITS.features[0], properties: { code: part.code, areaSquareMetres: 4 * part.areaSquareMetres } };
  const shown = { audit: { ...audit.audit, row: "redline-area" }, breakdown, units: { ...UNITS, features: [unit] } };
  assert.equal(shadingOf(state(shown)).units[0].value, 25);
  assert.equal(shadingOf(state({ ...shown, audit: { ...shown.audit, row: "farmland-area" } })), null);
  assert.equal(shadingOf(state({ ...shown, breakdown: "busy" })), null);
});

test("compares with the oldest edition unless another is asked for", () => {
  const editions = answer("editions");
  assert.equal(baselineOf(editions, null), "2020.1");
  assert.equal(baselineOf(editions, "2025.1"), "2025.1");
  assert.equal(baselineOf([], null), null);
  assert.equal(baselineOf(editions, "2025.1", "2026.1"), "2025.1");
  assert.equal(baselineOf(editions, "2025.1", "2020.1"), "2020.1", "what is later is nothing to compare with");
  assert.equal(baselineOf(editions, "2025.1", "2025.1"), "2025.1", "a version with itself is said to be the same");
});

test("compares a former edition with the present one, and any other with the one before it", () => {
  const editions = ["2027.1", "2026.1", "2025.1", "2020.1"].map((code) => ({ code }));
  assert.deepEqual(pairOf(editions, "2020.1", "2026.1"), { before: "2020.1", after: "2026.1" });
  assert.deepEqual(pairOf(editions, "2026.1", "2026.1"), { before: "2025.1", after: "2026.1" });
  assert.deepEqual(pairOf(editions, "2027.1", "2026.1"), { before: "2026.1", after: "2027.1" });
  assert.equal(pairOf(editions.slice(3), "2020.1", "2020.1"), null);
  assert.equal(pairOf(editions, undefined, "2026.1"), null);
});

test("keeps in the address what the auditor sees, and finds it there again", () => {
  const asked = { part: "board", baseline: "2020.1", row: "redline-area", by: "category", layer: "redline", swipe: false };
  const hash = auditHash(asked, "2026.1");
  assert.equal(hash, "#audit&edition=2026.1&baseline=2020.1&row=redline-area&by=category");
  assert.equal(routeOf(hash).view, "audit");
  assert.deepEqual(auditOf(hash, audit.audit), { edition: "2026.1", asked });
  const compared = auditHash({ ...asked, part: "comparison", layer: "water-source" }, null);
  assert.equal(compared, "#audit&baseline=2020.1&part=comparison&layer=water-source");
  assert.equal(auditOf(compared, audit.audit).asked.layer, "water-source");
  assert.equal(auditOf(auditHash({ ...asked, part: "comparison", swipe: true }, null), audit.audit).asked.swipe, true);
  assert.deepEqual(auditOf("#audit&part=nonsense&by=nonsense", audit.audit), { edition: null, asked: audit.audit });
  assert.equal(routeOf("#records").view, "records");
});
