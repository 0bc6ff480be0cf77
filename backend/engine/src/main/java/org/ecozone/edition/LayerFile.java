package org.ecozone.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one layer of one edition from a GeoJSON FeatureCollection, feature by feature. */
final class LayerFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> OWN = Set.of("code", "name", "category");

    private final Path file;
    private final String layer;
    private final DataFaults faults;
    private final List<Zone> zones = new ArrayList<>();

    private LayerFile(Path file, String layer, DataFaults faults) {
        this.file = file;
        this.layer = layer;
        this.faults = faults;
    }

    /** The zones of {@code layer} in {@code file}; what cannot be read goes to {@code faults}. */
    static List<Zone> read(Path file, String layer, DataFaults faults) {
        var reading = new LayerFile(file, layer, faults);
        try (JsonParser json = JSON.createParser(Files.newInputStream(file))) {
            reading.collection(json);
        } catch (JacksonException e) {
            faults.add(file, e.getLocation().getLineNr(), "不是合法的 JSON：" + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading.zones;
    }

    private void collection(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            faults.add(file, 1, "应为一个 GeoJSON FeatureCollection");
            return;
        }
        boolean found = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && "features".equals(name)) {
                found = true;
                features(json);
            } else {
                json.skipChildren();
            }
        }
        if (!found) {
            faults.add(file, 1, "没有 features 数组");
        }
    }

    private void features(JsonParser json) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int line = json.currentTokenLocation().getLineNr();
            JsonNode feature = json.readValueAsTree();
            feature(feature, line);
        }
    }

    private void feature(JsonNode feature, int line) {
        JsonNode properties = feature.path("properties");
        String code = text(properties, "code", line);
        String name = text(properties, "name", line);
        String category = text(properties, "category", line);
        Map<String, Object> attributes = new TreeMap<>();
        properties.properties().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .forEach(field -> ZoneAttributes.value(field.getValue())
                        .ifPresentOrElse(
                                value -> attributes.put(field.getKey(), value),
                                () -> faults.add(file, line, "属性 " + field.getKey() + " 应为文本、数值或布尔值")));
        try {
            Geometry geometry = PolygonJson.read(feature.path("geometry"));
            zones.add(new Zone(layer, code, name, category, attributes, geometry));
        } catch (PolygonJson.Unreadable e) {
            faults.add(file, line, code + "：" + e.getMessage());
        }
    }

    private String text(JsonNode properties, String name, int line) {
        JsonNode value = properties.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            faults.add(file, line, "缺少属性 " + name + "（应为文本）");
            return "";
        }
        return value.stringValue();
    }
}
