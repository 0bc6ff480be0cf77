// @ts-check
/** Who shows more on paper than on the screen is told before anything is opened for it, and after. */
const LAY_OUT = "lay-out-for-paper";

/** @param {(on: boolean) => void} run */
export function onPaper(run) {
  addEventListener(LAY_OUT, () => run(true));
  addEventListener("afterprint", () => run(false));
}

/** To be called where printing begins, before anything else. */
export const layOutForPaper = () => dispatchEvent(new Event(LAY_OUT));
