// @ts-check
/** What the page says, by language. Law texts, rule titles and messages of the service stay Chinese whatever the language. */
import { firstTexts } from "./zh/first.js";

/**
 * What is there, by language: of Chinese at once what is said first, all else once it is learnt.
 * @type {Record<string, Record<string, string>>}
 */
const tables = { "zh-CN": { ...firstTexts }, en: {} };
/** @type {Record<string, () => Promise<Record<string, string>>>} */
const others = {
  "zh-CN": () => import("./zh/later.js").then(({ laterTexts }) => laterTexts),
  en: () => import("./en.js").then(({ en }) => en),
};
let language = "zh-CN";

export const languages = Object.keys(tables);

/** Fetches all texts of a language. @param {string} code */
export const learn = async (code) => void Object.assign(tables[code], await others[code]());

/** Whether the page can speak a language now. @param {string} code */
export const knows = (code) => Object.keys(tables[code] ?? {}).length > 0;

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
  const text = tables[language][key] ?? tables["zh-CN"][key] ?? key;
  return text.replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name, one, many) => (String(params[name]) === "1" ? one : many))
    .replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}

/** Whether a text exists for a key. @param {string} key */
export const has = (key) => key in tables["zh-CN"];

/** Name of something described in both languages. @param {{name?: string, nameEn?: string, label?: string, labelEn?: string}} thing */
export function nameOf(thing) {
  const chinese = thing.name ?? thing.label ?? "";
  return language === "en" ? thing.nameEn || thing.labelEn || chinese : chinese;
}

// Outside of a page there is no first view, and nobody to wait for.
if (!globalThis.document) await Promise.all(languages.map(learn));
