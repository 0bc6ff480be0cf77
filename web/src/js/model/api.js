// @ts-check
/** The only place that talks to the service. Everything returns data or throws ApiProblem. */
export { ApiProblem, known, nameIn } from "./api/core.js";
export * from "./api/audit.js";
export * from "./api/backgrounds.js";
export * from "./api/extracts.js";
export * from "./api/many.js";
export * from "./api/map.js";
export * from "./api/places.js";
export * from "./api/register.js";
export * from "./api/reports.js";
export * from "./api/screenings.js";
export * from "./api/siting.js";
export * from "./api/ground.js";
