// @ts-check
/** What siting is asked: the project, the ground that it takes, and where a place is looked for. */
import { isLarge } from "../model/layerlist.js";
import { LAYERS } from "../model/siting.js";
import { zonesIn } from "../model/state.js";
import { t } from "../text/strings.js";
import { el, first } from "../ui/dom.js";
import { faultOf, parseNumber } from "../ui/numberfield.js";

/**
 * @import { Within } from "../model/siting.js"
 * @import { State } from "../model/state.js"
 */

/** What the form shows. @param {State} state */
export const askedShown = ({ industry, siting, sitingMu, sitingWithin, sitingBusy, sitingProgress, zones }) =>
  ({ industry, siting, sitingMu, sitingWithin, sitingBusy, sitingProgress, regiments: zones.get(LAYERS.byAdminArea),
    units: zones.get(LAYERS.byUnit) });
/** @typedef {ReturnType<typeof askedShown>} Asked */

/**
 * @typedef {object} AskingActions
 * @property {() => void} ask
 * @property {() => void} cancel
 * @property {() => void} clear
 * @property {(mu: number | null) => void} setMu
 * @property {(within: Within | null) => void} within
 * @property {() => void} goToIndustry
 */

/** The least and the most ground that a project is thought of as taking, in mu. */
const MU = { minimum: 0.01, maximum: 1e8 };

/** The ground that is typed, and why it cannot be taken; nothing typed takes it as a point. @param {string} text */
export function groundOf(text) {
  if (text.trim() === "") return { mu: null, fault: null };
  const mu = parseNumber(text);
  return { mu, fault: faultOf(MU, mu) };
}

/** Reads the ground, and says at its field what is wrong with it. @param {HTMLElement} panel */
function readGround(panel) {
  const field = first(panel, "input[data-key=siting-mu]");
  if (!(field instanceof HTMLInputElement)) return null;
  const read = groundOf(field.value);
  field.setAttribute("aria-invalid", String(read.fault !== null));
  const told = first(panel, "#siting-mu-fault");
  if (told && told.textContent !== (read.fault ?? "")) told.textContent = read.fault ?? "";
  return read;
}

/**
 * Takes what is typed of the ground; false where it cannot be taken, and its field says why.
 * @param {HTMLElement} panel @param {(mu: number | null) => void} setMu
 */
export function takeGround(panel, setMu) {
  const read = readGround(panel);
  if (read?.fault === null) setMu(read.mu);
  return !read || read.fault === null;
}

/** @param {string} key @param {string} text @param {() => void} run */
export const button = (key, text, run) =>
  el("button", { type: "button", "data-key": key, "data-testid": key, onclick: run }, text);

/**
 * Whether the zones of a layer are still to be fetched for the list of places; a large layer is not fetched whole.
 * @param {Pick<State, "view" | "layers" | "zones">} state @param {string} layer
 */
export const isLacking = ({ view, layers, zones }, layer) =>
  view === "siting" && layers.some((known) => known.id === layer && !isLarge(known)) && !zones.has(layer);

/**
 * The regiments or units that can be chosen; where they are not fetched, those that the answer tells of.
 * @param {Pick<Asked, "regiments" | "units" | "siting">} shown @param {State["sitingBy"]} by
 */
export function placesIn({ regiments, units, siting }, by) {
  const held = zonesIn(by === "byUnit" ? units : regiments).map(({ properties: { code, name } }) => ({ code, name }));
  const told = () => siting?.tables[by].flatMap(({ code, name }) => (code === null ? [] : [{ code, name }])) ?? [];
  return held.length > 0 ? held : told();
}

/** The name of a zone that is not in the list. @param {Asked} shown @param {Within} within */
function nameOf({ siting }, { layer, zone }) {
  const told = siting?.head.within;
  return told?.layer === layer && told.zone === zone ? told.name : zone;
}

/**
 * Where a place is looked for: the territory, a regiment or a unit.
 * @param {Asked} shown @param {(within: Within | null) => void} choose
 */
function whereField(shown, choose) {
  const { sitingWithin: now } = shown;
  const groups = /** @type {const} */ (["byAdminArea", "byUnit"]).map((by) =>
    ({ label: t(`siting.${by}`), layer: LAYERS[by], zones: placesIn(shown, by) }));
  const isListed = !now || groups.some(({ layer, zones }) => layer === now.layer && zones.some(({ code }) => code === now.zone));
  return el("label", { class: "field where" }, el("span", { class: "meta", text: t("siting.within") }),
    el("select", { "data-key": "siting-within", "data-testid": "siting-within", onchange: (e) => {
      const [layer, ...code] = e.currentTarget.value.split("/");
      choose(layer ? { layer, zone: code.join("/") } : null);
    } },
      el("option", { value: "", selected: now === null }, t("siting.territory")),
      // An address may name a zone before the zones are there.
      !isListed && now && el("option", { value: `${now.layer}/${now.zone}`, selected: true }, nameOf(shown, now)),
      groups.filter(({ zones }) => zones.length > 0).map(({ label, layer, zones }) => el("optgroup", { label },
        zones.map(({ code, name }) => el("option", { value: `${layer}/${code}`, selected: now?.layer === layer && now.zone === code },
          name ?? code))))));
}

/** @param {Asked} shown @param {AskingActions} actions */
export function askingForm(shown, actions) {
  const { industry, sitingMu, sitingWithin, sitingBusy, sitingProgress, siting } = shown;
  const field = el("input", { type: "text", inputmode: "decimal", value: sitingMu ?? "", placeholder: t("siting.point"),
    "data-key": "siting-mu", "data-testid": "siting-mu", "aria-describedby": "siting-mu-fault" });
  // What is typed is taken when it is asked: a panel drawn anew would take the button from under the pointer.
  /** @type {HTMLElement} */
  const ground = el("div", { class: "ground", onchange: () => readGround(ground),
    oninput: () => field.getAttribute("aria-invalid") === "true" && readGround(ground) },
    el("label", { class: "field" }, el("span", { class: "meta", text: t("siting.area") }), field, t("unit.mu")),
    el("span", { class: "fault", role: "alert", id: "siting-mu-fault" }));

  return el("form", { class: "siting-form", onsubmit: (e) => {
    e.preventDefault();
    actions.ask();
  } },
    el("p", { "data-testid": "siting-industry" }, industry
      ? [el("span", { class: "code", text: industry.code }), " ", industry.name]
      : [t("siting.chooseIndustry"), " ",
        el("button", { type: "button", class: "link", "data-key": "siting-industry", onclick: actions.goToIndustry },
          t("siting.toIndustry"))]),
    el("div", { class: "row" },
      ground, whereField(shown, actions.within)),
    sitingBusy
      ? el("p", { class: "busy", role: "status", "data-testid": "siting-progress" },
        sitingProgress === null ? t("siting.asking") : t("siting.cutting", { n: Math.round(sitingProgress * 100) }),
        button("siting-cancel", t("site.cancel"), actions.cancel))
      : el("div", { class: "row" },
        el("button", { type: "submit", class: "primary", "data-key": "siting-ask", "data-testid": "siting-ask" },
          t(siting ? "siting.again" : sitingWithin ? "siting.askWithin" : "siting.ask")),
        siting && button("siting-clear", t("siting.clear"), actions.clear)));
}
