// @ts-check
/** Panel: the industry. */
import { el, first, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { t } from "../text/strings.js";
import { createIndustryField } from "./industryfield.js";
import { setAside } from "./sheet/carried.js";

/**
 * @import { FoundIndustry, Industry } from "../model/answers.js"
 * @import { State } from "../model/state.js"
 * @import { CarryActions } from "./sheet/carried.js"
 */

/**
 * @typedef {object} IndustryActions
 * @property {(industry: Industry | null) => Promise<void> | void} choose settles once what follows from it is there
 * @property {() => void} onward leads to the field after this one
 */

/** What the panel shows. @param {State} state */
export const industryShown = ({ industry, saidByFile, carried, conflict, facts, site }) =>
  ({ industry, saidByFile, carried, conflict, facts, site });
/** @typedef {ReturnType<typeof industryShown>} Shown */

/** @param {HTMLElement} panel @param {IndustryActions & CarryActions} actions */
export function createIndustryPanel(panel, { choose, onward, ...carrying }) {
  /** @type {Shown | null} */
  let last = null;
  const field = createIndustryField({ name: "industry", changed: () => last && render(last), pick });

  /** The focus waits on what was chosen, where Enter does nothing, until the next field is there. @param {FoundIndustry} industry */
  async function pick({ code, name }) {
    const done = choose({ code, name });
    const card = () => first(panel, "[data-key=industry-chosen]");
    card()?.focus({ preventScroll: true });
    await done;
    if (card() && document.activeElement === card()) onward();
  }

  /** Takes the industry away, and leads to where another is looked for. */
  function clear() {
    choose(null);
    panel.querySelector("input")?.focus();
  }

  /** @param {Shown} shown */
  function render(shown) {
    last = shown;
    const { industry, saidByFile, site } = shown;
    replace(panel, el("h2", { text: t("industry.title") }),
      // With a site it is asked beside the verdict.
      !site && setAside(shown, carrying),
      industry
        ? el("div", { class: "card slim", tabindex: "-1", "data-key": "industry-chosen", "data-testid": "industry-chosen" },
            el("span", {}, el("span", { class: "code", text: industry.code }), " ", industry.name),
            el("button", { type: "button", class: "quiet", "data-key": "industry-clear", title: t("industry.clear"),
              "aria-label": t("industry.clear"), onclick: clear }, icon("close")))
        : field.elements(),
      industry && saidByFile && el("p", { class: "meta", "data-testid": "industry-source" },
        t("industry.ofFile", { code: industry.code }), " ",
        el("button", { type: "button", class: "link", "data-key": "industry-other", "data-testid": "industry-other", onclick: clear },
          t("industry.other"))));
    const active = panel.querySelector("[aria-selected=true]");
    active?.scrollIntoView({ block: "nearest" });
  }
  return { render };
}
