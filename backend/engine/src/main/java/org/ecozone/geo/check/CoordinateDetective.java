package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecozone.geo.AxisOrder;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Reprojection;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * From the numbers alone: the systems, axis orders and notations that pairs of numbers may be in. A reading is plausible if it
 * puts every point in China.
 *
 * <p>What numbers tell: longitudes (73–136) and latitudes (3–54) exclude each other; an easting of eight digits names its zone
 * by the first two (25–45 of 3°, 13–23 of 6°); northings have seven digits. What they do not tell: the zone of eastings without
 * prefix, for which the zones that put the points into this region come first, then the zones that it lies in; all of
 * China's, by distance, only if no zone puts the points into the region; a 6° zone without prefix is the 3° zone of the same meridian; degrees that would also do as
 * ddd.mmss; and the datum.
 */
final class CoordinateDetective {

    /** The 3° zones that the region lies in. */
    private static final int FIRST_ZONE = 27;

    private static final int LAST_ZONE = 28;
    private static final int MANY = 1_000;
    private static final int DECIMALS_OF_MINUTES = 2;

    /** Chance numbers pass for ddd.mmss with 0.36 each; so many of them and chance is below one in twenty. */
    private static final int ENOUGH_PACKED_NUMBERS = 3;

    /** Long decimals are computed degrees more often than not: one number of a point that could be ddd.mmss is chance. */
    private static final int FEWEST_LONG_NUMBERS = 2;

    private final List<Coordinate> written;

    private CoordinateDetective(List<Coordinate> written) {
        this.written = written;
    }

    /** All plausible readings of {@code written} (first number, second number), likeliest first; none if they fit nothing. */
    static List<CrsCandidate> candidates(List<Coordinate> written) {
        if (written.isEmpty() || !written.stream().allMatch(Coordinate::isValid)) {
            return List.of();
        }
        var detective = new CoordinateDetective(written);
        List<CrsCandidate> found = new ArrayList<>(detective.degrees());
        for (AxisOrder order : List.of(AxisOrder.EAST_NORTH, AxisOrder.NORTH_EAST)) {
            found.addAll(detective.metres(order));
        }
        found.sort(Comparator.comparing(candidate -> !candidate.inRegion())); // stable: what came first stays so
        return List.copyOf(found);
    }

    /** The plausible readings of metres in {@code order}. */
    static List<CrsCandidate> metres(List<Coordinate> written, AxisOrder order) {
        boolean isUsable = !written.isEmpty() && written.stream().allMatch(Coordinate::isValid);
        return isUsable ? new CoordinateDetective(written).metres(order) : List.of();
    }

    private List<CrsCandidate> degrees() {
        List<CrsCandidate> found = new ArrayList<>();
        for (AxisOrder order : List.of(AxisOrder.LON_LAT, AxisOrder.LAT_LON)) {
            List<Coordinate> lonLat = inOrder(order);
            decimal(lonLat, order).ifPresent(found::add);
            packed(lonLat, order).ifPresent(found::add);
        }
        if (found.size() == 2 && packedNumbers().size() >= ENOUGH_PACKED_NUMBERS) {
            found.add(found.remove(0));
        }
        return found;
    }

    private Optional<CrsCandidate> decimal(List<Coordinate> lonLat, AxisOrder order) {
        return reading(
                Crs.CGCS2000,
                order,
                DegreeNotation.DECIMAL,
                lonLat,
                "十进制度，" + order.label(),
                "decimal degrees, " + order.labelEn());
    }

    private Optional<CrsCandidate> packed(List<Coordinate> lonLat, AxisOrder order) {
        boolean canBe = lonLat.stream()
                .allMatch(point -> DegreeNotation.PACKED.canBe(point.x) && DegreeNotation.PACKED.canBe(point.y));
        boolean isLong = lonLat.stream().anyMatch(point -> isLong(point.x) || isLong(point.y));
        return canBe && packedNumbers().size() >= (isLong ? FEWEST_LONG_NUMBERS : 1)
                ? reading(
                        Crs.CGCS2000,
                        order,
                        DegreeNotation.PACKED,
                        lonLat.stream().map(DegreeNotation.PACKED::toDecimal).toList(),
                        "度.分秒（ddd.mmss：小数点后两位为分，再后为秒），" + order.label(),
                        "degrees, minutes and seconds as ddd.mmss, " + order.labelEn())
                : Optional.empty();
    }

    /** Whether {@code number} has more than eight decimals, as computed degrees have and control points in seconds to 1e-5. */
    private static boolean isLong(double number) {
        double cut = number * 1e8;
        return Math.abs(cut - Math.rint(cut)) >= 1e-4;
    }

    /** The different numbers that say something of the notation: those with seconds, which chance rarely keeps below 60. */
    private Set<Double> packedNumbers() {
        Set<Double> telling = new HashSet<>();
        for (Coordinate point : written) {
            for (double number : new double[] {point.x, point.y}) {
                double cut = number * Math.pow(10, DECIMALS_OF_MINUTES);
                if (Math.abs(cut - Math.rint(cut)) > 1e-7) {
                    telling.add(number);
                }
            }
        }
        return telling;
    }

