// @ts-check
/** Which page an address asks for. Pure. */

/**
 * `unit` and `industry` are what the access lists are asked for, by code; empty for all.
 * @typedef {{view: "screening" | "siting" | "rules" | "records" | "audit", screening: string | null, unit: string, industry: string}} Route
 */

/** @param {string} hash with or without its # @returns {Route} */
export function routeOf(hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const none = { screening: null, unit: "", industry: "" };
  if (asked.has("screening")) return { ...none, view: "screening", screening: asked.get("screening") || null };
  if (asked.has("rules")) return { ...none, view: "rules", unit: asked.get("unit") ?? "", industry: asked.get("industry") ?? "" };
  if (asked.has("siting")) return { ...none, view: "siting" };
  if (asked.has("audit")) return { ...none, view: "audit" };
  return { ...none, view: asked.has("records") ? "records" : "screening" };
}
