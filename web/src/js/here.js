// @ts-check
/** What lies at a place: the zones of the layers switched on. */
import { el } from "./dom.js";
import { nameOf, t } from "./strings.js";

/** @param {{layer: any, zone: any}[]} found topmost first */
export function zonesHere(found) {
  return [
    el("p", { class: "strong", text: t("map.here") }),
    found.length === 0 && el("p", { class: "meta", text: t("map.nothingHere") }),
    el("ul", { class: "here-list" }, found.map(({ layer, zone }) => {
      const category = layer.categories.length > 1 && layer.categories.find((/** @type {any} */ c) => c.code === zone.properties.category);
      return el("li", {}, el("span", { text: zone.properties.name || zone.properties.code }), el("span", { class: "meta", text: [nameOf(layer), category && nameOf(category)].filter(Boolean).join(" · ") }));
    })),
  ];
}
