import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { byDimension, checklistOf, ticksOf, withTicks } from "../src/js/screening/checklist.js";
import { className, inShort } from "../src/js/screening/eia.js";
import { askable, factsTaken, faultsAt } from "../src/js/screening/facts.js";
import { messageBeside, sourceOf } from "../src/js/screening/finding.js";
import { groupsOf } from "../src/js/screening/findings.js";
import { faultOf, stated, statedIn } from "../src/js/ui/numberfield.js";
import { byFact, takenBy } from "../src/js/screening/otherwise.js";
import { restingAt } from "../src/js/app/pointing.js";
import { requestOf } from "../src/js/model/question.js";
import { restsOn } from "../src/js/model/state.js";
import { speak } from "../src/js/text/strings.js";
import { noticeText } from "../src/js/screening/sheet/basis.js";
import { isOutside, outsideInWords } from "../src/js/screening/sheet/outside.js";
import { tolerances } from "../src/js/screening/stability.js";
import { rowOf } from "../src/js/screening/trace.js";
import { comparison, comparisonText, conditionText, joinOf, labelOf, placeText, worthOf } from "../src/js/text/wording.js";
import { pieceAmount, zoneOf } from "../src/js/screening/zonelink.js";

speak("zh-CN");
const explained = JSON.parse(readFileSync(new URL("answers/explained.json", import.meta.url), "utf8"));
const facts = new Map([
  ["boiler_tph",
    { key: "boiler_tph", label: "锅炉额定蒸发量", labelEn: "Boiler capacity", type: "NUMBER", unit: "蒸吨/小时", minimum: 0, maximum: 100,
      units: [{ unit: "兆瓦", factor: 1.4285714 }] }],
  ["boiler_fuel",
    { key: "boiler_fuel", label: "锅炉燃料", type: "CHOICE", choices: [{ code: "COAL", label: "燃煤" }, { code: "GAS", label: "燃气" }] }],
  ["water_supply_related", { key: "water_supply_related", label: "与供水有关", type: "BOOLEAN" }],
  ["site_mu", { key: "site_mu", label: "占地面积", type: "NUMBER", unit: "亩", derived: true }],
]);

test("says a comparison in the words of the form", () => {
  const say = (text) => comparisonText(comparison(text), facts);
  assert.equal(say("boiler_tph <= 35"), "锅炉额定蒸发量 ≤ 35 蒸吨/小时");
  assert.equal(say("(boiler_tph > 1.5)"), "锅炉额定蒸发量 > 1.5 蒸吨/小时");
  assert.equal(say("boiler_fuel <> 'COAL'"), "锅炉燃料 不为 燃煤");
  assert.equal(say("boiler_fuel IN ('COAL','GAS')"), "锅炉燃料 为 燃煤、燃气");
  assert.equal(say("boiler_fuel not in ('COAL')"), "锅炉燃料 不为 燃煤");
  assert.equal(say("boiler_tph BETWEEN 10 AND 20"), "锅炉额定蒸发量 在 10 蒸吨/小时 至 20 蒸吨/小时 之间");
  assert.equal(say("water_supply_related = FALSE"), "与供水有关：否");
  assert.equal(say("industry IN (1, 2, 3, 4, 5, 6, 7, 8, 9)"), "行业代码 属于 1、2、3、4、5、6、7、8 等 9 项");
  assert.equal(say("stranger = 'it''s'"), "stranger 为 it's");
});

test("takes nothing for one comparison that is more than one", () => {
  for (const text of ["boiler_tph <= 35 AND boiler_fuel = 'COAL'", "NOT (a = 1)", "在一级保护区内", "", "a = b"]) assert.equal(comparison(text),
    null, text);
});

test("says a whole condition in words and keeps its brackets", () => {
  assert.equal(conditionText("boiler_fuel = 'COAL' AND (boiler_tph BETWEEN 10 AND 20 OR NOT water_supply_related = true)", facts),
    "锅炉燃料 为 燃煤 且 (锅炉额定蒸发量 在 10 蒸吨/小时 至 20 蒸吨/小时 之间 或 非 与供水有关：是)");
});

