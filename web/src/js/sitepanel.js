// @ts-check
/** Panel: how a site comes in, and the site that is there. */
import { el, replace } from "./dom.js";
import { openable } from "./explain.js";
import { numberInput } from "./facts.js";
import { methodName } from "./figures.js";
import { area, distance, lonLat, number } from "./format.js";
import { icon } from "./icons.js";
import { faultList, problemList } from "./problems.js";
import { t } from "./strings.js";

/** The width of a line or point as a field; the service takes up to 10 km. */
const WIDTH = { key: "width", unit: "m", minimum: 0.1, maximum: 10000 };

/** @param {HTMLElement} panel @param {any} actions */
export function createSitePanel(panel, actions) {
  let pasting = false;
  let typed = "";
  /** @type {any} */
  let shownProblem = null;
  /** @type {any} */
  let shownSite = null;
  const input = el("input", { type: "file", class: "hidden-file", "data-testid": "site-file-input", accept: ".txt,.geojson,.json", tabindex: "-1", "aria-hidden": "true" });
  input.addEventListener("change", () => {
    if (input.files[0]) actions.readFile(input.files[0]);
    input.value = "";
  });
  panel.after(input);
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
        button("draw", t("site.draw"), actions.draw, { "data-testid": "draw-button", class: state.site ? "" : "primary", "aria-pressed": String(state.drawing) }, "draw"),
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

  function card(/** @type {any} */ { site, reading, editing, readBusy }) {
    if (!site) return null;
    const p = site.properties;
    const surface = site.geometry.type.includes("Polygon");
    const rows = [
      surface && p.areaSquareMetres !== undefined && [t("site.areaEllipsoidal"), areaFigure(p.areaSquareMetres, p.areaMethod, "card-area")],
      surface && p.planarAreaSquareMetres !== undefined && p.planarAreaSquareMetres !== null && [t("site.areaPlanar", { zone: zoneIn(p.planarMethod) }), areaFigure(p.planarAreaSquareMetres, p.planarMethod, "card-planar")],
      p.declaredAreaHectares !== undefined && p.declaredAreaHectares !== null && [t("site.areaDeclared"), `${number(p.declaredAreaHectares, 4)} ${t("unit.ha")}`],
      p.lengthMetres !== undefined && [t("site.length"), distance(p.lengthMetres)],
      p.count !== undefined && [t("site.points"), String(p.count)],
      reading && [t("site.crs"), [reading.crs?.detected ?? "EPSG:4490", reading.crsChosen && [" ", button("crs-again", t("site.crsAgain"), actions.retryRead, { class: "link" })]]],
      reading && [t("site.file.name"), reading.name],
    ].filter(Boolean);
    return el("div", { class: "card", "data-testid": "site-card", "aria-busy": String(Boolean(readBusy)) },
      el("p", { class: "strong", text: p.name || t("site.unnamed") }),
      el("dl", { class: "pairs" }, rows.flatMap(([name, value]) => [el("dt", { text: name }), el("dd", {}, ...[value].flat(2))])),
      !surface && el("div", { class: "fact", "data-testid": "width" },
        el("label", { for: "fact-width", text: t("site.width") }), numberInput(WIDTH, p.widthMetres, actions.setWidth),
        el("p", { class: "meta", id: "help-width", text: t("site.widthHelp") })),
      el("div", { class: "row" },
        button("zoom-site", t("site.zoom"), actions.zoomToSite, {}, "zoom"),
        site.geometry.type === "Polygon" && button("edit-site", t(editing ? "site.editDone" : "site.edit"), actions.toggleEdit, { "aria-pressed": String(editing) }, "edit"),
        button("clear-site", t("site.clear"), actions.clearSite, { "data-testid": "clear-site" }, "close")),
      editing && el("p", { class: "meta", text: t("edit.hint") }));
  }

  function reading(/** @type {any} */ { reading: read, site, siteIndex, readBusy, readProblem, lastFile }) {
    // What the choice of a coordinate system asks needs no saying twice.
    const defects = (read?.defects ?? []).filter((/** @type {any} */ d) => !(d.code === "CRS_UNKNOWN" && needsCrs(read)));
    return [
      readBusy && el("p", { class: "busy", role: "status" }, t("site.reading", { name: readBusy }), button("read-cancel", t("site.cancel"), actions.cancelRead, { class: "link" })),
      readProblem && lastFile && el("p", { class: "meta", text: t(site ? "site.refusedKept" : "site.refused", { name: lastFile.name }) }),
      readProblem && problemList(readProblem, { place: actions.place, retry: lastFile && readProblem.code === "NETWORK" ? actions.retryRead : undefined }),
      crsChoice(read),
      read && read.sites.length > 1 && el("fieldset", { class: "choices" },
        el("legend", { text: t("site.choose", { n: read.sites.length }) }),
        read.sites.map((/** @type {any} */ s, /** @type {number} */ i) =>
          el("label", {}, el("input", { type: "radio", name: "site", value: i, checked: i === siteIndex, "data-key": `site${i}`, onchange: () => actions.chooseSite(i) }),
            el("span", { text: s.properties.name || `${i + 1}` }),
            s.geometry.type.includes("Polygon") && el("span", { class: "meta", text: `${number(s.properties.areaMu)} ${t("unit.mu")}` })))),
      read && read.sites.length === 0 && !needsCrs(read) && el("p", { class: "problem", text: t("site.noSites") }),
      defects.length > 0 && el("div", { class: "problem", "data-testid": "defects" }, el("p", { class: "strong", text: t("site.defects", { n: defects.length }) }), faultList(defects, actions.place)),
      read?.notices?.length > 0 && el("ul", { class: "notices" }, read.notices.map((/** @type {any} */ n) => el("li", { text: n.message ?? n }))),
    ];
  }

  function crsChoice(/** @type {any} */ read) {
    const candidates = needsCrs(read) ? read.crs.candidates.filter((/** @type {any} */ c) => c.crs !== read.crs.detected) : [];
    if (candidates.length === 0) return null;
    return el("fieldset", { class: "choices", "data-testid": "crs-choice" },
      el("legend", { text: read.crs.detected ? t("site.crsDefault", { crs: read.crs.detected }) : t("site.crsAsk") }),
      candidates.map((/** @type {any} */ c) =>
        el("div", {},
          el("button", { type: "button", "data-key": `crs${c.crs}`, class: "choice", onclick: () => actions.chooseCrs(c.crs) }, el("strong", { text: c.crs }), el("span", { class: "meta", text: c.reason })),
          c.place && el("button", { type: "button", class: "link", "data-key": `place${c.crs}`, title: t("problem.place"), onclick: () => actions.place(c.place, `${c.crs} ${c.reason}`) }, lonLat(c.place)))));
  }

  function render(/** @type {any} */ state) {
    last = state;
    replace(panel,
      el("h2", { text: t("site.title") }),
      !state.site && !state.reading && el("p", { class: "lead", text: t("site.empty") }),
      inputs(state),
      !state.site && !state.reading && !state.readProblem && !pasting && el("button", { type: "button", class: "sample", "data-key": "sample", "data-testid": "sample-button", onclick: actions.readSample }, el("span", { class: "linkish", text: t("site.sample") }), el("span", { class: "meta", text: t("site.sampleHint") })),
      reading(state),
      card(state));
    if (state.site !== shownSite) panel.parentElement?.scrollTo(0, 0);
    shownSite = state.site;
    if (state.readProblem !== shownProblem) panel.querySelector(".problem")?.scrollIntoView({ block: "nearest" });
    shownProblem = state.readProblem;
  }
  return { render, chooseFile: () => input.click() };
}

/** @param {any} read */
const needsCrs = (read) => Boolean(read?.crs && read.crs.certain === false && read.crs.candidates?.length > 0);

/** The zone that a planar method names in brackets. @param {string | undefined} method */
const zoneIn = (method) => method?.match(/\((\d+)\)/)?.[1] ?? "";

/** An area of the file's site, as a number that opens. @param {number} squareMetres @param {string | undefined} method @param {string} key */
function areaFigure(squareMetres, method, key) {
  const a = area(squareMetres);
  return openable(`${a.mu}\u00a0${t("unit.mu")} · ${a.m2}\u00a0m²`, () => [
    [t("explain.value"), `${a.m2} m² = ${a.mu} ${t("unit.mu")} = ${a.ha} ${t("unit.ha")}`],
    [t("explain.method"), methodName(method)],
    [t("explain.denominator"), t("explain.denominator.none")],
    [t("explain.uncertainty"), t("explain.siteAccuracy")],
  ], key);
}
