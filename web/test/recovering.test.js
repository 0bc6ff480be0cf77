import assert from "node:assert/strict";
import { test } from "node:test";
import { createRecovering, missed } from "../src/js/app/recovering.js";
import { ApiProblem } from "../src/js/model/api.js";
import { createStore } from "../src/js/model/store.js";

const away = new ApiProblem({ code: "NETWORK" });
const well = { layersProblem: null, zones: new Map(), lacks: new Map(), screenProblem: null, rulesProblem: null, recordsProblem: null };

test("asks again for what the service did not answer, and not for what it refused", () => {
  const refused = new ApiProblem({ status: 422, code: "SITE_INVALID" });
  const zones = new Map([["redline", away], ["farmland", "busy"], ["wetland", { features: [] }]]);
  assert.deepEqual(missed(well), []);
  assert.deepEqual(missed({ ...well, screenProblem: refused }), []);
  assert.deepEqual(missed({ ...well, screenProblem: new ApiProblem({ status: 404, code: "HTTP" }) }), []);
  assert.deepEqual(missed({ ...well, layersProblem: away, zones, recordsProblem: new ApiProblem({ status: 503, code: "DATABASE_BUSY" }) }),
    ["layers", "records", "zones/redline"]);
  assert.deepEqual(missed({ ...well, lacks: new Map([["wetland", away], ["forest", "busy"], ["redline", refused]]) }), ["tiles/wetland"]);
});

test("waits until the service is there, asks once, and is quiet again", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const store = createStore(well);
  const asked = [];
  let there = false;
  const note = (name) => () => asked.push(name);
  const again = { layers: note("layers"), screening: note("screening"), rules: note("rules"), records: note("records"),
    zones: (id) => asked.push(id), tiles: (id) => asked.push(`tiles of ${id}`) };
  createRecovering(store, again, () => (there ? Promise.resolve() : Promise.reject(away)));
  const pass = async (ms) => {
    t.mock.timers.tick(ms);
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  await pass(60_000);
  assert.deepEqual(asked, []);
  store.set({ screenProblem: away, zones: new Map([["redline", away]]), lacks: new Map([["forest", away]]) });
  await pass(2_000);
  assert.deepEqual(asked, []);
  there = true;
  await pass(3_000);
  assert.deepEqual(asked, ["screening", "redline", "tiles of forest"]);
  store.set(well);
  await pass(60_000);
  assert.deepEqual(asked, ["screening", "redline", "tiles of forest"]);
});
