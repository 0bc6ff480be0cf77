package org.ecozone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** A layer of an edition as GeoJSON text: one feature a line, seven decimals, the same bytes for the same zones. */
public final class GeoJsonFile {

    private static final long UNITS = 10_000_000;

    private final StringBuilder text = new StringBuilder();

    private GeoJsonFile() {}

    static void write(Path file, String layer, String edition, List<DemoZone> zones) throws IOException {
        GeoJsonFile json = new GeoJsonFile();
        json.text
                .append("{\"type\":\"FeatureCollection\",\"name\":\"")
                .append(layer)
                .append("\",\"edition\":\"")
                .append(edition)
                .append("\",\"synthetic\":true,\"source\":\"演示数据（合成）\",\"features\":[\n");
        for (int i = 0; i < zones.size(); i++) {
            json.feature(zones.get(i));
            json.text.append(i + 1 < zones.size() ? ",\n" : "\n");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.text.append("]}\n"));
    }

    private void feature(DemoZone zone) {
        text.append("{\"type\":\"Feature\",\"properties\":{");
        member("code", zone.code());
        text.append(',');
        member("name", zone.name());
        text.append(',');
        member("category", zone.category());
        zone.attributes().forEach((key, value) -> {
            text.append(',');
            member(key, value);
        });
        text.append("},\"geometry\":{\"type\":\"").append(zone.lonLat().getGeometryType());
        text.append("\",\"coordinates\":");
        if (zone.lonLat() instanceof MultiPolygon multi) {
            for (int i = 0; i < multi.getNumGeometries(); i++) {
                text.append(i == 0 ? '[' : ',');
                polygon((Polygon) multi.getGeometryN(i));
            }
            text.append(']');
        } else {
            polygon((Polygon) zone.lonLat());
        }
        text.append("}}");
    }

    private void member(String key, Object value) {
        text.append('"').append(key).append("\":");
        if (value instanceof String string) {
            if (string.contains("\"") || string.contains("\\")) {
                throw new IllegalArgumentException("needs escaping: " + string);
            }
            text.append('"').append(string).append('"');
        } else {
            text.append(value);
        }
    }

    private void polygon(Polygon polygon) {
        text.append('[');
        ring(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            text.append(',');
            ring(polygon.getInteriorRingN(i));
        }
        text.append(']');
    }

    private void ring(LineString ring) {
        Geometry line = ring;
        char before = '[';
        for (Coordinate position : line.getCoordinates()) {
            text.append(before).append('[');
            number(position.x);
            text.append(',');
            number(position.y);
            text.append(']');
            before = ',';
        }
        text.append(']');
    }

    /** Seven decimals, as integers: no rounding of the printer's own. */
    private void number(double degrees) {
        long units = Math.round(degrees * UNITS);
        String fraction = Long.toString(units % UNITS + UNITS);
        text.append(units / UNITS).append('.').append(fraction, 1, fraction.length());
    }
}
