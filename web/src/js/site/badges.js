// @ts-check
/** The badges for what is listed: places of defects, and where each coordinate system offered puts the file. */
import { messageOf, numbered } from "../model/reading.js";

/**
 * @import { Offered } from "../model/crs.js"
 * @import { Mark } from "../model/marks.js"
 * @import { State } from "../model/state.js"
 */

/** Badges that a map can bear; the list has all. */
const MOST_BADGES = 200;

/**
 * What a badge leads to.
 * @typedef {{point: (position: number[], text: string) => void, showCandidate: (candidate: Offered) => void}} Leads
 */

/**
 * @param {Pick<State, "reading" | "readProblem" | "screenProblem">} state @param {Offered[]} candidates @param {Leads} leads
 * @returns {Mark[]}
 */
export function marksOf(state, candidates, { point, showCandidate }) {
  const { defects, unread, unscreened } = numbered(state);
  /** @type {Mark[]} */
  const marks = [];
  for (const fault of [...defects, ...unread, ...unscreened]) {
    const { n, coordinate: at } = fault;
    const title = messageOf(fault);
    if (at && marks.length < MOST_BADGES) marks.push({ key: `defect:${n}`, n, kind: "defect", at, title, open: () => point(at, title) });
  }
  for (const candidate of candidates) {
    const { n, place: at, bbox: box, crs, reason } = candidate;
    const open = () => showCandidate(candidate);
    if (at) marks.push({ key: `candidate:${n}`, n, kind: "candidate", at, box, title: `${crs} ${reason}`, open });
  }
  return marks;
}
