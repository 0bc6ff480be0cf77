import assert from "node:assert/strict";
import { test } from "node:test";
import {
  groupOf, grouped, isAmong, plainly, positionHits, recentIn, recordHits, ruleHits, withRecent, zoneHits
} from "../src/js/model/search.js";
import { createSearching } from "../src/js/find/searching.js";
import { createStore } from "../src/js/model/store.js";

const layers = [
  { id: "control-unit", coverageLayer: "admin-area", bbox: [82, 44, 83, 45] },
  { id: "admin-area", coverageLayer: "admin-area", bbox: [81, 44, 83, 46] },
  { id: "redline", coverageLayer: "admin-area", bbox: null },
];
const zone = (layer, code, name) => ({ layer, code, name });

test("puts what was typed before what holds it, and groups by what zones are to the reader", () => {
  const zones = [zone("redline", "HX-84", "84团红线"), zone("control-unit", "ZH1", "84团单元"), zone("admin-area", "WS-84", "84团")];
  const hits = zoneHits(zones, "84团");
  assert.deepEqual(hits.map((hit) => groupOf(hit, layers)), ["zone", "unit", "area"]);
  assert.deepEqual(grouped(hits, layers).map(({ group }) => group), ["area", "unit", "zone"]);
  assert.equal(plainly(hits).id, "WS-84");
});

test("takes nothing by Enter alone where several were meant", () => {
  const hits = zoneHits([zone("redline", "A", "甲"), zone("redline", "B", "乙")], "团");
  assert.equal(plainly(hits), undefined);
  assert.equal(plainly(hits.slice(0, 1)).id, "A");
  assert.equal(plainly([...zoneHits([zone("redline", "A", "甲"), zone("water-source", "A", "丙")], "a")]), undefined);
});

test("offers the zone of the projection among the data first", () => {
  const hits = positionHits("606800 4968400", layers);
  assert.deepEqual(hits.map((hit) => hit.zone), [27, 26, 28, 29]);
  assert.ok(isAmong(hits[0].at, layers));
  assert.ok(!isAmong(hits[1].at, layers));
});

test("finds rules by id and title and not by what their articles hold", () => {
  const rules = [{ id: "R-RL-02", title: "红线内人为活动", citations: [] }, { id: "R-X", title: "其他", citations: [{ title: "红线办法" }] }];
  assert.deepEqual(ruleHits(rules, "红线", "2026-08-01").map((hit) => hit.id), ["R-RL-02"]);
  assert.equal(ruleHits(rules, "r-rl-02", "2026-08-01")[0].exact, true);
});

test("finds records by a part of the name, by id only from enough of it", () => {
  const records = [{ id: "abcdef123456", name: "示例炼油" }, { id: "ffff", name: null }];
  assert.deepEqual(recordHits(records, "炼油").map((hit) => hit.id), ["abcdef123456"]);
  assert.deepEqual(recordHits(records, "abcdef").map((hit) => hit.id), ["abcdef123456"]);
  assert.deepEqual(recordHits(records, "abc"), []);
});

test("remembers eight at most, each once, the last first", () => {
  let recent = [];
  for (const id of "ABCDEFGHIC") recent = withRecent(recent, { kind: "zone", layer: "redline", id, name: id });
  assert.deepEqual(recent.map((hit) => hit.id), ["C", "I", "H", "G", "F", "E", "D", "B"]);
});

test("takes nothing broken from what a browser kept", () => {
  const good = { kind: "zone", layer: "redline", id: "A", name: "甲" };
  const bad = [null, 1, {}, { kind: "zone", id: "A", name: "甲" }, { kind: "position", id: "x", name: "x", at: [1] },
    { kind: "position", id: "x", name: "x", at: ["1", 2] }, { kind: "other", id: "A", name: "甲" }, { ...good, name: "团".repeat(500) }];
  assert.deepEqual(recentIn(JSON.stringify([...bad, good])), [good]);
  for (const text of [null, "", "{", "{}", "3"]) assert.deepEqual(recentIn(text), []);
});

/** A service that answers by address, and notes what was asked. */
function service(t, answers) {
  const asked = [];
  t.mock.method(globalThis, "fetch", async (url) => {
    asked.push(`${url.pathname.replace(/^.*\/(?=api|basemap)/, "/")}${url.search}`);
    const [, answer] = Object.entries(answers).find(([part]) => url.pathname.includes(part)) ?? [];
    if (!answer) throw new TypeError("gone");
    return new Response(JSON.stringify(answer));
  });
  return asked;
}

const everything = {
  "/api/places": { total: 1, places: [zone("admin-area", "WS-84", "84团")] },
  "/api/industries": { total: 0, industries: [] },
  "/api/rules": { rules: [] },
  "/api/screenings": { screenings: [], next: null },
  "/basemap/": { features: [] },
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const storeOf = () => createStore({ layers, edition: null, asOf: null, rulebook: null });

test("takes by Enter what answers to what is typed, and not what answered before", async (t) => {
  service(t, everything);
  const taken = [];
  const search = createSearching(storeOf(), { changed: () => undefined, pick: (hit) => taken.push(hit.id) });
  search.type("84团");
  search.enter();
  assert.deepEqual(taken, []);
  await settled();
  assert.deepEqual(taken, ["WS-84"]);
  assert.equal(search.get().q, "");
});

test("asks nobody for a position, nor for a text that is too long", async (t) => {
  const asked = service(t, everything);
  const search = createSearching(storeOf(), { changed: () => undefined, pick: () => undefined });
  search.type("82.3517 44.8432");
  await settled();
  assert.deepEqual(search.get().hits.map((hit) => hit.kind), ["position"]);
  search.type("团".repeat(10_000));
  search.enter();
  await settled();
  assert.deepEqual(asked, []);
});

test("tells which kinds could not be asked for, and offers the others", async (t) => {
  const { "/api/rules": _rules, "/api/screenings": _records, ...rest } = everything;
  service(t, rest);
  const search = createSearching(storeOf(), { changed: () => undefined, pick: () => undefined });
  search.type("团");
  await search.ask();
  assert.deepEqual(search.get().missing, ["rule", "record"]);
  assert.deepEqual(search.get().hits.map((hit) => hit.id), ["WS-84"]);
});
