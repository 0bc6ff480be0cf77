package org.ecozone.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecozone.geo.Area;
import org.jspecify.annotations.Nullable;

/**
 * What a value is made of, as it is printed: a reader who computes with these gets the printed value.
 *
 * @param numeratorSquareMetres the area, of a share its part, of a change what is there after it; null for counts and entries
 * @param denominatorSquareMetres of a share its whole; null otherwise
 * @param baselineSquareMetres of a change what was there before it; null otherwise
 */
public record Operands(
        @Nullable BigDecimal numeratorSquareMetres,
        @Nullable BigDecimal denominatorSquareMetres,
        @Nullable BigDecimal baselineSquareMetres) {

    private static final BigDecimal MU = new BigDecimal("0.0015");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Those of {@code measured}, areas in m² with {@code decimals}. */
    static Operands of(Result.Measurement measured, int decimals) {
        if (measured instanceof Result.Ground ground) {
            return new Operands(rounded(ground.area(), decimals), null, null);
        }
        if (measured instanceof Result.Portion portion) {
            return new Operands(rounded(portion.numerator(), decimals), rounded(portion.denominator(), decimals), null);
        }
        if (measured instanceof Result.Change change) {
            return new Operands(rounded(change.after(), decimals), null, rounded(change.before(), decimals));
        }
        return new Operands(null, null, null);
    }

    private static BigDecimal rounded(Area area, int decimals) {
        return area.roundedSquareMetres(decimals);
    }

    /** The value that they give, HALF_UP to {@code decimals}; null where there are none. */
    @Nullable
    BigDecimal value(int decimals) {
        if (numeratorSquareMetres == null) {
            return null;
        }
        if (denominatorSquareMetres != null) {
            return HUNDRED.multiply(numeratorSquareMetres)
                    .divide(denominatorSquareMetres, decimals, RoundingMode.HALF_UP);
        }
        BigDecimal area = baselineSquareMetres == null
                ? numeratorSquareMetres
                : numeratorSquareMetres.subtract(baselineSquareMetres);
        return inMu(area, decimals);
    }

    /** By how many mu the numerator of a share is above {@code percent} of its denominator; null where there is no share. */
    @Nullable
    BigDecimal muAbove(BigDecimal percent) {
        if (numeratorSquareMetres == null || denominatorSquareMetres == null) {
            return null;
        }
        BigDecimal asked = denominatorSquareMetres.multiply(percent).movePointLeft(2);
        return inMu(numeratorSquareMetres.subtract(asked));
    }

    /** Whether {@code value}, if it is a change, is the difference of what is printed in mu of after and before. */
    boolean isDifferenceInMu(BigDecimal value) {
        return numeratorSquareMetres == null
                || baselineSquareMetres == null
                || inMu(numeratorSquareMetres, value.scale())
                        .subtract(inMu(baselineSquareMetres, value.scale()))
                        .equals(value);
    }

    /** {@code squareMetres} in mu, HALF_UP to {@code decimals}. */
    public static BigDecimal inMu(BigDecimal squareMetres, int decimals) {
        return inMu(squareMetres).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** {@code squareMetres} in mu: × 3 / 2000, exactly. */
    static BigDecimal inMu(BigDecimal squareMetres) {
        return squareMetres.multiply(MU);
    }
}
