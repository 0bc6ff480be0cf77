package org.ecozone.sitefile.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.geo.check.CrsCandidate;
import org.locationtech.jts.geom.Coordinate;

/** What the two numbers of a point line are, told from their size. The ranges exclude each other within China. */
public enum PlotAxes {
    /** As the format says: X = north, Y = east, metres. */
    NORTH_EAST("X 为北坐标、Y 为东坐标（米）"),
    /** Metres, exchanged. */
    EAST_NORTH("X 为东坐标、Y 为北坐标（米）"),
    /** Degrees, X = latitude. */
    LAT_LON("X 为纬度、Y 为经度（度）"),
    /** Degrees, X = longitude. */
    LON_LAT("X 为经度、Y 为纬度（度）"),
    /** No place in China. */
    NONE("");

    private final String label;

    PlotAxes(String label) {
        this.label = label;
    }

    /** What most of {@code points} are; they are not empty. */
    public static PlotAxes ofMost(List<PlotPoint> points) {
        Map<PlotAxes, Long> counts = points.stream()
                .map(PlotAxes::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Arrays.stream(values())
                .max(Comparator.comparingLong(axes -> counts.getOrDefault(axes, 0L)))
                .orElseThrow();
    }

    public static PlotAxes of(PlotPoint point) {
        if (isNorthing(point.x()) && isEasting(point.y())) {
            return NORTH_EAST;
        }
        if (isEasting(point.x()) && isNorthing(point.y())) {
            return EAST_NORTH;
        }
        if (isLatitude(point.x()) && isLongitude(point.y())) {
            return LAT_LON;
        }
        return isLongitude(point.x()) && isLatitude(point.y()) ? LON_LAT : NONE;
    }

    public boolean isDegrees() {
        return this == LAT_LON || this == LON_LAT;
    }

    /** Whether X and Y stand the other way round than the format says. */
    public boolean isExchanged() {
        return this == EAST_NORTH || this == LON_LAT;
    }

    String label() {
        return label;
    }

    /** x = east or longitude, y = north or latitude. */
    public Coordinate eastNorth(PlotPoint point) {
        return isExchanged() ? new Coordinate(point.x(), point.y()) : new Coordinate(point.y(), point.x());
    }

    private static boolean isNorthing(double value) {
        return value >= 300_000 && value <= 6_100_000;
    }

    private static boolean isEasting(double value) {
        return value >= 100_000 && value < 1_000_000
                || CrsCandidate.prefixedZone(value).isPresent();
    }

    private static boolean isLatitude(double value) {
        return value >= 3 && value <= 54;
    }

    private static boolean isLongitude(double value) {
        return value >= 73 && value <= 136;
    }
}
