// @ts-check
/** How what is cited stands, in words; and the silences whose text is gone. */
import { shortTitle } from "../screening/finding.js";
import { layerName } from "../screening/zonelink.js";
import { articleInWords } from "../model/basis.js";
import { t } from "../text/strings.js";
import { el } from "../ui/dom.js";
import { icon } from "../ui/icons.js";

/**
 * @import { Layer } from "../model/answers.js"
 * @import { BasisReport, CitingClause, Standing } from "../model/basis.js"
 */

/** @type {Record<Standing, string>} */
const ICONS = { LAPSED: "MISSED", PARTLY: "CONDITIONAL", NOT_YET: "NO_TARGET", IN_FORCE: "MET" };

/** @param {Standing} standing @param {string} [word] */
export const mark = (standing, word = t(`basis.standing.${standing}`)) =>
  el("span", { class: `standing standing-${standing}` }, icon(ICONS[standing]), word);

/** @param {CitingClause["citations"]} cited */
export const inWords = (cited) => cited.map((one) => articleInWords({ ...one, title: shortTitle(one.title) })).join("、");

/**
 * Ground whose silence rests on a text that is gone: open until somebody reads what took its place.
 * @param {BasisReport} report @param {Layer[]} layers
 */
export function toBeRead({ silences }, layers) {
  const gone = silences.filter(({ standing }) => standing === "LAPSED");
  return gone.length > 0 && el("section", { class: "basis-baseless", "data-testid": "basis-to-be-read" },
    el("h3", {}, t("basis.toBeRead"), el("span", { class: "count", text: t("basis.silences", { n: gone.length }) })),
    el("p", { class: "meta", text: t("basis.toBeReadLead") }),
    el("ul", { class: "basis-clauses" }, gone.map(({ id, layer, reason, read, standing }) =>
      el("li", { class: "basis-clause", "data-testid": `basis-silence-${id}` },
        el("span", { class: "basis-clause-head" }, id, mark(standing)),
        el("span", {}, el("span", { class: "strong", text: layerName(layers, layer) }), ` ${reason}`),
        el("span", { class: "meta", text: t("basis.read", { articles: inWords(read) }) })))));
}
