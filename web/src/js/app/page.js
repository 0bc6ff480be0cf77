// @ts-check
/** Language and theme of the page as a whole: texts written in the page itself, collapsing panels, and what is remembered of them. */
import { all, byId } from "../ui/dom.js";
import { layOutForPaper, leavePaper } from "../ui/paper.js";
import { languages, t } from "../text/strings.js";

const KEY = "ecozone";
const system = matchMedia("(prefers-color-scheme: dark)");

/** Calls back when the system goes dark or light. @param {() => void} run */
export const onSystemTheme = (run) => system.addEventListener("change", run);

/** What an earlier visit chose. @returns {{lang?: string, theme?: string}} */
export function remembered() {
  try {
    const { lang, theme } = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return { ...(languages.includes(lang) && { lang }), ...(["light", "dark"].includes(theme) && { theme }) };
  } catch {
    return {};
  }
}

/** @param {{lang: string, theme: string}} choice */
export function remember({ lang, theme }) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ lang, theme }));
  } catch {
    // A browser that keeps nothing still shows the page; the choice then holds for this visit.
  }
}

/** @param {{lang: string, theme: string}} choice */
export function applyPage({ lang, theme }) {
  const root = document.documentElement;
  root.lang = lang;
  root.dataset.theme = theme === "auto" ? (system.matches ? "dark" : "light") : theme;
  document.title = `${t("app.name")} · ${t("app.division")}`;
  for (const node of all(document, "[data-text]")) node.textContent = t(node.dataset.text ?? "");
  for (const node of all(document, "[data-label]")) node.setAttribute("aria-label", t(node.dataset.label ?? ""));
  for (const node of all(document, "[data-title]")) node.setAttribute("title", t(node.dataset.title ?? ""));
  labelFold();
}

function labelFold() {
  const fold = byId("fold");
  const folded = document.body.classList.contains("folded");
  const name = t(folded ? "panel.expand" : "panel.collapse");
  fold.setAttribute("aria-label", name);
  fold.title = name;
  fold.setAttribute("aria-expanded", String(!folded));
}

/** What must not be missing on paper: the legend, and everything that the verdict rests on. */
const PRINTED = "#legend details, .side:not([hidden]) details";

/**
 * Prepares the page for paper and gives it back afterwards: light, what must be printed opened, the map in the size that it has there.
 * @param {{resize: () => void, repaint: () => void}} map
 */
export function preparePrints({ resize, repaint }) {
  const root = document.documentElement;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  let theme = "";
  addEventListener("beforeprint", () => {
    theme = root.dataset.theme ?? "light";
    root.dataset.theme = "light";
    document.body.classList.add("printing");
    layOutForPaper();
    opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(PRINTED))].filter((d) => !d.open);
    for (const d of opened) d.open = true;
    resize();
    repaint();
  });
  addEventListener("afterprint", () => {
    leavePaper();
    root.dataset.theme = theme;
    document.body.classList.remove("printing");
    for (const d of opened) d.open = false;
    resize();
    repaint();
  });
}

/** Folds the project panel away, or brings it back. @param {boolean} [folded] the other of the two, if it is not said */
export function foldWork(folded) {
  document.body.classList.toggle("folded", folded);
  labelFold();
}

byId("fold").addEventListener("click", () => foldWork());
