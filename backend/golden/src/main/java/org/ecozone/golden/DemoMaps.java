package org.ecozone.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editions of the demonstration data, each read once, when first asked for. Safe for many threads. */
final class DemoMaps {

    private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path demo;
    private final Map<String, ZoningMap> maps = new ConcurrentHashMap<>();

    /** Of the folder that holds {@code layers.yaml}. */
    DemoMaps(Path demo) {
        this.demo = demo;
    }

    /** Codes of the editions, oldest first. */
    List<String> codes() {
        try (var below = Files.list(demo)) {
            return below.filter(Files::isDirectory)
                    .filter(dir -> Files.exists(dir.resolve("admin-area.geojson")))
                    .map(dir -> dir.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All editions. */
    List<ZoningMap> all() {
        return codes().stream().map(this::map).toList();
    }

    /** The edition {@code code}. */
    ZoningMap map(String code) {
        return maps.computeIfAbsent(code, this::read);
    }

    private ZoningMap read(String code) {
        try {
            List<Layer> layers = layers();
            List<Zone> zones = new ArrayList<>();
            for (Layer layer : layers) {
                try (InputStream in = Files.newInputStream(demo.resolve(code).resolve(layer.id() + ".geojson"))) {
                    for (JsonNode feature : JSON.readTree(in).get("features")) {
                        zones.add(zone(layer, feature));
                    }
                }
            }
            Edition edition = new Edition(code, Edition.Status.PUBLISHED, LocalDate.EPOCH, null, null);
            return ZoningMap.of(edition, layers, zones);
        } catch (IOException e) {
            throw new UncheckedIOException("edition " + code, e);
        }
    }

    private List<Layer> layers() throws IOException {
        JavaType listOf = JSON.getTypeFactory().constructCollectionType(List.class, Layer.class);
        try (InputStream in = Files.newInputStream(demo.resolve("layers.yaml"))) {
            return JSON.convertValue(new Load(LoadSettings.builder().build()).loadFromInputStream(in), listOf);
        }
    }

    private static Zone zone(Layer layer, JsonNode feature) {
        Map<String, Object> attributes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : feature.get("properties").properties()) {
            JsonNode value = property.getValue();
            if (value.isNumber()) {
                attributes.put(property.getKey(), value.doubleValue());
            } else if (value.isBoolean()) {
                attributes.put(property.getKey(), value.booleanValue());
            } else if (value.isString()) {
                attributes.put(property.getKey(), value.stringValue());
            }
        }
        return new Zone(
                layer.id(),
                String.valueOf(attributes.remove("code")),
                String.valueOf(attributes.remove("name")),
                String.valueOf(attributes.remove("category")),
                attributes,
                geometry(feature.get("geometry")));
    }

    private static Geometry geometry(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").stringValue().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> parts = new ArrayList<>();
        coordinates.forEach(part -> parts.add(polygon(part)));
        return CGCS2000.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode coordinates) {
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode positions : coordinates) {
            Coordinate[] ring = new Coordinate[positions.size()];
            for (int i = 0; i < ring.length; i++) {
                JsonNode position = positions.get(i);
                ring[i] = new Coordinate(
                        position.get(0).doubleValue(), position.get(1).doubleValue());
            }
            rings.add(CGCS2000.createLinearRing(ring));
        }
        return CGCS2000.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }
}
