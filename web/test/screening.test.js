import assert from "node:assert/strict";
import { test } from "node:test";
import { askedFacts } from "../src/js/screening/facts.js";
import { questionsOf } from "../src/js/screening/sheet/next.js";
import {
  amountIn, amountInFull, amountOf, areaInFull, kindOf, levelled, methodName, uncertaintyOf, uncoveredOf,
} from "../src/js/ui/figures.js";
import { bracketed, shortTitle } from "../src/js/screening/finding.js";
import { bySeverity } from "../src/js/screening/findings.js";
import { faultOf, parseNumber } from "../src/js/ui/numberfield.js";
import { faultsOf, isUnreadable } from "../src/js/ui/problems.js";
import { questionOf, requestOf } from "../src/js/model/question.js";
import { isLit } from "../src/js/model/state.js";
import { speak } from "../src/js/text/strings.js";
import { inOrder } from "../src/js/screening/themes.js";

speak("zh-CN");

test("puts what is answered first, drops what no longer matters, and asks the rest by what it decides", () => {
  assert.deepEqual(askedFacts([], ["a", "b", "c"], {}), ["a", "b", "c"]);
  assert.deepEqual(askedFacts(["a", "b", "c"], ["c", "d"], { a: true }), ["a", "c", "d"]);
  assert.deepEqual(askedFacts([], ["d"], { z: 1 }), ["z", "d"]);
});

test("keeps the question in front as long as it is asked, whatever an answer makes decisive", () => {
  assert.deepEqual(askedFacts(["b", "a", "c", "d"], ["new", "d", "a", "c"], { b: 1 }), ["b", "a", "new", "d", "c"]);
  assert.deepEqual(askedFacts(["b", "a", "c"], ["new", "c"], { b: 1 }), ["b", "new", "c"]);
});

const FACTS = new Map(["a", "b", "c", "m"].map((key) => [key, { key, type: "BOOLEAN", label: key, derived: key === "m" }]));
const questions = (more, changing = null) => questionsOf({ asked: [], given: {}, facts: FACTS, screenProblem: null, ...more }, changing);

test("shows what is answered apart from what is asked, and nothing that is measured", () => {
  assert.deepEqual(questions({ asked: ["a", "m", "b"], given: { a: true } }), { open: ["b"], answered: ["a"] });
  assert.deepEqual(questions({ asked: ["b"], given: { c: false, unknown: 1 } }), { open: ["b"], answered: ["c"] });
});

test("lists what is answered in one order, however it was answered", () => {
  assert.deepEqual(questions({ given: { c: true, a: true, b: true } }).answered, ["a", "b", "c"]);
  assert.deepEqual(questions({ asked: ["b"], given: { b: true, c: true, a: true } }).answered, ["a", "b", "c"]);
});

test("asks again, in front, what is answered anew and what the service refused", () => {
  assert.deepEqual(questions({ asked: ["b"], given: { a: true, c: true } }, "c"), { open: ["c", "b"], answered: ["a"] });
  const screenProblem = { errors: [{ pointer: "/properties/facts/a", message: "?" }] };
  assert.deepEqual(questions({ asked: ["b"], given: { a: 1, c: true }, screenProblem }), { open: ["a", "b"], answered: ["c"] });
});

test("reads numbers as people type them and refuses what is none", () => {
  assert.equal(parseNumber(" 1,200.5 "), 1200.5);
  assert.equal(parseNumber("３５"), 35);
  assert.equal(parseNumber("-0.5"), -0.5);
  for (const text of ["", "35吨", "1e3", "1.2.3", "."]) assert.equal(parseNumber(text), null, text);
});

test("says what a number should have been", () => {
  assert.equal(faultOf({ minimum: 0, maximum: 10 }, 5), null);
  assert.equal(faultOf({ minimum: 0, maximum: 10 }, 11), "应在 0 至 10 之间");
  assert.equal(faultOf({ minimum: null, maximum: null }, null), "请填数字");
});

test("asks by edition, by date, by both, or for today", () => {
  assert.deepEqual(questionOf({ edition: "2025.1", asOf: null }), { edition: "2025.1" });
  assert.deepEqual(questionOf({ edition: "2025.1", asOf: "2026-08-01" }), { edition: "2025.1", asOf: "2026-08-01" });
  assert.deepEqual(questionOf({ edition: null, asOf: "2026-08-01" }), { asOf: "2026-08-01" });
  assert.deepEqual(questionOf({ edition: null, asOf: null }), {});
});

test("sends geometry, name, industry and given facts, and nothing the file said besides", () => {
  const site = { type: "Feature", geometry: { type: "Point", coordinates: [82, 45] }, properties: { name: "一", areaMu: 3 } };
  assert.deepEqual(requestOf({ site, industry: { code: "2511", name: "炼油" }, given: { nature: "NEW" } }), {
    type: "Feature",
    geometry: site.geometry,
    properties: { name: "一", industry: "2511", facts: { nature: "NEW" } },
  });
  assert.deepEqual(requestOf({ site, industry: null, given: {} }).properties, { name: "一" });
  const wide = { ...site, properties: { widthMetres: 12 } };
  assert.deepEqual(requestOf({ site: wide, industry: null, given: {} }).properties, { widthMetres: 12 });
});

