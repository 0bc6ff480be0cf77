// @ts-check
/** The overlap pieces of the site, and its corners while they are adjusted, on the map. */
import { toLatLng } from "../model/geo.js";
import { circleMarker, divIcon, geoJSON, layerGroup, marker } from "./leaflet.js";
import { isLit, restsOn } from "../model/state.js";
import { t } from "../text/strings.js";

/**
 * @param {any} map
 * @param {{hover: (piece: {layer: string, zones: string[]} | null) => void, chosen: (piece: {layer: string, zone: string}) => void, named: (layer: string, zone: string) => string, edited: (geometry: any) => void}} events
 */
export function createSiteView(map, events) {
  const pieces = layerGroup([]).addTo(map);
  const corners = layerGroup([]).addTo(map);
  const outlines = layerGroup([]).addTo(map);
  /** @type {{properties: any, element: () => Element | null}[]} */
  let shown = [];

  return {
    /** Pieces of zones that no finding speaks of stay unseen until lit. @param {any} collection @param {any} result */
    showPieces(collection, result) {
      pieces.clearLayers();
      shown = [];
      if (!collection || !result) return;
      const name = (/** @type {string} */ layer, /** @type {string} */ zone) => `${layer}/${zone}`;
      const zones = new Set(result.findings.flatMap((/** @type {any} */ f) => (f.zones ?? []).map((/** @type {string} */ zone) => name(f.layer, zone))));
      const isSpokenOf = (/** @type {any} */ p) => p.class === "UNCOVERED" || zones.has(name(p.layer, p.zone));
      const look = (/** @type {any} */ { properties: p, geometry }) =>
        `piece verdict-${result.verdict} class-${p.class}${isSpokenOf(p) ? "" : " quiet"}${geometry.type.includes("Line") ? " across" : ""}`;
      // The unseen lie below, so that the pointer finds the seen first.
      const below = (/** @type {any} */ f) => (isSpokenOf(f.properties) ? 1 : 0);
      const features = [...collection.features].sort((a, b) => below(a) - below(b));
      geoJSON({ type: "FeatureCollection", features }, {
        pane: "pieces",
        style: (/** @type {any} */ f) => ({ className: look(f) }),
        pointToLayer: (/** @type {any} */ _f, /** @type {any} */ at) => circleMarker(at, { pane: "pieces", radius: 12 }),
        onEachFeature(/** @type {any} */ f, /** @type {any} */ layer) {
          shown.push({ properties: f.properties, element: () => layer.getElement?.() });
          layer.on("mouseover", () => events.hover({ layer: f.properties.layer, zones: [f.properties.zone] }));
          layer.on("mouseout", () => events.hover(null));
          const findings = result.findings.filter((/** @type {any} */ finding) => restsOn(finding, [f.properties])).length;
          if (findings > 0) layer.once("add", () => makeReachable(layer.getElement?.(), f.properties, findings));
        },
      }).addTo(pieces);
    },
    /** Lights the pieces of a layer, or of some of its zones; a zone that the site does not meet is outlined. @param {{layer: string, zones?: string[]} | null} hover @param {any[]} [zones] features to outline */
    light(hover, zones = []) {
      outlines.clearLayers();
      if (zones.length) geoJSON({ type: "FeatureCollection", features: zones }, { pane: "pieces", interactive: false, style: () => ({ className: "zone-outline" }), pointToLayer: (/** @type {any} */ _f, /** @type {any} */ at) => circleMarker(at, { pane: "pieces", radius: 12, className: "zone-outline" }) }).addTo(outlines);
      for (const { properties, element } of shown) {
        const lit = isLit(hover, properties.layer, [properties.zone]);
        element()?.classList.toggle("lit", lit);
        element()?.classList.toggle("dim", hover !== null && !lit);
      }
    },
    /** Marks the pieces that were chosen. @param {{layer: string, zone: string}[]} marked */
    mark(marked) {
      for (const { properties, element } of shown) element()?.classList.toggle("chosen", marked.some((m) => m.layer === properties.layer && m.zone === properties.zone));
    },
    /** Whether the site meets a zone. @param {string} layer @param {string} zone */
    has: (layer, zone) => shown.some(({ properties }) => properties.layer === layer && properties.zone === zone),
    /** Shows corners that can be moved, or none. @param {any} geometry a Polygon, or null */
    showCorners(geometry) {
      corners.clearLayers();
      if (geometry?.type === "Polygon") geometry.coordinates.forEach((/** @type {any} */ ring, /** @type {number} */ r) => addCorners(ring, r, geometry));
    },
  };

  /** A piece that findings rest on can be reached and chosen by keyboard. @param {SVGElement | undefined} node @param {any} piece @param {number} findings */
  function makeReachable(node, { layer, zone }, findings) {
    if (!node) return;
    node.setAttribute("tabindex", "0");
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", t("piece.label", { name: events.named(layer, zone), n: findings }));
    node.dataset.piece = `${layer}/${zone}`;
    node.addEventListener("focus", () => events.hover({ layer, zones: [zone] }));
    node.addEventListener("blur", () => events.hover(null));
    node.addEventListener("keydown", (/** @type {any} */ e) => {
      if (e.key !== "Enter" && e.key !== " ") return;
      e.preventDefault();
      e.stopPropagation();
      events.chosen({ layer, zone });
    });
  }

  /** @param {number[][]} ring @param {number} r @param {any} geometry */
  function addCorners(ring, r, geometry) {
    const open = ring.slice(0, -1);
    const change = (/** @type {number[][]} */ next) => {
      const coordinates = geometry.coordinates.map((/** @type {any} */ old, /** @type {number} */ i) => (i === r ? [...next, next[0]] : old));
      events.edited({ ...geometry, coordinates });
    };
    open.forEach((corner, i) => {
      const handle = marker(toLatLng(corner), { draggable: true, pane: "draft", icon: divIcon({ className: "corner", iconSize: [14, 14] }), title: `J${i + 1}` });
      const move = (/** @type {number} */ lng, /** @type {number} */ lat) => change(open.map((p, k) => (k === i ? [Number(lng.toFixed(8)), Number(lat.toFixed(8))] : p)));
      handle.on("dragend", () => move(handle.getLatLng().lng, handle.getLatLng().lat));
      handle.addTo(corners);
      const element = handle.getElement();
      element.dataset.corner = `${r}/${i}`;
      element.addEventListener("keydown", (/** @type {KeyboardEvent} */ e) => {
        const step = { ArrowUp: [0, -2], ArrowDown: [0, 2], ArrowLeft: [-2, 0], ArrowRight: [2, 0] }[e.key];
        if (!step && e.key !== "Delete") return;
        e.preventDefault();
        e.stopPropagation();
        if (step) {
          const { lng, lat } = map.containerPointToLatLng(map.latLngToContainerPoint(handle.getLatLng()).add(step));
          move(lng, lat);
        } else if (open.length > 3) change(open.filter((_p, k) => k !== i));
        map.getContainer().querySelector(`[data-corner="${r}/${Math.min(i, open.length - 1)}"]`)?.focus();
      });
    });
  }
}
