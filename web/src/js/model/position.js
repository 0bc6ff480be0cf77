// @ts-check
/** Pure: a position as people write it. */
import { fromGaussKrueger } from "./geo.js";

/** Longitude and latitude of China and its neighbours; their ranges do not meet, so the order in which they are written does not matter. */
const isLon = (/** @type {number} */ v) => v >= 70 && v <= 140;
const isLat = (/** @type {number} */ v) => v >= 3 && v <= 60;

/** Degrees with minutes and seconds (82°21′3″E, 82度21分3秒) as plain degrees; in NFKC a double prime is two primes. @param {string} text */
const decimal = (text) => // NFKC has made two of the double prime
 
  text.replace(/(\d+(?:\.\d+)?)\s*(?:°|度|d)\s*(?:(\d+(?:\.\d+)?)\s*(?:[′'’]|分|m)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["”]|''|′′|秒|s)\s*)?/gi,
    (_w, d, m = "0", s = "0") => ` ${Number(d) + Number(m) / 60 + Number(s) / 3600} `);

/**
 * The position that a text names: longitude and latitude in either order, or Gauss–Krüger metres with an easting that carries its 3-degree
 * zone.
 * Null where it names none. @param {string} text @returns {[number, number] | null}
 */
export function parsePosition(text) {
  const plain = decimal(text.normalize("NFKC").replace(/(\d),(?=\d{3}(?!\d))/g, "$1"));
  const numbers = [...plain.matchAll(/\d+(?:\.\d+)?/g)].map((m) => Number(m[0]));
  if (numbers.length !== 2) return null;
  const [a, b] = numbers;
  if (isLon(a) && isLat(b)) return [a, b];
  if (isLon(b) && isLat(a)) return [b, a];
  const [easting, northing] = a > b ? [a, b] : [b, a];
  const zone = Math.floor(easting / 1e6);
  const inZone = zone >= 25 && zone <= 45 && Math.abs((easting % 1e6) - 5e5) < 2.5e5;
  return inZone && northing > 3e5 && northing < 7e6 ? fromGaussKrueger(easting, northing, zone) : null;
}
