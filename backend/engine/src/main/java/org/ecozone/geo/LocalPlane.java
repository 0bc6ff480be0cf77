package org.ecozone.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A conformal plane in metres (ellipsoidal Mercator, true to scale at one latitude), for finding nearest points and thin
 * pieces. Never for areas.
 *
 * <p>Known limits: 20 km north or south of the true latitude the scale is off by 0.3 % at 45°N. Distances farther apart are
 * compared by {@link #metres}.
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

    /** Metres of this plane to a metre on the ground, at a latitude: least at the equator, without end towards the poles. */
    double scale(double latitudeDegrees) {
        return 1 / groundMetres(Math.sin(Math.toRadians(latitudeDegrees)));
    }

    /**
     * Metres on the ground along the straight line of this plane between two of its points: its length times the mean of the
     * inverse scale, by Simpson's rule (1e-9 over 200 km).
     */
    double metres(Coordinate a, Coordinate b) {
        double ends = groundMetres(sineOfLatitude(a.y)) + groundMetres(sineOfLatitude(b.y));
        double middle = groundMetres(sineOfLatitude((a.y + b.y) / 2));
        return a.distance(b) * (ends + 4 * middle) / 6;
    }

    /** The greatest scale on any straight line between two extents of this plane. */
    double greatestScale(Envelope a, Envelope b) {
        double north = Math.max(a.getMaxY(), b.getMaxY());
        double south = Math.min(a.getMinY(), b.getMinY());
        return 1 / groundMetres(sineOfLatitude(Math.max(Math.abs(north), Math.abs(south))));
    }

    /** Metres on the ground to a metre of this plane. */
    private double groundMetres(double sine) {
        double w = ECCENTRICITY * sine;
        return EllipsoidalMeasure.SEMI_MAJOR_METRES * Math.sqrt((1 - sine * sine) / (1 - w * w)) / metresPerRadian;
    }

    /** tanh(q + δ) with q the isometric latitude and δ = e·artanh(e·sin φ), which is small: series do. */
    private double sineOfLatitude(double northing) {
        double ofSphere = Math.tanh(northing / metresPerRadian);
        double sine = ofSphere;
        for (int i = 0; i < 5; i++) {
            double w2 = ECCENTRICITY * ECCENTRICITY * sine * sine;
            double delta = ECCENTRICITY * ECCENTRICITY * sine * (1 + w2 * (1 / 3.0 + w2 * (1 / 5.0 + w2 / 7)));
            double tanh = delta * (1 - delta * delta * (1 / 3.0 - delta * delta * 2 / 15));
            sine = (ofSphere + tanh) / (1 + ofSphere * tanh);
        }
        return sine;
    }

    private static double isometric(double latitude) {
        double sine = ECCENTRICITY * Math.sin(latitude);
        return Math.log(Math.tan(Math.PI / 4 + latitude / 2)) + ECCENTRICITY / 2 * Math.log((1 - sine) / (1 + sine));
    }
}
