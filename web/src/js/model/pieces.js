// @ts-check
/** Pure: which pieces of the site the result speaks of, and which of them decide. */

/**
 * @import { PieceProperties, Result } from "./results.js"
 * @import { Sheet } from "./sheets.js"
 */

/**
 * How a piece is drawn: what decides stands out, what a provision speaks of is filled, what only a hard fact speaks of is outlined, and of
 * all else nothing is seen until it is lit.
 * @typedef {"deciding" | "spoken" | "noted" | "quiet"} Look
 */

/** @param {string | null} layer @param {string | null} zone */
const name = (layer, zone) => `${layer}/${zone}`;

/**
 * Tells each piece's look. What decides is what the first of the head says, with all that say the same of other places.
 * @param {Pick<Result, "findings">} result @param {Pick<Sheet, "head" | "rows"> | null} sheet
 * @returns {(piece: Pick<PieceProperties, "class" | "layer" | "zone">) => Look}
 */
export function looksOf({ findings }, sheet) {
  const spoken = new Set(findings.flatMap((f) => (f.zones ?? []).map((zone) => name(f.layer, zone))));
  const [first] = sheet?.head ?? [];
  const deciding = new Set((sheet?.head ?? [])
    .filter(({ effect, outcome }) => effect === first.effect && outcome === first.outcome)
    .flatMap(({ layer, zones }) => zones.map((zone) => name(layer, zone))));
  const noted = new Set((sheet?.rows ?? []).flatMap(({ layer, categories }) =>
    categories.flatMap(({ zones }) => zones.map((zone) => name(layer, zone)))));
  return ({ class: kind, layer, zone }) => {
    const piece = name(layer, zone);
    if (deciding.has(piece)) return "deciding";
    if (kind === "UNCOVERED" || spoken.has(piece)) return "spoken";
    return noted.has(piece) ? "noted" : "quiet";
  };
}
