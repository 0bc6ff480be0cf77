// @ts-check
/** Actions: the site comes in by drawing or with a file; it is chosen, repaired, adjusted, taken away and brought back. */
import { findIndustries } from "../model/api.js";
import { arriving, emptied, heard } from "../model/carry.js";
import { boxOf, candidatesOf } from "../model/crs.js";
import { bboxOf } from "../model/geo.js";
import { columnIn, saidBy } from "../model/many.js";
import { changesOf } from "../model/reading.js";
import { t } from "../text/strings.js";
import { createFiles } from "./files.js";

/**
 * @import { SitesAnswer } from "../model/answers.js"
 * @import { Polygon, Simple } from "../model/geojson.js"
 * @import { Reading, Repair, Site } from "../model/project.js"
 * @import { State, Store } from "../model/state.js"
 * @import { Told } from "./files.js"
 */

/**
 * @typedef {object} Needs
 * @property {() => void} screen
 * @property {() => void} drop what is on its way is of no use any more
 * @property {() => Promise<void>} loadLayers
 * @property {(box: number[], onlyIfOutOfView?: boolean) => void} fit
 * @property {(text: string, undo?: () => void) => void} toast
 * @property {() => void} hideToast
 */

/**
 * What clearing takes away, to be put back.
 * @param {State} state
 */
const held = ({ site, reading, siteIndex, readProblem, lastFile, used, preview, industry, saidByFile, overruled, conflict, given, asked,
  carried, before, edition, asOf, judgements, judgedOf, lapsed }) => ({ site, reading, siteIndex, readProblem, lastFile, used, preview,
  industry, saidByFile, overruled, conflict, given, asked, carried, before, edition, asOf, judgements, judgedOf, lapsed });

/** Under what the project is filed, whichever of its sites is looked at. @param {Site | null} site */
const filedUnder = (site) => ({ code: site?.properties.code, applicant: site?.properties.applicant });

/** @param {Site} site */
const isSurface = (site) => site.geometry.type.includes("Polygon");