test("tells how the parts of a condition are joined, whatever stands in quotes or brackets", () => {
  const join = (text, n = 2) => joinOf({ text, parts: Array(n).fill({}) });
  assert.equal(join("a = 'x OR y' AND b = 2"), "and");
  assert.equal(join("a = 1 AND (b = 2 OR c = 3)"), "and");
  assert.equal(join("a = 1 AND b = 2 OR c = 3"), "or");
  assert.equal(join("NOT (a = 1 OR b = 2)", 1), "not");
});

test("reads a trace: what was asked, what was found, and how it is joined", () => {
  const { trace, placeTrace } = explained.findings[1];
  const top = rowOf(trace, facts);
  assert.deepEqual([top.truth, top.asked, top.found, top.parts.length], ["TRUE", "以下至少一项成立", null, 2]);
  const inner = rowOf(trace.parts[1], facts);
  assert.equal(inner.asked, "以下各项都成立");
  const leaf = rowOf(inner.parts[1], facts);
  assert.deepEqual([leaf.asked, leaf.found, leaf.parts], ["锅炉额定蒸发量 ≤ 35 蒸吨/小时", "实为 20 蒸吨/小时", []]);
  assert.equal(rowOf({ truth: "UNKNOWN", text: "boiler_tph <= 35", fact: "boiler_tph", value: null }, facts).found, "未给出");
  assert.equal(rowOf(placeTrace, facts).asked, placeTrace.text);
  assert.equal(rowOf({ truth: "TRUE" }, facts).asked, "");
});

test("says a list or a range as one, though it was made of several comparisons", () => {
  const parts = ["COAL",
    "GAS"].map((code) => ({ truth: "FALSE", text: `boiler_fuel = '${code}'`, fact: "boiler_fuel", value: "OIL", parts: [] }));
  const row = rowOf({ truth: "FALSE", text: "boiler_fuel IN ('COAL','GAS')", parts }, facts);
  assert.deepEqual([row.asked, row.found, row.parts], ["锅炉燃料 为 燃煤、燃气", "实为 OIL", []]);
});

test("names values of facts, also those in another unit and those that nobody describes", () => {
  assert.equal(worthOf(facts, "boiler_tph", { value: 14, unit: "兆瓦" }), "14 兆瓦");
  assert.equal(worthOf(facts, "boiler_fuel", "GAS"), "燃气");
  assert.equal(worthOf(facts, "x", 3), "3");
  assert.equal(worthOf(facts, "site_mu", 79.08927968229708), "79.0893 亩");
  assert.equal(worthOf(facts, "x", null), "未给出");
  assert.equal(labelOf(facts, "industry"), "行业代码");
});

test("groups findings by effect with what is open last, by source with the law first, by dimension in the office's order", () => {
  const by = (grouping) => groupsOf(explained.findings, grouping).map((g) => [g.key, g.findings.map((f) => f.rule).join(" ")]);
  assert.deepEqual(by("effect"), [["PROHIBITED", "R-WS-01"], ["CONDITIONAL", "REG-1"], ["open", "ZH65900720037-PARK-S1"]]);
  assert.deepEqual(by("scope"), [["LAW", "R-WS-01"], ["REGION", "REG-1"], ["UNIT ZH65900720037", "ZH65900720037-PARK-S1"]]);
  assert.deepEqual(by("dimension").map(([key]) => key), ["空间布局约束", "污染物排放管控", "资源利用效率"]);
});

test("groups findings of an older answer, which names neither scope nor unit", () => {
  const old = [{ rule: "R", outcome: "TRUE", effect: "RESTRICTED" }, { rule: "S", outcome: "UNKNOWN", effect: "PROHIBITED" }];
  assert.deepEqual(groupsOf(old, "scope").map((g) => g.key), ["LAW"]);
  assert.deepEqual(groupsOf(old, "scope")[0].findings.map((f) => f.rule), ["R", "S"]);
  assert.deepEqual(groupsOf(old, "dimension").length, 1);
  assert.equal(sourceOf(old[0]), "法律法规与政策");
});

