import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { boxOf, candidatesOf, crsName, inDoubt } from "../src/js/model/crs.js";
import { changesOf, declaredDifference, looksGarbled, messageOf, numbered, ringOf, signed, titleOfFile } from "../src/js/model/reading.js";
import { declaredText, matching, windowOf } from "../src/js/site/sitelist.js";
import { spread } from "../src/js/model/spread.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");
const answer = (name) => JSON.parse(readFileSync(new URL(`answers/${name}.json`, import.meta.url), "utf8"));
const named = (...names) => ({ sites: names.map((name) => ({ properties: { name } })) });

test("names coordinate systems as surveyors do, from the codes' own order", () => {
  assert.equal(crsName("EPSG:4490"), "CGCS2000 经纬度");
  assert.equal(crsName("EPSG:4513"), "CGCS2000 3 度带 25 带");
  assert.equal(crsName("EPSG:4515"), "CGCS2000 3 度带 27 带");
  assert.equal(crsName("EPSG:4533"), "CGCS2000 3 度带 45 带");
  assert.equal(crsName("EPSG:4536"), "CGCS2000 3 度带，中央经线 81°E，无带号");
  assert.equal(crsName("EPSG:4554"), "CGCS2000 3 度带，中央经线 135°E，无带号");
  assert.equal(crsName("EPSG:4491"), "CGCS2000 6 度带 13 带");
  assert.equal(crsName("EPSG:4512"), "CGCS2000 6 度带，中央经线 135°E，无带号");
  assert.equal(crsName("EPSG:4490+DDD.MMSS"), "CGCS2000 经纬度，度.分秒写法");
  assert.equal(crsName("EPSG:3857"), "");
});

test("numbers the systems to choose from as they are ranked, without the one that was taken", () => {
  const read = answer("crs-in-doubt");
  const candidates = candidatesOf(read);
  assert.deepEqual(candidates.map((c) => c.n), candidates.map((_c, i) => i + 1));
  assert.equal(candidates.length, read.crs.candidates.length);
  const taken = { crs: { ...read.crs, detected: read.crs.candidates[0].crs } };
  assert.equal(candidatesOf(taken).length, candidates.length - 1);
  assert.equal(candidatesOf(taken)[0].crs, read.crs.candidates[1].crs);
});

test("offers no system where the service is certain", () => {
  const { crs } = answer("crs-in-doubt");
  assert.equal(inDoubt({ crs: { ...crs, certain: true } }), false);
  assert.deepEqual(candidatesOf({ crs: { ...crs, certain: true } }), []);
  assert.deepEqual(candidatesOf(null), []);
});

test("holds every candidate in one box, those with a place only too", () => {
  assert.deepEqual(boxOf([{ bbox: [82, 44, 83, 45], place: [82, 44] }, { bbox: null, place: [70, 50] }, { bbox: null, place: null }]),
    [70, 44, 83, 50]);
  assert.equal(boxOf([]), null);
});

test("numbers every fault through, so that a number is one place on the map", () => {
  const fault = (code) => ({ code, message: code });
  const state = { reading: { crs: { certain: false, candidates: [{}] }, defects: [fault("CRS_UNKNOWN"), fault("A"), fault("B")] },
    readProblem: { errors: [fault("C")] }, screenProblem: { errors: [fault("D")] } };
  const { defects, unread, unscreened } = numbered(state);
  assert.deepEqual([...defects, ...unread, ...unscreened].map((f) => `${f.n}${f.code}`), ["1A", "2B", "3C", "4D"]);
  const told = { ...state, reading: { crs: { certain: true, candidates: [] }, defects: [fault("CRS_UNKNOWN")] } };
  assert.equal(numbered(told).defects.length, 1);
  assert.deepEqual(numbered({ reading: null, readProblem: null }), { defects: [], unread: [], unscreened: [] });
});

