// @ts-check
/**
 * The one place that names Leaflet's file: the small form, less than half of the other's bytes, which puts all of it under one name of the
 * page. Here it gets its names back. Imported by path, so that the page needs no import map and its policy stays script-src 'self'.
 */
import "../../webjars/leaflet/1.9.4/dist/leaflet.js";

/** @import * as Leaflet from "../../webjars/leaflet/1.9.4/dist/leaflet.js" */

/** @typedef {Leaflet.LatLng} LatLng */
/** @typedef {Leaflet.LatLngBounds} LatLngBounds */
/** @typedef {Leaflet.Layer} Layer */
/** @typedef {Leaflet.LayerGroup} LayerGroup */
/** @typedef {Leaflet.LeafletMap} LeafletMap */
/** @typedef {Leaflet.Marker} Marker */
/** @typedef {Leaflet.Path} Path */
/** @typedef {Leaflet.TileLayer} TileLayer */

const { L } = /** @type {{L: typeof Leaflet}} */ (/** @type {unknown} */ (globalThis));

export const { Browser, DomEvent, DomUtil, Renderer, control } = L;
export const { circle, circleMarker, divIcon, geoJSON, latLngBounds, layerGroup, map, marker, polygon, polyline, popup, rectangle,
  tileLayer } = L;
