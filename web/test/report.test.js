import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { getReport, reportAddress } from "../src/js/model/api.js";
import { speak } from "../src/js/text/strings.js";

speak("zh-CN");

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});
const asked = (id, more) => {
  const { pathname, search } = reportAddress(id, { format: "pdf", annex: false, review: null, ...more });
  return pathname.slice(pathname.indexOf("/api/")) + search;
};

test("asks for a report by its form, with the annex and the version of the review where there are any", () => {
  assert.equal(asked("r1", {}), "/api/screenings/r1/report?format=pdf");
  assert.equal(asked("r1", { format: "gpkg", annex: true, review: 3 }), "/api/screenings/r1/report?format=gpkg&annex=true&review=3");
  assert.equal(asked("a/b", { format: "docx" }), "/api/screenings/a%2Fb/report?format=docx");
});

test("takes the file under the service's name, or the record's where it gives none", async () => {
  const file = (headers) => {
    globalThis.fetch = async () => new Response("bytes", { headers });
    return getReport("r1", { format: "xlsx", annex: false, review: null });
  };
  const named = await file({ "Content-Disposition": "attachment; filename=\"r.xlsx\"; filename*=UTF-8''%E7%A0%94%E5%88%A4.xlsx" });
  assert.deepEqual([named.name, await named.blob.text()], ["研判.xlsx", "bytes"]);
  assert.equal((await file({})).name, "r1.xlsx");
});

test("passes on what the service refuses, fault by fault", async () => {
  globalThis.fetch = async () => Response.json({ code: "REPORT_GLYPH_MISSING", title: "报告缺字", detail: "名称含有字体没有的字",
    errors: [{ code: "GLYPH_MISSING", message: "U+1F3ED 没有字形", pointer: "/project/name" }] },
  { status: 422, headers: { "Content-Type": "application/problem+json" } });
  await assert.rejects(getReport("r1", { format: "pdf", annex: false, review: null }), (problem) => {
    assert.equal(problem.code, "REPORT_GLYPH_MISSING");
    assert.deepEqual(problem.errors.map(({ message }) => message), ["U+1F3ED 没有字形"]);
    return true;
  });
});
