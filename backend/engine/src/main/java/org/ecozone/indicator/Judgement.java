package org.ecozone.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import org.ecozone.indicator.Target.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a raw value stands to its target.
 *
 * @param status with regard to what the value may be off by
 * @param asMeasured MET or MISSED, the value taken as it is; null where there is nothing to compare
 * @param margin by how much the target is kept, in the unit, negative where it is missed; for EQUAL value less target; null where
 *     there is nothing to compare
 */
public record Judgement(
        Status status,
        @Nullable Status asMeasured,
        @Nullable Double margin) {

    private static final double HALF = 0.5;

    /**
     * Judges the raw value. It depends on measurement where what would turn MET into MISSED lies strictly within what the value
     * may be off by; entered values are taken as they are.
     */
    static Judgement of(Result result, @Nullable Target target) {
        if (!(result instanceof Result.Measurement measured)) {
            return new Judgement(Status.NO_DATA, null, null);
        }
        if (target == null || target.comparator() == Comparator.IN_WORDS) {
            return new Judgement(Status.NO_TARGET, null, null);
        }
        double value = measured.value();
        Status asMeasured = isMet(BigDecimal.valueOf(value), target) ? Status.MET : Status.MISSED;
        double uncertainty = Objects.requireNonNullElse(measured.uncertainty(), 0.0);
        boolean mayTurn = toTurn(value, target) < uncertainty;
        return new Judgement(mayTurn ? Status.DEPENDS_ON_MEASUREMENT : asMeasured, asMeasured, margin(value, target));
    }

    /** Whether {@code value} keeps {@code target}, which is none in words. */
    static boolean isMet(BigDecimal value, Target target) {
        BigDecimal aim = aim(target);
        BigDecimal half = halfOfLastDecimal(aim);
        return switch (target.comparator()) {
            case AT_LEAST, NOT_BELOW_BASELINE -> value.compareTo(aim) >= 0;
            case AT_MOST -> value.compareTo(aim) <= 0;
            case EQUAL -> value.compareTo(aim.subtract(half)) >= 0 && value.compareTo(aim.add(half)) < 0;
            case IN_WORDS -> throw new IllegalArgumentException("no number can be held against words");
        };
    }

    /** What a value is compared with: a change with no change. */
    static BigDecimal aim(Target target) {
        return Objects.requireNonNullElse(target.value(), BigDecimal.ZERO);
    }

    private static BigDecimal halfOfLastDecimal(BigDecimal aim) {
        return BigDecimal.valueOf(HALF).movePointLeft(Math.max(0, aim.scale()));
    }

    /** How far {@code value} is from where MET turns into MISSED. */
    private static double toTurn(double value, Target target) {
        double off = Math.abs(value - aim(target).doubleValue());
        return target.comparator() == Comparator.EQUAL
                ? Math.abs(off - halfOfLastDecimal(aim(target)).doubleValue())
                : off;
    }

    private static double margin(double value, Target target) {
        double above = value - aim(target).doubleValue();
        return target.comparator() == Comparator.AT_MOST ? -above : above;
    }
}
