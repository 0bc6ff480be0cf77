import assert from "node:assert/strict";
import { test } from "node:test";
import {
  becauseText, codeIn, columnIn, columnsOf, industryColumn, leftOf, manyRequest, portionsOf, otherwiseThan, saidBy,
} from "../src/js/model/many.js";
import { comparedIn, countsOf, decidingLayers, decidingOf, hitIn, orderBy, shownOf, verdictsOf } from "../src/js/model/manyorder.js";
import { manyCells } from "../src/js/model/manycsv.js";
import { xlsx } from "../src/js/model/xlsx.js";
import { sightOf } from "../src/js/many/table.js";
import { factText, factTitle } from "../src/js/many/words.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const CLEAR = { status: "CLEAR", areaMu: 0, areaSquareMetres: 0, shareOfSite: 0 };
const NAMES = { redline: "生态保护红线", "nature-reserve": "自然保护地", "basic-farmland": "永久基本农田", "water-source": "饮用水水源保护区",
  "urban-boundary": "城镇开发边界", "control-unit": "环境管控单元" };
const hit = (areaMu, more = {}) => ({ status: "HIT", areaMu, shareOfSite: 0.5, zones: 1, ...more });

/** A line; facts that are not named are clear. */
const line = (index, verdict, facts = {}, more = {}) => ({ index, of: 99, name: `地块${index}`, openQuestions: 0,
  screening: { verdict, atLeast: verdict === "UNDETERMINED" ? "PERMITTED" : verdict,
    atMost: verdict === "UNDETERMINED" ? "PROHIBITED" : verdict, asOf: "2026-11-23", edition: { code: "2026.1" }, site: { areaMu: 10 },
    project: { industry: { code: "2511", name: "原油加工" }, facts: {} }, ...more.screening },
  facts: Object.entries(NAMES).map(([layer, name]) => ({ layer, name, ...CLEAR, ...facts[layer] })), ...more.line });

const ordered = (lines, by = "conflict") => [...lines].sort(orderBy(by)).map(({ index }) => index);

test("puts the least conflict first: verdict, its bounds, redline, reserve, farmland, water level before area, unit, questions", () => {
  const water = (level, mu) => ({ "water-source": hit(mu, { level }) });
  const inOrder = [
    line(20, "PERMITTED"),
    line(19, "PERMITTED", { "control-unit": hit(9, { level: "GENERAL" }) }),
    line(18, "PERMITTED", { "control-unit": hit(1, { level: "KEY" }) }),
    line(17, "PERMITTED", { "control-unit": hit(0.1, { level: "PRIORITY" }) }),
    line(16, "PERMITTED", water("QUASI", 500)),
    line(15, "PERMITTED", water("LEVEL_2", 2)),
    line(14, "PERMITTED", water("LEVEL_2", 300)),
    line(13, "PERMITTED", water("LEVEL_1", 0.1)),
    line(12, "PERMITTED", { "basic-farmland": hit(0.5) }),
    line(11, "PERMITTED", { "basic-farmland": hit(3), ...water("QUASI", 0.1) }),
    line(10, "PERMITTED", { "nature-reserve": hit(0.01) }),
    line(9, "PERMITTED", { redline: { status: "BOUNDARY_CONTACT", areaMu: 0.02 } }),
    line(8, "PERMITTED", { redline: hit(0.01) }),
    line(7, "PERMITTED", { redline: { status: "NO_DATA", areaMu: 0 } }),
    line(6, "CONDITIONAL"),
    line(5, "RESTRICTED", {}, { line: { openQuestions: 1 } }),
    line(4, "RESTRICTED", {}, { line: { openQuestions: 3 } }),
    line(3, "UNDETERMINED", {}, { screening: { atMost: "RESTRICTED" } }),
    line(2, "UNDETERMINED"),
    line(1, "PROHIBITED"),
    { index: 0, of: 99, name: "坏", errors: [{ code: "SITE_INVALID", message: "自相交" }] },
  ];
  assert.deepEqual(ordered([...inOrder].reverse()), inOrder.map(({ index }) => index));
});

test("orders totally whatever the sites are: areas, lengths and points in one column", () => {
  const lines = [hit(undefined, { count: 3 }), hit(2), hit(undefined, { lengthMetres: 5 }), hit(900), hit(undefined, { lengthMetres: 4 }),
    { status: "NO_LAYER", areaMu: undefined }].map((redline, i) => line(i, "PERMITTED", { redline }));
  assert.deepEqual(ordered(lines, "redline"), [1, 3, 4, 2, 0, 5]);
  const order = orderBy("conflict");
  for (const a of lines) for (const b of lines) assert.equal(Math.sign(order(a, b)), -Math.sign(order(b, a)) || 0);
});

