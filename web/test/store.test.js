import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore } from "../src/js/model/store.js";

test("runs a listener at once and whenever what it watches is another", () => {
  const store = createStore({ a: 1, b: 1 });
  const seen = [];
  store.watch((s) => s.a, (a) => seen.push(a));
  store.set({ b: 2 });
  store.set({ a: 3 });
  assert.deepEqual(seen, [1, 3]);
});

test("keeps quiet when what was derived is the same, though its parts are not", () => {
  const store = createStore({ a: 1, b: 2 });
  const seen = [];
  store.watch((s) => s.a + s.b, (sum) => seen.push(sum));
  store.set({ a: 2, b: 1 });
  store.set({ a: 2 });
  store.set({ b: 4 });
  assert.deepEqual(seen, [3, 6]);
});

test("compares several values one by one, and hands out those alone", () => {
  const store = createStore({ a: 1, b: 1, c: 1 });
  const seen = [];
  store.watch(({ a, b }) => ({ a, b }), (taken) => seen.push(taken));
  store.set({ c: 2 });
  store.set({ a: 1, b: 2 });
  assert.deepEqual(seen, [{ a: 1, b: 1 }, { a: 1, b: 2 }]);
});

test("tells lists, maps and sets apart by identity, however alike they are", () => {
  const store = createStore({ held: new Map(), on: new Set(), list: [] });
  let runs = 0;
  store.watch(({ held, on, list }) => ({ held, on, list }), () => runs++);
  store.set({ held: new Map([["a", 1]]) });
  store.set({ on: new Set(["a"]) });
  store.set({ list: [] });
  assert.equal(runs, 4);
  store.watch((s) => s.held, () => runs++);
  store.set({ held: new Map([["b", 1]]) });
  assert.equal(runs, 7);
});

test("lets a listener set further values, and tells nobody the same thing twice", () => {
  const store = createStore({ a: 1, double: 0 });
  const seen = [];
  store.watch((s) => s.a, (a) => store.set({ double: 2 * a }));
  store.watch((s) => s.double, (double) => seen.push(double));
  store.set({ a: 4 });
  assert.deepEqual(seen, [2, 8]);
});
