package org.ecozone.json;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
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

    /** {@code lonLat} as a GeoJSON geometry, its members in canonical order. */
    public static void write(CanonicalText out, Geometry lonLat) {
        out.open().member("coordinates");
        coordinates(out, lonLat);
        out.member("type").text(lonLat.getGeometryType()).close();
    }

    private static void coordinates(CanonicalText out, Geometry geometry) {
        if (geometry instanceof Point point && !point.isEmpty()) {
            position(out, point.getCoordinate());
            return;
        }
        out.openList();
        if (geometry instanceof LineString line) {
            for (Coordinate coordinate : line.getCoordinates()) {
                position(out, coordinate);
            }
        } else if (geometry instanceof Polygon polygon) {
            coordinates(out, polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                coordinates(out, polygon.getInteriorRingN(i));
            }
        } else if (geometry instanceof GeometryCollection collection) {
            for (int i = 0; i < collection.getNumGeometries(); i++) {
                coordinates(out, collection.getGeometryN(i));
            }
        }
        out.closeList();
    }

    private static void position(CanonicalText out, Coordinate lonLat) {
        out.openList().number(lonLat.x).number(lonLat.y).closeList();
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
