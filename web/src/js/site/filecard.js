// @ts-check
/**
 * What was found in the file: format, encoding, layers, coordinate system and notices; and the systems to choose from where it is in doubt.
 */
import { candidatesOf, crsName } from "../model/crs.js";
import { el } from "../ui/dom.js";
import { lonLat } from "../text/format.js";
import { icon } from "../ui/icons.js";
import { formatName, looksGarbled, messageOf, titleOfFile } from "../model/reading.js";
import { t } from "../text/strings.js";

/**
 * @import { Offered } from "../model/crs.js"
 * @import { Reading } from "../model/project.js"
 * @import { SitePanelShown } from "./shown.js"
 */

/**
 * @typedef {object} FileActions
 * @property {(encoding: string | undefined) => void} chooseEncoding
 * @property {(crs: string) => void} chooseCrs
 * @property {() => void} chooseCrsAgain
 * @property {(candidate: Offered) => void} showCandidate
 * @property {() => void} showCandidates
 * @property {(open: boolean) => void} openCrs
 * @property {() => void} clearSite
 * @property {(key: string | null) => void} lit
 */

const ENCODINGS = ["", "UTF-8", "GB18030"];
/** Formats whose text may be in one encoding or another. */
const TEXTS = ["BOUNDARY_POINT_TXT", "VERTEX_TABLE_CSV", "SHAPEFILE", "DXF", "WKT"];

/** @param {Reading} read @param {FileActions} actions */
function encodingChoice(read, actions) {
  const { format, encoding } = read.detected ?? {};
  // A format that settles its encoding itself leaves nothing to choose.
  if (format && !TEXTS.includes(format)) return encoding ? [el("dt", { text: t("file.encoding") }), el("dd", { text: encoding })] : null;
  if (!encoding && !read.encodingChosen && !format) return null;
  const garbled = looksGarbled(read);
  const name = (/** @type {string} */ code) => code ||
    (encoding && !read.encodingChosen ? t("file.encodingFound", { encoding }) : t("file.encodingAuto"));
  const codes = read.encodingChosen && !ENCODINGS.includes(read.encodingChosen) ? [...ENCODINGS, read.encodingChosen] : ENCODINGS;
  return [
    el("dt", {}, el("label", { for: "encoding", text: t("file.encoding") })),
    el("dd", {},
      el("select", { id: "encoding", class: garbled ? "doubtful" : null, "data-key": "encoding", "data-testid": "encoding",
        "aria-describedby": garbled ? "encoding-hint" : null, onchange: (e) => actions.chooseEncoding(e.currentTarget.value || undefined) },
      codes.map((code) => el("option", { value: code, selected: code === (read.encodingChosen ?? "") }, name(code)))),
      garbled && el("span", { class: "hint", id: "encoding-hint", text: t("file.garbled") })),
  ];
}

/** @param {Reading} read @param {FileActions} actions */
function crsRow(read, actions) {
  if (!read.crs?.detected) return null;
  // What was chosen may say more than the system: how its degrees are written.
  const name = crsName(read.crsChosen?.startsWith(read.crs.detected) ? read.crsChosen : read.crs.detected);
  return [el("dt", { text: t("site.crs") }), el("dd", {}, name && `${name} · `, el("span", { class: "nowrap", text: read.crs.detected }),
    read.crsChosen ? t("crs.chosen") : !read.crs.certain && t("crs.assumed"),
    read.crsChosen &&
      [" ", el("button", { type: "button", class: "link", "data-key": "crs-again", onclick: actions.chooseCrsAgain },
        t("site.crsAgain"))])];
}

/** @param {SitePanelShown} shown @param {FileActions} actions */
export function fileCard({ reading: read, site }, actions) {
  if (!read) return null;
  const { format, layers = [] } = read.detected ?? {};
  const row = (/** @type {string} */ name, /** @type {string} */ value) =>
    (value ? [el("dt", { text: name }), el("dd", { text: value })] : []);
  return el("section", { class: "file-card", "data-testid": "file-card", "aria-label": t("site.file.name") },
    el("div", { class: "file-head" },
      el("p", { class: "file-name" }, icon("file"), el("span", { text: titleOfFile(read.name) })),
      !site &&
        el("button", { type: "button", class: "quiet", "data-key": "clear-file", title: t("site.clear"), "aria-label": t("site.clear"),
          onclick: actions.clearSite }, icon("close"))),
    el("dl", { class: "pairs" },
      row(t("file.format"), formatName(format)),
      row(t("file.layers"), layers.join(t("list.comma"))),
      encodingChoice(read, actions),
      crsRow(read, actions)),
    read.notices?.length > 0 &&
      el("ul", { class: "notices", "data-testid": "file-notices" }, read.notices.map((n) => el("li", { text: messageOf(n) }))));
}

/** @param {Offered} c @param {FileActions} actions */
function candidate(c, actions) {
  const { place } = c;
  const key = `candidate:${c.n}`;
  const light = () => actions.lit(key);
  const leave = () => actions.lit(null);
  return el("li", { class: "candidate", "data-light": key, "data-testid": "candidate", onpointerenter: light, onpointerleave: leave,
    onfocusin: light, onfocusout: leave },
    el("button", { type: "button", "data-key": `crs${c.crs}`, class: "choice", onclick: () => actions.chooseCrs(c.crs) },
      el("span", { class: "badge-number", text: c.n }),
      el("span", { class: "choice-text" },
        el("strong", { text: crsName(c.crs) || c.crs }), crsName(c.crs) && el("span", { class: "meta", text: ` ${c.crs}` }),
        el("span", { class: "meta block", text: c.reason }))),
    place && el("p", { class: "candidate-place meta" },
      el("span", { class: c.inRegion ? null : "outside", text: t(c.inRegion ? "crs.inRegion" : "crs.outside") }), " ",
      el("button", { type: "button", class: "link", "data-key": `place${c.crs}`, title: t("problem.place"),
        onclick: () => actions.showCandidate(c) }, lonLat(place))));
}

/** @param {SitePanelShown} shown @param {FileActions} actions */
export function crsChoice({ reading: read, crsOpen }, actions) {
  const candidates = candidatesOf(read);
  if (!read || candidates.length === 0) return null;
  const list = [
    el("ol", { class: "candidates" }, candidates.map((c) => candidate(c, actions))),
    el("button", { type: "button", class: "link", "data-key": "all-candidates", onclick: actions.showCandidates }, t("crs.showAll")),
  ];
  if (!read.crs.detected) {
    return el("section", { class: "choices asked", "data-testid": "crs-choice", "aria-labelledby": "crs-title" },
      el("h3", { id: "crs-title", text: t("site.crsAsk") }), el("p", { class: "meta", text: t("crs.how") }), list);
  }
  return el("details", { class: "choices", "data-key": "crs-choice", "data-testid": "crs-choice", open: crsOpen },
    el("summary", { "data-key": "crs-summary", onclick: (e) => {
      e.preventDefault();
      actions.openCrs(!crsOpen);
    } }, t("site.crsDefault", { crs: read.crs.detected })), list);
}

