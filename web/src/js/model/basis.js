// @ts-check
/** What rules and access lists rest on, on a day, and what of it changed: the service's answer, searched and written as a table. Pure. */
import { t } from "../text/strings.js";
import { csvText } from "./csv.js";

/**
 * @import { Effect, RulesName, Scope } from "./answers.js"
 * @import { Fetched } from "./audit.js"
 */

/**
 * Whether what is cited is in force: all of it, some of it, none any more, none yet.
 * @typedef {"IN_FORCE" | "PARTLY" | "LAPSED" | "NOT_YET"} Standing
 */

/**
 * An article with the clauses that cite it, by id; the article is null for the units' own lists.
 * @typedef {object} CitedArticle
 * @property {string | null} article
 * @property {string | null} summary
 * @property {{article: string, summary: string} | null} replacedBy
 * @property {string[]} clauses
 */
/**
 * @typedef {object} CitedDocument
 * @property {string} id
 * @property {string} title
 * @property {string | null} number
 * @property {string} from
 * @property {string | null} until
 * @property {Standing} standing
 * @property {{document: string, title: string, from: string, provision: string | null} | null} replacedBy
 * @property {{on: string, standing: Standing}[]} changes
 * @property {CitedArticle[]} articles
 */
/**
 * A rule, or a clause of an access list; of a template's clause all units that have it.
 * @typedef {object} CitingClause
 * @property {string} id
 * @property {string} title
 * @property {string | null} example the unit whose title it is, where units differ
 * @property {string} dimension
 * @property {Effect | null} effect
 * @property {"PERSON" | null} check
 * @property {Scope} scope
 * @property {string[]} units
 * @property {Standing} standing
 * @property {Standing | null} standingBefore
 * @property {{document: string, title: string, article: string | null, standing: Standing}[]} citations
 */
/**
 * Ground of which was read that nothing is said, with what was read.
 * @typedef {object} ReadSilence
 * @property {string} id
 * @property {string} layer
 * @property {string} reason
 * @property {Standing} standing
 * @property {Standing | null} standingBefore
 * @property {CitingClause["citations"]} read
 */
/**
 * @typedef {object} BasisReport
 * @property {string} asOf
 * @property {string | null} changedSince
 * @property {RulesName & {from: string}} rules
 * @property {Record<Standing, number>} standings
 * @property {CitedDocument[]} documents
 * @property {CitingClause[]} clauses
 * @property {ReadSilence[]} silences
 * @property {string} resultHash
 */

/** What the rules workbench shows. @typedef {"clauses" | "basis" | "coverage"} RulesPart */
/** @type {RulesPart[]} */
export const RULES_PARTS = ["clauses", "basis", "coverage"];

/** Worst first. @type {Standing[]} */
export const STANDINGS = ["LAPSED", "PARTLY", "NOT_YET", "IN_FORCE"];

/**
 * What is asked of the basis.
 * @typedef {object} BasisAsked
 * @property {string} since only what changed after this day; empty for everything
 * @property {string | null} on the day whose law counts; null is the day that the page asks for
 * @property {string} q words
 * @property {Standing | ""} standing only clauses that stand so; empty for all
 */

/** @typedef {{rulesPart: RulesPart, basisAsked: BasisAsked, basis: Fetched<BasisReport>}} BasisState */
export { basis } from "./nothing.js";

/**
 * A document with the articles and clauses that are looked for.
 * @typedef {{document: CitedDocument, articles: Listed[], count: number}} Group
 */
/** @typedef {{article: CitedArticle, clauses: CitingClause[]}} Listed */

const plain = (/** @type {string} */ text) => text.normalize("NFKC").toLowerCase();

/** @param {(string | null | undefined)[]} parts */
const joined = (parts) => plain(parts.filter(Boolean).join("\n"));

/** @param {CitingClause} clause */
const textOf = ({ id, title, dimension, units }) => joined([id, title, dimension, ...units]);

