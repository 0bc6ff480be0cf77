// @ts-check
/** Panel: the industry, a combobox with a list (ARIA pattern "combobox with listbox popup"). */
import { el, first, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { t } from "../text/strings.js";
import { createIndustrySearch } from "./industrysearch.js";
import { setAside } from "./sheet/carried.js";

/**
 * @import { FoundIndustry, Industry } from "../model/answers.js"
 * @import { State } from "../model/state.js"
 * @import { CarryActions } from "./sheet/carried.js"
 */

/** How long the list stays once the field has lost the focus: a click on an option takes it away for a moment. */
const BLUR_MS = 120;

/**
 * @typedef {object} IndustryActions
 * @property {(industry: Industry | null) => Promise<void> | void} choose settles once what follows from it is there
 * @property {() => void} onward leads to the field after this one
 */

/** What the panel shows. @param {State} state */
export const industryShown = ({ industry, carried, conflict, facts, site }) => ({ industry, carried, conflict, facts, site });
/** @typedef {ReturnType<typeof industryShown>} Shown */

/** @param {HTMLElement} panel @param {IndustryActions & CarryActions} actions */
export function createIndustryPanel(panel, { choose, onward, ...carrying }) {
  /** @type {Shown | null} */
  let last = null;
  const search = createIndustrySearch({ changed: () => last && render(last), pick });

  /** The focus waits on what was chosen, where Enter does nothing, until the next field is there. @param {FoundIndustry} industry */
  async function pick({ code, name }) {
    const done = choose({ code, name });
    const card = () => first(panel, "[data-key=industry-chosen]");
    card()?.focus({ preventScroll: true });
    await done;
    if (card() && document.activeElement === card()) onward();
  }

  function onkeydown(/** @type {KeyboardEvent} */ e) {
    if (e.isComposing) return;
    /** @type {Record<string, () => void>} */
    const keys = { ArrowDown: () => search.move(1), ArrowUp: () => search.move(-1), Enter: search.enter, Escape: search.close };
    const known = keys[e.key];
    if (!known || (e.key === "Escape" && !search.get().open)) return;
    e.preventDefault();
    e.stopPropagation();
    known();
  }

  function option(/** @type {FoundIndustry} */ industry, /** @type {number} */ i) {
    return el("li", { id: `industry-${i}`, role: "option", "aria-selected": String(i === search.get().active),
      "data-testid": "industry-option", "data-code": industry.code,
      onpointerdown: (/** @type {Event} */ e) => {
        e.preventDefault();
        search.take(industry);
      } },
      el("span", { class: "code", text: industry.code }), el("span", { text: industry.name }),
      el("span", { class: "meta", text: t(`industry.level.${industry.level}`) }));
  }

  function combobox() {
    const { q, found, total, active, open, problem } = search.get();
    const showing = open && q.trim() !== "";
    /** @type {HTMLInputElement} */
    const input = el("input", { id: "industry-input", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
      "data-key": "industry-input", "data-testid": "industry-input",
      placeholder: t("industry.placeholder"), value: q, "aria-expanded": String(showing), "aria-controls": "industry-list",
      "aria-autocomplete": "list", "aria-activedescendant": showing && active >= 0 ? `industry-${active}` : null, onkeydown,
      onblur: () => setTimeout(() => document.activeElement?.id !== "industry-input" && search.close(), BLUR_MS),
      // What an input method is still composing is not typed yet; a new field in its place would end it.
      oninput: (e) => e instanceof InputEvent && e.isComposing || search.type(input.value),
      oncompositionend: () => search.type(input.value) });
    return [
      el("label", { for: "industry-input", class: "meta", text: t("industry.label") }),
      el("div", { class: "combobox" }, input,
        el("div", { class: "offer", hidden: !showing },
          el("ul", { id: "industry-list", role: "listbox", "aria-label": t("industry.label"), hidden: found.length === 0 },
            found.map(option)),
          found.length === 0 && el("p", { class: "meta", text: t("industry.none") }),
          total > found.length && el("p", { class: "meta", text: t("industry.more", { n: total - found.length }) }))),
      el("p", { class: "offscreen", role: "status", text: showing ? t("industry.count", { n: total }) : "" }),
      problem && problemList(problem, { place: () => undefined, retry: search.ask }),
    ];
  }

  /** @param {Shown} shown */
  function render(shown) {
    last = shown;
    const { industry, site } = shown;
    replace(panel, el("h2", { text: t("industry.title") }),
      // With a site it is asked beside the verdict.
      !site && setAside(shown, carrying),
      industry
        ? el("div", { class: "card slim", tabindex: "-1", "data-key": "industry-chosen", "data-testid": "industry-chosen" },
            el("span", {}, el("span", { class: "code", text: industry.code }), " ", industry.name),
            el("button", { type: "button", class: "quiet", "data-key": "industry-clear", title: t("industry.clear"),
              "aria-label": t("industry.clear"), onclick: () => {
              choose(null);
              panel.querySelector("input")?.focus();
            } }, icon("close")))
        : combobox());
    const active = panel.querySelector("[aria-selected=true]");
    active?.scrollIntoView({ block: "nearest" });
  }
  return { render };
}
