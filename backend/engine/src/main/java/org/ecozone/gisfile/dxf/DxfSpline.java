package org.ecozone.gisfile.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A SPLINE as a polyline, by de Boor's algorithm (Piegl and Tiller, The NURBS Book, A3.1 and A4.1), between its inner knots
 * {@code u[degree]} and {@code u[number of control points]}: each span in as many chords as none turns from the next by more than is allowed,
 * at most {@value #MOST_STEPS}. GDAL 3.6 takes eight for each control point, and begins curves whose knots do not repeat, the closed ones among
 * them, at 0, 0.
 */
final class DxfSpline {

    private static final int FEWEST_STEPS = 8;
    private static final int MOST_STEPS = 2048;
    private static final int MOST_DEGREE = 25;
    private static final double SAME = 1e-9;
    /** Handle, layer, colour and visibility, space and layout. */
    private static final Set<Integer> KEPT = Set.of(5, 8, 60, 62, 67, 410);

    private final int degree;
    private final double[] knots;
    private final double[][] controls;

    private DxfSpline(int degree, double[] knots, double[][] controls) {
        this.degree = degree;
        this.knots = knots;
        this.controls = controls;
    }

    /**
     * {@code spline} as an LWPOLYLINE; empty if it has no control points, or not the knots that they need.
     */
    static Optional<List<DxfGroup>> asPolyline(List<DxfGroup> spline, double stepDegrees, DxfBudget budget) {
        double[] knots = numbers(spline, 40);
        double[] x = numbers(spline, 10);
        double[] y = numbers(spline, 20);
        double[] weights = numbers(spline, 41);
        int degree = DxfGroup.whole(spline, 71);
        boolean isWhole = degree >= 1
                && degree <= MOST_DEGREE
                && x.length > degree
                && y.length == x.length
                && (weights.length == 0 || weights.length == x.length)
                && knots.length == x.length + degree + 1
                && isOrdered(knots);
        if (!isWhole) {
            return Optional.empty();
        }
        double[][] controls = IntStream.range(0, x.length)
                .mapToObj(i -> weights.length == 0
                        ? new double[] {x[i] - x[0], y[i] - y[0], 1}
                        : new double[] {(x[i] - x[0]) * weights[i], (y[i] - y[0]) * weights[i], weights[i]})
                .toArray(double[][]::new);
        List<double[]> points = new DxfSpline(degree, knots, controls).points(Math.toRadians(stepDegrees), budget);
        boolean isFinite = points.stream().allMatch(p -> Double.isFinite(p[0]) && Double.isFinite(p[1]));
        return points.size() < 2 || !isFinite ? Optional.empty() : Optional.of(polyline(spline, points, x[0], y[0]));
    }

    private static List<DxfGroup> polyline(List<DxfGroup> spline, List<double[]> points, double x0, double y0) {
        double[] first = points.get(0);
        double[] last = points.get(points.size() - 1);
        double size = points.stream()
                .mapToDouble(p -> Math.max(Math.abs(p[0]), Math.abs(p[1])))
                .max()
                .orElse(0);
        boolean isClosed = points.size() > 3 && Math.hypot(first[0] - last[0], first[1] - last[1]) <= SAME * (1 + size);
        int count = isClosed ? points.size() - 1 : points.size();
        List<DxfGroup> out = new ArrayList<>(List.of(new DxfGroup(0, "LWPOLYLINE")));
        spline.stream().filter(group -> KEPT.contains(group.code())).forEach(out::add);
        out.add(new DxfGroup(90, String.valueOf(count)));
        out.add(new DxfGroup(70, isClosed ? "1" : "0"));
        for (double[] point : points.subList(0, count)) {
            out.add(DxfGroup.of(10, x0 + point[0]));
            out.add(DxfGroup.of(20, y0 + point[1]));
        }
        return out;
    }

    private List<double[]> points(double mostTurn, DxfBudget budget) {
        List<double[]> points = new ArrayList<>();
        for (int span = degree; span < controls.length && !budget.isSpent(); span++) {
            if (knots[span + 1] > knots[span]) {
                List<double[]> own = chords(span, degree == 1 ? 1 : FEWEST_STEPS);
                while (own.size() <= MOST_STEPS && degree > 1 && turn(own) > mostTurn) {
                    own = chords(span, 2 * (own.size() - 1));
                }
                points.addAll(points.isEmpty() ? own : own.subList(1, own.size()));
                budget.take(own.size());
            }
        }
        return points;
    }

    private List<double[]> chords(int span, int steps) {
        double width = knots[span + 1] - knots[span];
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> point(span, knots[span] + width * step / steps))
                .toList();
    }

    /** The most that one of the chords turns from the one before, in radians. */
    private static double turn(List<double[]> points) {
        double most = 0;
        for (int i = 2; i < points.size(); i++) {
            double[] a = points.get(i - 2);
            double[] b = points.get(i - 1);
            double[] c = points.get(i);
            double cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
            double dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
            most = Math.max(most, Math.abs(Math.atan2(cross, dot)));
        }
        return most;
    }

    /** The point at {@code u}, which lies in the span that begins at knot {@code span}. */
    private double[] point(int span, double u) {
        double[][] at = new double[degree + 1][];
        for (int i = 0; i <= degree; i++) {
            at[i] = controls[span - degree + i].clone();
        }
        for (int level = 1; level <= degree; level++) {
            for (int i = degree; i >= level; i--) {
                int knot = span - degree + i;
                double share = (u - knots[knot]) / (knots[knot + degree + 1 - level] - knots[knot]);
                for (int axis = 0; axis < 3; axis++) {
                    at[i][axis] = (1 - share) * at[i - 1][axis] + share * at[i][axis];
                }
            }
        }
        double[] point = at[degree];
        return new double[] {point[0] / point[2], point[1] / point[2]};
    }

    private static boolean isOrdered(double[] knots) {
        return IntStream.range(1, knots.length).allMatch(i -> knots[i] >= knots[i - 1])
                && Double.isFinite(knots[knots.length - 1] - knots[0]);
    }

    private static double[] numbers(List<DxfGroup> spline, int code) {
        return spline.stream()
                .filter(group -> group.code() == code)
                .mapToDouble(group -> group.number().orElse(Double.NaN))
                .toArray();
    }
}
