import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { isFormer as former } from "../src/js/model/siting.js";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";
import { groundOf, isLacking, placesIn } from "../src/js/siting/asked.js";
import { createSiting } from "../src/js/siting/asking.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const REGIMENT = { layer: "admin-area", zone: "WS-84" };
const fetched = globalThis.fetch;
/** What was asked, each with how it is answered. */
let asked;
let store;
let siting;
/** What stands in the field of the ground. */
let typed;
/** Of which rules the service answers. */
let rules;

function lines({ within, industry, areaMu = null }) {
  const head = { areaMu, industry: { code: industry, name: "业" },
    edition: { code: "2026.1", hash: "e" }, rules: { version: "1", hash: rules }, asOf: "2026-12-01",
    ...(within && { within: { ...within, name: within.zone } }) };
  const tables = { byAdminArea: [], byUnit: [], missingFacts: [], territory: { areaMu: 9 } };
  return [{ progress: 1 }, { siting: head }, tables, { complete: true, resultHash: "sha256:0" }]
    .map((line) => `${JSON.stringify(line)}\n`).join("");
}

beforeEach(() => {
  asked = [];
  rules = "r";
  typed = "100";
  globalThis.fetch = (address, { body, signal }) => new Promise((resolve, reject) => {
    const { properties } = JSON.parse(body);
    signal.addEventListener("abort", () => reject(signal.reason));
    asked.push({ properties, signal, answer: () => resolve(new Response(lines(properties))) });
  });
  store = createStore({ ...initial, view: "siting", industry: { code: "7820", name: "环境卫生管理" } });
  siting = createSiting(store, () => {
    const { mu, fault } = groundOf(typed);
    if (fault === null) store.set({ sitingMu: mu });
    return fault === null;
  });
});
afterEach(() => (globalThis.fetch = fetched));

const settled = () => new Promise((done) => setTimeout(done, 5));

async function answered() {
  asked.at(-1).answer();
  await settled();
}

const whereNow = () => store.get().siting?.head.within?.zone ?? null;

test("asks the service within a regiment, and has the territory again at once without asking", async () => {
  void siting.ask();
  await answered();
  siting.within(REGIMENT);
  assert.deepEqual(asked.map(({ properties }) => properties.within), [undefined, REGIMENT]);
  assert.ok(store.get().sitingBusy);
  assert.equal(whereNow(), null);
  await answered();
  assert.equal(whereNow(), "WS-84");
  assert.equal(store.get().sitingBy, "byUnit");
  siting.within(null);
  assert.equal(asked.length, 2);
  assert.equal(whereNow(), null);
  assert.ok(!store.get().sitingBusy);
});

test("asks for the territory anew where project, mu or rules are others by then", async () => {
  void siting.ask();
  await answered();
  siting.within(REGIMENT);
  await answered();
  typed = "7";
  siting.within(null);
  assert.equal(asked.length, 3);
  await answered();
  rules = "newer";
  siting.within(REGIMENT);
  await answered();
  siting.within(null);
  assert.equal(asked.length, 5);
});

test("gives up what was asked of the former zone, and lets it answer nothing", async () => {
  void siting.ask();
  await answered();
  siting.within(REGIMENT);
  siting.within({ layer: "control-unit", zone: "U1" });
  assert.ok(asked[1].signal.aborted);
  asked[1].answer();
  await answered();
  assert.equal(whereNow(), "U1");
  siting.within(REGIMENT);
  siting.within(null);
  assert.ok(asked[3].signal.aborted);
  await settled();
  assert.equal(whereNow(), null);
  assert.deepEqual([store.get().sitingBusy, store.get().sitingProblem], [false, null]);
});

test("asks nothing before the reader has asked, nor for the zone that is asked already", async () => {
  siting.within(REGIMENT);
  assert.equal(asked.length, 0);
  void siting.ask();
  assert.deepEqual(asked[0].properties.within, REGIMENT);
  await answered();
  siting.within({ ...REGIMENT });
  assert.equal(asked.length, 1);
});

test("reads the ground as it is written, and says what cannot be read", () => {
  for (const [text, mu] of [["1000", 1000], ["1，000", 1000], ["１０００", 1000], [" 0.5 ", 0.5], ["", null], ["  ", null]]) {
    assert.deepEqual(groundOf(text), { mu, fault: null }, text);
  }
  for (const text of ["1000亩", "一千", "-3", "0", "1e9", "1000000000"]) assert.ok(groundOf(text).fault, text);
});

