// @ts-check
/** What the result rests on: edition, rules, day and hashes; and what it has to say besides. */
import { el } from "../../ui/dom.js";
import { figuresIn, shortHash } from "../../text/format.js";
import { t } from "../../text/strings.js";

/** @import { Ground, Result } from "../../model/results.js" */

/**
 * @param {{result: Ground}} shown @param {{copy: (text: string) => void}} actions
 * @param {{hash: string, note: string}} [said] what the hash is called, and what follows of it
 */
export function basis({ result }, actions, said = { hash: t("basis.result"), note: t("basis.note") }) {
  const row = (/** @type {string} */ name, /** @type {string | null} */ value, full = "") =>
    (value ? [el("dt", { text: name }), el("dd", { text: value, title: full || null })] : []);
  return el("details", { class: "basis", "data-key": "basis", "data-testid": "basis" },
    el("summary", { "data-key": "basis-summary" }, `${t("basis.title")} · ${result.edition.code} · ${result.asOf ?? ""}`),
    el("dl", { class: "pairs" },
      row(t("basis.edition"), `${result.edition.code} (${shortHash(result.edition.hash ?? "")})`, result.edition.hash ?? ""),
      row(t("basis.rules"), result.rules && `${result.rules.version} (${shortHash(result.rules.hash)})`, result.rules?.hash),
      row(t("basis.asOf"), result.asOf),
      row(t("basis.software"), result.software),
      row(t("basis.site"), shortHash(result.site.hash), result.site.hash),
      el("dt", { text: said.hash }),
      el("dd", { class: "hash" }, el("code", { text: result.resultHash, "data-testid": "result-hash" }),
        el("button", { type: "button", class: "link", "data-key": "copy-hash", onclick: () => actions.copy(result.resultHash) },
          t("basis.copy")))),
    el("p", { class: "meta", text: said.note }));
}

/**
 * A notice in words: the rules that it lists by their numbers are counted, for whoever does not know them.
 * @param {Result["notices"][number]} notice @param {string} day
 */
export function noticeText({ code, message }, day) {
  if (code !== "RULES_NOT_IN_FORCE") return figuresIn(message);
  const rules = message.match(/[A-Z]+(?:-[A-Z0-9]+)+/g) ?? [];
  return rules.length > 0 ? t("notices.notInForce", { n: rules.length, day }) : message;
}

/** What the service has to say besides. @param {Pick<Result, "notices" | "asOf">} result */
export function notices(result) {
  if (!result.notices?.length) return null;
  const row = (/** @type {Result["notices"][number]} */ n) => {
    const text = noticeText(n, result.asOf ?? "");
    return el("li", { text, title: text === n.message ? null : n.message });
  };
  return el("section", {}, el("h3", { text: t("notices.title") }), el("ul", { class: "notices" }, result.notices.map(row)));
}
