// @ts-check
/** The register of projects; what screening all of them again comes to is told line by line. */
import { ApiProblem, address, answered, call, eachLine, json } from "./core.js";
import { t } from "../../text/strings.js";

/** @import { AgainAsked, AgainLine, AgainRow, Project, ProjectFeatures, ProjectState, ReleasesAnswer } from "../register.js" */

/** The service has a limit of its own, and says so. */
const PATIENCE_MS = 240_000;

/**
 * Projects with their outlines.
 * @param {{q: string, state: string}} sought @param {AbortSignal} signal @returns {Promise<ProjectFeatures>}
 */
export const getProjects = (sought, signal) => call(address("api/projects", { format: "geojson", ...sought }), { signal });
/** @param {string} id @returns {Promise<Project>} */
export const getProject = (id) => call(address(`api/projects/${encodeURIComponent(id)}`));
/**
 * @param {{screening: string, name?: string, code?: string | null, state: ProjectState, remark?: string}} said
 * @returns {Promise<Project>}
 */
export const registerProject = (said) => call(address("api/projects"), json(said));
/**
 * @param {string} id @param {{previous: string, name?: string, code?: string | null, state?: ProjectState, remark?: string}} said
 * @returns {Promise<Project>}
 */
export const changeProject = (id, said) => call(address(`api/projects/${encodeURIComponent(id)}/changes`), json(said));
/** @param {string} id @param {{previous: string, screening: string}} said @returns {Promise<Project>} */
export const attachScreening = (id, said) => call(address(`api/projects/${encodeURIComponent(id)}/screenings`), json(said));
/** Every release of the rules, newest first. @returns {Promise<ReleasesAnswer>} */
export const getReleases = () => call(address("api/rules/releases"));

/**
 * Screens projects again; `heard` is given the lines as they come.
 * @param {string[] | null} projects null for all @param {AgainAsked} asked @param {AbortSignal} signal
 * @param {(lines: AgainRow[], of: number) => void} heard
 * @returns {Promise<void>} an ApiProblem where the last line says that there are no more, or none says that these are all
 */
export const screenAgain = (projects, asked, signal, heard) =>
  answered(address("api/projects/rescreening", asked), json(projects ? { projects } : {}, signal), async (response) => {
    let isWhole = false;
    await eachLine(response, (/** @type {AgainLine[]} */ lines) => {
      const rows = lines.flatMap((line) => (line.project ? [/** @type {AgainRow} */ (line)] : []));
      if (lines.length > 0) heard(rows, lines[0].of);
      isWhole ||= lines.some((line) => line.summary);
      const problem = lines.find((line) => line.problem)?.problem;
      if (problem) throw new ApiProblem(problem);
    });
    if (!isWhole) throw new ApiProblem({ code: "NETWORK", title: t("again.cut") });
  }, PATIENCE_MS);
