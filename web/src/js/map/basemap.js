// @ts-check
/** The quiet basemap: counties, lakes, rivers and names, drawn from the service's own files. */
import * as api from "../model/api/map.js";
import { labelPoint } from "../model/geo.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawLabels, drawShapes } from "./painter.js";
import { shapeOf, toWorld } from "../model/shapes.js";
import { placeName } from "../text/wording.js";

/**
 * @import { PlaceProperties } from "../model/api.js"
 * @import { Shape } from "../model/shapes.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Label } from "./painter.js"
 */

/** A feature of the basemap with the place of its name. @typedef {Shape & {properties: PlaceProperties, at: number[] | null}} Place */

const FILES = ["counties", "lakes", "rivers"];
/** What comes once the zones are there. */
const MORE_FILES = ["admin_0_boundary_lines", "populated_places", "physical_regions"];

/** @param {string} name */
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** @param {string} fill @param {string} stroke @param {number} width @param {boolean} [dashed] */
const style = (fill, stroke, width, dashed = false) =>
  ({ fill, fillOpacity: fill ? 1 : 0, stroke, strokeWidth: width, pattern: "NONE", dashed });

/** @param {Record<string, Place[]>} shapes @param {number} zoom @returns {Label[]} */
function labelsOf(shapes, zoom) {
  // From further off the territory is a spot that names would cover.
  if (zoom < 6.5) return [];
  const of = (/** @type {string} */ file, /** @type {Omit<Label, "text" | "x" | "y">} */ look) =>
    (shapes[file] ?? []).flatMap((s) => (s.at ? [{ text: placeName(s.properties), x: s.at[0], y: s.at[1], ...look }] : []));
  const text = token("--map-label");
  return [
    ...of("populated_places", { size: 12, colour: text }),
    ...of("counties", { size: zoom < 9 ? 12 : 14, colour: text, weight: 600, spacing: 2 }),
    ...of("lakes", { size: 12, colour: token("--map-water-label"), italic: true }),
    ...(zoom < 10 ? of("physical_regions", { size: 12, colour: token("--map-faint-label"), spacing: 4 }) : []),
  ];
}

/**
 * Puts the basemap on a map.
 * @param {LeafletMap} map @param {(view: View) => Label[]} moreNames names of the layers' own, which come first
 * @param {(view: View) => number[][]} kept what no name may cover, as boxes
 */
export function addBasemap(map, moreNames, kept) {
  /** @type {Record<string, Place[]>} */
  const shapes = {};
  const draw = (/** @type {View} */ view, /** @type {string} */ file, /** @type {ReturnType<typeof style>} */ look) =>
    drawShapes(view, shapes[file] ?? [], look);
  const ground = new MapCanvas(
    (view) => {
      draw(view, "counties", style(token("--map-land"), token("--map-county"), 1));
      draw(view, "lakes", style(token("--map-water"), token("--map-water-line"), 1));
      draw(view, "rivers", style("", token("--map-water-line"), 1.2));
      draw(view, "admin_0_boundary_lines", style("", token("--map-boundary"), 1.2, true));
    },
    { pane: "basemap", keeps: true },
  ).addTo(map);
  const names = new MapCanvas((view) =>
    drawLabels(view, [...moreNames(view), ...labelsOf(shapes, view.zoom)], token("--map-halo"), kept(view)),
  { pane: "names" }).addTo(map);
  const repaint = () => {
    ground.repaint();
    names.repaint();
  };
  /** @param {string} file */
  function load(file) {
    // A basemap file that cannot be had leaves the map plainer; nothing decided here depends on it.
    api.getBasemap(file).then(({ features }) => {
      shapes[file] = features.map((f) => {
        const at = labelPoint(f.geometry);
        return { ...shapeOf(f), properties: f.properties, at: at ? toWorld(at) : null };
      });
      repaint();
    }, () => undefined);
  }
  FILES.forEach(load);
  return {
    /** For a change of theme, language or names. */
    repaint,
    /** Fetches the rest, once. */
    complete: () => MORE_FILES.splice(0).forEach(load),
  };
}
