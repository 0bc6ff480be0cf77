import assert from "node:assert/strict";
import { test } from "node:test";
import { draftIn, draftOf, nameOfDraft, takenUp } from "../src/js/model/draft.js";
import { project } from "../src/js/model/project.js";

const at = "2026-11-30T12:00:00.000Z";
const geometry = { type: "Polygon", coordinates: [[[82, 44], [83, 44], [83, 45], [82, 44]]] };
const site = { type: "Feature", geometry, properties: { name: "示例", widthMetres: 3, repair: { before: 1, after: 2, changes: () => [] } } };
const industry = { code: "2511", name: "原油加工及石油制品制造" };

test("keeps nothing where there is nothing of a project", () => {
  assert.equal(draftOf(project, at), null);
  for (const part of [{ site }, { industry }, { given: { nature: "NEW" } }]) assert.notEqual(draftOf({ ...project, ...part }, at), null);
});

test("takes up what was stated and no more than that, through the text that a browser keeps", () => {
  const carried = { from: "甲", industry, facts: { nature: "NEW" } };
  const reading = { sites: [site, site, site] };
  const left = { ...project, site, reading, industry, saidByFile: true, given: { nature: "NEW" }, carried };
  const draft = draftIn(JSON.stringify(draftOf(left, at)));
  assert.equal(draft.others, 2);
  assert.equal(nameOfDraft(draft), "示例");
  const { asked, reading: read, ...taken } = takenUp(draft);
  assert.deepEqual([asked, read], [[], null]);
  assert.deepEqual(taken, { site: { type: "Feature", geometry, properties: { name: "示例", widthMetres: 3 } }, industry, saidByFile: true,
    overruled: null, conflict: null, carried, given: { nature: "NEW" } });
});

test("leaves what was carried over a question", () => {
  const carried = { from: "甲", industry, facts: {} };
  const taken = takenUp(draftIn(JSON.stringify(draftOf({ ...project, site, carried }, at))));
  assert.equal(taken.industry, null);
  assert.deepEqual(taken.carried, carried);
});

test("takes nothing of another form", () => {
  const good = draftOf({ ...project, site, industry }, at);
  const bad = [{ ...good, form: 2 }, { ...good, at: 3 }, { ...good, site: {} },
    { ...good, site: { ...site, geometry: { type: "Polygon" } } },
    { ...good, site: { ...site, geometry: { type: "GeometryCollection", coordinates: [1] } } }, { ...good, industry: { code: 1 } },
    { ...good, conflict: {} }, { ...good, carried: { industry: null } }, { ...good, given: [] }, null, 3, []];
  for (const one of bad) assert.equal(draftIn(JSON.stringify(one)), null, JSON.stringify(one));
  assert.equal(draftIn(`${JSON.stringify(good)}${" ".repeat(2_000_000)}`), null);
  for (const text of [null, "", "{"]) assert.equal(draftIn(text), null);
});