test("orders by any column and the other way round, what is equal as the file has it, and filters by verdict, name and number", () => {
  const lines = [line(0, "PROHIBITED"), line(1, "PERMITTED"), line(2, "PROHIBITED"), line(11, "PERMITTED")];
  const asked = { manyOrder: { by: "verdict", down: true }, manyVerdict: "", manySought: "" };
  assert.deepEqual(shownOf(lines, asked), [0, 2, 1, 11]);
  assert.deepEqual(shownOf(lines, { ...asked, manyOrder: { by: "name", down: true } }), [11, 2, 1, 0]);
  assert.deepEqual(shownOf(lines, { ...asked, manyOrder: { by: "index", down: true } }), [0, 1, 2, 11]);
  assert.deepEqual(shownOf(lines, { ...asked, manyVerdict: "PERMITTED" }), [1, 11]);
  assert.deepEqual(shownOf(lines, { ...asked, manySought: "地块1" }), [1, 11]);
  assert.deepEqual(shownOf(lines, { ...asked, manySought: "3" }), [2]);
  assert.deepEqual([...countsOf(lines)], [["PROHIBITED", 2], ["PERMITTED", 2]]);
  assert.deepEqual([...verdictsOf({ many: lines, manyVerdict: "PERMITTED", manySought: "" })], [[1, "PERMITTED"], [11, "PERMITTED"]]);
});

test("orders ten thousand sites within a moment", () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => line(i, i % 3 ? "PROHIBITED" : "PERMITTED", { redline: hit((i * 7919) % 1000) }));
  const asked = { manyOrder: { by: "conflict", down: false }, manyVerdict: "", manySought: "" };
  shownOf(lines, asked);
  const began = performance.now();
  assert.equal(shownOf(lines, asked).length, 10_000);
  assert.ok(performance.now() - began < 1000);
});

test("marks what differs and what is best in a row, and nothing where all are alike", () => {
  const lines = [line(0, "RESTRICTED", { redline: hit(3), "control-unit": hit(1, { level: "KEY", zone: { code: "B", name: "" } }) }),
    line(1, "PROHIBITED", { redline: hit(1), "control-unit": hit(1, { level: "KEY", zone: { code: "A", name: "" } }) }),
    line(2, "RESTRICTED", { redline: hit(1) })];
  assert.deepEqual(comparedIn(lines, "verdict"), { differs: true, best: [true, false, true] });
  assert.deepEqual(comparedIn(lines, "redline"), { differs: true, best: [false, true, true] });
  assert.deepEqual(comparedIn(lines, "basic-farmland"), { differs: false, best: [false, false, false] });
  assert.deepEqual(comparedIn(lines.slice(0, 2), "control-unit"), { differs: false, best: [false, false] });
});

test("names the article that decides: the first that holds with the verdict's weight, else what may hold", () => {
  const head = [{ outcome: "UNKNOWN", effect: "PROHIBITED", rule: "a" }, { outcome: "TRUE", effect: "RESTRICTED", rule: "b" }];
  assert.equal(decidingOf({ head }, { atLeast: "RESTRICTED" }).rule, "b");
  assert.equal(decidingOf({ head }, { atLeast: "CONDITIONAL" }).rule, "a");
  assert.equal(decidingOf({ head: [] }, { atLeast: "PERMITTED" }), null);
});

test("compares by every layer that decides for one of the sites, the most severe first, beside those that have a row", () => {
  const hitOf = (layer, effect, outcome = "TRUE") => ({ layer, layerName: `${layer}名`, effect, outcome });
  const one = { head: [hitOf("redline", "PROHIBITED"), hitOf("river", "CONDITIONAL"), hitOf(null, "PROHIBITED")] };
  const other = { head: [hitOf("wetland", "PROHIBITED", "UNKNOWN"), hitOf("wetland", "RESTRICTED"), hitOf("park", "PERMITTED")] };
  assert.deepEqual(decidingLayers([one, undefined, other], ["redline"]),
    [{ id: "wetland", name: "wetland名" }, { id: "river", name: "river名" }]);
  assert.equal(hitIn(other, "wetland").effect, "RESTRICTED");
  assert.equal(hitIn(one, "wetland"), null);
});

