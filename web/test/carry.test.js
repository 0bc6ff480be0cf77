import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, arriving, askedBy, chose, emptied, heard, isBegun, openedWith, released, settled } from "../src/js/model/carry.js";
import { initial } from "../src/js/model/state.js";

const REFINING = { code: "2511", name: "原油加工及石油制品制造" };
const SOLAR = { code: "4416", name: "太阳能发电" };
const SITE = { type: "Feature", geometry: { type: "Point", coordinates: [82, 45] }, properties: { name: "甲" } };
const FACTS = { nature: "NEW", two_high_sector: true };
const judged = { ...initial, site: SITE, industry: REFINING, given: FACTS, asked: ["nature"] };

/** The state once something has changed of it. */
const after = (state, change) => ({ ...state, ...change });
const counted = ({ industry, given }) => [industry?.code ?? null, given];

test("counts nothing of a former project for a new site, and asks for it", () => {
  const next = after(judged, arriving(judged));
  assert.deepEqual(counted(next), [null, {}]);
  assert.deepEqual(next.carried, { from: "甲", industry: REFINING, facts: FACTS });
  assert.deepEqual(next.asked, []);
});

test("takes what was chosen before there is a site for the site's own", () => {
  const chosen = { ...initial, industry: SOLAR };
  assert.deepEqual(counted(after(chosen, arriving(chosen))), ["4416", {}]);
  assert.equal(after(chosen, arriving(chosen)).carried, null);
});

test("counts a file whose place is still in doubt as a project", () => {
  const inDoubt = { ...initial, reading: { sites: [] }, industry: SOLAR };
  assert.deepEqual(after(inDoubt, arriving(inDoubt)).carried, { from: null, industry: SOLAR, facts: {} });
});

test("asks again for what was not answered when yet another site comes in, and for the later where there are two", () => {
  const unanswered = after(judged, { ...arriving(judged), site: { ...SITE, properties: { name: "乙" } } });
  assert.deepEqual(after(unanswered, arriving(unanswered)).carried, { from: "甲", industry: REFINING, facts: FACTS });
  const stated = after(unanswered, { given: { nature: "EXPANSION" } });
  assert.deepEqual(after(stated, arriving(stated)).carried, { from: "乙", industry: null, facts: { nature: "EXPANSION" } });
});

test("takes over what the reader says holds, what was stated meanwhile before it", () => {
  const asked = after(judged, arriving(judged));
  assert.deepEqual(counted(after(asked, answered(asked, true))), ["2511", FACTS]);
  assert.deepEqual(counted(after(asked, answered(asked, false))), [null, {}]);
  assert.equal(after(asked, answered(asked, false)).carried, null);
  const stated = { ...asked, industry: SOLAR, given: { nature: "EXPANSION" } };
  assert.deepEqual(counted(after(stated, answered(stated, true))), ["4416", { nature: "EXPANSION", two_high_sector: true }]);
});

test("takes the file's own industry where none was chosen, before one that was carried over", () => {
  const asked = after(judged, arriving({ ...judged, industry: SOLAR }));
  const next = after(asked, heard(asked, REFINING));
  assert.deepEqual([next.industry, next.saidByFile, next.conflict], [REFINING, true, null]);
  assert.deepEqual(next.carried, { from: "甲", industry: null, facts: FACTS });
  assert.deepEqual(counted(after(next, answered(next, true))), ["2511", FACTS]);
  const without = after({ ...asked, carried: { from: null, industry: SOLAR, facts: {} } }, heard(asked, null));
  assert.equal(without.industry, null);
});

test("counts neither the file's industry nor another that was chosen until the reader settles on one", () => {
  const chosen = { ...initial, industry: SOLAR };
  const next = after(chosen, heard(chosen, REFINING));
  assert.deepEqual([next.industry, next.conflict], [null, { said: REFINING, chosen: SOLAR }]);
  assert.equal(after(next, settled(next, "said")).industry, REFINING);
  const own = after(next, settled(next, "chosen"));
  assert.deepEqual([own.industry, own.conflict], [SOLAR, null]);
  assert.deepEqual(settled(own, "said"), {});
});

