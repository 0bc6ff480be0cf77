// @ts-check
/** Pure: whether the edition that is shown is the present one, and else from when to when it counted. */
import { today } from "../text/format.js";

/** @import { State } from "./state.js" */

/**
 * What is said of an edition that is not the present one.
 * @typedef {object} EditionNote
 * @property {"FORMER" | "COMING" | "NONE"} kind
 * @property {string} code of the edition that is shown; empty where there is none
 * @property {string} from the first day
 * @property {string | null} until the last day; null while it is not known
 * @property {string} present the edition of today; empty where there is none
 * @property {string} why there is none, in the service's words
 * @property {string | null} day on which there is none; `from` is then the first day on which there is one
 */

const NONE = ["EDITION_UNKNOWN", "BAD_PARAMETER"];

/** @param {string} day as 2026-08-01 */
const dayBefore = (day) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * The edition of a day. They come newest first, as they were published: of two that begin on one day the later counts.
 * @template {{effectiveFrom: string}} E @param {E[]} editions @param {string} [now]
 */
export const presentOf = (editions, now = today()) => editions.find(({ effectiveFrom }) => effectiveFrom <= now);

/**
 * Which editions whoever looks at one wants compared: a former one with the present, any other with the one before it.
 * @param {{code: string}[]} editions newest first @param {string | undefined} shown by code @param {string} present by code; empty for none
 * @returns {{before: string, after: string} | null} null where there is nothing to compare with
 */
export function pairOf(editions, shown, present) {
  const codes = editions.map(({ code }) => code);
  const [at, now] = [codes.indexOf(shown ?? ""), codes.indexOf(present)];
  if (at < 0) return null;
  if (now >= 0 && at > now) return { before: codes[at], after: codes[now] };
  return at + 1 < codes.length ? { before: codes[at + 1], after: codes[at] } : null;
}

/**
 * Null where the present edition is shown, or nothing is known yet.
 * @param {Pick<State, "editions" | "layersEdition" | "layersProblem"> & Partial<Pick<State, "edition" | "asOf">>} state
 * @param {string} [now] today @returns {EditionNote | null}
 */
export function editionNote({ editions, layersEdition, layersProblem, edition, asOf }, now = today()) {
  const present = presentOf(editions, now)?.code ?? "";
  const at = editions.findIndex(({ code }) => code === present);
  if (layersProblem) {
    if (!NONE.includes(layersProblem.code)) return null;
    const first = editions.at(-1)?.effectiveFrom ?? "";
    const day = !edition && asOf && first > asOf ? asOf : null;
    return { kind: "NONE", code: "", from: first, until: null, present, why: layersProblem.detail || layersProblem.title, day };
  }
  const own = editions.findIndex(({ code }) => code === layersEdition?.code);
  if (own < 0 || own === at) return null;
  const next = editions[own - 1];
  return { kind: own < at ? "COMING" : "FORMER", code: editions[own].code, from: editions[own].effectiveFrom,
    until: next ? dayBefore(next.effectiveFrom) : null, present, why: "", day: null };
}
