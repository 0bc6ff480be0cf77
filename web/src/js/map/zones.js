// @ts-check
/**
 * The zone layers on the map. Partitions lie below as tints, and their borders and codes on top; between them is what may overlap, as
 * outlines and patterns, so that nothing that constrains hides anything else that does.
 */
import { bordersOf } from "../model/borders.js";
import { boxesMeet, contains } from "../model/geo.js";
import { passes } from "../model/layerlist.js";
import { lookKey, looksFor } from "../model/looks.js";
import { CODE_FROM, NAME_FROM, placesIn, scaleAt, shortCodes } from "../model/names.js";
import { shapeOf, toWorld } from "../model/shapes.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawBorders, drawEdges, drawGround, themed } from "./painter.js";
import { markSmall } from "./patches.js";

/**
 * @import { Layer, Zone, ZoneProperties, Zones } from "../model/answers.js"
 * @import { Border } from "../model/borders.js"
 * @import { Filter } from "../model/layerlist.js"
 * @import { Look } from "../model/looks.js"
 * @import { Shape } from "../model/shapes.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Label } from "./painter.js"
 */

/** @typedef {Shape<ZoneProperties> & {feature: Zone}} ZoneShape */
/** The zones of a category, and the borders that have its look. @typedef {{shapes: ZoneShape[], borders: Border<ZoneShape>[]}} Own */
/**
 * A layer's zones made ready, by category too.
 * @typedef {{collection: Zones, filter: Filter | undefined, shapes: ZoneShape[], own: Map<string, Own>, codes: Map<string, string>}} Ready
 */

/** A layer that is its own coverage is the territory: its zones carry their names. @param {Layer} layer */
const isTerritory = (layer) => layer.coverageLayer === layer.id;
const isPartition = (/** @type {Layer} */ layer) => layer.kind === "PARTITION";
/** A partition into few zones divides the territory: its borders are cased and its zones named. @param {Layer} layer */
const isDivision = (layer) => isPartition(layer) && layer.zoneCount <= 500;
/** How opaque the fills of a layer are. @param {Layer} layer */
const opacityOf = (layer) => Math.max(...layer.categories.map(({ style }) => style.fillOpacity));

/** What lies over the foot of the map, in pixels: coordinates and attribution. */
const FOOT = 36;

/** @param {LeafletMap} map */
export function createZones(map) {
  /** In legend order. @type {Layer[]} */
  let layers = [];
  /** @type {Map<string, Look>} */
  let looks = new Map();
  /** @type {Map<string, Ready>} */
  let ready = new Map();
  /** @type {Record<string, number>} */
  let opacities = {};

  const shapesOf = (/** @type {Layer} */ layer) => ready.get(layer.id)?.shapes ?? [];

  /** Calls back for each category of a layer, in its theme's look. @param {Layer} layer @param {(own: Own, look: Look) => void} paint */
  function eachCategory(layer, paint) {
    for (const { code } of layer.categories) {
      const [own, look] = [ready.get(layer.id)?.own.get(code), looks.get(lookKey(layer.id, code))];
      if (own && look) paint(own, themed(look));
    }
  }

  /**
   * The same, as opaque as the reader wants the layer.
   * @param {View} view @param {Layer} layer @param {(own: Own, look: Look) => void} draw
   */
  function drawEach({ ctx }, layer, draw) {
    ctx.globalAlpha = opacities[layer.id] ?? 1;
    eachCategory(layer, draw);
    ctx.globalAlpha = 1;
  }

  /** @param {View} view */
  function paint(view) {
    const casing = getComputedStyle(document.documentElement).getPropertyValue("--map-casing").trim();
    // Coarse to fine.
    const partitions = layers.filter(isPartition).sort((a, b) => a.zoneCount - b.zoneCount);
    const ground = partitions.filter((layer) => opacityOf(layer) > 0).pop();
    for (const layer of partitions.filter((one) => opacityOf(one) > 0)) {
      drawEach(view, layer, ({ shapes }, look) => (layer === ground ? drawGround : drawEdges)(view, shapes, look));
    }
    const above = layers.filter((one) => !isPartition(one)).reverse();
    for (const layer of above) {
      drawEach(view, layer, ({ shapes, borders }, look) => {
        if (!look.motif) return;
        drawGround(view, shapes, look);
        drawBorders(view, borders, look);
      });
    }
    for (const layer of partitions.reverse()) {
      const [wider, below] = isDivision(layer) ? [0.6, casing] : [0, null];
      drawEach(view, layer, ({ borders }, look) => drawBorders(view, borders, { ...look, width: look.width + wider }, below));
    }
    // An outline without a pattern would be lost under a border that runs along with it; a mark under one that crosses it.
    for (const layer of above) {
      drawEach(view, layer, ({ shapes, borders }, look) => {
        if (!look.motif) drawBorders(view, borders, look);
        markSmall(view, shapes, look);
      });
    }
  }

  const canvas = new MapCanvas(paint, { pane: "zones", keeps: true }).addTo(map);

  return {
    /**
     * Shows exactly these layers with these features.
     * @param {Layer[]} described all of them, on or off @param {Layer[]} on in legend order
     * @param {Map<string, Zones>} collections by layer id
     * @param {{layerOpacity: Record<string, number>, layerFilter: Record<string, Filter>}} how
     */
    show(described, on, collections, { layerOpacity, layerFilter }) {
      looks = looksFor(described);
      opacities = layerOpacity;
      layers = on.filter((layer) => collections.has(layer.id));
      /** @type {typeof ready} */
      const next = new Map();
      for (const layer of layers) {
        const collection = collections.get(layer.id);
        if (!collection) continue;
        const had = ready.get(layer.id);
        const filter = layerFilter[layer.id];
        next.set(layer.id, had?.collection === collection && had.filter === filter ? had : prepare(layer, collection, filter));
      }
      ready = next;
      canvas.repaint();
    },
    repaint: () => canvas.repaint(),
    /**
     * The names and codes of the zones that divide the territory, from the scales on at which they find room.
     * @param {View} view @returns {Label[]}
     */
    names(view) {
      const colour = getComputedStyle(document.documentElement).getPropertyValue("--map-zone-label").trim();
      const scale = scaleAt(view.zoom, map.getCenter().lat);
      return layers.filter(isDivision).reverse().flatMap((layer) => {
        const text = namesAt(layer, ready.get(layer.id)?.codes ?? new Map(), scale, view.zoom);
        return text ? shapesOf(layer).flatMap((s) => labelsOf(s, view, text, colour)) : [];
      });
    },
    /** The zones shown at a position, topmost first. @param {number[]} position */
    at(position) {
      const [x, y] = toWorld(position);
      return [...layers.filter((one) => !isPartition(one)), ...layers.filter(isPartition)].flatMap((layer) =>
        shapesOf(layer)
          .filter((s) => boxesMeet(s.box, [x, y, x, y]) && contains(position, s.feature.geometry))
          .map((s) => ({ layer, zone: s.feature })));
    },
    /** The layers with the categories that have a zone in view, in legend order. @param {number[]} view west, south, east, north */
    inView([west, south, east, north]) {
      const box = [...toWorld([west, north]), ...toWorld([east, south])];
      const probes = [[west, south], [west, north], [east, south], [east, north], [(west + east) / 2, (south + north) / 2]];
      return layers
        .map((layer) => {
          const seen = new Set(shapesOf(layer).filter((s) => showsIn(s, box, probes)).map((s) => s.feature.properties.category));
          return { layer, categories: layer.categories.filter((c) => seen.has(c.code)) };
        })
        .filter((entry) => entry.categories.length > 0);
    },
  };
}

