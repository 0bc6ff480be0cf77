// @ts-check
/** The page's address after the #: what is shown can be sent to somebody else. Pure but for the last function. */

/** @typedef {{view: "screening" | "rules" | "records", screening: string | null, unit: string}} Route */

/** @param {string} hash with or without its # @returns {Route} */
export function routeOf(hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  if (asked.has("screening")) return { view: "screening", screening: asked.get("screening") || null, unit: "" };
  if (asked.has("rules")) return { view: "rules", screening: null, unit: asked.get("unit") ?? "" };
  return { view: asked.has("records") ? "records" : "screening", screening: null, unit: "" };
}

/**
 * The address of what is shown; empty for a verdict that is not recorded.
 * @param {{view: string, recorded: string | null, sought: {unit: string}}} state
 */
export function hashOf({ view, recorded, sought }) {
  if (view === "rules") return sought.unit ? `#rules&unit=${encodeURIComponent(sought.unit)}` : "#rules";
  if (view === "records") return "#records";
  return recorded ? `#screening=${encodeURIComponent(recorded)}` : "";
}

/** Writes the address of what is shown; a step back leads to what was shown before. @param {string} hash */
export function writeHash(hash) {
  if (location.hash === hash) return;
  history.pushState(null, "", hash || `${location.pathname}${location.search}`);
}
