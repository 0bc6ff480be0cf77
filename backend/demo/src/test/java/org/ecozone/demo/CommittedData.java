package org.ecozone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files under {@code data/demo}, read with nothing of the generator's. */
final class CommittedData {

    static final List<String> EDITIONS = List.of("2020.1", "2025.1", "2026.1");
    static final List<String> LAYERS = List.of(
            "admin-area",
            "control-unit",
            "redline",
            "nature-reserve",
            "water-source",
            "farmland",
            "basic-farmland",
            "forest",
            "urban-boundary",
            "built-up-area",
            "industrial-park",
            "scenic-area",
            "no-burn-zone",
            "heating-network",
            "sand-closure",
            "sensitive-receptor",
            "ecological-function",
            "groundwater-zone",
            "land-cover",
            "basic-grassland",
            "wetland",
            "desertified-land",
            "noise-zone",
            "well-protection",
            "river-outlet",
            "monitored-section",
            "risk-source",
            "soil-risk-plot",
            "monitoring-station");

    private static final GeometryFactory LON_LAT = new GeometryFactory();
    private static final Map<String, List<ReadZone>> READ = new ConcurrentHashMap<>();
    private static final Map<String, Geometry> UNIONS = new ConcurrentHashMap<>();

    private CommittedData() {}

    /** A zone as it stands in a file: all properties, and the line of text. */
    record ReadZone(String code, String category, Map<String, JsonNode> properties, Geometry lonLat, String line) {

        Area area() {
            return EllipsoidalMeasure.area(lonLat);
        }

        String text(String property) {
            return properties.get(property).asString();
        }
    }

    /** The project folder: the nearest parent that holds {@code data/demo}. */
    static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("data/demo"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path folder() {
        return project().resolve("data/demo");
    }

    static Path file(String edition, String layer) {
        return folder().resolve(edition).resolve(layer + ".geojson");
    }

    static List<ReadZone> zones(String edition, String layer) {
        return READ.computeIfAbsent(edition + "/" + layer, key -> read(file(edition, layer)));
    }

    static List<ReadZone> zones(String edition, String layer, String category) {
        return zones(edition, layer).stream()
                .filter(z -> z.category().equals(category))
                .toList();
    }

    /** The ground that the layer covers. */
    static Geometry union(String edition, String layer) {
        return UNIONS.computeIfAbsent(edition + "/" + layer, key -> union(zones(edition, layer)));
    }

    /** The union of zones that share borders exactly, as those of every layer do. */
    static Geometry union(List<ReadZone> zones) {
        return CoverageUnion.union(collection(zones));
    }

    private static Geometry collection(List<ReadZone> zones) {
        return LON_LAT.createGeometryCollection(
                zones.stream().map(ReadZone::lonLat).toArray(Geometry[]::new));
    }

    /** m² of {@code inner} outside {@code outer}. */
    static double squareMetresOutside(Geometry inner, Geometry outer) {
        return EllipsoidalMeasure.area(OverlayNGRobust.overlay(inner, outer, OverlayNG.DIFFERENCE))
                .squareMetres();
    }

    /** m² common to both. */
    static double squareMetresCommon(Geometry one, Geometry other) {
        return EllipsoidalMeasure.area(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION))
                .squareMetres();
    }

    static Area sum(List<ReadZone> zones) {
        return zones.stream().map(ReadZone::area).reduce(Area.ZERO, Area::plus);
    }

    private static List<ReadZone> read(Path file) {
        try {
            List<ReadZone> zones = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("{\"type\":\"Feature\",")) {
                    String feature = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
                    zones.add(zone(JsonMapper.shared().readTree(feature), feature));
                }
            }
            return zones;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadZone zone(JsonNode feature, String line) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        feature.get("properties").properties().forEach(e -> properties.put(e.getKey(), e.getValue()));
        JsonNode geometry = feature.get("geometry");
        List<Polygon> parts = new ArrayList<>();
        if (geometry.get("type").asString().equals("Polygon")) {
            parts.add(polygon(geometry.get("coordinates")));
        } else {
            geometry.get("coordinates").forEach(part -> parts.add(polygon(part)));
        }
        return new ReadZone(
                properties.get("code").asString(),
                properties.get("category").asString(),
                properties,
                LON_LAT.buildGeometry(parts),
                line);
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> {
            List<Coordinate> positions = new ArrayList<>();
            ring.forEach(p ->
                    positions.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
            read.add(LON_LAT.createLinearRing(positions.toArray(Coordinate[]::new)));
        });
        return LON_LAT.createPolygon(read.get(0), read.stream().skip(1).toArray(LinearRing[]::new));
    }
}
