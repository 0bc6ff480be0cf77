// @ts-check
/** Who judges, remembered for the visit: the same person decides one project after the other. */

const STORE = "ecozone-judge";

/** The name given last; empty where none was, or the browser keeps nothing. */
export function rememberedName() {
  try {
    return sessionStorage.getItem(STORE) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} name */
export function rememberName(name) {
  try {
    sessionStorage.setItem(STORE, name);
  } catch {
    // A browser that keeps nothing asks for the name each time.
  }
}
