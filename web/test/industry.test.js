import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { createIndustrySearch, plainly } from "../src/js/screening/industrysearch.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const OIL = { code: "25", name: "石油、煤炭及其他燃料加工业", level: "division" };
const REFINING = { code: "2511", name: "原油加工及石油制品制造", level: "class" };
const SOLAR = { code: "4416", name: "太阳能发电", level: "class" };
const MODULES = { code: "3825", name: "光伏设备及元器件制造", level: "class" };

let waiting = [];
const { fetch } = globalThis;

beforeEach(() => {
  waiting = [];
  globalThis.fetch = (url, { signal }) => new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    waiting.push({ q: url.searchParams.get("q"), signal, resolve });
  });
});
afterEach(() => {
  globalThis.fetch = fetch;
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Answers the latest question for what was typed. */
async function answer(q, industries, total = industries.length) {
  const call = waiting.findLast((w) => w.q === q);
  assert.ok(call, `${q} was not asked`);
  call.resolve({ ok: true, json: async () => ({ industries, total }) });
  await settled();
}

function field(t) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const picked = [];
  const search = createIndustrySearch({ changed: () => undefined, pick: ({ code }) => picked.push(code) });
  return { search, picked, pass: (ms) => t.mock.timers.tick(ms) };
}

test("takes on Enter what is typed, not what was answered before it", async (t) => {
  const { search, picked, pass } = field(t);
  search.type("25");
  pass(180);
  await answer("25", [OIL, REFINING], 15);
  search.type("2511");
  search.enter();
  assert.deepEqual(picked, []);
  await answer("2511", [REFINING]);
  assert.deepEqual(picked, ["2511"]);
});

test("waits for the answer where Enter comes before it was asked, and asks at once", async (t) => {
  const { search, picked } = field(t);
  search.type("4416");
  search.enter();
  search.enter();
  assert.deepEqual(waiting.map(({ q }) => q), ["4416"]);
  await answer("4416", [SOLAR]);
  assert.deepEqual(picked, ["4416"]);
});

test("lets no answer that was under way come over what was picked", async (t) => {
  const { search, picked, pass } = field(t);
  search.type("25");
  pass(180);
  await answer("25", [OIL, REFINING]);
  search.type("251");
  pass(180);
  search.take(OIL);
  assert.equal(waiting.at(-1).signal.aborted, true);
  await answer("251", [REFINING]);
  assert.deepEqual([search.get().q, search.get().found, search.get().open], ["", [], false]);
  search.type("4416");
  search.enter();
  await answer("4416", [SOLAR]);
  assert.deepEqual(picked, ["25", "4416"]);
});

test("picks unseen only an industry whose code was typed or the only one found, and else shows the list", async (t) => {
  const { search, picked } = field(t);
  search.type("光伏");
  search.enter();
  await answer("光伏", [SOLAR, MODULES]);
  assert.deepEqual([picked, search.get().open, search.get().active], [[], true, 0]);
  search.enter();
  assert.deepEqual(picked, ["4416"]);
  assert.equal(plainly([SOLAR, MODULES], " ３８２５ ", 2), MODULES);
  assert.equal(plainly([SOLAR], "太阳", 1), SOLAR);
  assert.equal(plainly([SOLAR], "太阳", 2), undefined);
});

test("takes what the arrows chose of the answer, and forgets it once something else is typed", async (t) => {
  const { search, picked, pass } = field(t);
  search.type("25");
  pass(180);
  await answer("25", [OIL, REFINING]);
  search.move(1);
  search.type("251");
  search.enter();
  await answer("251", [OIL, REFINING]);
  assert.deepEqual(picked, []);
  search.move(1);
  search.enter();
  assert.deepEqual(picked, ["2511"]);
});

test("asks once typing pauses, for the last that was typed, and nothing for nothing", async (t) => {
  const { search, pass } = field(t);
  search.type("2");
  pass(170);
  search.type("25");
  pass(179);
  assert.deepEqual(waiting, []);
  pass(1);
  assert.deepEqual(waiting.map(({ q }) => q), ["25"]);
  search.type(" ");
  search.enter();
  pass(500);
  assert.deepEqual([waiting.length, waiting[0].signal.aborted], [1, true]);
});

test("keeps what was typed where the service fails, and asks again on Enter", async (t) => {
  const { search, picked } = field(t);
  search.type("4416");
  search.enter();
  waiting[0].resolve({ ok: false, status: 503, json: async () => ({ code: "DATABASE_UNAVAILABLE", title: "暂停" }) });
  await settled();
  assert.deepEqual([search.get().problem.code, search.get().q], ["DATABASE_UNAVAILABLE", "4416"]);
  search.enter();
  await answer("4416", [SOLAR]);
  assert.deepEqual([picked, search.get().problem], [["4416"], null]);
});
