// @ts-check
/** Pure: the questions that follow from what the page knows. */

/**
 * @import { FactValue } from "./answers.js"
 * @import { Simple } from "./geojson.js"
 * @import { Judgement } from "./judgements.js"
 * @import { Site } from "./project.js"
 * @import { State } from "./state.js"
 */

/**
 * Which edition is asked, by code or as the one in effect on a day, and the day whose law counts; today when none is named.
 * @param {Pick<State, "edition" | "asOf">} state
 */
export function questionOf({ edition, asOf }) {
  /** @type {{edition?: string, asOf?: string}} */
  const question = {};
  if (edition) question.edition = edition;
  if (asOf) question.asOf = asOf;
  return question;
}

/**
 * What a screening asks of a project.
 * @typedef {object} RequestProperties
 * @property {string} [name]
 * @property {string} [code] of the project
 * @property {string} [applicant]
 * @property {number} [widthMetres]
 * @property {string} [industry]
 * @property {number} [accuracyMetres]
 * @property {Record<string, FactValue>} [facts]
 * @property {Judgement[]} [judgements] of persons
 */
/** @typedef {{type: "Feature", geometry: Simple, properties: RequestProperties}} Request */

/**
 * The request body of an extract: the place, and nothing of a project.
 * @param {Site} site
 */
export function placeOf(site) {
  const { name, widthMetres, accuracyMetres } = site.properties;
  return requestOf({ site: { ...site, properties: { name, widthMetres, accuracyMetres } }, industry: null, given: {} });
}

/**
 * The request body of a screening: the site with the industry, the facts given and what persons decided.
 * @param {Pick<State, "industry" | "given"> & Partial<Pick<State, "judgements">> & {site: Site}} state @returns {Request}
 */
export function requestOf({ site, industry, given, judgements = [] }) {
  /** @type {RequestProperties} */
  const properties = {};
  const { name, code, applicant } = site.properties;
  if (name) properties.name = name;
  if (code) properties.code = code;
  if (applicant) properties.applicant = applicant;
  if (site.properties.widthMetres) properties.widthMetres = site.properties.widthMetres;
  if (industry) properties.industry = industry.code;
  if (site.properties.accuracyMetres !== undefined) properties.accuracyMetres = site.properties.accuracyMetres;
  if (Object.keys(given).length) properties.facts = given;
  if (judgements.length) properties.judgements = judgements;
  return { type: "Feature", geometry: site.geometry, properties };
}
