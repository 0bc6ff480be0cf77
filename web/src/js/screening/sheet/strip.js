// @ts-check
/** The project's strip: what it is called and filed under, to be put right in place, and by what it is judged. */
import { el, first } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { forPaper } from "../../ui/paper.js";
import { signed } from "../../model/reading.js";
import { t } from "../../text/strings.js";

/** @import { Shown } from "../shown.js" */

/** @typedef {"name" | "code" | "applicant"} Filing */
/**
 * @typedef {object} StripActions
 * @property {(said: {[part in Filing]?: string}) => void} file takes what the project is called or filed under
 * @property {() => void} goToSites
 * @property {() => void} useOtherIndustry
 * @property {() => void} widen
 */

/** Characters of a name that are shown. */
const NAME_SHOWN = 60;
/** Characters that the service takes. */
const MOST = 200;
/** @type {Filing[]} */
const PARTS = ["name", "code", "applicant"];

/** A text as it is shown where there is little room; by characters, not halves of them. @param {string} text */
export function shortened(text, most = NAME_SHOWN) {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}

/** By what a project is judged, in parts of a line. @param {Pick<Shown, "result" | "industry" | "saidByFile">} shown */
export function judgedBy({ result, industry, saidByFile }) {
  const told = result?.project.industry ?? industry;
  const named = told ? `${told.code} ${told.name}`.trim() : t("sheet.noIndustry");
  const parts = [told && saidByFile ? t("sheet.ofFile", { industry: named }) : named];
  if (result) parts.push(t("sheet.edition", { edition: result.edition.code, day: result.asOf }));
  return parts;
}

/** @param {Shown} shown @param {StripActions} actions */
function fields({ site }, actions) {
  return el("div", { class: "filing" }, PARTS.map((part) => el("label", {}, el("span", { class: "meta", text: t(`strip.${part}`) }),
    field(part, site?.properties[part] ?? "", actions))));
}

/** @param {Filing} part @param {string} value @param {StripActions} actions */
function field(part, value, actions) {
  // A field that was typed in while an answer came has been put in another's place: it is left without a change.
  const take = (/** @type {HTMLInputElement} */ input) => {
    const typed = input.value.trim();
    if (input.isConnected && typed !== value) actions.file({ [part]: typed });
  };
  return el("input", { type: "text", value, maxlength: MOST, "data-key": `strip-${part}`, "data-testid": `strip-${part}`,
    autocomplete: part === "applicant" ? "organization" : "off",
    placeholder: t(part === "name" ? "site.unnamed" : "strip.optional"),
    onblur: ({ currentTarget: left }) => {
      // Once the next field has the focus: the strip is drawn anew, and the focus stays where it went.
      setTimeout(() => take(left));
    },
    onkeydown: (e) => {
      if (e.isComposing || (e.key !== "Enter" && e.key !== "Escape")) return;
      e.preventDefault();
      e.stopPropagation();
      // What was typed is taken with Enter, and let go with Escape; taken, it has drawn the strip anew.
      if (e.key === "Escape") e.currentTarget.value = value;
      take(e.currentTarget);
      const summary = first(document, "[data-key=strip-summary]");
      summary?.focus();
      summary?.closest("details")?.removeAttribute("open");
    } });
}

/** @param {Shown} shown @param {StripActions} actions */
export function strip(shown, actions) {
  const { site, reading, siteIndex, wide, recorded, saidByFile } = shown;
  const many = reading && reading.sites.length > 1 && siteIndex >= 0;
  const { name = "", code, applicant, repair } = site?.properties ?? {};
  return el("header", { class: `strip${recorded ? "" : " unrecorded"}`, "data-testid": "strip",
    "data-unrecorded": t("sheet.unrecorded") },
    el("button", { type: "button", class: "quiet widen", "data-key": "widen", "aria-pressed": String(wide),
      title: t(wide ? "view.narrow" : "view.widen"), "aria-label": t(wide ? "view.narrow" : "view.widen"), onclick: actions.widen },
      icon(wide ? "narrow" : "widen")),
    el("details", { class: "project", "data-key": "strip-project" },
      el("summary", { "data-key": "strip-summary", "data-testid": "strip-edit", title: t("strip.edit") },
        el("span", { class: "strong", "data-testid": "project-name", title: name.length > NAME_SHOWN ? name : null,
          text: (forPaper() ? name : shortened(name)) || t("site.unnamed") }),
        icon("edit"), el("span", { class: "offscreen", text: t("strip.edit") })),
      fields(shown, actions)),
    el("p", { class: "subject", "data-testid": "subject" },
      (code || applicant) && el("span", { class: "meta", "data-testid": "filed", text: [code, applicant].filter(Boolean).join(" · ") }),
      many &&
        el("button", { type: "button", class: "link", "data-key": "go-to-sites", onclick: actions.goToSites },
          t("verdict.ofMany", { n: siteIndex + 1, total: reading.sites.length })),
      repair &&
        el("span", { class: "repaired-tag",
          text: repair.before === null ? t("repair.note") : t("repair.noteSize", { difference: signed(repair.difference ?? 0, 2) }) })),
    el("p", { class: "meta", "data-testid": "judged-by" },
      judgedBy(shown).map((part, i) => [i > 0 && " · ", el("span", { class: i > 0 ? "nowrap" : null }, part)]),
      saidByFile && !recorded && [" ", el("button", { type: "button", class: "link meta", "data-key": "strip-industry",
        "data-testid": "strip-industry", onclick: actions.useOtherIndustry }, t("industry.other"))]));
}
