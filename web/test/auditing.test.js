import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { createAuditing } from "../src/js/audit/auditing.js";
import { litKey, litUnder } from "../src/js/audit/differences.js";
import { createVerifying } from "../src/js/audit/verifying.js";
import { nameIn } from "../src/js/model/api.js";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const EDITIONS = [
  { code: "2026.1", effectiveFrom: "2026-01-01", hash: "sha256:b" },
  { code: "2020.1", effectiveFrom: "2020-12-31", hash: "sha256:a" },
];
const BOARD = { indicators: [{ id: "redline-area", spatial: true, status: "MET" }, { id: "unit-count", spatial: false, status: "MET" }] };
const { fetch, EventSource } = globalThis;
let waiting = [];
let sources = [];

class Events extends EventTarget {
  constructor(url) {
    super();
    this.url = url;
    this.closed = false;
    sources.push(this);
  }

  close() {
    this.closed = true;
  }
}

beforeEach(() => {
  [waiting, sources] = [[], []];
  globalThis.EventSource = Events;
  globalThis.fetch = (url, { method = "GET", signal } = {}) => new Promise((resolve, reject) => {
    const what = `${method} ${url.pathname.slice(url.pathname.indexOf("api/"))}${url.search}`;
    signal.addEventListener("abort", () => reject(signal.reason));
    waiting.push({ what, signal, resolve });
  });
});
afterEach(() => Object.assign(globalThis, { fetch, EventSource }));

const settled = () => new Promise((resolve) => setImmediate(resolve));
const asked = () => waiting.map(({ what }) => what);

/** Answers the latest request of its kind. */
async function answer(what, body, status = 200) {
  const request = waiting.filter((w) => w.what === what).at(-1);
  assert.ok(request, `${what} in ${asked().join(", ")}`);
  request.resolve({ ok: status < 400, status, json: async () => body, text: async () => "", headers: new Headers() });
  await settled();
}

function page(more = {}) {
  const store = createStore({ ...initial, view: "audit", editions: EDITIONS, layersEdition: EDITIONS[0], ...more });
  const auditing = createAuditing(store);
  store.watch(({ view, audit, layersEdition, editions, board }) => ({ view, audit, layersEdition, editions, board }), auditing.need);
  return { store, auditing };
}

const INDICATORS = "GET api/indicators?edition=2026.1";

test("asks for the board once, and for a breakdown only of what is ground", async () => {
  const { store, auditing } = page();
  assert.deepEqual([asked(), store.get().board], [[INDICATORS], "busy"]);
  auditing.need();
  assert.equal(asked().length, 1);
  auditing.toggleRow("redline-area");
  await answer(INDICATORS, BOARD);
  assert.deepEqual(asked().slice(1), ["GET api/indicators/redline-area/breakdown?edition=2026.1&by=unit"]);
  auditing.toggleRow("unit-count");
  assert.equal(asked().length, 2);
  assert.equal(store.get().breakdown, null);
});

test("gives up a breakdown that nobody wants any more", async () => {
  const { store, auditing } = page();
  await answer(INDICATORS, BOARD);
  auditing.toggleRow("redline-area");
  const late = waiting.at(-1);
  auditing.divide("category");
  assert.equal(late.signal.aborted, true);
  await answer("GET api/indicators/redline-area/breakdown?edition=2026.1&by=category", { by: "category" });
  assert.deepEqual(store.get().breakdown, { by: "category" });
});

test("closes a row that is opened twice", async () => {
  const { store, auditing } = page();
  auditing.toggleRow("redline-area");
  auditing.toggleRow("redline-area");
  assert.equal(store.get().audit.row, null);
});

test("compares with the oldest edition and asks for the ground of one layer", async () => {
  const { store, auditing } = page();
  auditing.ask({ part: "comparison" });
  const compare = "GET api/editions/2026.1/comparison?with=2020.1";
  assert.deepEqual(asked().slice(1), [compare, "GET api/editions/2026.1/comparison/differences?with=2020.1&layer=redline"]);
  store.set({ difference: "redline-lost-1", pointed: ["redline-lost-1"] });
  auditing.ask({ layer: "farmland" });
  assert.deepEqual(asked().slice(3), ["GET api/editions/2026.1/comparison/differences?with=2020.1&layer=farmland"]);
  assert.deepEqual([store.get().difference, store.get().pointed], [null, []]);
});

test("compares nothing with itself", () => {
  const { auditing } = page();
  auditing.ask({ part: "comparison", baseline: "2026.1" });
  assert.deepEqual(asked().filter((what) => what.includes("comparison")), []);
});

test("keeps a problem where it happened and asks again when told to", async () => {
  const { store, auditing } = page();
  await answer(INDICATORS, { status: 422, code: "EDITION_WITHOUT_LAYER", title: "没有这个图层" }, 422);
  assert.equal(store.get().board.code, "EDITION_WITHOUT_LAYER");
  auditing.retry("board");
  assert.deepEqual(asked(), [INDICATORS, INDICATORS]);
  await answer(INDICATORS, BOARD);
  assert.deepEqual(store.get().board, BOARD);
});

test("asks anew for another edition and drops what the former one answers", async () => {
  const { store } = page();
  const former = waiting[0];
  store.set({ layersEdition: EDITIONS[1] });
  assert.equal(former.signal.aborted, true);
  assert.equal(asked().at(-1), "GET api/indicators?edition=2020.1");
});

