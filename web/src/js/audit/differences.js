// @ts-check
/** The pieces of ground that a layer lost and gained: each leads to the map, and the map to it. */
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { t } from "../text/strings.js";
import { facts, fetchedPart } from "./parts.js";
import { groundText, layerText, muText } from "./words.js";

/**
 * @import { ComparedLayer, Comparison, Difference, Differences } from "../model/comparisons.js"
 * @import { AuditActions, Shown } from "./shown.js"
 */

/** The name by which a piece is lit in its list and on the map. @param {string} id */
export const litKey = (id) => `difference:${id}`;

/**
 * What is lit once the map's pointer is over a piece, or over none: what was lit from elsewhere stays.
 * @param {string | null} lit @param {{id: string} | null} one
 */
export const litUnder = (lit, one) => (one ? litKey(one.id) : lit?.startsWith(litKey("")) ? null : lit);

/** Pieces that are listed at once. */
const AT_ONCE = 30;

/** Those that a finding is about, else all; the largest first. @param {Differences} differences @param {string[]} pointed */
export const listed = ({ features }, pointed) =>
  features.filter(({ id }) => pointed.length === 0 || pointed.includes(id))
    .sort((a, b) => b.properties.areaSquareMetres - a.properties.areaSquareMetres);

/** What is known of the chosen piece. @param {Difference} difference @param {Shown} shown */
function details({ properties: p }, { layers }) {
  const standing = p.standsThere.map(({ layer, areaMu }) => `${layerText(layers, layer)} ${muText(areaMu)} ${t("unit.mu")}`);
  const { reason } = p;
  return facts([
    [t("audit.fact.area"), groundText(p.areaSquareMetres, p.areaMu)],
    p.zonesBefore.length > 0 && [t("audit.zonesBefore"), p.zonesBefore.join(t("list.comma"))],
    p.zonesAfter.length > 0 && [t("audit.zonesAfter"), p.zonesAfter.join(t("list.comma"))],
    [t("audit.standsThere"), standing.length > 0 ? standing.map((text) => el("span", { class: "block", text })) : t("audit.standsNothing")],
    [t("audit.reason"), reason === null ? t("audit.noReason")
      : [el("span", { text: `${reason.document} (${reason.date})` }), el("span", { class: "block", text: reason.reason }),
        reason.synthetic && el("span", { class: "meta block", text: t("audit.syntheticReason") })]],
  ]);
}

/** @param {Difference} difference @param {Shown} shown @param {AuditActions} actions */
function row(difference, shown, actions) {
  const { id, properties: p } = difference;
  const chosen = shown.difference === id;
  const light = () => actions.lit(litKey(id));
  const leave = () => actions.lit(null);
  const zones = (p.zonesBefore.length > 0 ? p.zonesBefore : p.zonesAfter).join(t("list.comma"));
  const tags = [p.sliver && t("audit.sliver"), p.kind === "LOST" && p.reason === null && t("audit.noReason")].filter(Boolean).join(" · ");
  return el("li", { class: `difference kind-${p.kind}${chosen ? " chosen" : ""}`, "data-testid": "difference", "data-kind": p.kind,
    "data-id": id, "data-light": litKey(id), onpointerenter: light, onpointerleave: leave, onfocusin: light, onfocusout: leave },
    el("button", { type: "button", class: "difference-head", "data-key": `difference-${id}`, "aria-expanded": String(chosen),
      onclick: () => actions.choose(chosen ? null : id) },
      el("span", { class: `swatch difference-swatch kind-${p.kind}` }),
      el("span", { text: t(`audit.kind.${p.kind}`) }),
      el("span", { class: "meta difference-zones", text: [zones, tags].filter(Boolean).join(" · ") }),
      el("span", { class: "right-end", text: `${muText(p.areaMu)} ${t("unit.mu")}` })),
    chosen && details(difference, shown));
}

/** @param {Differences} differences @param {Comparison} comparison @param {Shown} shown @param {AuditActions} actions */
function list(differences, { sliverSquareMetres }, shown, actions) {
  const rows = listed(differences, shown.pointed);
  if (rows.length === 0) return el("p", { class: "meta", text: t("audit.noDifferences") });
  const chosen = rows.findIndex(({ id }) => id === shown.difference);
  const first = rows.slice(0, Math.max(AT_ONCE, chosen + 1));
  const rest = rows.slice(first.length);
  return [
    shown.pointed.length > 0 && el("p", {}, el("button", { type: "button", class: "link", "data-key": "all-differences",
      onclick: () => actions.point([]) }, icon("close"), t("audit.allDifferences"))),
    el("ol", { class: "differences", "data-testid": "differences" }, first.map((one) => row(one, shown, actions))),
    rest.length > 0 && el("details", { "data-key": "more-differences" },
      el("summary", { "data-key": "more-differences-summary", text: t("list.more", { n: rest.length }) }),
      el("ol", { class: "differences" }, rest.map((one) => row(one, shown, actions)))),
    el("p", { class: "meta", text: t("audit.sliverHow", { limit: groundText(sliverSquareMetres) }) }),
  ];
}

/** @param {ComparedLayer} layer @param {Comparison} comparison @param {Shown} shown @param {AuditActions} actions */
export function differencesPart(layer, comparison, shown, actions) {
  const { lost = 0, gained = 0, attribute = 0 } = layer.differences ?? {};
  return el("section", { class: "pieces-list" },
    el("h4", { text: t("audit.pieces") }),
    el("p", { class: "meta", text: t("audit.piecesCount", { lost, gained, attribute }) }),
    fetchedPart(shown.differences, { busy: t("audit.loadingPieces"), retry: () => actions.retry("differences"), place: actions.place },
      (there) => list(there, comparison, shown, actions)));
}
