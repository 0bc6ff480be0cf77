// @ts-check
/** Pure: geometries as flat arrays in the web-mercator square 0…1, so that a repaint needs a multiplication and an addition per vertex. */
import { eachPosition } from "./geo.js";

/** @import { Feature, Simple } from "./geojson.js" */

/** Corners, x and y in turn: in the unit square, or in a tile's cells. @typedef {Float64Array | Int16Array} Path */
/**
 * @template [P=unknown]
 * @typedef {{feature: Feature<P> | null, box: number[], paths: Path[], closed: boolean, points: Float64Array | null}} Shape
 * box is [west, north, east, south] in the unit square, whose y grows southwards
 */

/** Longitude and latitude in degrees to the unit square. @param {number[]} p @returns {[number, number]} */
export function toWorld([lon, lat]) {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.atanh(sin) / (2 * Math.PI)];
}

/** Nothing is where a layer has no zones. */
const NOWHERE = [Infinity, Infinity, -Infinity, -Infinity];
/** A box of degrees in the unit square: [west, north, east, south]. @param {number[] | null} bbox west, south, east, north */
export const worldBox = (bbox) => (bbox ? [...toWorld([bbox[0], bbox[3]]), ...toWorld([bbox[2], bbox[1]])] : NOWHERE);

/** @param {number[][]} positions @param {number[]} box */
function flatten(positions, box) {
  const flat = new Float64Array(positions.length * 2);
  positions.forEach((p, i) => {
    const [x, y] = toWorld(p);
    flat[2 * i] = x;
    flat[2 * i + 1] = y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return flat;
}

/** @param {Simple} g @returns {number[][][]} */
function pathsOf(g) {
  switch (g.type) {
    case "Polygon":
    case "MultiLineString":
      return g.coordinates;
    case "MultiPolygon":
      return g.coordinates.flat();
    case "LineString":
      return [g.coordinates];
    default:
      return [];
  }
}

/** The shape of a feature. @template P @param {Feature<P>} feature @returns {Shape<P> & {feature: Feature<P>}} */
export function shapeOf(feature) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const g = feature.geometry;
  const paths = pathsOf(g).map((path) => flatten(path, box));
  /** @type {number[][]} */
  const positions = [];
  if (paths.length === 0) eachPosition(g, (p) => positions.push(p));
  return { feature, box, paths, closed: g.type.endsWith("Polygon"), points: positions.length ? flatten(positions, box) : null };
}

/**
 * Walks a path in pixels, leaving out vertices nearer than so many pixels (step) to the last one kept; the last vertex always stays.
 * @param {Path} path @param {{scale: number, x: number, y: number}} view @param {number} step
 * @param {(x: number, y: number, first: boolean) => void} visit
 */
export function walk(path, view, step, visit) {
  let [lastX, lastY] = [NaN, NaN];
  for (let i = 0; i < path.length; i += 2) {
    const x = path[i] * view.scale - view.x;
    const y = path[i + 1] * view.scale - view.y;
    const near = Math.abs(x - lastX) < step && Math.abs(y - lastY) < step;
    if (near && i + 2 < path.length) continue;
    visit(x, y, i === 0);
    lastX = x;
    lastY = y;
  }
}

/** Steps of a graticule in degrees. */
const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20];

/** The step at which lines of longitude stand about a hundred pixels apart; the widest where none does. @param {number} zoom */
export const graticuleStep = (zoom) => STEPS.find((step) => (step / 360) * 256 * 2 ** zoom >= 100) ?? 20;

/**
 * What a picture leaves uncovered of its own frame when it is moved: strips [left, top, width, height], as few as there are.
 * @param {number} width @param {number} height @param {number} dx to the right @param {number} dy downwards
 */
export function uncovered(width, height, dx, dy) {
  if (Math.abs(dx) >= width || Math.abs(dy) >= height) return [[0, 0, width, height]];
  const strips = [
    [dx > 0 ? 0 : width + dx, 0, Math.abs(dx), height],
    [dx > 0 ? dx : 0, dy > 0 ? 0 : height + dy, width - Math.abs(dx), Math.abs(dy)],
  ];
  return strips.filter(([, , w, h]) => w > 0 && h > 0);
}
