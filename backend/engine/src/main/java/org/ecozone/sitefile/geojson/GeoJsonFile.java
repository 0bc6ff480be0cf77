package org.ecozone.sitefile.geojson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteCollector;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.ecozone.sitefile.site.SiteNames;
import org.ecozone.sitefile.site.SiteParts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON file: a Feature, a FeatureCollection or a bare geometry. */
public final class GeoJsonFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** An array of sections would be the survey text's {@code [属性描述]}; of JSON only these may follow a bracket. */
    private static final Pattern JSON_START = Pattern.compile("[\\s\u001e]*+(\\{|\\[\\s*+[\\[{\"0-9\\]-])");

    private static final String COLLECTION = "GeometryCollection";

    private final FaultList faults = new FaultList();
    private final SiteCollector collector;
    private int features;
    private int withoutGeometry;

    private GeoJsonFile(Optional<Crs> chosen) {
        this.collector = new SiteCollector(faults, chosen);
    }

    public static boolean looksLikeJson(String text) {
        return JSON_START.matcher(text).lookingAt();
    }

    public static SiteFileReading read(String text, Optional<Crs> crs) {
        JsonSequence values;
        try {
            values = JsonSequence.of(JSON, text);
        } catch (JacksonException e) {
            return SiteFileReading.refused(JsonSyntax.fault(text, e));
        }
        var file = new GeoJsonFile(crs);
        values.notice().ifPresent(file.faults::notice);
        file.root(values.root());
        file.announceMissing();
        return file.collector.reading();
    }

    private void root(JsonNode root) {
        String type = GeoJsonSites.type(root);
        if (!"FeatureCollection".equals(type)) {
            if ("Feature".equals(type) || type != null && isGeometry(type)) {
                feature(root, "", Optional.empty());
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
        if (features.size() > SiteFileOptions.MAX_SITES) {
            faults.fault(SiteFault.at(
                    "TOO_MANY_SITES",
                    "文件有 " + features.size() + " 个要素，最多 " + SiteFileOptions.MAX_SITES + " 个；请分开上传。",
                    "/features"));
            return;
        }
        Optional<Crs> named = GeoJsonSites.namedCrs(root, "", faults);
        if (named.isEmpty() && faults.hasFaults()) {
            return;
        }
        for (int i = 0; i < features.size() && !faults.isFull(); i++) {
            feature(features.get(i), "/features/" + i, named);
        }
    }

    /** Features without geometry are none of a site; a file of nothing else is faulty. */
    private void announceMissing() {
        if (withoutGeometry == 0) {
            return;
        }
        if (collector.sites() == 0 && !faults.hasFaults()) {
            faults.fault(SiteFault.at("GEOMETRY_MISSING", "文件没有图形：" + withoutGeometry + " 个要素都没有 geometry 或坐标。", null));
        } else {
            faults.notice("FEATURE_WITHOUT_GEOMETRY", "有 " + withoutGeometry + " 个要素没有图形，未读取。");
        }
    }

    private static boolean isGeometry(String type) {
        return GeoJsonSites.GEOMETRY_TYPES.contains(type) || COLLECTION.equals(type);
    }

    private void feature(JsonNode feature, String pointer, Optional<Crs> ofFile) {
        JsonNode geometry = feature;
        String at = pointer;
        if ("Feature".equals(GeoJsonSites.type(feature))) {
            geometry = feature.path("geometry");
            at += "/geometry";
            if (geometry.isNull() || geometry.isMissingNode()) {
                withoutGeometry++;
                return;
            }
        }
        features++;
        int before = faults.raised();
        Optional<Crs> named = GeoJsonSites.namedCrs(feature, pointer, faults);
        if (named.isEmpty() && geometry != feature) {
            named = GeoJsonSites.namedCrs(geometry, at, faults);
        }
        if (faults.raised() > before) {
            return;
        }
        boolean isCollection = COLLECTION.equals(GeoJsonSites.type(geometry));
        var parts = new SiteParts(isCollection ? at : at + "/coordinates");
        boolean isWhole = read(geometry, at, parts);
        JsonNode properties = feature.path("properties");
        String name = name(feature, properties);
        boolean isSound = faults.raised() == before;
        if (!parts.isEmpty() && isWhole) {
            var source = new SiteCollector.Source(name, attributes(properties), isSound);
            collector.collect(parts, named.or(() -> ofFile), source);
        } else if (isSound) {
            withoutGeometry++;
        }
    }

    /** Whether all of the geometry could be built. */
    private boolean read(JsonNode geometry, String pointer, SiteParts parts) {
        String type = GeoJsonSites.type(geometry);
        if (COLLECTION.equals(type) && geometry.path("geometries").isArray()) {
            parts.collect();
            JsonNode members = geometry.path("geometries");
            boolean isWhole = true;
            for (int i = 0; i < members.size() && !faults.isFull(); i++) {
                isWhole &= read(members.get(i), pointer + "/geometries/" + i, parts);
            }
            return isWhole;
        }
        if (type != null && GeoJsonSites.GEOMETRY_TYPES.contains(type)) {
            return new GeoJsonCoordinates(faults)
                    .read(type, geometry.path("coordinates"), pointer + "/coordinates", parts);
        }
        faults.fault(GeoJsonSites.unknownType(geometry, pointer));
        return false;
    }

    private String name(JsonNode feature, JsonNode properties) {
        Map<String, Object> texts = new LinkedHashMap<>();
        properties.properties().stream()
                .filter(entry -> entry.getValue().isString())
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
        return SiteNames.of(texts)
                .or(() -> Optional.of(feature.path("id"))
                        .filter(id -> id.isString() || id.isNumber())
                        .map(JsonNode::asString))
                .map(name -> JsonText.cut(name, 200))
                .orElse("地块 " + features);
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
