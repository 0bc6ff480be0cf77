package org.ecozone.sitefile.plot;

import org.locationtech.jts.geom.Coordinate;

/**
 * A point line as written.
 *
 * @param line line number in the file, from 1
 * @param name 点号, may be empty
 * @param ring 地块圈号 as written, may be empty
 * @param x first coordinate: north, by the format
 * @param y second coordinate: east, by the format
 */
public record PlotPoint(int line, String name, String ring, double x, double y) {

    private static final double MILLIMETRE_IN_DEGREES = 1e-8;

    boolean isSamePlace(PlotPoint other) {
        return isWithin(other, 0.001);
    }

    /** Whether the two are at most {@code metres} apart, roughly where they are degrees. */
    public boolean isWithin(PlotPoint other, double metres) {
        double tolerance = isDegrees() ? metres * 1000 * MILLIMETRE_IN_DEGREES : metres;
        return new Coordinate(x, y).distance(new Coordinate(other.x, other.y)) <= tolerance;
    }

    boolean isDegrees() {
        return Math.abs(x) <= 180 && Math.abs(y) <= 180;
    }

    PlotPoint at(PlotPoint place) {
        return new PlotPoint(line, name, ring, place.x, place.y);
    }
}
