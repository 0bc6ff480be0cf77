package org.ecozone.indicator;

import java.math.BigDecimal;
import org.ecozone.geo.Area;
import org.jspecify.annotations.Nullable;

/** What a formula gives in an edition. */
public sealed interface Result {

    /** A value with what it was made of; raw, nothing rounded. */
    sealed interface Measurement extends Result {

        /** In the indicator's unit. */
        double value();

        /** By how much the value may be off at most because borders may be, in the same unit; empty where that is not known. */
        @Nullable
        Double uncertainty();
    }

    /**
     * The area of a region, in mu.
     *
     * @param border what the area may be off by: the border of the region times its stated accuracy, shared borders once
     */
    record Ground(Area area, Area border) implements Measurement {

        @Override
        public double value() {
            return area.mu();
        }

        @Override
        public Double uncertainty() {
            return border.mu();
        }
    }

    /**
     * A share, in percent.
     *
     * @param numeratorBorder what the numerator may be off by
     * @param denominatorBorder what the denominator may be off by
     */
    record Portion(Area numerator, Area numeratorBorder, Area denominator, Area denominatorBorder)
            implements Measurement {

        @Override
        public double value() {
            return 100 * numerator.squareMetres() / denominator.squareMetres();
        }

        /**
         * With share s = n / d: (Δn + s Δd) / d, both operands being off to the worse side. An upper bound: a border that both
         * have in common is counted for each.
         */
        @Override
        public Double uncertainty() {
            double off = 100 * numeratorBorder.squareMetres() + value() * denominatorBorder.squareMetres();
            return off / denominator.squareMetres();
        }
    }

    /** How many there are; nothing that borders could change. */
    record Tally(int count) implements Measurement {

        @Override
        public double value() {
            return count;
        }

        @Override
        public Double uncertainty() {
            return 0.0;
        }
    }

    /**
     * The change of an area against the baseline, in mu; negative for a loss.
     *
     * @param changedBorder what the change may be off by: only borders of ground that was lost or gained count, for others are the
     *     same in both
     */
    record Change(Area after, Area before, Area changedBorder) implements Measurement {

        @Override
        public double value() {
            return (after.squareMetres() - before.squareMetres()) * 3 / 2000;
        }

        @Override
        public Double uncertainty() {
            return changedBorder.mu();
        }
    }

    /** The latest number that was entered. */
    record EnteredValue(int year, BigDecimal number) implements Measurement {

        @Override
        public double value() {
            return number.doubleValue();
        }

        @Override
        public @Nullable Double uncertainty() {
            return null;
        }
    }

    /** No value: that is never 0. Why, in Chinese and English. */
    record NoData(String reason, String reasonEn) implements Result {}
}
