// @ts-check
/** Panel: the rules and access lists in force, to be searched; of one unit, its access list in four dimensions. */
import { el, paused, replace } from "../ui/dom.js";
import { basisInShort, citationList } from "../screening/finding.js";
import { today } from "../text/format.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { UNIT_LAYER, citedOn, countsOf, effectOf, found, inDimensions, isByPerson, scopeOf, unitsOf } from "../model/rulebook.js";
import { nameOf, t } from "../text/strings.js";
import { DIMENSIONS, conditionText, dimensionName, labelOf, placeText } from "../text/wording.js";

const EFFECTS = ["PROHIBITED", "RESTRICTED", "CONDITIONAL", "PERMITTED", "PERSON"];
const SCOPES = ["LAW", "REGION", "CATEGORY", "UNIT"];
/** Rules listed at once; a search narrows the rest down. */
const AT_ONCE = 40;

/** The articles in the shape that findings have. @param {any} rule @param {string} day */
const articles = (rule, day) => citedOn(rule, day).map((/** @type {any} */ c) => ({ ...c, document: c.title ?? c.document }));

/** @param {any} where @param {any[]} layers */
const placeOf = (where, layers) => (where?.text ? placeText(where.text, layers) : [where?.layer, where?.zones, where?.relation].filter(Boolean).join(" · "));

/** @param {any} rule @param {any} state @param {string} day @param {"h3" | "h4"} heading */
function clause(rule, { facts, layers }, day, heading) {
  const person = isByPerson(rule);
  const row = (/** @type {string} */ name, /** @type {any} */ value) => (value ? [el("dt", { text: t(name) }), el("dd", {}, value)] : []);
  const cites = articles(rule, day);
  return el("article", { class: `clause ${rule.effect ? `verdict-${rule.effect}` : "by-person"}`, "data-testid": `rule-${rule.id}` },
    el("header", {}, icon(person ? "person" : rule.effect), el(heading, { text: rule.title }), el("span", { class: "effect", text: rule.modality ?? (person ? t("effect.PERSON") : t(`verdict.${rule.effect}`)) })),
    el("details", { class: "citations", "data-key": `rule-${rule.id}` },
      el("summary", { "data-key": `rule-${rule.id}-summary` }, basisInShort({ ...rule, citations: cites }) || rule.id),
      citationList(cites),
      el("dl", { class: "rows" },
        row("finding.rule", [rule.id, rule.level, dimensionName(rule.dimension)].filter(Boolean).join(" · ")),
        row("rules.place", placeOf(rule.where, layers)),
        row("rules.condition", rule.when && el("span", { title: rule.when, text: conditionText(rule.when, facts) })),
        row("rules.facts", rule.facts?.length > 0 && rule.facts.map((/** @type {string} */ key) => labelOf(facts, key)).join(t("list.comma"))),
        row("rules.industries", rule.industries?.join(" ")),
        row("rules.exceptIndustries", rule.exceptIndustries?.join(" ")),
        row("rules.check", person && t("rules.byPerson")),
        row("finding.interpretation", rule.interpretation),
        row("finding.note", rule.note))));
}

/** @param {any[]} rules @param {any} state @param {string} day @param {number} shown @param {() => void} more */
function listOf(rules, state, day, shown, more) {
  return [
    rules.slice(0, shown).map((rule) => clause(rule, state, day, "h3")),
    rules.length > shown && el("button", { type: "button", "data-key": "more-rules", "data-testid": "more-rules", onclick: more }, t("list.more", { n: rules.length - shown })),
  ];
}

/** @param {any} unit @param {any} state @param {any} actions */
function unitHead(unit, { layers }, actions) {
  const layer = layers.find((/** @type {any} */ l) => l.id === UNIT_LAYER);
  const category = layer?.categories.find((/** @type {any} */ c) => c.code === unit.category);
  return el("div", { class: "card unit-head", "data-testid": "unit-head" },
    el("p", { class: "strong", text: unit.name }),
    el("p", { class: "meta", text: [unit.code, category ? nameOf(category) : unit.category, ...unit.templates].filter(Boolean).join(" · ") }),
    el("div", { class: "row" },
      el("button", { type: "button", "data-key": "zoom-unit", onclick: () => actions.goToZone(UNIT_LAYER, unit.code) }, icon("zoom"), t("site.zoom")),
      el("button", { type: "button", "data-key": "all-units", "data-testid": "all-units", onclick: () => actions.seek({ unit: "" }) }, t("rules.allUnits"))));
}

