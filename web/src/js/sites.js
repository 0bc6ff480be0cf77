// @ts-check
/** Actions: the site comes in by drawing, text or file; it is chosen, adjusted, taken away and brought back. */
import * as api from "./api.js";
import { bboxOf } from "./geo.js";
import { t } from "./strings.js";

/**
 * @param {any} store
 * @param {{screen: () => void, fit: (box: number[], onlyIfOutOfView?: boolean) => void, toast: (text: string, undo?: () => void) => void, hideToast: () => void, setIndustry: (industry: any) => void}} with_
 */
export function createSites(store, { screen, fit, toast, hideToast, setIndustry }) {
  let asking = new AbortController();
  /** The site as it was before its corners were adjusted. @type {any} */
  let unedited = null;

  /** @param {any} site @param {any} [more] */
  function setSite(site, more = {}) {
    hideToast();
    store.set({ site, editing: false, ...more });
    screen();
  }

  /** @param {File} file @param {string} [crs] */
  async function readFile(file, crs) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    store.set({ readBusy: file.name, readProblem: null, lastFile: file });
    try {
      const read = await api.readSites(file, crs, signal);
      store.set({ readBusy: null, reading: { ...read, name: file.name, crsChosen: crs !== undefined }, siteIndex: 0 });
      if (read.sites.length > 0) chooseSite(0);
      else setSite(null);
    } catch (problem) {
      if (signal.aborted) return;
      if (!(problem instanceof api.ApiProblem)) throw problem;
      store.set({ readBusy: null, readProblem: problem });
    }
  }

  /** The width that the file itself names for a line or point is taken as given; it stands in the site's card to be changed. @param {number} i */
  function chooseSite(i) {
    const read = store.get().reading.sites[i];
    const width = Number(read.properties.attributes?.widthMetres);
    const site = width > 0 && !read.geometry.type.includes("Polygon") ? { ...read, properties: { ...read.properties, widthMetres: width } } : read;
    setSite(site, { siteIndex: i });
    fit(bboxOf(site.geometry));
    takeIndustry(read.properties.attributes?.industry);
  }

  /** The industry that the file itself names, unless one is chosen already. @param {any} code */
  async function takeIndustry(code) {
    if (typeof code !== "string" || store.get().industry) return;
    // A file's own word is only an offer: where it names no industry, the reader is asked as always.
    const { industries } = await api.findIndustries(code, asking.signal).catch(() => ({ industries: [] }));
    const found = industries.find((/** @type {any} */ i) => i.code === code);
    if (found && !store.get().industry) setIndustry({ code: found.code, name: found.name });
  }

  function cancelRead() {
    asking.abort();
    store.set({ readBusy: null });
  }

  return {
    readFile,
    chooseSite,
    cancelRead,
    /** @param {string} text */
    readText(text) {
      const json = text.trimStart().startsWith("{");
      return readFile(new File([text], json ? "pasted.geojson" : "pasted.txt", { type: json ? "application/geo+json" : "text/plain" }));
    },
    async readSample() {
      try {
        await readFile(await api.getSample());
      } catch (problem) {
        store.set({ readProblem: problem });
      }
    },
    /** @param {string} crs */
    chooseCrs: (crs) => readFile(store.get().lastFile, crs),
    retryRead: () => readFile(store.get().lastFile),
    /** @param {any} geometry */
    drawn(geometry) {
      setSite({ type: "Feature", geometry, properties: { name: t("site.drawn") } }, { reading: null, readProblem: null, lastFile: null });
      fit(bboxOf(geometry), true);
    },
    /** New corners of the present site; figures of the file no longer hold. @param {any} geometry */
    edited(geometry) {
      const { site } = store.get();
      store.set({ site: { ...site, geometry, properties: { name: site.properties.name } } });
      screen();
      toast(t("site.edited"), () => setSite(unedited, { editing: true }));
    },
    /** How wide a line or point is on the ground; undefined takes the width away. @param {number | undefined} metres */
    setWidth(metres) {
      const { site } = store.get();
      store.set({ site: { ...site, properties: { ...site.properties, widthMetres: metres } } });
      screen();
    },
    toggleEdit() {
      const { editing, site } = store.get();
      if (!editing) unedited = site;
      store.set({ editing: !editing });
    },
    zoomToSite: () => fit(bboxOf(store.get().site.geometry)),
    clearSite() {
      const { site, reading, siteIndex, readProblem, lastFile, given, asked } = store.get();
      setSite(null, { reading: null, readProblem: null, lastFile: null });
      toast(t("site.cleared"), () => setSite(site, { reading, siteIndex, readProblem, lastFile, given, asked }));
    },
  };
}
