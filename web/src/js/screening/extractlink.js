// @ts-check
/** The way to the extract, for whoever has a place and no project. */
import { el } from "../ui/dom.js";
import { t } from "../text/strings.js";

/** @param {{openExtract: () => void}} actions @param {string} key @param {string} text what it is called, by its key */
export const extractLink = ({ openExtract }, key, text) =>
  el("button", { type: "button", class: "link", "data-key": key, "data-testid": key, onclick: openExtract }, t(text));