test("tells which sites were screened by their file's industry and not by that of all", () => {
  const of = (code) => ({ screening: { project: { industry: code && { code, name: "" } } } });
  const lines = [of("4416"), of("1353"), of(null), of("4416"), { errors: [] }];
  assert.deepEqual(otherwiseThan(lines, { industry: { code: "1353", name: "" }, facts: {} }), { n: 2, codes: ["4416"] });
  assert.deepEqual(otherwiseThan(lines, { industry: null, facts: {} }), { n: 0, codes: [] });
});

test("says in a line what decides, or what may where nothing unfavourable is certain", () => {
  const rule = (title) => ({ rule: title, title, layer: null });
  const of = (atLeast, because, mayBecause) => becauseText({ screening: { atLeast }, because, mayBecause });
  assert.equal(of("PROHIBITED", rule("甲"), null), "甲");
  assert.equal(of("RESTRICTED", rule("甲"), rule("乙")), "甲");
  assert.match(of("PERMITTED", rule("甲"), rule("乙")), /可能.*乙/);
  assert.equal(of("PERMITTED", rule("甲"), null), "甲");
  assert.equal(of("PERMITTED", null, null), "");
});

const site = (name, attributes, type = "Polygon") => ({ type: "Feature", geometry: { type, coordinates: [] },
  properties: { name, areaMethod: "", attributes } });

test("finds the column of industries by its usual names, and reads the code before a name", () => {
  const sites = [site("a", { 备注: "x" }), site("b", { 行业: "2511", INDUSTRY: "4416" })];
  assert.deepEqual(columnsOf(sites), ["备注", "行业", "INDUSTRY"]);
  assert.equal(industryColumn(sites), "INDUSTRY");
  assert.equal(industryColumn([site("a", { 备注: "2511" })]), null);
  const codes = { " 2511 ": "2511", "2511 原油加工": "2511", "2511原油加工": "2511", "C 制造业": "C", 4416: "4416", 炼油: "炼油" };
  for (const [cell, code] of Object.entries(codes)) assert.equal(codeIn(cell), code);
  assert.equal(codeIn(undefined), "");
});

test("asks with a site's own industry before the common one, and takes the width of lines", () => {
  const common = { industry: { code: "4416", name: "太阳能发电" }, facts: { nature: "NEW" } };
  assert.deepEqual(manyRequest(site("甲", { 行业: "2511" }), "行业", common).properties,
    { name: "甲", industry: "2511", facts: { nature: "NEW" } });
  assert.equal(manyRequest(site("乙", { 行业: "" }), "行业", common).properties.industry, "4416");
  assert.equal(manyRequest(site("乙", { 行业: "2511" }), null, common).properties.industry, "4416");
  // 0111 that lost its zero is no group 111.
  assert.equal(manyRequest(site("乙", { 行业: 111 }), "行业", common).properties.industry, "4416");
  assert.equal(manyRequest(site("乙", { 行业: 111 }), "行业", { industry: null, facts: {} }).properties.industry, undefined);
  assert.equal(manyRequest(site("乙", { 行业: 2511 }), "行业", common).properties.industry, "2511");
  assert.equal(manyRequest(site("丙", { widthMetres: "20" }, "LineString"), null, common).properties.widthMetres, 20);
  assert.equal(manyRequest(site("丁", { widthMetres: 20 }), null, common).properties.widthMetres, undefined);
});

test("parts what is too large for one request, in order and with nothing lost", () => {
  const features = Array.from({ length: 10 }, (_, i) => ({ i, text: "x".repeat(90) }));
  const portions = portionsOf(features, 250);
  assert.deepEqual(portions.map(({ first }) => first), [0, 2, 4, 6, 8]);
  assert.deepEqual(portions.flatMap((portion) => portion.features), features);
  assert.equal(portionsOf(features).length, 1);
  assert.equal(portionsOf([{ text: "x".repeat(999) }], 250).length, 1);
});

test("builds the rows in sight and a few beyond", () => {
  assert.deepEqual(sightOf(0, 340, 10_000), { first: 0, end: 14 });
  assert.deepEqual(sightOf(34 * 5000, 340, 10_000), { first: 4996, end: 5014 });
  assert.deepEqual(sightOf(0, 340, 3), { first: 0, end: 3 });
});

