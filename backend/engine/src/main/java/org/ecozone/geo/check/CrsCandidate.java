package org.ecozone.geo.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecozone.geo.AxisOrder;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
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

    /** More than the region's maps need. */
    private static final int NAMED = 8;

    private static final double PREFIX_METRES = 1_000_000;

    /** {@code EPSG:4515} and the reason, for messages. */
    public String text() {
        return crs + "（" + reason + "）";
    }

    /** The same in English. */
    public String textEn() {
        return crs + " (" + reasonEn + ")";
    }

    /** The likeliest of {@code candidates} for a message, and how many more there are: all of China's zones would fill a page. */
    public static String texts(List<CrsCandidate> candidates) {
        String named = candidates.stream().limit(NAMED).map(CrsCandidate::text).collect(Collectors.joining("；"));
        return candidates.size() > NAMED ? named + "；等 " + candidates.size() + " 个" : named;
    }

    /** The same in English. */
    public static String textsEn(List<CrsCandidate> candidates) {
        String named =
                candidates.stream().limit(NAMED).map(CrsCandidate::textEn).collect(Collectors.joining("; "));
        return candidates.size() > NAMED ? named + "; " + candidates.size() + " in all" : named;
    }

    /** Whether all points would lie in the region whose maps these are. */
    public boolean inRegion() {
        return REGION.contains(bbox);
    }

    /**
     * What to send back for this reading to be taken: the system's code, and for degrees written as ddd.mmss that too,
     * {@code EPSG:4490+DDD.MMSS}.
     */
    public String key() {
        return notation == DegreeNotation.PACKED ? crs + DegreeNotation.PACKED_SUFFIX : crs.toString();
    }

    /**
     * Everything that {@code asWritten} (first number, second number) may be, likeliest first: degrees in either order, decimal or
     * ddd.mmss, and the Gauss–Krüger zones in either order, with and without prefix. More than one: to be asked back. None: the
     * numbers fit no place in China.
     */
    public static List<CrsCandidate> detect(List<Coordinate> asWritten) {
        return CoordinateDetective.candidates(asWritten);
    }

    /**
     * Those of {@code candidates} between which the numbers do not decide: those that put all points into the region, if there are any;
     * else all.
     */
    public static List<CrsCandidate> plausible(List<CrsCandidate> candidates) {
        List<CrsCandidate> here =
                candidates.stream().filter(CrsCandidate::inRegion).toList();
        return here.isEmpty() ? candidates : here;
    }

    /**
     * The Gauss–Krüger zones that {@code eastNorth} (x = easting, y = northing, metres) may be in, likeliest first: one if
     * every easting carries the same zone prefix; without prefix the region's 3° zones, or all of China's if none of
     * these puts the points into the region; none if the numbers fit no zone.
     */
    public static List<CrsCandidate> of(List<Coordinate> eastNorth) {
        return CoordinateDetective.metres(eastNorth, AxisOrder.EAST_NORTH);
    }

    /** The zone that the first two digits of an 8-digit {@code easting} name; empty if it has no such prefix. */
    public static Optional<Crs> prefixedZone(double easting) {
        int prefix = (int) (easting / PREFIX_METRES);
        if (prefix >= 25 && prefix <= 45) {
            return Optional.of(Crs.threeDegreeZone(prefix, true));
        }
        return prefix >= 13 && prefix <= 23 ? Optional.of(Crs.sixDegreeZone(prefix, true)) : Optional.empty();
    }

    /** {@link #of} for coordinates whose axis order is unknown. */
    public static List<CrsCandidate> inEitherOrder(Coordinate[] points) {
        return detect(List.of(points)).stream()
                .filter(candidate -> !candidate.crs().isGeographic())
                .toList();
    }
}
