package org.ecozone.comparison.answer;

import java.util.Optional;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.comparison.LayerComparison;
import org.ecozone.comparison.Thresholds;
import org.ecozone.json.CanonicalJson;
import org.ecozone.zoning.Edition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as bytes. */
public final class ComparisonAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String METHOD = "ELLIPSOIDAL_CGCS2000";
    private static final String HASH = "resultHash";

    private ComparisonAnswer() {}

    /** The comparison: balances, breakdowns, zones and findings of every layer. */
    public static byte[] comparison(EditionComparison comparison) {
        ObjectNode answer = head(comparison);
        answer.set("thresholds", thresholds());
        answer.set("basis", BasisJson.of(comparison.basis()));
        var layers = answer.putArray("layers");
        comparison.layers().forEach(layer -> layers.add(LayerJson.of(layer)));
        return hashed(answer);
    }

    /** The differences of layer {@code id} as a GeoJSON FeatureCollection; empty where neither edition has the layer. */
    public static Optional<byte[]> differences(EditionComparison comparison, String id) {
        return comparison.layer(id).map(layer -> differences(comparison, layer));
    }

    private static byte[] differences(EditionComparison comparison, LayerComparison layer) {
        ObjectNode answer = head(comparison)
                .put("type", "FeatureCollection")
                .put("layer", layer.layer().id())
                .put("presence", LayerJson.presence(layer));
        var features = answer.putArray("features");
        if (layer instanceof LayerComparison.Compared both) {
            both.differences().forEach(difference -> features.add(DifferenceJson.of(difference, id(both))));
        }
        return hashed(answer);
    }

    private static String id(LayerComparison layer) {
        return layer.layer().id();
    }

    private static ObjectNode head(EditionComparison comparison) {
        ObjectNode head = JSON.objectNode();
        head.set("before", edition(comparison.before()));
        head.set("after", edition(comparison.after()));
        return head.put("method", METHOD)
                .put("sliverSquareMetres", Thresholds.SLIVER.squareMetres())
                .put("breakdownBy", comparison.after().code());
    }

    private static ObjectNode edition(Edition edition) {
        return JSON.objectNode().put("code", edition.code()).put("hash", edition.hash());
    }

    private static ObjectNode thresholds() {
        return JSON.objectNode()
                .put("sameZoneShare", Thresholds.SAME_ZONE_SHARE)
                .put("sliverSquareMetres", Thresholds.SLIVER.squareMetres())
                .put("manySlivers", Thresholds.MANY_SLIVERS)
                .put("keptShare", Thresholds.KEPT_SHARE)
                .put("exchangeSquareMetres", Thresholds.EXCHANGE.squareMetres())
                .put("exchangeShare", Thresholds.EXCHANGE_SHARE)
                .put("edgeMetres", Thresholds.EDGE.metres())
                .put("deepMetres", Thresholds.DEEP.metres())
                .put("deeperTimes", Thresholds.DEEPER_TIMES)
                .put("lessCompact", Thresholds.LESS_COMPACT)
                .put("unitLossShare", Thresholds.UNIT_LOSS_SHARE);
    }

    private static byte[] hashed(ObjectNode answer) {
        return CanonicalJson.bytes(answer.put(HASH, CanonicalJson.sha256(answer)));
    }
}
