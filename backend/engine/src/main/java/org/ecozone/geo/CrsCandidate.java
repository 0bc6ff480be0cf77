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
 * @param axisOrder which of the two numbers is which
 * @param notation how degrees are written; decimal for metres
 * @param reason Chinese: what speaks for it and the place it would give
 * @param reasonEn the same in English
 * @param place where it puts the first point, lon/lat
 * @param bbox where it puts all points, lon/lat
 */
public record CrsCandidate(
        Crs crs,
        AxisOrder axisOrder,
        DegreeNotation notation,
        String reason,
        String reasonEn,
        Coordinate place,
        Envelope bbox) {

    /** Working extent of the region's maps, lon/lat; decides only the order of candidates. */
    static final Envelope REGION = new Envelope(80.6, 83.4, 44.3, 45.3);

    private static final double PREFIX_METRES = 1_000_000;

    /** {@code EPSG:4515} and the reason, for messages. */
    public String text() {
        return crs + "（" + reason + "）";
    }

    /** The same in English. */
    public String textEn() {
        return crs + " (" + reasonEn + ")";
    }

    /** Whether all points would lie in the region whose maps these are. */
    public boolean inRegion() {
        return REGION.contains(bbox);
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
                            prefixed.get(),
                            "东坐标带带号 " + prefixed.get().zone().orElseThrow(),
                            "eastings carry zone " + prefixed.get().zone().orElseThrow(),
                            eastNorth))
                    : List.of();
        }
        int from = (int) Math.round(REGION.getMinX() / 3);
        int to = (int) Math.round(REGION.getMaxX() / 3);
        return IntStream.rangeClosed(from, to)
                .mapToObj(zone -> Crs.threeDegreeZone(zone, false))
                .filter(crs -> fits(eastNorth, crs))
                .map(crs -> candidate(
                        crs,
                        "东坐标不带带号，3 度 " + crs.zone().orElseThrow() + " 带",
                        "eastings without zone, 3° zone " + crs.zone().orElseThrow(),
                        eastNorth))
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
                .map(c -> new CrsCandidate(
                        c.crs,
                        AxisOrder.NORTH_EAST,
                        c.notation,
                        c.reason + "；第一个数是北坐标，须先交换",
                        c.reasonEn + "; the first number is the northing, exchange the two",
                        c.place,
                        c.bbox))
                .toList();
    }

    private static boolean fits(List<Coordinate> eastNorth, Crs crs) {
        return eastNorth.stream()
                .allMatch(point -> Reprojection.isInReach(point, crs)
                        && PlaceCheck.CHINA.contains(Reprojection.toLonLat(point, crs)));
    }

    private static CrsCandidate candidate(Crs crs, String reason, String reasonEn, List<Coordinate> eastNorth) {
        Coordinate place = Reprojection.toLonLat(eastNorth.get(0), crs);
        Envelope bbox = new Envelope();
        eastNorth.forEach(point -> bbox.expandToInclude(Reprojection.toLonLat(point, crs)));
        boolean inRegion = REGION.contains(bbox);
        return new CrsCandidate(
                crs,
                AxisOrder.EAST_NORTH,
                DegreeNotation.DECIMAL,
                reason
                        + String.format(Locale.ROOT, "，首点在东经 %.4f°、北纬 %.4f°", place.x, place.y)
                        + (inRegion ? "，在本区域内" : "，不在本区域内"),
                reasonEn
                        + String.format(Locale.ROOT, ", first point at %.4f°E %.4f°N", place.x, place.y)
                        + (inRegion ? ", in this region" : ", outside this region"),
                place,
                bbox);
    }
}
