// @ts-check
/** What every kind of ground says to every industry: the matrix, narrowed, and what stands in one of its cells. */
import { isThere } from "../model/audit.js";
import { STATUSES, cellAt, countsOf, namesOf, narrowed } from "../model/coverage.js";
import { shortTitle } from "../screening/finding.js";
import { shortHash, today } from "../text/format.js";
import { nameOf, t } from "../text/strings.js";
import { conditionText, placeText } from "../text/wording.js";
import { dayField } from "../ui/dayfield.js";
import { el, paused } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { createMatrix } from "./matrix.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Coverage, CoverageAsked, Silence, Status } from "../model/coverage.js"
 * @import { State } from "../model/state.js"
 */

/**
 * @typedef {object} CoverageActions
 * @property {(patch: Partial<CoverageAsked>) => void} askCoverage
 * @property {() => void} retryCoverage
 * @property {() => void} saveCoverage
 * @property {(id: string) => void} showRule
 * @property {(position: number[], text: string) => void} place
 */
/** @typedef {Pick<State, "coverage" | "coverageAsked" | "asOf" | "edition" | "editions">} Asked */
/** @typedef {Asked & Pick<State, "layers" | "facts" | "rulebook">} ShownCoverage */

/** Rules of a cell that are listed at once. */
const RULES_AT_FIRST = 8;

/** What a table is of, in a line. @param {Coverage} matrix @param {Pick<Layer, "synthetic">[]} layers */
export function originOf({ asOf: on, edition, rules, resultHash }, layers) {
  const made = t("coverage.origin", { on, edition: edition.code, version: rules.version, hash: shortHash(rules.hash),
    result: shortHash(resultHash) });
  return [made, layers.some(({ synthetic }) => synthetic) && t("app.synthetic")].filter(Boolean).join("；");
}

/** @param {Status} status */
const mark = (status) => el("span", { class: "cover-mark" },
  el("span", { class: `cover cover-${status}`, "aria-hidden": "true", text: t(`coverage.letter.${status}`) }),
  t(`coverage.status.${status}`));

/**
 * @param {string} name @param {string} key @param {[string, string][]} options @param {string} value
 * @param {(value: string) => void} take
 */
const choice = (name, key, options, value, take) => el("label", { class: "field" }, el("span", { class: "meta", text: t(name) }),
  el("select", { "data-key": key, "data-testid": key, onchange: (e) => take(e.currentTarget.value) },
    options.map(([code, text]) => el("option", { value: code, selected: code === value }, text))));

/** @param {ShownCoverage} shown @param {CoverageActions} actions @param {(q: string) => void} search */
function filters({ coverageAsked: asked, coverage, asOf, edition, editions }, actions, search) {
  const matrix = isThere(coverage) ? coverage : null;
  const layers = new Map((matrix?.rows ?? []).map((row) => [row.layer, namesOf(row).layer]));
  const day = asked.on ?? asOf ?? today();
  return el("form", { class: "rule-filters coverage-filters", role: "search", onsubmit: (e) => e.preventDefault() },
    choice("coverage.layer", "coverage-layer", [["", t("rules.all")], ...layers], asked.layer,
      (layer) => actions.askCoverage({ layer })),
    choice("coverage.only", "coverage-status", [["", t("rules.all")], ...STATUSES.map((status) => /** @type {[string, string]} */ (
      [status, matrix ? `${t(`coverage.status.${status}`)} (${matrix.counts[status]})` : t(`coverage.status.${status}`)]))], asked.status,
      (status) => actions.askCoverage({ status: /** @type {Status | ""} */ (status) })),
    el("label", { class: "field" }, el("span", { class: "meta", text: t("coverage.division") }),
      el("input", { type: "text", "data-key": "coverage-q", "data-testid": "coverage-q", value: asked.q,
        placeholder: t("coverage.placeholder"), spellcheck: "false", oninput: (e) => search(e.currentTarget.value) })),
    el("label", { class: "field" }, el("span", { class: "meta", text: t("coverage.on") }),
      dayField({ key: "coverage-on", value: day, blank: asOf ?? today(), take: (on) => actions.askCoverage({ on }) })),
    matrix && choice("coverage.changes", "coverage-days", [["", t("coverage.chooseDay")],
      ...[...matrix.days].reverse().map((on) => /** @type {[string, string]} */ ([on, on]))], matrix.days.includes(day) ? day : "",
      (on) => actions.askCoverage({ on: on || null })),
    choice("bar.edition", "coverage-edition", [["", t("bar.editionByDate")],
      ...editions.map(({ code }) => /** @type {[string, string]} */ ([code, code]))], asked.edition ?? edition ?? "",
      (code) => actions.askCoverage({ edition: code })));
}

/** @param {string[]} ids @param {ShownCoverage} shown @param {CoverageActions} actions */
function ruleList(ids, { rulebook }, actions) {
  const byId = new Map((rulebook?.rules ?? []).map((rule) => [rule.id, rule]));
  const row = (/** @type {string} */ id) => {
    const rule = byId.get(id);
    return el("li", { class: rule?.effect ? `verdict-${rule.effect}` : null }, rule && icon(rule.effect ?? "person"),
      el("button", { type: "button", class: "link", "data-key": `coverage-rule-${id}`, "data-testid": `coverage-rule-${id}`,
        title: t("basis.showRule"), onclick: () => actions.showRule(id) }, id),
      el("span", { text: rule?.title ?? "" }));
  };
  const rest = ids.slice(RULES_AT_FIRST);
  return [el("ul", { class: "cell-rules" }, ids.slice(0, RULES_AT_FIRST).map(row)),
    rest.length > 0 && el("details", { "data-key": "coverage-more-rules" },
      el("summary", { class: "meta", "data-key": "coverage-more-rules-summary" }, t("list.more", { n: rest.length })),
      el("ul", { class: "cell-rules" }, rest.map(row)))];
}

