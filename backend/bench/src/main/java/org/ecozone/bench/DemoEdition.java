package org.ecozone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Grounds;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
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

/**
 * One edition of the demonstration data, read from {@code data/demo} without a database. The files are those that the
 * project's tests check, so nothing is checked here again.
 *
 * @param layers in legend order
 * @param zones of all layers; lon/lat
 */
record DemoEdition(Edition edition, List<Layer> layers, List<Zone> zones) {

    private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
    private static final JsonMapper JSON = JsonMapper.shared();

    DemoEdition {
        layers = List.copyOf(layers);
        zones = List.copyOf(zones);
    }

    /** The edition {@code code} below {@code demo}, the folder that holds {@code layers.yaml}. */
    static DemoEdition read(Path demo, String code) throws IOException {
        List<Layer> layers = layers(demo.resolve("layers.yaml"));
        List<Zone> zones = new ArrayList<>();
        for (Layer layer : layers) {
            try (InputStream in = Files.newInputStream(demo.resolve(code).resolve(layer.id() + ".geojson"))) {
                for (JsonNode feature : JSON.readTree(in).get("features")) {
                    zones.add(zone(layer, feature));
                }
            }
        }
        var edition = new Edition(code, Edition.Status.PUBLISHED, LocalDate.EPOCH, null, null);
        return new DemoEdition(edition, layers, zones);
    }

    ZoningMap map() {
        return map(new Grounds());
    }

    /** The map, which may have something in common with others of {@code grounds}. */
    ZoningMap map(Grounds grounds) {
        return ZoningMap.of(edition, layers, zones, grounds);
    }

    long vertices() {
        return zones.stream().mapToLong(zone -> zone.geometry().getNumPoints()).sum();
    }

    List<Zone> zones(String layer) {
        return zones.stream().filter(zone -> zone.layer().equals(layer)).toList();
    }

    /** The zones of the layers that say where there is data. */
    List<Zone> territory() {
        return zones.stream()
                .filter(zone -> layers.stream().anyMatch(l -> l.coverageLayer().equals(zone.layer())))
                .toList();
    }

    /** Middle of the territory's extent. */
    Coordinate centre() {
        var extent = new Envelope();
        territory().forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        return extent.centre();
    }

    private static List<Layer> layers(Path file) throws IOException {
        JavaType listOf = JSON.getTypeFactory().constructCollectionType(List.class, Layer.class);
        try (InputStream in = Files.newInputStream(file)) {
            return JSON.convertValue(new Load(LoadSettings.builder().build()).loadFromInputStream(in), listOf);
        }
    }

    private static Zone zone(Layer layer, JsonNode feature) {
        JsonNode properties = feature.get("properties");
        return new Zone(
                layer.id(),
                properties.get("code").stringValue(),
                properties.get("name").stringValue(),
                properties.get("category").stringValue(),
                Map.of(),
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
