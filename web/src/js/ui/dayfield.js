// @ts-check
import { el } from "./dom.js";
import { parseDay, today } from "../text/format.js";
import { t } from "../text/strings.js";

/**
 * A day as text: a browser's own date field writes it by the system's language, the office writes 2026-11-23.
 * @param {object} field
 * @param {string} field.key
 * @param {string} field.value a day, or `blank`
 * @param {string} field.blank what an emptied field stands for: a day, or nothing
 * @param {string} [field.placeholder]
 * @param {(day: string) => void} field.take takes another day than `value`
 */
export function dayField({ key, value, blank, placeholder = today(), take }) {
  const fault = el("span", { class: "fault", role: "alert", id: `${key}-fault` });
  /** @type {HTMLInputElement} */
  const input = el("input", { type: "text", inputmode: "numeric", autocomplete: "off", spellcheck: "false", maxlength: 11,
    placeholder, class: "day", "data-key": key, "data-testid": key, value, "aria-describedby": `${key}-fault`,
    oninput() {
      const day = input.value.length === 10 ? parseDay(input.value) : null;
      if (day) show(day);
      // Another text is not at fault yet: it is in the midst of being corrected, and is not to be taken before it is left.
      else say("");
    },
    onchange: () => show(input.value.trim() ? parseDay(input.value) : blank) });
  function say(/** @type {string} */ why) {
    fault.textContent = why;
    input.setAttribute("aria-invalid", String(why !== ""));
  }
  function show(/** @type {string | null} */ day) {
    // What is on the page was asked for the day before: that it is must be said where the other stands.
    say(day === null ? t("bar.asOfFault", { example: today(), still: value || blank || t("bar.everyDay") }) : "");
    if (day === null) return;
    input.value = day;
    if (day !== value) take(day);
  }
  return el("span", { class: "day-field" }, input, fault);
}
