package org.ecozone.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecozone.geo.Area;
import org.jspecify.annotations.Nullable;

/**
 * What the zones behind a value add up to when ground that several of them share counts for each: beside the value, which counts it
 * once, because tables made by adding zones show this one. No status rests on it. What is printed closes: value and mu are those of
 * the printed m², and what is repeated is the difference of the printed mu.
 *
 * @param squareMetres the sum, in m², with the decimals of the numerator
 * @param repeatedMu by how much it exceeds the numerator, in mu
 * @param value what the indicator would be, in its unit
 * @param marginMu by how much that would keep the target, in mu; null where there is no target to compare with
 */
public record PlainSum(
        BigDecimal squareMetres,
        BigDecimal repeatedMu,
        BigDecimal value,
        @Nullable BigDecimal marginMu) {

    private static final int MOST_DECIMALS = 6;
    private static final int DECIMALS = 2;

    /** How {@code sum} is printed beside {@code printed}, with the decimals that tell it from the target. */
    static PlainSum of(Indicator indicator, Result.Measurement measured, Printed printed, Area sum) {
        BigDecimal numerator = printed.operands().numeratorSquareMetres();
        BigDecimal whole = printed.operands().denominatorSquareMetres();
        if (numerator == null) {
            throw new IllegalArgumentException(indicator.id() + " is no area");
        }
        BigDecimal squareMetres = sum.roundedSquareMetres(numerator.scale());
        var operands = new Operands(squareMetres, whole, null);
        double raw = measured instanceof Result.Portion portion
                ? 100 * sum.squareMetres() / portion.denominator().squareMetres()
                : sum.mu();
        return new PlainSum(
                squareMetres,
                Operands.inMu(squareMetres, DECIMALS).subtract(Operands.inMu(numerator, DECIMALS)),
                operands.value(telling(indicator.target(), raw, printed.value().scale())),
                marginMu(indicator.target(), operands));
    }

    private static int telling(@Nullable Target target, double raw, int least) {
        int decimals = least;
        if (target != null && target.comparator() != Target.Comparator.IN_WORDS) {
            boolean met = Judgement.isMet(BigDecimal.valueOf(raw), target);
            while (decimals < MOST_DECIMALS && Judgement.isMet(Printed.rounded(raw, decimals), target) != met) {
                decimals++;
            }
        }
        return decimals;
    }

    private static @Nullable BigDecimal marginMu(@Nullable Target target, Operands operands) {
        if (target == null || target.comparator() == Target.Comparator.IN_WORDS) {
            return null;
        }
        BigDecimal aim = Judgement.aim(target);
        BigDecimal mu = Operands.inMu(operands.numeratorSquareMetres());
        BigDecimal above = operands.denominatorSquareMetres() == null ? mu.subtract(aim) : operands.muAbove(aim);
        BigDecimal kept = target.comparator() == Target.Comparator.AT_MOST ? above.negate() : above;
        return kept.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
