package org.ecozone.server.web;

import com.microsoft.playwright.Page;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sites made from the demonstration data's own zones, as text to be pasted. */
final class DemoSites {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<String, String> NAMES = Map.of("2511", "示例炼油项目", "0511", "示例农业服务项目");

    private DemoSites() {}

    /** The first zone of the first level of water sources as a refinery's site, as GeoJSON. */
    static String refineryInAFirstLevelZone(Page page) {
        return site(firstLevelZone(page).path("geometry"), "2511").toString();
    }

    /** A refinery whose east side lies so many degrees within the westernmost corner of that zone. */
    static String refineryAtTheEdgeOfAFirstLevelZone(Page page, double degrees) {
        return site(atTheEdge(firstLevelZone(page), degrees), "2511").toString();
    }

    /** A farm service whose east side lies so many degrees within the westernmost corner of the first redline zone. */
    static String farmServiceAtTheEdgeOfTheRedline(Page page, double degrees) {
        JsonNode zone = zones(page, "redline")
                .valueStream()
                .filter(feature ->
                        feature.path("properties").path("code").asString().equals("HX-84-0002"))
                .findFirst()
                .orElseThrow();
        return site(atTheEdge(zone, degrees), "0511").toString();
    }

    private static ObjectNode atTheEdge(JsonNode zone, double degrees) {
        double[] corner = westernmost(zone.path("geometry"));
        double west = corner[0] - 0.002;
        double east = corner[0] + degrees;
        double south = corner[1] - 0.001;
        double north = corner[1] + 0.001;
        ArrayNode ring = JSON.arrayNode();
        double[][] corners = {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
        for (double[] at : corners) {
            ring.addArray().add(at[0]).add(at[1]);
        }
        ObjectNode geometry = JSON.objectNode().put("type", "Polygon");
        geometry.putArray("coordinates").add(ring);
        return geometry;
    }

    private static ObjectNode site(JsonNode geometry, String industry) {
        ObjectNode site = JSON.objectNode().put("type", "Feature");
        site.set("geometry", geometry);
        site.putObject("properties").put("name", NAMES.get(industry)).put("industry", industry);
        return site;
    }

    private static JsonNode firstLevelZone(Page page) {
        return zones(page, "water-source")
                .valueStream()
                .filter(feature ->
                        feature.path("properties").path("category").asString().equals("LEVEL_1"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode zones(Page page, String layer) {
        return JsonMapper.shared()
                .readTree(page.request().get("/api/layers/" + layer + "/zones").body())
                .path("features");
    }

    private static double[] westernmost(JsonNode geometry) {
        double[] west = {Double.POSITIVE_INFINITY, 0};
        collect(geometry.path("coordinates"), west);
        return west;
    }

    /** Positions of a polygon or of several, however deep they lie. */
    private static void collect(JsonNode coordinates, double[] west) {
        if (coordinates.path(0).isNumber()) {
            if (coordinates.path(0).doubleValue() < west[0]) {
                west[0] = coordinates.path(0).doubleValue();
                west[1] = coordinates.path(1).doubleValue();
            }
            return;
        }
        coordinates.forEach(part -> collect(part, west));
    }
}
