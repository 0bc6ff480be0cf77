// @ts-check
/** Panel: the industry, a combobox with a list (ARIA pattern "combobox with listbox popup"). */
import * as api from "../model/api.js";
import { el, paused, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { problemList } from "../ui/problems.js";
import { t } from "../text/strings.js";

/** @import { FoundIndustry, Industry } from "../model/answers.js" */

/** @typedef {{q: string, found: FoundIndustry[], total: number, active: number, open: boolean, problem: api.ApiProblem | null}} Search */

/** @param {HTMLElement} panel @param {{choose: (industry: Industry | null) => void}} actions */
export function createIndustryPanel(panel, { choose }) {
  /** @type {Search} */
  let search = { q: "", found: [], total: 0, active: -1, open: false, problem: null };
  let asking = new AbortController();
  /** @type {Industry | null} */
  let chosen = null;

  const ask = paused(180, async (/** @type {string} */ q) => {
    asking.abort();
    asking = new AbortController();
    try {
      const { industries, total } = await api.findIndustries(q, asking.signal);
      update({ found: industries, total, active: industries.length ? 0 : -1, open: true, problem: null });
    } catch (problem) {
      if (problem instanceof api.ApiProblem) update({ problem, open: false });
    }
  });

  function update(/** @type {Partial<Search>} */ patch) {
    search = { ...search, ...patch };
    render(chosen);
  }

  function pick(/** @type {Industry} */ industry) {
    search = { q: "", found: [], total: 0, active: -1, open: false, problem: null };
    choose({ code: industry.code, name: industry.name });
    panel.querySelector("button")?.focus();
  }

  function onkeydown(/** @type {KeyboardEvent} */ e) {
    if (e.isComposing) return;
    const last = search.found.length - 1;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowDown: () =>
        update({ open: search.found.length > 0, active: search.open ? Math.min(search.active + 1, last) : Math.max(search.active, 0) }),
      ArrowUp: () => update({ active: Math.max(search.active - 1, 0) }),
      Enter: () => search.found[search.active] && pick(search.found[search.active]),
      Escape: () => update({ open: false }),
    };
    const known = keys[e.key];
    if (!known || (e.key === "Escape" && !search.open)) return;
    e.preventDefault();
    e.stopPropagation();
    known();
  }

  function option(/** @type {FoundIndustry} */ industry, /** @type {number} */ i) {
    return el("li", { id: `industry-${i}`, role: "option", "aria-selected": String(i === search.active), "data-testid": "industry-option",
      "data-code": industry.code,
      onpointerdown: (/** @type {Event} */ e) => {
        e.preventDefault();
        pick(industry);
      } },
      el("span", { class: "code", text: industry.code }), el("span", { text: industry.name }),
      el("span", { class: "meta", text: t(`industry.level.${industry.level}`) }));
  }

  function combobox() {
    const showing = search.open && search.q.trim() !== "";
    /** @type {HTMLInputElement} */
    const input = el("input", { id: "industry-input", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
      "data-key": "industry-input", "data-testid": "industry-input",
      placeholder: t("industry.placeholder"), value: search.q, "aria-expanded": String(showing), "aria-controls": "industry-list",
      "aria-autocomplete": "list",
      "aria-activedescendant": showing && search.active >= 0 ? `industry-${search.active}` : null, onkeydown,
      onblur: () => setTimeout(() => document.activeElement?.id !== "industry-input" && search.open && update({ open: false }), 120),
      oninput: () => {
        search = { ...search, q: input.value };
        if (input.value.trim()) ask(input.value.trim());
        else update({ found: [], open: false });
      } });
    return [
      el("label", { for: "industry-input", class: "meta", text: t("industry.label") }),
      el("div", { class: "combobox" }, input,
        el("div", { class: "offer", hidden: !showing },
          el("ul", { id: "industry-list", role: "listbox", "aria-label": t("industry.label"), hidden: search.found.length === 0 },
            search.found.map(option)),
          search.found.length === 0 && el("p", { class: "meta", text: t("industry.none") }),
          search.total > search.found.length &&
            el("p", { class: "meta", text: t("industry.more", { n: search.total - search.found.length }) }))),
      el("p", { class: "offscreen", role: "status", text: showing ? t("industry.count", { n: search.total }) : "" }),
      search.problem && problemList(search.problem, { place: () => undefined, retry: () => ask(search.q) }),
    ];
  }

  /** @param {Industry | null} industry */
  function render(industry) {
    chosen = industry;
    replace(panel, el("h2", { text: t("industry.title") }),
      industry
        ? el("div", { class: "card slim", "data-testid": "industry-chosen" },
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
