// @ts-check
/**
 * One state object. Data flows api → store → views; views send actions back.
 * @template {object} S
 * @param {S} initial
 */
export function createStore(initial) {
  let state = { ...initial };
  /** @type {{keys: string[], run: (s: S) => void}[]} */
  const listeners = [];
  return {
    /** The state; never changed in place. @returns {S} */
    get: () => state,
    /** Puts values in and runs, in order of subscription, every listener that names a key whose value changed. @param {Partial<S>} patch */
    set(patch) {
      const changed = Object.keys(patch).filter((k) => !Object.is(/** @type {any} */ (state)[k], /** @type {any} */ (patch)[k]));
      if (changed.length === 0) return;
      state = { ...state, ...patch };
      for (const { keys, run } of listeners) if (keys.some((k) => changed.includes(k))) run(state);
    },
    /** Runs the listener now and whenever one of the keys changes. @param {string[]} keys @param {(s: S) => void} run */
    subscribe(keys, run) {
      listeners.push({ keys, run });
      run(state);
    },
  };
}