test("asks once whether a file is overruled, and not again at each of its sites", () => {
  const next = after({ ...initial, industry: SOLAR }, heard({ ...initial, industry: SOLAR }, REFINING));
  const own = after(next, settled(next, "chosen"));
  assert.deepEqual(counted(after(own, heard(own, REFINING))), ["4416", {}]);
  assert.deepEqual(heard(own, { code: "0313", name: "猪的饲养" }).conflict?.said.code, "0313");
  const other = after({ ...own, site: SITE }, arriving({ ...own, site: SITE }));
  assert.equal(other.overruled, null);
});

test("does not let one site's word count for another of the same file, but keeps what the reader chose", () => {
  const said = after(initial, heard(initial, REFINING));
  assert.equal(after(said, heard(said, null)).industry, null);
  assert.deepEqual(after(said, heard(said, SOLAR)).industry, SOLAR);
  const chosen = after(initial, chose(initial, SOLAR));
  assert.deepEqual(after(chosen, heard(chosen, null)).industry, SOLAR);
});

test("lets a choice answer what stands aside, and remembers that it overruled the file", () => {
  const asked = after(judged, arriving(judged));
  assert.deepEqual(after(asked, chose(asked, SOLAR)).carried, { from: "甲", industry: null, facts: FACTS });
  const bare = { ...asked, carried: { from: "甲", industry: REFINING, facts: {} } };
  assert.equal(after(bare, chose(bare, SOLAR)).carried, null);
  const said = after(initial, heard(initial, REFINING));
  const own = after(said, chose(said, SOLAR));
  assert.deepEqual([own.industry, own.overruled], [SOLAR, "2511"]);
  assert.equal(after(own, heard(own, REFINING)).conflict, null);
});

test("leaves nothing of a project that is cleared, nor of a record's edition and day", () => {
  const open = after(judged, openedWith({ ...judged, edition: null, asOf: null }, { edition: "2020.1", asOf: "2021-01-01" }));
  assert.deepEqual([open.edition, open.asOf], ["2020.1", "2021-01-01"]);
  const next = after(open, emptied(open));
  assert.deepEqual([next.site, ...counted(next), next.carried], [null, null, {}, null]);
  assert.deepEqual([next.edition, next.asOf, next.before], [null, null, null]);
  assert.deepEqual([isBegun(open), isBegun(next)], [true, false]);
});

test("gives back the edition and day of before a record, whichever records were opened since, once another site comes in", () => {
  const asked = { ...initial, edition: null, asOf: "2026-08-01" };
  const first = after(asked, openedWith(asked, { edition: "2020.1", asOf: "2021-01-01" }));
  const second = after(first, openedWith(first, { edition: "2025.1", asOf: "2025-03-01" }));
  const stated = after(second, chose(second, SOLAR));
  assert.deepEqual([stated.edition, stated.asOf], ["2025.1", "2025-03-01"]);
  const left = after({ ...stated, site: SITE }, arriving({ ...stated, site: SITE }));
  assert.deepEqual([left.edition, left.asOf, left.before], [null, "2026-08-01", null]);
  assert.deepEqual(released(asked), {});
});

test("lets what the reader asks for while a record is open hold beyond it", () => {
  const open = after(initial, openedWith(initial, { edition: "2020.1", asOf: "2021-01-01" }));
  const asked = after(open, askedBy(open, { asOf: "2026-08-01" }));
  assert.deepEqual([asked.edition, asked.asOf], ["2020.1", "2026-08-01"]);
  const left = after(asked, released(asked));
  assert.deepEqual([left.edition, left.asOf], [null, "2026-08-01"]);
  assert.equal(askedBy(initial, { edition: "2025.1" }).before, null);
});
