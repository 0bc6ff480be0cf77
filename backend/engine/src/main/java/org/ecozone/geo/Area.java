package org.ecozone.geo;

import java.math.BigDecimal;

/**
 * An area and the method it was measured by.
 *
 * <p>1 mu = 2000/3 m² exactly, 1 ha = 10 000 m² = 15 mu. Raw values are summed; rounding (HALF_UP) happens once, where a
 * figure leaves the system.
 *
 * @param squareMetres m², finite, not negative
 * @param method how it was measured
 */
public record Area(double squareMetres, AreaMethod method) implements Extent, Comparable<Area> {

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    /** Refuses NaN, infinite and negative values: they are bugs of the caller. */
    public Area {
        if (!(squareMetres >= 0) || Double.isInfinite(squareMetres)) {
            throw new IllegalArgumentException("an area is finite and not negative, not " + squareMetres);
        }
        if (method == null) {
            throw new IllegalArgumentException("an area names its method");
        }
    }

    /** Zero, by the ellipsoidal measure. */
    public static final Area ZERO = ofSquareMetres(0);

    /** An area measured on the CGCS2000 ellipsoid. */
    public static Area ofSquareMetres(double squareMetres) {
        return new Area(squareMetres, AreaMethod.ELLIPSOIDAL_CGCS2000);
    }

    /** {@code mu} mu, as an ellipsoidal area. */
    public static Area ofMu(double mu) {
        return ofSquareMetres(mu * 2000 / 3);
    }

    @Override
    public boolean isNothing() {
        return squareMetres == 0;
    }

    /** Hectares, unrounded. */
    public double hectares() {
        return squareMetres / SQUARE_METRES_PER_HECTARE;
    }

    /** Mu (亩), unrounded: m² · 3 / 2000. */
    public double mu() {
        return squareMetres * 3 / 2000;
    }

    /** m², HALF_UP to {@code decimals} decimals of the shortest decimal form of the value. */
    public BigDecimal roundedSquareMetres(int decimals) {
        return round(squareMetres, decimals);
    }

    /** Mu, HALF_UP to {@code decimals} decimals; rounded from the raw m², never from rounded m². */
    public BigDecimal roundedMu(int decimals) {
        return round(mu(), decimals);
    }

    /** The sum. Throws {@link IllegalArgumentException} when the methods differ. */
    @Override
    public Area plus(Extent other) {
        return new Area(squareMetres + requireSameMethod(other).squareMetres, method);
    }

    /** The difference, zero where it would be negative by rounding. Throws when the methods differ. */
    @Override
    public Area minus(Extent other) {
        return new Area(Math.max(0, squareMetres - requireSameMethod(other).squareMetres), method);
    }

    /**
     * By how much an area may be off because its border may be: {@code perimeter} times the positional accuracy of that
     * border. An upper bound: it takes the whole border to be off to the same side.
     */
    public static Area uncertainty(Length perimeter, Length accuracy) {
        return ofSquareMetres(perimeter.metres() * accuracy.metres());
    }

    /** This area as a share of {@code whole}; the share of nothing is zero. Throws when the methods differ. */
    @Override
    public Share shareOf(Extent whole) {
        double total = requireSameMethod(whole).squareMetres;
        return total == 0 ? Share.NONE : Share.of(Math.min(1, squareMetres / total));
    }

    @Override
    public int compareTo(Area other) {
        return Double.compare(squareMetres, requireSameMethod(other).squareMetres);
    }

    private Area requireSameMethod(Extent extent) {
        Area other = Extent.same(Area.class, extent);
        if (!method.equals(other.method)) {
            throw new IllegalArgumentException("areas of different methods: " + method.code() + " and "
                    + other.method.code() + " cannot be added or compared");
        }
        return other;
    }

    private static BigDecimal round(double value, int decimals) {
        return Rounding.halfUp(value, decimals);
    }
}
