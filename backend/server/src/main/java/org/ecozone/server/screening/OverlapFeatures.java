package org.ecozone.server.screening;

import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.GeometryJson;
import org.ecozone.zoning.OverlapPiece;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pieces of a site that lie in zones, and the piece outside the data, as a GeoJSON FeatureCollection in lon/lat. Figures
 * here belong to single pieces, each rounded by itself; the result of the screening has those that sum.
 */
final class OverlapFeatures {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String NOT_DRAWN = "该重叠部分的面积已测得，图形无法可靠地求出，故不绘制；面积以本条为准。";

    private OverlapFeatures() {}

    static ObjectNode of(ZoningMap map, Site site) {
        ObjectNode collection = JSON.objectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        map.pieces(site).forEach(piece -> features.add(feature(piece)));
        Geometry uncovered = map.uncovered(site);
        if (!uncovered.isEmpty()) {
            features.add(uncovered(map.uncoveredExtent(site), uncovered));
        }
        return collection;
    }

    static ObjectNode feature(OverlapPiece piece) {
        ObjectNode properties = JSON.objectNode()
                .put("layer", piece.layer().id())
                .put("zone", piece.zone().code())
                .put("name", piece.zone().name())
                .put("category", piece.zone().category())
                .put("class", piece.overlap().overlapClass().name());
        if (piece.geometry() == null) {
            properties.put("note", NOT_DRAWN);
        }
        return feature(properties, piece.overlap().extent(), piece.geometry());
    }

    private static ObjectNode uncovered(Extent extent, Geometry part) {
        ObjectNode properties = JSON.objectNode()
                .put("layer", "")
                .putNull("zone")
                .putNull("name")
                .putNull("category")
                .put("class", "UNCOVERED");
        return feature(properties, extent, part);
    }

    private static ObjectNode feature(ObjectNode properties, Extent extent, @Nullable Geometry geometry) {
        if (extent instanceof Area area) {
            properties.put("areaSquareMetres", area.roundedSquareMetres(2)).put("areaMu", area.roundedMu(2));
        } else if (extent instanceof Length length) {
            properties.put("lengthMetres", length.roundedMetres(2));
        } else if (extent instanceof Count count) {
            properties.put("count", count.points());
        }
        ObjectNode feature = JSON.objectNode().put("type", "Feature");
        feature.set("properties", properties);
        feature.set("geometry", geometry == null ? JSON.nullNode() : GeometryJson.of(geometry));
        return feature;
    }
}
