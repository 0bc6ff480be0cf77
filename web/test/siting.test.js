import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_SIGHTS, blend, distance, labOf, rgbOf } from "../src/js/model/colours.js";
import {
  boundsAt, grouped, isOfSameBasis, muOf, shareOf, sitingHash, sitingOf, sitingRequest, wholeOf, withinOf,
} from "../src/js/model/siting.js";
import { routeOf } from "../src/js/model/route.js";
import { sitingLook } from "../src/js/model/sitinglook.js";

const EFFECTS = ["PERMITTED", "CONDITIONAL", "RESTRICTED", "PROHIBITED"];
/** All that rules may say of some ground. */
const ALL = EFFECTS.flatMap((atLeast, i) => EFFECTS.slice(i).map((atMost) => ({ atLeast, atMost })));
const part = (atLeast, atMost, areaMu) => ({ atLeast, atMost, areaMu });

test("a project is asked with what is known of it and no more", () => {
  const nothing = { industry: null, given: {}, sitingMu: null, sitingWithin: null };
  assert.deepEqual(sitingRequest(nothing), { type: "Feature", geometry: null, properties: {} });
  const within = { layer: "admin-area", zone: "WS-84" };
  assert.deepEqual(sitingRequest({ industry: { code: "4416", name: "太阳能发电" }, given: { nature: "NEW" }, sitingMu: 600,
    sitingWithin: within }).properties, { industry: "4416", facts: { nature: "NEW" }, areaMu: 600, within });
});

test("an answer is its first line, a region a line, its tables and its hash", () => {
  const lines = [{ siting: { cells: 2 } }, { type: "Feature", properties: part("PROHIBITED", "PROHIBITED", 1) },
    { type: "Feature", properties: part("PERMITTED", "PERMITTED", 2) }, { byUnit: [], territory: { areaMu: 3 } },
    { complete: true, resultHash: "sha256:00" }];
  const { head, regions, tables, hash } = sitingOf(lines);
  assert.equal(head.cells, 2);
  assert.deepEqual(regions.map(({ properties }) => properties.areaMu), [1, 2]);
  assert.equal(tables.territory.areaMu, 3);
  assert.equal(hash, "sha256:00");
});

test("a row has of each bounds what its parts say, and nothing of others", () => {
  const row = { parts: [part("RESTRICTED", "PROHIBITED", 5.5)] };
  assert.equal(muOf(row, { atLeast: "RESTRICTED", atMost: "PROHIBITED" }), 5.5);
  assert.equal(muOf(row, { atLeast: "RESTRICTED", atMost: "RESTRICTED" }), 0);
});

test("an answer is of the territory or of a zone, and says of a place what its region comes to", () => {
  const square = (x) => ({ type: "Polygon", coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]] });
  const regions = [{ geometry: square(0), properties: part("PROHIBITED", "PROHIBITED", 6) },
    { geometry: square(1), properties: part("PERMITTED", "PERMITTED", 4) }];
  const answer = { regions };
  assert.deepEqual([shareOf({ shareOfTerritory: 0.2 }), shareOf({ shareOfWithin: 0.75 })], [0.2, 0.75]);
  assert.deepEqual([wholeOf({ territory: { areaMu: 10 } }), wholeOf({ within: { areaMu: 4 } })], [{ areaMu: 10 }, { areaMu: 4 }]);
  assert.equal(boundsAt(answer, [1.5, 0.5]).atMost, "PERMITTED");
  assert.equal(boundsAt(answer, [5, 5]), null);
});

test("one answer stands for another where both rest on the same data, rules and day", () => {
  const head = { edition: { code: "2026.1", hash: "a" }, rules: { version: "1", hash: "b" }, asOf: "2026-12-01", cells: 9 };
  assert.ok(isOfSameBasis(head, { ...head, cells: 3, within: { layer: "admin-area", zone: "WS-84", name: "84团" } }));
  for (const other of [{ edition: { hash: "c" } }, { rules: { hash: "c" } }, { asOf: "2026-12-02" }]) {
    assert.ok(!isOfSameBasis(head, { ...head, ...other }));
  }
});

test("an address keeps the zone that is asked for, and none that cannot be", () => {
  for (const within of [null, { layer: "admin-area", zone: "WS-84" }, { layer: "control-unit", zone: "示例/1 &=" }]) {
    assert.equal(routeOf(sitingHash(within)).view, "siting");
    assert.deepEqual(withinOf(sitingHash(within)), within);
  }
  for (const hash of ["#siting&within=redline/1", "#siting&within=admin-area", "#siting&within=admin-area/", "#rules"]) {
    assert.equal(withinOf(hash), null);
  }
});

test("industries stand together by what they come to, the most open first", () => {
  const row = (code, atLeast, atMost) => ({ code, atLeast, atMost });
  const groups = grouped({ industries: [row("1", "PROHIBITED", "PROHIBITED"), row("2", "PERMITTED", "PROHIBITED"),
    row("3", "PERMITTED", "PERMITTED"), row("4", "PROHIBITED", "PROHIBITED")] });
  assert.deepEqual(groups.map(({ key, rows }) => [key, rows.length]),
    [["PERMITTED-PERMITTED", 1], ["PERMITTED-PROHIBITED", 1], ["PROHIBITED-PROHIBITED", 2]]);
});

test("any two answers look apart by their patterns, or by their colours for whoever sees red and green alike", () => {
  const seen = (look, sight) => labOf(blend(rgbOf(look.fill), rgbOf("#f7f8f5"), look.tint), sight);
  for (const a of ALL) {
    for (const b of ALL) {
      if (a.atLeast === b.atLeast && a.atMost === b.atMost) continue;
      const [one, other] = [sitingLook(a), sitingLook(b)];
      // Between the bounds of one least effect the words of the list tell the most; the ground looks alike.
      if (a.atLeast === b.atLeast && (a.atMost !== a.atLeast) === (b.atMost !== b.atLeast)) continue;
      const apart = one.motif !== other.motif || ALL_SIGHTS.every((sight) => distance(seen(one, sight), seen(other, sight)) >= 10);
      assert.ok(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`);
    }
  }
});
