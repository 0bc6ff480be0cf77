// @ts-check
/** Pointing at the map: a site of the file is lit and chosen, a place tells what lies there and marks the findings that rest on it. */
import { featuresAt } from "../map/hit.js";
import { UNIT_LAYER } from "../model/rulebook.js";
import { restsOn, zoneIn } from "../model/state.js";

/**
 * @import { Zone } from "../model/answers.js"
 * @import { Pieces, Result } from "../model/results.js"
 * @import { PieceName } from "../model/project.js"
 * @import { State, Store } from "../model/state.js"
 * @import { Sought } from "../model/rulebook.js"
 * @import { MapView } from "../map/map.js"
 */

/** How near a line or point counts as pointed at, in pixels. */
const REACH = 6;

/**
 * The pieces at a position that findings rest on, and those findings.
 * @param {Pieces | null} pieces @param {Pick<Result, "findings"> | null} result @param {number[]} position
 * @param {number} reach in the unit square
 */
export function restingAt(pieces, result, position, reach) {
  const here = featuresAt(pieces?.features ?? [], position, reach).map(({ properties: { layer, zone } }) => ({ layer, zone }));
  const findings = (result?.findings ?? []).filter((f) => restsOn(f, here));
  return { findings, chosen: here.filter((piece) => findings.some((f) => restsOn(f, [piece]))) };
}

/**
 * The names of zones to outline: what is lit and not met, the unit whose access list is read, and the zone that was looked for.
 * @param {Pick<State, "hover" | "view" | "sought" | "picked">} state
 * @param {(layer: string, zone: string) => boolean} isMet whether the site meets a zone
 */
export function outlinedNames({ hover, view, sought, picked }, isMet) {
  if (hover?.zones) {
    const { layer, zones: codes } = hover;
    return codes.filter((code) => !isMet(layer, code)).map((code) => ({ layer, code }));
  }
  return [picked, view === "rules" && sought.unit ? { layer: UNIT_LAYER, code: sought.unit } : null].flatMap((one) => one ?? []);
}

/**
 * Those of them that are there.
 * @param {Pick<State, "hover" | "view" | "sought" | "zones" | "single" | "picked">} state
 * @param {(layer: string, zone: string) => boolean} isMet
 * @returns {Zone[]}
 */
export const outlined = (state, isMet) =>
  outlinedNames(state, isMet).flatMap(({ layer, code }) => zoneIn(state, layer, code) ?? []);

/**
 * @typedef {object} PointingActions
 * @property {(key: string | null) => void} lit
 * @property {(i: number) => void} chooseSite
 * @property {(marked: PieceName[]) => void} mark
 * @property {(position: number[]) => boolean} chooseProject opens the project that lies there; whether there is one
 * @property {(patch: Partial<Sought>) => void} seek
 * @property {(position: number[], how: {findings: number, focus?: boolean}) => void} identify
 */

/**
 * @typedef {object} Parts
 * @property {Store} store
 * @property {MapView} view
 * @property {ReturnType<typeof import("../map/zones.js").createZones>} zones
 * @property {ReturnType<typeof import("../map/sitecanvas.js").createSiteCanvas>} siteCanvas
 * @property {() => boolean} isDrawing
 */

/** @param {Parts} parts @param {PointingActions} actions */
export function listenToMap({ store, view, zones, siteCanvas, isDrawing }, actions) {
  const { map } = view;
  map.on("mousemove", (e) => {
    if (isDrawing()) return;
    const own = siteCanvas.at([e.latlng.lng, e.latlng.lat]);
    map.getContainer().classList.toggle("over-site", own >= 0);
    if (own >= 0) actions.lit(`site:${own}`);
    else if (store.get().lit?.startsWith("site:")) actions.lit(null);
  });
  map.on("mouseout", () => {
    if (store.get().lit?.startsWith("site:")) actions.lit(null);
  });
  map.on("click", (e) => at([e.latlng.lng, e.latlng.lat], false));
  // The keys ask of the place at the map's cross.
  map.getContainer().addEventListener("keydown", (e) => {
    if (e.target !== map.getContainer() || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key !== "Enter" && e.key.toLowerCase() !== "k") return;
    e.preventDefault();
    e.stopPropagation();
    const { lng, lat } = map.getCenter();
    at([lng, lat], true);
  });

  /** @param {number[]} position @param {boolean} focus whether what is told takes the focus */
  function at(position, focus) {
    if (isDrawing() || store.get().drawing || store.get().view === "audit" || store.get().table) return;
    if (actions.chooseProject(position)) return;
    const own = siteCanvas.at(position);
    if (own >= 0 && own !== store.get().siteIndex) return actions.chooseSite(own);
    // Where the tiles cannot say on which side of a border the place lies, the card does.
    const unit = zones.at(position).find(({ layer, border }) => layer.id === UNIT_LAYER && !border);
    const { view: shown, pieces, result, marked } = store.get();
    if (shown === "rules" && unit && !focus) return actions.seek({ unit: unit.zone.properties.code });
    const { findings, chosen } = restingAt(pieces, result, position, REACH / (256 * 2 ** map.getZoom()));
    if (chosen.length > 0 || marked.length > 0) actions.mark(chosen);
    actions.identify(position, { findings: findings.length, focus });
  }
}
