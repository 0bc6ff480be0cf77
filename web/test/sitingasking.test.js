import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";
import { createSiting } from "../src/js/siting/asking.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const REGIMENT = { layer: "admin-area", zone: "WS-84" };
const fetched = globalThis.fetch;
/** What was asked, each with how it is answered. */
let asked;
let store;
let siting;
/** Of which rules the service answers. */
let rules;

function lines({ within }) {
  const head = { edition: { code: "2026.1", hash: "e" }, rules: { version: "1", hash: rules }, asOf: "2026-12-01",
    ...(within && { within: { ...within, name: within.zone } }) };
  return [{ progress: 1 }, { siting: head }, { missingFacts: [] }, { complete: true, resultHash: "sha256:0" }]
    .map((line) => `${JSON.stringify(line)}\n`).join("");
}

beforeEach(() => {
  asked = [];
  rules = "r";
  globalThis.fetch = (address, { body, signal }) => new Promise((resolve, reject) => {
    const { properties } = JSON.parse(body);
    signal.addEventListener("abort", () => reject(signal.reason));
    asked.push({ properties, signal, answer: () => resolve(new Response(lines(properties))) });
  });
  store = createStore({ ...initial, view: "siting", industry: { code: "7820", name: "环境卫生管理" } });
  siting = createSiting(store);
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
  siting.setMu(7);
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
