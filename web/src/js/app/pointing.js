// @ts-check
/** Pointing at the map: a site of the file is lit and chosen, a place tells what lies there and marks the findings that rest on it. */
import { zonesHere } from "../rules/here.js";
import { featuresAt } from "../map/hit.js";
import { UNIT_LAYER } from "../model/rulebook.js";
import { restsOn } from "../model/state.js";

/** How near a line or point counts as pointed at, in pixels. */
const REACH = 6;

/**
 * The pieces at a position that findings rest on, and those findings.
 * @param {any} pieces feature collection, or null @param {any} result @param {number[]} position @param {number} reach in the unit square
 */
export function restingAt(pieces, result, position, reach) {
  const here = featuresAt(pieces?.features ?? [], position, reach).map((f) => ({ layer: f.properties.layer, zone: f.properties.zone }));
  const findings = (result?.findings ?? []).filter((/** @type {any} */ f) => restsOn(f, here));
  return { findings, chosen: here.filter((piece) => findings.some((/** @type {any} */ f) => restsOn(f, [piece]))) };
}

/** @param {any} s @param {(layer: string, zone: string) => boolean} isMet whether the site meets a zone @returns {any[]} zones to outline: what is lit and not met, and the unit whose access list is read */
export function outlined({ hover, view, sought, zones }, isMet) {
  const features = (/** @type {string} */ layer) => zones.get(layer)?.features ?? [];
  if (hover?.zones) return features(hover.layer).filter((/** @type {any} */ f) => hover.zones.includes(f.properties.code) && !isMet(hover.layer, f.properties.code));
  return view === "rules" && sought.unit ? features(UNIT_LAYER).filter((/** @type {any} */ f) => f.properties.code === sought.unit) : [];
}

/** @param {{store: any, view: any, zones: any, siteCanvas: any, drawing: any, actions: any, focusMarked: () => void}} parts */
export function listenToMap({ store, view, zones, siteCanvas, drawing, actions, focusMarked }) {
  const { map } = view;
  map.on("mousemove", (/** @type {any} */ e) => {
    if (drawing.isActive()) return;
    const own = siteCanvas.at([e.latlng.lng, e.latlng.lat]);
    map.getContainer().classList.toggle("over-site", own >= 0);
    if (own >= 0) actions.lit(`site:${own}`);
    else if (store.get().lit?.startsWith("site:")) actions.lit(null);
  });
  map.on("mouseout", () => store.get().lit?.startsWith("site:") && actions.lit(null));
  map.on("click", (/** @type {any} */ e) => {
    if (drawing.isActive() || store.get().drawing) return;
    const position = [e.latlng.lng, e.latlng.lat];
    const own = siteCanvas.at(position);
    if (own >= 0 && own !== store.get().siteIndex) return actions.chooseSite(own);
    const here = zones.at(position);
    const unit = here.find((/** @type {any} */ h) => h.layer.id === UNIT_LAYER);
    const { view: shown, pieces, result, marked } = store.get();
    if (shown === "rules" && unit) return actions.seek({ unit: unit.zone.properties.code });
    const { findings, chosen } = restingAt(pieces, result, position, REACH / (256 * 2 ** map.getZoom()));
    if (chosen.length > 0 || marked.length > 0) actions.mark(chosen);
    view.popup(position, zonesHere(here, { findings: findings.length, showFindings: focusMarked, showUnit: actions.showUnit }));
  });
}