/** A code is no number: 01 is not 1. @param {string} condition over industries, its codes bare */
const quoted = (condition) => condition.replace(/\b\d+\b/g, "'$&'");

/** @param {Silence} silence @param {ShownCoverage} shown */
function silencePart({ id, layer, zones, industries, elsewhere, reason, read, holds }, { layers, facts }) {
  const name = (/** @type {string} */ of) => layers.find((one) => one.id === of)?.name ?? of;
  const concerns = [zones && placeText(`${name(layer)}（${zones}）`, layers), industries && conditionText(quoted(industries), facts)];
  return el("li", { class: "silence", "data-testid": `silence-${id}` },
    el("p", { text: reason }),
    elsewhere && el("p", {}, t("coverage.elsewhere", { layer: name(elsewhere) })),
    el("p", { class: "meta" }, t("coverage.read"), el("span", { class: "strong",
      text: read.map((c) => `《${shortTitle(c.document)}》${c.article}`).join(t("list.comma")) })),
    !holds && el("p", { class: "basis-open", text: t("coverage.notHeld") }),
    el("p", { class: "meta", text: [id, ...concerns].filter(Boolean).join(" · ") }));
}

/** @param {Coverage} matrix @param {ShownCoverage} shown @param {CoverageActions} actions */
function cellPart(matrix, shown, actions) {
  const found = cellAt(matrix, shown.coverageAsked.cell);
  if (!found) return el("p", { class: "meta cell-hint", "data-testid": "coverage-hint", text: t("coverage.hint") });
  const { row, division, answer, silences } = found;
  const { layer, category } = namesOf(row);
  const part = (/** @type {string} */ title, /** @type {number} */ n) => el("h4", {}, title, el("span", { class: "count", text: n }));
  const elsewhere = answer.elsewhere.map((id) => shown.layers.find((one) => one.id === id) ?? { name: id });
  return el("section", { class: "cell-read", "data-testid": "coverage-cell", "data-status": answer.status },
    el("header", {}, el("h3", { text: `${layer === category ? layer : `${layer} · ${category}`} × ${division.code} ${division.name}` }),
      mark(answer.status),
      el("button", { type: "button", class: "quiet", "data-key": "close-cell", title: t("keys.close"), "aria-label": t("keys.close"),
        onclick: () => actions.askCoverage({ cell: null }) }, icon("close"))),
    answer.open.length > 0 && [part(t("coverage.openClasses"), answer.open.length),
      el("p", { class: "classes", text: answer.open.join(" ") }), el("p", { class: "basis-open", text: t("coverage.openMeans") })],
    answer.rules.length > 0 && [part(t("coverage.binding"), answer.rules.length), ruleList(answer.rules, shown, actions)],
    silences.length > 0 && [part(t("coverage.silences"), silences.length),
      el("ul", { class: "silences" }, silences.map((one) => silencePart(one, shown)))],
    elsewhere.length > 0 && el("p", { text: t("coverage.elsewhere", { layer: elsewhere.map(nameOf).join(t("list.comma")) }) }));
}

/** The part, with what is typed searched for once typing pauses. @param {CoverageActions} actions */
export function createCoveragePart(actions) {
  const search = paused(150, (/** @type {string} */ q) => actions.askCoverage({ q }));
  const table = createMatrix((cell) => actions.askCoverage({ cell }));

  /** @param {Coverage} matrix @param {ShownCoverage} shown */
  function contents(matrix, shown) {
    const asked = shown.coverageAsked;
    const part = narrowed(matrix, asked);
    const counts = countsOf(matrix, part);
    const isEmpty = part.rows.length === 0 || part.columns.length === 0;
    const cells = part.rows.length * part.columns.length;
    return [
      el("div", { class: "coverage-legend" },
        el("p", { role: "status", "data-testid": "coverage-count",
          text: t("coverage.count", { rows: part.rows.length, columns: part.columns.length, cells, open: counts.OPEN }) }),
        el("ul", { class: "basis-counts" }, STATUSES.map((status) =>
          el("li", { "data-testid": `coverage-count-${status}` }, mark(status), ` ${counts[status]}`)))),
      isEmpty
        ? el("p", { class: "lead", text: t(asked.status === "OPEN" ? "coverage.noneOpen" : "coverage.none") })
        : table(matrix, part, asked),
      cellPart(matrix, shown, actions),
      el("p", { class: "meta basis-origin", text: originOf(matrix, shown.layers) }),
    ];
  }

  return {
    /** @param {ShownCoverage} shown */
    contents: (shown) => [
      filters(shown, actions, search),
      shown.coverage instanceof Error && problemList(shown.coverage, { place: actions.place, retry: actions.retryCoverage }),
      shown.coverage === "busy" && el("p", { class: "busy", role: "status", text: t("coverage.loading") }),
      isThere(shown.coverage) && contents(shown.coverage, shown),
    ],
    /** What can be taken along. @param {ShownCoverage} shown */
    takeAlong: ({ coverage }) => isThere(coverage) && el("span", { class: "take-along" },
      el("button", { type: "button", class: "quiet", "data-key": "coverage-csv", "data-testid": "coverage-csv",
        onclick: actions.saveCoverage }, icon("download"), "CSV"),
      el("button", { type: "button", class: "quiet", "data-key": "coverage-print", onclick: () => window.print() }, icon("print"),
        t("record.print"))),
  };
}
