// @ts-check
/** What the auditor's panel shows, taken out of the state once for all its parts. */
import { editionsOf } from "./auditing.js";

/** @import { State } from "../model/state.js" */

/** @param {State} state */
export const auditShown = (state) => {
  const { view, theme, layers, editions, layersEdition, layersProblem, audit, board, breakdown, mapped, retentionMapped } = state;
  const { comparison, differences, difference, pointed, sides, methodSheet, run, runProblem, runs, only } = state;
  const { downloading, downloadProblem } = state;
  const { after, before } = editionsOf(state);
  return { view, theme, layers, editions, layersEdition, layersProblem, audit, board, breakdown, mapped,
    retentionMapped, comparison, differences, difference,
    pointed, sides, methodSheet, run, runProblem, runs, only, downloading, downloadProblem, after, before };
};

/** @typedef {ReturnType<typeof auditShown>} Shown */

/**
 * What the panel asks for.
 * @typedef {object} AuditActions
 * @property {(patch: Partial<import("../model/audit.js").Asked>) => void} ask
 * @property {(row: string) => void} toggleRow
 * @property {(by: import("../model/indicators.js").By) => void} divide
 * @property {(mapped: boolean) => void} map the breakdown by unit
 * @property {(mapped: boolean) => void} mapRetention
 * @property {(status: import("../model/indicators.js").Status | null) => void} showOnly
 * @property {(...held: import("./auditing.js").Held[]) => void} retry
 * @property {(edition: string) => void} chooseEdition
 * @property {(sheet: import("../model/api.js").Sheet, format: string | null) => void} download
 * @property {(id: string | null) => void} choose a difference, which is brought into view
 * @property {(key: string | null) => void} lit
 * @property {(ids: string[]) => void} point to the differences of a finding
 * @property {(layer: string, zone: string) => void} goToZone
 * @property {() => void} verify
 * @property {() => void} cancelRun
 * @property {() => void} print
 * @property {(position: number[], text: string) => void} place
 */
