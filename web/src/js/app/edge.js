// @ts-check
/** What runs along the map's edge while it shows another edition than the present one, or none. */
import { editionNote } from "../model/editionnote.js";
import { t } from "../text/strings.js";
import { byId, el, replace } from "../ui/dom.js";

/** @import { State } from "../model/state.js" */

/** @param {State} state */
export const edgeShown = ({ editions, layersEdition, layersProblem }) => ({ editions, layersEdition, layersProblem });

/** @param {ReturnType<typeof edgeShown>} shown @param {() => void} goToPresent */
export function showEdge(shown, goToPresent) {
  const strip = byId("edge");
  const note = editionNote(shown);
  strip.hidden = note === null;
  strip.closest(".stage")?.classList.toggle("edged", note !== null);
  if (!note) return void replace(strip);
  const { kind, code, from, until, present, why } = note;
  replace(strip,
    el("span", { "data-testid": "edge-text" }, el("strong", { text: t(`edge.${kind}`, { code }) }),
      ` ${kind === "NONE" ? why : t(until ? "edge.days" : "edge.since", { from, until: until ?? "" })}`),
    present && el("button", { type: "button", class: "link", "data-key": "edge-present", "data-testid": "edge-present",
      onclick: goToPresent }, t("edge.present", { code: present })));
}
