// @ts-check
/** What the page says, by language. Law texts, rule titles and messages of the service stay Chinese whatever the language. */
import { en } from "./en.js";
import { zh } from "./zh.js";

/** @type {Record<string, Record<string, string>>} */
const tables = { "zh-CN": zh, en };
let language = "zh-CN";

export const languages = Object.keys(tables);

/** Chooses the language of every text asked for from now on. @param {string} code */
export function speak(code) {
  language = tables[code] ? code : "zh-CN";
}

export const spoken = () => language;

/**
 * The text for a key; {name} in it is replaced by the parameter of that name, {name|one|many} by the first word where that is 1. An unknown
 * key comes back as itself.
 * @param {string} key @param {Record<string, string | number>} [params]
 */
export function t(key, params = {}) {
  const text = tables[language][key] ?? zh[key] ?? key;
  return text.replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name, one, many) => (String(params[name]) === "1" ? one : many))
    .replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}

/** Whether a text exists for a key. @param {string} key */
export const has = (key) => key in zh;

/** Name of something described in both languages. @param {{name?: string, nameEn?: string, label?: string, labelEn?: string}} thing */
export function nameOf(thing) {
  const chinese = thing.name ?? thing.label ?? "";
  return language === "en" ? thing.nameEn || thing.labelEn || chinese : chinese;
}
