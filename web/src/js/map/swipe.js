// @ts-check
/** Two editions of a layer over each other: left of a divider the earlier one, right of it the later one. */
import { el } from "../ui/dom.js";
import { t } from "../text/strings.js";
import { shapeFor } from "./hit.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawShapes, themed } from "./painter.js";

/**
 * @import { Layer, Zones } from "../model/answers.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 */

/** Two states of a layer, named. @typedef {{layer: Layer, before: Zones, after: Zones, names: [string, string]}} Sides */

/** How far an arrow key moves the divider, as a part of the map's width. */
const STEP = 0.02;

/** @param {LeafletMap} map @param {HTMLElement} stage in which the map lies */
export function createSwipe(map, stage) {
  /** @type {Sides | null} */
  let sides = null;
  let at = 0.5;

  const canvasOf = (/** @type {"before" | "after"} */ side, /** @type {string} */ pane) => new MapCanvas((/** @type {View} */ view) => {
    if (!sides) return;
    const { layer } = sides;
    for (const { code, style } of layer.categories) {
      const own = sides[side].features.filter(({ properties }) => properties.category === code);
      const seen = { ...themed(style), fillOpacity: Math.max(style.fillOpacity, 0.25), strokeWidth: Math.max(style.strokeWidth, 1.5) };
      drawShapes(view, own.map(shapeFor), seen);
    }
  }, { pane, isEmpty: () => sides === null }).addTo(map);
  const left = canvasOf("before", "audit-before");
  const right = canvasOf("after", "audit-after");

  const names = [el("span", { class: "swipe-name" }), el("span", { class: "swipe-name after" })];
  const divider = el("div", { class: "swipe", role: "slider", tabindex: "0", hidden: true, "aria-orientation": "horizontal",
    "aria-valuemin": "0", "aria-valuemax": "100", "data-testid": "divider", onkeydown: (e) => {
      const step = e.key === "ArrowLeft" ? -STEP : e.key === "ArrowRight" ? STEP : 0;
      if (step === 0) return;
      e.preventDefault();
      e.stopPropagation();
      move(at + step);
    },
    onpointerdown: (e) => {
      e.preventDefault();
      e.currentTarget.focus();
      e.currentTarget.setPointerCapture(e.pointerId);
    },
    onpointermove: (e) => {
      if (!e.currentTarget.hasPointerCapture(e.pointerId)) return;
      const box = stage.getBoundingClientRect();
      move((e.clientX - box.left) / box.width);
    } }, ...names);
  stage.append(divider);

  /** @param {number} to */
  function move(to) {
    at = Math.min(0.98, Math.max(0.02, to));
    divider.style.left = `${at * 100}%`;
    divider.setAttribute("aria-valuenow", String(Math.round(at * 100)));
    clip();
  }

  /** Cuts both panes at the divider; they move with the map, the divider does not. */
  function clip() {
    if (!sides) return;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const origin = map.containerPointToLayerPoint([0, 0]);
    const [top, bottom, x] = [origin.y, origin.y + height, origin.x + at * width];
    const box = (/** @type {number} */ from, /** @type {number} */ to) =>
      `polygon(${from}px ${top}px, ${to}px ${top}px, ${to}px ${bottom}px, ${from}px ${bottom}px)`;
    map.getPane("audit-before").style.clipPath = box(origin.x, x);
    map.getPane("audit-after").style.clipPath = box(x, origin.x + width);
  }
  map.on("move zoomend resize", clip);

  return {
    /** @param {Sides | null} shown */
    show(shown) {
      sides = shown;
      divider.hidden = sides === null;
      map.getContainer().classList.toggle("swiped", sides !== null);
      if (sides) {
        divider.setAttribute("aria-label", t("audit.divider"));
        names.forEach((name, i) => (name.textContent = sides?.names[i] ?? ""));
        move(at);
      }
      left.repaint();
      right.repaint();
    },
    repaint() {
      left.repaint();
      right.repaint();
    },
  };
}