/** @param {CitedDocument} document @param {CitedArticle} one */
const textOfArticle = ({ title, number }, { article, summary, replacedBy }) =>
  joined([title, number, article, summary, replacedBy?.article, replacedBy?.summary]);

/**
 * The report by document, what lapsed first: articles with the clauses that are looked for. A document without any is left out once
 * something is looked for.
 * @param {BasisReport} report @param {Pick<BasisAsked, "q" | "standing">} sought @returns {Group[]}
 */
export function groupsOf(report, { q, standing }) {
  const words = plain(q).split(/\s+/).filter(Boolean);
  const byId = new Map(report.clauses.map((clause) => [clause.id, clause]));
  const groups = report.documents.map((document) => {
    const articles = document.articles.map((article) => {
      const around = textOfArticle(document, article);
      const clauses = article.clauses.flatMap((id) => byId.get(id) ?? []).filter((clause) =>
        (!standing || clause.standing === standing) && words.every((word) => around.includes(word) || textOf(clause).includes(word)));
      return { article, clauses };
    }).filter(({ clauses }) => clauses.length > 0);
    return { document, articles, count: new Set(articles.flatMap(({ clauses }) => clauses)).size };
  });
  const order = (/** @type {Group} */ { document }) => STANDINGS.indexOf(document.standing);
  return groups.filter(({ count }) => count > 0 || (words.length === 0 && !standing)).sort((a, b) => order(a) - order(b));
}

/** The clauses of some groups, each once. @param {Group[]} groups @returns {CitingClause[]} */
export const clausesOf = (groups) => [...new Set(groups.flatMap(({ articles }) => articles.flatMap(({ clauses }) => clauses)))];

/** What a clause still rests on. @param {CitingClause} clause */
export const inForceOf = ({ citations }) => citations.filter((one) => one.standing === "IN_FORCE");

/** Whether a clause cites what took the place of a document that it cites. @param {CitingClause} clause @param {CitedDocument} document */
export const citesSuccessor = ({ citations }, { replacedBy }) => citations.some((one) => one.document === replacedBy?.document);

/** How many clauses stand how. @param {CitingClause[]} clauses @returns {Record<Standing, number>} */
export function standingsOf(clauses) {
  const counts = { LAPSED: 0, PARTLY: 0, NOT_YET: 0, IN_FORCE: 0 };
  for (const { standing } of clauses) counts[standing] += 1;
  return counts;
}

const COLUMNS = ["document", "number", "from", "until", "standingOfDocument", "replacedBy", "provision", "article", "successor", "clause",
  "title", "source", "units", "unitCodes", "dimension", "effect", "before", "standing", "inForce"];

/** An article with its document. @param {{title: string, article: string | null}} cited */
export const articleInWords = ({ title, article }) => `《${title}》${article ?? t("basis.ownArticles")}`;

/** @param {CitedDocument} document @param {CitedArticle} one @param {CitingClause} clause */
function cells(document, { article, replacedBy }, clause) {
  return [document.title, document.number, document.from, document.until, t(`basis.document.${document.standing}`),
    document.replacedBy?.title, document.replacedBy?.provision, article ?? t("basis.ownArticles"), replacedBy?.article,
    clause.id, clause.title, t(`scope.${clause.scope}`), clause.units.length || "", clause.units.join(" "), clause.dimension,
    clause.effect ? t(`verdict.${clause.effect}`) : t("effect.PERSON"),
    clause.standingBefore && t(`basis.standing.${clause.standingBefore}`), t(`basis.standing.${clause.standing}`),
    inForceOf(clause).map(articleInWords).join("；")];
}

/**
 * A row for each clause under each article that it cites; the last row says what it is of.
 * @param {BasisReport} report @param {Group[]} groups @param {string} origin one line
 */
export function csvOf(report, groups, origin) {
  const rows = groups.flatMap(({ document, articles }) =>
    articles.flatMap(({ article, clauses }) => clauses.map((clause) => cells(document, article, clause))));
  const all = [COLUMNS.map((name) => t(`basis.column.${name}`)), ...rows, [origin]];
  return csvText(all);
}
