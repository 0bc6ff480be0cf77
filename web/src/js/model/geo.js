// @ts-check
/**
 * Pure geometry for the page. Positions are GeoJSON [longitude, latitude] in degrees (CGCS2000, EPSG:4490) everywhere; only toLatLng swaps.
 * Figures that decide anything come from the server; areas here serve the drawing in progress.
 */

/** @import { Geometry, Position, Simple } from "./geojson.js" */
/** West, south, east and north in degrees. @typedef {[number, number, number, number]} Box */

const A = 6378137;
const F = 1 / 298.257222101;
const E2 = F * (2 - F);
const B2 = A * A * (1 - E2);
const RAD = Math.PI / 180;

/** Swaps GeoJSON order into Leaflet's. @param {number[]} p @returns {[number, number]} */
export const toLatLng = (p) => [p[1], p[0]];

/** Number of the 3-degree Gauss–Krüger zone nearest to a longitude. @param {number} lon */
export const zoneOf = (lon) => Math.round(lon / 3);

/** Krüger's coefficients of the transverse Mercator series, to the fourth order of the third flattening (below 0.1 mm within a zone). */
function krueger() {
  const n = F / (2 - F);
  return {
    n,
    scale: (A / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64),
    alpha: [
      n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
      (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
      (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
      (49561 / 161280) * n ** 4,
    ],
  };
}

const SERIES = krueger();

/**
 * Gauss–Krüger coordinates in metres; the easting carries the zone number as its first two digits (EPSG:4513 ff.).
 * @param {number} lon @param {number} lat @param {number} [zone] the 3-degree zone; the nearest when left out
 */
export function gaussKrueger(lon, lat, zone = zoneOf(lon)) {
  const e = Math.sqrt(E2);
  const sin = Math.sin(lat * RAD);
  const t = Math.sinh(Math.atanh(sin) - e * Math.atanh(e * sin));
  const dl = (lon - 3 * zone) * RAD;
  const xi = Math.atan2(t, Math.cos(dl));
  const eta = Math.atanh(Math.sin(dl) / Math.hypot(1, t));
  let north = xi;
  let east = eta;
  SERIES.alpha.forEach((a, i) => {
    const k = 2 * (i + 1);
    north += a * Math.sin(k * xi) * Math.cosh(k * eta);
    east += a * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return { zone, easting: zone * 1e6 + 5e5 + SERIES.scale * east, northing: SERIES.scale * north };
}

/**
 * Longitude and latitude of Gauss–Krüger coordinates, by turning the forward projection round (Newton's steps; the error left is below
 * 1e-10 degrees).
 * @param {number} easting with the zone number as its first two digits @param {number} northing @param {number} zone the 3-degree zone
 * @returns {[number, number]}
 */
export function fromGaussKrueger(easting, northing, zone) {
  let lat = northing / 111_200;
  let lon = 3 * zone + (easting - zone * 1e6 - 5e5) / (111_320 * Math.cos(lat * RAD));
  for (let round = 0; round < 20; round++) {
    const at = gaussKrueger(lon, lat, zone);
    const [east, north] = [easting - at.easting, northing - at.northing];
    lat += north / 111_200;
    lon += east / (111_320 * Math.cos(lat * RAD));
    if (Math.abs(east) < 1e-6 && Math.abs(north) < 1e-6) break;
  }
  return [lon, lat];
}

/**
 * Coefficients of the area under a parallel, per radian of longitude: S(φ) = Σ cₖ sin((2k+1)φ). From the official series for patch areas.
 */
const AREA = (() => {
  const [e2, e4, e6, e8] = [E2, E2 ** 2, E2 ** 3, E2 ** 4];
  return [
    1 + (3 / 6) * e2 + (30 / 80) * e4 + (35 / 112) * e6 + (630 / 2304) * e8,
    -((1 / 6) * e2 + (15 / 80) * e4 + (21 / 112) * e6 + (420 / 2304) * e8),
    (3 / 80) * e4 + (7 / 112) * e6 + (180 / 2304) * e8,
    -((1 / 112) * e6 + (45 / 2304) * e8),
    (5 / 2304) * e8,
  ].map((c) => c * B2);
})();

const sinc = (/** @type {number} */ x) => (Math.abs(x) < 1e-8 ? 1 : Math.sin(x) / x);

/** Area in m² on the CGCS2000 ellipsoid inside a ring whose edges are straight in lon/lat. Open or closed. @param {number[][]} ring */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [p, q] = [ring[i], ring[(i + 1) % ring.length]];
    const middle = ((p[1] + q[1]) / 2) * RAD;
    const half = ((q[1] - p[1]) / 2) * RAD;
    let s = 0;
    AREA.forEach((c, k) => (s += c * Math.sin((2 * k + 1) * middle) * sinc((2 * k + 1) * half)));
    sum += (q[0] - p[0]) * RAD * s;
  }
  return Math.abs(sum);
}

/**
 * Length in m of the geodesic between two positions on the CGCS2000 ellipsoid (Vincenty's inverse; not for nearly antipodal ones).
 * @param {number[]} p @param {number[]} q
 */
function geodesic(p, q) {
  const reduced = (/** @type {number} */ lat) => Math.atan((1 - F) * Math.tan(lat * RAD));
  const [u, v, l] = [reduced(p[1]), reduced(q[1]), (q[0] - p[0]) * RAD];
  const [sinU, cosU, sinV, cosV] = [Math.sin(u), Math.cos(u), Math.sin(v), Math.cos(v)];
  let lambda = l;
  for (let round = 0; round < 50; round++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinS = Math.hypot(cosV * sinL, cosU * sinV - sinU * cosV * cosL);
    if (sinS === 0) return 0;
    const cosS = sinU * sinV + cosU * cosV * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cosU * cosV * sinL) / sinS;
    const cos2A = 1 - sinA ** 2;
    const cosM = cos2A === 0 ? 0 : cosS - (2 * sinU * sinV) / cos2A;
    const c = (F / 16) * cos2A * (4 + F * (4 - 3 * cos2A));
    const before = lambda;
    lambda = l + (1 - c) * F * sinA * (sigma + c * sinS * (cosM + c * cosS * (2 * cosM ** 2 - 1)));
    if (Math.abs(lambda - before) > 1e-13) continue;
    const u2 = (cos2A * E2) / (1 - E2);
    const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
    const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    const ds = b * sinS * (cosM + (b / 4) * (cosS * (2 * cosM ** 2 - 1) - (b / 6) * cosM * (4 * sinS ** 2 - 3) * (4 * cosM ** 2 - 3)));
    return A * (1 - F) * a * (sigma - ds);
  }
  return NaN;
}

/** Length in m of a path whose legs are geodesics of the CGCS2000 ellipsoid. @param {number[][]} positions */
export const pathLength = (positions) => positions.slice(1).reduce((sum, q, i) => sum + geodesic(positions[i], q), 0);

/** Calls back for every position of a geometry. @param {Geometry} geometry @param {(p: Position) => void} visit */
export function eachPosition(geometry, visit) {
  if (geometry.type === "GeometryCollection") geometry.geometries.forEach((g) => eachPosition(g, visit));
  else if (geometry.type === "Point") visit(geometry.coordinates);
  else for (const path of pathsOf(geometry)) path.forEach((p) => visit(p));
}

/** The rings and paths of a geometry; several points are one. @param {Exclude<Simple, {type: "Point"}>} g @returns {Position[][]} */
function pathsOf(g) {
  if (g.type === "MultiPolygon") return g.coordinates.flat();
  return g.type === "Polygon" || g.type === "MultiLineString" ? g.coordinates : [g.coordinates];
}

/** The box around a geometry. @param {Geometry} geometry @returns {Box} */
export function bboxOf(geometry) {
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, ([x, y]) => {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return box;
}

/** Whether two boxes share ground. @param {number[]} a @param {number[]} b */
export const boxesMeet = (a, b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The polygons (lists of rings) of a geometry; none for points and lines. @param {Geometry} g @returns {Position[][][]} */
export function polygonsOf(g) {
  if (g.type === "Polygon") return [g.coordinates];
  if (g.type === "MultiPolygon") return g.coordinates;
  return g.type === "GeometryCollection" ? g.geometries.flatMap(polygonsOf) : [];
}

/** Whether a position lies inside a ring (even–odd). @param {number[]} p @param {number[][]} ring */
function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Whether a position lies in the polygons of a geometry, holes taken out. @param {number[]} p @param {Geometry} geometry */
export function contains(p, geometry) {
  return polygonsOf(geometry).some((rings) => inRing(p, rings[0]) && !rings.slice(1).some((hole) => inRing(p, hole)));
}

/**
 * A place to name a geometry at: the middle of the widest inside span on the middle latitude of its largest polygon.
 * @param {Geometry} geometry
 */
export function labelPoint(geometry) {
  const polygons = polygonsOf(geometry);
  if (polygons.length === 0) return geometry.type === "Point" ? geometry.coordinates : null;
  const largest = polygons.reduce((a, b) => (ringArea(b[0]) > ringArea(a[0]) ? b : a));
  const [, south, , north] = bboxOf({ type: "Polygon", coordinates: largest });
  const y = (south + north) / 2 + (north - south) * 1e-7;
  const xs = largest
    .flatMap((ring) => ring.slice(1).map((b, i) => [ring[i], b]))
    .filter(([a, b]) => a[1] > y !== b[1] > y)
    .map(([a, b]) => a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]))
    .sort((a, b) => a - b);
  let best = null;
  for (let i = 0; i + 1 < xs.length; i += 2) if (!best || xs[i + 1] - xs[i] > best[1] - best[0]) best = [xs[i], xs[i + 1]];
  return best ? [(best[0] + best[1]) / 2, y] : null;
}

/** The middle of a shape's box. @param {Geometry} geometry */
export function middleOf(geometry) {
  const [west, south, east, north] = bboxOf(geometry);
  return [(west + east) / 2, (south + north) / 2];
}
