// @ts-check
/** What the panel of the site shows, taken out of the state once for all its parts. */

import { isBegun } from "../model/carry.js";

/** @import { State } from "../model/state.js" */

/** @param {State} state */
export const sitePanelShown = (state) => {
  const { site, reading, siteIndex, readBusy, readProblem, lastFile, used, preview, proposalsShown, crsOpen, drawing, editing } = state;
  const begun = isBegun(state);
  return { site, reading, siteIndex, readBusy, readProblem, lastFile, used, preview, proposalsShown, crsOpen, drawing, editing, begun };
};

/** @typedef {ReturnType<typeof sitePanelShown>} SitePanelShown */
