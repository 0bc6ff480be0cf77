// @ts-check
/** What an auditor sees on the map: units shaded by a value, ground that was lost and gained, and two editions side by side. */
import { classAt, classesOf } from "../model/classes.js";
import { el, replace } from "../ui/dom.js";
import { t } from "../text/strings.js";
import { featureAt, shapeFor } from "./hit.js";
import { MapCanvas } from "./mapcanvas.js";
import { drawShapes, strokeShape, themed } from "./painter.js";
import { swatch } from "./swatches.js";

/**
 * @import { Style, Zone } from "../model/answers.js"
 * @import { ValueClass } from "../model/classes.js"
 * @import { Difference } from "../model/comparisons.js"
 * @import { LeafletMap } from "./leaflet.js"
 * @import { View } from "./mapcanvas.js"
 */

/**
 * Units with a value each; `title` says what it is, `limit` writes a class's limit.
 * @typedef {object} Shaded
 * @property {string} title
 * @property {{zone: Zone, value: number | null}[]} units
 * @property {(value: number) => string} limit
 */

/** Light to dark in one hue, told apart in grey too; by how many classes there are. */
const SHADES = ["#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d"];
/** What goes down, most first; what stays; what goes up. */
const FALLING = ["#b35806", "#fdb863"];
const RISING = ["#74a9cf", "#045a8d"];

/** @type {Pick<Style, "fillOpacity" | "strokeWidth" | "dashed">} */
const GROUND = { fillOpacity: 0.5, strokeWidth: 1.5, dashed: false };
/** @type {Record<Difference["properties"]["kind"], Style>} */
const KINDS = {
  LOST: { ...GROUND, fill: "#d7301f", stroke: "#a50f15", pattern: "HATCH" },
  GAINED: { ...GROUND, fill: "#41ab5d", stroke: "#00582a", pattern: "CROSS_HATCH" },
  ATTRIBUTE: { ...GROUND, fill: "#8073ac", stroke: "#542788", pattern: "NONE", fillOpacity: 0.35, dashed: true },
};
/** @type {Difference["properties"]["kind"][]} */
const KINDS_IN_ORDER = ["LOST", "GAINED", "ATTRIBUTE"];
/** @type {Style} */
const NO_VALUE = { fill: "#ffffff", fillOpacity: 0.1, stroke: "#777777", strokeWidth: 1, pattern: "NONE", dashed: true };

/** A class's shade: light to dark, or by sides of 0 where there are losses. @param {ValueClass[]} classes @param {number} i */
function shadeOf(classes, i) {
  if (classes[0].from >= 0) return SHADES[classes.length === 1 ? 3 : Math.round((i * (SHADES.length - 1)) / (classes.length - 1))];
  const { from, to } = classes[i];
  if (to < 0) return FALLING[i];
  return from > 0 ? RISING[RISING.length - classes.length + i] : SHADES[0];
}

/** @param {ValueClass[]} classes @param {number} i @returns {Style} */
const shadeStyle = (classes, i) =>
  ({ fill: shadeOf(classes, i), fillOpacity: 0.82, stroke: "#4a5a66", strokeWidth: 1, pattern: "NONE", dashed: false });

/** How near a line counts as pointed at, in pixels. */
const REACH = 6;

/** @param {LeafletMap} map @param {HTMLElement} legend */
export function createAuditMap(map, legend) {
  /** @type {{shaded: Shaded | null, classes: ValueClass[], differences: Difference[], chosen: string | null, lit: string[]}} */
  let shown = { shaded: null, classes: [], differences: [], chosen: null, lit: [] };

  const units = new MapCanvas((/** @type {View} */ view) => {
    const { shaded, classes } = shown;
    for (const { zone, value } of shaded?.units ?? []) {
      drawShapes(view, [shapeFor(zone)], themed(value === null ? NO_VALUE : shadeStyle(classes, classAt(classes, value))));
    }
  }, { pane: "audit-units", isEmpty: () => !shown.shaded }).addTo(map);

  const ground = new MapCanvas((/** @type {View} */ view) => {
    const { differences, chosen, lit } = shown;
    for (const kind of [...KINDS_IN_ORDER].reverse()) {
      const own = differences.filter(({ properties }) => properties.kind === kind);
      drawShapes(view, own.map(shapeFor), themed(KINDS[kind]));
      // What is too small for its hatch to be seen is a dot of its colour.
      const small = own.filter((one) => isSmall(view, one));
      for (const one of small) strokeShape(view, shapeFor(one), { casing: 3, line: 1.5, dash: [] }, KINDS[kind].stroke);
    }
    for (const one of differences) {
      if (one.id === chosen || lit.includes(one.id)) {
        const line = one.id === chosen ? { casing: 7, line: 3.5, dash: [] } : { casing: 5, line: 2, dash: [] };
        strokeShape(view, shapeFor(one), line, one.id === chosen ? "#111111" : KINDS[one.properties.kind].stroke);
      }
    }
  }, { pane: "audit-ground", isEmpty: () => shown.differences.length === 0 }).addTo(map);

  const repaint = () => {
    units.repaint();
    ground.repaint();
    writeLegend(legend, shown);
  };

  return {
    /** @param {Shaded | null} shaded */
    shade(shaded) {
      const values = (shaded?.units ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
      shown = { ...shown, shaded, classes: classesOf(values) };
      map.getContainer().classList.toggle("shaded", shaded !== null);
      repaint();
    },
    /** @param {Difference[]} differences @param {string | null} chosen @param {string[]} lit */
    showGround(differences, chosen, lit) {
      const others = differences !== shown.differences;
      shown = { ...shown, differences, chosen, lit };
      map.getContainer().classList.toggle("compared", differences.length > 0);
      ground.repaint();
      if (others) writeLegend(legend, shown);
    },
    repaint,
    /** The difference at a position, the smallest where there are several. @param {number[]} position @returns {Difference | null} */
    at: (position) => shown.differences[featureAt(shown.differences, position, REACH / (256 * 2 ** map.getZoom()))] ?? null,
  };
}

/** @param {View} view @param {Difference} difference */
function isSmall(view, difference) {
  const [west, north, east, south] = shapeFor(difference).box;
  return Math.max(east - west, south - north) * view.scale < 2 * REACH;
}

/** @param {HTMLElement} box @param {{shaded: Shaded | null, classes: ValueClass[], differences: Difference[]}} shown */
function writeLegend(box, { shaded, classes, differences }) {
  const kinds = KINDS_IN_ORDER.filter((kind) => differences.some(({ properties }) => properties.kind === kind));
  box.hidden = shaded === null && kinds.length === 0;
  if (box.hidden) return replace(box);
  const text = (/** @type {ValueClass} */ { from, to }) => {
    const [least, greatest] = [shaded?.limit(from), shaded?.limit(to)];
    return least === greatest ? least : `${least} – ${greatest}`;
  };
  replace(box,
    el("p", { class: "strong", text: shaded ? shaded.title : t("audit.pieces") }),
    el("ul", {}, classes.map((one, i) => el("li", {}, swatch(shadeStyle(classes, i), 22, 14), text(one))),
      shaded?.units.some(({ value }) => value === null) && el("li", {}, swatch(NO_VALUE, 22, 14), t("audit.noValue")),
      kinds.map((kind) => el("li", {}, swatch(KINDS[kind], 22, 14), t(`audit.kind.${kind}`)))));
}
