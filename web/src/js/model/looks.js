// @ts-check
/**
 * Pure: how each category of each layer looks on the map, made from the layers' descriptions. A partition is a tint; what may overlap is an
 * outline with a pattern, and no two layers have the same pattern in colours that anybody could take for each other.
 */
import { ALL_SIGHTS, blend, distance, labOf, lighten, LIFT, rgbOf } from "./colours.js";
import { ALL_MOTIFS, FAMILIES } from "./motifs.js";

/**
 * @import { Category, Layer, Style } from "./answers.js"
 * @import { Lab, Rgb } from "./colours.js"
 * @import { Motif } from "./motifs.js"
 */

/**
 * @typedef {object} Look
 * @property {string} fill
 * @property {number} tint how opaque the ground is filled; 0 where others must be seen below
 * @property {string} stroke
 * @property {number} width of the outline
 * @property {boolean} dashed
 * @property {Motif | null} motif
 * @property {number} gap between the motif's lines, in pixels
 * @property {number} phase by which the motif is shifted, so that it stands beside one of its kind and not on it
 * @property {boolean} bands whether the motif is broad and in the fill's own colour
 */

/** @typedef {Pick<Layer, "id" | "kind" | "visible"> & {categories: Pick<Category, "code" | "style">[]}} Described */

/** The grounds of the map by day and by night. */
const GROUNDS = [{ land: "#f7f8f5", dark: false }, { land: "#171c1a", dark: true }];
/** What is less is not told apart: two areas side by side, and two patterns of thin lines. CIEDE2000. */
const AREAS_APART = 7;
const LINES_APART = 20;
/** Gaps of a layer's first, second and third category: the strictest is the densest. */
const GAPS = [7, 10, 15];
const BANDS = /** @type {const} */ (["rising", "falling", "level", "upright"]);
const BAND_GAP = 18;
/** Of the borders in a partition. */
const BORDER = "#3c4a42";

/** @param {string} layer @param {string} category */
export const lookKey = (layer, category) => `${layer}/${category}`;

/**
 * A look or style as a theme shows it: colours made for a light ground are lifted on a dark one.
 * @template {{fill: string, stroke: string}} L @param {L} look @param {boolean} dark @returns {L}
 */
export const inTheme = (look, dark) =>
  (dark ? { ...look, fill: lighten(look.fill, LIFT.fill), stroke: lighten(look.stroke, LIFT.stroke) } : look);

/** Each colour as everybody sees it in each theme, kept: few colours are compared often. @type {Map<string, Lab[]>} */
const seen = new Map();

/** @param {string} key @param {(ground: typeof GROUNDS[number]) => Rgb} colourOn */
function seenAs(key, colourOn) {
  const had = seen.get(key);
  if (had) return had;
  const labs = GROUNDS.flatMap((ground) => ALL_SIGHTS.map((sight) => labOf(colourOn(ground), sight)));
  seen.set(key, labs);
  return labs;
}

/** @param {Look} look */
const seenLine = ({ fill, stroke }) => seenAs(stroke, ({ dark }) => rgbOf(inTheme({ fill, stroke }, dark).stroke));
/** @param {Look} look */
const seenArea = ({ fill, stroke, tint }) =>
  seenAs(`${fill}/${tint}`, ({ land, dark }) => blend(rgbOf(inTheme({ fill, stroke }, dark).fill), rgbOf(land), tint));
/** The distance of two colours to those, in either theme, who see it least. @param {Lab[]} a @param {Lab[]} b */
const least = (a, b) => Math.min(...a.map((lab, i) => distance(lab, b[i])));

/** Whether two patterns differ for an eye that sees no colours. @param {Look} a @param {Look} b */
const patternsDiffer = (a, b) =>
  a.motif !== b.motif || a.bands !== b.bands || Math.max(a.gap, b.gap) / Math.min(a.gap, b.gap) >= 1.4;

/** @param {Style} style @returns {Look} */
const plain = ({ fill, fillOpacity, stroke, strokeWidth, dashed }) =>
  ({ fill, tint: fillOpacity, stroke, width: strokeWidth, dashed, motif: null, gap: GAPS[0], phase: 0, bands: false });

/** The look of a style that stands by itself, as the parts of a comparison do. @param {Style} style @returns {Look} */
export const lookOf = (style) => ({ ...plain(style), motif: style.pattern === "NONE" ? null : FAMILIES[style.pattern][0] });

/**
 * A partition: tints, and borders in one colour, as each belongs to two zones; where two tints could be taken for each other the later one
 * has bands in its own colour.
 * @param {Described} layer
 */
