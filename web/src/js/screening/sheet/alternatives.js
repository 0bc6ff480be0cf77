// @ts-check
/** What would have to be otherwise: another place, a smaller site, another kind of project. Every outcome was screened by the service. */
import { el, first } from "../../ui/dom.js";
import { amountText, kindOf, printedIn } from "../../ui/figures.js";
import { distance, octant, share } from "../../text/format.js";
import { icon, smallIcon } from "../../ui/icons.js";
import { problemList } from "../../ui/problems.js";
import { nameOf, t } from "../../text/strings.js";
import { briefLabelOf } from "../../text/wording.js";
import { isFound } from "../../model/alternatives.js";
import { layerName } from "../zonelink.js";
import { clearText, rowName } from "./rows.js";

/**
 * @import { Alternatives, Avoided, Clip, Ghost, OtherFact, Outcome, Shift } from "../../model/alternatives.js"
 * @import { HeadlineRow } from "../../model/sheets.js"
 * @import { Child } from "../../ui/dom.js"
 * @import { Answered } from "../shown.js"
 */

/**
 * @typedef {object} SeekActions
 * @property {() => Promise<void>} seek
 * @property {(ghost: Ghost | null) => void} showGhost
 * @property {(position: number[], text: string) => void} place
 */

/** A verdict in words; of one that is open, between which it lies. @param {Outcome} outcome */
export function outcomeText({ verdict, atLeast, atMost }) {
  if (verdict !== "UNDETERMINED") return t(`verdict.${verdict}`);
  return t("alternatives.between", { least: t(`verdict.${atLeast}`), most: t(`verdict.${atMost}`) });
}

/** What a search for another place came to, in a sentence. @param {Shift} shift */
export function shiftText(shift) {
  const { searched, reason, withinMetres, resolutionMetres, proved } = shift;
  if (!searched) return t(`alternatives.reason.${reason}`);
  if (!isFound(shift)) {
    const none = t("alternatives.none", { km: withinMetres / 1000, n: resolutionMetres });
    return proved ? none : `${none}${t("alternatives.notExhausted")}`;
  }
  return t("alternatives.move",
    { wind: t(`wind.${octant(shift.bearingDegrees)}`), distance: distance(shift.distanceMetres) });
}

/** A move along the axes of the plane, to the decimetre. @param {number} east metres @param {number} north metres */
export const offsetText = (east, north) =>
  [[east, east < 0 ? 270 : 90], [north, north < 0 ? 180 : 0]].map(([metres, bearing]) =>
    t("alternatives.offset", { wind: t(`wind.${octant(bearing)}`), n: Math.abs(metres).toFixed(1) })).join(t("list.comma"));

/** What a row says of the site, in a few words. @param {HeadlineRow} row @param {Answered} shown */
const rowText = (row, { result }) =>
  (row.status === "HIT" ? `${printedIn(row, kindOf(result))} ${share(row.shareOfSite ?? 0)}` : clearText(row));

/** The hard facts here and there. @param {HeadlineRow[]} there @param {Answered} shown @param {string} head */
function costs(there, shown, head) {
  const here = new Map((shown.sheet?.rows ?? []).map((row) => [row.row, row]));
  const column = (/** @type {string} */ text) => el("th", { scope: "col", text });
  return el("table", { class: "costs" },
    el("thead", {}, el("tr", {}, column(t("sheet.rows")), column(t("alternatives.here")), column(head))),
    el("tbody", {}, there.map((row) => {
      const now = here.get(row.row);
      const [before, after] = [now ? rowText(now, shown) : "", rowText(row, shown)];
      return el("tr", { class: before === after ? "" : "changed" },
        el("th", { scope: "row", text: rowName(row, shown.layers.find((one) => one.id === row.layer)) }), el("td", { text: before }),
        el("td", { text: after }));
    })));
}

/** @param {Child} what @param {Outcome} outcome @param {...Child} more */
const way = (what, outcome, ...more) => el("li", { class: `way verdict-${outcome.verdict}` },
  el("p", {}, what, " → ", smallIcon(outcome.verdict), el("strong", { text: outcomeText(outcome) })), ...more);

/** The switch of a shape on the map. @param {Ghost} ghost @param {Answered} shown @param {SeekActions} actions */
function onMap(ghost, shown, actions) {
  const isShown = shown.ghost?.geometry === ghost.geometry;
  return el("button", { type: "button", class: "link", "data-key": `ghost-${ghost.kind}`, "data-testid": `ghost-${ghost.kind}`,
    "aria-pressed": String(isShown), onclick: () => actions.showGhost(isShown ? null : ghost) },
  t(isShown ? "alternatives.hide" : "alternatives.show"));
}

/**
 * The hard facts of which it is still open what they come to, where the site would be.
 * @param {HeadlineRow[]} rows @param {Pick<Answered, "layers">} shown
 */
export function openThere(rows, { layers }) {
  const open = rows.flatMap(({ layer, name, open: weight }) =>
    (weight ? [t("alternatives.openRow", { layer: layerName(layers, layer ?? "") || name, effect: t(`verdict.${weight.effect}`) })] : []));
  return open.length > 0 ? t("alternatives.openThere", { what: open.join(t("list.comma")) }) : "";
}

