// @ts-check
/** On what the rules rest: the documents that changed, what took their place, and the clauses that cite them. */
import { shortTitle } from "../screening/finding.js";
import { isThere } from "../model/audit.js";
import { STANDINGS, citesSuccessor, clausesOf, groupsOf, inForceOf, standingsOf } from "../model/basis.js";
import { shortHash, today } from "../text/format.js";
import { t } from "../text/strings.js";
import { dimensionName } from "../text/wording.js";
import { dayField } from "../ui/dayfield.js";
import { el, paused } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { inWords, mark, toBeRead } from "./standing.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { BasisAsked, BasisReport, CitedArticle, CitedDocument, CitingClause, Group, Listed, Standing } from "../model/basis.js"
 * @import { State } from "../model/state.js"
 */

/**
 * @typedef {object} BasisActions
 * @property {(patch: Partial<BasisAsked>) => void} askBasis
 * @property {() => void} retryBasis
 * @property {() => void} saveBasis
 * @property {(id: string) => void} showRule
 * @property {(position: number[], text: string) => void} place
 */
/** @typedef {Pick<State, "basis" | "basisAsked" | "asOf" | "layers">} ShownBasis */

/** @typedef {Pick<Layer, "synthetic">[]} Layers */

/** Units named at once. */
const UNITS_NAMED = 6;

/** From which release a report is made, and whether of demonstration data. @param {BasisReport} report @param {Layers} layers */
const madeOf = ({ rules, resultHash }, layers) => [
  t("basis.origin", { version: rules.version, hash: shortHash(rules.hash), result: shortHash(resultHash) }),
  layers.some(({ synthetic }) => synthetic) && t("app.synthetic"),
].filter(Boolean).join("；");

/** What a table is of, in a line. @param {BasisReport} report @param {Layers} layers */
export function originOf(report, layers) {
  const { asOf: on, changedSince: since } = report;
  return `${since ? t("basis.span", { since, on }) : t("basis.onDay", { on })}；${madeOf(report, layers)}`;
}

/** @param {ShownBasis} shown @param {BasisActions} actions @param {(q: string) => void} search */
function filters({ basisAsked: { since, on, q, standing }, asOf, basis }, actions, search) {
  const counts = isThere(basis) ? basis.standings : null;
  return el("form", { class: "rule-filters", role: "search", onsubmit: (e) => e.preventDefault() },
    el("div", { class: "basis-days" },
      el("label", { class: "field" }, el("span", { class: "meta", text: t("basis.since") }),
        dayField({ key: "basis-since", value: since, blank: "", placeholder: t("basis.ever"),
          take: (day) => actions.askBasis({ since: day }) })),
      el("label", { class: "field" }, el("span", { class: "meta", text: t("basis.on") }),
        dayField({ key: "basis-on", value: on ?? asOf ?? today(), blank: asOf ?? today(), take: (day) => actions.askBasis({ on: day }) })),
      el("label", { class: "field" }, el("span", { class: "meta", text: t("basis.standing") }),
        el("select", { "data-key": "basis-standing", "data-testid": "basis-standing",
          onchange: (e) => actions.askBasis({ standing: /** @type {Standing | ""} */ (e.currentTarget.value) }) },
          el("option", { value: "" }, t("rules.all")),
          STANDINGS.map((one) => el("option", { value: one, selected: one === standing },
            counts ? `${t(`basis.standing.${one}`)} (${counts[one]})` : t(`basis.standing.${one}`)))))),
    el("input", { type: "text", "data-key": "basis-q", "data-testid": "basis-q", value: q, placeholder: t("basis.placeholder"),
      "aria-label": t("rules.search"), spellcheck: "false", oninput: (e) => search(e.currentTarget.value) }));
}

/** @param {CitingClause} clause */
function sourceOf({ scope, units, check, dimension }) {
  const shown = units.slice(0, UNITS_NAMED).join(" ");
  return el("span", { class: "meta", title: units.length > 0 ? units.join(" ") : null },
    [t(`scope.${scope}`), units.length > 0 && t("basis.units", { n: units.length }), dimensionName(dimension), check && t("effect.PERSON")]
      .filter(Boolean).join(" · "),
    units.length > 0 && el("span", { class: "basis-units", text: units.length > UNITS_NAMED ? `${shown} …` : shown }));
}

/** On what a clause still rests, or rested. @param {CitingClause} clause */
function restsOn(clause) {
  const held = inForceOf(clause);
  return el("span", { class: "meta", text: held.length > 0 ? t("basis.restsOn", { articles: inWords(held) })
    : t("basis.restsOnNothing", { articles: inWords(clause.citations) }) });
}

/** @param {CitingClause} clause @param {BasisActions} actions @param {CitedDocument} [document] @param {CitedArticle} [article] */
function row(clause, actions, document, article) {
  const successor = document?.standing === "LAPSED" && !citesSuccessor(clause, document) ? document.replacedBy : null;
  return el("li", { class: "basis-clause", "data-testid": `basis-clause-${clause.id}` },
    el("span", { class: "basis-clause-head" },
      el("button", { type: "button", class: "link", "data-key": `basis-${document?.id ?? ""}-${article?.article ?? ""}-${clause.id}`,
        title: t("basis.showRule"), onclick: () => actions.showRule(clause.id) }, clause.id),
      mark(clause.standing)),
    el("span", {}, clause.title, clause.example && el("span", { class: "meta", text: ` ${t("basis.example", { unit: clause.example })}` })),
    sourceOf(clause),
    clause.standing !== "IN_FORCE" && restsOn(clause),
    successor && el("span", { class: "basis-open", text: t("basis.successorNotCited", { title: shortTitle(successor.title) }) }));
}

