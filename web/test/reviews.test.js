import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, lackingIn, opinionOf } from "../src/js/model/reviews.js";
import { reviewedOf } from "../src/js/screening/sheet/head.js";
import { toCheck } from "../src/js/screening/sheet/review.js";

const FIRST = { contentHash: "sha256:1", at: "2026-11-30T01:02:03Z", by: "王工", remarks: "一", previous: null, version: 1,
  clauses: [{ rule: "C-1", finding: "CONFORMS", text: "", by: "赵工" }, { rule: "C-2", finding: "CONTRARY", text: "无", by: "王工" }],
  conclusion: { verdict: "PROHIBITED", reason: "毗邻学校" }, screening: { id: "r1", resultHash: "sha256:r" } };

test("begins with what the newest version says, under the name of who writes now", () => {
  assert.deepEqual(draftOf([], "李工"), { by: "李工", remarks: "", clauses: {}, verdict: "", reason: "" });
  const draft = draftOf([FIRST], "李工");
  assert.deepEqual([draft.by, draft.remarks, draft.verdict, draft.reason], ["李工", "一", "PROHIBITED", "毗邻学校"]);
  assert.deepEqual(draft.clauses["C-1"], { finding: "CONFORMS", text: "", by: "赵工" });
});

test("leaves a clause to who checked it unless it is changed, and names the version it follows", () => {
  const draft = draftOf([FIRST], " 李工 ");
  draft.clauses["C-2"] = { ...draft.clauses["C-2"], text: "已补建" };
  draft.clauses["C-3"] = { finding: null, text: "未核", by: "" };
  const opinion = opinionOf(draft, [FIRST]);
  assert.deepEqual([opinion.by, opinion.previous], ["李工", "sha256:1"]);
  assert.deepEqual(opinion.clauses, [{ rule: "C-1", finding: "CONFORMS", text: "", by: "赵工" },
    { rule: "C-2", finding: "CONTRARY", text: "已补建" }]);
  assert.deepEqual(opinionOf({ ...draftOf([], "李工") }, []), { by: "李工", previous: null, remarks: "", clauses: [], conclusion: null });
});

test("asks for what was found of each contrary clause, for the reason of another conclusion, and for a name", () => {
  const draft = { by: " ", remarks: "", clauses: { a: { finding: "CONTRARY", text: " ", by: "" },
    b: { finding: "CONFORMS", text: "", by: "" }, c: { finding: "CONTRARY", text: "无", by: "" } }, verdict: "PROHIBITED", reason: "" };
  assert.deepEqual(lackingIn(draft, "RESTRICTED"), [{ part: "text", rule: "a" }, { part: "reason" }, { part: "by" }]);
  assert.deepEqual(lackingIn({ ...draft, by: "李工", clauses: {} }, "PROHIBITED"), []);
});

test("asks for nothing more where no conclusion is drawn", () => {
  assert.deepEqual(lackingIn(draftOf([], "李工"), "PROHIBITED"), []);
});

test("checks what a person settles before the clauses of the lists, each once", () => {
  const result = { clausesByPerson: [{ rule: "C-1", dimension: "x" }, { rule: "P-1", dimension: "x" }],
    findings: [{ rule: "R-1" }, { rule: "P-1", settledBy: "PERSON" }, { rule: "P-2", settledBy: "PERSON" }] };
  assert.deepEqual(toCheck(result).map(({ rule }) => rule), ["P-2", "C-1", "P-1"]);
});

test("heads a record with what the newest version concludes, and with nothing where it concludes nothing", () => {
  const second = { ...FIRST, version: 2, by: "李工", conclusion: { verdict: "RESTRICTED", reason: "可整改" } };
  assert.deepEqual(reviewedOf({ reviews: [FIRST, second] }), { verdict: "RESTRICTED", reason: "可整改", version: 2, by: "李工" });
  assert.equal(reviewedOf({ reviews: [FIRST, { ...second, conclusion: null }] }), null);
  assert.equal(reviewedOf({ reviews: null }), null);
});
