package org.ecozone.report.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalJson;
import org.ecozone.json.GeometryJson;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A site and its pieces as features of GeoJSON (RFC 7946), in the order of the result. */
public final class SiteFeatures {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NOT_DRAWN = "该重叠部分的面积已测得，图形无法可靠地求出，故不绘制；面积以本条为准。";
    private static final List<String> FIGURES =
            List.of("areaMu", "areaSquareMetres", "lengthMetres", "count", "shareOfSite", "shareOfZone");

    private final RecordedScreening recorded;
    private final JsonNode result;
    private final Site site;
    private final ZoningMap map;

    private SiteFeatures(RecordedScreening recorded, Site site, ZoningMap map) {
        this.recorded = recorded;
        this.result = JsonMapper.shared().readTree(recorded.result());
        this.site = site;
        this.map = map;
    }

    /**
     * All of them, the site first: one FeatureCollection, canonical JSON.
     *
     * @param map the edition that {@code recorded} was made with
     */
    public static byte[] geoJson(RecordedScreening recorded, Site site, ZoningMap map) {
        var features = new SiteFeatures(recorded, site, map);
        List<ObjectNode> all = new ArrayList<>();
        all.add(features.site());
        all.addAll(features.pieces());
        return collection(all);
    }

    /** The site as one collection, canonical JSON. */
    static byte[] siteAlone(RecordedScreening recorded, Site site, ZoningMap map) {
        return collection(List.of(new SiteFeatures(recorded, site, map).site()));
    }

    /** The pieces as one collection, canonical JSON; empty where there are none. */
    static byte[] piecesAlone(RecordedScreening recorded, Site site, ZoningMap map) {
        return collection(new SiteFeatures(recorded, site, map).pieces());
    }

    private static byte[] collection(List<ObjectNode> features) {
        ObjectNode collection = JSON.objectNode().put("type", "FeatureCollection");
        ArrayNode all = collection.putArray("features");
        features.forEach(all::add);
        return CanonicalJson.bytes(collection);
    }

    private ObjectNode site() {
        String verdict = result.path("verdict").asString();
        ObjectNode properties = JSON.objectNode()
                .put("feature", "SITE")
                .put("screening", recorded.id().toString())
                .put("name", result.at("/project/name").asString(""))
                .put("verdict", verdict)
                .put("verdictName", Verdict.valueOf(verdict).label())
                .put("edition", result.at("/edition/code").asString())
                .put("asOf", result.path("asOf").asString())
                .put("resultHash", recorded.resultHash());
        figures(result.path("site"), properties);
        return feature(properties, site.geometry());
    }

    private record Place(String layer, String zone) {}

    private List<ObjectNode> pieces() {
        Map<Place, Geometry> shapes = new HashMap<>();
        map.pieces(site).forEach(piece -> {
            if (piece.geometry() != null) {
                shapes.put(new Place(piece.layer().id(), piece.zone().code()), piece.geometry());
            }
        });
        List<ObjectNode> pieces = new ArrayList<>();
        for (JsonNode theme : result.path("themes")) {
            for (JsonNode zone : theme.path("zones")) {
                var place = new Place(
                        theme.path("layer").asString(), zone.path("code").asString());
                pieces.add(piece(theme, zone, shapes.get(place)));
            }
        }
        Geometry uncovered = map.uncovered(site);
        if (!uncovered.isEmpty()) {
            pieces.add(uncovered(uncovered));
        }
        return pieces;
    }

    private ObjectNode piece(JsonNode theme, JsonNode zone, @Nullable Geometry shape) {
        String layer = theme.path("layer").asString();
        String category = zone.path("category").asString("");
        ObjectNode properties = JSON.objectNode()
                .put("feature", "PIECE")
                .put("layer", layer)
                .put("layerName", theme.path("name").asString())
                .put("zone", zone.path("code").asString())
                .put("name", zone.path("name").asString(""))
                .put("category", category)
                .put(
                        "categoryName",
                        map.layer(layer)
                                .flatMap(of -> of.category(category))
                                .map(Layer.Category::name)
                                .orElse(category))
                .put("class", zone.path("class").asString());
        figures(zone, properties);
        if (shape == null) {
            properties.put("note", NOT_DRAWN);
        }
        return feature(properties, shape);
    }

    /** What lies outside the territory of the data; its figure leaves out what only grazes the border. */
    private ObjectNode uncovered(Geometry shape) {
        JsonNode coverage = result.path("coverage");
        ObjectNode properties = JSON.objectNode()
                .put("feature", "UNCOVERED")
                .put("layer", "")
                .put("layerName", "")
                .put("name", "数据范围之外")
                .put("class", "UNCOVERED");
        copy(coverage, "uncoveredSquareMetres", properties, "areaSquareMetres");
        copy(coverage, "uncoveredLengthMetres", properties, "lengthMetres");
        copy(coverage, "uncoveredCount", properties, "count");
        return feature(properties, shape);
    }

    private static void figures(JsonNode from, ObjectNode to) {
        FIGURES.forEach(name -> copy(from, name, to, name));
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        if (from.path(name).isNumber()) {
            to.set(as, from.path(name));
        }
    }

    private static ObjectNode feature(ObjectNode properties, @Nullable Geometry geometry) {
        ObjectNode feature = JSON.objectNode().put("type", "Feature");
        feature.set("properties", properties);
        feature.set("geometry", geometry == null ? JSON.nullNode() : GeometryJson.of(geometry));
        return feature;
    }
}
