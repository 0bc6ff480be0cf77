// @ts-check
/** The map itself: panes, basemap, buttons, coordinates and scale. */
import { addBasemap } from "./basemap.js";
import { byId, el, replace } from "../ui/dom.js";
import { lonLat, number } from "../text/format.js";
import { gaussKrueger, toLatLng } from "../model/geo.js";
import { control, latLngBounds, map as createMap, popup } from "./leaflet.js";
import { t } from "../text/strings.js";
import { icon } from "../ui/icons.js";

/**
 * @import { Child } from "../ui/dom.js"
 * @import { Ground } from "./ground.js"
 * @import { LatLng, LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 * @import { Label } from "./painter.js"
 */

/** The map as the rest of the page has it. @typedef {ReturnType<typeof createMapView>} MapView */

/** Where the service works: the extent shown before any layer is known. [west, south, east, north] */
const TERRITORY = [80.6, 44.3, 83.4, 45.3];
const PANES = { basemap: 200, ground: 220, backgrounds: 250, zones: 300, "audit-units": 320, "audit-before": 330, "audit-after": 331,
  siting: 340, names: 350, chosen: 400, "audit-ground": 410, pieces: 420, site: 440, draft: 480, marks: 610 };

/** Pixels round what is brought into view: what lies over the map's edges leaves it free. */
function margins() {
  const { clientWidth: width, clientHeight: height } = byId("map");
  // On a phone the buttons stand in a row below.
  if (isPhone()) return { paddingTopLeft: [16, 64], paddingBottomRight: [16, 88] };
  // A low map has its buttons in a row above.
  const low = height < 240 ? [56, 40] : [16, 56];
  const [top, bottom] = height < 400 ? low : [64, 112];
  const closed = width < 600 ? 100 : 48;
  return { paddingTopLeft: [64, top], paddingBottomRight: [closed, bottom] };
}

/** The same round the whole territory, which fills the map: only what lies along its edges is left free. */
function homeMargins() {
  const { clientWidth: width, clientHeight: height } = byId("map");
  const low = height < 240 ? [48, 4] : [12, 12];
  return { paddingTopLeft: [60, low[0]], paddingBottomRight: width < 600 ? [4, low[1]] : [16, 44] };
}

/** @param {number[]} b [west, south, east, north] */
const bounds = (b) => latLngBounds(toLatLng([b[0], b[1]]), toLatLng([b[2], b[3]]));

/** How far out the map goes, and where to: the territory's surroundings. */
const REACH = { minZoom: 6.5, maxBounds: [76, 41, 88, 48] };
/** The same while a file may lie anywhere. */
const FAR = { minZoom: 2, maxBounds: [-180, -85, 180, 85] };

/** @param {{measure: () => void, locate: () => void}} actions */
export function createMapView({ measure, locate }) {
  const map = createMap(byId("map"), {
    zoomControl: false,
    attributionControl: false,
    minZoom: REACH.minZoom,
    maxZoom: 19,
    zoomSnap: 0.25,
    wheelPxPerZoomLevel: 100,
    maxBounds: bounds(REACH.maxBounds),
    maxBoundsViscosity: 0.7,
    doubleClickZoom: true,
    zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    fadeAnimation: false,
    inertia: !matchMedia("(prefers-reduced-motion: reduce)").matches,
  });
  for (const [name, z] of Object.entries(PANES)) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(z);
    pane.classList.add(`pane-${name}`);
  }
  let home = TERRITORY;
  map.fitBounds(bounds(home));
  byId("scale").append(control.scale({ imperial: false, maxWidth: 100 }).addTo(map).getContainer());
  /** @type {(view: View) => Label[]} */
  let moreNames = () => [];
  /** What lies beneath the zones, once it is there. @type {Ground | null} */
  let ground = null;
  /** What the reader looks at: names stand beside it, unless it takes most of the map. @type {number[][]} */
  let lookedAt = [];
  const basemap = addBasemap(map, (view) => [...moreNames(view), ...(ground?.names(view) ?? [])], ({ seen }) =>
    lookedAt.filter((box) => box[2] - box[0] < (seen[2] - seen[0]) / 2 && box[3] - box[1] < (seen[3] - seen[1]) / 2));
  const showMiddle = showCoordinates(map);
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(byId("map"));

  /** @type {string[]} */
  let credits = [];
  const attribute = () => {
    const own = ground?.isShown() ? [t("ground.attribution")] : [];
    byId("attribution").textContent = [...credits, t("map.attribution"), ...own].join(" · ");
  };

  return {
    map,
    /** @param {number[]} box */
    setHome: (box) => {
      const first = home === TERRITORY;
      home = box;
      if (first) map.fitBounds(bounds(home), { ...homeMargins(), animate: false });
    },
    /** The territory: west, south, east, north. */
    home: () => home,
    goHome: () => map.fitBounds(bounds(home), homeMargins()),
    /**
     * Shows a box with room around it.
     * @param {number[]} box @param {boolean} [onlyIfOutOfView] leaves the view alone when all of it is in sight
     */
    fit(box, onlyIfOutOfView = false) {
      bringMap();
      map.invalidateSize({ animate: false });
      if (onlyIfOutOfView && map.getBounds().contains(bounds(box)) && isLarge(map, box)) return;
      map.fitBounds(bounds(box), { ...margins(), maxZoom: 15.5 });
    },
    /** Whether the map reaches a box as it always does. @param {number[]} box */
    isNear: (box) => bounds(REACH.maxBounds).contains(bounds(box)),
    /** Lets the map go far from the territory, or no longer. @param {boolean} far */
    roam(far) {
      const { minZoom, maxBounds } = far ? FAR : REACH;
      map.setMaxBounds(bounds(maxBounds));
      map.setMinZoom(minZoom);
    },
    /** Shows a position and points at it. @param {number[]} position @param {string} text */
    point(position, text) {
      bringMap();
      map.setView(toLatLng(position), Math.max(map.getZoom(), 15));
      openPopup(map, position, [el("p", { text })]);
    },
    /** @param {number[]} position @param {Child[]} content */
    popup: (position, content) => openPopup(map, position, content),
    closePopup: () => map.closePopup(),
    /** Writes these names too, before the basemap's. @param {(view: View) => Label[]} names */
    showNames(names) {
      moreNames = names;
      basemap.repaint();
    },
    /** Writes no name over these. @param {number[][]} boxes in the unit square */
    keepClear(boxes) {
      lookedAt = boxes;
      basemap.repaint();
    },
    /** [west, south, east, north] now in view */
    view() {
      const b = map.getBounds();
      return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()];
    },
    /** What of the basemap the first view can do without. */
    completeBasemap: basemap.complete,
    /**
     * Lays the ground beneath the zones.
     * @param {(map: LeafletMap, changed: () => void) => Ground} add
     */
    layGround(add) {
      ground = add(map, () => {
        basemap.repaint();
        attribute();
      });
      return ground;
    },
    /** Says where what is shown beneath is from, besides. @param {string[]} of */
    credit(of) {
      credits = of;
      attribute();
    },
    focus: () => map.getContainer().focus(),
    /** Changes the page round the map: what was all in sight stays so. @param {() => void} change */
    keepHome(change) {
      const whole = map.getBounds().contains(bounds(home));
      change();
      map.invalidateSize({ animate: false });
      if (whole) map.fitBounds(bounds(home), { ...homeMargins(), animate: false });
    },
    /** Takes the size that the page now gives it. */
    resize: () => map.invalidateSize({ animate: false }),
    /** Writes the buttons' texts and repaints, after a change of language or theme. */
    refresh() {
      showButtons(map, { goHome: () => map.fitBounds(bounds(home), homeMargins()), locate, measure });
      map.getContainer().setAttribute("aria-label", t("map.label"));
      attribute();
      showMiddle();
      basemap.repaint();
      ground?.repaint();
    },
  };
}

