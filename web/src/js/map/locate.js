// @ts-check
/** Finds where this device is. */
import { lonLat } from "../text/format.js";
import { toLatLng } from "../model/geo.js";
import { circle } from "./leaflet.js";
import { t } from "../text/strings.js";

/** @import { LeafletMap, Path } from "./leaflet.js" */

/**
 * @param {LeafletMap} map @param {{point: (p: number[], text: string) => void, say: (text: string) => void}} with_
 * @returns {() => void} shows it, with the circle within which it is
 */
export function createLocate(map, { point, say }) {
  /** @type {Path | null} */
  let around = null;
  let asking = false;
  map.on("popupclose", () => around?.remove());
  return () => {
    if (asking) return;
    if (!navigator.geolocation || !isSecureContext) return say(t("locate.unavailable"));
    asking = true;
    say(t("locate.asking"));
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        asking = false;
        around?.remove();
        point([longitude, latitude], `${lonLat([longitude, latitude])} · ${t("locate.accuracy", { n: Math.round(accuracy) })}`);
        around = circle(toLatLng([longitude, latitude]),
          { radius: accuracy, pane: "draft", interactive: false, className: "locate-circle" }).addTo(map);
      },
      (failed) => {
        asking = false;
        say(t(failed.code === failed.PERMISSION_DENIED ? "locate.denied" : "locate.failed"));
      },
      { enableHighAccuracy: true, timeout: 15000 },
    );
  };
}