function partition({ categories }) {
  /** @type {Look[]} */
  const looks = [];
  for (const { style } of categories) {
    const own = style.fillOpacity > 0 ? { ...plain(style), stroke: BORDER } : plain(style);
    const taken = looks.filter((other) => own.tint > 0 && least(seenArea(own), seenArea(other)) < AREAS_APART);
    const band = taken.some(({ bands }) => !bands) ? BANDS.find((motif) => taken.every((other) => other.motif !== motif)) : undefined;
    looks.push(band ? { ...own, motif: band, bands: true, gap: BAND_GAP } : own);
  }
  return looks;
}

/** Motifs for as many categories each as there are gaps, and the gap of the first. @typedef {{motifs: Motif[], from: number}} Choice */

/** What may overlap. @param {Described} layer @param {Choice} choice @param {number} [phase] @returns {Look[]} */
const overlay = ({ categories }, { motifs, from }, phase = 0) => categories.map(({ style }, i) => ({
  ...plain(style), tint: 0, width: Math.max(style.strokeWidth, 1), phase,
  motif: motifs[Math.floor(i / GAPS.length) % motifs.length] ?? null, gap: GAPS[(i + from) % GAPS.length],
}));

/** A layer that has its motif. @typedef {{visible: boolean, looks: Look[]}} Placed */

/**
 * What a motif costs a layer: what looks like it already, most where both are shown from the start.
 * @param {Look[]} own @param {Placed[]} placed @param {boolean} visible
 */
function costOf(own, placed, visible) {
  let cost = 0;
  for (const other of placed) {
    const alike = own.flatMap((a) => other.looks.filter((b) => !patternsDiffer(a, b)).map((b) => least(seenLine(a), seenLine(b))));
    if (alike.length === 0) cost += own[0].motif === other.looks[0].motif ? 1 : 0;
    else cost += (Math.min(...alike) < LINES_APART ? 1000 : 2 + 40 / Math.min(...alike)) + (visible && other.visible ? 50 : 0);
  }
  return cost;
}

/** What a layer of so many categories may have: a few of them may as well be sparser. @param {number} count @returns {Choice[]} */
function choicesFor(count) {
  const pairs = (/** @type {Motif} */ one) =>
    ALL_MOTIFS.filter((other) => other !== one).map((other) => ({ motifs: [one, other], from: 0 }));
  if (count > GAPS.length) return ALL_MOTIFS.flatMap(pairs);
  return ALL_MOTIFS.flatMap((one) => Array.from({ length: GAPS.length - count + 1 }, (_, from) => ({ motifs: [one], from })));
}

/** What costs a layer least. @param {Described} layer @param {Placed[]} placed */
function best(layer, placed) {
  const family = FAMILIES[layer.categories[0].style.pattern];
  const strange = (/** @type {Motif} */ motif) => (family.includes(motif) ? family.indexOf(motif) / 100 : 60);
  const choices = choicesFor(layer.categories.length);
  const costs = choices.map((choice) => costOf(overlay(layer, choice), placed, layer.visible)
    + choice.motifs.reduce((sum, motif) => sum + strange(motif), 5 * choice.from));
  return choices[costs.indexOf(Math.min(...costs))];
}

/** @param {Described[]} layers */
function assign(layers) {
  /** @type {Map<string, Look>} */
  const all = new Map();
  /** @type {Placed[]} */
  const placed = [];
  const give = (/** @type {Described} */ { id, categories }, /** @type {Look[]} */ looks) =>
    categories.forEach(({ code }, i) => all.set(lookKey(id, code), looks[i]));
  for (const layer of layers.filter(({ kind }) => kind === "PARTITION")) give(layer, partition(layer));
  // What is shown from the start chooses first.
  const others = layers.filter(({ kind }) => kind !== "PARTITION");
  for (const layer of [...others.filter(({ visible }) => visible), ...others.filter(({ visible }) => !visible)]) {
    const { pattern, fillOpacity } = layer.categories[0].style;
    const choice = pattern === "NONE" && fillOpacity === 0 ? { motifs: [], from: 0 } : best(layer, placed);
    const phase = 3 * placed.filter(({ looks: [{ motif }] }) => motif === choice.motifs[0]).length;
    const looks = overlay(layer, choice, phase);
    if (choice.motifs.length) placed.push({ visible: layer.visible, looks });
    give(layer, looks);
  }
  return all;
}

/** @type {WeakMap<object, Map<string, Look>>} */
const known = new WeakMap();

/** The looks of all categories of an edition's layers, by lookKey. @param {Described[]} layers all that are described, on or off */
export function looksFor(layers) {
  const had = known.get(layers);
  if (had) return had;
  const made = assign(layers);
  known.set(layers, made);
  return made;
}