/** @param {Listed} listed @param {CitedDocument} document @param {BasisActions} actions */
function articlePart({ article, clauses }, document, actions) {
  const { article: id, summary, replacedBy } = article;
  return el("section", { class: "basis-article" },
    el("h4", {}, id ?? t("basis.ownArticles"),
      replacedBy && el("span", { class: "basis-successor" }, ` → ${replacedBy.article}`),
      el("span", { class: "count", text: t("basis.clauses", { n: clauses.length }) })),
    summary && el("p", { class: "meta", text: summary }),
    replacedBy && replacedBy.summary !== summary && el("p", { class: "meta", text: t("basis.now", { summary: replacedBy.summary }) }),
    el("ul", { class: "basis-clauses" }, clauses.map((clause) => row(clause, actions, document, article))));
}

/** What became of a document, in a line. @param {CitedDocument} document */
function fateOf({ standing, from, until, replacedBy, number }) {
  const days = until ? t("basis.fromUntil", { from, until }) : t("basis.from", { from });
  const by = replacedBy && t("basis.replacedBy", { title: shortTitle(replacedBy.title), from: replacedBy.from });
  const says = by && replacedBy?.provision && t("basis.provision", { article: replacedBy.provision });
  const unknown = standing === "LAPSED" && !replacedBy && t("basis.replacedByNothing");
  return [number, days, by ? `${by}${says || ""}` : unknown].filter(Boolean).join(" · ");
}

/** @param {Group} group @param {BasisActions} actions @param {boolean} open */
function documentPart({ document, articles, count }, actions, open) {
  const head = [
    el("span", { class: "basis-title" }, el("h3", { text: shortTitle(document.title) }),
      mark(document.standing, t(`basis.document.${document.standing}`))),
    el("span", { class: "count", text: count > 0 ? t("basis.clauses", { n: count }) : t("basis.citedByNone") }),
    el("span", { class: "meta basis-fate", text: fateOf(document) }),
  ];
  if (articles.length === 0) return el("div", { class: "basis-document empty", "data-testid": `basis-${document.id}` }, head);
  // What is found stands open, whatever was closed before something was looked for.
  const key = `basis-${document.id}${open ? "-found" : ""}`;
  return el("details", { class: "basis-document", "data-key": key, "data-testid": `basis-${document.id}`, open },
    el("summary", { "data-key": `${key}-summary` }, head),
    articles.map((listed) => articlePart(listed, document, actions)));
}

/** The clauses that rest on nothing now: what must be dealt with first. @param {CitingClause[]} clauses @param {BasisActions} actions */
function baseless(clauses, actions) {
  const gone = clauses.filter(({ standing }) => standing === "LAPSED");
  return gone.length > 0 && el("section", { class: "basis-baseless", "data-testid": "basis-baseless" },
    el("h3", {}, t("basis.baseless"), el("span", { class: "count", text: t("basis.clauses", { n: gone.length }) })),
    el("p", { class: "meta", text: t("basis.baselessLead") }),
    el("ul", { class: "basis-clauses" }, gone.map((clause) => row(clause, actions))));
}

/** @param {BasisReport} report @param {ShownBasis} shown @param {BasisActions} actions */
function contents(report, { basisAsked, layers }, actions) {
  const groups = groupsOf(report, basisAsked);
  const clauses = clausesOf(groups);
  const counts = standingsOf(clauses);
  const { changedSince: since, asOf: on } = report;
  const documents = groups.length;
  const params = { documents, n: clauses.length, since: since ?? "", on };
  return [
    el("p", { role: "status", "data-testid": "basis-count", text: t(since ? "basis.changed" : "basis.whole", params) }),
    clauses.length > 0 && el("ul", { class: "basis-counts" },
      STANDINGS.filter((one) => counts[one] > 0).map((one) => el("li", {}, mark(one), ` ${counts[one]}`))),
    el("p", { class: "meta basis-origin", text: madeOf(report, layers) }),
    documents === 0 && el("p", { class: "lead", text: t(basisAsked.q || basisAsked.standing ? "basis.noneFound" : "basis.none") }),
    baseless(clauses, actions),
    !basisAsked.q && !basisAsked.standing && toBeRead(report, layers),
    groups.map((group) => documentPart(group, actions, Boolean(basisAsked.q))),
  ];
}

/** Whether the days stand the wrong way round: nothing is asked then. @param {ShownBasis} shown */
const isReversed = ({ basisAsked: { since, on }, asOf }) => since > (on ?? asOf ?? today());

/** The part, with what is typed searched for once typing pauses. @param {BasisActions} actions */
export function createBasisPart(actions) {
  const search = paused(150, (/** @type {string} */ q) => actions.askBasis({ q }));
  return {
    /** @param {ShownBasis} shown */
    contents: (shown) => [
      el("p", { class: "lead basis-lead", text: t("basis.lead") }),
      filters(shown, actions, search),
      isReversed(shown) && el("p", { class: "problem", role: "alert", "data-testid": "basis-reversed", text: t("basis.reversed") }),
      shown.basis instanceof Error && problemList(shown.basis, { place: actions.place, retry: actions.retryBasis }),
      shown.basis === "busy" && el("p", { class: "busy", role: "status", text: t("basis.loading") }),
      isThere(shown.basis) && contents(shown.basis, shown, actions),
    ],
    /** What can be taken along. @param {ShownBasis} shown */
    takeAlong: ({ basis }) => isThere(basis) && el("span", { class: "take-along" },
      el("button", { type: "button", class: "quiet", "data-key": "basis-csv", "data-testid": "basis-csv", onclick: actions.saveBasis },
        icon("download"), "CSV"),
      el("button", { type: "button", class: "quiet", "data-key": "basis-print", onclick: () => window.print() }, icon("print"),
        t("record.print"))),
  };
}
