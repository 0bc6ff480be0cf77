// @ts-check
/** Pure: coordinate systems in words, and which of them a reading asks the reader to choose from. */
import { spoken, t } from "./strings.js";

/** EPSG codes of Gauss–Krüger systems by datum: first code, how many, zone width, first zone number or central meridian. */
const SERIES = [
  ["CGCS2000", 4491, 11, 6, "zone", 13],
  ["CGCS2000", 4502, 11, 6, "meridian", 75],
  ["CGCS2000", 4513, 21, 3, "zone", 25],
  ["CGCS2000", 4534, 21, 3, "meridian", 75],
  ["xian", 2327, 11, 6, "zone", 13],
  ["xian", 2338, 11, 6, "meridian", 75],
  ["xian", 2349, 21, 3, "zone", 25],
  ["xian", 2370, 21, 3, "meridian", 75],
  ["beijing", 21413, 11, 6, "zone", 13],
  ["beijing", 21453, 11, 6, "meridian", 75],
  ["beijing", 2401, 21, 3, "zone", 25],
  ["beijing", 2422, 21, 3, "meridian", 75],
];
const GEOGRAPHIC = { 4490: "CGCS2000", 4326: "WGS84", 4610: "xian", 4214: "beijing" };

/** A system as surveyors say it, "CGCS2000 3 度带 27 带"; "" for one that is not known here. @param {string} code EPSG:4515 */
export function crsName(code) {
  const number = Number(code.match(/^EPSG:(\d+)$/)?.[1]);
  const datum = GEOGRAPHIC[/** @type {keyof typeof GEOGRAPHIC} */ (number)];
  if (datum) return t("crs.geographic", { datum: t(`crs.datum.${datum}`) });
  for (const [name, first, count, width, kind, start] of SERIES) {
    const at = number - Number(first);
    if (!(at >= 0 && at < Number(count))) continue;
    const value = Number(start) + at * (kind === "meridian" ? Number(width) : 1);
    return t(kind === "zone" ? "crs.zone" : "crs.meridian", { datum: t(`crs.datum.${name}`), width: String(width), value });
  }
  return "";
}

/** Whether the service was not sure of the system and names others. @param {any} read */
export const inDoubt = (read) => Boolean(read?.crs && read.crs.certain === false && read.crs.candidates?.length > 0);

/**
 * The systems to choose from, each with its number in the list and on the map.
 * @param {any} read @returns {{n: number, crs: string, reason: string, place: number[] | null, bbox: number[] | null, inRegion: boolean}[]}
 */
export function candidatesOf(read) {
  if (!inDoubt(read)) return [];
  return read.crs.candidates
    .filter((/** @type {any} */ c) => c.crs !== read.crs.detected)
    .map((/** @type {any} */ c, /** @type {number} */ i) => ({ n: i + 1, crs: c.crs, reason: (spoken() === "en" && c.reasonEn) || c.reason, place: c.place ?? null, bbox: c.bbox ?? null, inRegion: c.inRegion !== false }));
}

/** The box that holds everything of some candidates; null where none has a place. @param {{place: number[] | null, bbox: number[] | null}[]} candidates */
export function boxOf(candidates) {
  const boxes = candidates.flatMap(({ place, bbox }) => (bbox ? [bbox] : place ? [[...place, ...place]] : []));
  if (boxes.length === 0) return null;
  const side = (/** @type {number} */ i, /** @type {(...n: number[]) => number} */ pick) => pick(...boxes.map((b) => b[i]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}
