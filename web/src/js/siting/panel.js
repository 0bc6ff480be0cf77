// @ts-check
/** Panel: where the project may be built (此业可建何处), and what may be built at a place (此处可建什么). */
import { askable, factRow } from "../screening/facts.js";
import { sitingSwatch } from "../map/sitingmap.js";
import { boundsKey, isFormer, shareOf, wholeOf } from "../model/siting.js";
import { area, number, share, shortHash } from "../text/format.js";
import { t } from "../text/strings.js";
import { labelOf } from "../text/wording.js";
import { el, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { askedShown, askingForm, button, takeGround } from "./asked.js";
import { placeSection } from "./buildable.js";
import { divisionTable } from "./division.js";
import { boundsText, groundText, headText, projectText } from "./words.js";

/**
 * @import { FactValue } from "../model/answers.js"
 * @import { RegionProperties, Siting } from "../model/siting.js"
 * @import { State, ViewName } from "../model/state.js"
 * @import { AskingActions } from "./asked.js"
 * @import { PlaceActions } from "./buildable.js"
 */

/** Questions that stand open at once: those that would change most ground. */
const ASKED = 3;
/** Provisions that are named at once. */
const DECIDING = 6;

/** What the panel shows. @param {State} state */
export const sitingShown = (state) => {
  const { view, sitingProblem, sitingBy, sitingHidden, buildable, buildableSought, given, facts } = state;
  return { ...askedShown(state), view, sitingProblem, sitingBy, sitingHidden, isFormer: isFormer(state), buildable, buildableSought,
    given, facts };
};
/** @typedef {ReturnType<typeof sitingShown>} Shown */

/**
 * @typedef {object} OwnActions
 * @property {(by: State["sitingBy"]) => void} divide
 * @property {(key: string) => void} toggle
 * @property {(format: "geojson" | "csv") => void} download
 * @property {(key: string, value: FactValue | undefined) => void} giveFact
 * @property {(view: ViewName) => void} turnTo
 * @property {(position: number[], text: string) => void} place
 * @property {(code: string, layer: string) => void} goToZone
 */
/** @typedef {OwnActions & AskingActions & PlaceActions} SitingActions */

/** Of what a section is, where that is not all of the territory. @param {Siting} siting */
const of = ({ head: { within } }) => (within ? t("siting.of", { where: within.name }) : "");

/** @param {HTMLElement} panel @param {SitingActions} actions */
export function createSitingPanel(panel, actions) {
  /** How much is prohibited for certain, how much may be, and where it may be built for certain. @param {RegionProperties[]} parts */
  function headline(parts) {
    const sum = (/** @type {(p: RegionProperties) => boolean} */ is) =>
      parts.reduce((all, p) => all + (is(p) ? shareOf(p) : 0), 0);
    return el("p", { class: "strong", "data-testid": "siting-headline", text: t("siting.headline", {
      sure: share(sum((p) => p.atLeast === "PROHIBITED")), most: share(sum((p) => p.atMost === "PROHIBITED")),
      may: share(sum((p) => p.atMost === "PERMITTED" || p.atMost === "CONDITIONAL")) }) });
  }

  /** Of what all figures are: the project that was asked of, in the territory or in the regiment or unit. @param {Siting} siting */
  function ground({ head, tables }) {
    const outside = tables.within?.uncoveredSquareMetres ?? 0;
    return [
      el("h3", { "data-testid": "siting-ground" },
        t("siting.project", { project: projectText(head), where: head.within?.name ?? t("siting.territory") }),
        el("span", { class: "meta", text: ` ${t("siting.inMu", { mu: number(wholeOf(tables).areaMu) })}` })),
      el("p", { class: "meta", "data-testid": "siting-taken", text: groundText(head) }),
      outside > 0 && el("p", { class: "meta", text: t("siting.outside", { mu: area(outside).mu }) })];
  }

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
        el("td", { text: number(p.areaMu) }), el("td", { text: share(shareOf(p)) }));
    })));

  /** @param {Shown & {siting: Siting}} shown */
  function division({ siting, sitingBy }) {
    return el("section", { class: "siting-division" },
      el("div", { class: "section-head" }, el("h3", { text: t("siting.where") + of(siting) }),
        el("span", { class: "choice-buttons" }, /** @type {const} */ (["byAdminArea", "byUnit"]).map((by) =>
          el("button", { type: "button", "aria-pressed": String(by === sitingBy), "data-key": `siting-by-${by}`,
            "data-testid": `siting-by-${by}`, onclick: () => actions.divide(by) }, t(`siting.${by}`))))),
      divisionTable(siting, sitingBy, actions),
      el("p", { class: "meta", text: t("siting.unit") }));
  }

  /** @param {Shown & {siting: Siting}} shown */
  function questions({ siting, given, facts, sitingProblem }) {
    const open = askable(siting.tables.missingFacts.map(({ fact }) => fact), facts);
    const stated = Object.keys(given).filter((key) => facts.has(key));
    const rows = [...stated, ...open.filter((key) => !(key in given)).slice(0, ASKED)];
    const areaOf = (/** @type {string} */ key) => siting.tables.missingFacts.find(({ fact }) => fact === key)?.areaMu;
    return rows.length > 0 && el("section", { class: "siting-facts" },
      el("h3", { text: t("siting.facts", { n: open.filter((key) => !(key in given)).length }) + of(siting) }),
      rows.map((key) => {
        const fact = facts.get(key);
        const mu = areaOf(key);
        return fact && [factRow(fact, { value: given[key], missing: !(key in given), problem: sitingProblem, keep: null },
          (value) => actions.giveFact(key, value)),
        mu !== undefined && el("p", { class: "meta", text: t("siting.wouldDecide", { mu: number(mu, 0) }) })];
      }));
  }

  /** @param {Shown & {siting: Siting}} shown */
  function deciding({ siting, facts }) {
    const { decidedBy, missingFacts } = siting.tables;
    const row = (/** @type {typeof decidedBy[number]} */ { rule, title, effect, areaMu }) => el("li", { class: `verdict-${effect}` },
      el("span", { class: "effect", text: t(`verdict.${effect}`) }), " ", title, " ", el("span", { class: "code", text: rule }),
      el("span", { class: "meta block", text: t("siting.inMu", { mu: number(areaMu) }) }));
    return decidedBy.length > 0 && el("section", { class: "siting-rules" },
      el("h3", { text: t("siting.decidedBy") + of(siting) }),
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
    const { siting, sitingHidden } = shown;
    const parts = siting.regions.map(({ properties }) => properties);
    return el("div", { class: "siting-answer" },
      shown.isFormer && el("p", { class: "strong", role: "status", "data-testid": "siting-former", text: t("siting.former") }),
      ground(siting), headline(parts), regions(parts, sitingHidden), questions(shown), division(shown), deciding(shown),
      el("div", { class: "row" }, button("siting-geojson", "GeoJSON", () => actions.download("geojson")),
        button("siting-csv", "CSV", () => actions.download("csv"))),
      el("p", { class: "meta", text: t("siting.method") }),
      el("p", { class: "meta", "data-testid": "siting-head", text: headText(siting, shortHash(siting.hash)) }));
  }

  return {
    /** Takes what is typed of the ground; false where it cannot be read. */
    take: () => takeGround(panel, actions.setMu),
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
          askingForm(shown, actions),
          sitingProblem && problemList(sitingProblem, { place: actions.place, retry: actions.ask }),
          siting && answer({ ...shown, siting })));
    },
  };
}
