// @ts-check
/** Files or a geodatabase's folder, dropped anywhere on the page, are read as a site. */
import { byId, el, replace } from "../ui/dom.js";
import { droppedIn } from "../ui/dropped.js";
import { t } from "../text/strings.js";

/** More files than any shapefile or geodatabase has: a folder dropped by mistake is not walked to its end. */
const MOST = 2000;

/**
 * @import { Dropped } from "../ui/dropped.js"
 * @import { Given } from "./upload.js"
 */

/** The files of a dropped entry, with their paths. @param {FileSystemEntry} entry @returns {Promise<Given[]>} */
async function filesIn(entry) {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) return new Promise((done, failed) => entry.file((file) => done([{ path, file }]), failed));
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  /** @type {Given[]} */
  const found = [];
  // A reader answers a hundred entries at a time, and none at the end.
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0 || found.length > MOST) return found;
    for (const inner of some) found.push(...(await filesIn(inner)));
  }
}

/** @param {FileSystemEntry} entry @returns {entry is FileSystemFileEntry} */
const isFile = (entry) => entry.isFile;

/** @param {FileSystemEntry} entry @returns {entry is FileSystemDirectoryEntry} */
const isFolder = (entry) => entry.isDirectory;

/** @param {(given: Given[]) => void} read @param {Dropped[]} early what was dropped before */
export function takeDroppedFiles(read, early) {
  const veil = byId("drop");
  const take = async (/** @type {Dropped} */ { entries, files }) => {
    const plain = files.map((file) => ({ path: file.name, file }));
    const given = entries.some(isFolder) ? (await Promise.all(entries.map(filesIn))).flat() : plain;
    if (given.length) read(given);
  };
  early.forEach(take);
  addEventListener("dragover", (e) => {
    e.preventDefault();
    if (!veil.hidden || !e.dataTransfer?.types.includes("Files")) return;
    replace(veil, el("p", { text: t("site.drop") }));
    veil.hidden = false;
  });
  addEventListener("dragleave", (e) => {
    if (e.relatedTarget === null) veil.hidden = true;
  });
  addEventListener("drop", (e) => {
    e.preventDefault();
    veil.hidden = true;
    void take(droppedIn(e.dataTransfer));
  });
}