/** @param {Shift} shift @param {Answered} shown @param {SeekActions} actions */
function shiftWay(shift, shown, actions) {
  const said = el("span", { "data-testid": "shift", text: shiftText(shift) });
  if (!isFound(shift)) return el("li", { class: "way" }, el("p", {}, said));
  const { geometry, rows, proved, resolutionMetres, stability, eastMetres, northMetres } = shift;
  const open = openThere(rows, shown);
  const notes = [
    t(proved ? "alternatives.proved" : "alternatives.notExhausted", { n: resolutionMetres }),
    !stability.certain && t("stability.DEPENDS"),
    offsetText(eastMetres, northMetres),
  ].filter(Boolean);
  return way(said, shift, open && el("p", { class: "meta", "data-testid": "open-there", text: open }),
    el("p", { class: "meta" }, notes.join(" · "), " ", onMap({ kind: "shift", geometry }, shown, actions)),
    costs(rows, shown, t("alternatives.there")));
}

/** @param {Clip} clip @param {Answered} shown @param {SeekActions} actions */
function clipWay(clip, shown, actions) {
  const { offered, keptShare, keptAreaSquareMetres, givenUpAreaSquareMetres, layers, geometry, rows } = clip;
  const names = layers.map(({ layer, name }) => layerName(shown.layers, layer) || name).join(t("list.comma"));
  const figures = { layers: names, kept: amountText(keptAreaSquareMetres, "area"), share: share(keptShare),
    lost: amountText(givenUpAreaSquareMetres, "area") };
  if (!offered) return el("li", { class: "way" }, el("p", { "data-testid": "clip", text: t("alternatives.clipTooMuch", figures) }));
  return way(el("span", { "data-testid": "clip", text: t("alternatives.clip", figures) }), clip,
    el("p", { class: "meta" }, onMap({ kind: "clip", geometry }, shown, actions)), costs(rows, shown, t("alternatives.left")));
}

/** @param {Avoided} avoided @param {Answered} shown */
function avoidWay({ layer, name, areaSquareMetres, shareOfSite, verdict, atLeast, atMost }, { layers }) {
  const text = t("alternatives.avoid", { layer: layerName(layers, layer) || name, amount: amountText(areaSquareMetres, "area") });
  return verdict && atLeast && atMost ? way(text, { verdict, atLeast, atMost })
    : el("li", { class: "way" }, el("p", { text: `${text} → ${t("alternatives.nothingLeft", { share: share(1 - shareOfSite) })}` }));
}

/** @param {OtherFact} other @param {Answered} shown */
const factWay = (other, { facts }) => way(t("alternatives.fact", { fact: briefLabelOf(facts, other.fact), value: nameOf(other) }), other);

/** @param {Alternatives} found @param {Answered} shown @param {SeekActions} actions */
function ways({ target, shift, clip, avoid, otherFacts }, shown, actions) {
  return [
    target && el("p", { class: "meta", text: t(`alternatives.target.${target.open}`, { effect: t(`verdict.${target.effect}`) }) }),
    el("ul", { class: "ways" }, shiftWay(shift, shown, actions), clip && clipWay(clip, shown, actions),
      avoid.map((one) => avoidWay(one, shown)), otherFacts.map((one) => factWay(one, shown))),
    el("p", { class: "meta", text: t("alternatives.lead") }),
  ];
}

/** Asks for it, where the verdict leaves something to be wished for. @param {Answered} shown @param {SeekActions} actions */
export function seekButton({ result, alternatives, seeking }, actions) {
  if (result.verdict === "PERMITTED" || alternatives) return null;
  return el("button", { type: "button", class: "seek", "data-key": "seek", "data-testid": "seek", disabled: seeking,
    onclick: actions.seek }, icon("way"), t(seeking ? "alternatives.busy" : "alternatives.button"));
}

/** What was found, once it was asked for. @param {Answered} shown @param {SeekActions} actions */
export function alternativesFound(shown, actions) {
  const { alternatives, seekProblem } = shown;
  if (!alternatives && !seekProblem) return null;
  return el("section", { class: "alternatives", "data-testid": "alternatives" },
    el("h3", { tabindex: "-1", id: "alternatives-title", "data-key": "alternatives-title", text: t("alternatives.title") }),
    seekProblem && problemList(seekProblem, { place: actions.place, retry: actions.seek }),
    alternatives && ways(alternatives, shown, actions));
}

/** Leads whoever still waits for it to what was found: not one who has gone elsewhere meanwhile. @param {HTMLElement} panel */
export function leadToFound(panel) {
  const { activeElement } = document;
  const title = first(panel, "#alternatives-title");
  if (!title || (activeElement !== document.body && activeElement !== panel)) return;
  title.focus({ preventScroll: true });
  title.closest("section")?.scrollIntoView({ block: "nearest" });
  if (title.getBoundingClientRect().top < panel.getBoundingClientRect().top) title.scrollIntoView({ block: "start" });
}
