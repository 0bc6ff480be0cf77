package org.ecozone.comparison.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.comparison.AreaUnit;
import org.ecozone.comparison.Balance;
import org.ecozone.comparison.Breakdown;
import org.ecozone.comparison.Difference;
import org.ecozone.comparison.LayerComparison;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.comparison.LayerComparison.OneSided;
import org.ecozone.comparison.LayerComparison.Side;
import org.ecozone.comparison.LayerComparison.Uncomputed;
import org.ecozone.comparison.PrintedArea;
import org.ecozone.comparison.PrintedBalance;
import org.ecozone.zoning.Layer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One layer of a comparison. A layer that one edition lacks has null where nothing can be said. */
final class LayerJson {

    private static final int RESIDUAL_DECIMALS = 4;

    private static final List<String> TOTALS =
            List.of("beforeSquareMetres", "afterSquareMetres", "beforeMu", "afterMu");

    private static final List<String> UNKNOWN = List.of(
            "retainedSquareMetres",
            "lostSquareMetres",
            "gainedSquareMetres",
            "residualSquareMetres",
            "retainedMu",
            "lostMu",
            "gainedMu",
            "areaRate",
            "retentionRate",
            "zones",
            "differences",
            "byUnit",
            "byAdminArea",
            "byCategory");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LayerJson() {}

    static ObjectNode of(LayerComparison layer) {
        ObjectNode json = head(layer);
        if (layer instanceof Compared both) {
            compared(json, both);
        } else if (layer instanceof OneSided one) {
            oneSided(json, one);
        } else if (layer instanceof Uncomputed none) {
            uncomputed(json, none);
        }
        return json;
    }

    /** BOTH; the edition that has it: BEFORE, AFTER; NONE where it cannot be computed. */
    static String presence(LayerComparison layer) {
        if (layer instanceof OneSided one) {
            return one.side().name();
        }
        return layer instanceof Compared ? "BOTH" : "NONE";
    }

    private static ObjectNode head(LayerComparison comparison) {
        Layer layer = comparison.layer();
        return JSON.objectNode()
                .put("layer", layer.id())
                .put("name", layer.name())
                .put("nameEn", layer.nameEn())
                .put("kind", layer.kind().name())
                .put("accuracyMetres", layer.positionalAccuracyMetres())
                .put("presence", presence(comparison))
                .putNull("uncomputed");
    }

    private static void oneSided(ObjectNode json, OneSided one) {
        PrintedArea area = PrintedArea.of(one.area());
        String has = one.side().name().toLowerCase(Locale.ROOT);
        String lacks = one.side() == Side.BEFORE ? "after" : "before";
        json.put(has + "SquareMetres", area.squareMetres()).put(has + "Mu", area.mu());
        json.putNull(lacks + "SquareMetres").putNull(lacks + "Mu");
        UNKNOWN.forEach(json::putNull);
        json.putArray("findings");
    }

    private static void uncomputed(ObjectNode json, Uncomputed none) {
        TOTALS.forEach(json::putNull);
        UNKNOWN.forEach(json::putNull);
        json.putArray("findings");
        json.putObject("uncomputed").put("message", none.message()).put("messageEn", none.messageEn());
    }

    private static void compared(ObjectNode json, Compared both) {
        Balance balance = both.balance();
        BalanceJson.put(
                json, PrintedBalance.of(balance, AreaUnit.SQUARE_METRES), PrintedBalance.of(balance, AreaUnit.MU));
        json.put("residualSquareMetres", both.residual().roundedSquareMetres(RESIDUAL_DECIMALS));
        json.set("zones", ZonesJson.of(both.zones()));
        ObjectNode differences = json.putObject("differences");
        for (Difference.Kind kind : Difference.Kind.values()) {
            differences.put(
                    kind.name().toLowerCase(Locale.ROOT), both.differences(kind).size());
        }
        breakdown(json, "byUnit", both.breakdowns().byUnit(), balance);
        breakdown(json, "byAdminArea", both.breakdowns().byAdminArea(), balance);
        breakdown(json, "byCategory", both.breakdowns().byCategory(), balance);
        var findings = json.putArray("findings");
        both.findings().forEach(finding -> findings.add(FindingJson.of(finding)));
    }

    /** The parts; what they count more than once comes last, to be taken off. */
    private static void breakdown(ObjectNode json, String name, Optional<Breakdown> breakdown, Balance total) {
        if (breakdown.isEmpty()) {
            json.putNull(name);
            return;
        }
        var parts = json.putArray(name);
        for (Breakdown.Printed printed : breakdown.get().printed(total)) {
            Breakdown.Part part = printed.part();
            ObjectNode one = JSON.objectNode()
                    .put("code", part.code())
                    .put("name", part.name())
                    .put("category", part.category());
            BalanceJson.put(one, printed.squareMetres(), printed.mu());
            parts.add(one);
        }
        if (!breakdown.get().repeated().isNothing()) {
            ObjectNode repeated =
                    JSON.objectNode().putNull("code").put("name", "重复计算（应减去）").putNull("category");
            BalanceJson.put(
                    repeated,
                    breakdown.get().printedRepeated(AreaUnit.SQUARE_METRES).negated(),
                    breakdown.get().printedRepeated(AreaUnit.MU).negated());
            parts.add(repeated);
        }
    }
}
