// @ts-check
/** Pure: a project that is not recorded, as it is kept on this computer, and as it is taken up again. */
/**
 * @import { FactValue, Industry } from "./answers.js"
 * @import { Carried, Conflict, ProjectState, Site } from "./project.js"
 */

/** More than this is not kept: a browser gives a page some five million characters in all. */
export const LARGEST = 500_000;
const FORM = 1;

/**
 * What is kept of a project: its site, and what was stated of it; not its files, nor what persons judged.
 * @typedef {object} Draft
 * @property {number} form
 * @property {string} at when
 * @property {Site | null} site
 * @property {Industry | null} industry
 * @property {boolean} saidByFile
 * @property {string | null} overruled
 * @property {Conflict | null} conflict
 * @property {Carried | null} carried
 * @property {Record<string, FactValue>} given
 * @property {number} others sites of its file that are not kept
 */

/** @param {Site} site a repair tells of itself by a function, which cannot be kept */
const plain = ({ type, geometry, properties: { repair: _repair, ...properties } }) => ({ type, geometry, properties });

/**
 * What is to be kept; null where there is nothing of a project.
 * @param {Pick<ProjectState, "site" | "reading" | "industry" | "saidByFile" | "overruled" | "conflict" | "carried" | "given">} state
 * @param {string} at @returns {Draft | null}
 */
export function draftOf({ site, reading, industry, saidByFile, overruled, conflict, carried, given }, at) {
  if (!site && !industry && !conflict && !carried && Object.keys(given).length === 0) return null;
  return { form: FORM, at, site: site && plain(site), industry, saidByFile, overruled, conflict, carried, given,
    others: Math.max(0, (reading?.sites.length ?? 0) - 1) };
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value */
const isIndustry = (value) => value === null || (isObject(value) && typeof value.code === "string" && typeof value.name === "string");

/** @param {unknown} value */
function isSite(value) {
  if (value === null) return true;
  if (!isObject(value) || value.type !== "Feature" || !isObject(value.geometry) || !isObject(value.properties)) return false;
  const { type, coordinates } = value.geometry;
  return ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"].includes(String(type)) &&
    Array.isArray(coordinates) && coordinates.length > 0;
}

/** @param {unknown} value */
const isConflict = (value) => value === null || (isObject(value) && isIndustry(value.said) && isIndustry(value.chosen));

/** @param {unknown} value */
const isCarried = (value) => value === null || (isObject(value) && isIndustry(value.industry) && isObject(value.facts));

/** What was kept, if it is of this form: anybody may have changed it. @param {string | null} text @returns {Draft | null} */
export function draftIn(text) {
  if (!text || text.length > 2 * LARGEST) return null;
  try {
    const kept = JSON.parse(text);
    const isWhole = isObject(kept) && kept.form === FORM && typeof kept.at === "string" && isSite(kept.site) && isIndustry(kept.industry) &&
      isConflict(kept.conflict) && isCarried(kept.carried) && isObject(kept.given);
    return isWhole ? /** @type {Draft} */ (/** @type {unknown} */ (kept)) : null;
  } catch {
    return null;
  }
}

/** The project as it was left. @param {Draft} draft @returns {Partial<ProjectState>} */
export const takenUp = ({ site, industry, saidByFile, overruled, conflict, carried, given }) =>
  ({ site, industry, saidByFile: Boolean(saidByFile), overruled: overruled ?? null, conflict, carried, given, asked: [], reading: null });

/** What a draft is called: by its site, else by its industry. @param {Draft} draft */
export const nameOfDraft = ({ site, industry }) => site?.properties.name || industry?.name || "";