const finding = (effect, layer, outcome = "TRUE", message = `${effect} ${layer}`) => ({ effect, layer, outcome, message, zones: ["Z1"] });
const theme = (layer, status, shareOfSite = 0) => ({ layer, status, shareOfSite });

test("orders findings by severity, themes by status, and leaves the given lists alone", () => {
  const findings = [finding("PERMITTED"), finding("RESTRICTED"), finding("PROHIBITED")];
  assert.deepEqual(bySeverity(findings).map((f) => f.effect), ["PROHIBITED", "RESTRICTED", "PERMITTED"]);
  assert.equal(findings[0].effect, "PERMITTED");
  const themes = [theme("a", "CLEAR"), theme("b", "NO_DATA"), theme("c", "HIT"), theme("d", "BOUNDARY_CONTACT"), theme("e", "HIT")];
  assert.deepEqual(inOrder(themes).map((th) => th.layer), ["c", "e", "d", "b", "a"]);
});

test("speaks of areas, lengths or counts by the site's shape", () => {
  assert.equal(kindOf({ site: { type: "MultiPolygon" } }), "area");
  assert.equal(kindOf({ site: { type: "LineString" } }), "length");
  assert.equal(kindOf({ site: { type: "Point" } }), "count");
  assert.equal(kindOf({ site: { type: "LineString", areaSquareMetres: 12 } }), "area");
  assert.equal(amountOf({ unionSquareMetres: 5, areaSquareMetres: 4 }, "area"), 5);
  assert.equal(amountOf({ lengthMetres: 7 }, "length"), 7);
  assert.equal(uncoveredOf({ uncoveredCount: 2 }, "count"), 2);
});

test("writes an area everywhere by its own rounding, and levelled only in a column that sums", () => {
  const unit = { areaSquareMetres: 117.92, areaMu: 0.17 };
  const farmland = { areaSquareMetres: 117.92, areaMu: 0.18 };
  assert.deepEqual([unit, farmland].map((zone) => amountIn(zone, "area")), ["0.18\u00a0亩", "0.18\u00a0亩"]);
  assert.deepEqual([unit, farmland].map(levelled), [{ mu: "0.17", own: "0.18" }, { mu: "0.18", own: null }]);
  assert.deepEqual(levelled({ areaSquareMetres: 117.92 }), { mu: "0.18", own: null });
  assert.equal(areaInFull(1_390_576.05), "2,085.86\u00a0亩 = 139.0576\u00a0公顷 = 1,390,576.05\u00a0m²");
  assert.equal(amountInFull(1_390_576.05, "area"), "2,085.86\u00a0亩 (1,390,576.05\u00a0m²)");
});

test("says by how much a zone's area may be off, where the service says it", () => {
  const layer = { positionalAccuracyMetres: 5 };
  assert.match(uncertaintyOf(layer, { uncertaintySquareMetres: 1234.5 }), /^±1,234\.50 m²/);
  assert.doesNotMatch(uncertaintyOf(layer, {}), /±/);
  assert.equal(uncertaintyOf(null), "以所给界址点为准");
});

test("lights what shares a zone, and a whole layer where no zone is named", () => {
  assert.equal(isLit(null, "a", []), false);
  assert.equal(isLit({ layer: "a" }, "a", ["1"]), true);
  assert.equal(isLit({ layer: "a", zones: ["1", "2"] }, "a", ["2", "3"]), true);
  assert.equal(isLit({ layer: "a", zones: ["1"] }, "a", ["2"]), false);
  assert.equal(isLit({ layer: "a", zones: ["1"] }, "a", []), true);
  assert.equal(isLit({ layer: "a" }, "b", []), false);
});

test("lists every fault of a problem, or the problem itself", () => {
  assert.equal(faultsOf({ code: "A", title: "t", errors: [{ message: "1" }, { message: "2" }] }).length, 2);
  assert.deepEqual(faultsOf({ code: "A", title: "t", errors: [] }), [{ code: "A", message: "t" }]);
});

test("tells a file that is unreadable from one that says itself what is wrong", () => {
  const problem = (...codes) => ({ code: "FILE_UNREADABLE", errors: codes.map((code) => ({ code })) });
  assert.equal(isUnreadable(problem("FILE_UNREADABLE")), true);
  assert.equal(isUnreadable(problem("CRS_UNSUPPORTED")), false);
  assert.equal(isUnreadable({ code: "SITE_INVALID", errors: [] }), false);
});

test("brackets a document's title once", () => {
  assert.equal(bracketed("土地管理法"), "《土地管理法》");
  assert.equal(bracketed("《土地管理法》"), "《土地管理法》");
});

test("names methods in words, with the zone of a projection", () => {
  assert.match(methodName(), /CGCS2000/);
  assert.match(methodName("GAUSS_KRUGER_PLANAR(27)"), /27 带/);
});

test("says a law's title as people do", () => {
  assert.equal(shortTitle("中华人民共和国土地管理法"), "土地管理法");
  assert.equal(shortTitle("《中华人民共和国土地管理法》"), "《土地管理法》");
});
