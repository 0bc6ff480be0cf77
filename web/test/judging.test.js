import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { awaitsPerson, isByPerson, subjectOf, withJudgement, withoutForeign, withoutIdle } from "../src/js/model/judgements.js";
import { requestOf } from "../src/js/model/question.js";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";
import { lackingIn, sidesOf } from "../src/js/screening/judging.js";
import { reasonOf } from "../src/js/screening/sheet/reason.js";
import { createRecording } from "../src/js/screening/recording.js";
import { createScreening } from "../src/js/screening/screening.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const SITE = { type: "Feature", geometry: { type: "Point", coordinates: [82, 45] }, properties: {} };
const OTHER = { ...SITE, geometry: { type: "Point", coordinates: [82, 45] } };
const CHEMICALS = { code: "2614", name: "有机化学原料制造" };
const FOOD = { code: "1353", name: "肉制品及副产品加工" };
const SHEET = { questions: { open: [], answered: [] } };
const one = { rule: "R-CT-03", effect: "RESTRICTED", by: "李工", reason: "已核定" };
const finding = { rule: "R-CT-03", title: "两高须核定", outcome: "UNKNOWN", effect: "PROHIBITED", settledBy: "PERSON" };
const result = (...findings) => ({ verdict: "UNDETERMINED", findings, missingFacts: [] });
const judged = { judgements: [one], judgedOf: subjectOf({ site: SITE, industry: CHEMICALS }), lapsed: [], site: SITE, industry: CHEMICALS,
  result: result(finding) };

test("tells what a person decides, and what one has decided, from what rules decide", () => {
  const decided = { ...finding, settledBy: undefined, outcome: "TRUE", judgement: { by: "李工", reason: "已核定" } };
  assert.deepEqual([finding, decided, { rule: "R-1" }].map(isByPerson), [true, true, false]);
  assert.deepEqual([finding, decided, { rule: "R-1" }].map(awaitsPerson), [true, false, false]);
});

test("asks for facts first where they could take away what a person would decide", () => {
  const early = { ...finding, missingFacts: ["industry", "two_high_sector"] };
  assert.deepEqual([early, { ...early, missingFacts: [] }].map(isByPerson), [false, true]);
  assert.deepEqual([early, { ...early, missingFacts: [] }].map(awaitsPerson), [false, true]);
});

test("keeps one judgement of a rule, the last one", () => {
  const last = { ...one, effect: "PROHIBITED" };
  assert.deepEqual(withJudgement([one, { ...one, rule: "R-2" }], last), [{ ...one, rule: "R-2" }, last]);
});

test("counts nobody's judgement for another shape, another width or another industry, and says so", () => {
  assert.equal(withoutForeign(judged), null);
  for (const change of [{ site: OTHER }, { industry: FOOD }, { site: { ...SITE, properties: { widthMetres: 12 } } }]) {
    assert.deepEqual(withoutForeign({ ...judged, ...change }), { judgements: [], judgedOf: null,
      lapsed: [{ rule: "R-CT-03", title: "两高须核定", effect: "RESTRICTED", why: "CHANGED" }] });
  }
});

test("keeps a judgement while the site is renamed, or taken away and brought back", () => {
  assert.equal(withoutForeign({ ...judged, site: { ...SITE, properties: { name: "乙", accuracyMetres: 2 } } }), null);
  assert.equal(withoutForeign({ ...judged, site: null }), null);
});

test("drops a judgement of what stands no more, by its title, and keeps the others", () => {
  assert.equal(withoutIdle(judged, result(finding)), null);
  const two = { ...judged, judgements: [one, { ...one, rule: "R-2" }] };
  assert.deepEqual(withoutIdle(two, result({ rule: "R-2" })), { judgements: [{ ...one, rule: "R-2" }],
    lapsed: [{ rule: "R-CT-03", title: "两高须核定", effect: "RESTRICTED", why: "GONE" }] });
});

test("sends judgements where there are any", () => {
  const state = { site: SITE, industry: null, given: {} };
  assert.deepEqual(requestOf({ ...state, judgements: [one] }).properties.judgements, [one]);
  assert.equal("judgements" in requestOf({ ...state, judgements: [] }).properties, false);
});

test("asks for effect, name and reason, each of them; blanks are none", () => {
  assert.deepEqual(lackingIn({ effect: null, by: "  ", reason: "" }), ["effect", "by", "reason"]);
  assert.deepEqual(lackingIn({ effect: "PERMITTED", by: "李工", reason: " " }), ["reason"]);
  assert.deepEqual(lackingIn(one), []);
});

