// @ts-check
/** Whether the verdict stands on firm ground, or on where a border was measured; and what decides it then. */
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { t } from "../text/strings.js";
import { layerName, pieceAmount, zoneLink, zoneOf } from "./zonelink.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Stability } from "../model/results.js"
 * @import { Answered } from "./shown.js"
 * @import { ZoneActions } from "./zonelink.js"
 */

/** @param {Stability["zones"][number]} zone @param {Answered} state @param {ZoneActions} actions */
function zoneRow({ layer, code, name, reason }, { layers, result }, actions) {
  const met = zoneOf(result, layer, code);
  return el("li", {}, el("span", { class: "meta", text: `${layerName(layers, layer)} ` }),
    zoneLink({ layer, code, name: name || met?.name, key: `stability-${layer}-${code}`, amount: pieceAmount(met, result) }, actions),
    el("span", { class: "meta", text: ` ${t(`stability.${reason}`)}` }));
}

/**
 * How far borders count as movable, in words: layers of the same accuracy together.
 * @param {Record<string, number>} tolerance @param {Layer[]} layers
 */
export function tolerances(tolerance, layers) {
  /** @type {Map<number, string[]>} */
  const byMetres = new Map();
  for (const [layer, metres] of Object.entries(tolerance)) {
    byMetres.set(metres, [...(byMetres.get(metres) ?? []), layerName(layers, layer)]);
  }
  return [...byMetres].sort((a, b) => a[0] - b[0]).map(([metres, names]) => `${metres} m: ${names.join(t("list.comma"))}`);
}

/**
 * Nothing is said of measurement beside a verdict that is open for other reasons, unless measurement moves it.
 * @param {Answered} state @param {ZoneActions & {goToAccuracy: () => void}} actions
 */
export function stability(state, actions) {
  const { result, layers, site } = state;
  const accuracy = site?.properties.accuracyMetres;
  const s = result.stability;
  if (!s || (s.certain && result.verdict === "UNDETERMINED")) return null;
  const others = (s.verdicts ?? []).filter((v) => v !== result.verdict);
  const verdicts = (s.verdicts ?? []).map((v) => t(`verdict.${v}`)).join(t("list.comma"));
  const doubt = others.length > 0 ? t("stability.dependsWhy", { verdicts }) : t("stability.rangeWhy");
  const tolerance = tolerances(s.toleranceMetres ?? {}, layers);
  return el("details", { class: `stability ${s.certain ? "certain" : "depends"}`, "data-key": "stability", "data-testid": "stability",
    "data-certain": String(Boolean(s.certain)) },
    el("summary", { "data-key": "stability-summary" }, icon(s.certain ? "certain" : "measure"),
      el("span", {}, el("span", { class: "strong", text: t(s.certain ? "stability.CERTAIN" : "stability.DEPENDS") }), "　",
        el("span", { class: "meta", text: s.certain ? t("stability.certainWhy") : doubt }))),
    s.message && el("p", { text: s.message }),
    s.zones?.length > 0 &&
      el("ul", { class: "zone-list", "data-testid": "stability-zones" }, s.zones.map((zone) => zoneRow(zone, state, actions))),
    tolerance.length > 0 &&
      el("details", { "data-key": "tolerances" },
        el("summary", { class: "meta", "data-key": "tolerances-summary" }, t("stability.tolerances")),
        el("ul", { class: "meta" }, tolerance.map((text) => el("li", { text })))),
    el("p", { class: "meta" }, t(accuracy === undefined ? "stability.siteExact" : "stability.siteWithin", { n: accuracy ?? 0 }), " ",
      el("button", { type: "button", class: "link", "data-key": "go-to-accuracy", onclick: actions.goToAccuracy },
        t(accuracy === undefined ? "stability.state" : "stability.change"))));
}
