// @ts-check
/** One provision: what it says of the site, where it is written, and how it came to its outcome. */
import { el, folded } from "../ui/dom.js";
import { figuresIn } from "../text/format.js";
import { smallIcon } from "../ui/icons.js";
import { t } from "../text/strings.js";
import { traceTree } from "./trace.js";
import { INDUSTRY, dimensionName, labelOf, worthOf } from "../text/wording.js";
import { layerName, lights, zoneLinks } from "./zonelink.js";

/**
 * @import { Scope } from "../model/answers.js"
 * @import { Citation, Finding } from "../model/results.js"
 * @import { Child } from "../ui/dom.js"
 * @import { Answered } from "./shown.js"
 * @import { ZoneActions } from "./zonelink.js"
 */

/** What is said of where a provision stands. @typedef {{scope?: Scope, unit?: string | null, citations?: Citation[]}} Standing */

/** A document's title in its brackets, once. @param {string} title */
export const bracketed = (title) => (title.startsWith("《") ? title : `《${title}》`);

/** A law's title as people say it. @param {string} title */
export const shortTitle = (title) => title.replace(/^(《?)中华人民共和国/, "$1");

/** The articles in a line. @param {Citation[] | undefined} citations */
export const cited = (citations) =>
  (citations ?? []).map((c) => `${bracketed(shortTitle(c.document))} ${c.article ?? ""}`.trim()).join(" · ");

/** The first article, and how many more there are: enough to know a provision by. @param {Citation[] | undefined} citations */
export function citedShort(citations) {
  const first = cited((citations ?? []).slice(0, 1));
  return citations && citations.length > 1 ? t("citation.andMore", { first, n: citations.length }) : first;
}

/** A provision's basis in a line: its articles, or of an access list's clause the list that it stands in. @param {Standing} f */
export const basisInShort = (f) => (f.scope && f.scope !== "LAW" ? sourceOf(f) : citedShort(f.citations));

/** @param {Citation} c */
function citation(c) {
  const until = c.until ? t("citation.until", { from: c.from, until: c.until }) : c.from ? t("citation.inForce", { from: c.from }) : "";
  return el("li", {},
    el("span", { class: "strong", text: bracketed(c.document) }), c.number && ` (${c.number})`, " ", c.article,
    c.summary && el("span", { class: "summary", text: c.summary }), el("span", { class: "meta", text: until }));
}

/** Articles in full, with their days in force. @param {Citation[] | undefined} citations */
export const citationList = (citations) => citations && citations.length > 0 && el("ul", { class: "cited" }, citations.map(citation));

/** Where a provision comes from: the law, or a list of the region, of a category of units, or of one unit. @param {Standing} f */
export const sourceOf = (f) => (f.scope === "UNIT" ? t("scope.unitOf", { unit: f.unit ?? "" }) : t(`scope.${f.scope ?? "LAW"}`));

/**
 * A finding about zones and their pieces on the map light each other, by pointer and by focus.
 * @param {Finding} f @param {Pick<ZoneActions, "hover">} actions
 */
export function lit(f, actions) {
  if (!f.zones?.length) return {};
  return { "data-layer": f.layer, "data-zones": f.zones.join(" "), ...lights(actions, { layer: f.layer ?? "", zones: f.zones }) };
}

/** The facts that the rule read, with what each of them changes. @param {Finding} f @param {Answered} state */
function factTable(f, { facts, industry }) {
  const without = f.withoutFact ?? {};
  const named = INDUSTRY in without || INDUSTRY in (f.factsRead ?? {});
  const values = { ...f.factsRead, ...(named && { [INDUSTRY]: industry ? `${industry.code} ${industry.name}` : null }) };
  const read = Object.entries(values);
  if (read.length === 0) return null;
  const known = read.some(([key]) => without[key]);
  return el("table", { class: "fact-table" },
    el("thead", {},
      el("tr", {},
        el("th", { scope: "col", text: t("finding.fact") }), el("th", { scope: "col", text: t("finding.value") }),
        known && el("th", { scope: "col", text: t("finding.without") }))),
    el("tbody", {}, read.map(([key, value]) => el("tr", {},
      el("th", { scope: "row" }, labelOf(facts, key),
        facts.get(key)?.derived && el("span", { class: "meta block", text: t("fact.measured") })),
      el("td", { text: worthOf(facts, key, value) }),
      known && el("td", { text: without[key] ? t(`without.${without[key]}`) : "" })))));
}

/** @param {Finding} f @param {Answered} state @param {ZoneActions} actions @returns {[string, Child][]} */
function account(f, { facts, layers, result }, actions) {
  /** @type {[string, Child][]} */
  const rows = [];
  const row = (/** @type {string} */ name, /** @type {Child} */ value) => value && rows.push([name, value]);
  row(t("finding.zones"),
    f.zones?.length > 0 &&
      [el("span", { class: "meta", text: layerName(layers, f.layer ?? "") }),
        el("ul", { class: "zone-list" }, zoneLinks(f, result, actions))]);
  row(t("finding.missing"), f.missingFacts?.length > 0 && f.missingFacts.map((key) => labelOf(facts, key)).join(t("list.comma")));
  row(t("finding.data"), f.dataMissing && t("finding.dataMissing"));
  row(t("finding.measured"), f.measured === "DEPENDS" && t("stability.ofFinding"));
  row(t("finding.interpretation"), f.interpretation);
  row(t("finding.note"), f.note);
  row(t("finding.rule"), [f.rule, sourceOf(f), dimensionName(f.dimension), f.modality].filter(Boolean).join(" · "));
  return rows;
}

/** The message without the title that stands above it; empty where it says no more. @param {{title: string, message?: string}} f */
export function messageBeside({ title, message = "" }) {
  const rest = message.replace(`“${title}”`, "本条");
  const end = rest.replace(/。$/, "");
  return end.endsWith(title) ? end.slice(0, -title.length) : rest;
}

/** @param {Finding} f @param {Answered} state @param {ZoneActions} actions */
export function finding(f, state, actions) {
  const open = f.outcome !== "TRUE";
  return el("article", { class: `finding verdict-${f.effect} outcome-${f.outcome}`, "data-testid": `finding-${f.rule}`,
    "data-rule": f.rule, ...lit(f, actions) },
    el("header", {}, smallIcon(open ? "UNDETERMINED" : f.effect),
      el("h4", { text: f.title }), el("span", { class: "effect", text: t(`verdict.${f.effect}`) })),
    messageBeside(f) && el("p", { class: "message", text: figuresIn(messageBeside(f)) }),
    accountOf(f, state, actions));
}

/** Where it is written and how it came to its outcome, folded. @param {Finding} f @param {Answered} state @param {ZoneActions} actions */
export function accountOf(f, state, actions) {
  const details = el("details", { class: "citations", "data-key": `cites-${f.rule}` },
    el("summary", { "data-key": `cites-${f.rule}-summary` }, basisInShort(f) || t("finding.how"),
      f.measured === "DEPENDS" && el("span", { class: "meta", text: ` · ${t("stability.DEPENDS")}` })));
  return folded(details, () => [
    citationList(f.citations),
    traceTree(f, state),
    factTable(f, state),
    el("dl", { class: "rows" },
      account(f, state, actions).flatMap(([name, value]) => [el("dt", { text: name }), el("dd", {}, value)])),
  ]);
}
