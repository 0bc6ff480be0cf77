import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";
import { middleOf } from "../src/js/model/geo.js";
import { restingOn } from "../src/js/model/alternatives.js";
import { createSeeking } from "../src/js/screening/seeking.js";
import { openThere, offsetText, outcomeText, shiftText } from "../src/js/screening/sheet/alternatives.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const SQUARE = { type: "Polygon", coordinates: [[[82, 44], [82.01, 44], [82.01, 44.01], [82, 44.01], [82, 44]]] };
const EAST = { type: "Polygon", coordinates: [[[82.02, 44], [82.03, 44], [82.03, 44.01], [82.02, 44.01], [82.02, 44]]] };
const SITE = { type: "Feature", geometry: SQUARE, properties: { name: "甲" } };
const searched = { searched: true, reason: null, found: false, withinMetres: 2000, resolutionMetres: 8, decides: 900, proved: true };
const moved = { ...searched, found: true, geometry: EAST, rows: [], bearingDegrees: 91, distanceMetres: 310.4, eastMetres: 310.4,
  northMetres: -2, verdict: "CONDITIONAL", atLeast: "CONDITIONAL", atMost: "CONDITIONAL", stability: { certain: true } };
const ANSWER = { ofResult: "sha256:1", target: null, shift: moved, clip: null, otherFacts: [], avoid: [] };

test("says how far and where the site would move, or that there is no such place and how sure that is", () => {
  assert.equal(shiftText(moved), "整体向东移 310\u00a0m");
  assert.equal(shiftText(searched), "2 公里内没有合适的位置（每隔 8 米查过）");
  assert.match(shiftText({ ...searched, proved: false }), /2 公里内没有.*未能穷尽/);
  assert.equal(shiftText({ ...searched, searched: false, reason: "TOO_MANY_VERTICES" }), "地块顶点过多，未搜索位置");
});

test("says the move along both axes, whichever way it goes", () => {
  assert.equal(offsetText(310.4, -2), "向东 310.4 m、向南 2.0 m");
});

test("says of an outcome that is open between which it lies", () => {
  assert.equal(outcomeText({ verdict: "CONDITIONAL", atLeast: "CONDITIONAL", atMost: "CONDITIONAL" }), "有条件准入");
  assert.equal(outcomeText({ verdict: "UNDETERMINED", atLeast: "PERMITTED", atMost: "RESTRICTED" }), "待补充信息（允许准入至限制准入）");
});

test("says which of the hard facts stay open where the site would be", () => {
  const row = (name, open) => ({ row: name, layer: null, name, open });
  assert.equal(openThere([row("红线", null), row("城镇开发边界", { effect: "RESTRICTED", rules: ["R"] })], { layers: [] }),
    "移后仍待定：城镇开发边界（可能限制准入）");
  assert.equal(openThere([row("红线", null)], { layers: [] }), "");
});

test("holds while shape, industry, facts, judgements and data are the same, whatever the project is called", () => {
  const store = createStore({ ...initial, site: SITE, result: { edition: { hash: "e" }, rules: { hash: "r" }, asOf: "2026-11-30" } });
  let changes = -1;
  store.watch(restingOn, () => changes++);
  store.set({ site: { ...SITE, properties: { name: "乙", code: "1" } }, recorded: "r1" });
  store.set({ result: { ...store.get().result, id: "r1", resultHash: "other" } });
  assert.equal(changes, 0);
  for (const patch of [{ site: { ...SITE, geometry: EAST } }, { industry: { code: "2511", name: "" } }, { given: { a: true } },
    { judgements: [] }, { site: { ...SITE, geometry: EAST, properties: { accuracyMetres: 1 } } },
    { result: { ...store.get().result, edition: { hash: "f" } } }, { result: null }]) {
    const before = changes;
    store.set(patch);
    assert.equal(changes, before + 1, JSON.stringify(patch));
  }
});

test("draws the arrow from the middle of the site", () => {
  const [lon, lat] = middleOf(SQUARE);
  assert.deepEqual([lon.toFixed(6), lat.toFixed(6)], ["82.005000", "44.005000"]);
});

let asked = [];
const { fetch } = globalThis;
beforeEach(() => {
  asked = [];
  globalThis.fetch = (url, { method = "GET", body, signal } = {}) => new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    asked.push({ what: `${method} ${url.pathname.slice(url.pathname.indexOf("api/"))}${url.search}`, body: body && JSON.parse(body),
      reply: async (answer, status = 200) => {
        resolve({ ok: status < 400, status, json: async () => answer });
        for (let i = 0; i < 5; i++) await new Promise((done) => setImmediate(done));
      } });
  });
});
afterEach(() => {
  globalThis.fetch = fetch;
});

function page(more = {}) {
  const store = createStore({ ...initial, site: SITE, asOf: "2026-11-30", ...more });
  const boxes = [];
  return { store, boxes, ...createSeeking(store, { fit: (box) => boxes.push(box) }) };
}

test("asks of a preview with its question, shows what was found on the map with the site, and takes it away", async () => {
  const { store, seek, showGhost, boxes } = page();
  seek();
  seek();
  assert.deepEqual(asked.map(({ what }) => what), ["POST api/screenings/preview/alternatives?asOf=2026-11-30"]);
  assert.equal(asked[0].body.properties.name, "甲");
  assert.equal(store.get().seeking, true);
  await asked[0].reply(ANSWER);
  assert.deepEqual([store.get().alternatives, store.get().seeking], [ANSWER, false]);
  assert.deepEqual(store.get().ghost, { kind: "shift", geometry: EAST });
  assert.deepEqual(boxes, [[82, 44, 82.03, 44.01]]);
  showGhost(null);
  assert.equal(store.get().ghost, null);
});

test("asks of a record by its id, and says what went wrong", async () => {
  const { store, seek } = page({ recorded: "r1" });
  seek();
  assert.equal(asked[0].what, "GET api/screenings/r1/alternatives");
  await asked[0].reply({ code: "BUSY", title: "请稍后再试" }, 503);
  assert.deepEqual([store.get().seekProblem.code, store.get().seeking, store.get().alternatives], ["BUSY", false, null]);
});

test("drops what is found of a result that is no longer shown", async () => {
  const { store, seek, forget } = page();
  seek();
  forget();
  await asked[0].reply(ANSWER);
  assert.deepEqual([store.get().alternatives, store.get().seeking, store.get().ghost], [null, false, null]);
});
