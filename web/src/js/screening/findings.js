// @ts-check
/** The provisions, grouped: by what they do, by where they come from, or by dimension. */
import { el, folded } from "../ui/dom.js";
import { finding, sourceOf } from "./finding.js";
import { smallIcon } from "../ui/icons.js";
import { isByPerson } from "../model/judgements.js";
import { restsOn } from "../model/state.js";
import { t } from "../text/strings.js";
import { DIMENSIONS, dimensionName } from "../text/wording.js";
import { soughtIn } from "./sheet/filter.js";
import { layerName, zoneOf } from "./zonelink.js";

/**
 * @import { Effect } from "../model/answers.js"
 * @import { Finding } from "../model/results.js"
 * @import { Grouping, PieceName } from "../model/project.js"
 * @import { Answered } from "./shown.js"
 * @import { ZoneActions } from "./zonelink.js"
 */

/** @typedef {ZoneActions & {mark: (marked: PieceName[]) => void, group: (by: Grouping) => void}} FindingsActions */

const SEVERITY = ["PROHIBITED", "RESTRICTED", "CONDITIONAL", "PERMITTED"];
const SCOPES = ["LAW", "REGION", "CATEGORY", "UNIT"];
/** @type {Grouping[]} */
export const GROUPINGS = ["effect", "scope", "dimension"];

/** Groups stand open as long as there are not more findings than this. */
const ALL_OPEN = 6;
/** Findings of a group that are listed at once. */
const AT_FIRST = 8;

/** @param {Finding[]} list @param {string[]} order @param {(f: Finding) => string} of */
const sorted = (list, order, of) => [...list].sort((a, b) => place(order, of(a)) - place(order, of(b)));
/** What an order does not name comes last. @param {string[]} order @param {string} value */
const place = (order, value) => (order.includes(value) ? order.indexOf(value) : order.length);

/** Most severe first. @param {Finding[]} findings */
export const bySeverity = (findings) => sorted(findings, SEVERITY, (f) => f.effect);

/** @typedef {{key: string, effect: Effect | "UNDETERMINED" | null, title: string, findings: Finding[]}} Group */

/**
 * Findings in groups, in the order in which they are read; what is still open comes after what holds.
 * @param {Finding[]} findings @param {Grouping} by @returns {Group[]}
 */
export function groupsOf(findings, by) {
  const fired = (/** @type {Finding} */ f) => f.outcome === "TRUE";
  /** @type {Map<string, Group>} */
  const groups = new Map();
  const put = (/** @type {Finding} */ f, /** @type {string} */ key, /** @type {string} */ title,
    /** @type {Group["effect"]} */ effect = null) => {
    if (!groups.has(key)) groups.set(key, { key, title, effect, findings: [] });
    groups.get(key)?.findings.push(f);
  };
  const lawFirst = sorted(findings, SCOPES, (f) => f.scope ?? "LAW");
  if (by === "effect") {
    for (const f of bySeverity(lawFirst.filter(fired))) put(f, f.effect, t(`verdict.${f.effect}`), f.effect);
    for (const f of bySeverity(lawFirst.filter((f) => !fired(f)))) put(f, "open", t("findings.undecided"), "UNDETERMINED");
    return [...groups.values()];
  }
  const inOrder = sorted(bySeverity(lawFirst), ["TRUE"], (f) => f.outcome);
  const ordered = by === "scope" ? sorted(inOrder, SCOPES, (f) => f.scope ?? "LAW") : sorted(inOrder, DIMENSIONS, (f) => f.dimension);
  for (const f of ordered) {
    if (by === "scope") put(f, `${f.scope ?? "LAW"} ${f.unit ?? ""}`.trim(), sourceOf(f));
    else put(f, f.dimension ?? "", dimensionName(f.dimension) || t("findings.noDimension"));
  }
  return [...groups.values()];
}

/** @param {Answered} state @param {FindingsActions} actions */
function groupingChoice({ grouping }, actions) {
  return el("div", { class: "segments small", role: "radiogroup", "aria-label": t("findings.grouping") },
    GROUPINGS.map((by) =>
      el("label", {},
        el("input", { type: "radio", name: "grouping", value: by, checked: by === grouping, "data-key": `grouping-${by}`,
          "data-testid": `grouping-${by}`, onchange: () => actions.group(by) }), el("span", { text: t(`grouping.${by}`) }))));
}

/**
 * @param {Group} group @param {{open: boolean, named: string}} how what its key begins with @param {Answered} state
 * @param {ZoneActions} actions
 */
function groupOf(group, { open, named }, state, actions) {
  const { key, effect, title, findings } = group;
  const rest = findings.slice(AT_FIRST);
  const undecided = findings.filter((f) => f.outcome !== "TRUE").length;
  const count = effect === null && undecided > 0 && undecided < findings.length
    ? t("findings.countOpen", { n: findings.length, open: undecided }) : String(findings.length);
  const details = el("details", { class: `group${effect ? ` verdict-${effect}` : ""}`, "data-key": `group-${named}-${key}`,
    "data-testid": `group-${key}`, open },
    el("summary", { "data-key": `group-${named}-${key}-summary` }, effect && smallIcon(effect),
      el("span", { class: "group-title", text: title }), el("span", { class: "count", text: count })));
  return folded(details, () => [
    findings.slice(0, AT_FIRST).map((f) => finding(f, state, actions)),
    rest.length > 0 &&
      folded(el("details", { class: "rest", "data-key": `rest-${named}-${key}` },
        el("summary", { "data-key": `rest-${named}-${key}-summary` }, t("list.more", { n: rest.length }))),
      () => rest.map((f) => finding(f, state, actions))),
  ]);
}

/** What the reader chose on the map, and how many provisions rest on it. @param {Answered} state @param {FindingsActions} actions */
function chosenPieces({ marked, result, layers }, actions) {
  if (!marked.length) return null;
  const n = result.findings.filter((f) => restsOn(f, marked)).length;
  const names = marked.map((m) => `${layerName(layers, m.layer)} ${zoneOf(result, m.layer, m.zone ?? "")?.name ?? m.zone}`);
  return el("p", { class: "chosen-pieces", role: "status", "data-testid": "chosen-pieces" },
    el("span", { text: t("findings.chosen", { zones: [...new Set(names)].join(t("list.comma")), n }) }), " ",
    el("button", { type: "button", class: "link", "data-key": "unmark", onclick: () => actions.mark([]) }, t("findings.unchoose")));
}

/** What the rules decide by themselves. @param {Answered["result"]} result */
export const ruled = ({ findings }) => findings.filter((f) => !isByPerson(f));

/**
 * What the rules decide by themselves, of it what is sought; what a person decides stands above it.
 * @param {Answered} state @param {FindingsActions} actions @param {string} [sought]
 */
export function findingList(state, actions, sought = "") {
  const findings = soughtIn(ruled(state.result), sought, state.layers);
  const others = findings.length < state.result.findings.length;
  const groups = groupsOf(findings, state.grouping);
  const few = findings.length <= ALL_OPEN;
  return el("section", { class: "findings", "data-testid": "findings" },
    el("div", { class: "section-head" }, el("h3", { text: t("findings.title") }), findings.length > 1 && groupingChoice(state, actions)),
    chosenPieces(state, actions),
    findings.length === 0 && el("p", { class: "meta", text: t(sought ? "filter.none" : others ? "findings.noOther" : "findings.none") }),
    groups.map((group, i) => groupOf(group, { open: sought !== "" || (group.key !== "open" && (few || i === 0)),
      named: sought ? `${state.grouping}-sought` : state.grouping }, state, actions)));
}
