package org.ecozone.demo;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.locationtech.jts.geom.Coordinate;

/** Lines with detail at every scale, by seeded midpoint displacement in the kilometre plane. */
final class FractalLine {

    /** Keeps the line inside the rhombus of the first base angle: what was turned is no longer there to be turned. */
    static final DoubleBinaryOperator CONFINED = (angle, turn) -> angle - Math.abs(turn);

    /** Stays rough down to the shortest step; the caller checks that the line does not cross itself. */
    static final DoubleBinaryOperator ROUGH = (angle, turn) -> angle * 0.93;

    private static final double TURN_SHARE = 0.6;

    private final long key;
    private final double stepKm;
    private final DoubleBinaryOperator nextAngle;

    /** {@code key} distinguishes lines; pieces longer than {@code stepKm} are divided. */
    FractalLine(long key, double stepKm, DoubleBinaryOperator nextAngle) {
        this.key = key;
        this.stepKm = stepKm;
        this.nextAngle = nextAngle;
    }

    /** Appends the points after {@code a}, {@code b} included; {@code angle} in radians bounds the first turn. */
    void append(Coordinate a, Coordinate b, double angle, List<Coordinate> line) {
        divide(a, b, angle, 1, line);
    }

    private void divide(Coordinate a, Coordinate b, double angle, long place, List<Coordinate> line) {
        double length = a.distance(b);
        if (length < stepKm) {
            line.add(b);
            return;
        }
        double turn = TURN_SHARE * angle * Noise.signed(key, place, 3);
        double height = length / 2 * StrictMath.tan(turn);
        Coordinate middle = new Coordinate(
                (a.x + b.x) / 2 - (b.y - a.y) / length * height, (a.y + b.y) / 2 + (b.x - a.x) / length * height);
        double next = nextAngle.applyAsDouble(angle, turn);
        divide(a, middle, next, 2 * place, line);
        divide(middle, b, next, 2 * place + 1, line);
    }
}
