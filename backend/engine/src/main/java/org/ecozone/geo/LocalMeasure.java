package org.ecozone.geo;

import org.locationtech.jts.geom.CoordinateSequence;

/**
 * Areas and lengths on the CGCS2000 ellipsoid near one latitude, in closed form without trigonometry: the Taylor polynomial
 * of {@link EllipsoidalMeasure}'s S(φ), area per radian of longitude from the equator.
 *
 * <p>All angles are degrees. Within {@value #REACH_DEGREES}° of the reference latitude areas agree with
 * {@link EllipsoidalMeasure} to 1e-15 relative; lengths, taken with the scale of the reference latitude, to 0.1 %.
 */
public final class LocalMeasure {

    /** How far from the reference latitude the polynomial holds to rounding: the first term left out is below 1e-16. */
    public static final double REACH_DEGREES = 1.0 / 32;

    private final double latitude;
    private final double c1;
    private final double c2;
    private final double c3;
    private final double c4;
    private final double eastMetres;
    private final double northMetres;

    private LocalMeasure(double latitude) {
        this.latitude = latitude;
        double degree = Math.toRadians(1);
        double[] derivatives = EllipsoidalMeasure.derivativesOfS(latitude, 4);
        c1 = derivatives[0] * degree * degree;
        c2 = derivatives[1] * Math.pow(degree, 3) / 2;
        c3 = derivatives[2] * Math.pow(degree, 4) / 6;
        c4 = derivatives[3] * Math.pow(degree, 5) / 24;
        double[] scale = EllipsoidalMeasure.metresPerDegree(latitude);
        eastMetres = scale[0];
        northMetres = scale[1];
    }

    static LocalMeasure at(double latitude) {
        return new LocalMeasure(latitude);
    }

    /** A measure for latitudes from {@code south} to {@code north}, which may be at most twice the reach apart. */
    public static LocalMeasure between(double south, double north) {
        return new LocalMeasure((south + north) / 2);
    }

    /** m² per degree of longitude between the reference latitude and {@code lat}; negative south of it. */
    public double perDegree(double lat) {
        double u = lat - latitude;
        return u * (c1 + u * (c2 + u * (c3 + u * c4)));
    }

    /** The mean of {@link #perDegree} along an edge from latitude {@code lat1} to {@code lat2} that is straight in lon/lat. */
    public double meanPerDegree(double lat1, double lat2) {
        double u = lat1 - latitude;
        double v = lat2 - latitude;
        double sum = u + v;
        double squares = u * u + v * v;
        double product = u * v;
        return c1 / 2 * sum
                + c2 / 3 * (squares + product)
                + c3 / 4 * sum * squares
                + c4 / 5 * (squares * squares + product * (squares - product));
    }

    /** Area enclosed by a closed ring within reach, whatever its orientation, in m². */
    double ringSquareMetres(CoordinateSequence ring) {
        double sum = 0;
        double lost = 0;
        for (int i = 1; i < ring.size(); i++) {
            double width = ring.getX(i) - ring.getX(i - 1);
            double term = width * meanPerDegree(ring.getY(i - 1), ring.getY(i)) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return Math.abs(sum);
    }

    /** Length in metres of the edge that goes {@code deltaLon} east and {@code deltaLat} north. */
    public double metres(double deltaLon, double deltaLat) {
        double east = deltaLon * eastMetres;
        double north = deltaLat * northMetres;
        return Math.sqrt(east * east + north * north);
    }
}