test("does not say a finding's title twice", () => {
  assert.equal(messageBeside({ title: "禁止甲", message: "禁止甲。" }), "");
  assert.equal(messageBeside({ title: "禁止甲", message: "可能适用“禁止甲”：有 2 项事实待补充。" }), "可能适用本条：有 2 项事实待补充。");
  assert.equal(messageBeside({ title: "禁止甲", message: "地块涉及“乙” 3.00 亩，占地块 10.00%。禁止甲。" }), "地块涉及“乙” 3.00 亩，占地块 10.00%。");
  assert.equal(messageBeside({ title: "禁止甲" }), "");
});

test("puts the fact of most provisions first", () => {
  assert.deepEqual(byFact(explained.whyNot).map(([fact, rules]) => [fact, rules.length]), [["boiler_fuel", 2], ["nature", 1]]);
  assert.deepEqual(byFact([{ fact: "industry" }, { fact: "industry" }, { fact: "nature" }]).map(([fact]) => fact), ["nature", "industry"]);
});

test("says what a zone takes in its own measure", () => {
  assert.equal(takenBy({ areaSquareMetres: 213.33, areaMu: 0.3 }), "0.32\u00a0亩");
  assert.equal(takenBy({ areaMu: 0.3 }), "0.30\u00a0亩");
  assert.equal(takenBy({ lengthMetres: 1500 }), "1.50\u00a0km");
  assert.equal(takenBy({ count: 2 }), "2\u00a0个点");
  assert.equal(takenBy({}), "");
});

test("orders the checklist by dimension and keeps the ticks of the latest lists only", () => {
  assert.deepEqual(byDimension(explained.clausesByPerson).map((c) => c.rule), ["P1", "P2"]);
  assert.deepEqual(withTicks({ a: ["1"], b: ["2"] }, "a", ["1", "3"]), { b: ["2"], a: ["1", "3"] });
  assert.deepEqual(withTicks({ a: ["1"] }, "a", []), {});
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`l${i}`, ["x"]]));
  const kept = Object.keys(withTicks(many, "new", ["y"]));
  assert.deepEqual([kept.length, kept.at(-1), kept[0]], [50, "new", "l11"]);
});

test("keeps ticks by site, rules, edition, industry and project", () => {
  const of = (name, code, more = {}) => checklistOf({ ...explained, project: { name, industry: code && { code, name: "x" } }, ...more });
  const lists = [of("甲", "2511"), of("乙", "2511"), of("甲", "2512"), of("甲", null), of(null, "2511"),
    of("甲", "2511", { edition: { code: "2025.1" } }), of("甲", "2511", { rules: { hash: "other" } }),
    of("甲", "2511", { site: { hash: "other" } }), checklistOf(explained)];
  assert.equal(new Set(lists).size, lists.length);
  assert.equal(of("甲", "2511", { evaluatedAt: "later" }), lists[0]);
  assert.notEqual(of("1 2", "3"), of("2", "3 1"));
});

test("reads no ticks where the browser holds nothing, null or no JSON", () => {
  try {
    for (const held of [null, "null", "{"]) {
      globalThis.localStorage = { getItem: () => held };
      assert.deepEqual([...ticksOf("a")], [], String(held));
    }
    globalThis.localStorage = { getItem: () => '{"a":["P1"]}' };
    assert.deepEqual([...ticksOf("a")], ["P1"]);
  } finally {
    delete globalThis.localStorage;
  }
});

test("names the class of the assessment, or those still possible with the strictest first", () => {
  assert.equal(className({ class: "REPORT_FORM" }), "报告表");
  assert.equal(className({ class: null, possible: ["REPORT_FORM", "REPORT_BOOK"] }), "报告书 或 报告表");
  assert.equal(className({}), "不能确定");
});

