// @ts-check
/** Vector tiles. */
import { address, answered } from "./core.js";

/**
 * A tile of several layers; no bytes where nothing of them lies in it.
 * @param {string} template of its address, as the list of layers gives it @param {string[]} layers
 * @param {{z: number, x: number, y: number}} tile @param {AbortSignal} signal @returns {Promise<ArrayBuffer>}
 */
export const getTile = (template, layers, { z, x, y }, signal) => {
  const path = template.replace("{layers}", layers.join(",")).replace("{z}/{x}/{y}", `${z}/${x}/${y}`);
  return answered(address(path.replace(/^\//, "")), { signal }, (response) => response.arrayBuffer());
};
