// @ts-check
/** Many sites in one question; the answer comes line by line. */
import { ApiProblem, address, answered, eachLine, json } from "./core.js";
import { t } from "../../text/strings.js";

/**
 * @import { ManyLine } from "../many.js"
 * @import { Request } from "../question.js"
 * @import { Question } from "./map.js"
 */

/** The service has a limit of its own, and says so. */
const PATIENCE_MS = 240_000;

/**
 * Screens many sites; `heard` is given the lines as they come.
 * @param {Request[]} features @param {Question} question @param {AbortSignal} signal @param {(lines: ManyLine[]) => void} heard
 * @returns {Promise<void>} an ApiProblem where the last line says that there are no more
 */
export const screenMany = (features, question, signal, heard) =>
  answered(address("api/screenings/batch", question), json({ type: "FeatureCollection", features }, signal), async (response) => {
    let count = 0;
    await eachLine(response, (/** @type {ManyLine[]} */ lines) => {
      const problem = lines.find((line) => line.problem)?.problem;
      const told = lines.filter((line) => !line.problem);
      count += told.length;
      if (told.length > 0) heard(told);
      if (problem) throw new ApiProblem(problem);
    });
    if (count < features.length) throw new ApiProblem({ code: "NETWORK", title: t("many.cut", { n: features.length - count }) });
  }, PATIENCE_MS);
