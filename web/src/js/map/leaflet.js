// @ts-check
/**
 * The one place that names Leaflet's file. Imported by path, so that the page needs no import map and its policy stays script-src 'self'.
 */
export * from "../../webjars/leaflet/1.9.4/dist/leaflet-src.esm.js";
