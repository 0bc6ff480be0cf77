// @ts-check
/** Actions: the site comes in by drawing, text or file; it is chosen, repaired, adjusted, taken away and brought back. */
import * as api from "../model/api.js";
import { boxOf, candidatesOf } from "../model/crs.js";
import { bboxOf } from "../model/geo.js";
import { changesOf } from "../model/reading.js";
import { t } from "../text/strings.js";
import { nameOfText, packed, titleOf } from "./upload.js";

/**
 * @import { Industry, SitesAnswer } from "../model/answers.js"
 * @import { Polygon, Simple } from "../model/geojson.js"
 * @import { Reading, Repair, Site, State, Store } from "../model/state.js"
 * @import { Given } from "./upload.js"
 */

/** What the reader says of a file. @typedef {{crs?: string, encoding?: string}} Told */

/**
 * @typedef {object} Needs
 * @property {() => void} screen
 * @property {(box: number[], onlyIfOutOfView?: boolean) => void} fit
 * @property {(text: string, undo?: () => void) => void} toast
 * @property {() => void} hideToast
 * @property {(industry: Industry | null) => void} setIndustry
 */

/** @param {Store} store @param {Needs} needs */
export function createSites(store, { screen, fit, toast, hideToast, setIndustry }) {
  let asking = new AbortController();
  /** The site as it was before its corners were adjusted. @type {Site | null} */
  let unedited = null;
  /** What was said of the last file that was tried. @type {Told} */
  let lastTold = {};

  /** @param {Site | null} site @param {Partial<State>} [more] */
  function setSite(site, more = {}) {
    hideToast();
    store.set({ site, editing: false, ...more });
    screen();
  }

  /** Several files become one, which is read. @param {Given[]} given */
  async function readFiles(given) {
    const signal = begin(titleOf(given));
    try {
      const file = await packed(given);
      if (!signal.aborted) await readFile(file);
    } catch (problem) {
      store.set({ lastFile: null });
      refuse(problem, signal);
    }
  }

  /** @param {string} name */
  function begin(name) {
    asking.abort();
    asking = new AbortController();
    store.set({ readBusy: name, readProblem: null });
    return asking.signal;
  }

  /** @param {unknown} problem @param {AbortSignal} signal */
  function refuse(problem, signal) {
    if (signal.aborted) return;
    // A file that vanished or changed since it was chosen can no longer be opened.
    const gone = problem instanceof DOMException && new api.ApiProblem({ code: "FILE_GONE", title: t("upload.gone") });
    const readProblem = api.known(gone || problem);
    store.set({ readBusy: null, readProblem });
    const places = readProblem.errors.flatMap((e) => (e.coordinate ? [e.coordinate] : []));
    if (places.length) fit(bboxOf({ type: "MultiPoint", coordinates: places }), true);
  }

  /** @param {File} file @param {Told} [told] */
  async function readFile(file, told = {}) {
    const signal = begin(file.name);
    lastTold = told;
    store.set({ lastFile: file });
    try {
      const read = await api.readSites(file, told, signal);
      if (!signal.aborted) take(read, file, told);
    } catch (problem) {
      refuse(problem, signal);
    }
  }

  /** @param {SitesAnswer} read @param {File} file @param {Told} told */
  function take(read, file, told) {
    /** @type {Reading} */
    const reading = { ...read, file, name: file.name, crsChosen: told.crs, encodingChosen: told.encoding };
    const preview = read.sites.length === 0 && read.proposals?.length ? 0 : null;
    const siteIndex = read.sites.length ? 0 : -1;
    store.set({ readBusy: null, reading, siteIndex, used: null, lit: null, crsOpen: false, proposalsShown: 0, preview });
    if (read.sites.length > 0) {
      chooseSite(0);
      if (read.sites.length > 1) fit(bboxOf({ type: "GeometryCollection", geometries: read.sites.map((s) => s.geometry) }));
      return;
    }
    setSite(null);
    const near = candidatesOf(reading).filter((c) => c.inRegion);
    const box = boxOf(near.length ? near : candidatesOf(reading)) ?? (read.proposals?.length ? bboxOf(read.proposals[0].feature.geometry) : null);
    if (box) fit(box);
  }

  /** The width that the file itself names for a line or point is taken as given; it stands in the site's card to be changed. @param {number} i */
  function chooseSite(i) {
    const sites = store.get().reading?.sites ?? [];
    const read = sites[i];
    if (!read) return;
    const width = Number(read.properties.attributes?.widthMetres);
    /** @type {Site} */
    const site = width > 0 && !read.geometry.type.includes("Polygon") ? { ...read, properties: { ...read.properties, widthMetres: width } } : read;
    setSite(site, { siteIndex: i, used: null, preview: null });
    fit(bboxOf(site.geometry), sites.length > 1);
    takeIndustry(read.properties.attributes?.industry);
  }

  /** The industry that the file itself names, unless one is chosen already. @param {unknown} code */
  async function takeIndustry(code) {
    if (typeof code !== "string" || store.get().industry) return;
    // A file's own word is only an offer: where it names no industry, the reader is asked as always.
    const answer = await api.findIndustries(code, asking.signal).catch(() => null);
    const found = answer?.industries.find((i) => i.code === code);
    if (found && !store.get().industry) setIndustry({ code: found.code, name: found.name });
  }

  /** The repaired shape takes the faulty one's place, because the reader says so; the site tells of it from now on. @param {number} i */
  function useProposal(i) {
    const { site, siteIndex, used, preview, reading } = store.get();
    const p = reading?.proposals[i];
    if (!p) return;
    /** @type {Repair} */
    const repair = { before: p.areaBeforeSquareMetres ?? null, after: p.areaSquareMetres, difference: p.areaDifferenceSquareMetres, changes: () => changesOf(p) };
    const name = p.feature.properties?.name ?? p.site;
    setSite({ ...p.feature, properties: { ...p.feature.properties, name, repair } }, { siteIndex: -1, used: i, preview: null });
    fit(bboxOf(p.feature.geometry));
    toast(t("repair.taken"), () => setSite(site, { siteIndex, used, preview }));
  }

  /** What the reader says of the present file, besides. @param {(reading: Reading) => Told} told */
  function readOtherwise(told) {
    const { reading } = store.get();
    if (reading) readFile(reading.file, told(reading));
  }

  /** How it was measured, or how wide it is: what the reader says of the present site. @param {Partial<Site["properties"]>} said */
  function describe(said) {
    const { site } = store.get();
    if (!site) return;
    store.set({ site: { ...site, properties: { ...site.properties, ...said } } });
    screen();
  }

  return {
    readFile,
    readFiles,
    chooseSite,
    useProposal,
    cancelRead() {
      asking.abort();
      store.set({ readBusy: null });
    },
    /** @param {string} text */
    readText(text) {
      const name = nameOfText(text);
      return readFile(new File([text], name, { type: name.endsWith("json") ? "application/geo+json" : "text/plain" }));
    },
    async readSample() {
      try {
        await readFile(await api.getSample());
      } catch (problem) {
        store.set({ readProblem: api.known(problem) });
      }
    },
    /** @param {string} crs */
    chooseCrs: (crs) => readOtherwise(({ encodingChosen }) => ({ crs, encoding: encodingChosen })),
    chooseCrsAgain: () => readOtherwise(({ encodingChosen }) => ({ encoding: encodingChosen })),
    /** @param {string | undefined} encoding undefined lets the service find out */
    chooseEncoding: (encoding) => readOtherwise(({ crsChosen }) => ({ encoding, crs: crsChosen })),
    /** The file that was not read, once more, with what is said of it now. @param {Told} [told] */
    readAgain(told = {}) {
      const { lastFile } = store.get();
      if (lastFile) readFile(lastFile, { ...lastTold, ...told });
    },
    /** @param {number | null} i */
    previewProposal(i) {
      store.set({ preview: i });
      const shown = i === null ? null : store.get().reading?.proposals[i];
      if (shown) fit(bboxOf(shown.feature.geometry));
    },
    /** @param {number} n */
    showProposals: (n) => store.set({ proposalsShown: n }),
    /** The site is again what it was without the repair: the file's chosen one, or none. */
    unuseProposal() {
      const { site, used } = store.get();
      setSite(null, { used: null, siteIndex: -1, preview: used });
      toast(t("repair.untaken"), () => setSite(site, { used, siteIndex: -1, preview: null }));
    },
    /** @param {boolean} crsOpen */
    openCrs: (crsOpen) => store.set({ crsOpen }),
    /** Where the reading would lie in every system offered. */
    showCandidates() {
      const box = boxOf(candidatesOf(store.get().reading));
      if (box) fit(box);
    },
    /** @param {Simple} geometry */
    drawn(geometry) {
      const site = { type: /** @type {const} */ ("Feature"), geometry, properties: { name: t("site.drawn") } };
      setSite(site, { reading: null, readProblem: null, lastFile: null, used: null, preview: null });
      fit(bboxOf(geometry), true);
    },
    /** New corners of the present site; figures of the file no longer hold. @param {Polygon} geometry */
    edited(geometry) {
      const { site } = store.get();
      if (!site) return;
      const { name, repair, accuracyMetres } = site.properties;
      store.set({ site: { ...site, geometry, properties: { name, accuracyMetres, ...(repair && { repair: { ...repair, adjusted: true } }) } } });
      screen();
      toast(t("site.edited"), () => setSite(unedited, { editing: true }));
    },
    /** How wide a line or point is on the ground; undefined takes the width away. @param {number | undefined} metres */
    setWidth: (metres) => describe({ widthMetres: metres }),
    /** How exactly the site was measured; undefined takes it back. @param {number | undefined} metres */
    setAccuracy: (metres) => describe({ accuracyMetres: metres }),
    toggleEdit() {
      const { editing, site } = store.get();
      if (!editing) unedited = site;
      store.set({ editing: !editing });
    },
    zoomToSite() {
      const { site } = store.get();
      if (site) fit(bboxOf(site.geometry));
    },
    clearSite() {
      const { site, reading, siteIndex, readProblem, lastFile, given, asked, used, preview } = store.get();
      setSite(null, { reading: null, readProblem: null, lastFile: null, used: null, preview: null });
      toast(t("site.cleared"), () => setSite(site, { reading, siteIndex, readProblem, lastFile, given, asked, used, preview }));
    },
  };
}
