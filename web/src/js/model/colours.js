// @ts-check
/** Pure: colours as they are seen, also by those who lack one kind of cone, and how far apart two of them are. */

/** Red, green and blue, 0…1, as a screen is told them. @typedef {[number, number, number]} Rgb */
/** L*, a* and b* under D65. @typedef {[number, number, number]} Lab */

/** @param {string} colour #rrggbb @returns {Rgb} */
export const rgbOf = (colour) => /** @type {Rgb} */ ([1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255));

/** @param {Rgb} rgb */
const hexOf = (rgb) => `#${rgb.map((c) => Math.round(255 * c).toString(16).padStart(2, "0")).join("")}`;

/** A colour that lies over another, so opaque. @param {Rgb} over @param {Rgb} ground @param {number} opacity */
export const blend = (over, ground, opacity) =>
  /** @type {Rgb} */ (over.map((c, i) => c * opacity + ground[i] * (1 - opacity)));

/** A colour (#rrggbb) so far towards white. @param {string} colour @param {number} part 0…1 */
export const lighten = (colour, part) => hexOf(blend([1, 1, 1], rgbOf(colour), part));

/** How far fills and lines made for a light ground are lifted on a dark one. */
export const LIFT = { fill: 0.15, stroke: 0.45 };

/** Who sees. @typedef {"all" | "protan" | "deutan" | "tritan"} Sight */

/**
 * What is left of linear red, green and blue without one kind of cone: of long, middle and short waves (Machado, Oliveira and Fernandes
 * 2009, severity 1).
 * @type {Record<Sight, number[][]>}
 */
const SIGHTS = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** @param {number} c */
const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** A colour as somebody sees it, in the space in which distances are taken. @param {Rgb} rgb @param {Sight} [sight] @returns {Lab} */
export function labOf(rgb, sight = "all") {
  const light = rgb.map(linear);
  const [r, g, b] = SIGHTS[sight].map((row) => Math.min(1, Math.max(0, row.reduce((sum, part, i) => sum + part * light[i], 0))));
  const f = (/** @type {number} */ t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RAD = Math.PI / 180;
const sin = (/** @type {number} */ degrees) => Math.sin(degrees * RAD);
const cos = (/** @type {number} */ degrees) => Math.cos(degrees * RAD);

/** The hue of a colour in degrees, 0 for grey. @param {number} a @param {number} b */
const hue = (a, b) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / RAD + 360) % 360);

/** How grey colours are weighted against strong ones. @param {number} chroma */
const seventh = (chroma) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/** The distance of two colours: CIEDE2000, with all weights 1. @param {Lab} one @param {Lab} other */
export function distance([l1, a1, b1], [l2, a2, b2]) {
  const grey = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [p1, p2] = [a1 * (1 + grey), a2 * (1 + grey)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * sin(turn / 2)];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const across = Math.abs(h1 - h2) > 180 ? (h1 + h2 < 360 ? 180 : -180) : 0;
  const h = isGrey ? h1 + h2 : (h1 + h2) / 2 + across;
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt = -2 * seventh(c) * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)));
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

/** Who must be able to tell two signs apart. @type {Sight[]} */
export const ALL_SIGHTS = ["all", "protan", "deutan", "tritan"];

/** The least distance of two colours among all who look at them. @param {Rgb} one @param {Rgb} other @param {Sight[]} [sights] */
export const apart = (one, other, sights = ALL_SIGHTS) =>
  Math.min(...sights.map((sight) => distance(labOf(one, sight), labOf(other, sight))));
