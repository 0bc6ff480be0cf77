// @ts-check
/** Panel: the layers by groups, each with its switch, its legend and its settings. */
import { arranged, isFiltering, KINDS, stepsTo } from "../model/layerlist.js";
import { lookKey } from "../model/looks.js";
import { zonesIn } from "../model/state.js";
import { number } from "../text/format.js";
import { nameOf, t } from "../text/strings.js";
import { el, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { layerSettings } from "./layersettings.js";
import { swatchFor } from "./legend.js";

/**
 * @import { Category, Layer } from "../model/answers.js"
 * @import { State } from "../model/state.js"
 * @import { SettingActions } from "./layersettings.js"
 */

/** What the panel shows. @typedef {ReturnType<typeof layersShown>} Shown */
/** @param {State} state */
export const layersShown = (state) => {
  const { layers, layersBusy, layersProblem, layersEdition, on, alone, zones, lacks, theme } = state;
  const { layerOrder, layerFilter, layerFolded, layerOpen, layerSought } = state;
  return { layers, layersBusy, layersProblem, layersEdition, on, alone, zones, lacks, theme, layerOrder, layerFilter, layerFolded,
    layerOpen, layerSought };
};

/**
 * @typedef {object} ListActions
 * @property {(id: string) => void} toggleLayer
 * @property {(id: string) => void} retryLayer
 * @property {() => void} reload
 * @property {(position: number[], text: string) => void} place
 * @property {(text: string) => void} seekLayer
 * @property {(id: string | null) => void} openLayer
 * @property {(kind: string, folded: boolean) => void} foldGroup
 * @property {() => void} resetLayers
 */
/** @typedef {ListActions & SettingActions} LayersActions */

/** Whether something of a layer is called so. @param {Layer} layer @param {string} text */
export function isCalled(layer, text) {
  const names = [layer.name, layer.nameEn, layer.id, ...layer.categories.flatMap(({ name, nameEn }) => [name, nameEn])];
  return names.some((name) => name.toLowerCase().includes(text.trim().toLowerCase()));
}

/** How many zones a layer has, and how large they are. @param {Layer} layer */
const sizeOf = ({ zoneCount, areaMu }) => `${t("layers.zones", { n: number(zoneCount, 0) })} · ${number(areaMu)}\u00a0${t("unit.mu")}`;

/** @param {HTMLElement} panel @param {LayersActions} actions */
export function createLayersPanel(panel, actions) {
  /** @type {HTMLInputElement} */
  const search = el("input", { type: "text", class: "layer-search", autocomplete: "off", spellcheck: "false", "data-key": "layer-search",
    "data-testid": "layer-search", oninput: () => actions.seekLayer(search.value) });
  const drawn = el("ul", { class: "layers-drawn", id: "layers-drawn", hidden: true });
  const list = el("div", { class: "layer-groups" });
  const head = el("div", { class: "layers-head" });
  panel.append(head, search, drawn, list);

  /** @param {Layer} layer @param {Category} category @param {Shown} shown */
  const categoryOf = (layer, category, { layers, layerFilter }) => {
    const wanted = layerFilter[layer.id]?.category;
    const isOut = Array.isArray(wanted) && !wanted.includes(category.code);
    return el("li", { "data-look": lookKey(layer.id, category.code), class: isOut && "out" },
      swatchFor(layers, layer, category), nameOf(category));
  };

  /** The layer that is dragged by the pointer, by id; keys move a layer in its settings. @type {string | null} */
  let dragged = null;

  /** Moves a layer among those of its group by dragging its row. @param {Layer} layer @param {Shown} shown */
  function dragging({ id }, { layers, layerOrder }) {
    const steps = () => (dragged ? stepsTo(layers, layerOrder, dragged, id) : 0);
    const mark = (/** @type {HTMLElement} */ node, /** @type {number} */ by) => {
      node.classList.toggle("drop-above", by < 0);
      node.classList.toggle("drop-below", by > 0);
    };
    return {
      draggable: "true",
      ondragstart(/** @type {DragEvent & {currentTarget: HTMLElement}} */ e) {
        dragged = id;
        e.dataTransfer?.setData("text/plain", id);
      },
      ondragover(/** @type {DragEvent & {currentTarget: HTMLElement}} */ e) {
        if (steps() !== 0) e.preventDefault();
        mark(e.currentTarget, steps());
      },
      ondragleave: (/** @type {DragEvent & {currentTarget: HTMLElement}} */ e) => mark(e.currentTarget, 0),
      ondrop(/** @type {DragEvent & {currentTarget: HTMLElement}} */ e) {
        e.preventDefault();
        mark(e.currentTarget, 0);
        if (dragged && steps() !== 0) actions.moveLayer(dragged, steps());
      },
      ondragend: () => (dragged = null),
    };
  }

  /** @param {Layer} layer @param {Shown} shown */
  function row(layer, shown) {
    const { layers, on, zones, lacks, layerOpen, layerFilter } = shown;
    const held = zones.get(layer.id);
    const lack = lacks.get(layer.id);
    const problem = held instanceof Error ? held : lack instanceof Error ? lack : null;
    const [single] = layer.categories.length === 1 ? layer.categories : [];
    const id = `layer-${layer.id}`;
    const isOpen = layerOpen === layer.id;
    const isChanged = isFiltering(layerFilter[layer.id]) || actions.opacityOf(layer.id) < 1;
    return el("li", { class: isOpen && "opened", "data-testid": `row-of-${layer.id}` },
      el("div", { class: "layer-row", ...dragging(layer, shown) },
        el("label", { class: "switch", for: id, "data-look": single && on.has(layer.id) && lookKey(layer.id, single.code) },
          el("input", { type: "checkbox", id, "data-key": id, "data-testid": `layer-toggle-${layer.id}`, checked: on.has(layer.id),
            onchange: () => actions.toggleLayer(layer.id) }),
          single ? swatchFor(layers, layer, single) : el("span", { class: "swatch blank" }),
          el("span", { class: "name", text: nameOf(layer) }),
          held === "busy" || lack === "busy" ? el("span", { class: "spinner", role: "status", "aria-label": t("layers.loading") })
            : el("span", { class: "meta number-plain", title: sizeOf(layer), text: number(layer.zoneCount, 0) })),
        el("button", { type: "button", class: `quiet layer-more${isChanged ? " changed" : ""}`, "data-key": `more-${layer.id}`,
          "data-testid": `layer-more-${layer.id}`, "aria-expanded": String(isOpen), "aria-controls": `settings-${layer.id}`,
          "aria-label": t(isChanged ? "layers.moreChanged" : "layers.more", { name: nameOf(layer) }), title: t("layers.settings"),
          onclick: () => actions.openLayer(isOpen ? null : layer.id) }, icon("chevron"))),
      !single && on.has(layer.id) && el("ul", { class: "categories" }, layer.categories.map((c) => categoryOf(layer, c, shown))),
      isOpen && layerSettings(layer, { ...shown, features: zonesIn(held) }, actions),
      lack instanceof Error && lack.code === "TOO_FAR" ? el("p", { class: "meta", role: "status", text: t("layers.tooFar") })
        : problem && problemList(problem, { place: actions.place, retry: () => actions.retryLayer(layer.id) }));
  }

  /** @param {Shown} shown @returns {HTMLElement[]} */
  function groups(shown) {
    const { layers, layerOrder, layerSought, on } = shown;
    const found = arranged(layers, layerOrder).filter((layer) => layerSought.trim() === "" || isCalled(layer, layerSought));
    return KINDS.map((kind) => found.filter((layer) => layer.kind === kind)).filter((own) => own.length > 0).map((own) =>
      el("details", { class: "layer-group", open: !shown.layerFolded.includes(own[0].kind), "data-key": `group-${own[0].kind}`,
        ontoggle: (e) => actions.foldGroup(own[0].kind, !e.currentTarget.open) },
        el("summary", {}, t(`layers.kind.${own[0].kind}`),
          el("span", { class: "meta", text: t("layers.shown", { on: own.filter(({ id }) => on.has(id)).length, of: own.length }) })),
        el("ul", { class: "layers" }, own.map((layer) => row(layer, shown)))));
  }

  return {
    /** @param {Shown} shown */
    render(shown) {
      const { layers, layersProblem, layersBusy, layerSought } = shown;
      replace(head, el("h2", { text: t("layers.title") }),
        el("button", { type: "button", class: "link", "data-key": "reset-layers", "data-testid": "reset-layers", 
          title: t("layers.resetTitle"), onclick: actions.resetLayers }, t("layers.reset")));
      search.placeholder = t("layers.search");
      search.setAttribute("aria-label", t("layers.search"));
      search.hidden = layers.length === 0;
      if (search.value !== layerSought) search.value = layerSought;
      const shownGroups = groups(shown);
      replace(list,
        layersProblem && problemList(layersProblem, { place: actions.place, retry: actions.reload }),
        layersBusy && layers.length === 0 && el("p", { class: "busy", role: "status", text: t("layers.loading") }),
        !layersBusy && !layersProblem && layers.length === 0 && el("p", { class: "meta", text: t("layers.empty") }),
        layers.length > 0 && shownGroups.length === 0 && el("p", { class: "meta", role: "status", text: t("layers.noneCalled") }),
        shownGroups,
        layers.length > 0 && el("p", { class: "meta", text: t("layers.remembered") }));
    },
  };
}
