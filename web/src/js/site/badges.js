// @ts-check
/** The badges for what is listed: places of defects, and where each coordinate system offered puts the file. */
import { messageOf, numbered } from "../model/reading.js";

/** Badges that a map can bear; the list has all. */
const MOST_BADGES = 200;

/** @param {any} s @param {any[]} candidates @param {{point: (position: number[], text: string) => void, showCandidate: (candidate: any) => void}} actions @returns {import("../map/marks.js").Mark[]} */
export function marksOf(s, candidates, { point, showCandidate }) {
  const { defects, unread, unscreened } = numbered(s);
  const faults = [...defects, ...unread, ...unscreened].filter((d) => d.coordinate).slice(0, MOST_BADGES);
  return [
    ...faults.map((d) => ({ key: `defect:${d.n}`, n: d.n, kind: /** @type {const} */ ("defect"), at: d.coordinate, title: messageOf(d), open: () => point(d.coordinate, messageOf(d)) })),
    ...candidates.filter((c) => c.place).map((c) => ({ key: `candidate:${c.n}`, n: c.n, kind: /** @type {const} */ ("candidate"), at: c.place, box: c.bbox, title: `${c.crs} ${c.reason}`, open: () => showCandidate(c) })),
  ];
}
