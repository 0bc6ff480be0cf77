package org.ecozone.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real county-level areas in and beside which the synthetic territory lies. */
final class Counties {

    private final List<County> all = new ArrayList<>();

    private Counties() {}

    /** A county-level area: GB/T 2260 code, Chinese name, extent in EPSG:4490. */
    record County(int code, String name, Geometry area, IndexedPointInAreaLocator locator) {}

    /** Reads the county file (a FeatureCollection with {@code admin_code} and {@code name}). */
    static Counties read(Path file) {
        Counties counties = new Counties();
        JsonNode features = JsonMapper.builder().build().readTree(file.toFile()).get("features");
        for (JsonNode feature : features) {
            Geometry area = geometry(feature.get("geometry"));
            JsonNode properties = feature.get("properties");
            counties.all.add(new County(
                    properties.get("admin_code").asInt(),
                    properties.get("name").asString(),
                    area,
                    new IndexedPointInAreaLocator(area)));
        }
        return counties;
    }

    List<County> list() {
        return all;
    }

    /** The county with {@code code}. */
    County get(int code) {
        return all.stream().filter(c -> c.code() == code).findFirst().orElseThrow();
    }

    /** The county that has {@code lonLat} inside it. */
    Optional<County> find(Coordinate lonLat) {
        return all.stream()
                .filter(c -> c.locator().locate(lonLat) == Location.INTERIOR)
                .findFirst();
    }

    private static Geometry geometry(JsonNode node) {
        JsonNode coordinates = node.get("coordinates");
        if (node.get("type").asString().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> parts = new ArrayList<>();
        coordinates.forEach(part -> parts.add(polygon(part)));
        return Plane.LON_LAT.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<Coordinate[]> read = new ArrayList<>();
        rings.forEach(ring -> {
            List<Coordinate> positions = new ArrayList<>();
            ring.forEach(p ->
                    positions.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
            read.add(positions.toArray(Coordinate[]::new));
        });
        return Plane.LON_LAT.createPolygon(
                Plane.LON_LAT.createLinearRing(read.get(0)),
                read.stream().skip(1).map(Plane.LON_LAT::createLinearRing).toArray(LinearRing[]::new));
    }
}
