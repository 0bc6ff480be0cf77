import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { initial } from "../src/js/model/state.js";
import { createStore } from "../src/js/model/store.js";
import { createScreening } from "../src/js/screening/screening.js";
import { createSites } from "../src/js/site/sites.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const REFINING = { code: "2511", name: "原油加工及石油制品制造" };
const SOLAR = { code: "4416", name: "太阳能发电" };
const PREVIEW = "POST api/screenings/preview/sheet";
const SQUARE = { type: "Polygon", coordinates: [[[82, 44], [82.1, 44], [82.1, 44.1], [82, 44]]] };

/** What a file holds: one site for each of these industries; of null it says nothing. */
const fileOf = (...industries) => ({ defects: [], proposals: [], notices: [], crs: { detected: "EPSG:4490", certain: true, candidates: [] },
  detected: { format: "GEOJSON", encoding: null, layers: [] },
  sites: industries.map((industry, i) => ({ type: "Feature", geometry: { ...SQUARE },
    properties: { name: `地块${i + 1}`, ...(industry && { attributes: { industry } }) } })) });

let asked = [];
let answers = {};
const { fetch } = globalThis;

beforeEach(() => {
  asked = [];
  answers = { "GET api/industries": ({ url }) =>
    ({ total: 1, industries: [REFINING, SOLAR].filter(({ code }) => code === url.searchParams.get("q")) }),
  [PREVIEW]: () => ({ result: { verdict: "UNDETERMINED", findings: [], missingFacts: ["nature"] },
    sheet: { questions: { open: ["nature"], answered: [] } } }),
  "POST api/screenings/preview/overlaps": () => ({ features: [] }) };
  globalThis.fetch = async (url, { method = "GET", body } = {}) => {
    const call = { what: `${method} ${url.pathname.slice(url.pathname.indexOf("api/"))}`, url,
      properties: typeof body === "string" ? JSON.parse(body).properties : null };
    asked.push(call);
    return { ok: true, status: 200, json: async () => answers[call.what](call) };
  };
});
afterEach(() => {
  globalThis.fetch = fetch;
});

const settled = async () => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
};
const previews = () => asked.filter(({ what }) => what === PREVIEW);
/** What the last preview was told of industry and facts. */
const told = () => {
  const { industry = null, facts = {} } = previews().at(-1).properties;
  return [industry, facts];
};

function page(more = {}) {
  const store = createStore({ ...initial, ...more });
  const screening = createScreening(store);
  let undo = () => undefined;
  let loaded = 0;
  const sites = createSites(store, { screen: screening.screen, drop: screening.drop, loadLayers: async () => void loaded++,
    fit: () => undefined, toast: (_text, again) => (undo = again), hideToast: () => undefined });
  const give = async (file) => {
    answers["POST api/sites/read"] = () => file;
    await sites.readText(JSON.stringify(file));
    await settled();
  };
  return { store, screening, sites, give, undo: async () => [undo(), await settled()], loaded: () => loaded };
}

test("judges an unrelated file by nothing of the project before, and by all of it once the reader says so", async () => {
  const { store, screening, give } = page();
  await give(fileOf(null));
  screening.setIndustry(REFINING);
  screening.giveFact("nature", "NEW");
  await settled();
  assert.deepEqual(told(), ["2511", { nature: "NEW" }]);
  await give(fileOf(null));
  assert.deepEqual(told(), [null, {}]);
  assert.equal(store.get().carried.industry.code, "2511");
  screening.carry(true);
  await settled();
  assert.deepEqual(told(), ["2511", { nature: "NEW" }]);
});

test("does so for a drawing, too", async () => {
  const { store, screening, sites, give } = page();
  await give(fileOf("2511"));
  screening.giveFact("nature", "NEW");
  sites.drawn(SQUARE);
  await settled();
  assert.deepEqual(told(), [null, {}]);
  screening.carry(false);
  assert.deepEqual([store.get().carried, store.get().given], [null, {}]);
});

test("asks once for a file that names its industry, with it", async () => {
  const { store, give } = page();
  await give(fileOf("2511"));
  assert.deepEqual(previews().map(({ properties }) => properties.industry), ["2511"]);
  assert.deepEqual([store.get().industry.code, store.get().saidByFile], ["2511", true]);
});

