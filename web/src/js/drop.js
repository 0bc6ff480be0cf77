// @ts-check
/** A file dropped anywhere on the page is read as a site. */
import { byId, el, replace } from "./dom.js";
import { t } from "./strings.js";

/** @param {(file: File) => void} read */
export function takeDroppedFiles(read) {
  const veil = byId("drop");
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
    const file = e.dataTransfer?.files[0];
    if (file) read(file);
  });
}
