// @ts-check
/** A field in which an industry is looked for: a combobox with a list (ARIA pattern "combobox with listbox popup"). */
import { el } from "../ui/dom.js";
import { problemList } from "../ui/problems.js";
import { t } from "../text/strings.js";
import { createIndustrySearch } from "./industrysearch.js";

/** @import { FoundIndustry } from "../model/answers.js" */

/** How long the list stays once the field has lost the focus: a click on an option takes it away for a moment. */
const BLUR_MS = 120;

/**
 * @param {{name: string, changed: () => void, pick: (industry: FoundIndustry) => void}} with_ `name` tells its elements from those of
 *   another such field
 */
export function createIndustryField({ name, changed, pick }) {
  const [inputId, listId] = [`${name}-input`, `${name}-list`];
  const search = createIndustrySearch({ changed, pick });

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
    return el("li", { id: `${name}-${i}`, role: "option", "aria-selected": String(i === search.get().active),
      "data-testid": `${name}-option`, "data-code": industry.code,
      onpointerdown: (/** @type {Event} */ e) => {
        e.preventDefault();
        search.take(industry);
      } },
      el("span", { class: "code", text: industry.code }), el("span", { text: industry.name }),
      el("span", { class: "meta", text: t(`industry.level.${industry.level}`) }));
  }

  /** Its elements, as they are now. */
  function elements() {
    const { q, found, total, active, open, problem } = search.get();
    const showing = open && q.trim() !== "";
    /** @type {HTMLInputElement} */
    const input = el("input", { id: inputId, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
      "data-key": inputId, "data-testid": inputId,
      placeholder: t("industry.placeholder"), value: q, "aria-expanded": String(showing), "aria-controls": listId,
      "aria-autocomplete": "list", "aria-activedescendant": showing && active >= 0 ? `${name}-${active}` : null, onkeydown,
      onblur: () => setTimeout(() => document.activeElement?.id !== inputId && search.close(), BLUR_MS),
      // What an input method is still composing is not typed yet; a new field in its place would end it.
      oninput: (e) => e instanceof InputEvent && e.isComposing || search.type(input.value),
      oncompositionend: () => search.type(input.value) });
    return [
      el("label", { for: inputId, class: "meta", text: t("industry.label") }),
      el("div", { class: "combobox" }, input,
        el("div", { class: "offer", hidden: !showing },
          el("ul", { id: listId, role: "listbox", "aria-label": t("industry.label"), hidden: found.length === 0 },
            found.map(option)),
          found.length === 0 && el("p", { class: "meta", text: t("industry.none") }),
          total > found.length && el("p", { class: "meta", text: t("industry.more", { n: total - found.length }) }))),
      el("p", { class: "offscreen", role: "status", text: showing ? t("industry.count", { n: total }) : "" }),
      problem && problemList(problem, { place: () => undefined, retry: search.ask }),
    ];
  }

  return { elements };
}