test("shows a file's industry against the one chosen, and judges by neither until one is settled on", async () => {
  const { store, screening, give } = page({ industry: SOLAR });
  await give(fileOf("2511"));
  assert.deepEqual(told(), [null, {}]);
  assert.deepEqual([store.get().conflict.said.code, store.get().conflict.chosen.code], ["2511", "4416"]);
  screening.settle("said");
  await settled();
  assert.deepEqual(told(), ["2511", {}]);
});

test("screens a file all the same whose industry cannot be looked up or is none", async () => {
  const { give } = page();
  await give(fileOf("9999"));
  assert.deepEqual(told(), [null, {}]);
  answers["GET api/industries"] = () => {
    throw new TypeError("gone");
  };
  await give(fileOf("2511"));
  assert.deepEqual(told(), [null, {}]);
});

test("keeps what was stated where the same file is read otherwise or another of its sites is chosen", async () => {
  const { store, screening, sites, give } = page();
  await give(fileOf(null, "2511", null));
  screening.giveFact("nature", "NEW");
  sites.chooseSite(1);
  await settled();
  assert.deepEqual(told(), ["2511", { nature: "NEW" }]);
  sites.chooseSite(2);
  await settled();
  assert.deepEqual(told(), [null, { nature: "NEW" }]);
  sites.chooseCrs("EPSG:4490");
  await settled();
  assert.deepEqual([told(), store.get().carried], [[null, { nature: "NEW" }], null]);
});

test("takes industry and facts away with the site, and brings them back with it", async () => {
  const { store, screening, sites, give, undo } = page();
  await give(fileOf("2511"));
  screening.giveFact("nature", "NEW");
  await settled();
  sites.clearSite();
  assert.deepEqual([store.get().site, store.get().industry, store.get().given, store.get().result], [null, null, {}, null]);
  await undo();
  assert.deepEqual(told(), ["2511", { nature: "NEW" }]);
  sites.newProject();
  await give(fileOf(null));
  assert.deepEqual([told(), store.get().carried], [[null, {}], null]);
});

test("asks by today's edition again once a site comes in after a record, and shows its layers", async () => {
  const pinned = { site: { type: "Feature", geometry: SQUARE, properties: {} }, edition: "2020.1", asOf: "2021-01-01",
    before: { edition: null, asOf: null } };
  const { store, screening, give, loaded } = page(pinned);
  screening.giveFact("nature", "NEW");
  await settled();
  assert.equal(previews().at(-1).url.search, "?edition=2020.1&asOf=2021-01-01");
  await give(fileOf(null));
  assert.equal(previews().at(-1).url.search, "");
  assert.deepEqual([store.get().edition, store.get().asOf, store.get().before, loaded()], [null, null, null, 1]);
});

/** What the last preview was told of the project's name and of what it is filed under. */
const filed = () => {
  const { name, code, applicant } = previews().at(-1).properties;
  return [name, code, applicant];
};

test("asks with the name, code and applicant that the reader gives, and keeps code and applicant from one site of the file to the next",
  async () => {
    const { sites, give } = page();
    await give(fileOf(null, null));
    assert.deepEqual(filed(), ["地块1", undefined, undefined]);
    sites.file({ name: "示例炼油项目" });
    sites.file({ code: "2026-01", applicant: "示例公司" });
    await settled();
    assert.deepEqual(filed(), ["示例炼油项目", "2026-01", "示例公司"]);
    sites.chooseSite(1);
    await settled();
    assert.deepEqual(filed(), ["地块2", "2026-01", "示例公司"]);
    sites.file({ code: "" });
    await settled();
    assert.deepEqual(filed(), ["地块2", undefined, "示例公司"]);
  });

test("files another project under nothing of the one before, and gives it back with the site", async () => {
  const { sites, give, undo } = page();
  await give(fileOf(null));
  sites.file({ code: "2026-01", applicant: "示例公司" });
  sites.edited(SQUARE);
  await settled();
  assert.deepEqual(filed(), ["地块1", "2026-01", "示例公司"]);
  sites.clearSite();
  await undo();
  assert.deepEqual(filed(), ["地块1", "2026-01", "示例公司"]);
  await give(fileOf(null));
  assert.deepEqual(filed(), ["地块1", undefined, undefined]);
  sites.file({ code: "2026-02" });
  sites.drawn(SQUARE);
  await settled();
  assert.deepEqual(filed(), ["手绘地块", undefined, undefined]);
});