test("asks nothing with a ground that cannot be read, and gives up what was asked of another", async () => {
  typed = "1000亩";
  void siting.ask();
  assert.equal(asked.length, 0);
  typed = "1，000";
  void siting.ask();
  await answered();
  assert.deepEqual([asked[0].properties.areaMu, store.get().siting.head.areaMu], [1000, 1000]);
  void siting.ask();
  typed = "0";
  store.set({ industry: { code: "4416", name: "太阳能发电" } });
  siting.follow();
  assert.equal(asked.length, 2);
  assert.ok(asked[1].signal.aborted);
  siting.within(REGIMENT);
  assert.deepEqual([asked.length, store.get().sitingBusy, store.get().sitingStale], [2, false, true]);
});

test("takes what is typed when an answer follows the project", async () => {
  void siting.ask();
  await answered();
  typed = "600";
  siting.follow();
  assert.equal(asked.at(-1).properties.areaMu, 600);
});

test("an answer is told to be a former one until what is asked now is answered", async () => {
  const isFormer = () => former(store.get());
  assert.ok(!isFormer());
  void siting.ask();
  await answered();
  assert.ok(!isFormer());
  store.set({ industry: { code: "4416", name: "太阳能发电" } });
  siting.follow();
  assert.ok(isFormer());
  siting.cancel();
  assert.deepEqual([isFormer(), store.get().sitingStale, store.get().siting.head.industry.code], [true, true, "7820"]);
  siting.follow();
  await answered();
  assert.deepEqual([isFormer(), store.get().sitingStale], [false, false]);
  void siting.ask();
  siting.cancel();
  assert.deepEqual([isFormer(), store.get().sitingStale], [false, false]);
});

test("asks for the territory anew where no answer tells that the kept one still holds", async () => {
  void siting.ask();
  await answered();
  siting.within(REGIMENT);
  globalThis.fetch = () => Promise.reject(new TypeError("no network"));
  await siting.ask();
  assert.ok(store.get().sitingProblem && !store.get().siting);
  siting.within(null);
  assert.ok(store.get().sitingBusy);
  await settled();
});

test("a table as a file says of what it is", async () => {
  void siting.ask();
  store.set({ sitingWithin: REGIMENT });
  void siting.ask();
  await answered();
  let saved;
  globalThis.document = { createElement: () => ({ click() {} }) };
  const url = URL.createObjectURL;
  URL.createObjectURL = (blob) => ((saved = blob), "blob:0");
  const timer = globalThis.setTimeout;
  globalThis.setTimeout = () => 0;
  try {
    siting.download("csv");
  } finally {
    globalThis.setTimeout = timer;
    URL.createObjectURL = url;
    delete globalThis.document;
  }
  const last = (await saved.text()).trimEnd().split("\r\n").at(-1);
  for (const part of ["7820 业", "100 亩", "WS-84（admin-area/WS-84）", "2026.1", "规则 1", "2026-12-01", "sha256:0"]) {
    assert.ok(last.includes(part), `${part}: ${last}`);
  }
});

test("a layer too large to be fetched is not, and its places are those that the answer tells of", () => {
  const of = (zoneCount, more) =>
    ({ view: "siting", layers: [{ id: "control-unit", zoneCount }], zones: new Map(), ...more });
  assert.ok(isLacking(of(5000), "control-unit"));
  assert.ok(!isLacking(of(5001), "control-unit"));
  assert.ok(!isLacking(of(5000, { view: "screening" }), "control-unit"));
  assert.ok(!isLacking(of(5000), "admin-area"));
  const units = { features: [{ properties: { code: "U1", name: "甲" } }] };
  const byUnit = [{ code: "U2", name: "乙", areaMu: 1 }, { code: null, name: null, areaMu: 2 }];
  assert.deepEqual(placesIn({ units, siting: { tables: { byUnit } } }, "byUnit"), [{ code: "U1", name: "甲" }]);
  assert.deepEqual(placesIn({ siting: { tables: { byUnit } } }, "byUnit"), [{ code: "U2", name: "乙" }]);
  assert.deepEqual(placesIn({ siting: null }, "byUnit"), []);
});
