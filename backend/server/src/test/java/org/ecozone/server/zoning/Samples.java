package org.ecozone.server.zoning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.edition.EditionContent;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Small editions. */
final class Samples {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Samples() {}

    static Layer layer(String id, String... categories) {
        var style = new Layer.Style("#FFFFFF", 0.5, "#000000", 1, "NONE", false);
        List<Layer.Category> described = List.of(categories).stream()
                .map(code -> new Layer.Category(code, code, code, style))
                .toList();
        return new Layer(id, id, id, "示例", Layer.Kind.PROTECTION, 1, "admin-area", described, "测试", true, true);
    }

    static Zone zone(String layer, String code, String category, Geometry geometry) {
        return new Zone(layer, code, "名称" + code, category, Map.of(), geometry);
    }

    /** The cell of {@code degrees} by {@code degrees} whose lower left corner is given. */
    static Geometry cell(double lon, double lat, double degrees) {
        return GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(lon, lat),
            new Coordinate(lon + degrees, lat),
            new Coordinate(lon + degrees, lat + degrees),
            new Coordinate(lon, lat + degrees),
            new Coordinate(lon, lat)
        });
    }

    static EditionContent edition(String code, String day, Zone... zones) {
        return new EditionContent(
                code,
                LocalDate.parse(day),
                Instant.parse(day + "T04:00:00Z"),
                "测试",
                List.of(layer("admin-area", "CITY"), layer("redline", "REDLINE")),
                List.of(zones));
    }

    static Zone territory() {
        return zone("admin-area", "T", "CITY", cell(82, 44, 1));
    }

    static Zone redline(String code, double lon) {
        return zone("redline", code, "REDLINE", cell(lon, 44.5, 0.01));
    }

    /** A ring of 20 vertices around the point 0.0005° up and right of the given one. */
    static Geometry manyVertices(double lon, double lat) {
        Coordinate[] ring = new Coordinate[21];
        for (int i = 0; i < 20; i++) {
            double angle = Math.PI * i / 10;
            ring[i] = new Coordinate(lon + 0.0005 + 0.0004 * Math.cos(angle), lat + 0.0005 + 0.0004 * Math.sin(angle));
        }
        ring[20] = ring[0];
        return GEOMETRY.createPolygon(ring);
    }
}