test("says what kept a file away", async () => {
  const { store, auditing } = page();
  auditing.download("comparison", "xlsx");
  assert.equal(store.get().downloading, "comparison.xlsx");
  await answer("GET api/editions/2026.1/comparison?with=2020.1&format=xlsx", { status: 503, code: "BUSY", title: "稍后再试" }, 503);
  assert.deepEqual([store.get().downloading, store.get().downloadProblem.code], [null, "BUSY"]);
});

test("takes the name that a file is given, in Unicode where it is", () => {
  assert.equal(nameIn('attachment; filename="indicators.xlsx"; filename*=UTF-8\'\'%E6%8C%87%E6%A0%87.xlsx'), "指标.xlsx");
  assert.equal(nameIn('attachment; filename="kit.zip"'), "kit.zip");
  assert.equal(nameIn("inline"), null);
});

const RUN = "GET api/editions/2026.1/verifications/r1";

async function running() {
  const { store } = page();
  let recorded = 0;
  const verifying = createVerifying(store, { recorded: () => recorded++ });
  verifying.start();
  await answer("POST api/editions/2026.1/verification", { id: "r1", state: "RUNNING", done: 0, total: 10 });
  return { store, verifying, recordings: () => recorded };
}

test("follows a run by its events until it is done", async () => {
  const { store, recordings } = await running();
  assert.ok(String(sources[0].url).endsWith("api/editions/2026.1/verifications/r1/events"));
  await answer(RUN, { id: "r1", state: "RUNNING", done: 4, total: 10 });
  assert.equal(store.get().run.done, 4);
  sources[0].dispatchEvent(new Event("progress"));
  await answer(RUN, { id: "r1", state: "DONE", done: 10, total: 10, result: { agrees: true, figures: 10, differences: [] } });
  assert.equal(store.get().run.result.agrees, true);
  assert.deepEqual([sources[0].closed, recordings()], [true, 1]);
});

test("cancels a run and leaves no other", async () => {
  const { store, verifying } = await running();
  await answer(RUN, { id: "r1", state: "RUNNING", done: 1, total: 10 });
  verifying.cancel();
  await answer("DELETE api/editions/2026.1/verifications/r1", null, 204);
  sources[0].dispatchEvent(new Event("progress"));
  await answer(RUN, { id: "r1", state: "CANCELLED", done: 1, total: 10 });
  assert.equal(store.get().run.state, "CANCELLED");
  verifying.forget();
  assert.equal(store.get().run, null);
});

test("says that a run could not begin", async () => {
  const { store } = page();
  createVerifying(store, { recorded: () => undefined }).start();
  await answer("POST api/editions/2026.1/verification", { status: 409, code: "VERIFICATION_RUNNING", title: "正在复算" }, 409);
  assert.deepEqual([store.get().run, store.get().runProblem.code], [null, "VERIFICATION_RUNNING"]);
});

test("follows no run of an edition that is no longer looked at, and begins one for the other", async () => {
  const { store } = page();
  const verifying = createVerifying(store, { recorded: () => undefined });
  verifying.start();
  verifying.start();
  assert.equal(asked().filter((what) => what.startsWith("POST")).length, 1);
  store.set({ layersEdition: EDITIONS[1] });
  verifying.forget();
  verifying.start();
  await answer("POST api/editions/2026.1/verification", { id: "r1", state: "RUNNING", done: 0, total: 10 });
  assert.deepEqual([store.get().run, sources.length], [null, 0]);
  await answer("POST api/editions/2020.1/verification", { id: "r2", state: "RUNNING", done: 0, total: 10 });
  assert.deepEqual([store.get().run.id, sources.length], ["r2", 1]);
  verifying.cancel();
  assert.equal(asked().at(-1), "DELETE api/editions/2020.1/verifications/r2");
});

test("says nothing of a run that failed to be looked at once it is forgotten", async () => {
  const { store, verifying } = await running();
  verifying.forget();
  await answer(RUN, { status: 503, code: "DATABASE_UNAVAILABLE", title: "数据库连不上" }, 503);
  assert.deepEqual([store.get().run, store.get().runProblem], [null, null]);
});

/** Zones of a layer, as swiping asks for them. */
const zonesOf = (code) => asked().find((what) => what.includes(`layers/redline`) && what.includes(code));

test("puts both states side by side though something else is asked meanwhile", async () => {
  const { store, auditing } = page();
  auditing.ask({ part: "comparison" });
  auditing.ask({ swipe: true });
  assert.equal(store.get().sides, "busy");
  auditing.divide("category");
  await answer(zonesOf("2020.1"), { type: "FeatureCollection", features: [] });
  await answer(zonesOf("2026.1"), { type: "FeatureCollection", features: [] });
  assert.deepEqual(Object.keys(store.get().sides), ["before", "after"]);
});

test("drops the states of a layer that is no longer chosen", async () => {
  const { store, auditing } = page();
  auditing.ask({ part: "comparison" });
  auditing.ask({ swipe: true });
  auditing.ask({ layer: "farmland", swipe: false });
  await answer(zonesOf("2020.1"), { type: "FeatureCollection", features: [] });
  await answer(zonesOf("2026.1"), { type: "FeatureCollection", features: [] });
  assert.equal(store.get().sides, null);
});

test("a pointer that leaves a piece puts out that piece and nothing else", () => {
  assert.equal(litUnder(null, { id: "redline-lost-1" }), litKey("redline-lost-1"));
  assert.equal(litUnder(litKey("redline-lost-1"), null), null);
  assert.equal(litUnder("site:0", null), "site:0");
});
