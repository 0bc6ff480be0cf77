// @ts-check
/** Drawing one polygon on the map by pointer or keyboard. */
import { byId, el, replace } from "./dom.js";
import { area } from "./format.js";
import { ringArea, toLatLng } from "./geo.js";
import { DomEvent, circleMarker, layerGroup, polygon, polyline } from "./leaflet.js";
import { t } from "./strings.js";

/**
 * Lets people draw. While drawing the map takes no double-click zoom, and its Enter, Escape, Backspace and Space are the drawing's.
 * @param {any} map @param {{drawn: (geometry: any) => void, changed: (drawing: boolean) => void}} events
 */
export function createDrawing(map, events) {
  /** @type {number[][]} */
  let vertices = [];
  let active = false;
  /** @type {number[] | null} */
  let pointer = null;
  const group = layerGroup([], { pane: "draft" }).addTo(map);
  const bar = byId("draw-bar");

  function show() {
    group.clearLayers();
    if (!active) return;
    const open = [...vertices, ...(pointer && vertices.length ? [pointer] : [])].map(toLatLng);
    const options = { pane: "draft", interactive: false };
    if (open.length > 2) polygon(open, { ...options, stroke: false, className: "draft-fill" }).addTo(group);
    if (open.length > 1) {
      polyline(open, { ...options, className: "draft-casing" }).addTo(group);
      polyline(open, { ...options, className: "draft-line" }).addTo(group);
    }
    for (const v of vertices) circleMarker(toLatLng(v), { ...options, radius: 4, className: "draft-vertex" }).addTo(group);
    showBar();
  }

  function showBar() {
    bar.hidden = !active;
    if (!active) return;
    const size = vertices.length > 2 ? area(ringArea(vertices)).mu : "0.00";
    replace(
      bar,
      el("p", { class: "draw-status", role: "status", "data-testid": "draw-status" }, t("draw.status", { n: vertices.length, mu: size })),
      el("p", { class: "meta" }, t("draw.hint"), el("br"), t("draw.hintKeys")),
      el("div", { class: "row" },
        el("button", { type: "button", class: "primary", "data-key": "finish", "data-testid": "draw-finish", disabled: vertices.length < 3, onclick: finish }, t("draw.finish")),
        el("button", { type: "button", "data-key": "undo", disabled: vertices.length === 0, onclick: undo }, t("draw.undo")),
        el("button", { type: "button", "data-key": "cancel", onclick: stop }, t("site.cancel"))),
    );
  }

  function add(/** @type {number[]} */ position) {
    const last = vertices[vertices.length - 1];
    // A double click brings two clicks at one place: the second is no corner.
    if (last && map.latLngToContainerPoint(toLatLng(last)).distanceTo(map.latLngToContainerPoint(toLatLng(position))) < 4) return;
    vertices = [...vertices, position];
    show();
  }

  function undo() {
    vertices = vertices.slice(0, -1);
    show();
  }

  function stop() {
    active = false;
    vertices = [];
    pointer = null;
    map.doubleClickZoom.enable();
    map.getContainer().classList.remove("drawing");
    show();
    bar.hidden = true;
    events.changed(false);
  }

  function finish() {
    if (vertices.length < 3) {
      byId("draw-bar").querySelector(".draw-status").textContent = t("draw.needMore");
      return;
    }
    const ring = [...vertices, vertices[0]].map((p) => p.map((c) => Number(c.toFixed(8))));
    stop();
    events.drawn({ type: "Polygon", coordinates: [ring] });
  }

  const position = (/** @type {any} */ latlng) => [latlng.lng, latlng.lat];
  map.on("click", (/** @type {any} */ e) => active && add(position(e.latlng)));
  map.on("dblclick", (/** @type {any} */ e) => {
    if (!active) return;
    DomEvent.stop(e.originalEvent);
    finish();
  });
  map.on("mousemove", (/** @type {any} */ e) => {
    if (!active) return;
    pointer = position(e.latlng);
    show();
  });
  map.getContainer().addEventListener("keydown", (/** @type {KeyboardEvent} */ e) => {
    if (!active || /** @type {any} */ (e.target).closest?.("button")) return;
    /** @type {Record<string, () => void>} */
    const keys = { Enter: finish, Backspace: undo, " ": () => add(position(map.getCenter())) };
    if (!keys[e.key]) return;
    e.preventDefault();
    keys[e.key]();
  });

  return {
    start() {
      active = true;
      vertices = [];
      pointer = null;
      map.closePopup();
      map.doubleClickZoom.disable();
      map.getContainer().classList.add("drawing");
      map.getContainer().focus({ preventScroll: true });
      show();
      events.changed(true);
    },
    stop,
    isActive: () => active,
    refresh: showBar,
  };
}
