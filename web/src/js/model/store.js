// @ts-check
/**
 * One state object. Data flows api → store → views; views send actions back.
 * @template {object} S
 * @param {S} initial
 */
export function createStore(initial) {
  let state = { ...initial };
  /** @type {(() => void)[]} */
  const watchers = [];
  return {
    /** The state; never changed in place. @returns {S} */
    get: () => state,
    /**
     * Puts values in; then everybody who watches something that is another now hears of it, in the order in which they began.
     * @param {Partial<S>} patch
     */
    set(patch) {
      state = { ...state, ...patch };
      for (const look of watchers) look();
    },
    /**
     * Runs the listener now, and whenever what the selector takes of the state is another than before. The listener is given what was
     * taken and nothing else, so it cannot rest on what it does not watch.
     * @template T
     * @param {(state: S) => T} select one value, or several as an object of them @param {(taken: T) => void} run
     */
    watch(select, run) {
      let taken = select(state);
      watchers.push(() => {
        const now = select(state);
        if (isSame(taken, now)) return;
        taken = now;
        run(now);
      });
      run(taken);
    },
  };
}

/** @template {object} S @typedef {ReturnType<typeof createStore<S>>} Store */

/** Whether two values are the same: by identity, and an object of several values by each of them. @param {unknown} a @param {unknown} b */
function isSame(a, b) {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && Object.is(a[key], b[key]));
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isPlain = (value) => typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
