// @ts-check
/** Pure: what a reading of a file says, ready to be shown. */
import { number } from "../text/format.js";
import { spoken, t } from "../text/strings.js";

/**
 * @import { Fault, Proposal, SitesAnswer } from "./answers.js"
 * @import { SiteProperties } from "./project.js"
 * @import { State } from "./state.js"
 */

/** A fault's or notice's text in the language spoken. @param {{code?: string, message: string, messageEn?: string}} thing */
export const messageOf = (thing) => (spoken() === "en" && thing.messageEn) || thing.message || thing.code || "";

/** What a proposal would change, in the language spoken. @param {Pick<Proposal, "changes" | "changesEn">} proposal @returns {string[]} */
export const changesOf = (proposal) => (spoken() === "en" && proposal.changesEn?.length ? proposal.changesEn : proposal.changes);

/**
 * Where in a site a defect is, in words; parts, rings and vertices are counted from 1 for people.
 * @param {Pick<Fault, "site" | "ring">} defect
 */
export function ringOf(defect) {
  const { site, ring } = defect;
  const where = ring && [
    t("defect.part", { n: ring.part + 1 }),
    ring.ring === 0 ? t("defect.outer") : t("defect.hole", { n: ring.ring }),
    ring.vertex !== undefined && ring.vertex !== null && t("defect.vertex", { n: ring.vertex + 1 }),
  ];
  return [site, ...(where ?? [])].filter(Boolean).join(" · ");
}

/** A fault with the number that it has in its list and on the map. @typedef {Fault & {n: number}} Numbered */

/**
 * Every fault that is listed somewhere on the page, numbered through, so that a number means one place on the map.
 * What the choice of a coordinate system asks needs no saying twice.
 * @param {Pick<State, "reading" | "readProblem"> & Partial<Pick<State, "screenProblem">>} state
 */
export function numbered({ reading, readProblem, screenProblem }) {
  let n = 0;
  const asked = reading !== null && reading.crs?.candidates?.length > 0 && reading.crs.certain === false;
  const count = (/** @type {Fault[]} */ faults) => faults.map((fault) => ({ ...fault, n: ++n }));
  return {
    defects: count((reading?.defects ?? []).filter((d) => !(asked && d.code === "CRS_UNKNOWN"))),
    unread: count(readProblem?.errors ?? []),
    unscreened: count(screenProblem?.errors ?? []),
  };
}

/**
 * Signs that bytes were read in another encoding than they were written in: replacement characters, UTF-8 or GBK read as Latin, UTF-8 read
 * as GBK.
 */
const GARBLED = /\ufffd|锟|[\u00c2-\u00ef][\u0080-\u00bf]|[\u00a1-\u00ff]{4}|鍦|绀|鏉|銆|鐢|閿/;

/** Whether names of a reading look as if its encoding were wrong. @param {Partial<Pick<SitesAnswer, "detected" | "sites">> | null} read */
export function looksGarbled(read) {
  const names = (read?.sites ?? []).slice(0, 200).map((s) => s.properties.name ?? "");
  return [...(read?.detected?.layers ?? []), ...names].some((name) => GARBLED.test(name));
}

/**
 * How far the area that the file declares is from the one that was measured: in the plane of its zone where that is known, as surveys are,
 * else on the ellipsoid.
 * Null where the file declares none. @param {SiteProperties} p
 */
export function declaredDifference(p) {
  if (p.declaredAreaHectares === undefined || p.declaredAreaHectares === null) return null;
  const measured = p.planarAreaSquareMetres ?? p.areaSquareMetres;
  if (measured === undefined || measured === null) return null;
  const hectares = measured / 1e4 - p.declaredAreaHectares;
  const planar = p.planarAreaSquareMetres !== undefined && p.planarAreaSquareMetres !== null;
  return { hectares, share: p.declaredAreaHectares > 0 ? hectares / p.declaredAreaHectares : null, planar };
}

/** A difference with its sign, a true minus, and none for what rounds to nothing. @param {number} value @param {number} decimals */
export function signed(value, decimals) {
  const text = number(Math.abs(value), decimals);
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** What a file is called on the page: pasted text has a name only because uploads have one. @param {string} name */
export const titleOfFile = (name) => (/^pasted\.\w+$/.test(name) ? t("file.pasted") : name);

/** A format in words. @param {string | null | undefined} code SHAPEFILE */
export const formatName = (code) => (code ? t(`format.${code}`) : "");
