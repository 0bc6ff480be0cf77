package org.ecozone.geo.distance;

import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.EllipsoidalMeasure.Bearing;
import org.ecozone.geo.Length;
import org.locationtech.jts.geom.Coordinate;

/**
 * Places on the ellipsoid as points in space: metres east, north and up of an origin on it. Straight distances in space need no
 * map and no scale, so they hold anywhere; the view from above, x and y alone, never shows two points farther apart than they
 * are, and within four degrees of the origin shows them nearer by 0.3 % at most. Immutable.
 */
public final class SpaceFrame {

    private static final double ECCENTRICITY_SQUARED =
            EllipsoidalMeasure.FLATTENING * (2 - EllipsoidalMeasure.FLATTENING);

    /** Origins are multiples of this, so that layers of one territory have the same, and sites are placed once for all. */
    private static final double GRID_DEGREES = 4;

    /** At the poles there is no east. */
    private static final double LEAST_METRES = 1e-3;

    /** How far apart places may be for {@link #bearing}. */
    static final double SHORT_METRES = 100_000;

    private final double longitude;
    private final double latitude;
    private final double sine;
    private final double cosine;
    private final double north;
    private final double up;

    private SpaceFrame(double longitude, double latitude) {
        this.longitude = longitude;
        this.latitude = latitude;
        sine = Math.sin(Math.toRadians(latitude));
        cosine = Math.cos(Math.toRadians(latitude));
        double normal = normal(sine);
        north = normal * ECCENTRICITY_SQUARED * sine * cosine;
        up = normal * (1 - ECCENTRICITY_SQUARED * sine * sine);
    }

    /** The frame whose origin is the nearest of the grid to {@code lonLat}. */
    static SpaceFrame around(Coordinate lonLat) {
        return new SpaceFrame(
                GRID_DEGREES * Math.rint(lonLat.x / GRID_DEGREES), GRID_DEGREES * Math.rint(lonLat.y / GRID_DEGREES));
    }

    public boolean isSame(SpaceFrame other) {
        return longitude == other.longitude && latitude == other.latitude;
    }

    private static double normal(double sine) {
        return EllipsoidalMeasure.SEMI_MAJOR_METRES / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    }

    /** Puts x, y and z of a place in degrees at {@code at}. */
    void place(double lon, double lat, double[] xyz, int at) {
        double lambda = Math.toRadians(lon - longitude);
        double phi = Math.toRadians(lat);
        double sinPhi = Math.sin(phi);
        double normal = normal(sinPhi);
        double fromAxis = normal * Math.cos(phi);
        double towards = fromAxis * Math.cos(lambda);
        double along = normal * (1 - ECCENTRICITY_SQUARED) * sinPhi;
        xyz[at] = fromAxis * Math.sin(lambda);
        xyz[at + 1] = cosine * along - sine * towards + north;
        xyz[at + 2] = cosine * towards + sine * along - up;
    }

    /**
     * Puts into {@code out} how an edge that is straight in longitude and latitude bends in space: its second derivative by its
     * own parameter, in its middle, x, y and z of its ends being at {@code from} and {@code to}. With it the point at share t of
     * an edge is that of the straight line between its ends, less t(1 − t)/2 of the bend: to 1 µm on an edge of 600 m.
     */
    void bend(double[] xyz, int from, int to, double deltaLon, double deltaLat, double[] out) {
        var middle = new Horizon(
                (xyz[from] + xyz[to]) / 2, (xyz[from + 1] + xyz[to + 1]) / 2, (xyz[from + 2] + xyz[to + 2]) / 2);
        double lambda = Math.toRadians(deltaLon);
        double phi = Math.toRadians(deltaLat);
        double sine = middle.sinPhi;
        double cosine = middle.cosPhi;
        double meridian = middle.meridianRadius();
        double growth = 3 * ECCENTRICITY_SQUARED * sine * cosine / (1 - ECCENTRICITY_SQUARED * sine * sine);
        double outward = -lambda * lambda * middle.away - meridian * phi * phi * (cosine + growth * sine);
        double along = -meridian * phi * phi * (sine - growth * cosine);
        double east = -2 * meridian * sine * lambda * phi;
        out[0] = outward * middle.outX + east * middle.eastX;
        out[1] = outward * middle.outY + along * this.cosine + east * middle.eastY;
        out[2] = outward * middle.outZ + along * this.sine + east * middle.eastZ;
    }

    /**
     * The geodesic between two places no farther apart than {@value #SHORT_METRES} m: as long as {@link #geodesicMetres} says;
     * its direction is that of the normal section, which is the geodesic's to 1e-5°.
     */
    Bearing bearing(double[] from, double[] to) {
        double x = to[0] - from[0];
        double y = to[1] - from[1];
        double z = to[2] - from[2];
        var start = new Horizon(from[0], from[1], from[2]);
        double degrees = Math.toDegrees(Math.atan2(start.east(x, y, z), start.north(x, y, z)));
        return new Bearing(new Length(geodesicMetres(from, to)), degrees < 0 ? (degrees + 360) % 360 : degrees);
    }

    /**
     * The length of that geodesic: it follows from the chord and from the ellipsoid's radius of curvature along it in the
     * middle, to 1 µm.
     */
    double geodesicMetres(double[] from, double[] to) {
        double x = to[0] - from[0];
        double y = to[1] - from[1];
        double z = to[2] - from[2];
        double square = x * x + y * y + z * z;
        var middle = new Horizon(from[0] + x / 2, from[1] + y / 2, from[2] + z / 2);
        double across = middle.east(x, y, z);
        double share = square == 0 ? 0 : across * across / square;
        double curvature = share / middle.normalRadius() + (1 - share) / middle.meridianRadius();
        double angle = curvature * curvature * square;
        return Math.sqrt(square) * (1 + angle / 24 * (1 + angle * 9 / 80));
    }

    /** Where north, east and up are at a place on the ellipsoid, without trigonometry. */
    private final class Horizon {

        final double away;
        final double outX;
        final double outY;
        final double outZ;
        final double eastX;
        final double eastY;
        final double eastZ;
        final double cosPhi;
        final double sinPhi;

        Horizon(double x, double northing, double upward) {
            double y = northing - north;
            double z = upward + up;
            double along = cosine * y + sine * z;
            double awayY = y - along * cosine;
            double awayZ = z - along * sine;
            away = Math.max(LEAST_METRES, Math.sqrt(x * x + awayY * awayY + awayZ * awayZ));
            outX = x / away;
            outY = awayY / away;
            outZ = awayZ / away;
            // East is the axis times the way out.
            eastX = cosine * outZ - sine * outY;
            eastY = sine * outX;
            eastZ = -cosine * outX;
            double tangent = along / ((1 - ECCENTRICITY_SQUARED) * away);
            cosPhi = 1 / Math.sqrt(1 + tangent * tangent);
            sinPhi = tangent * cosPhi;
        }

        double east(double x, double y, double z) {
            return x * eastX + y * eastY + z * eastZ;
        }

        double north(double x, double y, double z) {
            return cosPhi * (cosine * y + sine * z) - sinPhi * (x * outX + y * outY + z * outZ);
        }

        double normalRadius() {
            return normal(sinPhi);
        }

        double meridianRadius() {
            return normal(sinPhi) * (1 - ECCENTRICITY_SQUARED) / (1 - ECCENTRICITY_SQUARED * sinPhi * sinPhi);
        }
    }
}
