// @ts-check
/** Every text in Chinese, by feature. */
import { firstTexts } from "./zh/first.js";
import { laterTexts } from "./zh/later.js";

/** @type {Record<string, string>} */
export const zh = { ...firstTexts, ...laterTexts };
