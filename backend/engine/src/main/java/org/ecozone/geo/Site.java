package org.ecozone.geo;

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
 * @param extent its area, length or count
 * @param width the width in metres by which a line or point was widened to an area; empty for sites as they came
 */
public record Site(Geometry geometry, Extent extent, Optional<Length> width) {

    /** Refuses an empty geometry and collections of mixed kinds. */
    public Site {
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("a site is not empty");
        }
    }

    /** The site as it came. */
    public static Site of(Geometry lonLat) {
        return new Site(lonLat, extentOf(lonLat), Optional.empty());
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

    private static Extent extentOf(Geometry lonLat) {
        if (lonLat instanceof Polygonal) {
            return EllipsoidalMeasure.area(lonLat);
        }
        if (lonLat instanceof Lineal) {
            return EllipsoidalMeasure.length(lonLat);
        }
        if (lonLat instanceof Puntal) {
            return new Count(lonLat.getNumGeometries());
        }
        throw new IllegalArgumentException("a site is of one kind, not a " + lonLat.getGeometryType());
    }
}
