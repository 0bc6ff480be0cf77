// @ts-check
/** The auditor's workbench until it is used: what its page is called, and that it is fetched when somebody turns to it. */
import { auditHash } from "../model/route.js";
import { createPart } from "./later.js";

/**
 * @import { Store } from "../model/state.js"
 * @import { Shell, Workbench } from "./shell.js"
 */

/** @param {Store} store @param {Shell} shell @param {{identify: (position: number[]) => void}} leads @returns {Workbench} */
export function createAudit(store, shell, leads) {
  const bench = createPart(() => import("./auditor.js").then(({ createAuditor }) => createAuditor(store, shell, leads)));
  const turnTo = () => void bench.bring().then((own) => own.turnTo());
  return {
    pages: ["audit"],
    address: ({ audit, edition }) => auditHash(audit, edition),
    screen: () => undefined,
    drawn: () => undefined,
    turnTo,
    compare: (pair) => void bench.bring().then((own) => own.compare(pair)),
    repaint: () => bench.now()?.repaint(),
    escape: () => bench.now()?.escape() ?? false,
    follow: () => bench.bring().then((own) => own.follow()),
    keys: { t: turnTo },
  };
}
