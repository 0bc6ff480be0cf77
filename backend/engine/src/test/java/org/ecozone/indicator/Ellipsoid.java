package org.ecozone.indicator;

/** Areas and borders of boxes on the CGCS2000 ellipsoid, by formulas that have nothing in common with the measure of the engine. */
final class Ellipsoid {

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;
    private static final double E2 = F * (2 - F);
    private static final int STEPS = 200;

    private Ellipsoid() {}

    /** m² of a box: the closed integral of M N cos φ. */
    static double box(double west, double south, double east, double north) {
        return Math.toRadians(east - west) * (zone(north) - zone(south));
    }

    static double mu(double squareMetres) {
        return squareMetres * 3 / 2000;
    }

    private static double zone(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double e = Math.sqrt(E2);
        double halfBSquared = A * A * (1 - E2) / 2;
        return halfBSquared * (sine / (1 - E2 * sine * sine) + Math.log((1 + e * sine) / (1 - e * sine)) / (2 * e));
    }

    /** Metres around a box: two parallels and two arcs of a meridian, these summed in small steps. */
    static double around(double west, double south, double east, double north) {
        return parallel(south, east - west) + parallel(north, east - west) + 2 * meridian(south, north);
    }

    private static double parallel(double latitude, double degrees) {
        double sine = Math.sin(Math.toRadians(latitude));
        return A / Math.sqrt(1 - E2 * sine * sine) * Math.cos(Math.toRadians(latitude)) * Math.toRadians(degrees);
    }

    private static double meridian(double south, double north) {
        double step = (north - south) / STEPS;
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double sine = Math.sin(Math.toRadians(south + (i + 0.5) * step));
            sum += A * (1 - E2) / Math.pow(1 - E2 * sine * sine, 1.5) * Math.toRadians(step);
        }
        return sum;
    }
}
