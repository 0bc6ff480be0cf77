// @ts-check
/** The one place that names the file of pbf, which reads protocol buffers. Imported by path, as Leaflet is. */
export { default as Pbf } from "../../webjars/pbf/4.0.1/index.js";
