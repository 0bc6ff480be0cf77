// @ts-check
/** Pure: features made ready to be painted, once each, and which of them lies at a position. */
import { bboxOf, boxesMeet, contains } from "../model/geo.js";
import { shapeOf, toWorld } from "../model/shapes.js";

/** @import { Feature, Geometry } from "../model/geojson.js" */

/** A shape with `at`, where its name stands. @typedef {ReturnType<typeof shapeOf> & {at: [number, number]}} Placed */

/** A shape as it was prepared for its geometry. @type {WeakMap<object, Placed>} */
const prepared = new WeakMap();

/**
 * Where a feature's name stands: in the middle of its box, but of several points at the first, as nothing lies between them.
 * @param {Geometry} geometry
 */
function placeOfName(geometry) {
  if (geometry.type === "MultiPoint") return geometry.coordinates[0];
  const [west, south, east, north] = bboxOf(geometry);
  return [(west + east) / 2, (south + north) / 2];
}

/** A feature's shape, ready to be drawn. @param {Feature<unknown>} feature @returns {Placed} */
export function shapeFor(feature) {
  // A feature gets new properties when its width is typed; its geometry is what is drawn.
  const known = prepared.get(feature.geometry);
  if (known) return known;
  const shape = shapeOf(feature);
  const made = { ...shape, at: toWorld(placeOfName(feature.geometry)) };
  prepared.set(feature.geometry, made);
  return made;
}

/**
 * The feature at a position: of those that contain it, or whose line or point is within reach, the smallest.
 * @param {Feature<unknown>[]} features @param {number[]} p @param {number} reach in the unit square
 * @returns {number} its index, −1 for none
 */
export function featureAt(features, p, reach) {
  const [x, y] = toWorld(p);
  const near = [x - reach, y - reach, x + reach, y + reach];
  let found = -1;
  let least = Infinity;
  features.forEach((feature, i) => {
    const shape = shapeFor(feature);
    const size = (shape.box[2] - shape.box[0]) * (shape.box[3] - shape.box[1]);
    if (size >= least || !boxesMeet(shape.box, near)) return;
    const isDot = shape.box[2] - shape.box[0] < reach && shape.box[3] - shape.box[1] < reach;
    if (isDot || (shape.closed ? contains(p, feature.geometry) : touches(shape, x, y, reach))) [found, least] = [i, size];
  });
  return found;
}

/**
 * All features at a position, as featureAt finds them.
 * @template P @param {Feature<P>[]} features @param {number[]} p @param {number} reach in the unit square @returns {Feature<P>[]}
 */
export function featuresAt(features, p, reach) {
  const [x, y] = toWorld(p);
  const near = [x - reach, y - reach, x + reach, y + reach];
  return features.filter((feature) => {
    const shape = shapeFor(feature);
    return boxesMeet(shape.box, near) && ((shape.closed && contains(p, feature.geometry)) || touches(shape, x, y, reach));
  });
}

/** @param {Placed} shape @param {number} x @param {number} y @param {number} reach */
function touches(shape, x, y, reach) {
  const points = shape.points ?? [];
  for (let i = 0; i < points.length; i += 2) if (Math.hypot(points[i] - x, points[i + 1] - y) <= reach) return true;
  return shape.paths.some((path) => {
    for (let i = 2; i < path.length; i += 2) {
      const [dx, dy] = [path[i] - path[i - 2], path[i + 1] - path[i - 1]];
      const along = Math.max(0, Math.min(1, ((x - path[i - 2]) * dx + (y - path[i - 1]) * dy) / (dx * dx + dy * dy || 1)));
      if (Math.hypot(path[i - 2] + along * dx - x, path[i - 1] + along * dy - y) <= reach) return true;
    }
    return false;
  });
}
