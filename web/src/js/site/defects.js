// @ts-check
/** The defects of a file, each the partner of a badge on the map, and beside them what a repair would make of the faulty sites. */
import { el } from "../ui/dom.js";
import { area, number } from "../text/format.js";
import { faultList } from "../ui/problems.js";
import { changesOf, signed } from "../model/reading.js";
import { t } from "../text/strings.js";

/**
 * @import { Proposal } from "../model/answers.js"
 * @import { Numbered } from "../model/reading.js"
 * @import { SitePanelShown } from "./shown.js"
 */

/**
 * @typedef {object} DefectActions
 * @property {(i: number) => void} useProposal
 * @property {(i: number | null) => void} previewProposal
 * @property {(n: number) => void} showProposals
 * @property {(position: number[], text: string) => void} place
 * @property {(key: string | null) => void} lit
 */

/** Proposals that stand open at once; more on demand. */
const AT_ONCE = 10;

/** Areas before and after as a table: units in the head, digits under digits. @param {Proposal} p */
function areas(p) {
  const row = (/** @type {string} */ name, /** @type {number | null} */ m2, sign = false) =>
    el("tr", {}, el("th", { scope: "row", text: name }),
      el("td", { text: m2 === null ? "—" : sign ? signed(m2, 2) : number(m2) }),
      el("td", { text: m2 === null ? "—" : sign ? signed((m2 * 3) / 2000, 2) : area(m2).mu }));
  return el("table", { class: "areas" },
    el("thead", {},
      el("tr", {},
        el("th", { scope: "col" }, el("span", { class: "offscreen", text: t("repair.area") })), el("th", { scope: "col", text: "m²" }),
        el("th", { scope: "col", text: t("unit.mu") }))),
    el("tbody", {},
      row(t("repair.before"), p.areaBeforeSquareMetres ?? null),
      row(t("repair.after"), p.areaSquareMetres),
      row(t("repair.difference"),
        p.areaBeforeSquareMetres === null || p.areaBeforeSquareMetres === undefined ? null : p.areaDifferenceSquareMetres, true)));
}

/** @param {Proposal} p @param {number} i @param {SitePanelShown} shown @param {DefectActions} actions */
function proposal(p, i, { used, preview }, actions) {
  const isUsed = used === i;
  return el("article", { class: `proposal${preview === i ? " previewed" : ""}`, "data-testid": "proposal",
    "aria-label": t("repair.of", { site: p.site }) },
    el("h4", { text: t("repair.of", { site: p.site }) }),
    el("ul", { class: "notices" }, changesOf(p).map((text) => el("li", { text }))),
    areas(p),
    el("div", { class: "row" },
      isUsed
        ? el("span", { class: "used", role: "status", text: t("repair.used") })
        : el("button", { type: "button", class: "primary", "data-key": `use${i}`, "data-testid": "use-proposal",
          onclick: () => actions.useProposal(i) }, t("repair.use")),
      !isUsed &&
        el("button", { type: "button", "data-key": `preview${i}`, "aria-pressed": String(preview === i),
          onclick: () => actions.previewProposal(preview === i ? null : i) }, t("repair.preview"))));
}

/** @param {SitePanelShown} state @param {Numbered[]} defects @param {DefectActions} actions */
export function defectSection(state, defects, actions) {
  const proposals = state.reading?.proposals ?? [];
  if (defects.length === 0 && proposals.length === 0) return null;
  const shown = Math.max(AT_ONCE, state.proposalsShown);
  return el("section", { class: "problem defects", "data-testid": "defects", "aria-label": t("site.defects", { n: defects.length }) },
    el("h3", { text: t("site.defects", { n: defects.length }) }),
    faultList(defects, actions),
    proposals.length > 0 && el("p", { class: "meta repair-lead", text: t("repair.lead") }),
    proposals.slice(0, shown).map((p, i) => proposal(p, i, state, actions)),
    proposals.length > shown &&
      el("button", { type: "button", "data-key": "more-proposals", onclick: () => actions.showProposals(shown + 5 * AT_ONCE) },
        t("list.more", { n: proposals.length - shown })),
    proposals.length === 0 && !state.site && el("p", { class: "meta", text: t("repair.none") }));
}
