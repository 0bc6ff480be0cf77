// @ts-check
/** A short message at the map's foot, with a way back where there is one. */
import { byId, el, replace } from "./dom.js";
import { t } from "../text/strings.js";

const STAYS_MS = 8000;
let timer = 0;

/** Takes the message away: what it offered no longer fits. */
export const hideToast = () => (byId("toast").hidden = true);

/** @param {string} text @param {() => void} [undo] */
export function toast(text, undo) {
  const box = byId("toast");
  const hide = () => (box.hidden = true);
  replace(box, el("span", { text }), undo && el("button", { type: "button", class: "link", onclick: () => {
    hide();
    undo();
  } }, t("site.undo")));
  box.hidden = false;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, STAYS_MS);
  };
  // Who is about to press its button is not raced.
  const stay = () => clearTimeout(timer);
  Object.assign(box, { onpointerenter: stay, onpointerleave: wait });
  const button = box.querySelector("button");
  if (button) Object.assign(button, { onfocus: stay, onblur: wait });
  wait();
}
