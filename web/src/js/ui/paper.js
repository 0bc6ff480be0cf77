// @ts-check
/** Who shows more on paper than on the screen is told before anything is opened for it, and after. */
const LAY_OUT = "lay-out-for-paper";

let isPaper = false;

/** Whether everything that folds is to be made at once: the page is on its way to paper. */
export const forPaper = () => isPaper;

/** @param {(on: boolean) => void} run */
export function onPaper(run) {
  addEventListener(LAY_OUT, () => run(true));
  addEventListener("afterprint", () => run(false));
}

/** To be called where printing begins, before anything else. */
export function layOutForPaper() {
  isPaper = true;
  dispatchEvent(new Event(LAY_OUT));
}

/** To be called once printing has ended, before anything else. */
export const leavePaper = () => (isPaper = false);
