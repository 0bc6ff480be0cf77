import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuiding } from "../src/js/app/guiding.js";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";

const square = (size) => ({ type: "Polygon", coordinates: [[[0, 0], [size, 0], [size, size], [0, size], [0, 0]]] });
const piece = { type: "Feature", geometry: square(1), properties: { layer: "control-unit", zone: "U1" } };

/** Where the map is brought to by a zone that the site meets. */
async function broughtTo(view) {
  const fitted = [];
  const store = createStore({ ...initial, view, pieces: { type: "FeatureCollection", features: [piece] },
    site: { type: "Feature", geometry: square(2), properties: {} } });
  const editions = { zoneOf: async () => ({ geometry: square(9) }) };
  await createGuiding(store, { view: { fit: (box) => fitted.push(box) }, editions }).goToZone("control-unit", "U1");
  return fitted;
}

test("a zone of the screened site is its piece, and on other pages the zone itself", async () => {
  assert.deepEqual(await broughtTo("screening"), [[0, 0, 1, 1]]);
  assert.deepEqual(await broughtTo("siting"), [[0, 0, 9, 9]]);
});
