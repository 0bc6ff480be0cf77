package org.ecozone.geo;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** How degrees are written as one number. */
public enum DegreeNotation {
    /** Decimal degrees, {@code 82.1291667}. */
    DECIMAL,
    /** Degrees, minutes and seconds in one number, {@code 82.0745} for 82°07′45″; survey offices write ddd.mmss. */
    PACKED;

    /** What the name of a system has at its end where its degrees are {@link #PACKED}. */
    public static final String PACKED_SUFFIX = "+DDD.MMSS";

    /** Rounding of the decimal form of a double: below any second of arc that is written. */
    private static final double ROUNDING = 1e-9;

    /** The notation that {@code name}, {@code EPSG:4490+DDD.MMSS}, asks for; decimal if it asks for none. */
    public static DegreeNotation of(String name) {
        return name.strip().toUpperCase(Locale.ROOT).endsWith(PACKED_SUFFIX) ? PACKED : DECIMAL;
    }

    /** {@code name} without what it says of the notation. */
    public static String withoutNotation(String name) {
        String stripped = name.strip();
        return of(stripped) == PACKED ? stripped.substring(0, stripped.length() - PACKED_SUFFIX.length()) : stripped;
    }

    /** The decimal degrees that {@code written} means. Minutes or seconds of 60 and more carry over. */
    public double toDecimal(double written) {
        if (this == DECIMAL) {
            return written;
        }
        double size = Math.abs(written);
        double degrees = Math.floor(size + ROUNDING);
        double minutes = Math.floor((size - degrees) * 100 + ROUNDING * 100);
        double seconds = Math.max(0, ((size - degrees) * 100 - minutes) * 100);
        return Math.copySign(degrees + minutes / 60 + seconds / 3600, written);
    }

    /** {@code written}, both of its numbers taken to decimal degrees. */
    public Coordinate toDecimal(Coordinate written) {
        return new Coordinate(toDecimal(written.x), toDecimal(written.y));
    }

    /** Whether {@code written} can be of this notation: packed, its minutes and seconds are below 60. */
    public boolean canBe(double written) {
        if (this == DECIMAL) {
            return true;
        }
        double size = Math.abs(written);
        double minutes = (size - Math.floor(size + ROUNDING)) * 100;
        double seconds = (minutes - Math.floor(minutes + ROUNDING * 100)) * 100;
        return minutes < 60 - ROUNDING * 100 && seconds < 60 - ROUNDING * 10_000;
    }
}
