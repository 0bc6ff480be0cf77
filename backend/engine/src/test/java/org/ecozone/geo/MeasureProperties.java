package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * Holds the closed form against ∬ M N cos φ dφ dλ over the triangle itself, a second way that knows neither series nor edges
 * nor a latitude of reference and loses nothing, since it only adds what is positive.
 */
class MeasureProperties {

    private static final double E2 = EllipsoidalMeasure.FLATTENING * (2 - EllipsoidalMeasure.FLATTENING);
    private static final int NODES = 12;
    private static final double[][] RULE = gaussLegendre();

    @Property(tries = 2000, seed = "20261123")
    void aTriangleHasTheAreaOfTheIntegral(
            @ForAll @Scale(9) @DoubleRange(min = 73, max = 130) double lon,
            @ForAll @Scale(9) @DoubleRange(min = 4, max = 52) double lat,
            @ForAll @Scale(9) @DoubleRange(min = -0.5, max = 0.5) double eastOfThird,
            @ForAll @Scale(9) @DoubleRange(min = -0.5, max = 0.5) double northOfSecond,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 5) double smallness) {
        double degrees = Math.pow(10, -smallness);
        Coordinate a = new Coordinate(lon, lat);
        Coordinate b = new Coordinate(lon + degrees, lat + northOfSecond * degrees);
        Coordinate c = new Coordinate(lon + eastOfThird * degrees, lat + degrees);
        double measured =
                EllipsoidalMeasure.ringSquareMetres(new CoordinateArraySequence(new Coordinate[] {a, b, c, a}));
        double integral = integral(a, b, c);
        assertThat(measured).isEqualTo(integral, within(integral * 1e-12));
    }

    private static double integral(Coordinate a, Coordinate b, Coordinate c) {
        double twice = Math.toRadians(b.x - a.x) * Math.toRadians(c.y - a.y)
                - Math.toRadians(c.x - a.x) * Math.toRadians(b.y - a.y);
        double sum = 0;
        for (double[] u : RULE) {
            for (double[] v : RULE) {
                double latitude = a.y + u[0] * ((b.y - a.y) + v[0] * ((c.y - a.y) - (b.y - a.y)));
                sum += u[1] * v[1] * u[0] * density(Math.toRadians(latitude));
            }
        }
        return Math.abs(twice) * sum;
    }

    private static double density(double latitude) {
        double a2 = EllipsoidalMeasure.SEMI_MAJOR_METRES * EllipsoidalMeasure.SEMI_MAJOR_METRES;
        double w2 = 1 - E2 * Math.sin(latitude) * Math.sin(latitude);
        return a2 * (1 - E2) * Math.cos(latitude) / (w2 * w2);
    }

    /** Nodes and weights on 0 … 1, by Newton's method on the Legendre polynomial. */
    private static double[][] gaussLegendre() {
        double[][] rule = new double[NODES][];
        for (int i = 0; i < NODES; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
            double slope = 1;
            for (int step = 0; step < 50; step++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= NODES; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = NODES * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            rule[i] = new double[] {(1 + x) / 2, 1 / ((1 - x * x) * slope * slope)};
        }
        return rule;
    }
}
