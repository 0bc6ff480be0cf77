package org.ecozone.comparison.answer;

import org.ecozone.comparison.EditionComparison;
import org.ecozone.comparison.LayerComparison;
import org.ecozone.comparison.Thresholds;
import org.ecozone.json.CanonicalJson;
import org.ecozone.zoning.Edition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comparison by the HTTP contract.
 *
 * @param content canonical JSON (RFC 8785), the member {@code resultHash} among the others. Not to be changed
 * @param hash {@code sha256:} and the hexadecimal SHA-256 of the canonical JSON without {@code resultHash}
 */
public record ComparisonAnswer(byte[] content, String hash) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String METHOD = "ELLIPSOIDAL_CGCS2000";
    private static final String HASH = "resultHash";

    /** The comparison: balances, breakdowns, zones and findings of every layer. */
    public static ComparisonAnswer comparison(EditionComparison comparison) {
        ObjectNode answer = head(comparison);
        answer.set("thresholds", thresholds());
        answer.set("basis", BasisJson.of(comparison.basis()));
        var layers = answer.putArray("layers");
        comparison.layers().forEach(layer -> layers.add(LayerJson.of(layer)));
        return hashed(answer);
    }

    /** The differences of {@code layer}, one of the comparison, as a GeoJSON FeatureCollection. */
    public static ComparisonAnswer differences(EditionComparison comparison, LayerComparison layer) {
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

    private static ComparisonAnswer hashed(ObjectNode answer) {
        String hash = CanonicalJson.sha256(answer);
        return new ComparisonAnswer(CanonicalJson.bytes(answer.put(HASH, hash)), hash);
    }
}
