// @ts-check
/** What would be otherwise: what the verdict hangs on, and the provisions from which one fact alone keeps the site. */
import { el, folded } from "../ui/dom.js";
import { amountText } from "../ui/figures.js";
import { basisInShort, citationList, sourceOf } from "./finding.js";
import { number } from "../text/format.js";
import { smallIcon } from "../ui/icons.js";
import { t } from "../text/strings.js";
import { INDUSTRY, dimensionName, labelOf, worthOf } from "../text/wording.js";
import { soughtIn } from "./sheet/filter.js";
import { layerName, pieceAmount, zoneLink, zoneOf } from "./zonelink.js";

/**
 * @import { Counterfactual, Extent, WhyNot } from "../model/results.js"
 * @import { Answered } from "./shown.js"
 * @import { ZoneActions } from "./zonelink.js"
 */

/** What a zone takes of the site, in words: an area, a length or a number of points, whichever it names. @param {Extent} zone */
export function takenBy(zone) {
  if (zone.areaSquareMetres !== undefined) return amountText(zone.areaSquareMetres, "area");
  if (zone.areaMu !== undefined) return `${number(zone.areaMu)}\u00a0${t("unit.mu")}`;
  if (zone.lengthMetres !== undefined) return amountText(zone.lengthMetres, "length");
  return zone.count === undefined ? "" : amountText(zone.count, "count");
}

/** @param {string} key @param {Answered} state */
function factName(key, { facts, result, given, industry }) {
  const quoted = (/** @type {string} */ text) => el("span", { class: "quoted", text });
  const fact = labelOf(facts, key);
  if (key === INDUSTRY && industry) return quoted(t("otherwise.fact", { fact, value: `${industry.code} ${industry.name}` }));
  const read = result.findings.find((f) => f.factsRead && key in f.factsRead);
  const value = read?.factsRead[key] ?? given[key];
  return quoted(value === undefined ? fact : t("otherwise.fact", { fact, value: worthOf(facts, key, value) }));
}

/** @param {Counterfactual} set @param {number} i @param {Answered} state @param {ZoneActions} actions */
function counterfactual({ withoutFacts = [], withoutZones = [], verdict, message }, i, state, actions) {
  const zones = withoutZones.map((z) => el("li", {}, el("span", { class: "meta", text: `${layerName(state.layers, z.layer)} ` }),
    zoneLink({ layer: z.layer, code: z.code, name: z.name, key: `without-${i}-${z.layer}-${z.code}`,
      amount: takenBy(z) || pieceAmount(zoneOf(state.result, z.layer, z.code), state.result) }, actions)));
  return el("li", { class: `without verdict-${verdict}`, "data-testid": "counterfactual", title: message },
    el("div", { class: "without-if" }, el("span", { text: t("otherwise.without") }),
      el("ul", {}, withoutFacts.map((key) => el("li", {}, factName(key, state))), zones)),
    el("p", { class: "without-then" }, smallIcon(verdict),
      el("span", { text: t("otherwise.then") }), el("strong", { text: t(`verdict.${verdict}`) })));
}

/**
 * The smallest sets of facts and pieces without which the verdict would be another.
 * @param {Answered} state @param {ZoneActions} actions
 */
export function counterfactuals(state, actions) {
  const sets = state.result.counterfactuals ?? [];
  if (sets.length === 0) return null;
  const details = el("details", { class: "section", "data-key": "counterfactuals", "data-testid": "counterfactuals" },
    el("summary", { "data-key": "counterfactuals-summary" }, el("span", { class: "strong", text: t("otherwise.title") }),
      el("span", { class: "count", text: sets.length })));
  return folded(details, () => el("ul", { class: "withouts" }, sets.map((set, i) => counterfactual(set, i, state, actions))));
}

/**
 * Provisions by the one fact that keeps each of them from firing, the fact of most provisions first; the industry, which nobody mistakes,
 * last.
 * @param {WhyNot[]} whyNot @returns {[string, WhyNot[]][]}
 */
export function byFact(whyNot) {
  /** @type {Map<string, WhyNot[]>} */
  const groups = new Map();
  for (const w of whyNot) groups.set(w.fact, [...(groups.get(w.fact) ?? []), w]);
  return [...groups].sort((a, b) => Number(a[0] === INDUSTRY) - Number(b[0] === INDUSTRY) || b[1].length - a[1].length);
}

/** @param {WhyNot} w @param {Answered} state @param {ZoneActions} actions */
function narrowly(w, { result, layers }, actions) {
  const layer = result.themes.find((th) => w.zones?.some((code) => zoneOf(result, th.layer, code)))?.layer;
  return el("li", { class: `narrowly verdict-${w.effect}`, "data-testid": `why-not-${w.rule}` }, smallIcon("UNDETERMINED"),
    el("div", {},
      el("p", {},
        el("span", { text: w.title }), " ",
        el("span", { class: "effect", text: t(`wouldBe.${w.wouldBe}`, { effect: t(`verdict.${w.effect}`) }) })),
      folded(el("details", { class: "citations", "data-key": `why-not-${w.rule}` },
        el("summary", { "data-key": `why-not-${w.rule}-summary` }, basisInShort(w) || sourceOf(w))), () => [
        citationList(w.citations),
        el("p", { class: "meta", text: [w.rule, sourceOf(w), dimensionName(w.dimension)].filter(Boolean).join(" · ") }),
        layer && w.zones?.length > 0 && el("ul", { class: "zone-list" }, w.zones.map((code) => el("li", {},
          el("span", { class: "meta", text: `${layerName(layers, layer)} ` }),
          zoneLink({ layer, code, name: zoneOf(result, layer, code)?.name, key: `why-not-${w.rule}-${code}` }, actions)))),
      ])));
}

/** Rules of a fact that are listed at once. */
const RULES_AT_FIRST = 5;

/** @param {string} key @param {WhyNot[]} rules @param {Answered} state @param {ZoneActions} actions */
function rulesOf(key, rules, state, actions) {
  const rest = rules.slice(RULES_AT_FIRST);
  const list = (/** @type {WhyNot[]} */ some) => el("ul", {}, some.map((w) => narrowly(w, state, actions)));
  return [list(rules.slice(0, RULES_AT_FIRST)),
    rest.length > 0 &&
      folded(el("details", { class: "rest", "data-key": `why-not-of-${key}` },
        el("summary", { "data-key": `why-not-of-${key}-summary` }, t("list.more", { n: rest.length }))), () => list(rest))];
}

/** @param {Answered} state @param {ZoneActions} actions @param {string} [sought] */
export function whyNot(state, actions, sought = "") {
  const { result, facts, layers } = state;
  const list = soughtIn(result.whyNot ?? [], sought, layers);
  if (list.length === 0) return null;
  const details = el("details", { class: "section", "data-key": "why-not", "data-testid": "why-not" },
    el("summary", { "data-key": "why-not-summary" },
      el("span", { class: "strong", text: t("whyNot.title") }), el("span", { class: "count", text: list.length })));
  return folded(details, () => [
    el("p", { class: "meta", text: t("whyNot.lead") }),
    byFact(list).map(([key, rules]) => el("section", { class: "why-not-fact" },
      el("h4", { text: t("whyNot.fact", { fact: labelOf(facts, key), value: worthOf(facts, key, rules[0].value) }) }),
      rulesOf(key, rules, state, actions))),
  ]);
}
