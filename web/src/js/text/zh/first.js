// @ts-check
/** What the page says in Chinese before any feature is used. A test holds what is loaded first to these texts. */
import { ground } from "./ground.js";
import { layers } from "./layers.js";
import { map } from "./map.js";
import { page } from "./page.js";

/** @type {Record<string, string>} */
export const firstTexts = { ...page, ...map, ...layers, ...ground };
