// @ts-check
/** Drawing a site (an area, a line or points) on the map, and measuring there, by pointer or keyboard. */
import { byId, el, first, replace } from "../ui/dom.js";
import { area, distance } from "../text/format.js";
import { pathLength, ringArea, toLatLng } from "../model/geo.js";
import { DomEvent, circleMarker, layerGroup, polygon, polyline } from "./leaflet.js";
import { t } from "../text/strings.js";

/**
 * @import { Simple } from "../model/geojson.js"
 * @import { Props } from "../ui/dom.js"
 * @import { LatLng, LeafletMap } from "./leaflet.js"
 */

/** The fewest positions of each kind. */
const LEAST = { Polygon: 3, LineString: 2, Point: 1 };

/** @typedef {keyof typeof LEAST} Kind */

/**
 * What was drawn as a GeoJSON geometry, positions to 8 decimals (a millimetre).
 * @param {Kind} kind @param {number[][]} positions @returns {Simple}
 */
export function geometryOf(kind, positions) {
  const rounded = positions.map((p) => p.map((c) => Number(c.toFixed(8))));
  if (kind === "Polygon") return { type: "Polygon", coordinates: [[...rounded, rounded[0]]] };
  if (kind === "LineString") return { type: "LineString", coordinates: rounded };
  return rounded.length === 1 ? { type: "Point", coordinates: rounded[0] } : { type: "MultiPoint", coordinates: rounded };
}

/** How much there is of it so far, in words. @param {Kind} kind @param {number[][]} positions */
export function sizeOf(kind, positions) {
  const n = positions.length;
  if (kind === "Point") return t("draw.statusPoint", { n });
  if (kind === "LineString") return t("draw.statusLine", { n, length: distance(pathLength(positions)) });
  return t("draw.status", { n, mu: n > 2 ? area(ringArea(positions)).mu : "0.00" });
}

/**
 * Lets people draw. While drawing the map takes no double-click zoom, and its Enter, Escape, Backspace and Space are the drawing's.
 * Measuring is drawing whose outcome is the status line only: nothing is handed on.
 * @param {LeafletMap} map @param {{drawn: (geometry: Simple) => void, changed: (drawing: boolean) => void}} events
 */