test("puts what was stated against what was measured or implied, and leaves out what nobody knows", () => {
  const factsRead = { two_high_sector: false, site_shape: "AREA", industry: "2614", nature: null };
  assert.deepEqual(sidesOf({ factsRead }, { two_high_sector: false, nature: "NEW" }),
    { stated: [["two_high_sector", false]], found: [["site_shape", "AREA"]] });
});

test("promises no end of doubt by facts alone where a person must decide", () => {
  const open = { verdict: "UNDETERMINED", atLeast: "RESTRICTED", atMost: "PROHIBITED", coverage: { coveredShare: 1 }, themes: [] };
  assert.equal(reasonOf({ ...open, findings: [finding] }, 1),
    "现有信息下，结论在“限制准入”与“禁止准入”之间。补充下面 1 项信息后会更明确。有 1 项须由人认定，见下。");
  assert.equal(reasonOf({ ...open, findings: [finding] }, 0),
    "现有信息下，结论在“限制准入”与“禁止准入”之间。有 1 项须由人认定，见下。");
});

/** Requests that wait for their answer. */
let waiting = [];
const { fetch } = globalThis;

beforeEach(() => {
  waiting = [];
  globalThis.fetch = (url, { body, signal } = {}) => new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    waiting.push({ path: url.pathname.slice(url.pathname.indexOf("api/")), body: body && JSON.parse(body), resolve });
  });
});
afterEach(() => {
  globalThis.fetch = fetch;
});

const previews = () => waiting.filter(({ path }) => path === "api/screenings/preview/sheet");

async function answer(path, json) {
  waiting.filter((w) => w.path === path).at(-1).resolve({ ok: true, status: 200, json: async () => json });
  await new Promise((resolve) => setImmediate(resolve));
}

function page(more = {}) {
  const store = createStore({ ...initial, site: SITE, industry: CHEMICALS, result: result(finding), ...more });
  return { store, screening: createScreening(store) };
}

test("asks again with what was judged, and again without it once it is taken back", async () => {
  const { store, screening } = page();
  screening.judging.judge(one);
  assert.deepEqual(previews().at(-1).body.properties.judgements, [one]);
  const decided = { ...finding, settledBy: undefined, judgement: { by: "李工", reason: "已核定" } };
  await answer("api/screenings/preview/sheet", { result: result(decided), sheet: SHEET });
  assert.deepEqual([store.get().screening, store.get().judgements], [false, [one]]);
  screening.judging.unjudge("R-CT-03");
  assert.equal("judgements" in previews().at(-1).body.properties, false);
});

test("shows no result that was asked with an idle judgement: it asks again without", async () => {
  const { store, screening } = page();
  screening.judging.judge(one);
  screening.giveFact("two_high_sector", true);
  await answer("api/screenings/preview/sheet", { result: { ...result(), resultHash: "with" }, sheet: SHEET });
  assert.deepEqual([store.get().screening, store.get().judgements, store.get().lapsed[0].why], [true, [], "GONE"]);
  assert.equal("judgements" in previews().at(-1).body.properties, false);
  await answer("api/screenings/preview/sheet", { result: { ...result(), resultHash: "without" }, sheet: SHEET });
  assert.equal(store.get().result.resultHash, "without");
});

test("sends no judgement of the former industry with the first question about the next", () => {
  const { store, screening } = page();
  screening.judging.judge(one);
  screening.setIndustry(FOOD);
  assert.equal("judgements" in previews().at(-1).body.properties, false);
  assert.equal(store.get().lapsed[0].why, "CHANGED");
  screening.judging.forgetLapsed();
  assert.deepEqual(store.get().lapsed, []);
});

test("takes the judgements of a record that is opened, and keeps them with what is asked next", async () => {
  const { store, screening } = page();
  const nothing = () => undefined;
  const recording = createRecording(store, { drop: screening.drop, loadLayers: nothing, fit: nothing, announce: nothing });
  recording.openRecord("r1");
  await answer("api/screenings/r1", { ...result(finding), id: "r1", edition: { code: "2026.1" }, asOf: "2026-11-23" });
  await answer("api/screenings/r1/request", { ...SITE,
    properties: { industry: "2614", industryName: "有机化学原料制造", facts: { two_high_sector: false }, judgements: [one] } });
  assert.deepEqual([store.get().recorded, store.get().judgements], ["r1", [one]]);
  screening.giveFact("nature", "NEW");
  assert.deepEqual(previews().at(-1).body.properties.judgements, [one]);
});
