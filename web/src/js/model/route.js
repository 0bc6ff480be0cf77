// @ts-check
/** The page's address after the #: what is shown can be sent to somebody else. Pure. */

import { PARTS } from "./audit.js";
import { RULES_PARTS } from "./basis.js";
import { cellHash, cellOf } from "./coverage.js";
import { registerHash } from "./register.js";
import { sitingHash } from "./siting.js";
import { parseDay } from "../text/format.js";

export { routeOf } from "./pageasked.js";

/**
 * @import { Asked } from "./audit.js"
 * @import { BasisAsked, RulesPart } from "./basis.js"
 * @import { CoverageAsked } from "./coverage.js"
 * @import { By } from "./indicators.js"
 * @import { Within } from "./siting.js"
 */

/** @typedef {Pick<BasisAsked, "since" | "on">} AskedDays */

/** @typedef {Pick<CoverageAsked, "on" | "edition" | "cell">} AskedMatrix */

/** @type {By[]} */
const DIVISIONS = ["unit", "admin-area", "category"];

/**
 * The address of what is shown; empty for a verdict that is not recorded.
 * @param {{view: string, recorded: string | null, sought: {unit: string, industry: {code: string} | null}, rulesPart: RulesPart,
 *   basisAsked: AskedDays, coverageAsked: AskedMatrix, recordsPart: string, projectOpen: string | null,
 *   sitingWithin: Within | null}} state
 */
export function hashOf({ view, recorded, sought, rulesPart, basisAsked, coverageAsked, recordsPart, projectOpen, sitingWithin }) {
  if (view === "rules" && rulesPart === "coverage") return coverageHash(coverageAsked);
  if (view === "rules" && rulesPart === "basis") return basisHash(basisAsked);
  if (view === "rules") return clausesHash(sought.unit, sought.industry?.code);
  if (view === "siting") return sitingHash(sitingWithin);
  if (view === "records") return registerHash({ recordsPart, projectOpen });
  return recorded ? `#screening=${encodeURIComponent(recorded)}` : "";
}

/** @param {string} unit @param {string} [industry] */
const clausesHash = (unit, industry) =>
  ["#rules", unit && `unit=${encodeURIComponent(unit)}`, industry && `industry=${encodeURIComponent(industry)}`].filter(Boolean).join("&");

/** @param {AskedDays} asked */
const basisHash = ({ since, on }) => `#rules&part=basis&since=${since}${on ? `&on=${on}` : ""}`;

/** @param {AskedMatrix} asked */
function coverageHash({ on, edition, cell }) {
  const said = [on && `on=${on}`, edition !== null && `edition=${encodeURIComponent(edition)}`,
    cell && `cell=${encodeURIComponent(cellHash(cell))}`];
  return ["#rules&part=coverage", ...said.filter(Boolean)].join("&");
}

/** What the address asks of the matrix; empty where it asks for another part. @param {string} hash @returns {Partial<AskedMatrix>} */
export function coverageOf(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  if (said.get("part") !== "coverage") return {};
  return { on: parseDay(said.get("on") ?? ""), edition: said.get("edition"), cell: cellOf(said.get("cell")) };
}

/**
 * Which part of the rules is asked for; days that the address does not say, or says wrongly, are as given.
 * @param {string} hash @param {AskedDays} otherwise @returns {{part: RulesPart} & AskedDays}
 */
export function basisOf(hash, otherwise) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const part = RULES_PARTS.find((one) => one === said.get("part")) ?? "clauses";
  if (part !== "basis") return { part, since: otherwise.since, on: otherwise.on };
  const since = said.get("since");
  return { part, since: since === "" ? "" : parseDay(since ?? "") ?? otherwise.since, on: parseDay(said.get("on") ?? "") };
}

/**
 * What the auditor is asked for: what the address does not say, or says wrongly, is as given.
 * @param {string} hash @param {Asked} otherwise @returns {{asked: Asked, edition: string | null}}
 */
export function auditOf(hash, otherwise) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const oneOf = (/** @type {readonly string[]} */ allowed, /** @type {string | null} */ word) => allowed.find((one) => one === word);
  return {
    edition: said.get("edition"),
    asked: {
      part: /** @type {Asked["part"] | undefined} */ (oneOf(PARTS, said.get("part"))) ?? "board",
      baseline: said.get("baseline"),
      row: said.get("row"),
      by: /** @type {By | undefined} */ (oneOf(DIVISIONS, said.get("by"))) ?? otherwise.by,
      layer: said.get("layer") || otherwise.layer,
      swipe: said.get("swipe") === "1",
    },
  };
}

/** The address of what the auditor sees. @param {Asked} asked @param {string | null} edition null asks by date */
export function auditHash({ part, baseline, row, by, layer, swipe }, edition) {
  const said = {
    edition,
    baseline,
    part: part === "board" ? null : part,
    row: part === "board" ? row : null,
    by: part === "board" && row && by !== "unit" ? by : null,
    layer: part === "comparison" || part === "methods" ? layer : null,
    swipe: part === "comparison" && swipe ? "1" : null,
  };
  return `#audit${Object.entries(said).map(([key, value]) => (value ? `&${key}=${encodeURIComponent(value)}` : "")).join("")}`;
}
