// @ts-check
/** The overlap pieces of the site, and its corners while they are adjusted, on the map. */
import { toLatLng } from "../model/geo.js";
import { circleMarker, divIcon, geoJSON, layerGroup, marker } from "./leaflet.js";
import { looksOf } from "../model/pieces.js";
import { isLit, restsOn } from "../model/state.js";
import { createHatch, createSmallMarks } from "./smallmarks.js";
import { t } from "../text/strings.js";
import { first } from "../ui/dom.js";

/**
 * @import { Zone } from "../model/answers.js"
 * @import { PieceProperties, Pieces, Result } from "../model/results.js"
 * @import { Geometry, Polygon } from "../model/geojson.js"
 * @import { PieceName } from "../model/project.js"
 * @import { Sheet } from "../model/sheets.js"
 * @import { Target } from "../model/state.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { Marked } from "./smallmarks.js"
 */

/** How far an arrow key moves a corner, in pixels. @type {Record<string, number[] | undefined>} */
const NUDGES = { ArrowUp: [0, -2], ArrowDown: [0, 2], ArrowLeft: [-2, 0], ArrowRight: [2, 0] };

/** From the bottom up. */
const ORDER = ["quiet", "noted", "spoken", "deciding"];

/**
 * @typedef {object} Events
 * @property {(piece: Target | null) => void} hover
 * @property {(piece: PieceName) => void} chosen
 * @property {(layer: string, zone: string) => string} named a zone in words
 * @property {(geometry: Polygon) => void} edited
 */

