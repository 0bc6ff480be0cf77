// @ts-check
/** The table of many sites. */
import { byId } from "../ui/dom.js";
import { createManyPanel, manyShown } from "../many/panel.js";
import { listed } from "./selections.js";

/**
 * @import { Store } from "../model/state.js"
 * @import { Actions } from "./panels.js"
 * @import { Shell } from "./shell.js"
 */

/** @param {Store} store @param {Pick<Shell, "view" | "show">} shell @param {Pick<Actions, "many">} actions */
export function createManyPage(store, { view, show }, { many }) {
  const lit = (/** @type {string | null} */ key) => store.set({ lit: key });
  const panel = createManyPanel(byId("many"), { ...many, lit, place: view.point });
  show(manyShown, panel.render);
  store.watch((s) => ({ ...listed(s), lit: s.lit }), ({ lit: key }) => panel.light(key));
  return panel;
}
