import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore } from "../src/js/model/store.js";

test("runs a listener at once and only for its own keys", () => {
  const store = createStore({ a: 1, b: 1 });
  const seen = [];
  store.subscribe(["a"], (s) => seen.push(s.a));
  store.set({ b: 2 });
  store.set({ a: 3 });
  assert.deepEqual(seen, [1, 3]);
});

test("keeps quiet when a value is the same", () => {
  const store = createStore({ a: 1 });
  let runs = 0;
  store.subscribe(["a"], () => runs++);
  store.set({ a: 1 });
  assert.equal(runs, 1);
});

test("lets a listener set further values", () => {
  const store = createStore({ a: 1, double: 0 });
  store.subscribe(["a"], (s) => store.set({ double: 2 * s.a }));
  store.set({ a: 4 });
  assert.equal(store.get().double, 8);
});
