package org.ecozone.json;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Geometries as GeoJSON (RFC 7946), longitude before latitude, every digit kept, no height. */
public final class GeometryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GeometryJson() {}

    /** {@code lonLat} as a GeoJSON geometry. */
    public static ObjectNode of(Geometry lonLat) {
        ObjectNode node = JSON.objectNode().put("type", lonLat.getGeometryType());
        node.set("coordinates", coordinates(lonLat));
        return node;
    }

    private static ArrayNode coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return point.isEmpty() ? JSON.arrayNode() : position(point.getCoordinate());
        }
        ArrayNode array = JSON.arrayNode();
        if (geometry instanceof LineString line) {
            for (Coordinate coordinate : line.getCoordinates()) {
                array.add(position(coordinate));
            }
        } else if (geometry instanceof Polygon polygon) {
            array.add(coordinates(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                array.add(coordinates(polygon.getInteriorRingN(i)));
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                array.add(coordinates(geometry.getGeometryN(i)));
            }
        }
        return array;
    }

    private static ArrayNode position(Coordinate lonLat) {
        return JSON.arrayNode().add(lonLat.x).add(lonLat.y);
    }
}
