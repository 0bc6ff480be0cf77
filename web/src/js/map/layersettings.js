// @ts-check
/** What opens below a layer of the list: what can be done with it, what is known of it, and by what its zones are filtered. */
import { attributesOf, filteredBy, isFiltering, isLarge, passes } from "../model/layerlist.js";
import { area, number } from "../text/format.js";
import { has, nameOf, t } from "../text/strings.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";

/**
 * @import { Layer, Zone } from "../model/answers.js"
 * @import { Filter } from "../model/layerlist.js"
 * @import { State } from "../model/state.js"
 */

/**
 * @typedef {object} SettingActions
 * @property {(layer: Layer) => void} zoomTo
 * @property {(id: string) => void} onlyLayer shows a layer alone; once more, those of before
 * @property {(id: string, by: number) => void} moveLayer
 * @property {(id: string) => number} opacityOf
 * @property {(id: string, opacity: number) => void} setOpacity
 * @property {(id: string, filter: Filter) => void} setFilter
 * @property {(id: string) => void} openTable
 * @property {(id: string) => void} compareLayer shows on the map what it was before
 */

/** @typedef {Pick<State, "alone" | "layersEdition" | "layerFilter"> & {features: Zone[]}} Shown */

/** An attribute's name in words, where it has one. @param {string} name */
export const attributeName = (name) => (has(`attribute.${name}`) ? t(`attribute.${name}`) : name);

/** A zone's value as it is read: a category by its name. @param {Layer} layer @param {string} name @param {unknown} value */
export function wordFor(layer, name, value) {
  const category = name === "category" && layer.categories.find(({ code }) => code === value);
  return category ? nameOf(category) : String(value ?? "");
}

/** @param {Layer} layer @param {Shown} shown @param {SettingActions} actions */
export function layerSettings(layer, shown, actions) {
  return el("div", { class: "layer-settings", id: `settings-${layer.id}`, role: "group", "aria-label": nameOf(layer) },
    buttons(layer, shown, actions), opacity(layer, actions), filters(layer, shown, actions), information(layer, shown));
}

/** @param {Layer} layer @param {Shown} shown @param {SettingActions} actions */
function buttons(layer, { alone }, actions) {
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick, pressed = false) =>
    el("button", { type: "button", "data-key": `${key}-${layer.id}`, "data-testid": `${key}-${layer.id}`,
      "aria-pressed": pressed ? "true" : null, onclick }, t(`layers.${key}`));
  const move = (/** @type {"up" | "down"} */ key, /** @type {number} */ by) =>
    el("button", { type: "button", class: `move ${key}`, "data-key": `${key}-${layer.id}`, "data-testid": `${key}-${layer.id}`,
      "aria-label": t(`layers.${key}`), title: t(`layers.${key}`), onclick: () => actions.moveLayer(layer.id, by) }, icon("chevron"));
  return el("div", { class: "row" },
    layer.bbox && button("zoomTo", () => actions.zoomTo(layer)),
    button("only", () => actions.onlyLayer(layer.id), alone?.layer === layer.id),
    button("table", () => actions.openTable(layer.id)),
    button("compare", () => actions.compareLayer(layer.id)),
    move("up", -1), move("down", 1));
}

/**
 * What is dragged must not be drawn anew meanwhile: the list does not follow the opacity, this does.
 * @param {Layer} layer @param {SettingActions} actions
 */
function opacity(layer, { opacityOf, setOpacity }) {
  const per = Math.round(opacityOf(layer.id) * 100);
  const said = el("output", { class: "meta", text: `${per}\u00a0%` });
  return el("label", { class: "opacity" }, t("layers.opacity"),
    el("input", { type: "range", min: 10, max: 100, value: per, "data-key": `opacity-${layer.id}`, "data-testid": `opacity-${layer.id}`,
      oninput: (e) => {
        said.textContent = `${e.currentTarget.value}\u00a0%`;
        setOpacity(layer.id, Number(e.currentTarget.value) / 100);
      } }), said);
}

/** @param {Layer} layer @param {Shown} shown @param {SettingActions} actions */
function filters(layer, { layerFilter, features }, { setFilter }) {
  const large = isLarge(layer);
  if (features.length === 0 && !large) return el("p", { class: "meta", text: t("layers.filterWhenThere") });
  const filter = layerFilter[layer.id];
  const all = large ? [{ name: "category", values: layer.categories.map(({ code }) => code) }] : attributesOf(features);
  const attributes = all.filter(({ name, values }) => values === null || values.length > 1 || filter?.[name]);
  const left = features.filter(({ properties }) => passes(filter, properties)).length;
  const set = (/** @type {string} */ name, /** @type {string[] | string | null} */ wanted) =>
    setFilter(layer.id, filteredBy(filter, name, wanted));
  return el("details", { class: "layer-filter", open: isFiltering(filter), "data-key": `filter-${layer.id}` },
    el("summary", { "data-testid": `filter-${layer.id}` }, t("layers.filter"),
      isFiltering(filter) && !large &&
        el("span", { class: "meta", role: "status", text: t("layers.left", { n: left, of: features.length }) })),
    attributes.map(({ name, values }) => el("fieldset", {},
      el("legend", { class: "meta", text: attributeName(name) }),
      values ? choices(layer, name, values, filter?.[name], set)
        : el("input", { type: "text", "data-key": `filter-${layer.id}-${name}`, "aria-label": attributeName(name),
          placeholder: t("layers.contains"), value: typeof filter?.[name] === "string" ? filter[name] : "",
          onchange: (e) => set(name, e.currentTarget.value) }))),
    isFiltering(filter) && el("button", { type: "button", class: "link", "data-key": `unfilter-${layer.id}`,
      onclick: () => setFilter(layer.id, {}) }, t("layers.unfilter")));
}

/**
 * @param {Layer} layer @param {string} name @param {string[]} values @param {string[] | string | undefined} wanted
 * @param {(name: string, wanted: string[] | null) => void} set
 */
function choices(layer, name, values, wanted, set) {
  const chosen = Array.isArray(wanted) ? wanted : values;
  const toggled = (/** @type {string} */ value) => {
    const next = values.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)));
    set(name, next.length === values.length ? null : next);
  };
  return values.map((value) => el("label", { class: "choice-value" },
    el("input", { type: "checkbox", checked: chosen.includes(value), "data-key": `filter-${layer.id}-${name}-${value}`,
      "data-testid": `filter-${layer.id}-${value}`, onchange: () => toggled(value) }), wordFor(layer, name, value)));
}

/** @param {Layer} layer @param {Shown} shown */
function information(layer, { layersEdition }) {
  const { ha } = area(layer.areaSquareMetres);
  /** @type {[string, string][]} */
  const known = [
    [t("layers.count"), t("layers.zones", { n: number(layer.zoneCount, 0) })],
    [t("layers.area"), `${number(layer.areaMu)}\u00a0${t("unit.mu")} · ${ha}\u00a0${t("unit.ha")}`],
    [t("layers.edition"), layersEdition?.code ?? ""],
    [t("layers.accuracyTitle"), `±${layer.positionalAccuracyMetres}\u00a0m`],
    [t("layers.source"), layer.source],
  ];
  return [
    el("p", { class: "meta", text: layer.description }),
    el("dl", { class: "pairs", "data-testid": `about-${layer.id}` },
      known.map(([name, value]) => [el("dt", { text: name }), el("dd", { text: value })])),
  ];
}
