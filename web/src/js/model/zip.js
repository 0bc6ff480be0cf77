// @ts-check
/** Pure: packs files into one ZIP archive, stored without compression, names in UTF-8 (PKWARE APPNOTE 6.3, no ZIP64). */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 as ZIP has it (polynomial 0xedb88320 reflected). @param {Uint8Array} bytes */
export function crc32(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Midnight of 1980-01-01, the earliest date the format has: the same files always make the same archive. */
const DAY_ONE = 0x0021;
const STORED = 0;
const UTF8_NAMES = 0x0800;
const VERSION = 20;

/**
 * The fields that the local and the central header share, from "version needed" to "extra length".
 * @param {DataView} view @param {number} at @param {{name: Uint8Array, bytes: Uint8Array, crc: number}} entry
 */
function fields(view, at, { name, bytes, crc }) {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, STORED, true);
  view.setUint16(at + 8, DAY_ONE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
}

/** @param {number} size @param {number} signature @returns {[Uint8Array, DataView]} */
function record(size, signature) {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  return [bytes, view];
}

/**
 * The archive, as its pieces in order.
 * @param {{name: string, bytes: Uint8Array}[]} files names with "/" between folders; fewer than 65 536 files, less than 4 GiB
 * @returns {Uint8Array[]}
 */
export function zip(files) {
  const entries = files.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes, crc: crc32(bytes) }));
  /** @type {Uint8Array[]} */ const local = [];
  /** @type {Uint8Array[]} */ const central = [];
  let at = 0;
  for (const entry of entries) {
    const [head, view] = record(30, 0x04034b50);
    fields(view, 4, entry);
    local.push(head, entry.name, entry.bytes);
    const [listed, listedView] = record(46, 0x02014b50);
    listedView.setUint16(4, VERSION, true);
    fields(listedView, 6, entry);
    listedView.setUint32(42, at, true);
    central.push(listed, entry.name);
    at += head.length + entry.name.length + entry.bytes.length;
  }
  const [end, view] = record(22, 0x06054b50);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, central.reduce((sum, piece) => sum + piece.length, 0), true);
  view.setUint32(16, at, true);
  return [...local, ...central, end];
}
