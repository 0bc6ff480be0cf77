// @ts-check
/** Sending a colleague this map: its address is copied, or where the browser does not let it be, shown to be copied. */
import { t } from "../text/strings.js";
import { byId, el, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { toast } from "../ui/toast.js";

/** @import { Store } from "../model/state.js" */

/** @param {Store} store @param {() => string} link */
export function createSending(store, link) {
  const box = el("div", { class: "offer send-offer", hidden: true, onkeydown: (e) => {
    if (e.key !== "Escape") return;
    e.stopPropagation();
    close();
  } });
  const button = el("button", { type: "button", class: "tool send", "data-key": "send-link", "data-testid": "send-link", onclick: send },
    icon("send"));
  byId("find-box").append(button, box);

  function close() {
    box.hidden = true;
    button.focus();
  }

  /** What the address does not hold: a site is nobody else's until it is recorded. */
  const without = () => (store.get().site && !store.get().recorded ? t("send.withoutSite") : "");

  async function send() {
    const address = link();
    try {
      await navigator.clipboard.writeText(address);
      box.hidden = true;
      toast([t("send.copied"), without()].filter(Boolean).join(""));
    } catch {
      // Without TLS a browser has no clipboard for the page.
      const field = el("input", { type: "text", value: address, "aria-label": t("send.label"), "data-testid": "send-address",
        "data-key": "send-address" });
      field.readOnly = true;
      replace(box, el("p", { text: t("send.byHand") }), field, without() && el("p", { class: "meta", text: without() }),
        el("button", { type: "button", "data-key": "send-close", onclick: close }, t("keys.close")));
      box.hidden = false;
      field.focus();
      field.select();
    }
  }

  return {
    /** Writes its texts, after a change of language. */
    refresh() {
      button.title = t("send.label");
      button.setAttribute("aria-label", t("send.label"));
    },
  };
}
