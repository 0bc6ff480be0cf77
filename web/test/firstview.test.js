import assert from "node:assert/strict";
import { test } from "node:test";
import { laterTexts } from "../src/js/text/zh/later.js";
import { firstTexts } from "../src/js/text/zh/first.js";
import { loadedWith, modulesOf, textOf } from "./sources.js";

const modules = modulesOf();
const first = loadedWith(modules, ["main.js", "ahead.js"]);
const html = textOf("src/index.html");

test("loads the map first, and no feature that is not seen with it", () => {
  const folders = new Set([...first].map((path) => path.split("/")[0]));
  assert.deepEqual([...folders].sort(), ["ahead.js", "app", "main.js", "map", "model", "text", "ui"]);
  assert.ok(first.size < 85, String(first.size));
  assert.ok(first.has("map/zones.js") && first.has("map/layerspanel.js"));
  for (const path of ["app/reviewer.js", "map/auditmap.js", "map/tablepanel.js", "text/en.js", "text/zh/later.js"]) {
    assert.ok(!first.has(path), path);
  }
});

test("asks ahead with modules that the first view has anyway", () => {
  const ahead = loadedWith(modules, ["ahead.js"]);
  const main = loadedWith(modules, ["main.js"]);
  assert.deepEqual([...ahead].filter((path) => !main.has(path)), ["ahead.js"]);
  assert.ok(ahead.size < 8, String(ahead.size));
});

test("says first only what it has the words for", () => {
  // What speaks of projects, and the card of all keys, is asked to only once the workbenches are there.
  const later = ["app/keys.js", "text/wording.js", "model/reading.js", "ui/problems.js"];
  const saying = [...first].filter((path) => !path.startsWith("text/zh/") && !later.includes(path));
  const asked = saying.flatMap((path) => [...modules[path].matchAll(/"([a-z]+[A-Za-z]*\.[A-Za-z.]+)"/g)].map(([, key]) => [path, key]));
  const missing = asked.filter(([, key]) => !(key in firstTexts) && key in laterTexts);
  assert.deepEqual(missing, []);
  const families = saying.flatMap((path) => [...modules[path].matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map(([, family]) => family));
  for (const family of families) {
    assert.deepEqual(Object.keys(laterTexts).filter((key) => key.startsWith(family) && !(key in firstTexts)), [], family);
  }
  const inPage = [...html.matchAll(/data-(?:text|label|title)="([^"]+)"/g)].map(([, key]) => key);
  assert.deepEqual(inPage.filter((key) => !(key in firstTexts)), []);
});

test("reaches every module: with the first view, or when it is used", () => {
  let reached = first;
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    const used = [...reached].flatMap((path) => [...modules[path].matchAll(/\bimport\("(\.[^"]+)"\)/g)].map(([, name]) =>
      new URL(name, `file:///${path}`).pathname.slice(1)));
    reached = loadedWith(modules, [...reached, ...used]);
  }
  const types = (path) => /^\s*export \{\};\s*$/m.test(modules[path]);
  assert.deepEqual(Object.keys(modules).filter((path) => !reached.has(path) && !types(path)), ["text/zh.js"]);
});

test("names every style once, and its own data before modules ask for them", () => {
  const styles = [...html.matchAll(/href="css\/([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(styles)].sort(), [...styles].sort());
  const preloaded = [...html.matchAll(/rel="preload" as="fetch" crossorigin href="basemap\/([^"]+)\.geojson"/g)].map(([, name]) => name);
  const [, asked] = /const FILES = \[([^\]]+)\]/.exec(modules["map/basemap.js"]);
  assert.deepEqual(preloaded, [...asked.matchAll(/"([^"]+)"/g)].map(([, name]) => name));
});
