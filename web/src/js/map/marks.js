// @ts-check
/**
 * Numbered badges on the map, each the partner of a row in a list: places of defects, and where candidates for the coordinate system put a
 * file.
 */
import { el } from "../ui/dom.js";
import { toLatLng } from "../model/geo.js";
import { divIcon, layerGroup, marker, rectangle } from "./leaflet.js";
import { spread } from "../model/spread.js";

/**
 * @import { Mark } from "../model/marks.js"
 * @import { LeafletMap, Marker, Path } from "./leaflet.js"
 */

/** A badge's width with its gap, in pixels. */
const SIZE = 24;

/** @param {LeafletMap} map @param {{lit: (key: string | null) => void}} events */
export function createMarks(map, events) {
  const group = layerGroup([]).addTo(map);
  /** @type {{mark: Mark, badge: HTMLElement, pin: Marker, box: Path | null}[]} */
  let shown = [];

  function arrange() {
    const places = shown.map(({ mark }) => map.project(toLatLng(mark.at)));
    spread(places, SIZE).forEach((shift, i) => (shown[i].badge.style.left = `${shift}px`));
  }
  map.on("zoomend viewreset", arrange);

  /** @param {Mark} mark */
  function put(mark) {
    const badge = el("span", { class: "badge-number", text: mark.n });
    const pin = marker(toLatLng(mark.at), {
      icon: divIcon({ className: `map-mark ${mark.kind}`, html: badge, iconSize: [0, 0] }),
      title: mark.title,
      pane: "marks",
      riseOnHover: true,
    }).addTo(group);
    const box = !mark.box ? null
      : rectangle([toLatLng([mark.box[0], mark.box[1]]), toLatLng([mark.box[2], mark.box[3]])],
        { pane: "draft", interactive: false, className: "candidate-box" }).addTo(group);
    const light = () => events.lit(mark.key);
    const leave = () => events.lit(null);
    pin.on("click", mark.open).on("mouseover", light).on("mouseout", leave);
    const node = pin.getElement();
    node?.setAttribute("aria-label", `${mark.n} ${mark.title}`);
    if (node) node.dataset.mark = mark.key;
    node?.addEventListener("focus", light);
    node?.addEventListener("blur", leave);
    shown.push({ mark, badge, pin, box });
  }

  return {
    /** @param {Mark[]} marks */
    show(marks) {
      group.clearLayers();
      shown = [];
      marks.forEach(put);
      arrange();
    },
    /** @param {string | null} key */
    light(key) {
      for (const { mark, pin, box } of shown) {
        const lit = mark.key === key;
        pin.getElement()?.classList.toggle("lit", lit);
        box?.getElement()?.classList.toggle("lit", lit);
        pin.setZIndexOffset(lit ? 1000 : 0);
      }
    },
  };
}
