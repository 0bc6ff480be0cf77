// @ts-check
/** The page of rules: clauses, on what they rest, and what every ground says to every industry. */
import { byId } from "../ui/dom.js";
import { basisNeeded, createBases } from "../rules/bases.js";
import { coverageNeeded, createCoverages } from "../rules/coverages.js";
import { createRulesPanel, rulesShown } from "../rules/rulespanel.js";

/**
 * @import { Store } from "../model/state.js"
 * @import { Actions } from "./panels.js"
 * @import { Shell } from "./shell.js"
 */

/** @param {Store} store @param {Pick<Shell, "view" | "show">} shell @param {Pick<Actions, "views" | "guide">} actions */
export function createRulesPage(store, { view, show }, { views, guide }) {
  const bases = createBases(store);
  const coverages = createCoverages(store);
  const panel = createRulesPanel(byId("rules"), { seek: views.seek, loadRules: views.loadRules,
    loadApplicable: views.loadApplicable, goToZone: guide.goToZone, place: view.point, turnTo: guide.turnTo, ...bases, ...coverages });
  show(rulesShown, panel.render);
  store.watch(basisNeeded, bases.need);
  store.watch(coverageNeeded, coverages.needCoverage);
  return {
    /** Shows what the address asks for. */
    follow() {
      coverages.followCoverage();
      bases.follow();
    },
  };
}
