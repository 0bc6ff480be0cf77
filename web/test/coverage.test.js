import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { cellAt, cellHash, cellOf, countsOf, coverage, csvOf, narrowed } from "../src/js/model/coverage.js";
import { coverageOf, hashOf, routeOf } from "../src/js/model/route.js";
import { speak } from "../src/js/text/strings.js";
import { textOf } from "./sources.js";

beforeEach(() => speak("zh-CN"));

/** The service's answer of 2026-11-30 on three layers and four divisions, its index numbers made anew. */
const matrix = JSON.parse(textOf("test/answers/coverage.json"));
const any = { layer: "", status: "", q: "" };
const codes = ({ columns }) => columns.map((i) => matrix.divisions[i].code);
const ground = ({ rows }) => rows.map(({ layer, category }) => `${layer} ${category}`);

test("shows everything where nothing is looked for", () => {
  const all = narrowed(matrix, any);
  assert.deepEqual(codes(all), ["02", "26", "45", "47"]);
  assert.deepEqual(ground(all),
    ["control-unit PRIORITY", "control-unit GENERAL", "water-source LEVEL_1", "industrial-park INDUSTRIAL_PARK"]);
});

test("finds divisions by the beginning of a code and by all words of a name, and a layer's ground", () => {
  assert.deepEqual(codes(narrowed(matrix, { ...any, q: "4" })), ["45", "47"]);
  assert.deepEqual(codes(narrowed(matrix, { ...any, q: "燃气 供应" })), ["45"]);
  assert.deepEqual(codes(narrowed(matrix, { ...any, q: "燃气 化学" })), []);
  assert.deepEqual(ground(narrowed(matrix, { ...any, layer: "water-source" })), ["water-source LEVEL_1"]);
});

test("keeps of rows and columns only what has a cell that is open", () => {
  const open = narrowed(matrix, { ...any, status: "OPEN" });
  assert.deepEqual([ground(open), codes(open)], [["industrial-park INDUSTRIAL_PARK"], ["47"]]);
  assert.deepEqual(narrowed(matrix, { ...any, status: "ELSEWHERE" }), { rows: [], columns: [] });
});

test("counts the cells that are shown, each once", () => {
  const counts = countsOf(matrix, narrowed(matrix, any));
  assert.equal(Object.values(counts).reduce((sum, n) => sum + n), 4 * 4);
  assert.equal(counts.OPEN, 1);
  assert.deepEqual(countsOf(matrix, { rows: [], columns: [0] }), { OPEN: 0, RULES: 0, PARTLY_SILENT: 0, SILENT: 0, ELSEWHERE: 0 });
});

test("reads a cell with the silences that stand in it, and no cell that is not there", () => {
  const { division, answer, silences } = cellAt(matrix, { layer: "control-unit", category: "PRIORITY", division: "45" });
  assert.deepEqual([division.code, answer.status, silences.map(({ id }) => id)], ["45", "SILENT", ["S-CU-01"]]);
  assert.equal(cellAt(matrix, { layer: "control-unit", category: "PRIORITY", division: "99" }), null);
  assert.equal(cellAt(matrix, null), null);
});

test("writes a row for each cell that is shown, with why nothing is said and what was read", () => {
  const rows = csvOf(matrix, narrowed(matrix, { ...any, layer: "control-unit", q: "45" }), "演示数据 (合成)").trimEnd().split("\r\n");
  assert.equal(rows.length, 1 + 2 + 1);
  assert.ok(rows[0].startsWith("\uFEFF图层,图层编码,"));
  assert.ok(rows[1].startsWith("环境管控单元,control-unit,优先保护单元,PRIORITY,45,燃气生产和供应业,承认无规定,,S-CU-01 读过优先保护单元"), rows[1]);
  assert.ok(rows[1].includes("准入清单（演示数据，合成）》分类准入要求"), rows[1]);
  assert.equal(rows[3], "演示数据 (合成)");
});

test("keeps day, edition and cell in the address and finds them again", () => {
  const state = { view: "rules", recorded: null, sought: { unit: "" }, rulesPart: "coverage" };
  const cell = { layer: "control-unit", category: "PRIORITY", division: "45" };
  const none = { on: null, edition: null, cell: null };
  for (const asked of [none, { on: "2026-08-15", edition: "2025.1", cell }, { ...none, edition: "", cell }]) {
    const hash = hashOf({ ...state, coverageAsked: { ...coverage.coverageAsked, ...asked } });
    assert.equal(routeOf(hash).view, "rules");
    assert.deepEqual(coverageOf(hash), asked);
  }
  assert.deepEqual(coverageOf("#rules&part=basis&on=2026-01-01"), {});
  assert.deepEqual([cellOf(cellHash(cell)), cellOf("a~b"), cellOf(null)], [cell, null, null]);
});