/** @param {HTMLElement} panel @param {any} actions */
export function createRulesPanel(panel, actions) {
  let shown = AT_ONCE;
  /** @type {any} */
  let last = null;
  const search = paused(150, (/** @type {string} */ q) => actions.seek({ q }));

  const select = (/** @type {string} */ key, /** @type {[string, string][]} */ options, /** @type {any} */ sought) =>
    el("label", { class: "field" }, el("span", { class: "meta", text: t(`rules.${key}`) }),
      el("select", { "data-key": `rules-${key}`, "data-testid": `rules-${key}`, onchange: (/** @type {any} */ e) => {
        actions.seek({ [key]: e.target.value });
        if (key === "unit" && e.target.value) actions.goToZone(UNIT_LAYER, e.target.value);
      } },
        el("option", { value: "" }, t("rules.all")), options.map(([code, name]) => el("option", { value: code, selected: code === sought[key] }, name))));

  function filters(/** @type {any} */ { sought, rulebook }, /** @type {any[]} */ units) {
    const scopes = countsOf(rulebook.rules, scopeOf);
    const effects = countsOf(rulebook.rules, effectOf);
    return el("form", { class: "rule-filters", role: "search", onsubmit: (/** @type {Event} */ e) => e.preventDefault() },
      el("input", { type: "text", "data-key": "rules-q", "data-testid": "rules-q", value: sought.q, placeholder: t("rules.placeholder"), "aria-label": t("rules.search"), spellcheck: "false", oninput: (/** @type {any} */ e) => search(e.target.value) }),
      el("div", { class: "rule-choices" },
        select("unit", units.map((u) => [u.code, `${u.code} ${u.name}`]), sought),
        select("dimension", DIMENSIONS.map((d) => [d, dimensionName(d)]), sought),
        select("effect", EFFECTS.filter((e) => effects.has(e)).map((e) => [e, `${t(e === "PERSON" ? "effect.PERSON" : `verdict.${e}`)} (${effects.get(e)})`]), sought),
        select("scope", SCOPES.filter((s) => scopes.has(s)).map((s) => [s, `${t(`scope.${s}`)} (${scopes.get(s)})`]), sought)));
  }

  function contents(/** @type {any} */ state) {
    const { rulebook, sought, zones, asOf } = state;
    const held = zones.get(UNIT_LAYER);
    const units = unitsOf(rulebook, held?.features ?? []);
    const unit = units.find((u) => u.code === sought.unit) ?? null;
    const day = asOf ?? today();
    const rules = found(rulebook.rules, sought, unit, day);
    const more = () => {
      shown += AT_ONCE;
      render(last);
    };
    return [
      filters(state, units),
      unit && unitHead(unit, state, actions),
      el("p", { class: "meta", role: "status", "data-testid": "rules-count", text: t("rules.count", { n: rules.length, total: rulebook.rules.length, day }) }),
      rules.length === 0 && el("p", { class: "lead", text: t(unit ? "rules.noneOfUnit" : "rules.none") }),
      unit
        ? inDimensions(rules).filter((d) => d.rules.length > 0).map(({ dimension, rules: own }) => el("section", { class: "dimension", "data-testid": `dimension-${dimension}` }, el("h3", {}, dimensionName(dimension), el("span", { class: "count", text: own.length })), own.map((rule) => clause(rule, state, day, "h4"))))
        : listOf(rules, state, day, shown, more),
    ];
  }

  function render(/** @type {any} */ state) {
    const { view, rulebook, rulesBusy, rulesProblem, sought } = state;
    if (last?.sought !== sought) shown = AT_ONCE;
    last = state;
    panel.hidden = view !== "rules";
    if (panel.hidden) return;
    panel.setAttribute("aria-label", t("rules.title"));
    replace(panel,
      el("header", { class: "panel-head" }, el("h2", { tabindex: "-1", id: "rules-title", text: t("rules.title") }),
        rulebook && el("span", { class: "meta", text: rulebook.version }),
        el("button", { type: "button", class: "quiet", "data-key": "close-rules", title: t("view.close"), "aria-label": t("view.close"), onclick: () => actions.turnTo("screening") }, icon("close"))),
      el("div", { class: "panel-body" },
        rulesProblem && problemList(rulesProblem, { place: actions.place, retry: actions.loadRules }),
        rulesBusy && el("p", { class: "busy", role: "status", text: t("rules.loading") }),
        rulebook && contents(state)));
  }
  return { render };
}
