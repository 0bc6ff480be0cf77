// @ts-check
/** Long work in slices: the page answers and draws between them. */

/** Milliseconds of a frame that such work takes. */
const SLICE = 6;

/** All slices under way take turns. */
let turn = Promise.resolve();

const nextFrame = () => new Promise((done) => {
  // A page that is not seen has no frames.
  if (document.hidden) setTimeout(done, 0);
  else requestAnimationFrame(done);
});

/**
 * Does work step by step, no longer in a frame than it may.
 * @template T @param {Generator<undefined, T>} steps @returns {Promise<T>}
 */
export function inSlices(steps) {
  const work = turn.then(async () => {
    for (;;) {
      const until = performance.now() + SLICE;
      do {
        const { done, value } = steps.next();
        if (done) return value;
      } while (performance.now() < until);
      await nextFrame();
    }
  });
  turn = work.then(() => undefined, () => undefined);
  return work;
}
