// @ts-check
/**
 * Where what may be built: a table by regiment or unit. Each has its name on a line of its own, so that the figures, which must close and
 * so keep their decimals, have the width of the panel; where even that is too narrow, they stand below each other, each with what it is of.
 */
import { sitingSwatch } from "../map/sitingmap.js";
import { LAYERS, muOf, wholeOf } from "../model/siting.js";
import { number } from "../text/format.js";
import { t } from "../text/strings.js";
import { el } from "../ui/dom.js";
import { boundsText } from "./words.js";

/**
 * @import { Siting } from "../model/siting.js"
 * @import { State } from "../model/state.js"
 */

/** Bounds that have room beside each other in the panel; more stand below one another. */
const BESIDE = 4;

/**
 * @param {Siting} siting @param {State["sitingBy"]} by
 * @param {{goToZone: (code: string, layer: "control-unit" | "admin-area") => void}} actions
 */
export function divisionTable({ regions, tables }, by, { goToZone }) {
  const columns = regions.map(({ properties }) => properties);
  const heads = [...columns.map((bounds) => boundsText(bounds)), t("siting.total")];
  const figures = (/** @type {number[]} */ mus) => el("tr", {}, mus.map((mu, i) =>
    el("td", { class: mu === 0 ? "none" : null, "data-of": heads[i], text: mu === 0 ? "—" : number(mu) })));
  const name = (/** @type {import("../ui/dom.js").Child} */ named) =>
    el("tr", {}, el("th", { scope: "rowgroup", colspan: heads.length }, named));

  return el("div", { class: `siting-scroll${columns.length > BESIDE ? "" : " beside"}`, "data-scroll": "siting-table" },
    el("table", { "data-testid": "siting-table" },
      el("caption", { class: "offscreen", text: `${t("siting.where")} ${t(`siting.${by}`)}` }),
      el("thead", {}, el("tr", {}, heads.map((text, i) => el("th", { scope: "col" }, columns[i] && sitingSwatch(columns[i]), text)))),
      tables[by].map((row) => el("tbody", {},
        name(row.code === null ? t("siting.nowhere")
          : el("button", { type: "button", class: "link", "data-key": `siting-row-${row.code}`, title: row.code,
            onclick: () => row.code && goToZone(row.code, LAYERS[by]) }, row.name ?? row.code)),
        figures([...columns.map((bounds) => muOf(row, bounds)), row.areaMu]))),
      el("tfoot", {}, name(t("siting.total")), figures([...columns, wholeOf(tables)].map(({ areaMu }) => areaMu)))));
}
