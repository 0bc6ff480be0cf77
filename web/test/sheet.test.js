import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf } from "../src/js/screening/facts.js";
import { bySeverity, placeInFull, placeOf, sentenceOf, speakerOf } from "../src/js/screening/sheet/conclusion.js";
import { reasonOf } from "../src/js/screening/sheet/reason.js";
import { allBeyond, clearText, rowName, severityOf, signOf } from "../src/js/screening/sheet/rows.js";
import { countOf, tabAfter } from "../src/js/screening/sheet/tabs.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const SITE = { type: "Polygon", areaSquareMetres: 12_000 };
const row = (more) => ({ row: "redline", layer: "redline", name: "生态保护红线", status: "HIT", categories: [], contacts: [], nearest: null,
  holds: null, open: null, ...more });
const hit = (more) => ({ rule: "R-1", title: "红线内禁止开发建设", outcome: "TRUE", effect: "PROHIBITED", layer: "redline",
  layerName: "生态保护红线", category: "REDLINE", categoryName: "生态保护红线", citation: { document: "通知", article: "第一条" },
  areaSquareMetres: 11_882, shareOfSite: 0.99, zones: ["A"], ...more });
const sheet = (more) => ({ rows: [], head: [], settled: { effect: "PERMITTED", because: [] }, pending: null,
  questions: { open: [], answered: [] }, outside: null, ...more });

test("tells a row's severity by what holds, then by what is open, never as clear where data are missing", () => {
  const holds = { effect: "RESTRICTED", rules: ["a"] };
  const open = { effect: "PROHIBITED", rules: ["b"] };
  assert.equal(signOf(row({ holds })), "RESTRICTED");
  assert.equal(signOf(row({ holds, open })), "RESTRICTED");
  assert.equal(signOf(row({ open })), "UNDETERMINED");
  assert.equal(signOf(row({})), "HIT");
  assert.equal(signOf(row({ status: "BOUNDARY_CONTACT" })), "CONTACT");
  assert.equal(signOf(row({ status: "CLEAR" })), "CLEAR");
  assert.equal(signOf(row({ status: "NO_DATA" })), "NO_DATA");
  assert.equal(signOf(row({ status: "NO_LAYER", layer: null })), "NO_DATA");
  assert.equal(severityOf(row({ holds, open })), "限制、可能禁止");
  assert.equal(severityOf(row({ holds: open, open })), "禁止");
  assert.equal(severityOf(row({ holds: { effect: "PERMITTED", rules: [] } })), "");
  assert.equal(severityOf(row({ status: "CLEAR", holds })), "");
});

test("says of a layer that is not met how far off it is, and of one without data that nothing can be said", () => {
  const nearest = { code: "B", name: "乙", category: "REDLINE", distanceMetres: 580, bearingDegrees: 3 };
  assert.equal(clearText(row({ status: "CLEAR", nearest })), "不涉及 · 最近 580\u00a0m，北");
  assert.equal(clearText(row({ status: "CLEAR" })), "不涉及");
  assert.match(clearText(row({ status: "NO_DATA", nearest })), /不能认定/);
  assert.equal(clearText(row({ status: "BOUNDARY_CONTACT", contacts: [{ code: "B", name: "乙", category: "REDLINE" }] })), "仅边界接触：乙");
});

test("tells of a boundary what lies outside where a clause speaks of that, however much lies within", () => {
  const holds = { effect: "RESTRICTED", rules: ["R-UD-01"] };
  const nearest = { code: "K", name: "城区", category: "URBAN_BOUNDARY", distanceMetres: 3160, bearingDegrees: 92 };
  const part = row({ layer: "urban-boundary", areaSquareMetres: 10_000, areaMu: 15, shareOfSite: 0.9, holds,
    beyond: { areaSquareMetres: 2000, areaMu: 3, shareOfSite: 0.1 } });
  const whole = { ...part, status: "CLEAR", areaSquareMetres: 0, areaMu: 0, nearest,
    beyond: { areaMu: 18, areaSquareMetres: 12_000, shareOfSite: 1 } };
  assert.equal(signOf(part), "RESTRICTED");
  assert.equal(signOf(whole), "RESTRICTED");
  assert.equal(severityOf(whole), "限制");
  assert.equal(allBeyond(whole), "全部在界外 · 最近 3.16\u00a0km，东");
  assert.equal(allBeyond({ ...whole, nearest: null }), "全部在界外");
  const clause = hit({ layer: "urban-boundary", layerName: "城镇开发边界", category: null, categoryName: null, zones: [],
    areaSquareMetres: undefined });
  assert.equal(placeInFull(clause, { site: SITE }, [], [part]), "城镇开发边界外 3.00\u00a0亩（占地块 10.00\u00a0%）");
  assert.equal(placeInFull({ ...clause, layer: "redline", layerName: "红线" }, { site: SITE }, [], [part]), "红线");
  const atLeast = { ...part, beyond: { ...part.beyond, lowerBound: true } };
  assert.equal(placeInFull(clause, { site: SITE }, [], [atLeast]), "城镇开发边界外 ≥ 3.00\u00a0亩（占地块 10.00\u00a0%）");
});

test("names a row as its layer, in English by the shorter name that it has", () => {
  const layer = { name: "红线（2026 年）", nameEn: "Redline of 2026" };
  assert.equal(rowName(row({}), layer), "红线（2026 年）");
  assert.equal(rowName(row({})), "生态保护红线");
  speak("en");
  assert.equal(rowName({ row: "basic-farmland", name: "永久基本农田" }, layer), "Basic farmland");
  assert.equal(rowName({ row: "pasture", name: "草场" }, { name: "草场", nameEn: "Pastures" }), "Pastures");
  assert.equal(rowName({ row: "pasture", name: "草场" }), "草场");
  speak("zh-CN");
});

