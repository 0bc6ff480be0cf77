// @ts-check
/**
 * What lies beneath the zones, and its switches below the layer list: the made-up ground of the demonstration, on at first, and the
 * office's backgrounds, tiles that are off until somebody switches one on.
 */
import * as api from "../model/api/backgrounds.js";
import { shownOf, shownOnes, switched } from "../model/backgrounds.js";
import { nameOf, t } from "../text/strings.js";
import { el, replace } from "../ui/dom.js";
import { tileLayer } from "./leaflet.js";

/**
 * @import { Background, Shown } from "../model/backgrounds.js"
 * @import { GroundPart } from "../model/ground.js"
 * @import { Ground } from "./ground.js"
 * @import { LeafletMap, TileLayer } from "./leaflet.js"
 */

const KEY = "ecozone.backgrounds";
/** Beyond what the tiles have, they are enlarged. */
const NEAREST = 19;

/** @returns {Shown} */
function remembered() {
  try {
    return shownOf(localStorage.getItem(KEY));
  } catch {
    return {};
  }
}

/** @param {Shown} shown */
function remember(shown) {
  try {
    localStorage.setItem(KEY, JSON.stringify(shown));
  } catch {
    // A browser that keeps nothing still shows what is switched on; it holds for this visit.
  }
}

/** Where a background is from, and its 审图号. @param {Background} background */
const creditOf = ({ attribution, approval }) => (approval ? `${attribution} ${t("backgrounds.approval", { approval })}` : attribution);

/**
 * @param {LeafletMap} map @param {HTMLElement} panel where the switches stand
 * @param {(credits: string[]) => void} credit says on the map where what is shown is from
 * @param {() => Ground | null} ground the made-up ground, if there is one
 */
export function createBackgrounds(map, panel, credit, ground) {
  /** @type {Background[]} */
  let all = [];
  let shown = remembered();
  /** @type {Map<string, TileLayer>} */
  const tiles = new Map();
  /** Those of which a tile could not be had. @type {Set<string>} */
  const broken = new Set();
  const section = el("section", { class: "backgrounds", hidden: true, "data-testid": "backgrounds" });
  panel.append(section);

  /** @param {Background} background */
  function tilesOf({ id, url, subdomains, minZoom, maxZoom }) {
    const layer = tileLayer(url, { pane: "backgrounds", minZoom, maxNativeZoom: maxZoom, maxZoom: NEAREST, subdomains, opacity: 1 });
    return layer.on("tileerror", () => {
      if (broken.has(id)) return;
      broken.add(id);
      render();
    });
  }

  /** @param {Shown} next */
  function show(next) {
    shown = next;
    const on = shownOnes(all, shown);
    for (const [id, layer] of tiles) {
      if (on.some((one) => one.id === id)) continue;
      layer.remove();
      tiles.delete(id);
      broken.delete(id);
    }
    on.forEach((one, i) => {
      const layer = tiles.get(one.id) ?? tilesOf(one);
      if (!tiles.has(one.id)) layer.addTo(map);
      tiles.set(one.id, layer);
      layer.setOpacity(shown[one.id] / 100).setZIndex(i + 1);
    });
    credit(on.map(creditOf));
  }

  /** @param {Shown} next */
  function change(next) {
    show(next);
    remember(shown);
  }

  /** A part of the ground. @param {{part: GroundPart, on: boolean}} one */
  const groundRow = ({ part, on }) => el("li", {},
    el("label", { class: "switch" },
      el("input", { type: "checkbox", checked: on, "data-key": `ground-${part}`, "data-testid": `ground-${part}`,
        onchange: (e) => ground()?.want(part, e.currentTarget.checked) }),
      el("span", { class: "name", text: t(`backgrounds.ground.${part}`) })));

  /** @param {Background} background */
  function row(background) {
    const { id } = background;
    const isOn = Object.hasOwn(shown, id);
    const key = `background-${id}`;
    return el("li", {},
      el("label", { class: "switch" },
        el("input", { type: "checkbox", checked: isOn, "data-key": key, "data-testid": key,
          onchange: (e) => {
            change(switched(shown, id, e.currentTarget.checked));
            render();
          } }),
        el("span", { class: "name", text: nameOf(background) })),
      isOn && opacity(id),
      isOn && el("p", { class: "meta", text: creditOf(background) }),
      isOn && broken.has(id) && el("p", { class: "meta", role: "status", text: t("backgrounds.broken") }));
  }

  /** @param {string} id */
  function opacity(id) {
    const said = el("output", { class: "meta", text: `${shown[id]}\u00a0%` });
    return el("label", { class: "opacity" }, t("layers.opacity"),
      el("input", { type: "range", min: 10, max: 100, value: shown[id], "data-key": `opacity-of-${id}`, "data-testid": `opacity-of-${id}`,
        oninput: (e) => {
          said.textContent = `${e.currentTarget.value}\u00a0%`;
          change({ ...shown, [id]: Number(e.currentTarget.value) });
        } }), said);
  }

  function render() {
    const own = ground()?.switches() ?? [];
    section.hidden = all.length + own.length === 0;
    replace(section, el("h3", { text: t("backgrounds.title") }), el("ul", {}, own.map(groundRow), all.map(row)),
      all.length > 0 && el("p", { class: "meta", text: t("backgrounds.elsewhere") }));
  }

  // Backgrounds that cannot be had leave the map plainer; nothing decided here depends on them.
  api.getBackgrounds().then(({ backgrounds }) => {
    all = backgrounds;
    show(shown);
    render();
  }, () => undefined);

  return {
    /** Writes it anew in the language that is spoken now. */
    render() {
      credit(shownOnes(all, shown).map(creditOf));
      render();
    },
  };
}
