// @ts-check
/**
 * Looking for anything by one box: what is typed is asked for once typing pauses, and Enter takes nothing but an answer to what is typed.
 * No elements here: the box shows what is known.
 */
import * as api from "../model/api.js";
import { labelPoint } from "../model/geo.js";
import { questionOf } from "../model/question.js";
import * as search from "../model/search.js";
import { today } from "../text/format.js";
import { placeName } from "../text/wording.js";

/**
 * @import { PlaceProperties } from "../model/api.js"
 * @import { Feature } from "../model/geojson.js"
 * @import { RecordEntry } from "../model/records.js"
 * @import { Hit } from "../model/search.js"
 * @import { Store } from "../model/state.js"
 */

/** How long typing pauses before it is asked for. */
const PAUSE_MS = 180;
/** How long the list of records is taken for the present one. */
const RECORDS_MS = 20_000;
/** The basemap's files that have names. */
const NAMED = ["populated_places", "lakes", "physical_regions", "counties"];

/** Kinds that are asked for, in the order in which they are asked. */
const ASKED = ["zone", "place", "industry", "rule", "record"];

/**
 * @typedef {object} Search
 * @property {string} q what is typed
 * @property {string | null} answered what the hits answer to; null for nothing
 * @property {Hit[]} hits in the order in which they are listed
 * @property {number} more zones that are not listed
 * @property {number} active which hit Enter takes; −1 for none
 * @property {boolean} moved whether the reader chose it by the arrows
 * @property {boolean} open
 * @property {boolean} waits whether Enter was pressed and waits for the answer
 * @property {string[]} missing the kinds that could not be asked for
 */

/** @type {Search} */
const EMPTY = { q: "", answered: null, hits: [], more: 0, active: -1, moved: false, open: false, waits: false, missing: [] };

/** @param {Store} store @param {{changed: () => void, pick: (hit: Hit) => void}} with_ */
export function createSearching(store, { changed, pick }) {
  let now = EMPTY;
  let asking = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<Feature<PlaceProperties>[]> | null} */
  let places = null;
  /** @type {{at: number, list: RecordEntry[]}} */
  let records = { at: -Infinity, list: [] };

  /** @param {Partial<Search>} patch */
  function put(patch) {
    now = { ...now, ...patch };
    changed();
  }

  function stop() {
    clearTimeout(timer);
    asking.abort();
  }

  /** The names of the basemap; what could not be had is asked for again next time. */
  async function named() {
    places ??= Promise.all(NAMED.map(api.getBasemap)).then((files) => files.flatMap(({ features }) => features));
    return places.catch((problem) => {
      places = null;
      throw problem;
    });
  }

  async function rules() {
    const held = store.get().rulebook;
    if (held) return held.rules;
    const rulebook = await api.getRules();
    if (!store.get().rulebook) store.set({ rulebook });
    return rulebook.rules;
  }

  /** @param {AbortSignal} signal */
  async function recorded(signal) {
    if (performance.now() - records.at > RECORDS_MS) {
      const { screenings } = await api.getRecords({ limit: search.RECORDS }, signal);
      records = { at: performance.now(), list: screenings };
    }
    return records.list;
  }

  /** @param {string} typed @param {AbortSignal} signal @returns {Promise<Pick<Search, "hits" | "more" | "missing">>} */
  async function gather(typed, signal) {
    const positions = search.positionHits(typed, store.get().layers);
    if (positions.length > 0) return { hits: positions, more: 0, missing: [] };
    const q = search.plain(typed);
    let more = 0;
    const answers = await Promise.allSettled([
      api.findZones(typed, questionOf(store.get()), signal).then(({ places: zones, total }) => {
        more = total - zones.length;
        return search.zoneHits(zones, q);
      }),
      named().then((list) => search.placeHits(list, q, ({ geometry }) => labelPoint(geometry), placeName)),
      api.findIndustries(typed, signal).then(({ industries }) => search.industryHits(industries, q)),
      rules().then((list) => search.ruleHits(list, q, store.get().asOf ?? today())),
      recorded(signal).then((list) => search.recordHits(list, q)),
    ]);
    const hits = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
    return { hits, more, missing: ASKED.filter((_kind, i) => answers[i].status === "rejected") };
  }

  async function ask() {
    stop();
    asking = new AbortController();
    const { signal } = asking;
    const typed = now.q.normalize("NFKC").trim();
    const { hits, more, missing } = await gather(typed, signal);
    if (signal.aborted) return;
    const listed = search.grouped(hits, store.get().layers).flatMap((group) => group.hits);
    const plain = now.waits && search.plainly(listed);
    if (plain) return take(plain);
    put({ answered: typed, hits: listed, more, missing, active: listed.length ? 0 : -1, moved: false, open: true, waits: false });
  }

  /** @param {Hit} hit */
  function take(hit) {
    stop();
    put(EMPTY);
    pick(hit);
  }

  return {
    get: () => now,
    ask,
    take,
    /** Shows nothing new before there is an answer: the field is being typed in. @param {string} q */
    type(q) {
      stop();
      const typed = q.normalize("NFKC").trim();
      if (typed === "" || typed.length > search.LONGEST) return put({ ...EMPTY, q, open: true });
      // A position is no question to anybody: it is there at once.
      const isPosition = search.positionHits(typed, []).length > 0;
      now = { ...now, q, waits: false, moved: false };
      if (isPosition) ask();
      else timer = setTimeout(ask, PAUSE_MS);
    },
    /** Takes what the list offers for what is typed, or waits for it. */
    enter() {
      const { q, answered, hits, active, moved, open } = now;
      const typed = q.normalize("NFKC").trim();
      if (typed === "" || typed.length > search.LONGEST || now.waits) return;
      if (answered !== typed) {
        now = { ...now, waits: true };
        return void ask();
      }
      const hit = moved ? hits[active] : search.plainly(hits) ?? (open ? hits[active] : undefined);
      if (hit) take(hit);
      else if (hits.length > 0) put({ open: true });
    },
    /** @param {1 | -1} step @param {number} n how many are listed */
    move(step, n) {
      if (n === 0) return;
      const next = now.open ? now.active + step : now.active;
      put({ open: true, moved: true, active: Math.max(0, Math.min(next, n - 1)) });
    },
    open: () => put({ open: true, active: now.hits.length ? 0 : -1 }),
    close: () => now.open && put({ open: false }),
    clear: () => {
      stop();
      put(EMPTY);
    },
  };
}
