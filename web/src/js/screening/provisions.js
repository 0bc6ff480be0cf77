// @ts-check
/** The provisions of an extract in parts, each with the places and projects that it applies to and what it would do there. */
import { el, folded } from "../ui/dom.js";
import { citationsOf, groundOf, partsOf } from "../model/extracts.js";
import { t, spoken } from "../text/strings.js";
import { conditionText, dimensionName, placeText } from "../text/wording.js";
import { basisInShort, citationList, cited } from "./finding.js";
import { holds } from "./sheet/filter.js";
import { layerName, lights, pieceAmount, zoneLink, zoneOf } from "./zonelink.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { Extract, Part, Provision } from "../model/extracts.js"
 * @import { Shown } from "./shown.js"
 * @import { ZoneActions } from "./zonelink.js"
 */

/** What a part is called. @param {Part} part @param {Layer[]} layers */
export function partName({ layer, basis, list }, layers) {
  if (layer) return layerName(layers, layer);
  if (!list) return t(`extract.basis.${basis}`);
  if (list.scope === "CATEGORY") return t("extract.categoryList", { category: list.categoryName ?? list.category ?? "" });
  return list.scope === "UNIT" ? t("scope.unitOf", { unit: list.unit ?? "" }) : t(`scope.${list.scope}`);
}

/** To what projects a provision applies. @param {Provision} provision @param {Shown["facts"]} facts */
export function projectsText({ everyProject, projects, when, basis }, facts) {
  if (everyProject) return t("extract.everyProject");
  if (projects && when) return t("extract.projects", { projects: spoken() === "en" ? conditionText(when, facts) : projects });
  return t(basis === "OPEN" ? "extract.dataMissing" : "extract.byProject");
}

/** What a provision would do. @param {Provision} provision */
export const effectText = ({ effect, check }) =>
  [effect ? t("extract.ifApplies", { effect: t(`sheet.short.${effect}`) }) : null, check && t("extract.PERSON")]
    .filter(Boolean).join(" · ");

/**
 * The provisions that hold every word.
 * @param {Extract} extract @param {string} sought @param {Layer[]} layers
 */
export const provisionsSought = ({ provisions, documents }, sought, layers) => provisions.filter((one) => holds([one.rule, one.title,
  one.dimension, one.unit, one.place, one.projects, cited(citationsOf(one, documents)),
  ...one.layers.map((id) => layerName(layers, id)), ...one.zones.map((zone) => zone.code)].filter(Boolean).join(" "), sought));

/** @param {Provision} one @param {Extract} extract @param {Shown} shown @param {ZoneActions} actions */
function provision(one, extract, { layers, facts }, actions) {
  const ground = groundOf(extract);
  const citations = citationsOf(one, extract.documents);
  const [first] = one.zones;
  const zones = one.zones.filter((zone) => zone.layer === first?.layer).map((zone) => zone.code);
  const details = el("details", { class: "citations", "data-key": `provision-${one.rule}` },
    el("summary", { "data-key": `provision-${one.rule}-summary` }, basisInShort({ ...one, citations })));
  const row = (/** @type {string} */ name, /** @type {string | null} */ value) =>
    (value ? [el("dt", { text: t(name) }), el("dd", { text: value })] : []);
  return el("article", { class: "finding provision", "data-testid": `provision-${one.rule}`,
    ...(first ? { "data-layer": first.layer, "data-zones": zones.join(" "), ...lights(actions, { layer: first.layer, zones }) } : {}) },
    el("header", {}, el("h4", { text: one.title }), el("span", { class: "effect", text: effectText(one) })),
    el("p", { class: "message", text: projectsText(one, facts) }),
    folded(details, () => [
      citationList(citations),
      el("dl", { class: "rows" },
        one.zones.length > 0 && [el("dt", { text: t("finding.zones") }), el("dd", {}, el("ul", { class: "zone-list" },
          one.zones.map(({ layer, code }) => {
            const zone = zoneOf(ground, layer, code);
            return el("li", {}, zoneLink({ layer, code, name: zone?.name, key: `zone-of-${one.rule}-${code}`,
              amount: pieceAmount(zone, ground) }, actions));
          })))],
        row("extract.place", one.place && placeText(one.place, layers)),
        row("finding.interpretation", one.interpretation),
        row("finding.note", one.note),
        row("finding.rule", [one.rule, dimensionName(one.dimension)].join(" · "))),
    ]));
}

/**
 * The parts, folded but for the first; where words are sought, all open.
 * @param {Extract} extract @param {Provision[]} found @param {boolean} isSought @param {Shown} shown @param {ZoneActions} actions
 */
export function provisionParts(extract, found, isSought, shown, actions) {
  const parts = partsOf({ ...extract, provisions: found }).filter((part) => part.provisions.length > 0 || !isSought);
  return el("section", { class: "findings", "data-testid": "provisions" },
    el("h3", { class: "offscreen", text: t("findings.title") }),
    parts.length === 0 && el("p", { class: "meta", text: t(isSought ? "filter.none" : "findings.none") }),
    parts.map((part, i) => {
      const key = `part-${part.key}${isSought ? "-sought" : ""}`;
      return folded(el("details", { class: "group", "data-key": key, "data-testid": `part-${part.key}`, open: isSought || i === 0 },
        el("summary", { "data-key": `${key}-summary` }, el("span", { class: "group-title", text: partName(part, shown.layers) }),
          el("span", { class: "count", text: String(part.provisions.length) }))),
      () => [
        part.list?.held === false && el("p", { class: "warning", text: t("extract.notHeld") }),
        part.provisions.map((one) => provision(one, extract, shown, actions)),
      ]);
    }));
}
