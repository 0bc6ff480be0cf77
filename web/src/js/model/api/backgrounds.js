// @ts-check
/** The backgrounds that the office has. */
import { address, call } from "./core.js";

/** @import { Background } from "../backgrounds.js" */

/** @returns {Promise<{backgrounds: Background[]}>} */
export const getBackgrounds = () => call(address("api/backgrounds"));
