import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { citationsOf, groundOf, partsOf } from "../src/js/model/extracts.js";
import { placeOf } from "../src/js/model/question.js";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";
import { createExtracting } from "../src/js/screening/extracting.js";
import { effectText, partName, projectsText, provisionsSought } from "../src/js/screening/provisions.js";
import { speak } from "../src/js/text/strings.js";
import { textOf } from "./sources.js";

speak("zh-CN");

/** The extract of a parcel in the redline, as the service answered. */
const EXTRACT = JSON.parse(textOf("test/answers/extract.json"));
const LAYERS = JSON.parse(textOf("test/answers/layers.json")).layers;
const idsOf = (list) => list.map((one) => one.rule);
const FACTS = new Map();

const POINT = { type: "Point", coordinates: [82, 45] };
const SITE = { type: "Feature", geometry: POINT, properties: { name: "甲", code: "2026-1", accuracyMetres: 0, areaMu: 3 } };
const settled = () => new Promise((resolve) => setImmediate(resolve));

let waiting = [];
const { fetch } = globalThis;
beforeEach(() => {
  waiting = [];
  globalThis.fetch = (url, { body, signal }) => new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    const reply = (json, status = 200) => resolve({ ok: status < 400, status, json: async () => json });
    waiting.push({ url, body: JSON.parse(body), reply });
  });
});
afterEach(() => {
  globalThis.fetch = fetch;
});

function begun(more = {}) {
  const store = createStore({ ...initial, site: SITE, industry: { code: "2511", name: "炼油" }, given: { nature: "NEW" }, ...more });
  return { store, ...createExtracting(store) };
}

test("puts every provision in one part, the law by layer and the lists by themselves", () => {
  const parts = partsOf(EXTRACT);
  const ids = parts.flatMap((part) => idsOf(part.provisions));
  assert.deepEqual([...ids].sort(), idsOf(EXTRACT.provisions).sort());
  const redline = parts.find((part) => part.layer === "redline");
  assert.ok(redline.provisions.every((one) => one.layers.includes("redline")));
  const order = ["PROHIBITED", "RESTRICTED", "CONDITIONAL", "PERMITTED", null];
  assert.deepEqual(redline.provisions.map((one) => order.indexOf(one.effect)),
    redline.provisions.map((one) => order.indexOf(one.effect)).sort((a, b) => a - b));
  const names = parts.map((part) => partName(part, LAYERS));
  assert.ok(names.includes("生态保护红线") && names.includes("不分用地的条款") && names.includes("区域总体准入要求"), names.join());
  assert.equal(new Set(names).size, names.length);
  for (const { list, provisions } of parts.filter((part) => part.list)) {
    assert.deepEqual(idsOf(provisions), list.dimensions.flatMap((one) => one.provisions));
  }
});

test("keeps a list that the rules do not hold, though it has nothing", () => {
  const list = { scope: "UNIT", unit: "ZH1", unitName: "甲", category: "KEY", categoryName: "重点管控单元", held: false, dimensions: [] };
  const [part] = partsOf({ layers: [], accessLists: [list], provisions: [] });
  assert.equal(partName(part, []), "单元准入清单 ZH1");
  assert.deepEqual(partsOf({ layers: [], accessLists: [{ ...list, held: true }], provisions: [] }), []);
});

test("says to what projects a provision applies, and what it would do, not that it does", () => {
  const one = { everyProject: false, projects: "“建设性质”为“新建”", when: "nature = 'NEW'", basis: "MET", effect: "PROHIBITED", check: null };
  assert.equal(projectsText(one, FACTS), "适用于：“建设性质”为“新建”。");
  assert.equal(projectsText({ ...one, everyProject: true }, FACTS), "不论什么项目都适用。");
  assert.match(projectsText({ ...one, projects: null, when: null, basis: "OPEN" }, FACTS), /数据不全/);
  assert.match(projectsText({ ...one, projects: null, when: null, basis: "BY_PROJECT" }, FACTS), /依项目而定/);
  assert.equal(effectText(one), "若适用：禁止");
  assert.equal(effectText({ ...one, check: "PERSON" }), "若适用：禁止 · 由人核对");
  assert.equal(effectText({ ...one, effect: null, check: "PERSON" }), "由人核对");
  speak("en");
  assert.equal(projectsText(one, FACTS), "Applies to: nature is NEW.");
  speak("zh-CN");
});

