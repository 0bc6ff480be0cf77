// @ts-check
/** The layers one by one: how much of the site each takes, its zones, and what lies nearest. */
import { distance, octant, share } from "../text/format.js";
import { amountFigure, amountIn, amountInFull, amountOf, amountText, kindOf, levelled, shareFigure, uncoveredOf } from "../ui/figures.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { restsOn } from "../model/state.js";
import { nameOf, t } from "../text/strings.js";
import { layersSought } from "./sheet/filter.js";
import { lights } from "./zonelink.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Finding, Ground, Theme } from "../model/results.js"
 * @import { PieceName } from "../model/project.js"
 * @import { Kind } from "../ui/figures.js"
 * @import { Shown } from "./shown.js"
 * @import { ZoneActions } from "./zonelink.js"
 */

/** @typedef {ZoneActions & {mark: (marked: PieceName[]) => void}} ThemesActions */
/** @typedef {Ground & {findings: Pick<Finding, "layer" | "zones">[]}} Found */

/** The rows that the reader has opened; they stay so from one result to the next. @type {Set<string>} */
const opened = new Set();

const ORDER = ["HIT", "BOUNDARY_CONTACT", "NO_DATA", "CLEAR"];

/** Hits first, then contacts, gaps in the data and the clear; in legend order within each. @param {Theme[]} themes */
export const inOrder = (themes) => [...themes].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));

/** A bar for a share of 0…1; drawn by the browser's own meter, so no style is written. @param {number} value @param {string} label */
const bar = (value, label) => el("meter", { min: 0, max: 1, value, "aria-label": label, title: share(value) });

/**
 * @param {Pick<Shown, "layers"> & {result: Found}} state @param {ThemesActions} actions
 * @param {string} [sought] words that a layer or a zone of it must hold
 */
export function themeList(state, actions, sought = "") {
  const { result, layers } = state;
  const described = new Map(layers.map((l) => [l.id, l]));
  const themes = layersSought(inOrder(result.themes), sought, layers);
  const clear = themes.filter((theme) => theme.status === "CLEAR");
  return el("section", { class: "themes" },
    el("h3", { text: t("themes.title") }),
    themes.length === 0 && el("p", { class: "meta", text: t("filter.none") }),
    themes.filter((theme) => theme.status !== "CLEAR").map((theme) => themeRow(theme, described.get(theme.layer), result, actions)),
    clear.length > 0 && el("details", { class: "clear-themes", "data-key": `clear-themes${sought ? "-sought" : ""}`, open: sought !== "" },
      el("summary", { "data-key": "clear-themes-summary" }, t("themes.clear", { n: clear.length })),
      el("ul", {}, clear.map((theme) => clearRow(theme, described.get(theme.layer))))));
}

/** @param {Theme} theme @param {Layer | undefined} layer */
const themeName = (theme, layer) => (layer ? nameOf(layer) : theme.name ?? theme.layer);

/** @param {Theme} theme @param {Layer | undefined} layer */
function clearRow(theme, layer) {
  const { nearest } = theme;
  return el("li", { "data-testid": `theme-${theme.layer}` },
    el("span", { text: themeName(theme, layer) }),
    nearest &&
      el("span", { class: "meta",
        text: t("theme.nearest",
          { name: nearest.name || nearest.code, direction: t(`wind.${octant(nearest.bearingDegrees)}`),
            distance: distance(nearest.distanceMetres) }) }));
}

