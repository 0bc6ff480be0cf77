package org.ecozone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The ground as GeoJSON text: one feature a line, five decimals (a metre), positions that round to the same one written once. */
final class GroundFile {

    private final StringBuilder text = new StringBuilder();

    private GroundFile() {}

    static void write(Path file, List<GroundFeature> features) throws IOException {
        GroundFile json = new GroundFile();
        json.text
                .append("{\"type\":\"FeatureCollection\",\"name\":\"ground\",\"synthetic\":true,")
                .append("\"source\":\"演示数据（合成）\",")
                .append(relief())
                .append("\"features\":[\n");
        for (int i = 0; i < features.size(); i++) {
            json.feature(features.get(i));
            json.text.append(i + 1 < features.size() ? ",\n" : "\n");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.text.append("]}\n"));
    }

    /** Where the picture of the terrain lies: west, south, east, north. */
    private static String relief() {
        Envelope at = Relief.LON_LAT;
        return String.format(
                Locale.ROOT,
                "\"relief\":{\"file\":\"%s\",\"bbox\":[%.2f,%.2f,%.2f,%.2f]},",
                Relief.FILE,
                at.getMinX(),
                at.getMinY(),
                at.getMaxX(),
                at.getMaxY());
    }

    private void feature(GroundFeature feature) {
        text.append("{\"type\":\"Feature\",\"properties\":{\"kind\":\"")
                .append(feature.kind())
                .append("\",\"name\":\"")
                .append(feature.name())
                .append("\"},\"geometry\":{\"type\":\"")
                .append(feature.km().getGeometryType())
                .append("\",\"coordinates\":");
        Geometry geometry = feature.km();
        if (geometry instanceof Polygon polygon) {
            text.append('[');
            line(polygon.getExteriorRing());
            text.append(']');
        } else if (geometry.getDimension() == 0) {
            text.append(position(geometry.getCoordinate()));
        } else {
            line(geometry);
        }
        text.append("}}");
    }

    private void line(Geometry line) {
        text.append('[');
        String before = "";
        for (Coordinate corner : line.getCoordinates()) {
            String position = position(corner);
            if (!position.equals(before)) {
                text.append(before.isEmpty() ? "" : ",").append(position);
            }
            before = position;
        }
        text.append(']');
    }

    private static String position(Coordinate km) {
        Coordinate at = Plane.lonLat(km);
        return String.format(Locale.ROOT, "[%.5f,%.5f]", at.x, at.y);
    }
}
