// @ts-check
/** Where a project may be built, and what may be built at a place. */
import { ApiProblem, address, answered, call, eachLine, json } from "./core.js";
import { t } from "../../text/strings.js";

/**
 * @import { Buildable, SitingLine, SitingRequest } from "../siting.js"
 * @import { Request } from "../question.js"
 * @import { Question } from "./map.js"
 */

/** The territory may have to be cut first. */
const PATIENCE_MS = 120_000;

/**
 * The territory by verdict; `heard` is told how much of it is cut.
 * @param {SitingRequest} project @param {Question} question @param {AbortSignal} signal @param {(done: number) => void} heard
 * @returns {Promise<SitingLine[]>} all lines of the answer, which is whole
 */
export const askSiting = (project, question, signal, heard) =>
  answered(address("api/siting", question), json(project, signal), async (response) => {
    /** @type {SitingLine[]} */
    const lines = [];
    await eachLine(response, (/** @type {SitingLine[]} */ came) => {
      for (const line of came) {
        if (line.problem) throw new ApiProblem(line.problem);
        if (line.progress !== undefined) heard(line.progress);
        else lines.push(line);
      }
    });
    if (!lines.at(-1)?.complete) throw new ApiProblem({ code: "NETWORK", title: t("siting.cut") });
    return lines;
  }, PATIENCE_MS);

/**
 * What may be built at a place.
 * @param {Request} place @param {Question} question @param {AbortSignal} signal @returns {Promise<Buildable>}
 */
export const askBuildable = (place, question, signal) => call(address("api/siting/industries", question), json(place, signal));
