package org.ecozone.screening.otherwise;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.plane.DeepPoint;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A site where it is, in the plane: discs that it holds, and one that holds it.
 *
 * @param points middles of discs that it holds, with their radii
 * @param x easting of the middle of the disc that holds it, in metres
 * @param y northing likewise
 * @param radius of the disc that holds it
 */
record Footprint(List<DeepPoint> points, double x, double y, double radius) {

    private static final int MOST_POINTS = 16;

    Footprint {
        points = List.copyOf(points);
    }

    /**
     * That of {@code lonLat}.
     *
     * @param lonLat polygons in EPSG:4490
     * @param slack by how much the plane may be off, in metres
     */
    static Footprint of(Geometry lonLat, Crs crs, double slack) {
        var circle = new MinimumBoundingCircle(Reprojection.toPlane(lonLat, crs));
        Coordinate middle = circle.getCentre();
        return new Footprint(DeepPoint.of(lonLat, crs, MOST_POINTS), middle.x, middle.y, circle.getRadius() + slack);
    }
}
