import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { basis, citesSuccessor, clausesOf, csvOf, groupsOf, inForceOf, standingsOf } from "../src/js/model/basis.js";
import { basisOf, hashOf, routeOf } from "../src/js/model/route.js";
import { speak } from "../src/js/text/strings.js";

beforeEach(() => speak("zh-CN"));

const titles = { water: "水污染防治法", code: "生态环境法典", list: "准入清单" };
const cite = (document, article, standing) => ({ document, title: titles[document], article, standing });
const clause = (id, standing, citations, more = {}) => ({ id, title: `条款${id}`, example: null, dimension: "空间布局约束", effect: "PROHIBITED",
  check: null, scope: "LAW", units: [], standing, standingBefore: "IN_FORCE", citations, ...more });
const report = {
  asOf: "2026-11-30",
  changedSince: "2026-08-14",
  rules: { version: "2026.3", hash: "sha256:ab", from: "2020-12-31" },
  standings: { IN_FORCE: 0, PARTLY: 2, LAPSED: 1, NOT_YET: 0 },
  resultHash: "sha256:cd",
  documents: [
    { id: "code", title: "生态环境法典", number: null, from: "2026-08-15", until: null, standing: "IN_FORCE", replacedBy: null,
      changes: [{ on: "2026-08-15", standing: "IN_FORCE" }],
      articles: [{ article: "第三百一十八条", summary: "不得设置排污口", replacedBy: null, clauses: ["R-1"] }] },
    { id: "idle", title: "清洁生产促进法", number: null, from: "2012-07-01", until: "2026-08-14", standing: "LAPSED", replacedBy: null,
      changes: [], articles: [] },
    { id: "water", title: "水污染防治法", number: "令第70号", from: "2018-01-01", until: "2026-08-14", standing: "LAPSED",
      replacedBy: { document: "code", title: "生态环境法典", from: "2026-08-15", provision: "第一千二百四十二条" }, changes: [],
      articles: [
        { article: "第六十四条", summary: "不得设置排污口", replacedBy: { article: "第三百一十八条", summary: "不得设置排污口" },
          clauses: ["R-1", "WS-S1"] },
        { article: "第四十七条", summary: "小型项目", replacedBy: null, clauses: ["R-2"] }] },
  ],
  clauses: [
    clause("R-1", "PARTLY", [cite("water", "第六十四条", "LAPSED"), cite("code", "第三百一十八条", "IN_FORCE")]),
    clause("R-2", "LAPSED", [cite("water", "第四十七条", "LAPSED")]),
    clause("WS-S1", "PARTLY", [cite("water", "第六十四条", "LAPSED"), cite("list", null, "IN_FORCE")],
      { scope: "UNIT", units: ["ZH1", "ZH2"], effect: null, check: "PERSON", title: '=1+1,"水源"' }),
  ],
};
const articlesIn = (articles) => articles.map(({ article, clauses }) => `${article.article} ${clauses.map(({ id }) => id).join(" ")}`);
const shape = (groups) => groups.map(({ document, articles, count }) => `${document.id} ${count}: ${articlesIn(articles).join("; ")}`);
const any = { q: "", standing: "" };

test("lists documents with what lapsed first, and each article with the clauses that cite it", () => {
  assert.deepEqual(shape(groupsOf(report, any)),
    ["idle 0: ", "water 3: 第六十四条 R-1 WS-S1; 第四十七条 R-2", "code 1: 第三百一十八条 R-1"]);
});

test("finds by all words, in the clause, the article, what takes its place, or the document; and by standing", () => {
  assert.deepEqual(shape(groupsOf(report, { ...any, q: "水污染 第三百一十八条" })), ["water 2: 第六十四条 R-1 WS-S1"]);
  assert.deepEqual(shape(groupsOf(report, { ...any, q: "zh2" })), ["water 1: 第六十四条 WS-S1"]);
  assert.deepEqual(shape(groupsOf(report, { ...any, standing: "LAPSED" })), ["water 1: 第四十七条 R-2"]);
  assert.deepEqual(shape(groupsOf(report, { ...any, q: "没有这样的词" })), []);
});

test("counts a clause once, however many of its articles are listed", () => {
  const clauses = clausesOf(groupsOf(report, any));
  assert.deepEqual(standingsOf(clauses), { LAPSED: 1, PARTLY: 2, NOT_YET: 0, IN_FORCE: 0 });
});

test("tells whether a clause cites what took the place of a document", () => {
  const [one, two, units] = report.clauses;
  const [, , water] = report.documents;
  assert.deepEqual([one, two, units].map((each) => citesSuccessor(each, water)), [true, false, false]);
  assert.deepEqual(inForceOf(one).map(({ document }) => document), ["code"]);
});

test("writes a row for each clause under each article, as a spreadsheet reads it and takes nothing for a formula", () => {
  const text = csvOf(report, groupsOf(report, any), "规则库 2026.3；演示数据 (合成)");
  assert.ok(text.startsWith("\uFEFF文件,文号,"));
  const rows = text.trimEnd().split("\r\n");
  assert.equal(rows.length, 1 + 4 + 1);
  assert.equal(rows[1], "水污染防治法,令第70号,2018-01-01,2026-08-14,已失效,生态环境法典,第一千二百四十二条,第六十四条,第三百一十八条,"
    + "R-1,条款R-1,法律法规与政策,,,空间布局约束,禁止准入,依据有效,部分有效,《生态环境法典》第三百一十八条");
  assert.ok(rows[2].includes(`,WS-S1,"'=1+1,""水源""",`), rows[2]);
  assert.ok(rows[2].includes(",2,ZH1 ZH2,"), rows[2]);
  assert.equal(rows[5], "规则库 2026.3；演示数据 (合成)");
});

test("keeps the part and its days in the address and finds them again", () => {
  const state = { view: "rules", recorded: null, sought: { unit: "" }, rulesPart: "basis" };
  const hash = (since, on) => hashOf({ ...state, basisAsked: { since, on } });
  assert.equal(hash("2026-08-14", null), "#rules&part=basis&since=2026-08-14");
  assert.equal(routeOf(hash("2026-08-14", null)).view, "rules");
  for (const [since, on] of [["2026-08-14", null], ["", null], ["2025-01-01", "2026-08-15"]]) {
    assert.deepEqual(basisOf(hash(since, on), basis.basisAsked), { part: "basis", since, on });
  }
  assert.deepEqual(basisOf("#rules&part=basis&since=2026-02-30&on=x", basis.basisAsked), { part: "basis", since: "2026-08-14", on: null });
  assert.deepEqual(basisOf("#rules&part=nowhere", { since: "", on: "2026-01-01" }), { part: "clauses", since: "", on: "2026-01-01" });
});
