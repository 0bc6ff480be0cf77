// @ts-check
/**
 * What lies at a place: the zones of every layer there, those of layers that are off too; how far it is to what decides most; and the way
 * to the provisions. At once what the map holds, then what the service answers.
 */
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { distance, lonLat, number, octant } from "../text/format.js";
import { UNIT_LAYER } from "../model/rulebook.js";
import { has, nameOf, t } from "../text/strings.js";

/**
 * @import { ApiProblem } from "../model/api.js"
 * @import { Layer } from "../model/answers.js"
 * @import { Extract } from "../model/extracts.js"
 * @import { ZoneHere } from "../model/here.js"
 * @import { Note } from "../model/vectortile.js"
 */

/**
 * @typedef {object} Place
 * @property {number[]} position
 * @property {{layer: Layer, zone: {properties: Note}, border: boolean}[]} seen of the layers that are on, topmost first
 * @property {ZoneHere[] | null} zones of all layers; null until they are there
 * @property {Extract | null} extract
 * @property {ApiProblem | null} problem
 * @property {number} findings that rest on it
 * @property {string | null} ruling what the project that is sited would come to here; null where none is
 * @property {Layer[]} layers
 * @property {Set<string>} on
 */

/**
 * @typedef {object} Leads
 * @property {() => void} close
 * @property {() => void} showFindings
 * @property {(code: string) => void} showUnit
 * @property {(layer: string) => void} showLayer
 * @property {(layer: string, code: string) => void} goToZone
 * @property {() => void} openExtract
 * @property {() => void} showBuildable
 * @property {() => void} retry
 * @property {(position: number[], text: string) => void} place
 */

/** What an attribute is called; one that has no name here stands for itself. @param {string} key */
const attributeName = (key) => (has(`attribute.${key}`) ? t(`attribute.${key}`) : key);

/** @param {unknown} value */
const attributeText = (value) => (typeof value === "boolean" ? t(value ? "fact.yes" : "fact.no") : String(value));

/** @param {ZoneHere} zone @param {Place} place @param {Leads} leads */
function zoneRow({ layer: id, code, name, category, areaMu, attributes, border, distanceMetres }, { layers, on }, leads) {
  const layer = layers.find((one) => one.id === id);
  const described = layer && layer.categories.length > 1 && layer.categories.find((one) => one.code === category);
  const entries = Object.entries(attributes);
  const isOn = on.has(id);
  return el("li", { class: isOn ? "" : "here-off", "data-testid": `here-zone-${code}`, "data-layer": id },
    el("button", { type: "button", class: "link here-name", "data-key": `here-${id}-${code}`, title: t("here.go"),
      onclick: () => leads.goToZone(id, code) }, name || code),
    el("span", { class: "meta", text: [layer ? nameOf(layer) : id, described && nameOf(described)].filter(Boolean).join(" · ") }),
    el("span", { class: "meta" }, el("span", { class: "code", text: code }),
      areaMu !== null && ` · ${number(areaMu)}\u00a0${t("unit.mu")}`),
    border && el("span", { class: "meta here-border", text: distanceMetres ? t("here.near", { distance: distance(distanceMetres) })
      : t("here.onBorder") }),
    !isOn && el("span", { class: "meta" }, t("here.off"), " ",
      el("button", { type: "button", class: "link", "data-key": `here-show-${id}-${code}`, "data-testid": `here-show-${id}`,
        onclick: () => leads.showLayer(id) }, t("here.show"))),
    id === UNIT_LAYER &&
      el("button", { type: "button", class: "link", "data-key": `unit-${code}`, "data-testid": "here-unit",
        onclick: () => leads.showUnit(code) }, t("map.unitList")),
    entries.length > 0 && el("details", { "data-key": `here-more-${id}-${code}` },
      el("summary", { "data-key": `here-more-${id}-${code}-summary`, class: "meta" }, t("here.attributes", { n: entries.length })),
      el("dl", { class: "pairs" }, entries.map(([key, value]) =>
        [el("dt", { text: attributeName(key) }), el("dd", { text: attributeText(value) })]))));
}

