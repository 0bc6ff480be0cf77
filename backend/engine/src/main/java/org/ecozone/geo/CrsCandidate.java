package org.ecozone.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A system that coordinates may be in, and why.
 *
 * @param crs the system
 * @param reason Chinese: what speaks for it and the place it would give
 * @param place where it puts the first point, lon/lat
 */
public record CrsCandidate(Crs crs, String reason, Coordinate place) {

    /** Working extent of the region's maps, lon/lat; decides only the order of candidates. */
    static final Envelope REGION = new Envelope(80.6, 83.4, 44.3, 45.3);

    private static final double PREFIX_METRES = 1_000_000;

    /** {@code EPSG:4515} and the reason, for messages. */
    public String text() {
        return crs + "（" + reason + "）";
    }

    /**
     * The Gauss–Krüger zones that {@code eastNorth} (x = easting, y = northing, metres) may be in, likeliest first: one if
     * every easting carries the same zone prefix; without prefix the region's 3° zones; none if the numbers fit no zone.
     */
    public static List<CrsCandidate> of(List<Coordinate> eastNorth) {
        if (eastNorth.isEmpty()) {
            return List.of();
        }
        Optional<Crs> prefixed = prefixedZone(eastNorth.get(0).x);
        if (prefixed.isPresent()) {
            return fits(eastNorth, prefixed.get())
                    ? List.of(candidate(
                            prefixed.get(), "东坐标带带号 " + prefixed.get().zone().orElseThrow(), eastNorth.get(0)))
                    : List.of();
        }
        int from = (int) Math.round(REGION.getMinX() / 3);
        int to = (int) Math.round(REGION.getMaxX() / 3);
        return IntStream.rangeClosed(from, to)
                .mapToObj(zone -> Crs.threeDegreeZone(zone, false))
                .filter(crs -> fits(eastNorth, crs))
                .map(crs -> candidate(crs, "东坐标不带带号，3 度 " + crs.zone().orElseThrow() + " 带", eastNorth.get(0)))
                .sorted(Comparator.comparing(c -> !REGION.contains(c.place)))
                .toList();
    }

    /** The zone that the first two digits of an 8-digit {@code easting} name; empty if it has no such prefix. */
    public static Optional<Crs> prefixedZone(double easting) {
        int prefix = (int) (easting / PREFIX_METRES);
        if (prefix >= 25 && prefix <= 45) {
            return Optional.of(Crs.threeDegreeZone(prefix, true));
        }
        return prefix >= 13 && prefix <= 23 ? Optional.of(Crs.sixDegreeZone(prefix, true)) : Optional.empty();
    }

    /** {@link #of} for coordinates whose axis order is unknown: as they stand, else with x and y exchanged. */
    public static List<CrsCandidate> inEitherOrder(Coordinate[] points) {
        List<CrsCandidate> asGiven = of(List.of(points));
        if (!asGiven.isEmpty()) {
            return asGiven;
        }
        List<Coordinate> exchanged = new ArrayList<>(points.length);
        for (Coordinate point : points) {
            exchanged.add(new Coordinate(point.y, point.x));
        }
        return of(exchanged).stream()
                .map(c -> new CrsCandidate(c.crs, c.reason + "；第一个数是北坐标，须先交换", c.place))
                .toList();
    }

    private static boolean fits(List<Coordinate> eastNorth, Crs crs) {
        return eastNorth.stream()
                .allMatch(point -> Reprojection.isInReach(point, crs)
                        && PlaceCheck.CHINA.contains(Reprojection.toLonLat(point, crs)));
    }

    private static CrsCandidate candidate(Crs crs, String reason, Coordinate first) {
        Coordinate place = Reprojection.toLonLat(first, crs);
        String where = String.format(Locale.ROOT, "，首点在东经 %.4f°、北纬 %.4f°", place.x, place.y);
        return new CrsCandidate(crs, reason + where + (REGION.contains(place) ? "，在本区域内" : "，不在本区域内"), place);
    }
}