/** @param {Theme} theme @param {Layer | undefined} layer @param {Found} result @param {ThemesActions} actions */
function themeRow(theme, layer, result, actions) {
  const kind = kindOf(result);
  const key = `theme-${theme.layer}`;
  const hit = theme.status === "HIT";
  const body = el("div", { class: "theme-body", id: `${key}-body`, hidden: !opened.has(key) },
    theme.zones?.length > 0 && zoneTable(theme, layer, result, actions, kind),
    theme.overlappingPairs?.length > 0 &&
      el("p", { class: "meta" }, t("theme.pairs", { pairs: theme.overlappingPairs.map((p) => p.join(" / ")).join("; ") }), " · ",
        sumText(theme, kind)),
    uncoveredOf(theme, kind) > 0 &&
      el("p", { class: "warning", text: t("theme.uncovered", { amount: amountInFull(uncoveredOf(theme, kind), kind) }) }));
  const name = el("span", { class: "theme-name", text: themeName(theme, layer) });
  /** @type {HTMLElement} */
  const toggle = el("button", { type: "button", class: "theme-toggle", "data-key": `${key}-toggle`,
    "aria-expanded": String(opened.has(key)), "aria-controls": body.id, onclick: () => {
    const open = !opened.delete(key);
    if (open) opened.add(key);
    body.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
  } }, icon("chevron"), name);
  return el("article", { class: `theme status-${theme.status}`, "data-testid": key, "data-layer": theme.layer,
    ...lights(actions, { layer: theme.layer }) },
    el("div", { class: "theme-head" }, body.childElementCount > 0 ? toggle : name,
      hit ? amountFigure(result, layer, theme, amountIn(theme, kind), `${key}-amount`)
        : el("span", { class: "tag", text: t(`theme.${theme.status}`) }),
      hit && shareFigure(result, layer, theme.shareOfSite, `${key}-share`),
      hit && bar(theme.shareOfSite, t("figure.ofSite", { share: share(theme.shareOfSite) }))),
    body);
}

/** @param {Theme} theme @param {Kind} kind */
function sumText(theme, kind) {
  const sum = kind === "length" ? theme.sumLengthMetres : kind === "count" ? theme.sumCount : theme.sumSquareMetres;
  return t("theme.sum", { sum: amountText(sum ?? 0, kind), union: amountText(amountOf(theme, kind), kind) });
}

/**
 * The way from a zone to the provisions that rest on it.
 * @param {Found} result @param {string} layer @param {string} zone @param {ThemesActions} actions
 */
function restingOn(result, layer, zone, actions) {
  const n = result.findings.filter((f) => restsOn(f, [{ layer, zone }])).length;
  return n > 0 &&
    el("button", { type: "button", class: "link resting", "data-key": `resting-${layer}-${zone}`, "data-testid": `resting-${zone}`,
      onclick: () => actions.mark([{ layer, zone }]) }, t("theme.findings", { n }));
}

/** @param {Theme} theme @param {Layer | undefined} layer @param {Found} result @param {ThemesActions} actions @param {Kind} kind */
function zoneTable(theme, layer, result, actions, kind) {
  const amount = (/** @type {Theme["zones"][number]} */ z) =>
    (kind === "area" ? levelled(z).mu : kind === "length" ? distance(z.lengthMetres ?? 0) : String(z.count));
  const category = (/** @type {string} */ code) => layer?.categories.find((c) => c.code === code);
  return el("table", {},
    el("thead", {},
      el("tr", {},
        el("th", { scope: "col", text: t("zone.code") }), el("th", { scope: "col", class: "right", text: t(`zone.${kind}`) }),
        el("th", { scope: "col", class: "right", text: t("zone.shareSite") }))),
    el("tbody", {}, theme.zones.map((z) => {
      const key = `zone-${theme.layer}-${z.code}`;
      const found = category(z.category);
      return el("tr", { "data-layer": theme.layer, "data-zones": z.code, ...lights(actions, { layer: theme.layer, zones: [z.code] }) },
        el("th", { scope: "row" },
          el("button", { type: "button", class: "link zone-name", "data-key": key, onclick: () => actions.goToZone(theme.layer, z.code) },
            z.name || z.code),
          el("span", { class: "meta", text: [z.code, found && nameOf(found), t(`class.${z.class}`)].filter(Boolean).join(" · ") }),
          restingOn(result, theme.layer, z.code, actions)),
        el("td", { class: "right" }, amountFigure(result, layer, z, amount(z), `${key}-amount`),
          kind === "area" && levelled(z).own !== null && el("span", { class: "meta block", text: t("zone.levelled") })),
        el("td", { class: "right" },
          z.shareOfSite === undefined || z.shareOfSite === null ? "" : shareFigure(result, layer, z.shareOfSite, `${key}-share`)));
    })));
}