/** @param {LeafletMap} map @param {Events} events */
export function createSiteView(map, events) {
  const pieces = layerGroup([]).addTo(map);
  const corners = layerGroup([]).addTo(map);
  const outlines = layerGroup([]).addTo(map);
  const hatch = createHatch(map.getContainer());
  const smallMarks = createSmallMarks(map);
  /** @type {{properties: PieceProperties, element: () => Element | undefined}[]} */
  let shown = [];

  return {
    /**
     * Pieces of zones that nothing speaks of stay unseen until lit; what decides is hatched, and marked where it would be too small to see.
     * @param {Pieces | null} collection @param {Result | null} result @param {Sheet | null} [sheet]
     */
    showPieces(collection, result, sheet = null) {
      pieces.clearLayers();
      smallMarks.show([]);
      shown = [];
      if (!collection || !result) return;
      const lookOf = looksOf(result, sheet);
      const holds = sheet?.head[0]?.outcome === "TRUE";
      const look = (/** @type {Pieces["features"][number]} */ { properties: p, geometry }) =>
        `piece verdict-${result.verdict} class-${p.class} ${lookOf(p)}${geometry.type.includes("Line") ? " across" : ""}`;
      // The unseen lie below, so that the pointer finds the seen first; what decides lies on top.
      const below = (/** @type {Pieces["features"][number]} */ f) => ORDER.indexOf(lookOf(f.properties));
      /** @type {Marked[]} */
      const marked = [];
      hatch.colour(result.verdict);
      const features = [...collection.features].sort((a, b) => below(a) - below(b));
      geoJSON({ type: "FeatureCollection", features }, {
        pane: "pieces",
        style: (f) => ({ className: look(f) }),
        pointToLayer: (_f, at) => circleMarker(at, { pane: "pieces", radius: 12 }),
        onEachFeature(f, layer) {
          const { layer: id, zone } = f.properties;
          shown.push({ properties: f.properties, element: () => layer.getElement?.() });
          const isDeciding = lookOf(f.properties) === "deciding";
          if (isDeciding && !f.geometry.type.includes("Line")) layer.once("add", () => hatch.fill(layer.getElement?.()));
          if (isDeciding || lookOf(f.properties) === "noted") marked.push(markOf(f.properties, layer, result, isDeciding && holds));
          layer.on("mouseover", () => events.hover({ layer: id, zones: [zone ?? ""] }));
          layer.on("mouseout", () => events.hover(null));
          const findings = result.findings.filter((finding) => restsOn(finding, [f.properties])).length;
          if (findings > 0) layer.once("add", () => makeReachable(layer.getElement?.(), id, zone ?? "", findings));
        },
      }).addTo(pieces);
      smallMarks.show(marked);
    },
    /**
     * Lights the pieces of a layer, or of some of its zones; a zone that the site does not meet is outlined.
     * @param {Target | null} hover @param {Zone[]} [zones] to outline
     */
    light(hover, zones = []) {
      outlines.clearLayers();
      if (zones.length) {
        const className = "zone-outline";
        geoJSON({ type: "FeatureCollection", features: zones }, {
          pane: "pieces",
          interactive: false,
          style: () => ({ className }),
          pointToLayer: (_f, at) => circleMarker(at, { pane: "pieces", radius: 12, className }),
        }).addTo(outlines);
      }
      for (const { properties, element } of shown) {
        const lit = isLit(hover, properties.layer, [properties.zone ?? ""]);
        element()?.classList.toggle("lit", lit);
        element()?.classList.toggle("dim", hover !== null && !lit);
      }
    },
    /** Marks the pieces that were chosen. @param {PieceName[]} marked */
    mark(marked) {
      for (const { properties: { layer, zone }, element } of shown) {
        element()?.classList.toggle("chosen", marked.some((m) => m.layer === layer && m.zone === zone));
      }
    },
    /** Whether the site meets a zone. @param {string} layer @param {string} zone */
    has: (layer, zone) => shown.some(({ properties }) => properties.layer === layer && properties.zone === zone),
    /** Shows the corners of a polygon, which can be moved; of all else none. @param {Geometry | null | undefined} geometry */
    showCorners(geometry) {
      corners.clearLayers();
      if (geometry?.type === "Polygon") geometry.coordinates.forEach((ring, r) => addCorners(ring, r, geometry));
    },
  };

  /**
   * @param {PieceProperties} piece @param {Marked["drawn"]} drawn @param {Result} result
   * @param {boolean} decides whether the piece decides, and not only may
   * @returns {Marked}
   */
  function markOf({ layer, zone }, drawn, { verdict }, decides) {
    return { drawn, className: `verdict-${verdict}${decides ? "" : " open"}`, choose: () => events.chosen({ layer, zone }),
      hover: (on) => events.hover(on ? { layer, zones: [zone ?? ""] } : null) };
  }

  /**
   * A piece that findings rest on can be reached and chosen by keyboard.
   * @param {SVGElement | undefined} node @param {string} layer @param {string} zone @param {number} findings
   */
  function makeReachable(node, layer, zone, findings) {
    if (!node) return;
    node.setAttribute("tabindex", "0");
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", t("piece.label", { name: events.named(layer, zone), n: findings }));
    node.dataset.piece = `${layer}/${zone}`;
    node.addEventListener("focus", () => events.hover({ layer, zones: [zone] }));
    node.addEventListener("blur", () => events.hover(null));
    node.addEventListener("keydown", (e) => {
      if (e.key !== "Enter" && e.key !== " ") return;
      e.preventDefault();
      e.stopPropagation();
      events.chosen({ layer, zone });
    });
  }

  /** @param {number[][]} ring @param {number} r @param {Polygon} geometry */
  function addCorners(ring, r, geometry) {
    const open = ring.slice(0, -1);
    const change = (/** @type {number[][]} */ next) => {
      const coordinates = geometry.coordinates.map((old, i) => (i === r ? [...next, next[0]] : old));
      events.edited({ ...geometry, coordinates });
    };
    open.forEach((corner, i) => {
      const handle = marker(toLatLng(corner),
        { draggable: true, pane: "draft", icon: divIcon({ className: "corner", iconSize: [14, 14] }), title: `J${i + 1}` });
      const move = (/** @type {number} */ lng, /** @type {number} */ lat) =>
        change(open.map((p, k) => (k === i ? [Number(lng.toFixed(8)), Number(lat.toFixed(8))] : p)));
      handle.on("dragend", () => move(handle.getLatLng().lng, handle.getLatLng().lat));
      handle.addTo(corners);
      const element = handle.getElement();
      if (!element) return;
      element.dataset.corner = `${r}/${i}`;
      element.addEventListener("keydown", (e) => {
        const step = NUDGES[e.key];
        if (!step && e.key !== "Delete") return;
        e.preventDefault();
        e.stopPropagation();
        if (step) {
          const { lng, lat } = map.containerPointToLatLng(map.latLngToContainerPoint(handle.getLatLng()).add(step));
          move(lng, lat);
        } else if (open.length > 3) change(open.filter((_p, k) => k !== i));
        first(map.getContainer(), `[data-corner="${r}/${Math.min(i, open.length - 1)}"]`)?.focus();
      });
    });
  }
}
