package org.ecozone.edition;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.databind.JsonNode;

/** Reads GeoJSON Polygons and MultiPolygons in lon/lat. Checks form only; validity is checked with the whole edition. */
final class PolygonJson {

    private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
    private static final int RING_POINTS = 4;

    private PolygonJson() {}

    /** A geometry whose form is wrong. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String english;

        Unreadable(String message, String english) {
            super(message);
            this.english = english;
        }

        String english() {
            return english;
        }
    }

    static Geometry read(JsonNode geometry) throws Unreadable {
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> {
                return polygon(coordinates);
            }
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                for (JsonNode part : array(coordinates)) {
                    parts.add(polygon(part));
                }
                return CGCS2000.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default ->
                throw new Unreadable(
                        "geometry 应为 Polygon 或 MultiPolygon", "geometry is to be a Polygon or MultiPolygon");
        }
    }

    private static Polygon polygon(JsonNode rings) throws Unreadable {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : array(rings)) {
            read.add(ring(ring));
        }
        if (read.isEmpty()) {
            throw new Unreadable("面没有外环", "a polygon has no outer ring");
        }
        return CGCS2000.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) throws Unreadable {
        Coordinate[] points = new Coordinate[array(positions).size()];
        for (int i = 0; i < points.length; i++) {
            JsonNode position = positions.get(i);
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new Unreadable(
                        "坐标应为 [经度, 纬度]，收到 " + position, "a position is to be [longitude, latitude], not " + position);
            }
            points[i] = new Coordinate(
                    position.get(0).doubleValue(), position.get(1).doubleValue());
        }
        if (points.length < RING_POINTS || !points[0].equals2D(points[points.length - 1])) {
            throw new Unreadable(
                    "环应至少有 4 个点且首尾相同，收到 " + points.length + " 个点",
                    "a ring needs 4 points or more, the last the same as the first; this has " + points.length);
        }
        return CGCS2000.createLinearRing(points);
    }

    private static JsonNode array(JsonNode node) throws Unreadable {
        if (!node.isArray()) {
            throw new Unreadable("coordinates 的层次不对，此处应为数组", "coordinates are nested wrongly: an array is due here");
        }
        return node;
    }
}