test("says in a cell what a fact takes, and in full who asks", () => {
  const layers = [{ id: "water-source", categories: [{ code: "LEVEL_1", name: "一级保护区" }, { code: "LEVEL_2", name: "二级保护区" }] },
    { id: "redline", categories: [{ code: "REDLINE", name: "生态保护红线" }] }];
  const fact = (layer, more) => ({ layer, name: NAMES[layer], ...more });
  assert.equal(factText(fact("redline", hit(1234.5, { level: "REDLINE" })), layers), "1,234.50");
  assert.equal(factText(fact("water-source", hit(2, { level: "LEVEL_1" })), layers), "一级保护区 2.00");
  assert.equal(factText(fact("redline", CLEAR), layers), "—");
  assert.equal(factText(fact("redline", { status: "NO_DATA" }), layers), "无数据");
  assert.equal(factText(fact("redline", hit(undefined, { lengthMetres: 12.34 })), layers), "12.3\u00a0m");
  const unit = hit(1, { level: "KEY", levelName: "重点管控单元", zone: { code: "ZH65900720050", name: "某单元" }, zones: 3 });
  assert.equal(factText(fact("control-unit", unit), layers), "重点 ZH65900720050 +2");
  assert.equal(factTitle(fact("redline", { ...hit(2, { level: "REDLINE" }), zone: { code: "A1", name: "某区" } }), layers),
    "生态保护红线 生态保护红线 2.00\u00a0亩 · 50.00\u00a0% · 某区 A1");
});

test("hands out the table with its figures as numbers, with what is broken and what is for demonstration", () => {
  const lines = [line(4, "PROHIBITED", { redline: hit(2, { levelName: "红线", zone: { code: "R1", name: "某区" } }) }),
    { index: 5, of: 6, name: "=坏", errors: [{ code: "X", message: "自相交" }] }];
  const rows = manyCells(lines, [{ id: "redline", name: "生态保护红线" }], true, (i) => (i === 4 ? "111" : null));
  assert.equal(rows[0].length, rows[1].length);
  assert.equal(rows[1].length, rows[2].length);
  const of = (row, head) => rows[row][rows[0].indexOf(head)];
  assert.equal(of(1, "序号"), 5);
  assert.equal(of(1, "结论"), "禁止准入");
  assert.equal(of(1, "生态保护红线 数量"), 2);
  assert.equal(of(1, "生态保护红线 图斑编码"), "R1");
  assert.equal(of(1, "行业"), "2511 原油加工");
  assert.equal(of(2, "错误"), "自相交");
  assert.equal(of(2, "结论"), "有错误");
  assert.match(String(of(2, "备注")), /演示/);
  assert.doesNotMatch(String(of(2, "备注")), /没有采用/);
  assert.match(String(of(1, "备注")), /111.*没有采用.*演示/);
});

test("writes a workbook whose texts are texts and whose numbers are numbers", () => {
  const bytes = Buffer.concat(xlsx("批量", [["名称", "亩"], ["=1+1 <a&b>\u0000", 2.5], [null, -1]]));
  const text = bytes.toString("utf8");
  assert.match(text, /<t xml:space="preserve">=1\+1 &lt;a&amp;b&gt;<\/t>/);
  assert.match(text, /<c><v>2\.5<\/v><\/c>/);
  assert.match(text, /<c\/><c><v>-1<\/v>/);
  assert.equal(bytes.subarray(0, 2).toString(), "PK");
});

test("takes a single site's industry from the column that all sites are judged by, and none that may have lost its zero", () => {
  const site = (attributes) => ({ properties: { attributes } });
  const solar = site({ "行业代码": "4416 太阳能发电" });
  assert.equal(columnIn({ reading: { sites: [solar] }, many: null, manyColumn: null }), "行业代码");
  assert.equal(columnIn({ reading: { sites: [solar] }, many: [], manyColumn: "用途" }), "用途");
  assert.equal(columnIn({ reading: { sites: [solar] }, many: [], manyColumn: null }), null);
  assert.equal(columnIn({ reading: null, many: null, manyColumn: null }), null);
  assert.equal(saidBy(solar, "行业代码"), "4416");
  assert.equal(saidBy(site({ industry: 4416 }), "industry"), "4416");
  assert.equal(saidBy(site({ industry: 511 }), "industry"), null);
  assert.equal(leftOf(site({ industry: 511 }), "industry"), "511");
  assert.equal(leftOf(site({ industry: 4416 }), "industry"), null);
  assert.equal(leftOf(site({ industry: 511 }), null), null);
  assert.equal(saidBy(site({ industry: " " }), "industry"), null);
  assert.equal(saidBy(solar, null), null);
  assert.equal(saidBy({ properties: {} }, "industry"), null);
});
