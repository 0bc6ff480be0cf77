import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { speak } from "../src/js/text/strings.js";
import { ACCEPT, archiveOf, nameOfText, packed, titleOf } from "../src/js/site/upload.js";
import { crc32, zip } from "../src/js/model/zip.js";

speak("zh-CN");
const bytes = (text) => new TextEncoder().encode(text);
const joined = (pieces) => Buffer.concat(pieces.map((p) => Buffer.from(p)));
const given = (...names) => names.map((path) => ({ path, file: new File([path], path.replace(/^.*\//, "")) }));

/** Reads an archive by its central directory, as programs do: names, contents, and whether every checksum is right. */
function unzip(archive) {
  const end = archive.length - 22;
  assert.equal(archive.readUInt32LE(end), 0x06054b50);
  let at = archive.readUInt32LE(end + 16);
  const found = {};
  for (let i = 0; i < archive.readUInt16LE(end + 10); i++) {
    assert.equal(archive.readUInt32LE(at), 0x02014b50);
    const [crc, size, name, local] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 24), archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42)];
    assert.equal(archive.readUInt32LE(local), 0x04034b50);
    assert.equal(archive.readUInt16LE(local + 26), name);
    const content = archive.subarray(local + 30 + name, local + 30 + name + size);
    assert.equal(zlib.crc32(content), crc);
    assert.equal(archive.readUInt32LE(local + 14), crc);
    found[archive.subarray(at + 46, at + 46 + name).toString("utf8")] = content.toString("utf8");
    at += 46 + name;
  }
  assert.equal(at, end);
  return found;
}

test("packs files into an archive that reads back, names in Chinese too", () => {
  const files = [{ name: "地块.shp", bytes: bytes("shape") }, { name: "sub/地块.dbf", bytes: bytes("") }];
  assert.deepEqual(unzip(joined(zip(files))), { "地块.shp": "shape", "sub/地块.dbf": "" });
  assert.deepEqual(unzip(joined(zip([]))), {});
});

test("makes the same archive of the same files", () => {
  const files = () => [{ name: "a.shp", bytes: bytes("x") }];
  assert.ok(joined(zip(files())).equals(joined(zip(files()))));
});

test("has the checksum of the published example", () => {
  assert.equal(crc32(bytes("123456789")), 0xcbf43926);
});

test("knows the files of one shapefile, whatever the case, and of several", () => {
  assert.equal(archiveOf(["地块.shp", "地块.SHX", "地块.dbf", "地块.prj", "地块.cpg", "地块.shp.xml"]), "地块.zip");
  assert.equal(archiveOf(["a.dbf", "a.shp", "b.shp", "b.dbf"]), "a.zip");
  assert.equal(archiveOf(["project/库.gdb/a1.gdbtable", "project/库.gdb/a1.gdbtablx"]), "库.gdb.zip");
});

test("does not pack files that are not parts of one thing", () => {
  assert.equal(archiveOf(["a.txt", "b.txt"]), null);
  assert.equal(archiveOf(["a.shp", "b.dbf"]), null);
  assert.equal(archiveOf(["a.dbf", "a.prj"]), null);
  assert.equal(archiveOf(["a.shp", "a.dbf", "readme.txt"]), null);
});

test("hands one file on as it is and packs the members of a shapefile", async () => {
  const [one] = given("地块.txt");
  assert.equal(await packed([one]), one.file);
  const archive = await packed(given("a.shp", "a.dbf"));
  assert.equal(archive.name, "a.zip");
  assert.deepEqual(unzip(Buffer.from(await archive.arrayBuffer())), { "a.shp": "a.shp", "a.dbf": "a.dbf" });
});

test("says what to do with files that do not belong together", async () => {
  await assert.rejects(packed(given("a.txt", "b.txt")),
    (problem) => problem.code === "SEVERAL_FILES" && /2 个文件/.test(problem.message) && /ZIP/.test(problem.message));
  assert.equal(titleOf(given("a.txt", "b.txt")), "2 个文件");
  assert.equal(titleOf(given("a.shp", "a.dbf")), "a.zip");
});

test("asks for the rest where a part of a shapefile comes alone", async () => {
  for (const name of ["地块.shp", "地块.dbf"]) await assert.rejects(packed(given(name)),
    (problem) => problem.code === "SHAPEFILE_PART" && /地块\.shx/.test(problem.message));
});

test("offers every format and a shapefile's companions in the picker", () => {
  for (const suffix of [".txt", ".geojson", ".csv", ".xlsx", ".wkt", ".zip", ".shp", ".dbf", ".gpkg", ".kml", ".kmz",
    ".dxf"]) assert.ok(ACCEPT.split(",").includes(suffix), suffix);
});

test("names pasted text by what it looks like", () => {
  assert.equal(nameOfText('\ufeff {"type":"Feature"}'), "pasted.geojson");
  assert.equal(nameOfText("SRID=4490;MULTIPOLYGON (((1 2)))"), "pasted.wkt");
  assert.equal(nameOfText("Point Z (82 44 1)"), "pasted.wkt");
  assert.equal(nameOfText("点号,X,Y\nJ1,4968400,27606800"), "pasted.csv");
  assert.equal(nameOfText("J1\t4968400\t27606800\nJ2\t1\t2"), "pasted.csv");
  assert.equal(nameOfText("[地块坐标]\n4,1.0,1,试,面,,,,@"), "pasted.txt");
  assert.equal(nameOfText("J1,1,4968400.000,606800.000\nJ2,1,4968600.000,606800.000"), "pasted.txt");
  assert.equal(nameOfText("随便一句话"), "pasted.txt");
});
