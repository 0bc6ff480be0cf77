// @ts-check
/** What the rules leave to a person: both sides of it, a form to decide in, and what was decided by whom and why. */
import { EFFECTS, awaitsPerson, isByPerson } from "../model/judgements.js";
import { figuresIn } from "../text/format.js";
import { t } from "../text/strings.js";
import { INDUSTRY, labelOf, worthOf } from "../text/wording.js";
import { el, first } from "../ui/dom.js";
import { icon, smallIcon } from "../ui/icons.js";
import { accountOf, lit, messageBeside } from "./finding.js";
import { zoneLinks } from "./zonelink.js";
import { rememberedName, rememberName } from "./judge.js";

/**
 * @import { Effect } from "../model/answers.js"
 * @import { Judgement } from "../model/judgements.js"
 * @import { Finding } from "../model/results.js"
 * @import { Answered, Shown } from "./shown.js"
 * @import { ZoneActions } from "./zonelink.js"
 */

/**
 * @typedef {object} OwnActions
 * @property {(judgement: Judgement) => void} judge
 * @property {(rule: string) => void} unjudge
 * @property {() => void} forgetLapsed
 * @property {(key: string) => void} goToFact
 */
/** @typedef {OwnActions & ZoneActions} JudgingActions */

/** What is being typed. @typedef {{effect: Effect | null, by: string, reason: string}} Draft */

/** @param {Draft} draft @returns {("effect" | "by" | "reason")[]} what is still to be given */
export const lackingIn = ({ effect, by, reason }) =>
  /** @type {const} */ (["effect", "by", "reason"]).filter((part) => !(part === "effect" ? effect : { by, reason }[part].trim()));

/**
 * The facts that a rule read besides the industry, on the side that they speak for: stated by the applicant, or measured and implied.
 * @param {Pick<Finding, "factsRead">} finding @param {Record<string, unknown>} given
 */
export function sidesOf({ factsRead }, given) {
  const read = Object.entries(factsRead ?? {}).filter(([key, value]) => key !== INDUSTRY && value !== null);
  return { stated: read.filter(([key]) => key in given), found: read.filter(([key]) => !(key in given)) };
}

/** @param {Pick<Judgement, "by" | "effect">} judgement */
const inWords = ({ by, effect }) => t("judging.judged", { by, effect: t(`verdict.${effect}`) });

/** @param {string} title @param {[string, string][]} rows @param {string[]} [said] */
const side = (title, rows, said = []) => el("div", { class: "side-of" },
  el("h5", { text: title }),
  rows.length > 0 && el("dl", {}, rows.map(([name, value]) => el("div", {}, el("dt", { text: name }), el("dd", { text: value })))),
  said.map((text) => el("p", { text })));

/** @param {Finding} f @param {Answered} state */
function sides(f, { given, facts, industry, result }) {
  const { stated, found } = sidesOf(f, given);
  const worded = (/** @type {typeof stated} */ read) =>
    read.map(([key, value]) => /** @type {[string, string]} */ ([labelOf(facts, key), worthOf(facts, key, value)]));
  const labels = stated.map(([key]) => `“${facts.get(key)?.label ?? key}”`);
  const against = (result.notices ?? []).filter(({ code, message }) =>
    code === "FACT_AGAINST_INDUSTRY" && labels.some((label) => message.startsWith(label)));
  /** @type {[string, string][]} */
  const trade = industry ? [[t("industry.title"), `${industry.code} ${industry.name}`]] : [];
  return el("div", { class: "sides", "data-testid": `sides-${f.rule}` },
    stated.length > 0 && side(t("judging.stated"), worded(stated)),
    side(t("judging.found"), [...trade, ...worded(found)], against.map(({ message }) => message)));
}

/** @param {Finding} f @param {Answered} state @param {JudgingActions} actions */
function open(f, { facts, result }, actions) {
  return [
    f.zones.length > 0 && el("ul", { class: "zone-list" }, zoneLinks(f, result, actions)),
    f.missingFacts.length > 0 && el("p", { class: "meta" }, t("judging.hangsOn"), " ", f.missingFacts.map((key, i) => [
      i > 0 && t("list.comma"),
      el("button", { type: "button", class: "link", "data-key": `judging-${f.rule}-${key}`, onclick: () => actions.goToFact(key) },
        labelOf(facts, key))])),
  ];
}