test("names what is certain before what is open of the same severity, the most severe first", () => {
  const open = hit({ rule: "open", outcome: "UNKNOWN" });
  const unit = hit({ rule: "unit" });
  const limit = hit({ rule: "limit", effect: "RESTRICTED" });
  const other = hit({ rule: "other" });
  assert.deepEqual(bySeverity([limit, open, unit, other]).map(({ rule }) => rule), ["unit", "other", "open", "limit"]);
});

test("names a place once where its only category has the layer's name", () => {
  const layers = [{ id: "water-source", name: "饮用水水源保护区", categories: [{ code: "LEVEL_1", name: "一级保护区" }] }];
  assert.equal(placeOf(hit({}), []), "生态保护红线");
  assert.equal(placeOf(hit({ layer: "water-source", category: "LEVEL_1" }), layers), "饮用水水源保护区 · 一级保护区");
  assert.equal(placeOf(hit({ layer: null, layerName: null, category: null, categoryName: null }), layers), "");
});

test("makes the sentence of the first hit that holds and has the verdict's effect", () => {
  const result = { verdict: "PROHIBITED", site: SITE, findings: [] };
  const open = hit({ outcome: "UNKNOWN", title: "尚未认定" });
  assert.equal(speakerOf(result, sheet({ head: [open, hit({})] })).title, "红线内禁止开发建设");
  assert.equal(sentenceOf({ result, sheet: sheet({ head: [open, hit({})] }), layers: [] }),
    "生态保护红线 17.82\u00a0亩（占地块 99.00\u00a0%）：红线内禁止开发建设。");
  const nowhere = hit({ layer: null, layerName: null, category: null, categoryName: null, areaSquareMetres: undefined });
  assert.equal(sentenceOf({ result, sheet: sheet({ head: [nowhere] }), layers: [] }), "红线内禁止开发建设。");
  assert.equal(speakerOf({ verdict: "UNDETERMINED" }, sheet({ head: [hit({})] })), undefined);
  assert.equal(placeInFull(hit({ areaSquareMetres: undefined, shareOfSite: undefined }), result, []), "生态保护红线");
  assert.equal(placeInFull(hit({ areaMu: 17.83 }), result, []), "生态保护红线 17.83\u00a0亩（占地块 99.00\u00a0%）");
});

test("says the sentence of a rule that permits, of none, and of a range", () => {
  const permits = { outcome: "TRUE", effect: "PERMITTED", message: "依此条允许" };
  assert.equal(reasonOf({ verdict: "PERMITTED", findings: [permits] }, 0), "依此条允许");
  assert.equal(reasonOf({ verdict: "PERMITTED", findings: [] }, 0), "所查图层与条款均未作限制。");
  const open = { verdict: "UNDETERMINED", atLeast: "PERMITTED", atMost: "PROHIBITED", coverage: { coveredShare: 1 }, findings: [] };
  assert.equal(reasonOf(open, 2), "现有信息下，结论在“允许准入”与“禁止准入”之间。补充下面 2 项信息后可以定论。");
  assert.doesNotMatch(reasonOf({ ...open, coverage: { coveredShare: 0.5 } }, 2), /定论/);
  assert.doesNotMatch(reasonOf(open, 1, true), /定论/);
  const pending = { effect: "PROHIBITED", facts: 27, dataMissing: false, because: [], byPerson: [] };
  const first = sheet({ pending, questions: { open: ["industry"], answered: [] } });
  assert.match(sentenceOf({ result: { ...open, site: SITE }, sheet: first, layers: [] }), /补充下面 1 项信息后会更明确/);
});

test("asks the facts of the sheet, the industry having a field of its own", () => {
  const result = { missingFacts: ["industry", "a", "b", "c"] };
  assert.deepEqual(factsOf(sheet({ questions: { open: ["industry"], answered: [] } }), result), []);
  assert.deepEqual(factsOf(sheet({ questions: { open: ["a", "b"], answered: ["industry"] } }), result), ["a", "b"]);
  assert.deepEqual(factsOf(null, result), ["a", "b", "c"]);
});

test("leads from tab to tab by arrows, round and round", () => {
  assert.equal(tabAfter("ArrowRight", "clauses"), "layers");
  assert.equal(tabAfter("ArrowRight", "person"), "clauses");
  assert.equal(tabAfter("ArrowLeft", "clauses"), "person");
  assert.equal(tabAfter("Home", "basis"), "clauses");
  assert.equal(tabAfter("End", "basis"), "person");
  assert.equal(tabAfter("Enter", "basis"), null);
  assert.equal(tabAfter("ArrowRight", "basis", ["clauses", "layers", "basis"]), "clauses");
});

test("counts what a tab holds: layers that are met or not known, not those that are clear", () => {
  const result = { findings: [{}, {}], themes: [{ status: "HIT" }, { status: "CLEAR" }, { status: "NO_DATA" }], clausesByPerson: [{}] };
  assert.deepEqual(["clauses", "layers", "basis", "person"].map((name) => countOf(name, result)), [2, 2, null, 1]);
});

test("says in English of a layer that the site does not touch that it is not involved, which is no requirement that failed", () => {
  speak("en");
  assert.equal(clearText(row({ status: "CLEAR" })), "not involved");
  speak("zh-CN");
});
