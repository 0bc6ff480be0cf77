import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arranged, asksForMore, attributesOf, filteredBy, isFiltering, isLarge, layerList, moved, passes, passesOf, rememberedOf, rememberedText,
  stepsTo,
} from "../src/js/model/layerlist.js";
import { cellsOf, columnsOf, geoJsonOf, rowsOf, sumOf } from "../src/js/model/zonetable.js";
import { csvText } from "../src/js/model/csv.js";
import { isCalled } from "../src/js/map/layerspanel.js";

const LAYERS = [["units", "PARTITION"], ["red", "PROTECTION"], ["towns", "REFERENCE"], ["farm", "PROTECTION"], ["cover", "PARTITION"],
  ["water", "PROTECTION"]].map(([id, kind]) => ({ id, kind }));
const ids = (order) => arranged(LAYERS, order).map(({ id }) => id);

test("lists layers by groups, as described or as the reader arranged them", () => {
  assert.deepEqual(ids([]), ["units", "cover", "red", "farm", "water", "towns"]);
  assert.deepEqual(ids(["water", "nonsense", "red"]), ["units", "cover", "water", "red", "farm", "towns"]);
});

test("moves a layer among those of its group, and no further than its ends", () => {
  assert.deepEqual(ids(moved(LAYERS, [], "water", -1)), ["units", "cover", "red", "water", "farm", "towns"]);
  assert.deepEqual(ids(moved(LAYERS, moved(LAYERS, [], "water", -1), "water", -1)).slice(2, 4), ["water", "red"]);
  assert.deepEqual(moved(LAYERS, [], "red", -1), []);
  assert.deepEqual(ids(moved(LAYERS, [], "water", stepsTo(LAYERS, [], "water", "red"))).indexOf("water") <
    ids(moved(LAYERS, [], "water", stepsTo(LAYERS, [], "water", "red"))).indexOf("red"), true);
  assert.equal(stepsTo(LAYERS, [], "water", "units"), 0);
  assert.deepEqual(moved(LAYERS, [], "towns", 1), []);
  assert.deepEqual(moved(LAYERS, [], "unknown", 1), []);
});

const zone = (code, category, areaMu, own = {}) => ({ type: "Feature", geometry: { type: "Point", coordinates: [0, 0] },
  properties: { layer: "x", code, name: `名${code}`, category, areaMu, areaSquareMetres: (areaMu * 2000) / 3, ...own } });
const ZONES = [zone("Z10", "A", 3, { county: "博乐市" }), zone("Z9", "B", 1.5, { county: "温泉县" }), zone("Z2", "A", 30, { county: "博乐市" })];
const codes = (zones) => zones.map(({ properties }) => properties.code);

test("offers the values of an attribute where they are few, else a text", () => {
  assert.deepEqual(attributesOf(ZONES), [{ name: "category", values: ["A", "B"] }, { name: "county", values: ["博乐市", "温泉县"] }]);
  const many = Array.from({ length: 13 }, (_, i) => zone(`M${i}`, "A", 1, { company: `${i}连` }));
  assert.deepEqual(attributesOf(many).find(({ name }) => name === "company"), { name: "company", values: null });
});

test("lets through what has one of the values, or the text in it, whatever its case", () => {
  const left = (filter) => codes(ZONES.filter(({ properties }) => passes(filter, properties)));
  assert.deepEqual(left(undefined), ["Z10", "Z9", "Z2"]);
  assert.deepEqual(left({ category: ["A"] }), ["Z10", "Z2"]);
  assert.deepEqual(left({ category: ["A"], code: " z1 " }), ["Z10"]);
  assert.deepEqual(left({ category: [] }), []);
  const filter = filteredBy({ category: ["A"] }, "county", "温");
  assert.deepEqual(filter, { category: ["A"], county: "温" });
  assert.deepEqual(filteredBy(filteredBy(filter, "county", ""), "category", null), {});
  assert.deepEqual([isFiltering({}), isFiltering(undefined), isFiltering(filter)], [false, false, true]);
});

test("remembers the arrangement, and takes up nothing that is none", () => {
  const kept = { layerOrder: ["b", "a"], layerOpacity: { a: 0.4 }, layerFilter: { a: { category: ["X"], name: "y" } },
    layerFolded: ["REFERENCE"] };
  assert.deepEqual(rememberedOf(rememberedText({ ...kept, on: new Set(["a"]) })), { ...kept, on: ["a"] });
  for (const text of [null, "", "null", "[", "7", '"x"']) {
    const { layerOrder = [], layerOpacity = {}, layerFilter = {} } = rememberedOf(text);
    assert.deepEqual({ layerOrder, layerOpacity, layerFilter }, { layerOrder: [], layerOpacity: {}, layerFilter: {} }, String(text));
  }
  const odd = rememberedOf(JSON.stringify({ layerOrder: [1], on: "all", layerOpacity: { a: 7, b: "1" },
    layerFilter: { a: { x: 3, y: [4] } } }));
  assert.deepEqual(odd, { layerOpacity: {}, layerFilter: { a: {} } });
});

