// @ts-check
/** Pure: coordinate systems in words, and which of them a reading asks the reader to choose from. */
import { spoken, t } from "../text/strings.js";

/** @import { CrsCandidate, SitesAnswer } from "./answers.js" */

/**
 * EPSG codes of the CGCS2000 Gauss–Krüger systems: first code, how many, zone width, and the first zone's number or central meridian.
 * @type {[number, number, number, "zone" | "meridian", number][]}
 */
const SERIES = [
  [4491, 11, 6, "zone", 13],
  [4502, 11, 6, "meridian", 75],
  [4513, 21, 3, "zone", 25],
  [4534, 21, 3, "meridian", 75],
];
/** @type {Record<string, string>} */
const GEOGRAPHIC = { "EPSG:4490": "crs.degrees", "EPSG:4490+DDD.MMSS": "crs.packed", "EPSG:4326": "crs.wgs84" };

/**
 * A system as surveyors say it, "CGCS2000 3 度带 27 带"; "" for one that is not known here.
 * @param {string} code EPSG:4515, or EPSG:4490+DDD.MMSS
 */
export function crsName(code) {
  if (GEOGRAPHIC[code]) return t(GEOGRAPHIC[code]);
  const number = Number(code.match(/^EPSG:(\d+)$/)?.[1]);
  for (const [first, count, width, kind, start] of SERIES) {
    const at = number - first;
    if (!(at >= 0 && at < count)) continue;
    return t(kind === "zone" ? "crs.zone" : "crs.meridian", { width, value: start + at * (kind === "meridian" ? width : 1) });
  }
  return "";
}

/** Whether the service was not sure of the system and names others. @param {SitesAnswer | null} read */
export const inDoubt = (read) => Boolean(read?.crs && read.crs.certain === false && read.crs.candidates?.length > 0);

/**
 * A system to choose, with its number in the list and on the map.
 * @typedef {{n: number, crs: string, reason: string, place: number[] | null, bbox: number[] | null, inRegion: boolean}} Offered
 */

/**
 * The systems to choose from, each with its number in the list and on the map.
 * @param {SitesAnswer | null} read @returns {Offered[]}
 */
export function candidatesOf(read) {
  if (!read || !inDoubt(read)) return [];
  return read.crs.candidates
    .filter((c) => c.crs !== read.crs.detected)
    .map((c, i) => ({ ...pick(c), n: i + 1, reason: (spoken() === "en" && c.reasonEn) || c.reason }));
}

/** @param {CrsCandidate} candidate */
const pick = ({ crs, place, bbox, inRegion }) => ({ crs, place: place ?? null, bbox: bbox ?? null, inRegion: inRegion !== false });

/**
 * The box that holds everything of some candidates; null where none has a place.
 * @param {{place: number[] | null, bbox: number[] | null}[]} candidates
 */
export function boxOf(candidates) {
  const boxes = candidates.flatMap(({ place, bbox }) => (bbox ? [bbox] : place ? [[...place, ...place]] : []));
  if (boxes.length === 0) return null;
  const side = (/** @type {number} */ i, /** @type {(...n: number[]) => number} */ pick) => pick(...boxes.map((b) => b[i]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}