test("says what is missing for the class, not all that it may be", () => {
  const open = { class: null, possible: ["REPORT_BOOK", "REPORT_FORM", "REGISTRATION", "NONE"] };
  const described = new Map([["physical_only", { label: "是否单纯物理过程（混合、分装）", labelEn: "Physical only" }]]);
  assert.equal(inShort({ ...open, missingFacts: ["physical_only"] }, described), "待定：缺 是否单纯物理过程");
  assert.equal(inShort({ ...open, missingFacts: ["physical_only", "industry", "a"] }, described),
    "待定：缺 是否单纯物理过程 等 3 项");
  assert.equal(inShort({ class: "REPORT_FORM", missingFacts: ["a"] }, described), "报告表");
  assert.equal(inShort({ ...open, possible: ["REPORT_BOOK", "REPORT_FORM"], missingFacts: [] }, described), "报告书 或 报告表");
});

test("counts the rules whose law was not in force, and leaves other notices as they are", () => {
  const listed = { code: "RULES_NOT_IN_FORCE", message: "以下规则的依据在 2026-08-01 未生效，未适用：R-NR-04、R-WS-10、R-CU-01。" };
  assert.equal(noticeText(listed, "2026-08-01"), "有 3 条规则的依据在 2026-08-01 未生效，没有适用。");
  assert.equal(noticeText({ code: "OUTSIDE", message: "有 474743.67 平方米在外" }, "2026-08-01"), "有 474,743.67\u00a0平方米在外");
});

test("says of a site outside the territory how far off it is, and of one partly outside nothing", () => {
  const themes = [{ status: "NO_DATA" }, { status: "NO_DATA" }];
  assert.equal(isOutside({ coverage: { coveredShare: 0 }, themes }), true);
  assert.equal(isOutside({ coverage: { coveredShare: 0.0001 }, themes }), false);
  assert.equal(isOutside({ coverage: { coveredShare: 0 }, themes: [...themes, { status: "CLEAR" }] }), false);
  assert.equal(isOutside({ coverage: { coveredShare: 0 }, themes: [] }), false);
  assert.equal(outsideInWords(null), "地块不在第五师双河市范围内。");
  assert.equal(outsideInWords({ outside: { distanceMetres: 2_683_400, bearingDegrees: 292 } }),
    "地块不在第五师双河市范围内（在其外约 2,700\u00a0km，本区域在西方）。");
});

test("asks only for what can be stated", () => {
  assert.deepEqual(askable(["industry", "site_mu", "boiler_tph", "gone"], facts), ["boiler_tph"]);
  assert.deepEqual(factsTaken(explained, { boiler_tph: 20 }), [["boiler_fuel", "COAL"], ["water_supply_related", false]]);
});

test("finds the faults of one fact among those of a request", () => {
  const problem = { errors: [{ pointer: "/properties/facts/boiler_tph", message: "a" },
    { pointer: "/properties/facts/boiler_tph/unit", message: "b" }, { pointer: "/properties/facts/boiler_tph_old", message: "c" }] };
  assert.deepEqual(faultsAt(problem, "boiler_tph").map((e) => e.message), ["a", "b"]);
  assert.deepEqual(faultsAt(null, "x"), []);
});

test("takes numbers in the units of the reader's documents", () => {
  const fact = facts.get("boiler_tph");
  assert.equal(stated(fact, 20, "蒸吨/小时"), 20);
  assert.deepEqual(stated(fact, 14, "兆瓦"), { value: 14, unit: "兆瓦" });
  assert.deepEqual(statedIn(fact, { value: 14, unit: "兆瓦" }), { value: 14, unit: "兆瓦" });
  assert.deepEqual(statedIn(fact, 20), { value: 20, unit: "蒸吨/小时" });
  assert.equal(faultOf(fact, 69, 1.4285714), null);
  assert.equal(faultOf(fact, 71, 1.4285714), "应在 0 至 70 之间");
});