test("finds layers by the names of their categories too, in either language", () => {
  const layer = { id: "water-source", name: "饮用水水源保护区", nameEn: "Water", categories: [{ name: "一级保护区", nameEn: "Level 1" }] };
  for (const text of ["水源", "一级", " level ", "WATER", "water-source"]) assert.equal(isCalled(layer, text), true, text);
  assert.equal(isCalled(layer, "红线"), false);
});

test("begins with the layers as they are described", () => {
  assert.deepEqual([layerList.layerOrder, layerList.layerOpacity, layerList.layerFilter], [[], {}, {}]);
});

const BY_CODE = { by: "code", down: false };

test("orders rows by numbers as numbers and by codes as people count, either way", () => {
  assert.deepEqual(codes(rowsOf(ZONES, { text: "", order: BY_CODE })), ["Z2", "Z9", "Z10"]);
  assert.deepEqual(codes(rowsOf(ZONES, { text: "", order: { by: "areaMu", down: true } })), ["Z2", "Z10", "Z9"]);
  assert.deepEqual(codes(rowsOf(ZONES, { text: "", order: { by: "county", down: false } })), ["Z2", "Z10", "Z9"]);
  assert.deepEqual(codes(ZONES), ["Z10", "Z9", "Z2"]);
});

test("looks through what is read, not through codes of categories nor figures that are not shown", () => {
  const worded = (name, value) => (name === "category" ? { A: "甲", B: "乙" }[value] : String(value));
  const found = (text) => codes(rowsOf(ZONES, { text, order: BY_CODE, worded }));
  assert.deepEqual(found("甲"), ["Z2", "Z10"]);
  assert.deepEqual(found("温泉"), ["Z9"]);
  assert.deepEqual(found("2000"), []);
  assert.deepEqual(codes(rowsOf(ZONES, { text: "z", filter: { category: ["B"] }, order: BY_CODE, worded })), ["Z9"]);
});

test("sums areas, and writes the table as a spreadsheet and as GeoJSON", () => {
  assert.equal(sumOf(ZONES), 23_000);
  assert.deepEqual(columnsOf(ZONES), ["code", "name", "category", "areaMu", "county"]);
  const words = { head: (name) => `<${name}>`, worded: (name, value) => (name === "category" ? `类${value}` : String(value ?? "")) };
  const odd = zone("=1+1", "A", 1, { county: 'a"b' });
  assert.equal(csvText(cellsOf([ZONES[1], odd], words)), "\uFEFF<code>,<name>,<category>,<areaMu>,<county>,<areaSquareMetres>\r\n"
    + "Z9,名Z9,类B,1.5,温泉县,1000\r\n'=1+1,名=1+1,类A,1,\"a\"\"b\",666.6666666666666\r\n");
  const { type, features } = JSON.parse(geoJsonOf(ZONES.slice(0, 1)));
  const [{ properties, geometry }] = features;
  assert.deepEqual([type, features.length, properties.code, geometry.type], ["FeatureCollection", 1, "Z10", "Point"]);
});

test("shows by a filter what tiles tell enough of, and hides nothing before it is known", () => {
  const tiled = { category: ["A"], name: "园" };
  const more = { kind: ["地表水"] };
  assert.deepEqual([asksForMore(undefined), asksForMore(tiled), asksForMore(more)], [false, false, true]);
  const zone = (code, kind) => ({ properties: { code, name: "", category: "A", kind } });
  const zones = [zone("1", "地表水"), zone("2", "地下水")];
  const held = { farm: zones };
  const of = (/** @type {object} */ filters) => passesOf(filters, (id) => held[id] ?? []);
  assert.equal(of({ unit: tiled }).get("unit")({ code: "1", name: "工业园", category: "A" }), true);
  assert.equal(of({ unit: tiled }).get("unit")({ code: "1", name: "镇", category: "A" }), false);
  assert.equal(of({ water: more }).has("water"), false);
  const pass = of({ farm: more }).get("farm");
  assert.deepEqual(["1", "2"].map((code) => pass({ code })), [true, false]);
  assert.equal(of({ farm: more }).get("farm"), pass, "the same while nothing changed: what was made ready by it stays");
});

test("tables and sums what tiles tell of the zones of a large layer, and writes no figures that they do not tell", () => {
  assert.deepEqual([isLarge({ zoneCount: 5000 }), isLarge({ zoneCount: 5001 })], [false, true]);
  const rows = [{ properties: { layer: "many", code: "Z2", name: "乙", category: "A", areaMu: 3 } },
    { properties: { layer: "many", code: "Z1", name: "甲", category: "A", areaMu: 1.5 } }];
  assert.deepEqual(columnsOf(rows), ["code", "name", "category", "areaMu"]);
  assert.deepEqual(rowsOf(rows, { text: "", order: { by: "code", down: false } }).map(({ properties }) => properties.code), ["Z1", "Z2"]);
  assert.ok(Math.abs(sumOf(rows) - 3000) < 1e-9);
  assert.deepEqual(cellsOf(rows, { head: (name) => name, worded: (_, value) => String(value) })[0], ["code", "name", "category", "areaMu"]);
});
