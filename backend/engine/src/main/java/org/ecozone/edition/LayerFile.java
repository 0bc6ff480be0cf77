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
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
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

    private static final String NO_COLLECTION = "NOT_A_FEATURE_COLLECTION";
    private static final Set<String> OWN = Set.of("code", "name", "category");

    private final Path path;
    private final String file;
    private final String layer;
    private final Faults faults;
    private final List<Zone> zones = new ArrayList<>();

    private LayerFile(Path folder, String file, String layer, Faults faults) {
        this.path = folder.resolve(file);
        this.file = file;
        this.layer = layer;
        this.faults = faults;
    }

    /** The zones of {@code layer} in {@code file} below {@code folder}; what cannot be read goes to {@code faults}. */
    static List<Zone> read(Path folder, String file, String layer, Faults faults) {
        var reading = new LayerFile(folder, file, layer, faults);
        reading.read();
        return reading.zones;
    }

    private void read() {
        if (!Files.isRegularFile(path)) {
            faults.add(FaultPlace.file(file), "FILE_MISSING", "没有这个文件", "there is no such file");
            return;
        }
        try (JsonParser json = JSON.createParser(Files.newInputStream(path))) {
            collection(json);
        } catch (JacksonException e) {
            String why = e.getOriginalMessage();
            add(e.getLocation().getLineNr(), "JSON_INVALID", "不是合法的 JSON：" + why, "is no valid JSON: " + why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(int line, String code, String message, String messageEn) {
        faults.add(FaultPlace.line(file, Math.max(0, line)), code, message, messageEn);
    }

    private void collection(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            add(1, NO_COLLECTION, "应为一个 GeoJSON FeatureCollection", "is to be a GeoJSON FeatureCollection");
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
            add(1, NO_COLLECTION, "没有 features 数组", "has no array features");
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
                                value -> attributes.put(field.getKey(), value), () -> attribute(field.getKey(), line)));
        try {
            Geometry geometry = PolygonJson.read(feature.path("geometry"));
            zones.add(new Zone(layer, code, name, category, attributes, geometry));
        } catch (PolygonJson.Unreadable e) {
            add(line, "GEOMETRY_UNREADABLE", code + "：" + e.getMessage(), code + ": " + e.english());
        }
    }

    private void attribute(String name, int line) {
        add(
                line,
                "ATTRIBUTE_INVALID",
                "属性 " + name + " 应为文本、数值或布尔值",
                "the attribute " + name + " is to be a text, a number or a boolean");
    }

    private String text(JsonNode properties, String name, int line) {
        JsonNode value = properties.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            add(line, "PROPERTY_MISSING", "缺少属性 " + name + "（应为文本）", "lacks the property " + name + ", a text");
            return "";
        }
        return value.stringValue();
    }
}
