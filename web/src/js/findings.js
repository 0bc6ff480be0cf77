// @ts-check
/** The provisions: what each says of the site, and where it is written. */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { nameOf, t } from "./strings.js";

const SEVERITY = ["PROHIBITED", "RESTRICTED", "CONDITIONAL", "PERMITTED"];

/** Most severe first. @param {any[]} findings */
export const bySeverity = (findings) => [...findings].sort((a, b) => SEVERITY.indexOf(a.effect) - SEVERITY.indexOf(b.effect));

/** @param {any} state @param {any} actions */
export function findingList(state, actions) {
  const { findings } = state.result;
  const fired = bySeverity(findings.filter((/** @type {any} */ f) => f.outcome === "TRUE"));
  const open = bySeverity(findings.filter((/** @type {any} */ f) => f.outcome !== "TRUE"));
  return el("section", { class: "findings" },
    el("h3", { text: t("findings.title") }),
    findings.length === 0 && el("p", { class: "meta", text: t("findings.none") }),
    fired.map((f) => finding(f, state, actions)),
    open.length > 0 && el("details", { "data-key": "undecided" },
      el("summary", { "data-key": "undecided-summary" }, `${t("findings.undecided")} (${open.length})`),
      open.map((f) => finding(f, state, actions))));
}

/** A finding about zones and their pieces on the map light each other, by pointer and by focus. @param {any} f @param {any} actions */
function lights(f, actions) {
  if (!f.zones?.length) return {};
  const light = () => actions.hover({ layer: f.layer, zones: f.zones });
  const leave = () => actions.hover(null);
  return { "data-layer": f.layer, "data-zones": f.zones.join(" "), onpointerenter: light, onpointerleave: leave, onfocusin: light, onfocusout: leave };
}

/** @param {any} f @param {any} state @param {any} actions */
function finding(f, state, actions) {
  return el("article", { class: `finding verdict-${f.effect} outcome-${f.outcome}`, "data-testid": `finding-${f.rule}`, ...lights(f, actions) },
    el("header", {}, icon(f.outcome === "TRUE" ? f.effect : "UNDETERMINED"), el("h4", { text: f.title }), el("span", { class: "effect", text: t(`verdict.${f.effect}`) })),
    f.message && f.message.replace(/。$/, "") !== f.title && el("p", { text: f.message }),
    el("details", { class: "citations", "data-key": `cites-${f.rule}` },
      el("summary", { "data-key": `cites-${f.rule}-summary` }, f.citations.map((/** @type {any} */ c) => `${bracketed(shortTitle(c.document))} ${c.article ?? ""}`).join(" · ")),
      el("ul", {}, f.citations.map(citation)),
      el("dl", { class: "pairs" }, account(f, state).flatMap(([name, value]) => [el("dt", { text: name }), el("dd", { text: value })]))));
}

/** A document's title in its brackets, once. @param {string} title */
export const bracketed = (title) => (title.startsWith("《") ? title : `《${title}》`);

/** A law's title as people say it. @param {string} title */
export const shortTitle = (title) => title.replace(/^(《?)中华人民共和国/, "$1");

/** @param {any} c */
function citation(c) {
  const until = c.until ? t("citation.until", { from: c.from, until: c.until }) : c.from ? t("citation.inForce", { from: c.from }) : "";
  return el("li", {}, el("span", { class: "strong", text: bracketed(c.document) }), c.number && ` (${c.number})`, " ", c.article, c.summary && el("span", { class: "summary", text: c.summary }), el("span", { class: "meta", text: until }));
}

/** @param {any} f @param {any} state @returns {[string, string][]} */
function account(f, { facts, layers }) {
  const label = (/** @type {string} */ key) => (facts.has(key) ? nameOf(facts.get(key)) : key);
  const worth = (/** @type {string} */ key, /** @type {any} */ value) => {
    if (typeof value === "boolean") return t(value ? "fact.yes" : "fact.no");
    const choice = facts.get(key)?.choices?.find((/** @type {any} */ c) => c.code === value);
    return choice ? nameOf(choice) : `${value ?? "—"}${facts.get(key)?.unit && value !== null ? ` ${facts.get(key).unit}` : ""}`;
  };
  const layer = layers.find((/** @type {any} */ l) => l.id === f.layer);
  /** @type {[string, string][]} */
  const rows = [[t("finding.rule"), [f.rule, f.dimension].filter(Boolean).join(" · ")]];
  if (f.zones?.length) rows.push([t("finding.zones"), `${layer ? `${nameOf(layer)}: ` : ""}${f.zones.join(", ")}`]);
  const read = Object.entries(f.factsRead ?? {});
  if (read.length) rows.push([t("finding.facts"), read.map(([key, value]) => `${label(key)}: ${worth(key, value)}`).join("; ")]);
  if (f.missingFacts?.length) rows.push([t("finding.missing"), f.missingFacts.map(label).join(", ")]);
  return rows;
}
