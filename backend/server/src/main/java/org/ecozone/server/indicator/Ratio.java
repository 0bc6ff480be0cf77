package org.ecozone.server.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a spreadsheet's formulas give, HALF_UP: the engine's printed figures must be these. */
final class Ratio {

    private static final BigDecimal MU = new BigDecimal("0.0015");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratio() {}

    /** {@code squareMetres} × 3 / 2000. */
    static BigDecimal mu(BigDecimal squareMetres, int decimals) {
        return squareMetres.multiply(MU).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** {@code part} in percent of {@code whole}, which is not 0. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return HUNDRED.multiply(part).divide(whole, decimals, RoundingMode.HALF_UP);
    }
}
