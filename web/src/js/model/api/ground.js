// @ts-check
/** The made-up ground beneath the demonstration data, files of the page's own. */
import { fileAddress } from "./ahead.js";
import { call } from "./core.js";

/**
 * @import { FeatureCollection } from "../geojson.js"
 * @import { GroundProperties } from "../ground.js"
 */

/** With the picture of its terrain: file, and west, south, east, north. @typedef {{relief: {file: string, bbox: number[]}}} WithRelief */

/** @returns {Promise<FeatureCollection<GroundProperties> & WithRelief>} */
export const getGround = () => call(fileAddress("basemap/ground.geojson"));

/** The terrain as light and shadow. @param {string} file @returns {Promise<HTMLImageElement>} */
export async function getRelief(file) {
  const image = new Image();
  image.src = fileAddress(`basemap/${file}`).href;
  await image.decode();
  return image;
}
