// @ts-check
/** Asking of a place by pointer, touch or key: what lies there is told in a card on the map, and the address can name the place. */
import * as api from "../model/api.js";
import { placeAt, withAreas, zonesHere } from "../model/here.js";
import { placeOf, questionOf } from "../model/question.js";
import { boundsAt } from "../model/siting.js";
import { lonLat } from "../text/format.js";
import { el, first, replace } from "../ui/dom.js";
import { placeCard } from "../rules/here.js";
import { boundsText } from "../siting/words.js";
import { t } from "../text/strings.js";

/**
 * @import { Extract } from "../model/extracts.js"
 * @import { ZoneHere } from "../model/here.js"
 * @import { State, Store } from "../model/state.js"
 * @import { Shell } from "./shell.js"
 */

/** Zones whose areas are fetched one by one, of layers that are off. */
const ASKED = 12;

/**
 * @typedef {object} Leads
 * @property {(code: string) => void} showUnit
 * @property {() => void} showFindings
 * @property {(layer: string, code: string) => void} goToZone
 * @property {(extract: Extract, place: ReturnType<typeof placeAt>) => void} openExtract
 * @property {(position: number[]) => void} showBuildable
 */

/** What the project that is sited on the map would come to at a place. @param {State} state @param {number[]} position */
function rulingAt({ view, siting, sitingStale }, position) {
  const bounds = view === "siting" && siting && !sitingStale ? boundsAt(siting, position) : null;
  const project = siting?.head.industry;
  return bounds && t("siting.ruling", { project: project ? `${project.code} ${project.name}` : t("siting.noIndustry"),
    bounds: boundsText(bounds) });
}

/** @param {Store} store @param {Pick<Shell, "view" | "zones" | "editions">} shell @param {Leads} leads */
export function createIdentifying(store, { view, zones, editions }, leads) {
  let asking = new AbortController();
  /** What the card tells; null while there is none. @type {{position: number[], findings: number} | null} */
  let told = null;
  /** @type {Extract | null} */
  let extract = null;
  /** @type {ZoneHere[] | null} */
  let here = null;
  /** @type {api.ApiProblem | null} */
  let problem = null;
  let opening = false;
  const card = el("div", { class: "here-card", "data-testid": "here-card", role: "dialog", "aria-labelledby": "here-title",
    // A button that its own click takes away is no longer known to be in the card: the map would take the click for its own.
    onclick: (e) => e.stopPropagation(),
    onkeydown(e) {
      if (e.key !== "Escape") return;
      e.preventDefault();
      e.stopPropagation();
      close();
    } });

  view.map.on("popupclose", () => {
    if (opening || !told) return;
    asking.abort();
    told = null;
    store.set({ place: null });
  });

  function close() {
    const had = card.contains(document.activeElement);
    view.closePopup();
    if (had) view.focus();
  }

  function draw() {
    if (!told) return;
    const { position, findings } = told;
    const { layers, on } = store.get();
    const seen = zones.at(position);
    const known = here && withAreas(here, seen);
    replace(card, placeCard({ position, findings, seen, zones: known, extract, problem, layers, on,
      ruling: rulingAt(store.get(), position) }, {
      ...leads,
      close,
      showLayer: editions.toggleLayer,
      showBuildable() {
        close();
        leads.showBuildable(position);
      },
      openExtract: () => extract && leads.openExtract(extract, placeAt(position, lonLat(position))),
      retry: ask,
      place: view.point,
    }));
  }

  /** Draws it and makes room for it. */
  function open() {
    if (!told) return;
    const active = card.contains(document.activeElement) ? document.activeElement : null;
    draw();
    opening = true;
    view.popup(told.position, [card]);
    opening = false;
    const key = active instanceof HTMLElement ? active.dataset.key : undefined;
    if (key) (first(card, `[data-key="${CSS.escape(key)}"]`) ?? first(card, "#here-title"))?.focus({ preventScroll: true });
  }

  async function ask() {
    if (!told) return;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    [extract, here, problem] = [null, null, null];
    draw();
    const question = questionOf(store.get());
    try {
      const answer = await api.getExtract(placeOf(placeAt(told.position, lonLat(told.position))), question, signal);
      if (signal.aborted) return;
      extract = answer;
      here = zonesHere(answer);
      open();
      await measure(signal, answer.edition.code);
    } catch (fault) {
      if (signal.aborted) return;
      problem = api.known(fault);
      open();
    }
  }

  /** The areas of zones whose layers are not on; without them the card is as good. @param {AbortSignal} signal @param {string} edition */
  async function measure(signal, edition) {
    const unknown = withAreas(here ?? [], told ? zones.at(told.position) : []).filter(({ areaMu }) => areaMu === null).slice(0, ASKED);
    const found = await Promise.all(unknown.map(({ layer, code }) =>
      api.getZone(layer, code, { edition }, signal).then(({ properties: { areaMu } }) => ({ layer, code, areaMu }), () => null)));
    if (signal.aborted) return;
    here = (here ?? []).map((zone) => {
      const own = found.find((one) => one?.layer === zone.layer && one.code === zone.code);
      return own ? { ...zone, areaMu: own.areaMu } : zone;
    });
    draw();
  }

  store.watch(({ on, lacks, lang, siting, sitingStale }) => ({ on, lacks, lang, siting, sitingStale }), draw);
  store.watch((s) => s.layersEdition, () => void ask());

  return {
    /** @param {number[]} position @param {{findings?: number, focus?: boolean}} [how] whether the card takes the focus */
    identify(position, { findings = 0, focus = false } = {}) {
      told = { position, findings };
      [extract, here, problem] = [null, null, null];
      store.set({ place: position });
      open();
      if (focus) first(card, "#here-title")?.focus({ preventScroll: true });
      return ask();
    },
    close,
  };
}
