// @ts-check
/** What the reviewer's workbench takes of the state for the map and for what it fetches. */
import { UNIT_LAYER } from "../model/rulebook.js";

/** @import { State } from "../model/state.js" */

/** The proposed repair that is drawn. @param {State} state */
export const previewed = ({ reading, preview }) => (preview === null ? null : reading?.proposals?.[preview]?.feature ?? null);

/** What many sites come to, and which of them the table shows. @param {State} state */
export const judgedSites = ({ many, manyVerdict, manySought }) => ({ many, manyVerdict, manySought });

/** What stands in lists beside its badges on the map. @param {State} state */
export const listed = ({ reading, readProblem, screenProblem, crsOpen }) => ({ reading, readProblem, screenProblem, crsOpen });

/** What the site takes of zones, and what is said of it. @param {State} state */
export const drawnPieces = ({ pieces, result, sheet }) => ({ pieces, result, sheet });

/** What would lie elsewhere, and the site itself. @param {State} state */
export const ghostShown = ({ ghost, site }) => ({ ghost, site });

/** What the map lights and outlines. @param {State} state */
export const litOnMap = ({ hover, result, sheet, pieces, view, sought, zones, single, picked }) =>
  ({ hover, result, sheet, pieces, view, sought, zones, single, picked });

/** Whether rules are read and their units are not on their way. @param {State} state */
export const lacksUnits = ({ view, layers, zones }) =>
  view === "rules" && layers.some((l) => l.id === UNIT_LAYER) && !zones.has(UNIT_LAYER);