/** @param {JudgingActions} actions */
export function createJudging(actions) {
  /** What was begun and not given yet, by rule; a new rendering must not lose it. @type {Map<string, Draft>} */
  const drafts = new Map();

  /** @param {string} rule @returns {Draft} */
  const draftOf = (rule) => drafts.get(rule) ?? { effect: null, by: rememberedName(), reason: "" };

  /** @param {string} rule @param {HTMLFormElement} form */
  function submit(rule, form) {
    const { effect, by, reason } = draftOf(rule);
    const lacking = lackingIn({ effect, by, reason });
    const fault = first(form, ".fault");
    const what = lacking.map((part) => t(`judging.${part}`)).join(t("list.comma"));
    if (fault) fault.textContent = lacking.length > 0 ? t("judging.lacking", { what }) : "";
    if (lacking.length > 0 || !effect) return first(form, `[data-part=${lacking[0]}]`)?.focus();
    rememberName(by.trim());
    drafts.delete(rule);
    actions.judge({ rule, effect, by: by.trim(), reason: reason.trim() });
  }

  /** @param {Finding} f @param {boolean} busy */
  function form({ rule, title }, busy) {
    const draft = draftOf(rule);
    const put = (/** @type {Partial<Draft>} */ patch) => drafts.set(rule, { ...draftOf(rule), ...patch });
    return el("form", { class: "judge", "aria-label": t("judging.form", { title }), "data-testid": `judge-${rule}`, onsubmit: (e) => {
      e.preventDefault();
      submit(rule, e.currentTarget);
    } },
      el("div", { class: "segments", role: "radiogroup", "aria-label": t("judging.effect") },
        EFFECTS.map((effect) => el("label", { class: `verdict-${effect}` },
          el("input", { type: "radio", name: `judge-${rule}`, value: effect, checked: effect === draft.effect,
            "data-key": `judge-${rule}-${effect}`, "data-part": "effect", onchange: () => put({ effect }) }),
          el("span", { text: t(`verdict.${effect}`) })))),
      el("label", { class: "judge-field" }, el("span", { class: "meta", text: t("judging.by") }),
        el("input", { type: "text", value: draft.by, maxlength: 100, autocomplete: "name", "data-key": `judge-${rule}-by`,
          "data-part": "by", "data-testid": "judge-by", oninput: (e) => put({ by: e.currentTarget.value }) })),
      el("label", { class: "judge-field" }, el("span", { class: "meta", text: t("judging.reason") }),
        el("textarea", { rows: 2, maxlength: 1000, value: draft.reason, placeholder: t("judging.reasonHint"), "data-part": "reason",
          "data-key": `judge-${rule}-reason`, "data-testid": "judge-reason", oninput: (e) => put({ reason: e.currentTarget.value }) })),
      el("div", { class: "row" },
        el("button", { type: "submit", class: "primary", "data-key": `judge-${rule}-give`, "data-testid": "judge-give", disabled: busy },
          t("judging.give")),
        el("span", { class: "fault", role: "alert" })));
  }

  /** @param {Judgement} one @param {boolean} busy */
  const takeBack = (one, busy) =>
    el("button", { type: "button", class: "link", "data-key": `unjudge-${one.rule}`, "data-testid": `unjudge-${one.rule}`, disabled: busy,
      onclick: () => {
        drafts.set(one.rule, one);
        actions.unjudge(one.rule);
      } }, t("judging.takeBack"));

  /** @param {Finding} f @param {NonNullable<Finding["judgement"]>} judgement @param {boolean} busy */
  function judged({ rule, effect }, { by, reason }, busy) {
    return el("div", { class: "judged", "data-testid": `judged-${rule}` },
      el("p", {}, icon("person"), el("span", { text: inWords({ by, effect }) }), " ",
        takeBack({ rule, effect, by, reason }, busy)),
      el("p", { class: "judged-reason", text: reason }));
  }

  /** @param {Finding} f @param {Answered} state */
  function card(f, state) {
    const { judgement } = f;
    const effect = t(`verdict.${f.effect}`);
    return el("article", { class: `finding by-person verdict-${f.effect} outcome-${f.outcome}`, "data-testid": `finding-${f.rule}`,
      "data-rule": f.rule, ...lit(f, actions) },
      el("header", {}, smallIcon(judgement ? f.effect : "UNDETERMINED"), el("h4", { text: f.title }),
        el("span", { class: "effect", text: judgement ? effect : t("judging.worst", { effect }) })),
      messageBeside(f) && el("p", { class: "message", text: figuresIn(messageBeside(f)) }),
      open(f, state, actions),
      sides(f, state),
      judgement ? judged(f, judgement, state.screening) : form(f, state.screening),
      accountOf(f, state, actions));
  }

  /** @param {Shown} shown */
  const lapsedNote = ({ lapsed }) => lapsed.length > 0 && el("div", { class: "lapsed", role: "status", "data-testid": "lapsed" },
    el("ul", {}, lapsed.map(({ title, effect, why }) =>
      el("li", { text: t(`judging.lapsed.${why}`, { title, effect: t(`verdict.${effect}`) }) }))),
    el("button", { type: "button", class: "link", "data-key": "forget-lapsed", onclick: actions.forgetLapsed }, t("judging.seen")));

  return {
    /** What is left to persons, what they decided, and what of it no longer counts. @param {Answered} state */
    section(state) {
      const found = state.result.findings.filter(isByPerson);
      if (found.length === 0 && state.lapsed.length === 0) return null;
      const n = found.filter(awaitsPerson).length;
      return el("section", { class: "judging", "data-testid": "judging" },
        el("div", { class: "section-head" }, el("h3", { text: t("judging.title") }),
          found.length > 0 &&
            el("span", { class: "count", text: t(n > 0 ? "judging.count" : "judging.done", { n, total: found.length }) })),
        n > 0 && el("p", { class: "meta", text: t("judging.lead") }),
        lapsedNote(state),
        [...found].sort((a, b) => Number(awaitsPerson(b)) - Number(awaitsPerson(a))).map((f) => card(f, state)));
    },
    /** What was judged, where the service refuses the question and shows no result: a way back. @param {Shown} shown */
    held({ judgements, screening }) {
      if (judgements.length === 0) return null;
      return el("section", { class: "judging", "data-testid": "judgements-held" }, el("h3", { text: t("judging.held") }),
        el("ul", {}, judgements.map((one) => el("li", { class: "judged" },
          el("p", {}, icon("person"), el("span", { text: `${one.rule} ${inWords(one)}` }), " ", takeBack(one, screening))))));
    },
  };
}