/** @param {Store} store @param {Needs} needs */
export function createSites(store, { screen, drop, loadLayers, fit, toast, hideToast }) {
  const files = createFiles(store, { fit, take });
  /** The site as it was before its corners were adjusted. @type {Site | null} */
  let unedited = null;

  /** The map shows the edition that is asked. @param {Partial<State>} patch */
  function put(patch) {
    const { edition, asOf } = store.get();
    store.set(patch);
    if (store.get().edition !== edition || store.get().asOf !== asOf) loadLayers();
  }

  /** @param {Site | null} site @param {Partial<State>} [more] */
  function setSite(site, more = {}) {
    hideToast();
    put({ site, editing: false, ...more });
    screen();
  }

  /**
   * A site of a file: it is asked for with the industry that the file itself names, once that is known.
   * @param {Site} site @param {Partial<State>} more
   */
  async function setFileSite(site, more) {
    const code = saidBy(site, columnIn(store.get()));
    const { industry } = store.get();
    const known = industry?.code === code ? industry : null;
    if (code === null || known) return setSite(site, { ...more, ...heard(store.get(), known) });
    hideToast();
    drop();
    put({ site, editing: false, ...more, screening: true });
    // A file's own word is only an offer: where it names no industry, the reader is asked as always.
    const answer = await findIndustries(code, new AbortController().signal).catch(() => null);
    const found = answer?.industries.find((i) => i.code === code);
    if (store.get().site?.geometry !== site.geometry) return;
    store.set(heard(store.get(), found ? { code: found.code, name: found.name } : null));
    screen();
  }

  /** @param {SitesAnswer} read @param {File} file @param {Told} told */
  function take(read, file, told) {
    /** @type {Reading} */
    const reading = { ...read, file, name: file.name, crsChosen: told.crs, encodingChosen: told.encoding };
    const preview = read.sites.length === 0 && read.proposals?.length ? 0 : null;
    const siteIndex = read.sites.length ? 0 : -1;
    // The same file, read otherwise, is of the same project.
    const isSame = store.get().reading?.file === file;
    if (!isSame) put(arriving(store.get()));
    store.set({ readBusy: null, reading, siteIndex, used: null, lit: null, crsOpen: false, proposalsShown: 0, preview });
    if (read.sites.length > 0) {
      choose(0, isSame ? filedUnder(store.get().site) : {});
      if (read.sites.length > 1) fit(bboxOf({ type: "GeometryCollection", geometries: read.sites.map((s) => s.geometry) }));
      return;
    }
    setSite(null);
    const near = candidatesOf(reading).filter((c) => c.inRegion);
    const [proposal] = read.proposals ?? [];
    const box = boxOf(near.length ? near : candidatesOf(reading)) ?? (proposal ? bboxOf(proposal.feature.geometry) : null);
    if (box) fit(box);
  }

  /**
   * The width that the file itself names for a line or point is taken as given; it stands in the site's card to be changed.
   * @param {number} i @param {Partial<Site["properties"]>} filed
   */
  function choose(i, filed) {
    const sites = store.get().reading?.sites ?? [];
    const read = sites[i];
    if (!read) return;
    const width = Number(read.properties.attributes?.widthMetres);
    const wide = width > 0 && !isSurface(read) && { widthMetres: width };
    setFileSite({ ...read, properties: { ...read.properties, ...filed, ...wide } }, { siteIndex: i, used: null, preview: null });
    fit(bboxOf(read.geometry), sites.length > 1);
  }

  const chooseSite = (/** @type {number} */ i) => choose(i, filedUnder(store.get().site));

  /** The repaired shape takes the faulty one's place, because the reader says so; the site tells of it from now on. @param {number} i */
  function useProposal(i) {
    const { site, siteIndex, used, preview, reading } = store.get();
    const p = reading?.proposals[i];
    if (!p) return;
    /** @type {Repair} */
    const repair = {
      before: p.areaBeforeSquareMetres ?? null,
      after: p.areaSquareMetres,
      difference: p.areaDifferenceSquareMetres,
      changes: () => changesOf(p),
    };
    const own = { ...filedUnder(site), name: p.feature.properties?.name ?? p.site, repair };
    setFileSite({ ...p.feature, properties: { ...p.feature.properties, ...own } }, { siteIndex: -1, used: i, preview: null });
    fit(bboxOf(p.feature.geometry));
    toast(t("repair.taken"), () => setSite(site, { siteIndex, used, preview }));
  }

  /** What the reader says of the present site: how wide it is, how it was measured. @param {Partial<Site["properties"]>} said */
  function describe(said) {
    const { site } = store.get();
    if (!site) return;
    store.set({ site: { ...site, properties: { ...site.properties, ...said } } });
    screen();
  }

  /** Nothing is left of the project; a click brings it back. @param {string} said */
  function clear(said) {
    const before = held(store.get());
    setSite(null, emptied(before));
    toast(said, () => setSite(before.site, before));
  }

  return {
    ...files,
    chooseSite,
    useProposal,
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
      const nothingRead = { reading: null, readProblem: null, lastFile: null, used: null, preview: null };
      setSite(site, { ...arriving(store.get()), ...nothingRead });
      fit(bboxOf(geometry), true);
    },
    /** New corners of the present site; figures of the file no longer hold. @param {Polygon} geometry */
    edited(geometry) {
      const { site } = store.get();
      if (!site) return;
      const { name, repair, accuracyMetres } = site.properties;
      const properties = { ...filedUnder(site), name, accuracyMetres, ...(repair && { repair: { ...repair, adjusted: true } }) };
      store.set({ site: { ...site, geometry, properties } });
      screen();
      toast(t("site.edited"), () => setSite(unedited, { editing: true }));
    },
    /** How wide a line or point is on the ground; undefined takes the width away. @param {number | undefined} metres */
    setWidth: (metres) => describe({ widthMetres: metres }),
    /** How exactly the site was measured; undefined takes it back. @param {number | undefined} metres */
    setAccuracy: (metres) => describe({ accuracyMetres: metres }),
    /** What the project is called and filed under; empty for nothing. @param {{name?: string, code?: string, applicant?: string}} said */
    file: (said) => describe(said),
    toggleEdit() {
      const { editing, site } = store.get();
      if (!editing) unedited = site;
      store.set({ editing: !editing });
    },
    zoomToSite() {
      const { site } = store.get();
      if (site) fit(bboxOf(site.geometry));
    },
    clearSite: () => clear(t("site.cleared")),
    newProject: () => clear(t("site.renewed")),
  };
}
