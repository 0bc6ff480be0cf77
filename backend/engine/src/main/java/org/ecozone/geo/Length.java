package org.ecozone.geo;

import java.math.BigDecimal;

/**
 * A length on the CGCS2000 ellipsoid.
 *
 * @param metres finite, not negative
 */
public record Length(double metres) implements Extent, Comparable<Length> {

    /** Refuses NaN, infinite and negative values: they are bugs of the caller. */
    public Length {
        if (!(metres >= 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException("a length is finite and not negative, not " + metres);
        }
    }

    /** Metres, HALF_UP to {@code decimals} decimals. */
    public BigDecimal roundedMetres(int decimals) {
        return Rounding.halfUp(metres, decimals);
    }

    @Override
    public boolean isNothing() {
        return metres == 0;
    }

    @Override
    public Share shareOf(Extent whole) {
        double total = Extent.same(Length.class, whole).metres;
        return total == 0 ? Share.NONE : Share.of(Math.min(1, metres / total));
    }

    @Override
    public Length plus(Extent other) {
        return new Length(metres + Extent.same(Length.class, other).metres);
    }

    @Override
    public Length minus(Extent other) {
        return new Length(Math.max(0, metres - Extent.same(Length.class, other).metres));
    }

    @Override
    public int compareTo(Length other) {
        return Double.compare(metres, other.metres);
    }
}
