import assert from "node:assert/strict";
import { test } from "node:test";
import { moment } from "../src/js/text/format.js";
import {
  NOTHING_SOUGHT, appliesTo, citedOn, concernedBy, countsOf, effectOf, found, inDimensions, scopeOf, unitsOf,
} from "../src/js/model/rulebook.js";
import { hashOf, routeOf } from "../src/js/model/route.js";

const any = NOTHING_SOUGHT;
const rules = [
  { id: "R-BO-01", title: "城市建成区禁止新建35蒸吨燃煤锅炉", dimension: "空间布局约束", effect: "PROHIBITED",
    citations: [{ title: "大气污染防治法", article: "第三十九条", from: "2018-10-26", until: "2026-08-14" },
      { title: "生态环境法典", article: "第二百零八条", from: "2026-08-15", until: null }] },
  { id: "OLD", title: "已废止", dimension: "空间布局约束", effect: "PROHIBITED",
    citations: [{ title: "旧法", from: "2000-01-01", until: "2020-01-01" }] },
  { id: "REG-1", title: "总量替代", scope: "REGION", dimension: "污染物排放管控", effect: "CONDITIONAL", citations: [] },
  { id: "KEY-1", title: "清洁生产", scope: "CATEGORY", category: "KEY", dimension: "资源利用效率", check: "PERSON", citations: [] },
  { id: "U1-S1", title: "园区定位", scope: "UNIT", unit: "ZH1", dimension: "空间布局约束", effect: "RESTRICTED", citations: [] },
];
const ids = (list) => list.map((r) => r.id).join(" ");
const day = "2026-11-23";

test("finds rules by all words, wherever they stand", () => {
  assert.equal(ids(found(rules, { ...any, q: "锅炉 ３５" }, null, day)), "R-BO-01");
  assert.equal(ids(found(rules, { ...any, q: "法典 第二百零八条" }, null, day)), "R-BO-01");
  assert.equal(ids(found(rules, { ...any, q: "锅炉 园区" }, null, day)), "");
});

test("narrows rules down by dimension, effect and source; leaves out what no longer counts", () => {
  assert.equal(ids(found(rules, any, null, day)), "R-BO-01 REG-1 KEY-1 U1-S1");
  assert.equal(ids(found(rules, any, null, "2019-06-01")), "R-BO-01 OLD REG-1 KEY-1 U1-S1");
  assert.equal(ids(found(rules, { ...any, effect: "PERSON" }, null, day)), "KEY-1");
  assert.equal(ids(found(rules, { ...any, scope: "LAW" }, null, day)), "R-BO-01");
  assert.equal(ids(found(rules, { ...any, dimension: "污染物排放管控" }, null, day)), "REG-1");
});

test("finds a rule that no longer counts when it is asked for by its whole name, of a template by the name there", () => {
  const lapsed = { ...rules[1], id: "U1-WS-S1", unit: "U1" };
  assert.equal(ids(found(rules, { ...any, q: "OLD" }, null, day)), "OLD");
  assert.equal(ids(found([{ ...rules[2], note: "见 OLD" }, rules[1]], { ...any, q: "OLD" }, null, day)), "OLD REG-1");
  assert.equal(ids(found(rules, { ...any, q: "OL" }, null, day)), "");
  assert.equal(ids(found([lapsed], { ...any, q: "WS-S1" }, null, day)), "U1-WS-S1");
  assert.equal(ids(found([lapsed], { ...any, q: "S1" }, null, day)), "");
});

test("cites the articles of the day", () => {
  assert.deepEqual(citedOn(rules[0], "2026-08-14").map((c) => c.title), ["大气污染防治法"]);
  assert.deepEqual(citedOn(rules[0], "2026-08-15").map((c) => c.title), ["生态环境法典"]);
});