/**
 * What the zones of a division are called at a scale, shortest last; null where they are too many for names.
 * @param {Layer} layer @param {Map<string, string>} codes @param {number} scale @param {number} zoom
 * @returns {((zone: ZoneProperties) => string[]) | null}
 */
function namesAt(layer, codes, scale, zoom) {
  if (isTerritory(layer)) return zoom < 8.5 ? null : ({ name }) => [name];
  if (scale > CODE_FROM) return null;
  const codeOf = (/** @type {ZoneProperties} */ { code }) => codes.get(code) ?? code;
  return scale > NAME_FROM ? (zone) => [codeOf(zone)] : (zone) => [`${codeOf(zone)}\n${zone.name}`, codeOf(zone)];
}

/**
 * @param {ZoneShape} shape @param {View} view @param {(zone: ZoneProperties) => string[]} textsOf @param {string} colour
 * @returns {Label[]}
 */
function labelsOf(shape, view, textsOf, colour) {
  const [west, north, east, south] = view.seen;
  if (!boxesMeet(shape.box, view.seen)) return [];
  const places = placesIn(shape, [west, north, east, south - FOOT / view.scale]);
  const { layer, code } = shape.feature.properties;
  return textsOf(shape.feature.properties).flatMap((text) =>
    places.map(({ x, y, width: room }) => ({ text, x, y, room, size: 12, weight: 600, colour, of: `${layer}/${code}` })));
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

/** @param {Layer} layer @param {Zones} collection @param {Filter | undefined} filter @returns {Ready} */
function prepare(layer, collection, filter) {
  const shapes = collection.features.filter(({ properties }) => passes(filter, properties)).map((f) => shapeOf(f));
  const categoryOf = (/** @type {ZoneShape} */ s) => s.feature.properties.category;
  const widths = new Map(layer.categories.map(({ code, style }) => [code, style.strokeWidth]));
  const width = (/** @type {ZoneShape} */ s) => widths.get(categoryOf(s)) ?? 0;
  // Where a stronger border and a weaker one meet, the stronger is seen.
  const borders = bordersOf([...shapes].sort((a, b) => width(b) - width(a)));
  const own = new Map(layer.categories.map(({ code }) => [code, {
    shapes: shapes.filter((s) => categoryOf(s) === code), borders: borders.filter(({ of }) => categoryOf(of) === code),
  }]));
  return { collection, filter, shapes, own, codes: shortCodes(collection.features.map(({ properties }) => properties.code)) };
}
