import assert from "node:assert/strict";
import { test } from "node:test";
import { posix } from "node:path";
import { filesIn, textOf } from "./sources.js";

/** The folders from the ground up: each may import from those above it in this list, and those in one row not from each other. */
const FLOORS = [["text"], ["model"], ["ui"], ["map", "site", "screening", "audit", "find", "many"], ["rules", "siting", "register"],
  ["app"], ["main.js", "ahead.js"]];
const ROOT = "src/js/";
const WIDEST = 140;
const LONGEST = 250;

const modules = () => Object.fromEntries(filesIn("src/js").map((path) => [path.slice(ROOT.length), textOf(path)]));
const folderOf = (path) => path.split("/")[0];
const floorOf = (folder) => FLOORS.findIndex((floor) => floor.includes(folder));

/** What a module names of others: for its values, or for its types too. */
function importsOf(path, text, withTypes = true) {
  const code = withTypes ? text : text.replace(/\/\*[\s\S]*?\*\//g, "");
  const named = [...code.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((m) => m[1]);
  return named.map((name) => posix.normalize(`${posix.dirname(path)}/${name}`));
}

/** The imports that go up or sideways, in words. */
function crossings(sources) {
  return Object.entries(sources).flatMap(([path, text]) =>
    importsOf(path, text)
      .filter((target) => !target.startsWith("../"))
      .filter((target) => folderOf(target) !== folderOf(path) && floorOf(folderOf(target)) >= floorOf(folderOf(path)))
      .map((target) => `${path} → ${target}`));
}

/** Modules that need each other to be loaded, as the circle that they make. */
function circleIn(sources) {
  const done = new Set();
  const visit = (path, way) => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of importsOf(path, sources[path] ?? "", false)) {
      const circle = visit(next, [...way, path]);
      if (circle) return circle;
    }
    done.add(path);
    return null;
  };
  for (const path of Object.keys(sources)) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return null;
}

test("lets folders import one way only, types too", () => {
  const sources = modules();
  assert.ok(Object.keys(sources).length > 70);
  assert.deepEqual(Object.keys(sources).filter((path) => floorOf(folderOf(path)) < 0), []);
  assert.deepEqual(crossings(sources), []);
});

test("sees an import that goes up, one that goes sideways, and one of a type alone", () => {
  const wrong = {
    "text/a.js": 'import { b } from "../model/b.js";',
    "map/c.js": '/** @import { D } from "../site/d.js" */',
    "ui/e.js": '/** @type {import("../app/f.js").F} */',
    "screening/g.js": 'import { h } from "../text/h.js";\nimport { i } from "./i.js";',
  };
  assert.deepEqual(crossings(wrong), ["text/a.js → model/b.js", "map/c.js → site/d.js", "ui/e.js → app/f.js"]);
});

test("has no modules that load each other in a circle", () => {
  assert.equal(circleIn(modules()), null);
  const round = { "a.js": 'import "./b.js";', "b.js": 'export * from "./c.js";', "c.js": 'import { a } from "./a.js";' };
  assert.deepEqual(circleIn(round), ["a.js", "b.js", "c.js", "a.js"]);
});

test("asks the service in one place, and names Leaflet, pbf and the charts in one each", () => {
  const code = Object.entries(modules()).map(([path, text]) => [path, text.replace(/\/\*[\s\S]*?\*\//g, "")]);
  assert.deepEqual(code.filter(([, text]) => /\bfetch\(/.test(text)).map(([path]) => path), ["ahead.js", "model/api/core.js"]);
  const named = code.filter(([, text]) => text.includes("webjars/")).map(([path]) => path);
  assert.deepEqual(named, ["audit/chart.js", "map/leaflet.js", "map/pbf.js"]);
});

test("keeps lines and modules within what an eye takes in", () => {
  const texts = [...filesIn("src"), ...filesIn("test")].filter((path) => /\.(js|css|html)$/.test(path));
  const lines = texts.flatMap((path) => textOf(path).split("\n").map((line, i) => ({ line, at: `${path}:${i + 1}` })));
  const wide = lines.filter(({ line }) => [...line].length > WIDEST).map(({ at }) => at);
  assert.deepEqual(wide, []);
  const long = filesIn("src/js").filter((path) => textOf(path).split("\n").length - 1 > LONGEST);
  assert.deepEqual(long, []);
});

test("declares no function twice where one would silently take the other's place", () => {
  const twice = Object.entries(modules()).flatMap(([path, text]) => {
    const blocks = text.split(/^}/m).map((block) =>
      [...block.matchAll(/^( *)(?:export )?(?:async )?function (\w+)/gm)].map((m) => m[1] + m[2]));
    return blocks.flatMap((names) => names.filter((name, i) => names.indexOf(name) < i).map((name) => `${path}: ${name.trim()}`));
  });
  assert.deepEqual(twice, []);
});
