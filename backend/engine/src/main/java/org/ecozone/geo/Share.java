package org.ecozone.geo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole, between 0 and 1.
 *
 * @param value 0 ≤ value ≤ 1
 */
public record Share(double value) implements Comparable<Share> {

    public static final Share NONE = new Share(0);
    public static final Share WHOLE = new Share(1);

    /** Refuses what is outside 0 … 1. */
    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not " + value);
        }
    }

    public static Share of(double value) {
        return new Share(value);
    }

    /** Percent, HALF_UP to {@code decimals} decimals. */
    public BigDecimal percent(int decimals) {
        return BigDecimal.valueOf(value).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Share other) {
        return Double.compare(value, other.value);
    }
}