test("says where a defect is, counted from one", () => {
  assert.equal(ringOf({ site: "甲", ring: { part: 0, ring: 0, vertex: 0 } }), "甲 · 第 1 部分 · 外环 · 第 1 点");
  assert.equal(ringOf({ ring: { part: 1, ring: 2 } }), "第 2 部分 · 第 2 个内环");
  assert.equal(ringOf({}), "");
});

test("speaks English where the service does, Chinese else", () => {
  const [defect] = answer("bow-tie").defects;
  const [proposal] = answer("bow-tie").proposals;
  assert.equal(messageOf(defect), defect.message);
  speak("en");
  assert.equal(messageOf(defect), defect.messageEn);
  assert.equal(messageOf({ message: "只有中文" }), "只有中文");
  assert.deepEqual(changesOf(proposal), proposal.changesEn);
  speak("zh-CN");
  assert.deepEqual(changesOf(proposal), proposal.changes);
});

test("sees names read in the wrong encoding and leaves right ones alone", () => {
  const text = "示例地块一（备选）";
  const wrong = [Buffer.from(text, "utf8").toString("latin1"), new TextDecoder("gbk").decode(new TextEncoder().encode(text)),
    "\ufffd\ufffd"];
  for (const name of wrong) assert.equal(looksGarbled(named("好", name)), true, name);
  assert.equal(looksGarbled(named(text, "Parcel 7", "Çeşme", "", "宸宇花园")), false);
  assert.equal(looksGarbled({ sites: [], detected: { layers: ["锟斤拷"] } }), true);
  assert.equal(looksGarbled(null), false);
});

test("compares the declared area with the plane of the survey where it is known", () => {
  const p = { areaSquareMetres: 60000, planarAreaSquareMetres: 58290, declaredAreaHectares: 5.8 };
  const difference = declaredDifference(p);
  assert.ok(Math.abs(difference.hectares - 0.029) < 1e-9 && difference.planar);
  assert.ok(Math.abs(difference.share - 0.005) < 1e-9);
  assert.equal(declaredDifference({ ...p, planarAreaSquareMetres: undefined }).planar, false);
  assert.equal(declaredDifference({ areaSquareMetres: 1 }), null);
  assert.equal(declaredDifference({ ...p, declaredAreaHectares: 0 }).share, null);
  assert.equal(declaredText(p), "所载 5.8000\u00a0公顷，差 +0.50\u00a0%");
  assert.equal(declaredText({}), "");
});

test("signs differences, with a true minus and none for nothing", () => {
  assert.equal(signed(1234.5, 2), "+1,234.50");
  assert.equal(signed(-0.5, 1), "−0.5");
  assert.equal(signed(-0.0004, 2), "0.00");
});

test("calls pasted text by what it is, files by their names", () => {
  assert.equal(titleOfFile("pasted.wkt"), "粘贴的文字");
  assert.equal(titleOfFile("pasted plots.zip"), "pasted plots.zip");
});

test("finds sites by name or number", () => {
  const { sites } = named("示例地块一", "道路", undefined, "Well 2");
  assert.deepEqual(matching(sites, ""), [0, 1, 2, 3]);
  assert.deepEqual(matching(sites, "地块"), [0]);
  assert.deepEqual(matching(sites, " WELL"), [3]);
  assert.deepEqual(matching(sites, "3"), [2]);
});

test("builds only the rows in sight of a long list", () => {
  const { first, end } = windowOf(44 * 1000, 2000);
  assert.ok(first <= 1000 && end > 1006 && end - first < 20);
  assert.deepEqual(windowOf(0, 4), { first: 0, end: 4 });
});

test("puts badges of one place side by side and leaves others where they are", () => {
  assert.deepEqual(spread([{ x: 0, y: 0 }, { x: 3, y: 4 }, { x: 200, y: 0 }, { x: -2, y: 0 }], 24), [0, 21, 0, 50]);
});

test("lays a thousand badges of one place out in one row without overlap", () => {
  const shifts = spread(Array.from({ length: 1000 }, () => ({ x: 5, y: 5 })), 24);
  assert.equal(new Set(shifts).size, 1000);
});