export function createDrawing(map, events) {
  /** @type {number[][]} */
  let vertices = [];
  /** @type {"site" | "measure" | null} */
  let purpose = null;
  /** @type {Kind} */
  let kind = "Polygon";
  /** A measurement that is complete: the next click begins another. */
  let complete = false;
  /** @type {number[] | null} */
  let pointer = null;
  const group = layerGroup([], { pane: "draft" }).addTo(map);
  const bar = byId("draw-bar");

  /** The positions with the one that the pointer would add. */
  const withPointer = () => (pointer && vertices.length && kind !== "Point" && !complete ? [...vertices, pointer] : vertices);

  function show() {
    group.clearLayers();
    if (!purpose) return;
    const open = withPointer().map(toLatLng);
    const options = { pane: "draft", interactive: false };
    if (open.length > 2 && kind === "Polygon") polygon(open, { ...options, stroke: false, className: "draft-fill" }).addTo(group);
    if (open.length > 1 && kind !== "Point") {
      const line = complete && kind === "Polygon" ? [...open, open[0]] : open;
      polyline(line, { ...options, className: "draft-casing" }).addTo(group);
      polyline(line, { ...options, className: "draft-line" }).addTo(group);
    }
    for (const v of vertices) circleMarker(toLatLng(v), { ...options, radius: 4, className: "draft-vertex" }).addTo(group);
    showBar();
  }

  function showBar() {
    bar.hidden = !purpose;
    if (!purpose) return;
    const measuring = purpose === "measure";
    const button = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => void} */ run,
      /** @type {Props<"button">} */ more = {}) => el("button", { type: "button", "data-key": key, onclick: run, ...more }, text);
    replace(
      bar,
      el("div", { class: "draw-head" },
        el("p", { class: "draw-status", role: "status", "data-testid": "draw-status" }, sizeOf(kind, measuring ? withPointer() : vertices)),
        kinds(measuring ? ["LineString", "Polygon"] : ["Polygon", "LineString", "Point"])),
      el("p", { class: "meta" },
        el("span", { class: "draw-mouse" }, t(measuring ? "draw.hintMeasure" : "draw.hint"),
          el("span", { class: "draw-keys" }, t("draw.hintKeys"))),
        el("span", { class: "draw-touch", text: t("draw.hintTouch") })),
      el("div", { class: "row" },
        !measuring &&
          button("finish", t("draw.finish"), finish,
            { class: "primary", "data-testid": "draw-finish", disabled: vertices.length < LEAST[kind] }),
        button("undo", t("draw.undo"), undo, { disabled: vertices.length === 0 }),
        button("cancel", t(measuring ? "keys.close" : "site.cancel"), stop)),
    );
  }

  /** @param {Kind[]} offered */
  function kinds(offered) {
    return el("div", { class: "segments", role: "radiogroup", "aria-label": t("draw.kind") }, offered.map((k) =>
      el("label", {},
        el("input", { type: "radio", name: "draw-kind", value: k, checked: k === kind, "data-key": `draw-${k}`, "data-testid": `draw-${k}`,
          onchange: () => {
        kind = k;
        show();
      } }), el("span", { text: t(`draw.kind.${k}`) }))));
  }

  function add(/** @type {number[]} */ position) {
    if (complete) [vertices, complete] = [[], false];
    const last = vertices[vertices.length - 1];
    // A double click brings two clicks at one place: the second is no corner.
    if (last && map.latLngToContainerPoint(toLatLng(last)).distanceTo(map.latLngToContainerPoint(toLatLng(position))) < 4) return;
    vertices = [...vertices, position];
    show();
  }

  function undo() {
    complete = false;
    vertices = vertices.slice(0, -1);
    show();
  }

  function stop() {
    purpose = null;
    vertices = [];
    pointer = null;
    complete = false;
    map.doubleClickZoom.enable();
    map.getContainer().classList.remove("drawing");
    show();
    bar.hidden = true;
    events.changed(false);
  }

  function finish() {
    if (vertices.length < LEAST[kind]) {
      const status = first(bar, ".draw-status");
      if (status) status.textContent = t("draw.needMore", { n: LEAST[kind] });
      return;
    }
    if (purpose === "measure") {
      complete = true;
      return show();
    }
    const geometry = geometryOf(kind, vertices);
    stop();
    events.drawn(geometry);
  }

  const position = (/** @type {LatLng} */ latlng) => [latlng.lng, latlng.lat];
  map.on("click", (e) => {
    if (purpose) add(position(e.latlng));
  });
  map.on("dblclick", (e) => {
    if (!purpose) return;
    DomEvent.stop(e.originalEvent);
    finish();
  });
  map.on("mousemove", (e) => {
    if (!purpose || complete) return;
    pointer = position(e.latlng);
    show();
  });
  map.getContainer().addEventListener("keydown", (e) => {
    if (!purpose || (e.target instanceof Element && e.target.closest("button"))) return;
    /** @type {Record<string, () => void>} */
    const keys = { Enter: finish, Backspace: undo, " ": () => add(position(map.getCenter())) };
    if (!keys[e.key]) return;
    e.preventDefault();
    keys[e.key]();
  });

  return {
    /** @param {"site" | "measure"} what */
    start(what) {
      purpose = what;
      kind = what === "measure" ? "LineString" : "Polygon";
      vertices = [];
      pointer = null;
      complete = false;
      map.closePopup();
      map.doubleClickZoom.disable();
      map.getContainer().classList.add("drawing");
      map.getContainer().focus({ preventScroll: true });
      show();
      events.changed(what === "site");
    },
    stop,
    isActive: () => purpose !== null,
    refresh: showBar,
  };
}
