/** What the page uses of pbf 4.0, as its reference documents it; for the type check alone, never packed. */
export default class Pbf {
  constructor(buffer: ArrayBuffer | Uint8Array);
  pos: number;
  length: number;
  /** Calls back with each field's number; what is not read there is passed over. */
  readFields<T>(read: (tag: number, result: T, pbf: Pbf) => void, result: T, end?: number): T;
  readVarint(): number;
  readSVarint(): number;
  readString(): string;
  readDouble(): number;
  readFloat(): number;
  readBoolean(): boolean;
}
