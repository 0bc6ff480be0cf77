import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { en } from "../src/js/text/en.js";
import { zh } from "../src/js/text/zh.js";
import { nameOf, speak, t } from "../src/js/text/strings.js";

const folder = new URL("../src/js/", import.meta.url);
const sources = readdirSync(folder, { recursive: true })
  .map((f) => String(f).replaceAll("\\", "/"))
  .filter((f) => f.endsWith(".js") && !/^text\/(zh|en)/.test(f))
  .map((f) => readFileSync(new URL(f, folder), "utf8"));
const html = readFileSync(new URL("../src/index.html", import.meta.url), "utf8");
const parameters = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

test("has every text in both languages, with the same parameters", () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
  for (const key of Object.keys(zh)) assert.deepEqual(parameters(en[key]), parameters(zh[key]), key);
});

test("has every text that the modules and the page ask for", () => {
  const asked = sources.flatMap((s) => [...s.matchAll(/\bt\(\s*"([^"]+)"/g)].map((m) => m[1]));
  const inPage = [...html.matchAll(/data-(?:text|label|title)="([^"]+)"/g)].map((m) => m[1]);
  assert.ok(asked.length > 50 && inPage.length > 3);
  assert.deepEqual([...asked, ...inPage].filter((key) => !(key in zh)), []);
});

test("asks for every text it has", () => {
  const all = sources.join("\n") + html;
  const families = [...all.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map((m) => m[1]);
  const unused = Object.keys(zh).filter((key) => !all.includes(`"${key}"`) && !families.some((f) => key.startsWith(f)));
  assert.deepEqual(unused, []);
});

test("fills in parameters and leaves unknown ones visible", () => {
  speak("zh-CN");
  assert.equal(t("draw.status", { n: 4, mu: "86.98" }), "4 个界点 · 86.98 亩");
  assert.equal(t("draw.status", { n: 4 }), "4 个界点 · {mu} 亩");
});

test("says one of a thing as one", () => {
  speak("en");
  assert.equal(t("sheet.onFacts", { n: 1 }), "1 fact");
  assert.equal(t("sheet.onFacts", { n: "1" }), "1 fact");
  assert.equal(t("sheet.onFacts", { n: 0 }), "0 facts");
  assert.equal(t("sheet.onFacts", { n: 11 }), "11 facts");
  speak("zh-CN");
  assert.equal(t("sheet.onFacts", { n: 1 }), "1 项信息");
});

test("has no text that shows how it was put together", () => {
  for (const language of ["zh-CN", "en"]) {
    speak(language);
    for (const key of Object.keys(zh)) assert.doesNotMatch(t(key, { n: 2 }), /\|/, `${language} ${key}`);
  }
  speak("zh-CN");
});

test("names things in the language spoken and falls back to Chinese", () => {
  speak("en");
  assert.equal(nameOf({ name: "红线", nameEn: "Redline" }), "Redline");
  assert.equal(nameOf({ label: "数量", labelEn: "" }), "数量");
  speak("zh-CN");
  assert.equal(nameOf({ name: "红线", nameEn: "Redline" }), "红线");
});

test("calls the computation over again by another word than what persons do", () => {
  const computed = Object.keys(zh).filter((key) => key.startsWith("verify.") || key === "record.lead");
  assert.ok(computed.length > 8);
  assert.deepEqual(computed.filter((key) => zh[key].includes("复核")), []);
  assert.match(zh["verify.run"], /校验/);
  assert.match(zh["review.by"], /复核/);
});
