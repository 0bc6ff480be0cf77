// @ts-check
/** Actions: all sites of a file are screened, looked through, compared and taken away as a table. */
import * as api from "../model/api.js";
import { csvText } from "../model/csv.js";
import { industryColumn, leftOf, many as nothing, manyRequest, MOST_COMPARED, portionsOf, saidBy } from "../model/many.js";
import { shownOf } from "../model/manyorder.js";
import { manyCells } from "../model/manycsv.js";
import { questionOf } from "../model/question.js";
import { XLSX, xlsx } from "../model/xlsx.js";
import { t } from "../text/strings.js";
import { save } from "../ui/save.js";
import { factColumns } from "./words.js";

/**
 * @import { ManyLine, Order } from "../model/many.js"
 * @import { Store } from "../model/state.js"
 */

/** How often the table is drawn while lines come. */
const BETWEEN_LOOKS_MS = 250;

/** @param {Store} store @param {{chooseSite: (i: number) => void}} needs */
export function createMany(store, { chooseSite }) {
  let asking = new AbortController();

  /** Screens all sites of the file as they now are to be screened. */
  async function run() {
    const { reading, manyColumn, manyCommon } = store.get();
    if (!reading) return;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const question = questionOf(store.get());
    const requests = reading.sites.map((site) => manyRequest(site, manyColumn, manyCommon));
    /** @type {ManyLine[]} */
    const lines = [];
    let looked = 0;
    const look = () => {
      looked = performance.now();
      store.set({ many: [...lines] });
    };
    store.set({ many: [], manyOf: requests.length, manyBusy: true, manyProblem: null, manyComparing: false, manySheets: new Map() });
    try {
      for (const { first, features } of portionsOf(requests)) {
        await api.screenMany(features, question, signal, (came) => {
          if (signal.aborted) return;
          for (const line of came) lines.push({ ...line, index: first + line.index, of: requests.length });
          if (performance.now() - looked > BETWEEN_LOOKS_MS) look();
        });
      }
      if (!signal.aborted) store.set({ many: lines, manyBusy: false });
    } catch (problem) {
      if (!signal.aborted) store.set({ many: lines, manyBusy: false, manyProblem: api.known(problem) });
    }
  }

  /** What the reader says of all sites: what is chosen now, if it is not the word of one of them. */
  const chosen = () => {
    const { industry, saidByFile, given } = store.get();
    return { industry: saidByFile ? null : industry, facts: given };
  };

  const lineOf = (/** @type {number} */ i) => store.get().many?.find(({ index }) => index === i);

  /** Opens a site as a sheet, asked as its line was. @param {number} i */
  function open(i) {
    const { reading, manyColumn } = store.get();
    const [project, site] = [lineOf(i)?.screening?.project, reading?.sites[i]];
    if (project && site) {
      // Beyond the table the file's word is not held against what its line was judged by.
      const said = saidBy(site, manyColumn ?? industryColumn(reading?.sites ?? []));
      const saidByFile = manyColumn !== null && said !== null && said === project.industry?.code;
      store.set({ industry: project.industry, given: project.facts, saidByFile, conflict: null, carried: null, asked: [],
        overruled: saidByFile ? null : said });
    }
    chooseSite(i);
  }

  async function compare() {
    const { manyTicked, manySheets, reading, manyColumn, manyCommon } = store.get();
    const question = questionOf(store.get());
    const { signal } = asking;
    const lacking = manyTicked.filter((i) => typeof manySheets.get(i) !== "object" || manySheets.get(i) instanceof Error);
    const hold = (/** @type {[number, import("../model/many.js").HeldSheet][]} */ more) =>
      store.set({ manySheets: new Map([...store.get().manySheets, ...more]) });
    store.set({ manyComparing: true });
    hold(lacking.map((i) => [i, "busy"]));
    await Promise.all(lacking.map(async (i) => {
      const site = reading?.sites[i];
      if (!site || !lineOf(i)?.screening) return;
      const held = await api.preview(manyRequest(site, manyColumn, manyCommon), question, signal).then(({ sheet }) => sheet, (problem) =>
        (signal.aborted ? null : api.known(problem)));
      if (held && store.get().reading === reading) hold([[i, held]]);
    }));
  }

  return {
    open,
    compare,
    run,
    /** Screens all sites for the first time. */
    start() {
      const { reading } = store.get();
      if (!reading) return;
      store.set({ ...nothing, manyCommon: chosen(), manyColumn: industryColumn(reading.sites) });
      void run();
    },
    /** By another column, or none. @param {string | null} manyColumn */
    chooseColumn(manyColumn) {
      store.set({ manyColumn });
      void run();
    },
    /** Takes the industry and the facts of the project panel for all. */
    takeChosen() {
      store.set({ manyCommon: chosen() });
      void run();
    },
    /** What came so far stays. */
    cancel() {
      asking.abort();
      store.set({ manyBusy: false });
    },
    close() {
      asking.abort();
      store.set(nothing);
    },
    /** The edition or the day asked is another. */
    follow: () => store.get().many !== null && void run(),
    /** @param {string} by once more: the other way round */
    order(by) {
      const { manyOrder } = store.get();
      /** @type {Order} */
      const next = { by, down: manyOrder.by === by && !manyOrder.down };
      store.set({ manyOrder: next });
    },
    /** @param {{manyVerdict?: string, manySought?: string}} patch */
    filter: (patch) => store.set(patch),
    /** @param {number} i */
    tick(i) {
      const { manyTicked } = store.get();
      if (manyTicked.includes(i)) store.set({ manyTicked: manyTicked.filter((one) => one !== i) });
      else if (manyTicked.length < MOST_COMPARED) store.set({ manyTicked: [...manyTicked, i] });
    },
    untickAll: () => store.set({ manyTicked: [] }),
    leaveComparing: () => store.set({ manyComparing: false }),
    /** The table as it is shown, as a file. @param {"csv" | "xlsx"} format */
    download(format) {
      const state = store.get();
      if (!state.many) return;
      const byIndex = new Map(state.many.map((line) => [line.index, line]));
      const lines = shownOf(state.many, state).flatMap((i) => byIndex.get(i) ?? []);
      const left = (/** @type {number} */ i) => {
        const site = state.reading?.sites[i];
        return site ? leftOf(site, state.manyColumn) : null;
      };
      const rows = manyCells(lines, factColumns(state.many), state.layers.some(({ synthetic }) => synthetic), left);
      const name = `${(state.reading?.name ?? "sites").replace(/\.[^.]*$/, "")}-${t("many.file")}.${format}`;
      save(name, format === "csv" ? new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" })
        : new Blob(/** @type {BlobPart[]} */ (xlsx(t("many.file"), rows)), { type: XLSX }));
    },
  };
}
