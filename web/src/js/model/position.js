// @ts-check
/** Pure: a position as people write it. */
import { fromGaussKrueger } from "./geo.js";

/**
 * A position that a text may name; with the zone that was supposed, where the text leaves it open.
 * @typedef {{at: [number, number], zone?: number}} Named
 */

/** Longitude and latitude of China and its neighbours; their ranges do not meet, so the order in which they are written does not matter. */
const isLon = (/** @type {number} */ v) => v >= 70 && v <= 140;
const isLat = (/** @type {number} */ v) => v >= 3 && v <= 60;

/** The zones of 3 degrees that are supposed where none is written: those of the territory and its neighbours. */
const SUPPOSED = [26, 27, 28, 29];

/** Longer than this is no position, whatever it holds. */
const LONGEST = 120;

/** Words and signs that may stand round the numbers of a position. */
const ROUND = /经度|纬度|东经|北纬|经|纬|横坐标|纵坐标|坐标|度带|带|longitude|latitude|lon|lat|lng|easting|northing|[enxy米m:：=,，;；、()（）[\]°\s]/giu;

/** Degrees with minutes and seconds (82°21′3″E, 82度21分3秒), where in NFKC a double prime is two primes. */
const DEGREES = /(\d+(?:\.\d+)?)\s*(?:°|º|度|d)\s*(?:(\d+(?:\.\d+)?)\s*(?:['′’]|分|m)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["”]|''|′′|’’|秒|s)\s*)?/gi;

/** The same by colons (82:21:3) or, six numbers in all, by blanks. */
const COLONS = /(\d{1,3}):(\d{1,2}(?:\.\d+)?)(?::(\d{1,2}(?:\.\d+)?))?/g;
const SIX = /^\D*(\d{1,3}) +(\d{1,2}) +(\d{1,2}(?:\.\d+)?)[\s,;]+[a-z]?\s*(\d{1,3}) +(\d{1,2}) +(\d{1,2}(?:\.\d+)?)\D*$/i;

/** @param {string} d @param {string} [m] @param {string} [s] of 60 minutes or seconds there are none: that is no number */
const degrees = (d, m = "0", s = "0") => (Number(m) < 60 && Number(s) < 60 ? ` ${Number(d) + Number(m) / 60 + Number(s) / 3600} ` : " ? ");

/** @param {string} text @returns {string} with plain degrees */
function decimal(text) {
  const six = SIX.exec(text);
  if (six) return degrees(six[1], six[2], six[3]) + degrees(six[4], six[5], six[6]);
  return text.replace(DEGREES, (_all, d, m, s) => degrees(d, m, s)).replace(COLONS, (_all, d, m, s) => degrees(d, m, s));
}

/** Whether letters at the numbers say another order than the numbers themselves. @param {string} text @param {boolean} lonFirst */
function contradicts(text, lonFirst) {
  const said = [...text.matchAll(/[ENXY]|东经|北纬|经度?|纬度?/giu)].map(([word]) => word.toUpperCase()[0]);
  const [first] = said.filter((word) => "EN东北经纬".includes(word));
  return first !== undefined && "E东经".includes(first) !== lonFirst;
}

/**
 * Metres whose easting carries its zone: of 3 degrees (25 to 45), or of 6 degrees (13 to 23).
 * @param {number} easting @param {number} northing @returns {Named[]}
 */
function zoned(easting, northing) {
  const written = Math.floor(easting / 1e6);
  const within = easting % 1e6;
  const zone = written >= 13 && written <= 23 ? 2 * written - 1 : written;
  const isZone = zone >= 25 && zone <= 45 && Math.abs(within - 5e5) < 3.5e5;
  return isZone ? [{ at: fromGaussKrueger(zone * 1e6 + within, northing, zone) }] : [];
}

/**
 * The positions that a text may name: longitude and latitude in degrees, in either order; or Gauss–Krüger metres, in either order too. An
 * easting without its zone may lie in several.
 * None where it names none. @param {string} text @returns {Named[]}
 */
export function positionsIn(text) {
  if (text.length > LONGEST) return [];
  const normal = text.normalize("NFKC").trim();
  const plain = decimal(normal.replace(/(\d),(?=\d{3}(?!\d))/g, "$1"));
  const found = [...plain.matchAll(/\d+(?:\.\d+)?/g)];
  if (found.length !== 2 || plain.replace(/\d+(?:\.\d+)?/g, "").replace(ROUND, "") !== "") return [];
  const [a, b] = found.map(Number);
  if ((isLon(a) && isLat(b)) || (isLon(b) && isLat(a))) {
    return contradicts(normal, isLon(a)) ? [] : [{ at: isLon(a) ? [a, b] : [b, a] }];
  }
  const [less, more] = a < b ? [a, b] : [b, a];
  if (more >= 1.3e7) return less > 3e5 && less < 7e6 ? zoned(more, less) : [];
  if (less < 1e5 || less >= 1e6 || more < 1e6 || more > 7e6) return [];
  return SUPPOSED.map((zone) => ({ at: fromGaussKrueger(zone * 1e6 + less, more, zone), zone }));
}
