import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { createRecording } from "../src/js/screening/recording.js";
import { createScreening } from "../src/js/screening/screening.js";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const POINT = { type: "Point", coordinates: [82, 45] };
const PROJECT = { type: "Feature", geometry: POINT, properties: { name: "甲" } };
const REQUEST = { ...PROJECT, properties: { name: "乙", industry: null, facts: { former_fact: true } },
  screening: { asOf: "2026-01-02", edition: { code: "2025.1" }, rules: { hash: "sha256:old" } } };
const RECORD = { id: "r1", edition: { code: "2025.1" }, asOf: "2026-01-02", missingFacts: [] };
const PREVIEW = "POST api/screenings/preview/sheet";
const SHEET = { questions: { open: [], answered: [] } };
const OVERLAPS = "POST api/screenings/preview/overlaps";
const MAKE = "POST api/screenings";
const OPEN = "GET api/screenings/r1";

/** Requests that wait for their answer. */
let waiting = [];
const { fetch } = globalThis;

beforeEach(() => {
  waiting = [];
  globalThis.fetch = (url, { method = "GET", body, headers, signal } = {}) => new Promise((resolve, reject) => {
    const what = `${method} ${url.pathname.slice(url.pathname.indexOf("api/"))}`;
    signal.addEventListener("abort", () => reject(signal.reason));
    waiting.push({ what, url, body: body && JSON.parse(body), headers, resolve });
  });
});
afterEach(() => {
  globalThis.fetch = fetch;
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const asked = (what) => waiting.filter((w) => w.what === what);

/** Answers the latest request of its kind, and only that. */
function reply(what, body, status = 200) {
  asked(what).at(-1).resolve({ ok: status < 400, status, json: async () => body });
}

async function answer(...given) {
  reply(...given);
  await settled();
}

function page(more = {}) {
  const store = createStore({ ...initial, site: PROJECT, result: { verdict: "PERMITTED" }, ...more });
  const screening = createScreening(store);
  const nothing = () => undefined;
  const recording = createRecording(store, { drop: screening.drop, loadLayers: nothing, fit: nothing, announce: nothing });
  return { store, screening, recording };
}

test("shows what was recorded as recorded while nothing else was asked", async () => {
  const { store, recording } = page();
  recording.record();
  await answer(MAKE, RECORD, 201);
  assert.deepEqual([store.get().recorded, store.get().result.id, store.get().recording], ["r1", "r1", false]);
});

test("makes one record however often it is asked while the first is under way", async () => {
  const { store, recording } = page();
  recording.record();
  assert.equal(store.get().recording, true);
  recording.record();
  assert.equal(asked(MAKE).length, 1);
  await answer(MAKE, RECORD, 201);
  recording.record();
  assert.equal(asked(MAKE).length, 2);
});

test("sends what failed again under the same key, and all else under another", async () => {
  const { store, recording } = page();
  recording.record();
  await answer(MAKE, { code: "DATABASE_UNAVAILABLE" }, 503);
  assert.equal(store.get().recordProblem.code, "DATABASE_UNAVAILABLE");
  recording.record();
  await answer(MAKE, RECORD, 201);
  recording.record();
  await answer(MAKE, { code: "DATABASE_UNAVAILABLE" }, 503);
  store.set({ site: { ...PROJECT, properties: { name: "乙" } } });
  recording.record();
  const [failed, again, later, other] = asked(MAKE).map((call) => call.headers["Idempotency-Key"]);
  assert.match(failed, /^[0-9a-f]{32}$/);
  assert.equal(again, failed);
  assert.equal(new Set([failed, later, other]).size, 3);
});

test("calls nothing recorded once a preview is on its way, nor when it lands", async () => {
  const { store, screening, recording } = page();
  recording.record();
  screening.giveFact("nature", "NEW");
  await answer(MAKE, RECORD, 201);
  assert.deepEqual([store.get().recorded, store.get().screening, store.get().recording], [null, true, false]);
  await answer(PREVIEW, { result: { verdict: "PROHIBITED" }, sheet: SHEET });
  assert.deepEqual([store.get().recorded, store.get().result.verdict], [null, "PROHIBITED"]);
});

test("calls no preview recorded or verified that lands on a record", async () => {
  const { store, screening } = page();
  screening.screen();
  store.set({ recorded: "r1", verification: { verified: true } });
  await answer(PREVIEW, { result: { verdict: "PROHIBITED" }, sheet: SHEET });
  assert.deepEqual([store.get().recorded, store.get().verification], [null, null]);
});

test("opens a record with what was asked, and draws its pieces from the request as it was recorded", async () => {
  const { store, recording } = page();
  recording.openRecord("r1");
  await answer(OPEN, RECORD);
  await answer(`${OPEN}/request`, REQUEST);
  assert.deepEqual([store.get().recorded, store.get().site.properties.name, store.get().given], ["r1", "乙", { former_fact: true }]);
  const [drawn] = asked(OVERLAPS);
  assert.deepEqual(drawn.body, REQUEST);
  assert.equal(drawn.url.search, "?edition=2025.1&asOf=2026-01-02");
  assert.deepEqual([store.get().edition, store.get().asOf, store.get().before], ["2025.1", "2026-01-02", { edition: null, asOf: null }]);
  await answer(OVERLAPS, { features: ["own"] });
  assert.deepEqual(store.get().pieces, { features: ["own"] });
});

test("lets what was asked while a record was on its way not land on it", async () => {
  const { store, screening, recording } = page();
  recording.openRecord("r1");
  await answer(OPEN, RECORD);
  screening.giveFact("nature", "NEW");
  await answer(`${OPEN}/request`, REQUEST);
  assert.deepEqual([store.get().recorded, store.get().screening], ["r1", false]);
  await answer(PREVIEW, { result: { verdict: "PROHIBITED" }, sheet: SHEET });
  assert.deepEqual([store.get().recorded, store.get().result], ["r1", RECORD]);
});

/** JSON that is there so many turns later than the answer: an answer that came in full can no longer be aborted. */
const late = (body, turns) => async () => {
  for (let i = 0; i < turns; i++) await null;
  return body;
};

test("lets neither verdict nor pieces that arrive together with a record land on it", async () => {
  for (let turns = 0; turns < 20; turns++) {
    for (const what of [PREVIEW, OVERLAPS]) {
      const { store, screening, recording } = page();
      screening.screen();
      if (what === OVERLAPS) await answer(PREVIEW, { result: { verdict: "PERMITTED" }, sheet: SHEET });
      const before = asked(what).at(-1);
      recording.openRecord("r1");
      await answer(OPEN, RECORD);
      reply(`${OPEN}/request`, REQUEST);
      const foreign = { result: { verdict: "PROHIBITED" }, sheet: SHEET, features: ["foreign"] };
      before.resolve({ ok: true, status: 200, json: late(foreign, turns) });
      await settled();
      assert.deepEqual([store.get().recorded, store.get().result, store.get().pieces], ["r1", RECORD, null], `${what} ${turns}`);
    }
  }
});

test("answers a link that cannot be one of a record by its number, not by an address of the service", async () => {
  const { store, recording } = page({ records: [] });
  recording.openRecord("doesnotexist");
  await answer("GET api/screenings/doesnotexist", { code: "NOT_FOUND", detail: "没有这个地址：/api/screenings/doesnotexist" }, 404);
  assert.equal(store.get().openProblem.message, "没有编号为 doesnotexist 的研判记录。请核对链接。");
});

test("leaves a preview alone when a record cannot be had", async () => {
  const { store, screening, recording } = page({ records: [] });
  screening.screen();
  recording.openRecord("r1");
  await answer(OPEN, { code: "SCREENING_NOT_FOUND", title: "没有" }, 404);
  assert.deepEqual([store.get().openProblem.code, store.get().screening], ["SCREENING_NOT_FOUND", true]);
  await answer(PREVIEW, { result: { verdict: "PROHIBITED" }, sheet: SHEET });
  assert.deepEqual([store.get().result.verdict, store.get().screening, store.get().recorded], ["PROHIBITED", false, null]);
});
