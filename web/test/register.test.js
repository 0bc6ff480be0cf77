import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOf, groundOf, inOrder, kindOf, markOf, outcomeOf, register, registerHash, registerOf } from "../src/js/model/register.js";
import { againCells } from "../src/js/register/cells.js";
import { causesText, directionText, groundText, standingText, whyText } from "../src/js/register/words.js";
import { hashOf } from "../src/js/model/route.js";
import { initial } from "../src/js/model/state.js";
import { speak } from "../src/js/text/strings.js";

const bounds = (verdict, atLeast = verdict, atMost = verdict) => ({ verdict, atLeast, atMost });
const record = { id: "r", verdict: "CONDITIONAL", asOf: "2026-11-01", edition: { code: "2020.1", hash: "sha256:0" },
  rules: { version: "1", hash: "sha256:1" }, evaluatedAt: "2026-11-01T00:00:00Z", resultHash: "", industry: null, areaMu: 1 };
const line = (index, direction, more = {}) => ({ index, of: 9, direction, before: bounds("CONDITIONAL"), after: bounds("CONDITIONAL"),
  causes: [], changes: [], ground: [], untried: [],
  basis: { asOf: "2026-11-30", edition: { code: "2026.1", hash: "sha256:2" }, rules: { version: "2", hash: "sha256:3" },
    software: "1.0.0" },
  project: { id: `p${index}`, name: `项目${index}`, code: null, state: "BUILT", version: 1, contentHash: "", createdAt: "", changedAt: "",
    screening: record }, ...more });
const failed = (index) => {
  const { project, of } = line(index, undefined);
  return { index, of, project, errors: [{ code: "RULES_NOT_HELD", message: "没有规则库" }] };
};
const change = { rule: "R-1", title: "红线内禁止", layer: "redline", before: null, after: { outcome: "TRUE", effect: "PROHIBITED" },
  causes: [["EDITION"], ["RULES", "DAY"]], layers: [["redline"]], release: { kind: "CHANGED", members: ["EFFECT"] }, lapsed: [],
  begun: [] };
const zone = (layer, code, before, after) => ({ layer, layerName: "红线", layerNameEn: "Redline", code, before, after });
const lie = (areaMu) => ({ name: "一区", category: "REDLINE", class: "OVERLAP", areaMu, areaSquareMetres: areaMu * 666.67 });

test("puts what got stricter first, and what nobody knows before what stayed", () => {
  const lines = [line(0, "SAME"), line(1, "LOOSER"), failed(2), line(3, "STRICTER", { after: bounds("RESTRICTED") }),
    line(4, "STRICTER", { after: bounds("PROHIBITED") }), line(5, "SAME", { changes: [change] })];
  assert.deepEqual(inOrder(lines).map(({ index }) => index), [4, 3, 2, 1, 5, 0]);
  assert.deepEqual(countsOf(lines), [["STRICTER", 2], ["FAILED", 1], ["LOOSER", 1], ["CLAUSES", 1], ["SAME", 1]]);
});

test("takes what could not be screened again for unknown, never for unchanged", () => {
  assert.equal(outcomeOf(failed(1)), "FAILED");
});

test("never calls a project unchanged of which clauses changed", () => {
  speak("zh-CN");
  const changed = line(1, "SAME", { changes: [change, { ...change, rule: "R-2" }] });
  assert.equal(directionText(changed), "结论不变，2 条变化");
  assert.equal(directionText(line(2, "SAME")), "结论和条款都不变");
  assert.equal(againCells([changed], true)[1][3], "结论不变，2 条变化");
});

test("marks what no longer holds as nothing that is met, and what may hold as open", () => {
  const [yes, open] = [{ outcome: "TRUE", effect: "PROHIBITED" }, { outcome: "UNKNOWN", effect: "PROHIBITED" }];
  assert.equal(markOf({ after: null }), "CLEAR");
  assert.equal(markOf({ after: open }), "UNDETERMINED");
  assert.equal(markOf({ after: yes }), "PROHIBITED");
});

test("tells of clauses that a person must check though the verdict stays", () => {
  speak("zh-CN");
  const clause = { ...change, rule: "AL-Q-T1", before: null, after: { outcome: "TRUE" }, causes: [["RULES"]], layers: undefined };
  const gone = { ...clause, rule: "AL-Q-T2", before: { outcome: "UNKNOWN" }, after: null };
  const told = line(1, "SAME", { clauses: [clause, gone] });
  assert.equal(outcomeOf(told), "CLAUSES");
  assert.deepEqual(inOrder([line(0, "SAME"), told]).map(({ index }) => index), [1, 0]);
  assert.equal(directionText(told), "结论不变，2 条变化");
  const rows = againCells([told], false);
  assert.deepEqual(rows.slice(1).map((row) => row.slice(7, 11)),
    [["AL-Q-T1", "红线内禁止", "无须核对", "须核对"], ["AL-Q-T2", "红线内禁止", "可能须核对", "无须核对"]]);
});

test("tells what a rule did", () => {
  const [yes, open] = [{ outcome: "TRUE", effect: "PROHIBITED" }, { outcome: "UNKNOWN", effect: "PROHIBITED" }];
  assert.equal(kindOf({ ...change, before: null, after: yes }), "HOLDS");
  assert.equal(kindOf({ ...change, before: open, after: yes }), "HOLDS");
  assert.equal(kindOf({ ...change, before: yes, after: open }), "OPEN");
  assert.equal(kindOf({ ...change, before: yes, after: null }), "GONE");
  assert.equal(kindOf({ ...change, before: open, after: null }), "RULED_OUT");
  assert.equal(kindOf({ ...change, before: yes, after: { outcome: "TRUE", effect: "RESTRICTED" } }), "EFFECT");
});

test("says why in one line, with the zones of the layers that bring it about", () => {
  speak("zh-CN");
  const ground = [zone("redline", "HX-1", null, lie(12.3)), zone("forest", "L-1", lie(1), null)];
  assert.deepEqual(groundOf(change, ground).map(({ code }) => code), ["HX-1"]);
  assert.equal(groundText(ground[0]), "无 → 12.30\u00a0亩");
  assert.equal(causesText(change.causes), "数据版本，或 规则库 加 日期");
  const why = whyText(change, line(0, "STRICTER", { ground }));
  assert.match(why, /HX-1/);
  assert.doesNotMatch(why, /L-1/);
  assert.match(why, /条款有改：效力/);
  assert.equal(standingText(null), "不成立");
});

test("writes a row a rule that changed, one a project that did not, and why another has none", () => {
  speak("zh-CN");
  const rows = againCells([line(0, "STRICTER", { changes: [change, { ...change, rule: "R-2" }] }), line(1, "SAME"), failed(2)], true);
  assert.equal(rows.length, 5);
  assert.ok(rows.every((row) => row.length === rows[0].length));
  assert.deepEqual(rows.slice(1, 3).map((row) => row[7]), ["R-1", "R-2"]);
  assert.equal(rows[4].at(-2), "没有规则库");
  assert.equal(rows[4][3], "无法重算，结论未知");
});

test("has an address that can be sent", () => {
  const state = { ...initial, view: "records", recordsPart: "projects" };
  assert.equal(hashOf(state), "#records&part=projects");
  assert.deepEqual(registerOf("#records&part=projects&project=a-b"), { recordsPart: "projects", projectOpen: "a-b" });
  assert.equal(registerHash(registerOf("#records&part=projects&project=a-b")), "#records&part=projects&project=a-b");
  assert.deepEqual(registerOf("#records"), { recordsPart: "records", projectOpen: null });
  assert.equal(registerHash(register), "#records");
});