test("gives a unit's list: its own clauses, its category's and the region's", () => {
  assert.equal(ids(found(rules, any, { code: "ZH1", category: "KEY" }, day)), "REG-1 KEY-1 U1-S1");
  assert.equal(ids(found(rules, any, { code: "ZH2", category: "GENERAL" }, day)), "REG-1");
  assert.equal(appliesTo(rules[0], { code: "ZH1" }), false);
  const dimensions = inDimensions([rules[2], rules[3], rules[4]]);
  assert.deepEqual(dimensions.map((d) => [d.dimension, ids(d.rules)]),
    [["空间布局约束", "U1-S1"], ["污染物排放管控", "REG-1"], ["环境风险防控", ""], ["资源利用效率", "KEY-1"]]);
});

test("counts by any property", () => {
  assert.deepEqual([...countsOf(rules, scopeOf)], [["LAW", 2], ["REGION", 1], ["CATEGORY", 1], ["UNIT", 1]]);
  assert.equal(countsOf(rules, effectOf).get("PERSON"), 1);
});

test("names units by the map, else by their code", () => {
  const unit = (code, name, category) => ({ properties: { code, name, category } });
  const units = unitsOf({ rules }, [unit("ZH2", "二", "GENERAL"), unit("ZH3", "三", "KEY")]);
  assert.deepEqual(units.map((u) => [u.code, u.name, u.category]), [["ZH1", "ZH1", null], ["ZH2", "二", "GENERAL"], ["ZH3", "三", "KEY"]]);
  assert.deepEqual(unitsOf(null, []), []);
});

test("narrows rules down to what may hold for an industry, and to what names it", () => {
  const book = { rules, hash: "sha256:1" };
  const sought = { ...any, industry: { code: "4416", name: "太阳能发电" } };
  const held = { rules: { version: "1", hash: "sha256:1" }, industry: sought.industry, applicable: [
    { rule: "R-BO-01", byIndustry: false, outcome: "UNKNOWN" }, { rule: "U1-S1", byIndustry: true, outcome: "TRUE" }] };
  const concerned = concernedBy(book, sought, held);
  assert.equal(ids(found(rules, sought, null, day, concerned)), "R-BO-01 U1-S1");
  assert.equal(ids(found(rules, { ...sought, named: true }, null, day, concerned)), "U1-S1");
});

test("leaves no rule out for an industry of which nothing is known yet, or only of another release", () => {
  const sought = { ...any, industry: { code: "4416", name: "太阳能发电" } };
  const held = { rules: { version: "2", hash: "sha256:2" }, industry: sought.industry, applicable: [] };
  const ofAnother = { ...held, rules: { version: "1", hash: "sha256:1" }, industry: { code: "25", name: "" } };
  for (const of of [null, "busy", new Error(), held, ofAnother]) {
    assert.equal(concernedBy({ rules, hash: "sha256:1" }, sought, of), null);
  }
  assert.equal(ids(found(rules, { ...sought, named: true }, null, day, null)), "R-BO-01 REG-1 KEY-1 U1-S1");
});

test("keeps what is shown in the address and finds it again", () => {
  const state = { view: "screening", recorded: null, sought: NOTHING_SOUGHT };
  const none = { screening: null, unit: "", industry: "" };
  const again = (s) => routeOf(hashOf({ ...state, ...s }));
  assert.deepEqual(again({ recorded: "a-1" }), { ...none, view: "screening", screening: "a-1" });
  assert.deepEqual(again({ view: "rules", sought: { ...NOTHING_SOUGHT, unit: "ZH1" } }), { ...none, view: "rules", unit: "ZH1" });
  assert.deepEqual(again({ view: "rules", sought: { ...NOTHING_SOUGHT, unit: "ZH1", industry: { code: "4416", name: "" } } }),
    { ...none, view: "rules", unit: "ZH1", industry: "4416" });
  assert.deepEqual(again({ view: "records" }), { ...none, view: "records" });
  assert.deepEqual(again({}), { ...none, view: "screening" });
});

test("writes instants in the office's time", () => {
  assert.equal(moment("2026-11-23T18:05:59.123Z"), "2026-11-24 02:05");
  assert.equal(moment("unknown"), "unknown");
});
