// @ts-check
/** Types alone: GeoJSON (RFC 7946) as the page reads and writes it, positions [longitude, latitude] in degrees. */

/** @typedef {number[]} Position longitude and latitude in degrees */
/** @typedef {{type: "Point", coordinates: Position}} Point */
/** @typedef {{type: "MultiPoint", coordinates: Position[]}} MultiPoint */
/** @typedef {{type: "LineString", coordinates: Position[]}} LineString */
/** @typedef {{type: "MultiLineString", coordinates: Position[][]}} MultiLineString */
/** @typedef {{type: "Polygon", coordinates: Position[][]}} Polygon */
/** @typedef {{type: "MultiPolygon", coordinates: Position[][][]}} MultiPolygon */
/** @typedef {Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon} Simple one with coordinates of its own */
/** @typedef {Simple | {type: "GeometryCollection", geometries: Geometry[]}} Geometry */

/** @template P @typedef {{type: "Feature", id?: string, geometry: Simple, properties: P}} Feature */
/** @template P @typedef {{type: "FeatureCollection", features: Feature<P>[]}} FeatureCollection */

export {};