/** Whether the page is one column. */
const isPhone = () => matchMedia("(max-width: 599px)").matches;

/** In one column the map may be scrolled away: what is shown there is to be seen. */
function bringMap() {
  if (isPhone()) byId("map").scrollIntoView({ block: "nearest" });
}

/** A box smaller than this on the screen, in pixels, is brought nearer. */
const LEAST_PIXELS = 32;

/**
 * Whether a box can be seen as more than a dot; a place without extent is as large as it gets.
 * @param {LeafletMap} map @param {number[]} b
 */
function isLarge(map, b) {
  if (b[0] === b[2] && b[1] === b[3]) return true;
  const size = map.latLngToContainerPoint(toLatLng([b[2], b[1]])).subtract(map.latLngToContainerPoint(toLatLng([b[0], b[3]])));
  return Math.max(size.x, size.y) >= LEAST_PIXELS;
}

/** @param {LeafletMap} map @param {number[]} position @param {Child[]} content */
function openPopup(map, position, content) {
  popup({ maxWidth: 320, minWidth: 200, autoPan: true, autoPanPaddingTopLeft: [64, 64], className: "here", closeButton: false })
    .setLatLng(toLatLng(position))
    .setContent(el("div", { role: "status" }, content))
    .openOn(map);
}

/** @param {LeafletMap} map @param {{goHome: () => void, locate: () => void, measure: () => void}} actions */
function showButtons(map, { goHome, locate, measure }) {
  const button = (/** @type {string} */ name, /** @type {string} */ shape, /** @type {() => void} */ run) =>
    el("button", { type: "button", class: "tool", title: name, "aria-label": name, "data-key": shape, onclick: run }, icon(shape));
  const tools = byId("tools");
  // On a phone, where the map is small, what is seldom used stands behind this one.
  const more = button(t("map.more"), "more", () => more.setAttribute("aria-expanded", String(tools.classList.toggle("open"))));
  more.setAttribute("aria-expanded", String(tools.classList.contains("open")));
  replace(tools, button(t("map.zoomIn"), "plus", () => map.zoomIn()), button(t("map.zoomOut"), "minus", () => map.zoomOut()),
    button(t("map.locate"), "locate", locate), more, button(t("map.home"), "home", goHome), button(t("map.measure"), "measure", measure));
}

/**
 * Longitude, latitude and Gauss–Krüger coordinates under the pointer; of the map's middle when there is none. Answers what shows the middle
 * again.
 * @param {LeafletMap} map
 */
function showCoordinates(map) {
  const degrees = byId("degrees");
  const metres = byId("metres");
  const show = (/** @type {LatLng} */ { lng, lat }) => {
    const { zone, easting, northing } = gaussKrueger(lng, lat);
    degrees.textContent = lonLat([lng, lat]);
    metres.textContent = `${t("map.zone", { zone })}  E ${number(easting, 1)}  N ${number(northing, 1)}`;
  };
  map.on("mousemove", (e) => show(e.latlng));
  const showMiddle = () => show(map.getCenter());
  map.on("move mouseout", showMiddle);
  showMiddle();
  return showMiddle;
}

