import assert from "node:assert/strict";
import { test } from "node:test";
import { editionAsked } from "../src/js/app/bar.js";
import { judgedBy, shortened } from "../src/js/screening/sheet/strip.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

test("shows sixty characters of a name, whole ones", () => {
  assert.equal(shortened("名".repeat(60)), "名".repeat(60));
  assert.equal(shortened("名".repeat(61)), `${"名".repeat(60)}…`);
  assert.equal(shortened("𠮷".repeat(61)), `${"𠮷".repeat(60)}…`);
  assert.equal(shortened(""), "");
});

test("says by what a project is judged, before there is a result too", () => {
  const industry = { code: "2511", name: "炼油" };
  const result = { project: { industry }, edition: { code: "2026.1" }, asOf: "2026-11-30" };
  assert.equal(judgedBy({ result, industry: null }).join(" · "), "2511 炼油 · 数据 2026.1 · 按 2026-11-30");
  assert.equal(judgedBy({ result: null, industry }).join(" · "), "2511 炼油");
  assert.equal(judgedBy({ result, industry, saidByFile: true }).join(" · "), "2511 炼油（取自文件） · 数据 2026.1 · 按 2026-11-30");
  const none = { ...result, project: { industry: null } };
  assert.equal(judgedBy({ result: none, industry: null }).join(" · "), "未选行业 · 数据 2026.1 · 按 2026-11-30");
});

test("tells the edition asked by its code, or as the present one, or as the one of a day", () => {
  const layersEdition = { code: "2026.1" };
  const asked = (more) => editionAsked({ edition: null, asOf: null, layersEdition, layersProblem: null, ...more });
  assert.equal(asked({ edition: "2020.1" }), "2020.1");
  assert.equal(asked({}), "现行 2026.1");
  assert.equal(asked({ asOf: "2025-01-01" }), "当日 2026.1");
  assert.equal(asked({ layersProblem: new Error("none") }), "现行");
});
