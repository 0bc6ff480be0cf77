package org.ecozone.geo.distance;

import org.ecozone.geo.EllipsoidalMeasure;
import org.locationtech.jts.geom.Envelope;

/**
 * Lower bounds of geodesics from one envelope in degrees to others.
 *
 * <p>The radii of curvature of the ellipsoid are nowhere less than R = a(1 − e²), so no way on it is shorter than on a sphere of
 * that radius at the same longitudes and latitudes. There the chord c has c² = 4R² (sin² Δφ/2 + cos φ₁ cos φ₂ sin² Δλ/2), and
 * 2 sin x/2 is no less than {@value #OF_SINE} x up to {@value #MOST_DEGREES}°, and grows beyond. So it holds at the poles and
 * across the antimeridian too, if less sharply.
 */
final class LeastMetres {

    private static final double LEAST_RADIUS_METRES = EllipsoidalMeasure.SEMI_MAJOR_METRES
            * (1 - EllipsoidalMeasure.FLATTENING)
            * (1 - EllipsoidalMeasure.FLATTENING);

    private static final double MOST_DEGREES = 30;

    /** 2 sin 15° / (π / 6), rounded down. */
    private static final double OF_SINE = 0.9886;

    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private final double ofLatitude;
    private final double ofLongitude;

    /**
     * @param from the envelope
     * @param extent of all that it is compared with
     */
    LeastMetres(Envelope from, Envelope extent) {
        west = from.getMinX();
        south = from.getMinY();
        east = from.getMaxX();
        north = from.getMaxY();
        ofLatitude = Math.toRadians(OF_SINE * LEAST_RADIUS_METRES);
        double latitude = Math.max(
                Math.max(Math.abs(south), Math.abs(north)),
                Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY())));
        ofLongitude = ofLatitude * Math.max(0, Math.cos(Math.toRadians(Math.min(90, latitude))));
    }

    /** To the box whose west, south, east and north are at {@code at}. */
    double from(double[] boxes, int at) {
        double x = gap(west, east, boxes[at], boxes[at + 2]);
        double y = gap(south, north, boxes[at + 1], boxes[at + 3]);
        if (x > 0) {
            double round = 360 - (Math.max(east, boxes[at + 2]) - Math.min(west, boxes[at]));
            x = Math.min(Math.min(x, Math.max(0, round)), MOST_DEGREES);
        }
        double eastward = x * ofLongitude;
        double northward = Math.min(y, MOST_DEGREES) * ofLatitude;
        return Math.sqrt(eastward * eastward + northward * northward);
    }

    private static double gap(double from, double to, double otherFrom, double otherTo) {
        return from > otherTo ? from - otherTo : otherFrom > to ? otherFrom - to : 0;
    }
}
