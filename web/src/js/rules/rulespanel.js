// @ts-check
/** Panel: the rules and access lists in force, to be searched; of one unit, its access list in four dimensions. */
import { el, paused, replace } from "../ui/dom.js";
import { basisInShort, citationList } from "../screening/finding.js";
import { today } from "../text/format.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import {
  UNIT_LAYER, citedOn, concernedBy, countsOf, effectOf, found, inDimensions, isByPerson, scopeOf, unitsOf,
} from "../model/rulebook.js";
import { RULES_PARTS } from "../model/basis.js";
import { zonesIn } from "../model/state.js";
import { nameOf, t } from "../text/strings.js";
import { DIMENSIONS, conditionText, dimensionName, labelOf, placeText } from "../text/wording.js";
import { createBasisPart } from "./basispart.js";
import { createCoveragePart } from "./coveragepart.js";
import { createIndustryFilter } from "./industryfilter.js";

/**
 * @import { Layer, Rule, RuleBook } from "../model/answers.js"
 * @import { Citation } from "../model/results.js"
 * @import { RulesPart } from "../model/basis.js"
 * @import { Concerned, Sought, Unit } from "../model/rulebook.js"
 * @import { State } from "../model/state.js"
 * @import { Child } from "../ui/dom.js"
 * @import { BasisActions } from "./basispart.js"
 * @import { CoverageActions } from "./coveragepart.js"
 */

/** What the panel shows. @param {State} state */
export const rulesShown = (state) => {
  const { view, rulebook, rulesBusy, rulesProblem, sought, applicable, industry, facts, layers, zones, asOf, rulesPart } = state;
  const { basis, basisAsked, coverage, coverageAsked, edition, editions } = state;
  return { view, rulebook, rulesBusy, rulesProblem, sought, applicable, industry, facts, layers, zones, asOf, rulesPart, basis, basisAsked,
    coverage, coverageAsked, edition, editions };
};
/** @typedef {ReturnType<typeof rulesShown>} Shown */

/**
 * @typedef {object} ClauseActions
 * @property {(patch: Partial<Sought>) => void} seek
 * @property {(layer: string, zone: string) => void} goToZone
 * @property {() => void} loadRules
 * @property {() => void} loadApplicable
 * @property {(position: number[], text: string) => void} place
 * @property {(view: "screening") => void} turnTo
 * @property {(part: RulesPart) => void} turnPart
 */
/** @typedef {ClauseActions & BasisActions & CoverageActions} RulesActions */

const EFFECTS = ["PROHIBITED", "RESTRICTED", "CONDITIONAL", "PERMITTED", "PERSON"];
const SCOPES = ["LAW", "REGION", "CATEGORY", "UNIT"];
/** Rules listed at once; a search narrows the rest down. */
const AT_ONCE = 40;

/** Articles in the shape that findings have. @param {Rule["citations"]} cited @returns {Citation[]} */
const asFound = (cited = []) => cited.map((c) => ({ ...c, document: c.title ?? c.document }));

/** @param {Rule["where"]} where @param {Layer[]} layers */
const placeOf = (where, layers) =>
  (where?.text ? placeText(where.text, layers) : [where?.layer, where?.zones, where?.relation].filter(Boolean).join(" · "));

/** What clauses are shown with. @typedef {Pick<Shown, "facts" | "layers"> & {concerned: Map<string, Concerned> | null}} Context */

