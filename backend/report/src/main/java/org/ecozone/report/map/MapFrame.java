package org.ecozone.report.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.ecozone.report.map.picture.Paper;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A map's frame: which ground it shows, and where it stands in the picture.
 *
 * @param plane the ground's system
 * @param centre easting and northing of the middle
 * @param scale its denominator
 * @param box in pixels of the picture
 */
record MapFrame(Plane plane, Coordinate centre, int scale, Rectangle2D box) {

    private static final int SIDES = 16;

    /** Beyond the frame, so that what is cut off there does not show. */
    private static final double BEYOND = 0.03;

    double metresPerPixel() {
        return scale / 1000.0 / Paper.px(1);
    }

    /** Where {@code easting} and {@code northing} lie in the picture. */
    Point2D pixel(double easting, double northing) {
        return new Point2D.Double(
                box.getCenterX() + (easting - centre.x) / metresPerPixel(),
                box.getCenterY() - (northing - centre.y) / metresPerPixel());
    }

    /** Where {@code lonLat} lies in the picture. */
    Point2D pixel(Coordinate lonLat) {
        Coordinate point = plane.project(lonLat);
        return pixel(point.x, point.y);
    }

    /** The ground in the frame, easting and northing. */
    Envelope ground() {
        double halfWidth = box.getWidth() / 2 * metresPerPixel();
        double halfHeight = box.getHeight() / 2 * metresPerPixel();
        return new Envelope(centre.x - halfWidth, centre.x + halfWidth, centre.y - halfHeight, centre.y + halfHeight);
    }

    /** Longitudes and latitudes of the frame and of a little around it, as far as the zone reaches. */
    Envelope reach() {
        Envelope ground = ground();
        ground.expandBy(ground.getWidth() * BEYOND, ground.getHeight() * BEYOND);
        Envelope reach = new Envelope();
        for (int i = 0; i <= SIDES; i++) {
            double x = ground.getMinX() + ground.getWidth() * i / SIDES;
            double y = ground.getMinY() + ground.getHeight() * i / SIDES;
            reach.expandToInclude(plane.lonLat(x, ground.getMinY()));
            reach.expandToInclude(plane.lonLat(x, ground.getMaxY()));
            reach.expandToInclude(plane.lonLat(ground.getMinX(), y));
            reach.expandToInclude(plane.lonLat(ground.getMaxX(), y));
        }
        return reach.intersection(plane.reach());
    }

    Coordinate middle() {
        return plane.lonLat(centre.x, centre.y);
    }
}
