import assert from "node:assert/strict";
import { test } from "node:test";
import { holds, layersSought, soughtIn } from "../src/js/screening/sheet/filter.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const LAYERS = [{ id: "redline", name: "生态保护红线" }, { id: "water-source", name: "饮用水水源保护区" }];
const law = { document: "《中华人民共和国水污染防治法》", article: "第六十五条" };
const finding = (more) => ({ rule: "R-WS-01", title: "水源一级保护区内禁止新建", message: "", layer: "water-source", zones: ["SY-1"],
  scope: "LAW", citations: [law], ...more });
const found = (list, sought) => soughtIn(list, sought, LAYERS).map((f) => f.rule);

test("finds a provision by its title, number, article, layer or zone, by every word of it, whatever the case", () => {
  const list = [finding({}), finding({ rule: "R-RL-02", title: "红线内禁止开发建设", layer: "redline", zones: ["HX-1"], citations: [] })];
  for (const sought of ["水源一级", "r-ws", "第六十五条", "水污染防治法", "饮用水", "sy-1", "禁止  SY"]) {
    assert.deepEqual(found(list, sought), ["R-WS-01"], sought);
  }
  assert.deepEqual(found(list, ""), ["R-WS-01", "R-RL-02"]);
  assert.deepEqual(found(list, "禁止"), ["R-WS-01", "R-RL-02"]);
  assert.deepEqual(found(list, "禁止 林地"), []);
});

test("finds what one fact keeps from firing, which names no layer", () => {
  assert.deepEqual(found([{ rule: "R-BO-01", title: "锅炉", scope: "REGION", citations: [], zones: [] }], "区域总体"), ["R-BO-01"]);
});

test("finds a layer by its name or by a zone that is met", () => {
  const themes = [{ layer: "redline", name: "红线", zones: [{ code: "HX-84", name: "艾比湖" }] }, { layer: "forest", name: "林地", zones: [] }];
  const names = (sought) => layersSought(themes, sought, LAYERS).map(({ layer }) => layer);
  assert.deepEqual(names("艾比"), ["redline"]);
  assert.deepEqual(names("生态保护"), ["redline"]);
  assert.deepEqual(names("林"), ["forest"]);
  assert.deepEqual(names("湿地"), []);
  assert.equal(holds("甲", ""), true);
});
