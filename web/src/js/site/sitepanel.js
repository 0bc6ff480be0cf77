// @ts-check
/** Panel: how a site comes in, what was found in its file, and the site that is there. */
import { inDoubt } from "../model/crs.js";
import { defectSection } from "./defects.js";
import { el, replace } from "../ui/dom.js";
import { crsChoice, fileCard } from "./filecard.js";
import { icon } from "../ui/icons.js";
import { faultsOf, isUnreadable, problemList } from "../ui/problems.js";
import { numbered, titleOfFile } from "../model/reading.js";
import { siteCard } from "./sitecard.js";
import { createSiteList } from "./sitelist.js";
import { t } from "../text/strings.js";
import { ACCEPT } from "./upload.js";

/** Problems after which the same file may be read at another try. */
const PASSING = ["NETWORK", "TIMEOUT", "HTTP"];

/** Files whose text may have been taken for another encoding's. */
const TEXTUAL = /\.(txt|csv|wkt)$/i;

/** @param {HTMLElement} panel @param {any} actions */
export function createSitePanel(panel, actions) {
  let pasting = false;
  let typed = "";
  /** @type {any} */
  let shownProblem = null;
  /** @type {any} */
  let shownReading = null;
  /** @type {any} */
  let shownUse = null;
  const input = el("input", { type: "file", class: "hidden-file", "data-testid": "site-file-input", accept: ACCEPT, multiple: true, tabindex: "-1", "aria-hidden": "true" });
  input.addEventListener("change", () => {
    const given = [...input.files].map((file) => ({ path: file.name, file }));
    if (given.length) actions.readFiles(given);
    input.value = "";
  });
  panel.after(input);
  const list = createSiteList({ choose: actions.chooseSite, lit: actions.lit });
  /** @type {any} */
  let last = null;

  const button = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => void} */ run, /** @type {any} */ more = {}, /** @type {string} */ shape = "") =>
    el("button", { type: "button", "data-key": key, onclick: run, ...more }, shape && icon(shape), text);

  function openPaste(/** @type {boolean} */ open) {
    pasting = open;
    render(last);
    /** @type {any} */ (panel.querySelector(open ? "textarea" : "[data-key=paste]")).focus();
  }

  /** What was typed stays, even closed, until it has been read. */
  function taken() {
    if (last.readProblem || last.readBusy) return;
    typed = "";
    openPaste(false);
  }

  function inputs(/** @type {any} */ state) {
    return [
      el("div", { class: "actions" },
        button("draw", t("site.draw"), actions.draw, { "data-testid": "draw-button", class: state.site || state.reading ? "" : "primary", "aria-pressed": String(state.drawing) }, "draw"),
        button("file", t("site.file"), () => input.click(), { title: t("site.formats") }, "file"),
        button("paste", t("site.paste"), () => openPaste(!pasting), { "aria-expanded": String(pasting), "data-testid": "paste-button" }, "paste")),
      pasting && el("form", { class: "paste", onsubmit: (/** @type {Event} */ e) => {
        e.preventDefault();
        if (typed.trim()) actions.readText(typed).then(taken);
      }, onkeydown: (/** @type {KeyboardEvent} */ e) => {
        if (e.key !== "Escape") return;
        e.preventDefault();
        openPaste(false);
      } },
        el("label", { for: "paste-text", text: t("site.pasteLabel") }),
        el("textarea", { id: "paste-text", rows: 6, spellcheck: "false", value: typed, oninput: (/** @type {any} */ e) => (typed = e.target.value), "data-key": "paste-text", "data-testid": "paste-text" }),
        el("div", { class: "row" },
          el("button", { type: "submit", class: "primary", "data-key": "paste-read", "data-testid": "paste-read" }, t("site.pasteRead")),
          button("paste-cancel", t("site.cancel"), () => openPaste(false)))),
    ];
  }

  /** What kept the file from being read; the file itself stays at hand. */
  function refusal(/** @type {any} */ { readProblem, lastFile, site, reading }, /** @type {any[]} */ unread) {
    if (!readProblem) return null;
    const again = lastFile && PASSING.includes(readProblem.code) ? () => actions.readAgain() : undefined;
    return [
      lastFile && el("p", { class: "meta", text: t(site || reading ? "site.refusedKept" : "site.refused", { name: titleOfFile(lastFile.name) }) }),
      problemList(readProblem, { ...actions, retry: again }, unread.length ? unread : faultsOf(readProblem)),
      isUnreadable(readProblem) && TEXTUAL.test(lastFile?.name ?? "") && el("div", { class: "row" },
        el("label", { for: "encoding-again", class: "meta", text: t("file.encodingAgain") }),
        el("select", { id: "encoding-again", "data-key": "encoding-again", onchange: (/** @type {any} */ e) => actions.readAgain({ encoding: e.target.value }) },
          el("option", { value: "" }, t("fact.choose")), ["UTF-8", "GB18030"].map((code) => el("option", { value: code }, code)))),
    ];
  }

  function render(/** @type {any} */ state) {
    last = state;
    const { reading: read, site, siteIndex, readBusy, readProblem } = state;
    const { defects, unread } = numbered(state);
    replace(panel,
      el("h2", { text: t("site.title") }),
      !site && !read && el("p", { class: "lead", text: t("site.empty") }),
      inputs(state),
      !site && !read && !readProblem && !pasting && el("button", { type: "button", class: "sample", "data-key": "sample", "data-testid": "sample-button", onclick: actions.readSample }, el("span", { class: "linkish", text: t("site.sample") }), el("span", { class: "meta", text: t("site.sampleHint") })),
      readBusy && el("p", { class: "busy", role: "status" }, t("site.reading", { name: titleOfFile(readBusy) }), button("read-cancel", t("site.cancel"), actions.cancelRead, { class: "link" })),
      refusal(state, unread),
      fileCard(state, actions),
      crsChoice(state, actions),
      read && read.sites.length > 1 && list.render(read, siteIndex),
      read && read.sites.length === 0 && !site && !inDoubt(read) && el("p", { class: "strong", text: t(read.proposals?.length ? "site.onlyFaulty" : "site.noSites") }),
      !site && defectSection(state, defects, actions),
      siteCard(state, actions),
      site && defectSection(state, defects, actions));
    list.settle();
    // A new file and a repaired site are read from the panel's top on; a problem is brought into view.
    if (read !== shownReading || state.used !== shownUse) panel.parentElement?.scrollTo(0, 0);
    [shownReading, shownUse] = [read, state.used];
    if (readProblem !== shownProblem) panel.querySelector(".problem")?.scrollIntoView({ block: "nearest" });
    shownProblem = readProblem;
  }

  return {
    render,
    chooseFile: () => input.click(),
    /** Lights the row that is the partner of what is lit on the map. @param {string | null} key */
    light(key) {
      for (const row of document.querySelectorAll("#site-panel [data-light], #result [data-light]")) row.classList.toggle("lit", /** @type {any} */ (row).dataset.light === key);
      list.light(key);
    },
  };
}