    private List<CrsCandidate> metres(AxisOrder order) {
        List<Coordinate> all = inOrder(order);
        List<Optional<Crs>> prefixes =
                all.stream().map(p -> CrsCandidate.prefixedZone(p.x)).distinct().toList();
        List<Coordinate> eastNorth = all.size() > MANY ? outline(all) : all;
        if (prefixes.size() > 1) {
            return List.of();
        }
        return prefixes.get(0).isPresent()
                ? inZone(prefixes.get(0).get(), order, eastNorth).stream().toList()
                : withoutPrefix(order, eastNorth);
    }

    /** The first point and those of the convex hull: enough to say where all of them lie. */
    private static List<Coordinate> outline(List<Coordinate> points) {
        List<Coordinate> outline = new ArrayList<>(List.of(points.get(0)));
        Coordinate[] all = points.toArray(Coordinate[]::new);
        outline.addAll(List.of(
                new ConvexHull(all, new GeometryFactory()).getConvexHull().getCoordinates()));
        return outline;
    }

    private List<CrsCandidate> withoutPrefix(AxisOrder order, List<Coordinate> eastNorth) {
        List<CrsCandidate> all = IntStream.rangeClosed(25, 45)
                .mapToObj(zone -> inZone(Crs.threeDegreeZone(zone, false), order, eastNorth))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(candidate -> CrsCandidate.REGION.distance(candidate.bbox())))
                .toList();
        List<CrsCandidate> near =
                all.stream().filter(CoordinateDetective::isNear).toList();
        return near.stream().anyMatch(CrsCandidate::inRegion) ? near : all;
    }

    private static boolean isNear(CrsCandidate candidate) {
        int zone = candidate.crs().zone().orElseThrow();
        return candidate.inRegion() || zone >= FIRST_ZONE && zone <= LAST_ZONE;
    }

    private Optional<CrsCandidate> inZone(Crs crs, AxisOrder order, List<Coordinate> eastNorth) {
        if (!eastNorth.stream().allMatch(point -> Reprojection.isInReach(point, crs))) {
            return Optional.empty();
        }
        int zone = crs.zone().orElseThrow();
        int meridian = crs.centralMeridian();
        String six = meridian % 6 == 3 ? "（与 6 度 " + (meridian + 3) / 6 + " 带相同）" : "";
        String sixEn = meridian % 6 == 3 ? " (the same as 6° zone " + (meridian + 3) / 6 + ")" : "";
        return reading(
                crs,
                order,
                DegreeNotation.DECIMAL,
                eastNorth.stream()
                        .map(point -> Reprojection.toLonLat(point, crs))
                        .toList(),
                (crs.isPrefixed()
                                ? "东坐标带带号 " + zone + "（" + crs.zoneWidthDegrees() + " 度带）"
                                : "东坐标不带带号，3 度 " + zone + " 带" + six)
                        + "，中央经线 " + meridian + "°，" + order.label(),
                (crs.isPrefixed()
                                ? "eastings carry zone " + zone + " (" + crs.zoneWidthDegrees() + "°)"
                                : "eastings without zone, 3° zone " + zone + sixEn)
                        + ", central meridian " + meridian + "°, " + order.labelEn());
    }

    /** The reading that puts the points at {@code lonLat}, if these are all in China. */
    private static Optional<CrsCandidate> reading(
            Crs crs, AxisOrder order, DegreeNotation notation, List<Coordinate> lonLat, String what, String whatEn) {
        Envelope box = new Envelope();
        lonLat.forEach(box::expandToInclude);
        if (!PlaceCheck.CHINA.contains(box)) {
            return Optional.empty();
        }
        Coordinate first = lonLat.get(0);
        boolean inRegion = CrsCandidate.REGION.contains(box);
        return Optional.of(new CrsCandidate(
                crs,
                order,
                notation,
                String.format(
                        Locale.ROOT,
                        "%s，首点在东经 %.4f°、北纬 %.4f°，%s",
                        what,
                        first.x,
                        first.y,
                        inRegion ? "在本区域内" : "不在本区域内"),
                String.format(
                        Locale.ROOT,
                        "%s, first point at %.4f°E %.4f°N, %s",
                        whatEn,
                        first.x,
                        first.y,
                        inRegion ? "in this region" : "outside this region"),
                first,
                box));
    }

    private List<Coordinate> inOrder(AxisOrder order) {
        return order.isExchanged()
                ? written.stream()
                        .map(point -> new Coordinate(point.y, point.x))
                        .collect(Collectors.toList())
                : written;
    }

    /** Whether {@code written} would be in China as metres of the web's map projection (EPSG:3857), which is not read. */
    static boolean looksLikeWebMercator(Coordinate[] written) {
        double radius = EllipsoidalMeasure.SEMI_MAJOR_METRES;
        return Arrays.stream(written).allMatch(point -> {
            double longitude = Math.toDegrees(point.x / radius);
            double latitude = Math.toDegrees(2 * Math.atan(Math.exp(point.y / radius)) - Math.PI / 2);
            return PlaceCheck.CHINA.contains(longitude, latitude);
        });
    }
}
