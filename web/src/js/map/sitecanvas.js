// @ts-check
/**
 * The sites of a file on one canvas: all of them thin, the lit one, the chosen one, and dashed what a repair would make of it. Thousands of
 * sites and of vertices cost one pass.
 */
import { boxesMeet } from "../model/geo.js";
import { featureAt, shapeFor } from "./hit.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawLabels, strokeShape } from "./painter.js";

/**
 * @import { Feature } from "../model/geojson.js"
 * @import { Reading, Site } from "../model/project.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 */

/** A site to draw, with its name where it has one. @typedef {Feature<{name?: string}>} Drawn */

/** Lines under a line: white below, so that it stands on any ground. */
const LOOKS = {
  other: { casing: 3, line: 1.25, dash: [] },
  lit: { casing: 6, line: 3.5, dash: [] },
  chosen: { casing: 5, line: 2.5, dash: [] },
  preview: { casing: 5, line: 2.5, dash: [8, 5] },
  PROHIBITED: { casing: 6, line: 4, dash: [] },
  UNDETERMINED: { casing: 5, line: 3, dash: [2, 4] },
  RESTRICTED: { casing: 5, line: 3, dash: [7, 4] },
  CONDITIONAL: { casing: 5, line: 3, dash: [12, 4] },
  PERMITTED: { casing: 5, line: 3, dash: [] },
};

/** Whether sites that come to this have a look of their own. @param {string} verdict @returns {verdict is keyof typeof LOOKS} */
const isLook = (verdict) => verdict in LOOKS;

/** How far above a point its name stands, in pixels. */
const ABOVE_POINT = 14;

/** @param {string} name of a colour in the style sheet */
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** @param {View} view @param {Drawn} feature @param {keyof typeof LOOKS} look @param {string} [colour] */
const line = (view, feature, look, colour = "#111111") => strokeShape(view, shapeFor(feature), LOOKS[look], colour);

/**
 * About how wide a name is at 12 px, with room beside it: a Chinese character is a square, a Latin letter half of one.
 * @param {string} text
 */
const widthOf = (text) => [...text].reduce((sum, c) => sum + (c > "\u02ff" ? 12 : 7.5), 12);

/**
 * Names of sites, each where its site is as wide as the name: else names would hide the sites.
 * @param {View} view @param {Drawn[]} features
 */
function writeNames(view, features) {
  const colour = token("--map-zone-label");
  const labels = features.flatMap((feature) => {
    const { box, at } = shapeFor(feature);
    const text = feature.properties.name ?? "";
    const fits = text && boxesMeet(box, view.box) && (box[2] - box[0]) * view.scale > widthOf(text);
    const above = feature.geometry.type === "MultiPoint" ? ABOVE_POINT / view.scale : 0;
    return fits ? [{ text, x: at[0], y: at[1] - above, size: 12, weight: 600, colour }] : [];
  });
  drawLabels(view, labels, token("--map-halo"));
}

/** @param {LeafletMap} map */
export function createSiteCanvas(map) {
  /** @type {{all: Drawn[], chosen: Drawn | null, lit: number | null, preview: Drawn | null}} */
  let shown = { all: [], chosen: null, lit: null, preview: null };
  /** What the sites of the file come to, by number. @type {Map<number, string>} */
  let verdicts = new Map();

  // Thousands of sites are painted when the map moves, not whenever the pointer does: what is lit has a canvas of its own.
  const ground = new MapCanvas((/** @type {View} */ view) => {
    shown.all.forEach((feature, i) => {
      const verdict = verdicts.get(i) ?? "";
      if (isLook(verdict)) line(view, feature, verdict, token(`--${verdict.toLowerCase()}`));
      else line(view, feature, "other");
    });
    writeNames(view, shown.all);
  }, { pane: "site", isEmpty: () => shown.all.length === 0 }).addTo(map);
  const top = new MapCanvas((/** @type {View} */ view) => {
    if (shown.chosen) line(view, shown.chosen, "chosen");
    if (shown.lit !== null && shown.all[shown.lit]) line(view, shown.all[shown.lit], "lit", token("--site-lit"));
    if (shown.preview) line(view, shown.preview, "preview", token("--site-preview"));
  }, { pane: "site", isEmpty: () => !shown.chosen && shown.lit === null && !shown.preview }).addTo(map);

  const show = (/** @type {Partial<typeof shown>} */ patch) => {
    shown = { ...shown, ...patch };
    top.repaint();
  };
  return {
    /** @param {Reading | null} reading */
    showAll(reading) {
      show({ all: reading && reading.sites.length > 1 ? reading.sites : [], lit: null });
      ground.repaint();
    },
    /** What the sites of the file come to, by number; those that are not named are drawn as before. @param {Map<number, string>} found */
    showVerdicts(found) {
      verdicts = found;
      ground.repaint();
    },
    /** @param {Site | null} chosen */
    showChosen: (chosen) => show({ chosen }),
    /** @param {Drawn | null} preview */
    showPreview: (preview) => show({ preview }),
    /** @param {number | null} lit index of a site of the file */
    light: (lit) => lit !== shown.lit && show({ lit }),
    repaint() {
      ground.repaint();
      top.repaint();
    },
    /** Index of the file's site at a position; −1 for none, or where the file has one site only. @param {number[]} position */
    at: (position) => featureAt(shown.all, position, 6 / (256 * 2 ** map.getZoom())),
  };
}
