package org.ecozone.screening.answer.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.LayerOverlap.Nearest;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.ZoneOverlap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One layer's part of a result. */
final class ThemeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ThemeJson() {}

    static ObjectNode of(LayerOverlap layer, PrintedFigures figures) {
        ObjectNode theme = JSON.objectNode()
                .put("layer", layer.layer().id())
                .put("name", layer.layer().name())
                .put("status", layer.status().name());
        ExtentJson.put(theme, "sum", layer.sum());
        ExtentJson.put(theme, "union", layer.union());
        ExtentJson.put(theme, "uncovered", layer.uncovered());
        ExtentJson.putShare(theme, "shareOfSite", layer.shareOfSite());
        theme.set("zones", zones(layer.zones(), figures));
        theme.set("overlappingPairs", pairs(layer));
        theme.set("nearest", layer.nearest() == null ? JSON.nullNode() : nearest(layer.nearest()));
        ArrayNode near = theme.putArray("near");
        for (NearZone zone : layer.near()) {
            near.addObject()
                    .put("code", zone.zone().code())
                    .put("name", zone.zone().name())
                    .put("category", zone.zone().category())
                    .put("distanceMetres", ExtentJson.number(zone.distance().roundedMetres(1)));
        }
        return theme;
    }

    private static ArrayNode zones(List<ZoneOverlap> overlaps, PrintedFigures figures) {
        ArrayNode nodes = JSON.arrayNode();
        for (ZoneOverlap overlap : overlaps) {
            ObjectNode node = JSON.objectNode()
                    .put("code", overlap.zone().code())
                    .put("name", overlap.zone().name())
                    .put("category", overlap.zone().category())
                    .put("class", overlap.overlapClass().name());
            ExtentJson.putShare(node, "shareOfSite", overlap.shareOfSite());
            ExtentJson.putShare(node, "shareOfZone", overlap.shareOfZone());
            ExtentJson.put(node, figures.of(overlap));
            if (overlap.extent() instanceof Area) {
                node.put(
                        "uncertaintySquareMetres",
                        ExtentJson.number(overlap.uncertainty().roundedSquareMetres(1)));
            }
            nodes.add(node);
        }
        return nodes;
    }

    private static ArrayNode pairs(LayerOverlap layer) {
        ArrayNode pairs = JSON.arrayNode();
        layer.overlappingPairs()
                .forEach(pair -> pairs.add(JSON.arrayNode().add(pair.first()).add(pair.second())));
        return pairs;
    }

    private static ObjectNode nearest(Nearest nearest) {
        return JSON.objectNode()
                .put("code", nearest.code())
                .put("name", nearest.name())
                .put("category", nearest.category())
                .put("distanceMetres", ExtentJson.number(nearest.distance().roundedMetres(1)))
                .put("bearingDegrees", degrees(nearest.bearingDegrees()));
    }

    private static double degrees(double bearing) {
        return BigDecimal.valueOf(bearing).setScale(1, RoundingMode.HALF_UP).doubleValue() % 360;
    }
}
