import assert from "node:assert/strict";
import { test } from "node:test";
import { looksOf } from "../src/js/model/pieces.js";

const piece = (layer, zone, kind = "OVERLAP") => ({ layer, zone, class: kind });
const hit = (layer, zones, effect = "PROHIBITED", outcome = "TRUE") => ({ layer, zones, effect, outcome });
const row = (layer, ...zones) => ({ layer, categories: zones.length > 0 ? [{ zones }] : [] });
const findings = [{ layer: "farmland", zones: ["F-1"] }, { layer: "unit", zones: ["U-1"] }, { layer: null, zones: [] }];

test("tells what decides from what is spoken of, from what a hard fact names, and from the rest", () => {
  const sheet = { head: [hit("farmland", ["F-1"]), hit("water", ["W-1", "W-2"]), hit("unit", ["U-1"], "RESTRICTED")],
    rows: [row("redline"), row("unit", "U-1"), row("urban", "C-1")] };
  const look = looksOf({ findings }, sheet);
  assert.equal(look(piece("farmland", "F-1")), "deciding");
  assert.equal(look(piece("water", "W-2")), "deciding");
  assert.equal(look(piece("unit", "U-1")), "spoken");
  assert.equal(look(piece("urban", "C-1")), "noted");
  assert.equal(look(piece("farmland", "F-2")), "quiet");
  assert.equal(look(piece("", null, "UNCOVERED")), "spoken");
});

test("lets what is still open decide only where nothing holds before it", () => {
  const holds = hit("farmland", ["F-1"], "PROHIBITED", "TRUE");
  const open = hit("water", ["W-1"], "PROHIBITED", "UNKNOWN");
  assert.equal(looksOf({ findings }, { head: [holds, open], rows: [] })(piece("water", "W-1")), "quiet");
  assert.equal(looksOf({ findings }, { head: [open, holds], rows: [] })(piece("water", "W-1")), "deciding");
});

test("speaks of findings while there is no sheet yet, and of nothing where nothing is met", () => {
  assert.equal(looksOf({ findings }, null)(piece("farmland", "F-1")), "spoken");
  assert.equal(looksOf({ findings: [] }, { head: [], rows: [] })(piece("farmland", "F-1")), "quiet");
});
