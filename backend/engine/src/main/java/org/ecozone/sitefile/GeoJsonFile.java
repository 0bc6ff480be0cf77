package org.ecozone.sitefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON file: a Feature, a FeatureCollection or a bare geometry. */
final class GeoJsonFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** An array of sections would be the survey text's {@code [属性描述]}; of JSON only these may follow a bracket. */
    private static final Pattern JSON_START = Pattern.compile("\\s*(\\{|\\[\\s*[\\[{\"0-9\\]-])");

    private static final List<String> NAMES =
            List.of("name", "NAME", "Name", "名称", "项目名称", "地块名称", "XMMC", "DKMC", "title");

    private final FaultList faults = new FaultList();
    private final List<SiteFeature> sites = new ArrayList<>();
    private final Optional<Crs> stated;
    private CrsDetection crs = CrsDetection.NONE;

    private GeoJsonFile(Optional<Crs> stated) {
        this.stated = stated;
    }

    static boolean looksLikeJson(String text) {
        return JSON_START.matcher(text).lookingAt();
    }

    static SiteFileReading read(String text, Optional<Crs> crs) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : "，第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列";
            return SiteFileReading.refused(SiteFault.inFile(
                    "BAD_JSON", "不是合法的 JSON" + where + "：" + JsonText.cut(e.getOriginalMessage(), 200) + "。"));
        }
        var file = new GeoJsonFile(crs);
        file.root(root);
        return SiteFileReading.of(file.sites, file.crs, file.faults);
    }

    private void root(JsonNode root) {
        String type = GeoJsonSites.type(root);
        if (!"FeatureCollection".equals(type)) {
            if ("Feature".equals(type) || type != null && isGeometry(type)) {
                feature(root, "", stated);
            } else {
                String came = type == null ? JsonText.kind(root) : "“" + JsonText.cut(type, 40) + "”";
                faults.fault(SiteFault.at(
                        "GEOJSON_INVALID", "应为 GeoJSON 的 Feature、FeatureCollection 或图形，收到" + came + "。", "/type"));
            }
            return;
        }
        JsonNode features = root.path("features");
        if (!features.isArray() || features.isEmpty()) {
            faults.fault(SiteFault.at("GEOJSON_INVALID", "FeatureCollection 应有要素数组 features，且不为空。", "/features"));
            return;
        }
        if (features.size() > SiteFile.MAX_SITES) {
            faults.fault(SiteFault.at(
                    "TOO_MANY_SITES",
                    "文件有 " + features.size() + " 个要素，最多 " + SiteFile.MAX_SITES + " 个；请分开上传。",
                    "/features"));
            return;
        }
        Optional<Crs> named = GeoJsonSites.namedCrs(root, "", faults);
        if (named.isEmpty() && faults.hasFaults()) {
            return;
        }
        for (int i = 0; i < features.size() && !faults.isFull(); i++) {
            feature(features.get(i), "/features/" + i, named.or(() -> stated));
        }
    }

    private static boolean isGeometry(String type) {
        return GeoJsonSites.GEOMETRY_TYPES.contains(type) || "GeometryCollection".equals(type);
    }

    private void feature(JsonNode feature, String pointer, Optional<Crs> system) {
        GeoJsonReading reading = GeoJsonSites.read(feature, pointer, system);
        faults.addAll(reading.faults(), reading.notices());
        boolean isNamed = !reading.crs().equals(stated.orElse(reading.crs()));
        if (isNamed) {
            faults.notice("CRS_FROM_FILE", "文件写明坐标系 " + reading.crs() + "，未采用所选的 " + stated.orElseThrow() + "。");
        }
        if (reading.geometry() == null || reading.asGiven() == null) {
            if (!reading.candidates().isEmpty() && crs.detected().isEmpty()) {
                crs = CrsDetection.oneOf(reading.candidates());
            }
            return;
        }
        boolean isCertain = system.isPresent() || feature.has("crs");
        crs = isCertain ? CrsDetection.certainly(reading.crs()) : CrsDetection.byDefault(reading.crs());
        JsonNode properties = feature.path("properties");
        var geometry = new SiteGeometry(reading.asGiven(), reading.crs(), reading.geometry());
        sites.add(SiteFeature.of(name(feature, properties), geometry, OptionalDouble.empty(), attributes(properties)));
    }

    private String name(JsonNode feature, JsonNode properties) {
        return NAMES.stream()
                .map(key -> properties.path(key))
                .filter(node -> node.isString() && !node.stringValue().isBlank())
                .map(node -> node.stringValue().strip())
                .findFirst()
                .or(() -> Optional.of(feature.path("id"))
                        .filter(id -> id.isString() || id.isNumber())
                        .map(JsonNode::asString))
                .map(name -> JsonText.cut(name, 200))
                .orElse("地块 " + (sites.size() + 1));
    }

    private static Map<String, Object> attributes(JsonNode properties) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : properties.properties()) {
            JsonNode value = entry.getValue();
            if (value.isString()) {
                attributes.put(entry.getKey(), value.stringValue());
            } else if (value.isNumber()) {
                attributes.put(entry.getKey(), value.numberValue());
            } else if (value.isBoolean()) {
                attributes.put(entry.getKey(), value.booleanValue());
            }
        }
        return attributes;
    }
}