/** @param {Rule} rule @param {Context} context @param {string} day @param {"h3" | "h4"} heading */
function clause(rule, { facts, layers, concerned }, day, heading) {
  const person = isByPerson(rule);
  const row = (/** @type {string} */ name, /** @type {Child} */ value) => (value ? [el("dt", { text: t(name) }), el("dd", {}, value)] : []);
  const cites = asFound(citedOn(rule, day));
  const lapsed = (rule.citations?.length ?? 0) > 0 && cites.length === 0;
  return el("article", { class: `clause ${rule.effect ? `verdict-${rule.effect}` : "by-person"}`, "data-testid": `rule-${rule.id}` },
    el("header", {}, icon(person ? "person" : rule.effect ?? ""),
      el(heading, {}, rule.title,
        concerned?.get(rule.id)?.byIndustry && el("span", { class: "named", "data-testid": "by-industry", text: t("rules.named") })),
      el("span", { class: "effect", text: rule.modality ?? (person ? t("effect.PERSON") : t(`verdict.${rule.effect}`)) })),
    el("details", { class: "citations", "data-key": `rule-${rule.id}` },
      el("summary", { "data-key": `rule-${rule.id}-summary` },
        lapsed ? t("rules.withoutBasis", { day }) : basisInShort({ ...rule, citations: cites }) || rule.id),
      citationList(lapsed ? asFound(rule.citations) : cites),
      el("dl", { class: "rows" },
        row("finding.rule", [rule.id, rule.level, dimensionName(rule.dimension)].filter(Boolean).join(" · ")),
        row("rules.place", placeOf(rule.where, layers)),
        row("rules.condition", rule.when && el("span", { title: rule.when, text: conditionText(rule.when, facts) })),
        row("rules.facts", rule.facts?.length > 0 && rule.facts.map((key) => labelOf(facts, key)).join(t("list.comma"))),
        row("rules.check", person && t("rules.byPerson")),
        row("finding.interpretation", rule.interpretation),
        row("finding.note", rule.note))));
}

/**
 * @param {Rule[]} rules @param {Context} state @param {string} day @param {number} shown @param {() => void} more
 */
function listOf(rules, state, day, shown, more) {
  return [
    rules.slice(0, shown).map((rule) => clause(rule, state, day, "h3")),
    rules.length > shown &&
      el("button", { type: "button", "data-key": "more-rules", "data-testid": "more-rules", onclick: more },
        t("list.more", { n: rules.length - shown })),
  ];
}

/** @param {Unit} unit @param {Shown} shown @param {RulesActions} actions */
function unitHead(unit, { layers }, actions) {
  const layer = layers.find((l) => l.id === UNIT_LAYER);
  const category = layer?.categories.find((c) => c.code === unit.category);
  return el("div", { class: "card unit-head", "data-testid": "unit-head" },
    el("p", { class: "strong", text: unit.name }),
    el("p", { class: "meta", text: [unit.code, category ? nameOf(category) : unit.category].filter(Boolean).join(" · ") }),
    el("div", { class: "row" },
      el("button", { type: "button", "data-key": "zoom-unit", onclick: () => actions.goToZone(UNIT_LAYER, unit.code) }, icon("zoom"),
        t("site.zoom")),
      el("button", { type: "button", "data-key": "all-units", "data-testid": "all-units", onclick: () => actions.seek({ unit: "" }) },
        t("rules.allUnits"))));
}

