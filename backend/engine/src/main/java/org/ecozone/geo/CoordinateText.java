package org.ecozone.geo;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** How a coordinate is written for people. */
public enum CoordinateText {
    /** Degrees: {@code 东经 82.3508432°，北纬 44.8431366°}. */
    DEGREES("东经 %.7f°，北纬 %.7f°", "%.7f°E %.7f°N"),
    /** Metres east and north. */
    METRES("东 %.3f 米，北 %.3f 米", "east %.3f m, north %.3f m"),
    /** The two numbers, where it is in doubt what they are. */
    AS_GIVEN("坐标 [%s, %s]", "[%s, %s]");

    private final String format;
    private final String formatEn;

    CoordinateText(String format, String formatEn) {
        this.format = format;
        this.formatEn = formatEn;
    }

    /** In Chinese. */
    public String of(Coordinate point) {
        return filled(format, point);
    }

    public String inEnglish(Coordinate point) {
        return filled(formatEn, point);
    }

    /** {@code [82.3508432, 44.8431366]}, or with three decimals for metres. */
    public static String pair(Coordinate point) {
        return "[" + number(point.x) + ", " + number(point.y) + "]";
    }

    private String filled(String pattern, Coordinate point) {
        return this == AS_GIVEN
                ? String.format(Locale.ROOT, pattern, number(point.x), number(point.y))
                : String.format(Locale.ROOT, pattern, point.x, point.y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) <= 180 ? "%.7f" : "%.3f", value);
    }
}
