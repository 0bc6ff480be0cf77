package org.ecozone.comparison.answer;

import java.util.List;
import org.ecozone.comparison.Difference;
import org.ecozone.comparison.Difference.Standing;
import org.ecozone.comparison.PrintedArea;
import org.ecozone.json.GeometryJson;
import org.ecozone.zoning.Zone;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One difference as a GeoJSON Feature. */
final class DifferenceJson {

    private static final int THICKNESS_DECIMALS = 2;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DifferenceJson() {}

    static ObjectNode of(Difference difference, String layer) {
        ObjectNode feature = JSON.objectNode().put("type", "Feature").put("id", difference.id());
        feature.set("geometry", GeometryJson.of(difference.ground().geometry()));
        ObjectNode properties = feature.putObject("properties")
                .put("layer", layer)
                .put("kind", difference.kind().name())
                .put("areaSquareMetres", difference.printed().squareMetres())
                .put("areaMu", difference.printed().mu())
                .put("thicknessMetres", difference.ground().thickness().roundedMetres(THICKNESS_DECIMALS))
                .put("sliver", difference.sliver());
        zones(properties, "Before", difference.zonesBefore());
        zones(properties, "After", difference.zonesAfter());
        var standsThere = properties.putArray("standsThere");
        difference.standsThere().forEach(standing -> standsThere.add(standing(standing)));
        difference
                .reason()
                .ifPresentOrElse(
                        adjustment -> properties.set("reason", BasisJson.adjustment(adjustment)),
                        () -> properties.putNull("reason"));
        return feature;
    }

    private static void zones(ObjectNode properties, String side, List<Zone> zones) {
        var codes = properties.putArray("zones" + side);
        zones.forEach(zone -> codes.add(zone.code()));
        var categories = properties.putArray("categories" + side);
        zones.stream().map(Zone::category).distinct().forEach(categories::add);
    }

    private static ObjectNode standing(Standing standing) {
        PrintedArea area = PrintedArea.of(standing.area());
        ObjectNode json = JSON.objectNode()
                .put("layer", standing.layer())
                .put("areaSquareMetres", area.squareMetres())
                .put("areaMu", area.mu());
        var zones = json.putArray("zones");
        standing.zones().forEach(zones::add);
        return json;
    }
}
