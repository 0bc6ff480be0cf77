package org.ecozone.geo;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/**
 * A project's geometry (地块), ready to be laid over zones.
 *
 * @param geometry valid (by the checks of this package), not empty, EPSG:4490, x = longitude; Polygon, LineString, Point or
 *     their multi forms
 * @param extent its area, length or count of the ground it takes: a stretch that a line runs along twice has its length
 *     once, and a point given twice counts once, as in every common part
 * @param width the width in metres by which a line or point was widened to an area; empty for sites as they came
 */
public record Site(Geometry geometry, Extent extent, Optional<Length> width) {

    /** A line that runs along itself for less than this share of its length only crosses itself. */
    private static final double SAME = 1e-9;

    private static final double SNAPPING_DEGREES = 1e-10;

    /** Refuses an empty geometry and collections of mixed kinds. */
    public Site {
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("a site is not empty");
        }
    }

    /** The site as it came, but for a line that runs along itself: that is taken once. */
    public static Site of(Geometry lonLat) {
        Geometry geometry = lonLat instanceof Lineal && !lonLat.isEmpty() ? once(lonLat) : lonLat;
        return new Site(geometry, extentOf(geometry), Optional.empty());
    }

    /**
     * A line or point widened to an area: everything within half of {@code width} of it, round ends included, measured in
     * the plane of the 3° Gauss–Krüger zone of its centre. Throws {@link IllegalArgumentException} for polygons, for a width
     * that is not positive, and out of the zone's reach.
     */
    public static Site widened(Geometry lonLat, Length width) {
        if (lonLat instanceof Polygonal || width.isNothing()) {
            throw new IllegalArgumentException("a width widens a line or a point and is positive");
        }
        Geometry area = Widening.widen(lonLat, width.metres() / 2);
        return new Site(area, extentOf(area), Optional.of(width));
    }

    /** Whether the site is an area, so that overlaps have an area too. */
    public boolean isArea() {
        return geometry instanceof Polygonal;
    }

    /** The extent of {@code lonLat} as it is. */
    static Extent extentOf(Geometry lonLat) {
        if (lonLat instanceof Polygonal) {
            return EllipsoidalMeasure.area(lonLat);
        }
        if (lonLat instanceof Lineal) {
            return EllipsoidalMeasure.length(lonLat);
        }
        if (lonLat instanceof Puntal) {
            return new Count(
                    (int) Arrays.stream(lonLat.getCoordinates()).distinct().count());
        }
        throw new IllegalArgumentException("a site is of one kind, not a " + lonLat.getGeometryType());
    }

    /** The line's linework, merged where it runs along itself within overlay's own snapping; the line itself elsewhere. */
    private static Geometry once(Geometry line) {
        Length own = EllipsoidalMeasure.length(line);
        Geometry merged = RobustOverlay.mergedWithin(line, SNAPPING_DEGREES);
        boolean isShorter =
                own.minus(EllipsoidalMeasure.length(merged)).shareOf(own).value() > SAME;
        return isShorter && !merged.isEmpty() ? merged : line;
    }
}
