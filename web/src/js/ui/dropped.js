// @ts-check
/** What is dropped on the page before anybody can read it: held, so that it is not lost and the browser does not leave for it. */

/** What a drop brings: folders and files. @typedef {{entries: FileSystemEntry[], files: File[]}} Dropped */

/** It can be asked for only while the drop happens. @param {DataTransfer | null} data @returns {Dropped} */
export const droppedIn = (data) => ({
  entries: [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []),
  files: [...(data?.files ?? [])],
});

/** Holds what is dropped from now on. @returns {() => Dropped[]} gives what was held, and holds no more */
export function holdDrops() {
  /** @type {Dropped[]} */
  const held = [];
  const over = (/** @type {DragEvent} */ e) => e.preventDefault();
  const drop = (/** @type {DragEvent} */ e) => {
    e.preventDefault();
    held.push(droppedIn(e.dataTransfer));
  };
  addEventListener("dragover", over);
  addEventListener("drop", drop);
  return () => {
    removeEventListener("dragover", over);
    removeEventListener("drop", drop);
    return held;
  };
}