test("sends the site's own accuracy where it is stated, nought included", () => {
  const asked = (properties) =>
    requestOf({ site: { geometry: { type: "Point", coordinates: [82, 45] }, properties }, industry: null, given: {} }).properties;
  assert.deepEqual(asked({ accuracyMetres: 0 }), { accuracyMetres: 0 });
  assert.deepEqual(asked({ accuracyMetres: undefined }), {});
});

test("finds the findings that rest on the pieces at a place", () => {
  const square = (west) => ({ type: "Polygon", coordinates: [[[west, 45], [west + 1, 45], [west + 1, 46], [west, 46], [west, 45]]] });
  const piece = (layer, zone, west) => ({ type: "Feature", geometry: square(west), properties: { layer, zone } });
  const pieces = { features: [piece("water-source", "WS-1", 82), piece("control-unit", "ZH65900720037", 82), piece("farmland", "F", 82),
    piece("water-source", "WS-2", 84)] };
  const { findings, chosen } = restingAt(pieces, explained, [82.5, 45.5], 1e-9);
  assert.deepEqual(findings.map((f) => f.rule), ["ZH65900720037-PARK-S1", "R-WS-01"]);
  assert.deepEqual(chosen.map((c) => c.zone), ["WS-1", "ZH65900720037"]);
  assert.deepEqual(restingAt(null, null, [82.5, 45.5], 1e-9), { findings: [], chosen: [] });
  assert.equal(restsOn({ layer: "water-source", zones: ["WS-2"] }, chosen), false);
  assert.equal(restsOn({ layer: null, zones: [] }, chosen), false);
});

test("says places with the names of categories, and how parts of a place are joined", () => {
  const layers = [{ id: "water-source", name: "饮用水水源保护区",
    categories: [{ code: "LEVEL_1", name: "一级保护区" }, { code: "LEVEL_2", name: "二级保护区" }] },
    { id: "control-unit", name: "环境管控单元", categories: [] }];
  assert.equal(placeText("涉及饮用水水源保护区（category = 'LEVEL_1'）", layers), "涉及饮用水水源保护区（一级保护区）");
  assert.equal(placeText("距饮用水水源保护区（category IN ('LEVEL_1','LEVEL_2')）不超过 500 米，且全部位于环境管控单元（code = 'ZH1'）之内", layers),
    "距饮用水水源保护区（一级保护区、二级保护区）不超过 500 米，且全部位于环境管控单元（ZH1）之内");
  assert.equal(placeText("涉及饮用水水源保护区（area > 3）", layers), "涉及饮用水水源保护区（area > 3）");
  const parts = ["涉及甲", "涉及乙"].map((text) => ({ truth: "TRUE", text, parts: [] }));
  assert.equal(rowOf({ truth: "TRUE", text: "涉及甲，或涉及乙", parts }, facts).asked, "以下至少一项成立");
  assert.equal(rowOf({ truth: "TRUE", text: "涉及甲，且涉及乙", parts }, facts).asked, "以下各项都成立");
  assert.equal(rowOf({ truth: "TRUE", text: "涉及甲", parts: [] }, facts).asked, "涉及甲");
});

test("finds the zones that a site lies near to, with their distance", () => {
  const result = { site: { type: "Polygon" },
    themes: [{ layer: "sensitive-receptor", zones: [], near: [{ code: "S-1", name: "学校", distanceMetres: 320 }] }] };
  assert.equal(zoneOf(result, "sensitive-receptor", "S-1").name, "学校");
  assert.equal(pieceAmount(zoneOf(result, "sensitive-receptor", "S-1"), result), "相距 320\u00a0m");
  assert.equal(pieceAmount(zoneOf(explained, "water-source", "WS-1"), explained), "0.32\u00a0亩");
  assert.equal(pieceAmount(zoneOf(explained, "redline", "X"), explained), "");
});

test("puts layers of the same accuracy together", () => {
  assert.deepEqual(tolerances({ a: 5, b: 0.5, c: 5 }, [{ id: "a", name: "甲" }]), ["0.5 m: b", "5 m: 甲、c"]);
  assert.deepEqual(tolerances({}, []), []);
});
