// @ts-check
/** The zone layers on the map: one canvas, painted in an order that keeps the small and the strict on top. */
import { boxesMeet, contains, labelPoint } from "../model/geo.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawShapes, isFilled, paintOrder, themed, within } from "./painter.js";
import { shapeOf, toWorld } from "../model/shapes.js";

/**
 * @import { Layer, Style, Zone, ZoneProperties, Zones } from "../model/answers.js"
 * @import { Shape } from "../model/shapes.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Label } from "./painter.js"
 */

/** A zone's shape with the place of its name. @typedef {Shape<ZoneProperties> & {feature: Zone, at: number[] | null}} ZoneShape */

/** A layer that is its own coverage is the territory: its zones carry their names. @param {Layer} layer */
const isTerritory = (layer) => layer.coverageLayer === layer.id;

/** How far a filled zone above the partition hides what lies below it, so that its colour is the legend's and not a mixture. */
const VEIL = 0.75;

/** How a zone shows through a fill that lies over it: by lines, so that nothing that constrains is lost under something else that does. */
const shining = (/** @type {Style} */ style) => ({ ...style, fillOpacity: 0, pattern: "COUNTER_HATCH", strokeWidth: 1, dashed: false });

/** @param {LeafletMap} map */
export function createZones(map) {
  /** @type {Layer[]} */
  let layers = [];
  /** @type {Map<string, ZoneShape[]>} */
  let shapes = new Map();
  /** @type {Map<string, {collection: Zones, shapes: ZoneShape[]}>} */
  let known = new Map();

  const canvas = new MapCanvas(
    (/** @type {View} */ view) => {
      const css = getComputedStyle(document.documentElement);
      const ground = css.getPropertyValue("--map-land").trim();
      const veil = { fill: ground, fillOpacity: VEIL, stroke: ground, strokeWidth: 0, pattern: "NONE", dashed: false };
      /** Fills above the partition that are painted already. @type {{own: ZoneShape[], style: Style}[]} */
      const below = [];
      for (const layer of paintOrder(layers)) {
        const here = [];
        for (const category of layer.categories) {
          const own = (shapes.get(layer.id) ?? []).filter((s) => s.feature.properties.category === category.code);
          const style = themed(category.style);
          const veiled = layer.kind !== "PARTITION" && isFilled(category.style);
          if (veiled) drawShapes(view, own, veil);
          drawShapes(view, own, style);
          if (!veiled) continue;
          within(view, own, () => below.forEach((one) => drawShapes(view, one.own, shining(one.style))));
          here.push({ own, style });
        }
        below.push(...here);
      }
    },
    { pane: "zones" },
  ).addTo(map);

  return {
    /**
     * Shows exactly these layers with these features.
     * @param {Layer[]} on descriptions @param {Map<string, Zones>} collections by layer id
     */
    show(on, collections) {
      layers = on.filter((layer) => collections.has(layer.id));
      /** @type {typeof known} */
      const next = new Map();
      for (const layer of layers) {
        const collection = collections.get(layer.id);
        if (!collection) continue;
        const had = known.get(layer.id);
        const own = had?.collection === collection ? had.shapes : prepare(layer, collection);
        next.set(layer.id, { collection, shapes: own });
      }
      known = next;
      shapes = new Map([...next].map(([id, entry]) => [id, entry.shapes]));
      canvas.repaint();
    },
    repaint: () => canvas.repaint(),
    /** The names of the territory's zones, from the scale on at which they find room. @param {number} zoom @returns {Label[]} */
    names(zoom) {
      const colour = getComputedStyle(document.documentElement).getPropertyValue("--map-zone-label").trim();
      if (zoom < 8.5) return [];
      return layers.filter(isTerritory).flatMap((layer) =>
        (shapes.get(layer.id) ?? []).flatMap((s) =>
          (s.at ? [{ text: s.feature.properties.name, x: s.at[0], y: s.at[1], size: 12, colour }] : [])));
    },
    /** The zones shown at a position, topmost first. @param {number[]} position */
    at(position) {
      const [x, y] = toWorld(position);
      return paintOrder(layers)
        .reverse()
        .flatMap((layer) =>
          (shapes.get(layer.id) ?? [])
            .filter((s) => boxesMeet(s.box, [x, y, x, y]) && contains(position, s.feature.geometry))
            .map((s) => ({ layer, zone: s.feature })),
        );
    },
    /** The layers with the categories that have a zone in view, in legend order. @param {number[]} view west, south, east, north */
    inView([west, south, east, north]) {
      const box = [...toWorld([west, north]), ...toWorld([east, south])];
      const probes = [[west, south], [west, north], [east, south], [east, north], [(west + east) / 2, (south + north) / 2]];
      return layers
        .map((layer) => {
          const seen = new Set((shapes.get(layer.id) ?? []).filter((s) => showsIn(s, box, probes)).map((s) =>
            s.feature.properties.category));
          return { layer, categories: layer.categories.filter((c) => seen.has(c.code)) };
        })
        .filter((entry) => entry.categories.length > 0);
    },
  };
}

/**
 * Whether some of a shape is in view: one of its vertices, or one of the view's corners or its middle in the shape.
 * @param {ZoneShape} shape @param {number[]} box @param {number[][]} probes
 */
function showsIn(shape, box, probes) {
  if (!boxesMeet(shape.box, box)) return false;
  const seen = shape.paths.some((path) => {
    for (let i = 0; i < path.length; i += 2) {
      const [x, y] = [path[i], path[i + 1]];
      if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]) return true;
    }
    return false;
  });
  return seen || probes.some((p) => contains(p, shape.feature.geometry));
}

/** @param {Layer} layer @param {Zones} collection @returns {ZoneShape[]} */
function prepare(layer, collection) {
  return collection.features.map((f) => {
    const at = isTerritory(layer) ? labelPoint(f.geometry) : null;
    return { ...shapeOf(f), at: at ? toWorld(at) : null };
  });
}