/** @param {HTMLElement} panel @param {RulesActions} actions */
export function createRulesPanel(panel, actions) {
  let shown = AT_ONCE;
  /** @type {Shown | null} */
  let last = null;
  const search = paused(150, (/** @type {string} */ q) => actions.seek({ q }));
  const basisPart = createBasisPart(actions);
  const coveragePart = createCoveragePart(actions);
  const industryFilter = createIndustryFilter({ ...actions, changed: () => last && render(last) });

  const select = (/** @type {keyof Sought} */ key, /** @type {[string, string][]} */ options, /** @type {Sought} */ sought) =>
    el("label", { class: "field" }, el("span", { class: "meta", text: t(`rules.${key}`) }),
      el("select", { "data-key": `rules-${key}`, "data-testid": `rules-${key}`, onchange: (e) => {
        const { value } = e.currentTarget;
        actions.seek({ [key]: value });
        if (key === "unit" && value) actions.goToZone(UNIT_LAYER, value);
      } },
        el("option", { value: "" }, t("rules.all")),
        options.map(([code, name]) => el("option", { value: code, selected: code === sought[key] }, name))));

  /** @param {Shown} state @param {Rule[]} rules @param {Unit[]} units */
  function filters({ sought, ...state }, rules, units) {
    const scopes = countsOf(rules, scopeOf);
    const effects = countsOf(rules, effectOf);
    return el("form", { class: "rule-filters", role: "search", onsubmit: (e) => e.preventDefault() },
      el("input", { type: "text", "data-key": "rules-q", "data-testid": "rules-q", value: sought.q, placeholder: t("rules.placeholder"),
        "aria-label": t("rules.search"), spellcheck: "false", oninput: (e) => search(e.currentTarget.value) }),
      el("div", { class: "rule-choices" },
        select("unit", units.map((u) => [u.code, `${u.code} ${u.name}`]), sought),
        select("dimension", DIMENSIONS.map((d) => [d, dimensionName(d)]), sought),
        select("effect",
          EFFECTS.filter((e) => effects.has(e)).map((e) =>
            [e, `${t(e === "PERSON" ? "effect.PERSON" : `verdict.${e}`)} (${effects.get(e)})`]), sought),
        select("scope", SCOPES.filter((s) => scopes.has(s)).map((s) => [s, `${t(`scope.${s}`)} (${scopes.get(s)})`]), sought)),
      industryFilter.contents({ ...state, sought }));
  }

  /** @param {RuleBook} rulebook @param {Shown} state */
  function contents(rulebook, state) {
    const { sought, zones, asOf } = state;
    const units = unitsOf(rulebook, zonesIn(zones.get(UNIT_LAYER)));
    const unit = units.find((u) => u.code === sought.unit) ?? null;
    const day = asOf ?? today();
    const concerned = concernedBy(rulebook, sought, state.applicable);
    const rules = found(rulebook.rules, sought, unit, day, concerned);
    const context = { ...state, concerned };
    const more = () => {
      shown += AT_ONCE;
      if (last) render(last);
    };
    return [
      filters(state, rulebook.rules, units),
      unit && unitHead(unit, state, actions),
      el("p", { class: "meta", role: "status", "data-testid": "rules-count",
        text: t("rules.count", { n: rules.length, total: rulebook.rules.length, day }) }),
      rules.length === 0 && el("p", { class: "lead", text: t(unit ? "rules.noneOfUnit" : "rules.none") }),
      unit
        ? inDimensions(rules).filter((d) => d.rules.length > 0).map(({ dimension, rules: own }) =>
          el("section", { class: "dimension", "data-testid": `dimension-${dimension}` },
            el("h3", {}, dimensionName(dimension), el("span", { class: "count", text: own.length })),
            own.map((rule) => clause(rule, context, day, "h4"))))
        : listOf(rules, context, day, shown, more),
    ];
  }

  /** @param {Shown} state */
  function render(state) {
    const { view, rulebook, rulesBusy, rulesProblem, sought, rulesPart } = state;
    if (last?.sought !== sought) shown = AT_ONCE;
    last = state;
    panel.hidden = view !== "rules";
    if (panel.hidden) return;
    panel.setAttribute("aria-label", t("rules.title"));
    replace(panel,
      el("header", { class: "panel-head rules-head" }, el("h2", { tabindex: "-1", id: "rules-title", text: t("rules.title") }),
        el("nav", { class: "views", "aria-label": t("rules.parts") }, RULES_PARTS.map((name) =>
          el("button", { type: "button", class: "view", "data-key": `rules-part-${name}`, "data-testid": `rules-part-${name}`,
            "aria-current": name === rulesPart ? "page" : null, onclick: () => actions.turnPart(name) }, t(`rules.part.${name}`)))),
        rulebook && el("span", { class: "meta", text: t("rules.release", { version: rulebook.version }) }),
        rulesPart === "basis" && basisPart.takeAlong(state),
        rulesPart === "coverage" && coveragePart.takeAlong(state),
        el("button", { type: "button", class: "quiet close", "data-key": "close-rules", title: t("view.close"),
          "aria-label": t("view.close"), onclick: () => actions.turnTo("screening") }, icon("close"))),
      el("div", { class: `panel-body rules-${rulesPart}`, "data-testid": `rules-${rulesPart}` },
        rulesPart === "basis" ? basisPart.contents(state) : rulesPart === "coverage" ? coveragePart.contents(state) : [
          rulesProblem && problemList(rulesProblem, { place: actions.place, retry: actions.loadRules }),
          rulesBusy && el("p", { class: "busy", role: "status", text: t("rules.loading") }),
          rulebook && contents(rulebook, state)]));
  }
  return { render };
}
