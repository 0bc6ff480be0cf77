// @ts-check
/** A shape beside the site: where it would lie, with an arrow from where it lies, or what would be left of it. */
import { middleOf, toLatLng } from "../model/geo.js";
import { svg } from "../ui/svg.js";
import { geoJSON, layerGroup, polyline } from "./leaflet.js";

/**
 * @import { Ghost } from "../model/alternatives.js"
 * @import { Site } from "../model/project.js"
 * @import { LeafletMap } from "./leaflet.js"
 */

const HEAD = "shift-arrow";

/** @param {LeafletMap} map */
export function createGhost(map) {
  const shapes = layerGroup([]).addTo(map);
  map.getContainer().append(svg("svg", { class: "hatches", width: 0, height: 0, "aria-hidden": "true" },
    svg("defs", {}, svg("marker", { id: HEAD, viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 5, markerHeight: 5, orient: "auto" },
      svg("path", { d: "M0 0L10 5L0 10z", class: "shift-head" })))));

  return {
    /** @param {{ghost: Ghost | null, site: Site | null}} shown */
    show({ ghost, site }) {
      shapes.clearLayers();
      if (!ghost || !site) return;
      const { kind, geometry } = ghost;
      const className = `ghost ghost-${kind}`;
      geoJSON({ type: "FeatureCollection", features: [{ type: /** @type {const} */ ("Feature"), geometry, properties: {} }] },
        { pane: "draft", interactive: false, style: () => ({ className }), pointToLayer: () => layerGroup([]) }).addTo(shapes);
      if (kind !== "shift") return;
      const way = [middleOf(site.geometry), middleOf(geometry)].map((at) => toLatLng(at));
      for (const look of ["shift-casing", "shift-line"]) {
        const line = polyline(way, { pane: "draft", interactive: false, className: look }).addTo(shapes);
        if (look === "shift-line") line.getElement()?.setAttribute("marker-end", `url(#${HEAD})`);
      }
    },
  };
}
