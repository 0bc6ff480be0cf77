// @ts-check
/** What lies at a place: the zones of the layers switched on. */
import { el } from "../ui/dom.js";
import { UNIT_LAYER } from "../model/rulebook.js";
import { nameOf, t } from "../text/strings.js";

/** @import { Layer, Zone } from "../model/answers.js" */

/**
 * @param {{layer: Layer, zone: Zone}[]} found topmost first
 * @param {{findings: number, showFindings: () => void, showUnit: (code: string) => void}} links
 */
export function zonesHere(found, { findings, showFindings, showUnit }) {
  return [
    el("p", { class: "strong", text: t("map.here") }),
    findings > 0 &&
      el("p", {},
        el("button", { type: "button", class: "link", "data-key": "here-findings", "data-testid": "here-findings", onclick: showFindings },
          t("map.findingsHere", { n: findings }))),
    found.length === 0 && el("p", { class: "meta", text: t("map.nothingHere") }),
    el("ul", { class: "here-list" }, found.map(({ layer, zone }) => {
      const category = layer.categories.length > 1 && layer.categories.find((c) => c.code === zone.properties.category);
      return el("li", {},
        el("span", { text: zone.properties.name || zone.properties.code }),
        el("span", { class: "meta", text: [nameOf(layer), category && nameOf(category)].filter(Boolean).join(" · ") }),
        layer.id === UNIT_LAYER &&
          el("button", { type: "button", class: "link", "data-key": `unit-${zone.properties.code}`, "data-testid": "here-unit",
            onclick: () => showUnit(zone.properties.code) }, t("map.unitList")));
    })),
  ];
}
