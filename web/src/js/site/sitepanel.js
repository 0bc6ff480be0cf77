// @ts-check
/** Panel: how a site comes in, what was found in its file, and the site that is there. */
import { inDoubt } from "../model/crs.js";
import { defectSection } from "./defects.js";
import { all, el, first, replace } from "../ui/dom.js";
import { crsChoice, fileCard } from "./filecard.js";
import { number } from "../text/format.js";
import { icon } from "../ui/icons.js";
import { faultsOf, isUnreadable, problemList } from "../ui/problems.js";
import { numbered, titleOfFile } from "../model/reading.js";
import { siteCard } from "./sitecard.js";
import { createSiteList } from "./sitelist.js";
import { t } from "../text/strings.js";
import { ACCEPT } from "./upload.js";

/**
 * @import { Numbered } from "../model/reading.js"
 * @import { Props } from "../ui/dom.js"
 * @import { DefectActions } from "./defects.js"
 * @import { FileActions } from "./filecard.js"
 * @import { SitePanelShown } from "./shown.js"
 * @import { CardActions } from "./sitecard.js"
 * @import { Given } from "./upload.js"
 */

/**
 * @typedef {object} InputActions
 * @property {() => void} draw
 * @property {(given: Given[]) => void} readFiles
 * @property {(text: string) => Promise<void>} readText
 * @property {() => void} readSample
 * @property {(told?: {encoding?: string}) => void} readAgain
 * @property {() => void} cancelRead
 * @property {() => void} newProject
 * @property {(i: number) => void} chooseSite
 * @property {() => void} screenAll
 */
/** What the panel and its parts do. @typedef {InputActions & DefectActions & FileActions & CardActions} SitePanelActions */

/** Problems after which the same file may be read at another try. */
const PASSING = ["NETWORK", "TIMEOUT", "HTTP"];

/** Files whose text may have been taken for another encoding's. */
const TEXTUAL = /\.(txt|csv|wkt)$/i;

