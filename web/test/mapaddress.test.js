import assert from "node:assert/strict";
import { test } from "node:test";
import { editionNote } from "../src/js/model/editionnote.js";
import { mapHash, mapOf, orderOf, viewText } from "../src/js/model/mapaddress.js";

const layers = [["control-unit", "PARTITION", true], ["redline", "PROTECTION", true], ["farmland", "PROTECTION", false]]
  .map(([id, kind, visible]) => ({ id, kind, visible }));
const state = { layers, on: new Set(["control-unit", "redline"]), alone: null, recorded: null, view: "screening", edition: null, asOf: null,
  picked: null, place: null, layerOrder: [], layerOpacity: {} };

test("says nothing of a map that is as always", () => {
  assert.equal(mapHash(state, null), "");
  const nothing = { at: null, on: null, opacity: {}, edition: null, asOf: null, isDayWrong: false, picked: null, place: null };
  assert.deepEqual(mapOf(""), nothing);
  assert.deepEqual(mapOf("#rules&unit=ZH1"), nothing);
});

test("says all of a map that is not, and reads the same from it", () => {
  const shown = { ...state, on: new Set(["farmland", "redline"]), edition: "2020.1", asOf: "2021-03-04",
    picked: { layer: "redline", code: "HX 1/二&" }, place: [82.3517001, 44.8432] };
  const hash = mapHash(shown, viewText({ lat: 44.8432123, lon: 82.3517, zoom: 12.25 }));
  assert.equal(hash, "&m=44.84321,82.3517,12.25&l=redline,farmland&v=2020.1&d=2021-03-04" +
    "&z=redline/HX%201%2F%E4%BA%8C%26&p=44.8432,82.3517");
  for (const page of ["#rules&unit=ZH1", "#"]) {
    assert.deepEqual(mapOf(page + hash), { at: { lat: 44.84321, lon: 82.3517, zoom: 12.25 }, on: ["redline", "farmland"], opacity: {},
      edition: "2020.1", asOf: "2021-03-04", isDayWrong: false, picked: shown.picked, place: [82.3517, 44.8432] });
  }
});

test("holds order and opacity of layers where the state has them, and no layer at all", () => {
  const on = new Set(["redline", "farmland"]);
  const hash = mapHash({ ...state, on, layerOrder: ["farmland", "redline"], layerOpacity: { redline: 0.6 } }, null);
  assert.equal(hash, "&l=farmland,redline*60");
  assert.deepEqual(orderOf(layers, ["farmland", "redline"]), ["farmland", "redline"]);
  assert.deepEqual(orderOf(layers, ["control-unit", "redline", "farmland"]), []);
  assert.deepEqual(mapOf(hash).opacity, { redline: 0.6 });
  assert.deepEqual(mapOf(hash).on, ["farmland", "redline"]);
  assert.equal(mapHash({ ...state, on: new Set() }, null), "&l=-");
  assert.deepEqual(mapOf("#l=-").on, []);
});

test("does not say what a record or the auditor's address says already, nor a layer that is looked at alone", () => {
  assert.equal(mapHash({ ...state, recorded: "1", edition: "2020.1", asOf: "2021-01-01" }, null), "");
  assert.equal(mapHash({ ...state, view: "audit", edition: "2020.1" }, null), "");
  assert.equal(mapHash({ ...state, on: new Set(["redline"]), alone: { layer: "redline", before: state.on } }, null), "");
});

test("asks for nothing that is none", () => {
  const broken = ["m=1,2", "m=a,b,c", "m=999,2,3", "m=1,2,99", "m=1,2,3,4", "p=1", "p=91,2", "p=1e2,2", "z=redline", "z=/x",
    "d=2026-02-30"];
  for (const hash of broken) {
    const { at, place, picked, asOf } = mapOf(`#${hash}`);
    assert.deepEqual([at, place, picked, asOf], [null, null, null, null], hash);
  }
  assert.equal(mapOf("#d=2026-02-30").isDayWrong, true);
  assert.ok(mapOf(`#l=${"a,".repeat(10_000)}`).on.length <= 100);
});

const editions = [["2026.1", "2026-06-01"], ["2025.1", "2025-02-01"], ["2020.1", "2020-07-01"]]
  .map(([code, effectiveFrom]) => ({ code, effectiveFrom }));
const noted = (code, now, layersProblem = null) => editionNote({ editions, layersEdition: code && { code }, layersProblem }, now);

test("says of a former edition from when to when it counted, and of the present one nothing", () => {
  assert.equal(noted("2026.1", "2026-11-30"), null);
  assert.equal(noted(null, "2026-11-30"), null);
  const { kind, from, until, present } = noted("2020.1", "2026-11-30");
  assert.deepEqual([kind, from, until, present], ["FORMER", "2020-07-01", "2025-01-31", "2026.1"]);
  assert.equal(noted("2025.1", "2025-06-01"), null);
  assert.equal(noted("2026.1", "2025-06-01").kind, "COMING");
  assert.equal(noted("2026.1", "2025-06-01").until, null);
});

test("says why there is none on a day, and nothing where the service is away", () => {
  const problem = (code) => ({ code, detail: "没有在 1999-01-01 生效的数据版本", title: "" });
  assert.deepEqual([noted(null, "2026-11-30", problem("EDITION_UNKNOWN"))].map(({ kind, present, why }) => [kind, present, why]),
    [["NONE", "2026.1", "没有在 1999-01-01 生效的数据版本"]]);
  const layersProblem = problem("EDITION_UNKNOWN");
  const asked = editionNote({ editions, layersEdition: null, layersProblem, edition: null, asOf: "1999-01-01" });
  assert.deepEqual([asked.day, asked.from], ["1999-01-01", "2020-07-01"]);
  assert.equal(noted("2026.1", "2026-11-30", problem("NETWORK")), null);
});
