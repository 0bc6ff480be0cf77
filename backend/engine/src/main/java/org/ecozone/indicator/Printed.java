package org.ecozone.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is printed. It is on the same side of its target as the raw value, its operands give it, and margin and target
 * give it too; where the decimals of the definition are too few for that, more are printed, up to six.
 *
 * @param value in the unit, with the decimals that it is printed with
 * @param uncertainty in the unit; null where it is not known
 * @param uncertaintyMu the same in mu; null where there is no area behind the value
 * @param margin printed value less target, for AT_MOST target less printed value; null where there is nothing to compare
 * @param marginMu the same in mu, of a share from its printed operands; null likewise, or where there is no area
 * @param note what was done in printing it, in Chinese; null for mere rounding
 */
public record Printed(
        BigDecimal value,
        Operands operands,
        @Nullable BigDecimal uncertainty,
        @Nullable BigDecimal uncertaintyMu,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal marginMu,
        @Nullable String note) {

    private static final int MOST_DECIMALS = 6;
    private static final int MU_DECIMALS = 2;
    private static final int SQUARE_METRE_DECIMALS = 2;
    /** A percentage that borders may be off by is small beside the percentage. */
    private static final int MORE_DECIMALS_OF_UNCERTAIN_PERCENT = 2;

    /** How {@code measured} is printed, with no fewer decimals than {@code atLeast}. */
    static Printed of(Indicator indicator, Result.Measurement measured, int atLeast) {
        int wanted = Math.max(atLeast, indicator.precision());
        int telling = telling(indicator, measured, wanted);
        for (int decimals = telling; decimals <= MOST_DECIMALS; decimals++) {
            BigDecimal value = rounded(measured.value(), decimals);
            for (int of = SQUARE_METRE_DECIMALS; of <= MOST_DECIMALS; of++) {
                Operands operands = Operands.of(measured, of);
                if (closes(operands, value)) {
                    return of(indicator, measured, operands, value, note(indicator, measured, value));
                }
            }
        }
        return ofOperands(indicator, measured, telling);
    }

    /** What operands give that are printed first: hundredths of m² are whole millionths of a mu, so these close exactly. */
    private static Printed ofOperands(Indicator indicator, Result.Measurement measured, int telling) {
        boolean isShare = measured instanceof Result.Portion;
        Operands operands = Operands.of(measured, isShare ? MOST_DECIMALS : SQUARE_METRE_DECIMALS);
        BigDecimal value = operands.value(isShare ? telling : MOST_DECIMALS);
        return of(
                indicator, measured, operands, value == null ? rounded(measured.value(), telling) : value, "由印出的面积算出");
    }

    /** The same printed as {@code levelled}, so that the parts of a whole sum to it. */
    Printed levelled(Indicator indicator, Result.Measurement measured, BigDecimal levelled) {
        return of(indicator, measured, operands, levelled, "强制调平，使各部分之和等于总数");
    }

    private static Printed of(
            Indicator indicator,
            Result.Measurement measured,
            Operands operands,
            BigDecimal value,
            @Nullable String note) {
        BigDecimal margin = margin(indicator.target(), value);
        BigDecimal uncertainty = uncertainty(measured, value.scale());
        return new Printed(
                value,
                operands,
                uncertainty,
                uncertaintyMu(measured, operands, uncertainty),
                margin,
                marginMu(indicator.target(), measured, operands, margin),
                note);
    }

    /**
     * The least decimals that tell on which side of the target the value is. Where the asked ones do not, one more than needed, so
     * that the margin does not consist of a single digit.
     */
    private static int telling(Indicator indicator, Result.Measurement measured, int wanted) {
        Target target = indicator.target();
        if (target == null || target.comparator() == Target.Comparator.IN_WORDS) {
            return wanted;
        }
        boolean met = Judgement.isMet(BigDecimal.valueOf(measured.value()), target);
        int decimals = wanted;
        while (decimals < MOST_DECIMALS && Judgement.isMet(rounded(measured.value(), decimals), target) != met) {
            decimals++;
        }
        return decimals == wanted ? wanted : Math.min(decimals + 1, MOST_DECIMALS);
    }

    private static boolean closes(Operands operands, BigDecimal value) {
        BigDecimal computed = operands.value(value.scale());
        return computed == null || computed.equals(value) && operands.isDifferenceInMu(value);
    }

    private static @Nullable String note(Indicator indicator, Result.Measurement measured, BigDecimal value) {
        int precision = indicator.precision();
        if (value.scale() == precision || measured instanceof Result.EnteredValue) {
            return null;
        }
        return "保留 " + precision + " 位小数为 "
                + rounded(measured.value(), precision).toPlainString() + "，"
                + (telling(indicator, measured, precision) > precision ? "看不出在目标的哪一侧" : "不能由印出的数复算") + "，故保留 "
                + value.scale() + " 位";
    }

    private static @Nullable BigDecimal margin(@Nullable Target target, BigDecimal value) {
        if (target == null || target.comparator() == Target.Comparator.IN_WORDS) {
            return null;
        }
        BigDecimal above = value.subtract(Judgement.aim(target));
        return target.comparator() == Target.Comparator.AT_MOST ? above.negate() : above;
    }

    private static @Nullable BigDecimal marginMu(
            @Nullable Target target, Result.Measurement measured, Operands operands, @Nullable BigDecimal margin) {
        if (target == null || margin == null) {
            return null;
        }
        if (!(measured instanceof Result.Portion)) {
            return operands.numeratorSquareMetres() == null ? null : margin;
        }
        BigDecimal above = operands.muAbove(Judgement.aim(target));
        if (above == null) {
            return null;
        }
        BigDecimal kept = target.comparator() == Target.Comparator.AT_MOST ? above.negate() : above;
        return kept.setScale(MU_DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal uncertainty(Result.Measurement measured, int decimals) {
        Double raw = measured.uncertainty();
        if (raw == null) {
            return null;
        }
        boolean isPercent = measured instanceof Result.Portion;
        return rounded(raw, isPercent ? decimals + MORE_DECIMALS_OF_UNCERTAIN_PERCENT : decimals);
    }

    private static @Nullable BigDecimal uncertaintyMu(
            Result.Measurement measured, Operands operands, @Nullable BigDecimal uncertainty) {
        if (uncertainty == null || operands.numeratorSquareMetres() == null) {
            return null;
        }
        BigDecimal whole = operands.denominatorSquareMetres();
        return whole == null
                ? uncertainty
                : Operands.inMu(whole)
                        .multiply(uncertainty)
                        .movePointLeft(2)
                        .setScale(MU_DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
