import assert from "node:assert/strict";
import { test } from "node:test";
import { shownOf, shownOnes, switched } from "../src/js/model/backgrounds.js";

test("takes of what an earlier visit left only what can be shown", () => {
  assert.deepEqual(shownOf(null), {});
  assert.deepEqual(shownOf("{"), {});
  assert.deepEqual(shownOf("null"), {});
  assert.deepEqual(shownOf('{"a":100,"b":55,"c":5,"d":101,"e":"60","f":50.5,"g":null}'), { a: 100, b: 55 });
});

test("switches one on wholly opaque and leaves the others as they are", () => {
  assert.deepEqual(switched({}, "a", true), { a: 100 });
  assert.deepEqual(switched({ a: 40, b: 70 }, "a", true), { a: 40, b: 70 });
  assert.deepEqual(switched({ a: 40, b: 70 }, "a", false), { b: 70 });
});

test("shows them in the order of the list and none that the server no longer has", () => {
  const all = ["a", "b", "c"].map((id) => ({ id }));
  assert.deepEqual(shownOnes(all, { c: 100, gone: 100, a: 50 }), [{ id: "a" }, { id: "c" }]);
});
