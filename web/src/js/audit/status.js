// @ts-check
/** A status in words, with its shape: never colour alone. */
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { t } from "../text/strings.js";

/** @import { Status } from "../model/indicators.js" */

/** @param {Status} status @param {string} [more] after the word */
export const statusTag = (status, more = "") =>
  el("span", { class: `status status-${status}`, "data-status": status }, icon(status),
    el("span", { text: t(`audit.status.${status}`) + more }));
