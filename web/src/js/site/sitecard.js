// @ts-check
/** The site that is screened: its figures, where it comes from, and what was repaired in it. */
import { el } from "../ui/dom.js";
import { openable } from "../ui/explain.js";
import { numberInput } from "../ui/numberfield.js";
import { areaInFull, methodName } from "../ui/figures.js";
import { area, distance, number } from "../text/format.js";
import { icon } from "../ui/icons.js";
import { declaredDifference, signed } from "../model/reading.js";
import { t } from "../text/strings.js";

/**
 * @import { Polygon } from "../model/geojson.js"
 * @import { Repair, SiteProperties } from "../model/project.js"
 * @import { Child, Props } from "../ui/dom.js"
 * @import { Stated } from "../ui/numberfield.js"
 * @import { SitePanelShown } from "./shown.js"
 */

/**
 * @typedef {object} CardActions
 * @property {(metres: number | undefined) => void} setWidth
 * @property {(metres: number | undefined) => void} setAccuracy
 * @property {() => void} zoomToSite
 * @property {() => void} toggleEdit
 * @property {() => void} unuseProposal
 * @property {() => void} clearSite
 */

/** The width of a line or point as a field; the service takes up to 10 km. */
const WIDTH = { key: "width", unit: "m", minimum: 0.1, maximum: 10000 };

/** How exactly the site itself was measured, as its survey states it. */
const ACCURACY = { key: "accuracy", unit: "m", minimum: 0, maximum: 100 };

/** The most corners that can be handles on the map. */
export const MOST_CORNERS = 400;

/** @param {Polygon} geometry */
const cornersOf = (geometry) => geometry.coordinates.reduce((n, ring) => n + ring.length, 0);

/** The zone that a planar method names in brackets. @param {string | undefined} method */
const zoneIn = (method) => method?.match(/\((\d+)\)/)?.[1] ?? "";

/**
 * An area of the file's site, as a number that opens.
 * @param {number} squareMetres @param {string | undefined} method @param {string} key
 */
function areaFigure(squareMetres, method, key) {
  const a = area(squareMetres);
  return openable([`${a.mu}\u00a0${t("unit.mu")}`, `${a.m2}\u00a0m²`], () => [
    [t("explain.value"), areaInFull(squareMetres)],
    [t("explain.method"), methodName(method)],
    [t("explain.denominator"), t("explain.denominator.none")],
    [t("explain.uncertainty"), t("explain.siteAccuracy")],
  ], key);
}

/** The areas of a site by their names: measured, and as its file states it. @param {SiteProperties} p @returns {[string, Child][]} */
function figures(p) {
  const { areaSquareMetres, planarAreaSquareMetres: planar, declaredAreaHectares: declared } = p;
  const difference = declaredDifference(p);
  const share = difference?.share === null || !difference ? "" : ` (${signed(difference.share * 100, 2)}\u00a0%)`;
  /** @type {[string, Child][]} */
  const rows = [];
  if (areaSquareMetres !== undefined) rows.push([t("site.areaEllipsoidal"), areaFigure(areaSquareMetres, p.areaMethod, "card-area")]);
  if (planar !== undefined && planar !== null) {
    rows.push([t("site.areaPlanar", { zone: zoneIn(p.planarMethod) }), areaFigure(planar, p.planarMethod, "card-planar")]);
  }
  if (declared !== undefined && declared !== null) rows.push([t("site.areaDeclared"), `${number(declared, 4)} ${t("unit.ha")}`]);
  if (difference) {
    const name = difference.planar ? "site.differencePlanar" : "site.differenceEllipsoidal";
    rows.push([t(name), `${signed(difference.hectares, 4)}\u00a0${t("unit.ha")}${share}`]);
  }
  return rows;
}

/**
 * A number in its own unit, metres, is stated bare.
 * @param {(metres: number | undefined) => void} set @returns {(value: Stated | undefined) => void}
 */
const inMetres = (set) => (value) => set(typeof value === "object" ? value.value : value);

/** What was repaired in the site, and by how much: it stays with the site, in print too. @param {Repair | undefined} repair */
function repaired(repair) {
  if (!repair) return null;
  const { after, before, difference, changes } = repair;
  return el("div", { class: "repaired", "data-testid": "repaired" },
    el("p", { class: "strong", text: t("repair.note") }),
    el("ul", { class: "notices" }, changes().map((text) => el("li", { text }))),
    el("p", { class: "meta",
      text: before === null ? t("repair.sizeUnknown", { after: number(after) })
        : t("repair.size", { before: number(before), after: number(after), difference: signed(difference ?? 0, 2) }) }),
    repair.adjusted && el("p", { class: "meta", text: t("repair.adjusted") }));
}

/** @param {SitePanelShown} shown @param {CardActions} actions */
export function siteCard({ site, reading, editing, readBusy, used }, actions) {
  if (!site) return null;
  const button = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => void} */ run,
    /** @type {Props<"button">} */ more = {}, shape = "") =>
    el("button", { type: "button", "data-key": key, onclick: run, ...more }, shape && icon(shape), text);
  const p = site.properties;
  const surface = site.geometry.type.includes("Polygon");
  const rows = surface ? figures(p) : [];
  if (p.lengthMetres !== undefined) rows.push([t("site.length"), distance(p.lengthMetres)]);
  if (p.count !== undefined) rows.push([t("site.points"), String(p.count)]);
  const fine = site.geometry.type === "Polygon" && cornersOf(site.geometry) > MOST_CORNERS;
  return el("div", { class: "card", "data-testid": "site-card", "aria-busy": String(Boolean(readBusy)) },
    el("p", { class: "strong", text: p.name || t("site.unnamed") }),
    rows.length > 0 && el("dl", { class: "pairs" }, rows.flatMap(([name, value]) => [el("dt", { text: name }), el("dd", {}, value)])),
    repaired(p.repair),
    !surface && el("div", { class: "fact", "data-testid": "width" },
      el("label", { for: "fact-width", text: t("site.width") }), numberInput(WIDTH, p.widthMetres, inMetres(actions.setWidth)),
      el("p", { class: "meta", id: "help-width", text: t("site.widthHelp") })),
    el("div", { class: "accuracy", "data-testid": "accuracy" },
      el("label", { for: "fact-accuracy", class: "meta", title: t("site.accuracyHelp"), text: t("site.accuracy") }),
      numberInput(ACCURACY, p.accuracyMetres, inMetres(actions.setAccuracy)),
      el("span", { class: "offscreen", id: "help-accuracy", text: t("site.accuracyHelp") })),
    el("div", { class: "row" },
      button("zoom-site", t("site.zoom"), actions.zoomToSite, {}, "zoom"),
      site.geometry.type === "Polygon" && !fine &&
        button("edit-site", t(editing ? "site.editDone" : "site.edit"), actions.toggleEdit, { "aria-pressed": String(editing) }, "edit"),
      reading && used !== null && p.repair && button("unuse", t("repair.unuse"), actions.unuseProposal, { "data-testid": "unuse" }, "undo"),
      button("clear-site", t("site.clear"), actions.clearSite, { "data-testid": "clear-site" }, "close")),
    editing && el("p", { class: "meta", text: t("edit.hint") }));
}
