// @ts-check
/** Zones named in a text, and their places on the map: what names a zone lights it, and leads to it. */
import { el } from "../ui/dom.js";
import { amountIn, amountOf, kindOf } from "../ui/figures.js";
import { distance } from "../text/format.js";
import { nameOf, t } from "../text/strings.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Extent, Finding, NearZone, Result, ZoneOverlap } from "../model/results.js"
 * @import { Target } from "../model/state.js"
 */

/**
 * What is said of zones in a text does this on the map.
 * @typedef {{hover: (target: Target | null) => void, goToZone: (layer: string, zone: string) => void}} ZoneActions
 */

/**
 * Listeners that light something on the map while an element has the pointer or the focus.
 * @param {Pick<ZoneActions, "hover">} actions @param {Target} target
 */
export const lights = (actions, target) => ({
  onpointerenter: () => actions.hover(target),
  onpointerleave: () => actions.hover(null),
  onfocusin: () => actions.hover(target),
  onfocusout: () => actions.hover(null),
});

/**
 * What the result says of a zone that the site meets or lies near to.
 * @param {Pick<Result, "themes"> | null} result @param {string} layer @param {string} code @returns {ZoneOverlap | NearZone | null}
 */
export function zoneOf(result, layer, code) {
  const theme = result?.themes?.find((th) => th.layer === layer);
  return [...(theme?.zones ?? []), ...(theme?.near ?? [])].find((z) => z.code === code) ?? null;
}

/** A layer's name. @param {Layer[]} layers @param {string} id */
export function layerName(layers, id) {
  const layer = layers.find((l) => l.id === id);
  return layer ? nameOf(layer) : id;
}

/**
 * What a zone takes of the site, or how far off it lies, in words; empty where nothing is said of it.
 * @param {ZoneOverlap | NearZone | Extent | null} thing @param {Pick<Result, "site">} result
 */
export function pieceAmount(thing, result) {
  if (!thing) return "";
  if ("distanceMetres" in thing) return t("zone.away", { distance: distance(thing.distanceMetres) });
  return amountOf(thing, kindOf(result)) > 0 ? amountIn(thing, kindOf(result)) : "";
}

/**
 * A zone as a link: it lights its piece while pointed at, and brings it into view when followed.
 * @param {{layer: string, code: string, name?: string | null, key: string, amount?: string}} zone @param {ZoneActions} actions
 */
export function zoneLink({ layer, code, name, key, amount }, actions) {
  return el("button", { type: "button", class: "link zone-link", "data-key": key, "data-zone": code, title: code,
    onclick: () => actions.goToZone(layer, code), ...lights(actions, { layer, zones: [code] }) },
    name || code, amount && el("span", { class: "meta", text: ` ${amount}` }));
}

/** The zones a finding rests on, as links with their amounts. @param {Finding} f @param {Result} result @param {ZoneActions} actions */
export function zoneLinks(f, result, actions) {
  const layer = f.layer ?? "";
  return f.zones.map((code) => {
    const zone = zoneOf(result, layer, code);
    return el("li", {},
      zoneLink({ layer, code, name: zone?.name, key: `zone-of-${f.rule}-${code}`, amount: pieceAmount(zone, result) }, actions));
  });
}
