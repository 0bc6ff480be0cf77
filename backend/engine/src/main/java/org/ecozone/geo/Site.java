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
