package org.ecozone.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A conformal plane in metres (ellipsoidal Mercator, true to scale at one latitude), for finding nearest points and thin
 * pieces. Never for areas.
 *
 * <p>Known limits: 20 km north or south of the true latitude the scale is off by 0.3 % at 45°N. Conformal, so which of two
 * points nearby is nearer is right; the distance itself is then taken on the ellipsoid.
 */
final class LocalPlane {

    private static final double ECCENTRICITY =
            Math.sqrt(EllipsoidalMeasure.FLATTENING * (2 - EllipsoidalMeasure.FLATTENING));

    private final double metresPerRadian;

    private LocalPlane(double metresPerRadian) {
        this.metresPerRadian = metresPerRadian;
    }

    static LocalPlane trueAt(double latitudeDegrees) {
        double latitude = Math.toRadians(latitudeDegrees);
        double sine = ECCENTRICITY * Math.sin(latitude);
        return new LocalPlane(EllipsoidalMeasure.SEMI_MAJOR_METRES / Math.sqrt(1 - sine * sine) * Math.cos(latitude));
    }

    /** A copy of {@code lonLat} in this plane; x = east, y = north, metres. */
    Geometry project(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence seq, int i) {
                double latitude = Math.toRadians(seq.getY(i));
                seq.setOrdinate(i, 0, metresPerRadian * Math.toRadians(seq.getX(i)));
                seq.setOrdinate(i, 1, metresPerRadian * isometric(latitude));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        copy.geometryChanged();
        return copy;
    }

    /** Longitude and latitude of a point of this plane. */
    Coordinate unproject(Coordinate metres) {
        double isometric = metres.y / metresPerRadian;
        double latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
        for (int i = 0; i < 6; i++) {
            double sine = ECCENTRICITY * Math.sin(latitude);
            latitude = 2 * Math.atan(Math.exp(isometric) * Math.pow((1 + sine) / (1 - sine), ECCENTRICITY / 2))
                    - Math.PI / 2;
        }
        return new Coordinate(Math.toDegrees(metres.x / metresPerRadian), Math.toDegrees(latitude));
    }

    private static double isometric(double latitude) {
        double sine = ECCENTRICITY * Math.sin(latitude);
        return Math.log(Math.tan(Math.PI / 4 + latitude / 2)) + ECCENTRICITY / 2 * Math.log((1 - sine) / (1 + sine));
    }
}
