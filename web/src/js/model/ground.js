// @ts-check
/** Pure: how the ground beneath the zones is drawn, by scale, and what of it the reader wants. */

/**
 * @typedef {"WATER" | "RIVER" | "CANAL" | "BUILT" | "HIGHWAY" | "ROAD" | "FARM_ROAD" | "CITY" | "SEAT" | "COMPANY"} GroundKind
 * @typedef {{kind: GroundKind, name: string}} GroundProperties
 * @typedef {"relief" | "lines"} GroundPart
 */

/**
 * How one kind is drawn: colours by name.
 * @typedef {{kind: GroundKind, fill?: string, stroke: string, width: number, dot?: number, dashed: boolean}} Drawing
 */

/**
 * From which zoom on each kind is drawn and how wide at zooms 9, 12 and 15; the lowest first. What is cased is drawn twice, so that a
 * crossing of roads is open.
 * @type {{kind: GroundKind, from: number, stroke: string, fill?: string, widths: [number, number, number], casing?: boolean}[]}
 */
const LINES = [
  { kind: "BUILT", from: 9, stroke: "--map-built-line", fill: "--map-built", widths: [0, 0.8, 1] },
  { kind: "WATER", from: 8, stroke: "--map-water-line", fill: "--map-water", widths: [0.8, 1, 1] },
  { kind: "CANAL", from: 10.5, stroke: "--map-water-line", widths: [0.8, 1.2, 2] },
  { kind: "RIVER", from: 7.5, stroke: "--map-water-line", widths: [1.2, 1.8, 3] },
  { kind: "FARM_ROAD", from: 10.5, stroke: "--map-road", widths: [0.6, 1, 2] },
  { kind: "ROAD", from: 9, stroke: "--map-road", widths: [0.8, 1.6, 3], casing: true },
  { kind: "HIGHWAY", from: 7.5, stroke: "--map-highway", widths: [1.4, 2.4, 4.5], casing: true },
];

/** From which zoom on places are dots, and how large. @type {{kind: GroundKind, from: number, dot: number}[]} */
const DOTS = [
  { kind: "COMPANY", from: 10.5, dot: 1.8 },
  { kind: "SEAT", from: 8.5, dot: 3 },
  { kind: "CITY", from: 7.5, dot: 4 },
];

/** How names are written, the more important kinds first. */
export const NAMES = /** @type {Record<GroundKind, {from: number, size: number, colour: string, weight?: number, italic?: boolean}>} */ ({
  CITY: { from: 8, size: 13, colour: "--map-place-label", weight: 600 },
  SEAT: { from: 9.25, size: 12, colour: "--map-place-label", weight: 600 },
  RIVER: { from: 10, size: 11, colour: "--map-water-label", italic: true },
  COMPANY: { from: 12, size: 11, colour: "--map-label" },
  HIGHWAY: { from: 12, size: 11, colour: "--map-faint-label" },
});

/** A width between those given for zooms 9, 12 and 15. @param {[number, number, number]} widths @param {number} zoom */
export function widthAt([far, middle, near], zoom) {
  const step = (zoom - 9) / 3;
  if (step <= 1) return far + (middle - far) * Math.max(0, step);
  return middle + (near - middle) * Math.min(1, step - 1);
}

/** What is drawn at a zoom, in that order. @param {number} zoom @returns {Drawing[]} */
export function groundAt(zoom) {
  const lines = LINES.filter(({ from }) => zoom >= from).map((line) => ({ ...line, width: widthAt(line.widths, zoom) }));
  const cased = zoom < 11 ? [] : lines.filter(({ casing }) => casing);
  return [
    ...lines.filter(({ casing }) => !casing).map(drawn),
    ...cased.map((line) => drawn({ ...line, stroke: "--map-road-casing", width: line.width + 2 })),
    ...lines.filter(({ casing }) => casing).map(drawn),
    ...DOTS.filter(({ from }) => zoom >= from).map(({ kind, dot }) => ({ kind, stroke: "--map-place", width: 0, dot, dashed: false })),
  ];
}

/** @param {{kind: GroundKind, stroke: string, fill?: string, width: number}} line @returns {Drawing} */
const drawn = ({ kind, stroke, fill, width }) => ({ kind, stroke, fill, width, dashed: false });

/** The kinds that are named at a zoom, the more important first. @param {number} zoom */
export const namesAt = (zoom) =>
  /** @type {GroundKind[]} */ (Object.keys(NAMES)).filter((kind) => zoom >= NAMES[kind].from);

/** The position in the middle of a path of x, y, x, y, …, one of its own. @param {import("./shapes.js").Path} path */
export function middleOfPath(path) {
  const i = 2 * Math.floor(path.length / 4);
  return [path[i], path[i + 1]];
}

/** How strongly hills are shaded at a zoom: the nearer, the less, as a pixel of the picture is 250 m. @param {number} zoom */
export const reliefAt = (zoom) => Math.min(1, Math.max(0.25, 1 - (zoom - 11.5) / 4));

/** @type {GroundPart[]} */
export const PARTS = ["relief", "lines"];

/** The parts that an earlier visit switched off; what is none of it is not taken. @param {string | null} text @returns {Set<GroundPart>} */
export function switchedOff(text) {
  try {
    const kept = JSON.parse(text ?? "[]");
    return new Set(PARTS.filter((part) => Array.isArray(kept) && kept.includes(part)));
  } catch {
    return new Set();
  }
}
