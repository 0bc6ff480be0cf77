package org.ecozone.comparison.answer;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecozone.comparison.PrintedBalance;
import tools.jackson.databind.node.ObjectNode;

/** Balances as members whose names carry the unit. */
final class BalanceJson {

    private BalanceJson() {}

    /** In m² and mu, with the rates that follow from the m². */
    static void put(ObjectNode json, PrintedBalance squareMetres, PrintedBalance mu) {
        figures(json, "SquareMetres", squareMetres);
        figures(json, "Mu", mu);
        rate(json, "areaRate", squareMetres.areaRate());
        rate(json, "retentionRate", squareMetres.retentionRate());
    }

    private static void figures(ObjectNode json, String unit, PrintedBalance balance) {
        json.put("before" + unit, balance.before())
                .put("retained" + unit, balance.retained())
                .put("lost" + unit, balance.lost())
                .put("gained" + unit, balance.gained())
                .put("after" + unit, balance.after());
    }

    private static void rate(ObjectNode json, String name, Optional<BigDecimal> rate) {
        rate.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
    }
}