/** Zones of one layer that meet in the place. @param {ZoneHere[]} zones */
function borders(zones) {
  const names = zones.filter(({ border }) => border).map(({ name, code }) => name || code);
  return names.length > 0 && el("p", { class: "warning", "data-testid": "here-borders",
    text: t("here.borders", { zones: names.join(t("list.comma")) }) });
}

/** How far it is to the nearest of each hard fact. @param {Extract} extract @param {Layer[]} layers @param {Leads} leads */
function nearest({ rows }, layers, leads) {
  const clear = rows.filter(({ status, nearest: near, layer }) => status === "CLEAR" && near && layer);
  return clear.length > 0 && el("section", {},
    el("h3", { class: "meta strong", text: t("here.nearest") }),
    el("ul", { class: "here-nearest" }, clear.map(({ layer: id, name, nearest: near }) => {
      const layer = layers.find((one) => one.id === id);
      return near && id && el("li", { "data-testid": `here-nearest-${id}` },
        el("button", { type: "button", class: "link", "data-key": `here-nearest-${id}`, title: near.name || near.code,
          onclick: () => leads.goToZone(id, near.code) }, layer ? nameOf(layer) : name),
        el("span", { text: `${distance(near.distanceMetres)} ${t(`wind.${octant(near.bearingDegrees)}`)}` }));
    })));
}

/** @param {Place} place @param {Leads} leads */
function answered(place, leads) {
  const { zones, extract, layers, on } = place;
  if (!zones || !extract) return null;
  if (extract.coverage.coveredShare === 0) return el("p", { class: "warning", "data-testid": "here-outside", text: t("here.outside") });
  const shown = zones.filter((zone) => on.has(zone.layer));
  const off = zones.filter((zone) => !on.has(zone.layer));
  return [
    borders(zones),
    zones.length === 0 && el("p", { class: "meta", text: t("here.nothing") }),
    el("ul", { class: "here-list", "data-testid": "here-zones" }, [...shown, ...off].map((zone) => zoneRow(zone, place, leads))),
    nearest(extract, layers, leads),
    el("p", {}, el("button", { type: "button", class: "link", "data-key": "here-extract", "data-testid": "here-extract",
      onclick: leads.openExtract }, t("here.extract", { n: extract.provisions.length }))),
    el("p", {}, el("button", { type: "button", class: "link", "data-key": "here-buildable", "data-testid": "here-buildable",
      onclick: leads.showBuildable }, t("siting.buildable"))),
  ];
}

/** What the map itself holds, until the service has answered. @param {Place} place @param {Leads} leads */
const seenHere = (place, leads) => el("ul", { class: "here-list" }, place.seen.map(({ layer: { id }, zone: { properties }, border }) =>
  zoneRow({ ...properties, layer: id, attributes: {}, border, distanceMetres: null }, place, leads)));

/** @param {Place} place @param {Leads} leads */
export function placeCard(place, leads) {
  const { position, extract, problem, findings, ruling } = place;
  return [
    el("header", { class: "here-head" },
      el("h2", { id: "here-title", tabindex: "-1", "data-key": "here-title", text: t("map.here") }),
      el("span", { class: "meta", "data-testid": "here-position", text: lonLat(position) }),
      el("button", { type: "button", class: "quiet", "data-key": "here-close", "data-testid": "here-close", title: t("keys.close"),
        "aria-label": t("keys.close"), onclick: leads.close }, icon("close"))),
    ruling && el("p", { class: "strong", "data-testid": "here-ruling", text: ruling }),
    findings > 0 &&
      el("p", {},
        el("button", { type: "button", class: "link", "data-key": "here-findings", "data-testid": "here-findings",
          onclick: leads.showFindings }, t("map.findingsHere", { n: findings }))),
    answered(place, leads) ?? seenHere(place, leads),
    !extract && !problem && el("p", { class: "busy", role: "status", text: t("here.asking") }),
    problem && problemList(problem, { place: leads.place, retry: leads.retry }),
  ];
}