test("finds provisions by number, article, layer and zone", () => {
  const found = (/** @type {string} */ words) => idsOf(provisionsSought(EXTRACT, words, LAYERS));
  const [first] = EXTRACT.provisions.filter((one) => one.zones.length > 0);
  assert.deepEqual(found(first.rule.toLowerCase()).includes(first.rule), true);
  assert.ok(found(first.zones[0].code).includes(first.rule));
  assert.ok(found("生态保护红线").length > 0);
  assert.deepEqual(found(""), idsOf(EXTRACT.provisions));
  assert.deepEqual(found("没有这样的词"), []);
});

test("cites documents by their titles, with the days in force and what the article says", () => {
  const [one] = EXTRACT.provisions.filter((each) => each.citations.length > 0);
  const [citation] = citationsOf(one, EXTRACT.documents);
  const document = EXTRACT.documents.find((each) => each.id === one.citations[0].document);
  assert.equal(citation.document, document.title);
  assert.equal(citation.from, document.from);
  assert.ok(document.articles.some((each) => each.article === citation.article && each.summary === citation.summary));
});

test("leads from a zone to as many provisions as speak of it", () => {
  const { findings, themes } = groundOf(EXTRACT);
  const zone = themes.find((theme) => theme.layer === "redline").zones[0];
  assert.equal(findings.filter((f) => f.layer === "redline" && f.zones.includes(zone.code)).length, zone.provisions.length);
});

test("asks of the place alone, with nothing of the project", async () => {
  assert.deepEqual(placeOf(SITE), { type: "Feature", geometry: POINT, properties: { name: "甲", accuracyMetres: 0 } });
  const { store, extractPlace } = begun({ edition: "2025.1", asOf: "2026-08-01" });
  extractPlace();
  assert.equal(store.get().extracting, true);
  assert.equal(waiting[0].url.pathname.endsWith("api/extracts"), true);
  assert.equal(waiting[0].url.search, "?edition=2025.1&asOf=2026-08-01");
  assert.deepEqual(waiting[0].body, placeOf(SITE));
  waiting[0].reply(EXTRACT);
  await settled();
  assert.equal(store.get().extract.extractHash, EXTRACT.extractHash);
  assert.equal(store.get().extracting, false);
});

test("shows what the service refuses, and can be left", async () => {
  const { store, extractPlace, leaveExtract } = begun();
  extractPlace();
  waiting[0].reply({ code: "BAD_PARAMETER", title: "坏", errors: [] }, 400);
  await settled();
  assert.equal(store.get().extractProblem.code, "BAD_PARAMETER");
  assert.equal(store.get().extract, null);
  leaveExtract();
  assert.deepEqual([store.get().extracted, store.get().extractProblem], [false, null]);
});

test("is made anew for another day of the same place, and left for another place; an answer that comes late is dropped", async () => {
  const { store, extractPlace, follow } = begun();
  follow();
  assert.equal(waiting.length, 0);
  extractPlace();
  store.set({ asOf: "2026-01-01" });
  follow();
  assert.equal(waiting.length, 2);
  waiting[1].reply({ ...EXTRACT, asOf: "2026-01-01" });
  waiting[0].reply(EXTRACT);
  await settled();
  assert.equal(store.get().extract.asOf, "2026-01-01");
  store.set({ site: { ...SITE, geometry: { type: "Point", coordinates: [83, 45] } } });
  follow();
  assert.deepEqual([store.get().extracted, store.get().extract], [false, null]);
});
