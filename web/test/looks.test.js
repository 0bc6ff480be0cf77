import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ALL_SIGHTS, apart, blend, lighten, rgbOf } from "../src/js/model/colours.js";
import { lookKey, lookOf, looksFor } from "../src/js/model/looks.js";
import { ALL_MOTIFS, MOTIFS } from "../src/js/model/motifs.js";

/** The demonstration's layers as they are described; as much of YAML as stands there. */
function described() {
  const text = readFileSync(new URL("../../data/demo/layers.yaml", import.meta.url), "utf8");
  return text.split(/^- id: /m).slice(1).map((part) => ({
    id: part.slice(0, part.indexOf("\n")).trim(),
    kind: /^ {2}kind: (\w+)/m.exec(part)[1],
    visible: /^ {2}visible: true/m.test(part),
    categories: [...part.matchAll(/- code: (\w+)[\s\S]*?style: \{ (.*) \}/g)].map(([, code, style]) => ({
      code,
      style: Object.fromEntries(style.split(", ").map((entry) => {
        const [name, value] = entry.split(": ");
        return [name, /^"|^[A-Z]/.test(value) ? value.replaceAll('"', "") : JSON.parse(value)];
      })),
    })),
  }));
}

const LAYERS = described();
const LOOKS = looksFor(LAYERS);
const isPartition = ({ kind }) => kind === "PARTITION";
const looksOf = (layers) => layers.flatMap(({ id, categories }) =>
  categories.map(({ code }) => ({ name: lookKey(id, code), ...LOOKS.get(lookKey(id, code)) })));
const pairs = (list) => list.flatMap((a, i) => list.slice(0, i).map((b) => [a, b]));

/** Themes as the map has them: its ground, and by how much fills and lines are lifted. */
const THEMES = [{ land: "#f7f8f5", fill: 0, stroke: 0 }, { land: "#171c1a", fill: 0.15, stroke: 0.45 }];
const areaIn = ({ land, fill }, look) => blend(rgbOf(lighten(look.fill, fill)), rgbOf(land), look.tint);
const lineIn = ({ stroke }, look) => rgbOf(lighten(look.stroke, stroke));
const leastApart = (a, b, colourIn, sights) => Math.min(...THEMES.map((theme) => apart(colourIn(theme, a), colourIn(theme, b), sights)));
const isOtherPattern = (a, b) => a.motif !== b.motif || Math.max(a.gap, b.gap) / Math.min(a.gap, b.gap) >= 1.4;

test("reads all layers that are described", () => {
  assert.ok(LAYERS.length >= 29);
  assert.ok(looksOf(LAYERS).length >= 60);
  assert.equal(LAYERS.find(({ id }) => id === "redline").categories[0].style.fill, "#C00000");
});

test("uses the grounds that the map has", () => {
  const css = readFileSync(new URL("../src/css/tokens.css", import.meta.url), "utf8");
  assert.deepEqual([...css.matchAll(/--map-land: (#\w+)/g)].map((m) => m[1]), THEMES.map(({ land }) => land));
});

test("tells the zones of a partition apart in both themes, for every sight, by colour or by bands", () => {
  for (const layer of LAYERS.filter(isPartition)) {
    for (const [a, b] of pairs(looksOf([layer]).filter(({ tint }) => tint > 0))) {
      const colours = leastApart(a, b, areaIn, ALL_SIGHTS);
      assert.ok(colours >= 7 || a.motif !== b.motif, `${a.name} ${b.name} ${colours}`);
    }
  }
});

test("tells any two categories that may overlap or touch apart, by colour or by pattern", () => {
  const all = looksOf(LAYERS.filter((layer) => !isPartition(layer)));
  const alike = pairs(all).filter(([a, b]) => !isOtherPattern(a, b) && leastApart(a, b, lineIn, ALL_SIGHTS) < 20);
  assert.deepEqual(alike.map(([a, b]) => `${a.name} = ${b.name}`), []);
  // Colours alone would not do it, nor would they for those who see them all.
  assert.ok(pairs(all).some(([a, b]) => leastApart(a, b, lineIn, ["all"]) < 20));
});

test("fills nothing that may overlap, and shifts a pattern beside another of its kind", () => {
  const layers = LAYERS.filter((layer) => !isPartition(layer));
  for (const { name, tint, width } of looksOf(layers)) assert.ok(tint === 0 && width > 0, name);
  const first = layers.map((layer) => looksOf([layer])[0]).filter(({ motif }) => motif);
  for (const [a, b] of pairs(first)) assert.ok(a.motif !== b.motif || a.phase !== b.phase, `${a.name} ${b.name}`);
});

test("draws no line that is lost on the ground, nor on the tint of a control unit", () => {
  const tints = looksOf(LAYERS.filter(({ id }) => id === "control-unit"));
  for (const look of looksOf(LAYERS)) {
    for (const theme of THEMES) {
      const grounds = [rgbOf(theme.land), ...tints.map((tint) => areaIn(theme, tint))];
      for (const ground of grounds) assert.ok(apart(lineIn(theme, look), ground, ALL_SIGHTS) >= 7, `${look.name} ${theme.land}`);
    }
  }
});

test("keeps what a description says: a hatch stays a hatch, an outline an outline, and the strictest is the densest", () => {
  assert.equal(LOOKS.get("redline/REDLINE").motif, "rising");
  assert.equal(LOOKS.get("nature-reserve/CORE").motif, "cross");
  assert.deepEqual([LOOKS.get("urban-boundary/URBAN_BOUNDARY").motif, LOOKS.get("urban-boundary/URBAN_BOUNDARY").dashed], [null, true]);
  const water = ["LEVEL_1", "LEVEL_2", "QUASI"].map((level) => LOOKS.get(`water-source/${level}`));
  assert.equal(new Set(water.map(({ motif }) => motif)).size, 1);
  assert.ok(water[0].gap < water[1].gap && water[1].gap < water[2].gap);
});

test("gives layers that are described alike patterns that are not", () => {
  const style = { fill: "#336699", fillOpacity: 0.4, stroke: "#336699", strokeWidth: 1, pattern: "NONE", dashed: false };
  const layers = ["a", "b", "c", "d"].map((id) => ({ id, kind: "PROTECTION", visible: true, categories: [{ code: "X", style }] }));
  const looks = looksFor(layers);
  assert.equal(new Set(layers.map(({ id }) => looks.get(`${id}/X`).motif)).size, 4);
  assert.equal(looksFor(layers), looks);
});

test("makes a style that stands by itself a look with its fill and its hatch", () => {
  const style = { fill: "#d7301f", fillOpacity: 0.5, stroke: "#a50f15", strokeWidth: 1.5, pattern: "CROSS_HATCH", dashed: false };
  assert.deepEqual([lookOf(style).tint, lookOf(style).motif], [0.5, "cross"]);
  assert.equal(lookOf({ ...style, pattern: "NONE" }).motif, null);
});

/** A motif's lines as pixels of a square, repeated as the map does. */
function pixelsOf(motif, gap, size = 60) {
  const tile = 2 * Math.round((gap * MOTIFS[motif].sparse) / 2);
  const strokes = MOTIFS[motif].strokes(tile);
  const isOn = (x, y) => strokes.some(([x1, y1, x2, y2]) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x1 + along * dx - x, y1 + along * dy - y) < 1;
  });
  return Array.from({ length: size * size }, (_, i) => isOn(((i % size) + 0.5) % tile, (Math.floor(i / size) + 0.5) % tile));
}

test("draws motifs that differ in what is inked", () => {
  const drawn = ALL_MOTIFS.map((motif) => ({ motif, pixels: pixelsOf(motif, 10) }));
  for (const { motif, pixels } of drawn) {
    const inked = pixels.filter(Boolean).length / pixels.length;
    assert.ok(inked > 0.03 && inked < 0.5, `${motif} ${inked}`);
  }
  for (const [a, b] of pairs(drawn)) {
    const differing = a.pixels.filter((on, i) => on !== b.pixels[i]).length / a.pixels.length;
    assert.ok(differing > 0.03, `${a.motif} ${b.motif} ${differing}`);
  }
});
