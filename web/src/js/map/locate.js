// @ts-check
/** Finds a position on the map: coordinates as typed, or where this device is. */
import { byId, el, first, replace } from "../ui/dom.js";
import { lonLat } from "../text/format.js";
import { toLatLng } from "../model/geo.js";
import { circle } from "./leaflet.js";
import { parsePosition } from "../model/position.js";
import { t } from "../text/strings.js";

/** @import { LeafletMap, Path } from "./leaflet.js" */

/** @param {LeafletMap} map @param {{point: (p: number[], text: string) => void}} with_ */
export function createLocate(map, { point }) {
  const bar = byId("locate-bar");
  let typed = "";
  let fault = "";
  let asking = false;
  /** @type {Path | null} */
  let around = null;

  function show() {
    if (bar.hidden) return;
    replace(bar,
      el("label", { for: "locate-text", class: "strong", text: t("locate.label") }),
      el("div", { class: "row" },
        el("input", { type: "text", id: "locate-text", autocomplete: "off", spellcheck: "false", placeholder: "82.3517, 44.8432",
          value: typed, "data-key": "locate-text", "data-testid": "locate-text", "aria-describedby": "locate-fault locate-help",
          "aria-invalid": String(Boolean(fault)),
          oninput: (e) => (typed = e.currentTarget.value) }),
        el("button", { type: "submit", class: "primary", "data-key": "locate-go" }, t("locate.go")),
        el("button", { type: "button", "data-key": "locate-here", disabled: asking, onclick: here },
          t(asking ? "locate.asking" : "locate.here")),
        el("button", { type: "button", "data-key": "locate-close", onclick: () => close(true) }, t("keys.close"))),
      el("p", { class: "fault", id: "locate-fault", role: "alert", text: fault }),
      el("p", { class: "meta", id: "locate-help", text: t("locate.help") }));
  }

  function say(/** @type {string} */ text) {
    fault = text;
    show();
  }

  function go() {
    const position = parsePosition(typed);
    if (!position) return say(t("locate.unknown"));
    say("");
    around?.remove();
    point(position, lonLat(position));
  }

  function here() {
    if (!navigator.geolocation || !isSecureContext) return say(t("locate.unavailable"));
    asking = true;
    say("");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        asking = false;
        say("");
        around?.remove();
        around = circle(toLatLng([longitude, latitude]),
          { radius: accuracy, pane: "draft", interactive: false, className: "locate-circle" }).addTo(map);
        point([longitude, latitude], `${lonLat([longitude, latitude])} · ${t("locate.accuracy", { n: Math.round(accuracy) })}`);
      },
      (failed) => {
        asking = false;
        say(t(failed.code === failed.PERMISSION_DENIED ? "locate.denied" : "locate.failed"));
      },
      { enableHighAccuracy: true, timeout: 15000 },
    );
  }

  function close(/** @type {boolean} */ focus) {
    if (bar.hidden) return false;
    bar.hidden = true;
    around?.remove();
    fault = "";
    if (focus) first(byId("tools"), "[data-key=locate]")?.focus();
    return true;
  }

  bar.addEventListener("submit", (e) => {
    e.preventDefault();
    go();
  });
  return {
    toggle() {
      if (close(true)) return;
      bar.hidden = false;
      show();
      byId("locate-text").focus();
    },
    /** @returns {boolean} whether it was open */
    close: () => close(true),
    refresh: show,
  };
}
