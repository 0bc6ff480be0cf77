/** Writes vector tiles for tests, and reads them as the page does: by the library that it has. */
import { readFileSync } from "node:fs";
import { finished } from "../src/js/model/borders.js";
import { decoding } from "../src/js/model/vectortile.js";
import { web } from "./sources.js";

const { default: Pbf } = await import(new URL("target/type-checker/META-INF/resources/webjars/pbf/4.0.1/index.js", web)).catch(() => {
  throw new Error("pbf is missing; run: mvn -pl web dependency:unpack@type-checker");
});

export const readTile = (bytes) => finished(decoding(new Pbf(bytes)));
export const recordedTile = (name) => readTile(readFileSync(new URL(`test/answers/${name}.mvt`, web)));

const zigzag = (n) => (n << 1) ^ (n >> 31);

/** Rings, each without its first corner again, as commands. */
function commands(rings) {
  const list = [];
  let [x, y] = [0, 0];
  for (const ring of rings) {
    ring.forEach(([px, py], i) => {
      if (i === 0) list.push((1 << 3) | 1);
      if (i === 1) list.push(((ring.length - 1) << 3) | 2);
      list.push(zigzag(px - x), zigzag(py - y));
      [x, y] = [px, py];
    });
    list.push((1 << 3) | 7);
  }
  return list;
}

/** @param {{name: string, zones: {id: number, rings: number[][][]}[]}[]} layers */
export function writeTile(layers, extent = 4096) {
  const pbf = new Pbf();
  for (const { name, zones } of layers) {
    pbf.writeMessage(3, (_, tile) => {
      tile.writeStringField(1, name);
      const values = [];
      const at = (value) => (values.includes(value) ? values.indexOf(value) : values.push(value) - 1);
      for (const { id, rings, code = `Z${id}`, category = "A", areaMu = 1.5 } of zones) {
        const said = [code, `Zone ${id}`, category, areaMu].flatMap((value, key) => [key, at(value)]);
        tile.writeMessage(2, (_none, feature) => {
          feature.writeVarintField(1, id);
          feature.writePackedVarint(2, said);
          feature.writeVarintField(3, 3);
          feature.writePackedVarint(4, commands(rings));
        }, null);
      }
      for (const key of ["code", "name", "category", "areaMu"]) tile.writeStringField(3, key);
      for (const value of values) {
        tile.writeMessage(4, (one, message) =>
          (typeof one === "number" ? message.writeDoubleField(3, one) : message.writeStringField(1, one)), value);
      }
      tile.writeVarintField(5, extent);
      tile.writeVarintField(15, 2);
    }, null);
  }
  const bytes = pbf.finish();
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** A rectangle as a ring that runs clockwise as the map shows it. */
export const rectangle = (west, north, east, south) => [[west, north], [east, north], [east, south], [west, south]];
