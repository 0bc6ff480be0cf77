// @ts-check
/** Panel: where the project may be built (此业可建何处), and what may be built at a place (此处可建什么). */
import { askable, factRow } from "../screening/facts.js";
import { sitingSwatch } from "../map/sitingmap.js";
import { boundsKey, muOf, partsWithin } from "../model/siting.js";
import { number, share, shortHash } from "../text/format.js";
import { t } from "../text/strings.js";
import { labelOf } from "../text/wording.js";
import { el, first, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { placeSection } from "./buildable.js";
import { boundsText } from "./words.js";

/**
 * @import { FactValue } from "../model/answers.js"
 * @import { RegionProperties, Siting } from "../model/siting.js"
 * @import { State, ViewName } from "../model/state.js"
 * @import { PlaceActions } from "./buildable.js"
 */

/** Questions that stand open at once: those that would change most ground. */
const ASKED = 3;
/** Provisions that are named at once. */
const DECIDING = 6;

/** What the panel shows. @param {State} state */
export const sitingShown = ({ view, siting, sitingBusy, sitingProgress, sitingProblem, sitingMu, sitingBy, sitingWithin, sitingHidden,
  sitingStale, buildable, buildableSought, industry, given, facts }) => ({ view, siting, sitingBusy, sitingProgress, sitingProblem,
  sitingMu, sitingBy, sitingWithin, sitingHidden, sitingStale, buildable, buildableSought, industry, given, facts });
/** @typedef {ReturnType<typeof sitingShown>} Shown */

/**
 * @typedef {object} OwnActions
 * @property {() => void} ask
 * @property {() => void} cancel
 * @property {() => void} clear
 * @property {(mu: number | null) => void} setMu
 * @property {(by: State["sitingBy"]) => void} divide
 * @property {(code: string | null) => void} within
 * @property {(key: string) => void} toggle
 * @property {(format: "geojson" | "csv") => void} download
 * @property {(key: string, value: FactValue | undefined) => void} giveFact
 * @property {() => void} goToIndustry
 * @property {(view: ViewName) => void} turnTo
 * @property {(position: number[], text: string) => void} place
 * @property {(code: string, layer: "control-unit" | "admin-area") => void} goToZone
 */
/** @typedef {OwnActions & PlaceActions} SitingActions */

/** The least and the most ground that a project is thought of as taking, in mu. */
const MU = { least: 0.01, most: 1e8 };

/** @param {HTMLElement} panel @param {SitingActions} actions */
export function createSitingPanel(panel, actions) {
  const button = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => void} */ run, primary = false) =>
    el("button", { type: "button", class: primary ? "primary" : "", "data-key": key, "data-testid": key, onclick: run }, text);

  /** What is typed is taken when it is asked: a panel drawn anew would take the button from under the pointer. @param {string} text */
  function ask(text) {
    const mu = Number(text.replaceAll(",", ""));
    if (text.trim() === "") actions.setMu(null);
    else if (mu >= MU.least && mu <= MU.most) actions.setMu(mu);
    actions.ask();
  }

  /** @param {Shown} shown */
  const form = ({ industry, sitingMu, sitingBusy, sitingProgress, siting }) => el("form", { class: "siting-form", onsubmit: (e) => {
    e.preventDefault();
    const typed = first(e.currentTarget, "[data-key=siting-mu]");
    ask(typed instanceof HTMLInputElement ? typed.value : "");
  } },
    el("p", { "data-testid": "siting-industry" }, industry
      ? [el("span", { class: "code", text: industry.code }), " ", industry.name]
      : [t("siting.chooseIndustry"), " ",
        el("button", { type: "button", class: "link", "data-key": "siting-industry", onclick: actions.goToIndustry },
          t("siting.toIndustry"))]),
    el("label", { class: "field" }, el("span", { class: "meta", text: t("siting.area") }),
      el("input", { type: "text", inputmode: "decimal", value: sitingMu ?? "", placeholder: t("siting.point"), "data-key": "siting-mu",
        "data-testid": "siting-mu" }), t("unit.mu")),
    sitingBusy
      ? el("p", { class: "busy", role: "status", "data-testid": "siting-progress" },
        sitingProgress === null ? t("siting.asking") : t("siting.cutting", { n: Math.round(sitingProgress * 100) }),
        button("siting-cancel", t("site.cancel"), actions.cancel))
      : el("div", { class: "row" },
        el("button", { type: "submit", class: "primary", "data-key": "siting-ask", "data-testid": "siting-ask" },
          t(siting ? "siting.again" : "siting.ask")),
        siting && button("siting-clear", t("siting.clear"), actions.clear)));

  /** How much is prohibited for certain, how much may be, and where it may be built for certain. @param {RegionProperties[]} parts */
  function headline(parts) {
    const sum = (/** @type {(p: RegionProperties) => boolean} */ is) =>
      parts.reduce((all, p) => all + (is(p) ? p.shareOfTerritory : 0), 0);
    return el("p", { class: "strong", "data-testid": "siting-headline", text: t("siting.headline", {
      sure: share(sum((p) => p.atLeast === "PROHIBITED")), most: share(sum((p) => p.atMost === "PROHIBITED")),
      may: share(sum((p) => p.atMost === "PERMITTED" || p.atMost === "CONDITIONAL")) }) });
  }

  /** Of what the figures are: of the territory, or of a regiment or unit. @param {Shown & {siting: Siting}} shown */
  const within = ({ siting, sitingBy, sitingWithin }) => el("label", { class: "field" },
    el("span", { class: "meta", text: t("siting.within") }),
    el("select", { "data-key": "siting-within", "data-testid": "siting-within", onchange: (e) => {
      const code = e.currentTarget.value || null;
      actions.within(code);
      if (code) actions.goToZone(code, sitingBy === "byUnit" ? "control-unit" : "admin-area");
    } },
      el("option", { value: "", selected: sitingWithin === null }, t("siting.territory")),
      siting.tables[sitingBy].flatMap(({ code, name }) => (code === null ? []
        : el("option", { value: code, selected: code === sitingWithin }, name ?? code)))));

  /** How much of it may come to what; each can be taken off the map. @param {RegionProperties[]} parts @param {Set<string>} hidden */
  const regions = (parts, hidden) => el("table", { class: "siting-regions", "data-testid": "siting-regions" },
    el("thead", {}, el("tr", {},
      ["siting.verdict", "siting.mu", "siting.share"].map((key) => el("th", { scope: "col", text: t(key) })))),
    el("tbody", {}, parts.map((p) => {
      const key = boundsKey(p);
      return el("tr", { "data-testid": `siting-${key}` },
        el("th", { scope: "row" }, el("label", {},
          el("input", { type: "checkbox", checked: !hidden.has(key), "data-key": `siting-show-${key}`,
            onchange: () => actions.toggle(key) }),
          sitingSwatch(p), el("span", { text: boundsText(p) }))),
        el("td", { text: number(p.areaMu) }), el("td", { text: share(p.shareOfTerritory) }));
    })));

  /** @param {Shown & {siting: Siting}} shown */
  function division({ siting, sitingBy }) {
    const columns = siting.regions.map(({ properties }) => properties);
    return el("section", { class: "siting-division" },
      el("div", { class: "section-head" }, el("h3", { text: t("siting.where") }),
        el("span", { class: "choice-buttons" }, /** @type {const} */ (["byAdminArea", "byUnit"]).map((by) =>
          el("button", { type: "button", "aria-pressed": String(by === sitingBy), "data-key": `siting-by-${by}`,
            "data-testid": `siting-by-${by}`, onclick: () => actions.divide(by) }, t(`siting.${by}`))))),
      el("div", { class: "siting-scroll" }, el("table", { "data-testid": "siting-table" },
        el("thead", {}, el("tr", {}, el("th", { scope: "col", text: t(`siting.${sitingBy}`) }),
          columns.map((bounds) => el("th", { scope: "col" }, sitingSwatch(bounds), boundsText(bounds))),
          el("th", { scope: "col", text: t("siting.total") }))),
        el("tbody", {}, siting.tables[sitingBy].map((row) => el("tr", {},
          el("th", { scope: "row" }, row.code === null ? t("siting.nowhere")
            : el("button", { type: "button", class: "link", "data-key": `siting-row-${row.code}`, title: row.code,
              onclick: () => row.code && actions.goToZone(row.code, sitingBy === "byUnit" ? "control-unit" : "admin-area") },
              row.name ?? row.code)),
          columns.map((bounds) => {
            const mu = muOf(row, bounds);
            return el("td", { class: mu === 0 ? "none" : "", text: mu === 0 ? "—" : number(mu) });
          }), el("td", { text: number(row.areaMu) })))),
        el("tfoot", {}, el("tr", {}, el("th", { scope: "row", text: t("siting.total") }),
          [...columns, siting.tables.territory].map(({ areaMu }) => el("td", { text: number(areaMu) })))))),
      el("p", { class: "meta", text: t("siting.unit") }));
  }

  /** @param {Shown & {siting: Siting}} shown */
  function questions({ siting, sitingWithin, given, facts, sitingProblem }) {
    const open = askable(siting.tables.missingFacts.map(({ fact }) => fact), facts);
    const stated = Object.keys(given).filter((key) => facts.has(key));
    const rows = [...stated, ...open.filter((key) => !(key in given)).slice(0, ASKED)];
    // Narrowed to a regiment, a figure of the whole must say so.
    const ofAll = sitingWithin === null ? "" : t("siting.ofAll");
    const areaOf = (/** @type {string} */ key) => siting.tables.missingFacts.find(({ fact }) => fact === key)?.areaMu;
    return rows.length > 0 && el("section", { class: "siting-facts" },
      el("h3", { text: t("siting.facts", { n: open.filter((key) => !(key in given)).length }) }),
      rows.map((key) => {
        const fact = facts.get(key);
        const mu = areaOf(key);
        return fact && [factRow(fact, { value: given[key], missing: !(key in given), problem: sitingProblem, keep: null },
          (value) => actions.giveFact(key, value)),
        mu !== undefined && el("p", { class: "meta", text: t("siting.wouldDecide", { mu: number(mu, 0) }) + ofAll })];
      }));
  }

  /** @param {Shown & {siting: Siting}} shown */
  function deciding({ siting: { tables }, sitingWithin, facts }) {
    const { decidedBy, missingFacts } = tables;
    const row = (/** @type {typeof decidedBy[number]} */ { rule, title, effect, areaMu }) => el("li", { class: `verdict-${effect}` },
      el("span", { class: "effect", text: t(`verdict.${effect}`) }), " ", title, " ", el("span", { class: "code", text: rule }),
      el("span", { class: "meta block", text: t("siting.inMu", { mu: number(areaMu) }) }));
    return decidedBy.length > 0 && el("section", { class: "siting-rules" },
      el("h3", { text: t("siting.decidedBy") + (sitingWithin === null ? "" : t("siting.ofAll")) }),
      el("ul", {}, decidedBy.slice(0, DECIDING).map(row)),
      decidedBy.length > DECIDING && el("details", { "data-key": "siting-more" },
        el("summary", { "data-key": "siting-more-summary" }, t("siting.more", { n: decidedBy.length - DECIDING })),
        el("ul", {}, decidedBy.slice(DECIDING).map(row))),
      el("p", { class: "meta", text: t("siting.notSummed") }),
      missingFacts.length > 0 && el("p", { class: "meta",
        text: t("siting.missing", { facts: missingFacts.slice(0, 8).map(({ fact }) => labelOf(facts, fact)).join(t("list.comma")) }) }));
  }

  /** @param {Shown & {siting: Siting}} shown */
  function answer(shown) {
    const { siting, sitingBy, sitingWithin, sitingHidden } = shown;
    const parts = partsWithin(siting, sitingBy, sitingWithin);
    return el("div", { class: "siting-answer" },
      within(shown), headline(parts), regions(parts, sitingHidden), questions(shown), division(shown), deciding(shown),
      el("div", { class: "row" }, button("siting-geojson", "GeoJSON", () => actions.download("geojson")),
        button("siting-csv", "CSV", () => actions.download("csv"))),
      el("p", { class: "meta", text: t("siting.method") }),
      el("p", { class: "meta", "data-testid": "siting-head", text: t("siting.head", { edition: siting.head.edition.code,
        rules: siting.head.rules.version, asOf: siting.head.asOf, hash: shortHash(siting.hash) }) }));
  }

  return {
    /** @param {Shown} shown */
    render(shown) {
      panel.hidden = shown.view !== "siting";
      if (panel.hidden) return;
      const { siting, sitingProblem, buildable } = shown;
      panel.setAttribute("aria-label", t("view.siting"));
      replace(panel,
        el("header", { class: "panel-head" }, el("h2", { tabindex: "-1", id: "siting-title", text: t("siting.title") }),
          el("button", { type: "button", class: "quiet", "data-key": "close-siting", title: t("view.close"), "aria-label": t("view.close"),
            onclick: () => actions.turnTo("screening") }, icon("close"))),
        el("div", { class: "panel-body" },
          buildable && placeSection(buildable, shown.buildableSought, actions),
          !buildable && el("p", { class: "lead", text: t("siting.lead") }),
          form(shown),
          sitingProblem && problemList(sitingProblem, { place: actions.place, retry: actions.ask }),
          siting && answer({ ...shown, siting })));
    },
  };
}
