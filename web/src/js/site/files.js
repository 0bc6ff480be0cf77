// @ts-check
/** Actions: files and texts are read by the service, once more where their reader knows better. */
import * as api from "../model/api.js";
import { bboxOf } from "../model/geo.js";
import { t } from "../text/strings.js";
import { nameOfText, packed, titleOf } from "./upload.js";

/**
 * @import { SitesAnswer } from "../model/answers.js"
 * @import { Reading } from "../model/project.js"
 * @import { Store } from "../model/state.js"
 * @import { Given } from "./upload.js"
 */

/** What the reader says of a file. @typedef {{crs?: string, encoding?: string}} Told */

/**
 * @typedef {object} Needs
 * @property {(box: number[], onlyIfOutOfView?: boolean) => void} fit
 * @property {(read: SitesAnswer, file: File, told: Told) => void} take what was read becomes the page's
 */

/** @param {Store} store @param {Needs} needs */
export function createFiles(store, { fit, take }) {
  let asking = new AbortController();
  /** What was said of the last file that was tried. @type {Told} */
  let lastTold = {};

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

  /** What the reader says of the present file, besides. @param {(reading: Reading) => Told} told */
  function readOtherwise(told) {
    const { reading } = store.get();
    if (reading) readFile(reading.file, told(reading));
  }

  return {
    readFiles,
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
  };
}
