// @ts-check
/** What runs along the map's edge while it shows another edition than the present one, or none. */
import { editionNote } from "../model/editionnote.js";
import { t } from "../text/strings.js";
import { byId, el, replace } from "../ui/dom.js";

/** @import { State } from "../model/state.js" */

/** @param {State} state */
export const edgeShown = ({ editions, layersEdition, layersProblem, edition, asOf }) =>
  ({ editions, layersEdition, layersProblem, edition, asOf });

/** What lies at the map's upper edge makes room for the strip, however many lines it has. */
const measure = new ResizeObserver(([{ target }]) =>
  /** @type {HTMLElement | null} */ (target.closest(".stage"))?.style.setProperty("--edge", `${target.clientHeight + 2}px`));

/** @param {ReturnType<typeof edgeShown>} shown @param {{goToPresent: () => void, compare: () => void}} leads */
export function showEdge(shown, { goToPresent, compare }) {
  const strip = byId("edge");
  const note = editionNote(shown);
  strip.hidden = note === null;
  strip.closest(".stage")?.classList.toggle("edged", note !== null);
  if (!note) return void replace(strip);
  measure.observe(strip);
  const { kind, code, from, until, present, why, day } = note;
  const none = day ? t("edge.noneOn", { day, from }) : "";
  replace(strip,
    el("span", { "data-testid": "edge-text" }, el("strong", { text: kind === "NONE" && !day ? why : t(`edge.${kind}`, { code }) }),
      ` ${kind === "NONE" ? none : t(until ? "edge.days" : "edge.since", { from, until: until ?? "" })}`),
    present && el("button", { type: "button", class: "link", "data-key": "edge-present", "data-testid": "edge-present",
      onclick: goToPresent }, t("edge.present", { code: present })),
    present && code && el("button", { type: "button", class: "link", "data-key": "edge-compare", "data-testid": "edge-compare",
      onclick: () => compare() }, t("edge.compare", { code: present })));
}