/** @param {HTMLElement} panel @param {SitePanelActions} actions */
export function createSitePanel(panel, actions) {
  let pasting = false;
  let typed = "";
  const input = el("input", { type: "file", class: "hidden-file", "data-testid": "site-file-input", accept: ACCEPT, multiple: true,
    tabindex: "-1", "aria-hidden": "true" });
  input.addEventListener("change", () => {
    const given = [...(input.files ?? [])].map((file) => ({ path: file.name, file }));
    if (given.length) actions.readFiles(given);
    input.value = "";
  });
  panel.after(input);
  const list = createSiteList({ choose: actions.chooseSite, lit: actions.lit });
  /** What the panel shows. @type {SitePanelShown | null} */
  let last = null;

  const button = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => void} */ run,
    /** @type {Props<"button">} */ more = {}, shape = "") =>
    el("button", { type: "button", "data-key": key, onclick: run, ...more }, shape && icon(shape), text);

  function openPaste(/** @type {boolean} */ open) {
    pasting = open;
    if (last) render(last);
    first(panel, open ? "textarea" : "[data-key=paste]")?.focus();
  }

  /** What was typed stays, even closed, until it has been read. */
  function taken() {
    if (last?.readProblem || last?.readBusy) return;
    typed = "";
    openPaste(false);
  }

  /** @param {SitePanelShown} shown */
  function inputs(shown) {
    return [
      el("div", { class: "actions" },
        button("draw", t("site.draw"), actions.draw,
          { "data-testid": "draw-button", class: shown.site || shown.reading ? "" : "primary", "aria-pressed": String(shown.drawing) },
          "draw"),
        button("file", t("site.file"), () => input.click(), { title: t("site.formats") }, "file"),
        button("paste", t("site.paste"), () => openPaste(!pasting), { "aria-expanded": String(pasting), "data-testid": "paste-button" },
          "paste")),
      pasting && el("form", { class: "paste", onsubmit: (e) => {
        e.preventDefault();
        if (typed.trim()) actions.readText(typed).then(taken);
      }, onkeydown: (e) => {
        if (e.key !== "Escape") return;
        e.preventDefault();
        openPaste(false);
      } },
        el("label", { for: "paste-text", text: t("site.pasteLabel") }),
        el("textarea", { id: "paste-text", rows: 6, spellcheck: "false", value: typed, oninput: (e) => (typed = e.currentTarget.value),
          "data-key": "paste-text", "data-testid": "paste-text" }),
        el("div", { class: "row" },
          el("button", { type: "submit", class: "primary", "data-key": "paste-read", "data-testid": "paste-read" }, t("site.pasteRead")),
          button("paste-cancel", t("site.cancel"), () => openPaste(false)))),
    ];
  }

  /** What kept the file from being read; the file itself stays at hand. @param {SitePanelShown} shown @param {Numbered[]} unread */
  function refusal({ readProblem, lastFile, site, reading }, unread) {
    if (!readProblem) return null;
    const again = lastFile && PASSING.includes(readProblem.code) ? () => actions.readAgain() : undefined;
    return [
      lastFile &&
        el("p", { class: "meta", text: t(site || reading ? "site.refusedKept" : "site.refused", { name: titleOfFile(lastFile.name) }) }),
      problemList(readProblem, { place: actions.place, lit: actions.lit, retry: again }, unread.length ? unread : faultsOf(readProblem)),
      isUnreadable(readProblem) && TEXTUAL.test(lastFile?.name ?? "") && el("div", { class: "row" },
        el("label", { for: "encoding-again", class: "meta", text: t("file.encodingAgain") }),
        el("select", { id: "encoding-again", "data-key": "encoding-again",
          onchange: (e) => actions.readAgain({ encoding: e.currentTarget.value }) },
          el("option", { value: "" }, t("fact.choose")), ["UTF-8", "GB18030"].map((code) => el("option", { value: code }, code)))),
    ];
  }

  /** @param {SitePanelShown} shown */
  function render(shown) {
    const before = last;
    last = shown;
    const { reading: read, site, siteIndex, readBusy, readProblem } = shown;
    const { defects, unread } = numbered(shown);
    replace(panel,
      el("div", { class: "section-head" }, el("h2", { text: t("site.title") }),
        shown.begun && button("new-project", t("site.new"), actions.newProject, { class: "link", "data-testid": "new-project" })),
      !site && !read && el("p", { class: "lead", text: t("site.empty") }),
      inputs(shown),
      !site && !read && !readProblem && !pasting &&
        el("button", { type: "button", class: "sample", "data-key": "sample", "data-testid": "sample-button",
          onclick: actions.readSample }, el("span", { class: "linkish", text: t("site.sample") }),
          el("span", { class: "meta", text: t("site.sampleHint") })),
      readBusy &&
        el("p", { class: "busy", role: "status" }, t("site.reading", { name: titleOfFile(readBusy) }),
          button("read-cancel", t("site.cancel"), actions.cancelRead, { class: "link" })),
      refusal(shown, unread),
      fileCard(shown, actions),
      crsChoice(shown, actions),
      read && read.sites.length > 1 && [
        button("screen-all", t("many.start", { n: number(read.sites.length, 0) }), actions.screenAll,
          { class: "primary", "data-testid": "screen-all" }),
        list.render(read, siteIndex)],
      read && read.sites.length === 0 && !site && !inDoubt(read) &&
        el("p", { class: "strong", text: t(read.proposals?.length ? "site.onlyFaulty" : "site.noSites") }),
      !site && defectSection(shown, defects, actions),
      siteCard(shown, actions),
      site && defectSection(shown, defects, actions));
    list.settle();
    // A new file and a repaired site are read from the panel's top on; a problem is brought into view.
    if (before && (read !== before.reading || shown.used !== before.used)) panel.parentElement?.scrollTo(0, 0);
    if (before && readProblem !== before.readProblem) panel.querySelector(".problem")?.scrollIntoView({ block: "nearest" });
  }

  return {
    render,
    chooseFile: () => input.click(),
    /** Lights the row that is the partner of what is lit on the map. @param {string | null} key */
    light(key) {
      const rows = all(document, "#site-panel [data-light], #result [data-light]");
      for (const row of rows) row.classList.toggle("lit", row.dataset.light === key);
      list.light(key);
    },
  };
}
