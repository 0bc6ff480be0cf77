// @ts-check
/** The zones of a layer in a table below the map: ordered, looked through, chosen, summed and taken away as a file. */
import { isFiltering, isLarge } from "../model/layerlist.js";
import { csvText } from "../model/csv.js";
import { XLSX, xlsx } from "../model/xlsx.js";
import { cellsOf, columnsOf, geoJsonOf, rowsOf, sumOf } from "../model/zonetable.js";
import { zonesIn } from "../model/state.js";
import { area, number } from "../text/format.js";
import { nameOf, t } from "../text/strings.js";
import { el, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { save } from "../ui/save.js";
import { attributeName, wordFor } from "./layersettings.js";

/**
 * @import { Layer, Zone } from "../model/answers.js"
 * @import { Row } from "../model/zonetable.js"
 * @import { Order } from "../model/layerlist.js"
 * @import { State } from "../model/state.js"
 */

/** Height of a row, and how many rows beyond those in sight are built. */
const ROW = 28;
const SPARE = 8;

/** Of a large layer the zones in view are shown, if they are no more than anybody looks through. */
const MOST = 5000;

/** @param {State} state */
export const tableShown = ({ table, layers, layersEdition, zones, tableZones, layerFilter, zonesPicked }) =>
  ({ table, layers, layersEdition, zones, tableZones, layerFilter, zonesPicked });
/** @typedef {ReturnType<typeof tableShown>} Shown */

/**
 * @typedef {object} TableActions
 * @property {() => void} closeTable
 * @property {(order: Order) => void} orderTable
 * @property {(text: string) => void} seekInTable
 * @property {(zone: Row, more: boolean) => void} pickZone more: besides those that are chosen
 * @property {(zones: Row[]) => void} pickZones
 * @property {(zones: Row[]) => void} showZones
 * @property {(layer: string) => void} savePackage all zones of a layer as a GeoPackage
 */

/** @param {HTMLElement} panel @param {TableActions} actions */
export function createTablePanel(panel, actions) {
  /** @type {Row[]} */
  let rows = [];
  /** @type {string[]} */
  let columns = [];
  /** @type {Layer | undefined} */
  let layer;
  /** @type {Set<string>} */
  let picked = new Set();
  let before = "";

  const head = el("div", { class: "table-head" });
  const body = el("tbody");
  const heads = el("tr");
  const scroll = el("div", { class: "table-scroll", tabindex: "0", "data-key": "zone-rows", onscroll: fill },
    el("table", { class: "zone-rows" }, el("thead", {}, heads), body));
  /** @type {HTMLInputElement} */
  const search = el("input", { type: "text", autocomplete: "off", spellcheck: "false", "data-key": "table-search",
    "data-testid": "table-search", oninput: () => actions.seekInTable(search.value) });
  const foot = el("p", { class: "table-foot", role: "status", "data-testid": "table-sum" });
  panel.append(head, scroll, foot);

  const worded = (/** @type {string} */ name, /** @type {unknown} */ value) => (layer ? wordFor(layer, name, value) : "");
  const cell = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    (name === "areaMu" && typeof value === "number" ? number(value) : worded(name, value));

  /** Builds the rows that are in sight. */
  function fill() {
    const first = Math.max(0, Math.floor(scroll.scrollTop / ROW) - SPARE);
    const end = Math.min(rows.length, first + Math.ceil(scroll.clientHeight / ROW) + 2 * SPARE);
    const gap = (/** @type {number} */ n) => {
      if (n === 0) return null;
      const space = el("tr", { "aria-hidden": "true" });
      space.style.height = `${n * ROW}px`;
      return space;
    };
    replace(body, gap(first), rows.slice(first, end).map(row), gap(rows.length - end));
  }

  /** @param {Row} zone */
  function row(zone) {
    const { properties } = zone;
    const isPicked = picked.has(properties.code);
    return el("tr", { "data-code": properties.code, "data-testid": "zone-row", "aria-selected": String(isPicked),
      onclick: (e) => actions.pickZone(zone, e.ctrlKey || e.metaKey || e.target instanceof HTMLInputElement),
      ondblclick: () => actions.showZones([zone]) },
    el("td", {}, el("input", { type: "checkbox", checked: isPicked, "data-key": `pick-${properties.code}`,
      "aria-label": t("table.pick", { name: properties.name }) })),
    columns.map((name) => el("td", { class: name === "areaMu" && "figure-cell" }, cell(name, properties[name]))));
  }

  /** @param {Order} order */
  function writeHeads(order) {
    const all = rows.length > 0 && rows.every(({ properties }) => picked.has(properties.code));
    replace(heads,
      el("th", { scope: "col" }, el("input", { type: "checkbox", checked: all, "aria-label": t("table.pickAll"), "data-key": "pick-all",
        "data-testid": "pick-all", onchange: () => actions.pickZones(all ? [] : rows) })),
      columns.map((name) => el("th", { scope: "col", class: name === "areaMu" && "figure-cell",
        "aria-sort": order.by === name ? (order.down ? "descending" : "ascending") : null },
      el("button", { type: "button", class: "quiet", "data-key": `sort-${name}`, "data-testid": `sort-${name}`,
        onclick: () => actions.orderTable({ by: name, down: order.by === name ? !order.down : name === "areaMu" }) },
      attributeName(name), order.by === name && el("span", { "aria-hidden": "true", text: order.down ? " ↓" : " ↑" })))));
  }

  /** Rows that are whole zones. @param {Row[]} some @returns {some is Zone[]} */
  const areWhole = (some) => some.every((one) => "geometry" in one);

  /** @param {Row[]} zones of the layer @param {Shown} shown */
  function writeHead(zones, { layerFilter, layersEdition, tableZones }) {
    if (!layer) return;
    const large = isLarge(layer);
    const { id } = layer;
    const chosen = zones.filter(({ properties }) => picked.has(properties.code));
    const taken = chosen.length ? chosen : rows;
    const name = `${id}-${layersEdition?.code ?? ""}`;
    const cells = () => cellsOf(taken, { head: attributeName, worded });
    const file = (/** @type {string} */ kind, /** @type {() => [BlobPart[], string]} */ make) =>
      el("button", { type: "button", "data-key": `table-${kind}`, "data-testid": `table-${kind}`,
        title: t(chosen.length ? "table.ofChosen" : "table.ofShown", { n: taken.length }), onclick: () => {
          const [parts, type] = make();
          save(`${name}.${kind}`, new Blob(parts, { type }));
        } }, icon("download"), t(`table.${kind}`));
    replace(head,
      el("h2", { text: nameOf(layer) }),
      el("span", { class: "meta",
        text: t("layers.zones", { n: rows.length === zones.length ? rows.length : `${rows.length} / ${zones.length}` }) }),
      large && el("span", { class: "meta", "data-testid": "table-bounded", text: tableZones.length > MOST
        ? t("table.tooMany", { n: number(tableZones.length, 0), most: number(MOST, 0) })
        : t("table.inView", { of: number(layer.zoneCount, 0) }) }),
      isFiltering(layerFilter[id]) && el("span", { class: "meta", text: t("table.filtered") }),
      search,
      chosen.length > 0 && el("button", { type: "button", "data-key": "table-show", "data-testid": "table-show",
        onclick: () => actions.showZones(chosen) }, t("table.show")),
      chosen.length > 0 && el("button", { type: "button", "data-key": "table-unpick", onclick: () => actions.pickZones([]) },
        t("table.unpick")),
      file("csv", () => [[csvText(cells())], "text/csv;charset=utf-8"]),
      file("xlsx", () => [/** @type {BlobPart[]} */ (xlsx(id, cells())), XLSX]),
      areWhole(taken) && file("geojson", () => [[geoJsonOf(taken)], "application/geo+json"]),
      el("button", { type: "button", "data-key": "table-gpkg", "data-testid": "table-gpkg", title: t("table.ofAll", { n: zones.length }),
        onclick: () => actions.savePackage(id) }, icon("download"), t("table.gpkg")),
      el("button", { type: "button", class: "quiet", "aria-label": t("table.close"), title: t("table.close"), "data-key": "table-close",
        "data-testid": "table-close", onclick: actions.closeTable }, icon("close")));
    const sum = sumOf(chosen);
    const said = (/** @type {number} */ metres) => `${area(metres).mu}\u00a0${t("unit.mu")} · ${area(metres).ha}\u00a0${t("unit.ha")}`;
    foot.textContent = [
      chosen.length > 0 && t("table.sumChosen", { n: chosen.length, area: said(sum) }),
      t("table.sum", { n: rows.length, area: said(sumOf(rows)) }),
    ].filter(Boolean).join("　");
  }

  return {
    /** @param {Shown} shown */
    render(shown) {
      const { table, layers, zones, tableZones, layerFilter, zonesPicked } = shown;
      layer = layers.find(({ id }) => id === table?.layer);
      panel.hidden = !table || !layer;
      document.body.classList.toggle("tabled", !panel.hidden);
      if (!table || !layer) return;
      const inView = tableZones.length > MOST ? [] : tableZones;
      /** @type {Row[]} */
      const own = isLarge(layer) ? inView : zonesIn(zones.get(layer.id));
      columns = columnsOf(own);
      picked = zonesPicked?.layer === layer.id ? zonesPicked.codes : new Set();
      rows = rowsOf(own, { filter: layerFilter[layer.id], text: table.text, order: table.order, worded });
      search.placeholder = t("table.search");
      search.setAttribute("aria-label", t("table.search"));
      if (search.value !== table.text) search.value = table.text;
      writeHead(own, shown);
      writeHeads(table.order);
      const key = JSON.stringify([table, layerFilter[layer.id]]);
      if (key !== before) scroll.scrollTop = 0;
      before = key;
      fill();
    },
    /** Brings a zone's row into sight. @param {string} code */
    reveal(code) {
      const at = rows.findIndex(({ properties }) => properties.code === code);
      if (at < 0) return;
      const top = at * ROW;
      if (top < scroll.scrollTop || top > scroll.scrollTop + scroll.clientHeight - 3 * ROW) scroll.scrollTop = Math.max(0, top - 2 * ROW);
      fill();
    },
  };
}
