package org.ecozone.report.map.picture;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a shape has most room for a name, and how much of it is in sight.
 *
 * @param x in pixels
 * @param y in pixels
 * @param room pixels to the left and right together
 * @param area of what is in sight, in square pixels
 */
public record Spot(double x, double y, double room, double area) {

    private static final int ROWS = 24;
    private static final int THIRDS = 3;

    /** Names are wide: a row of such a share of its width in height has room for one. */
    private static final double FLAT = 3;

    /** The roomiest place of {@code shape} within {@code box}; empty if no row of the shape is there. */
    public static Optional<Spot> of(Path2D shape, Rectangle2D box) {
        return several(shape, box).stream().findFirst();
    }

    /** The roomiest places of the upper, middle and lower third of what is in sight of {@code shape}, the roomiest first. */
    public static List<Spot> several(Path2D shape, Rectangle2D box) {
        Rectangle2D seen = shape.getBounds2D().createIntersection(box);
        if (seen.getWidth() <= 0 || seen.getHeight() <= 0) {
            return List.of();
        }
        List<double[]> edges = edges(shape);
        double step = seen.getHeight() / ROWS;
        @Nullable Spot[] best = new Spot[THIRDS];
        double area = 0;
        for (int row = 0; row < ROWS; row++) {
            double y = seen.getMinY() + (row + 0.5) * step;
            double[] cuts = crossings(edges, y);
            for (int i = 0; i + 1 < cuts.length; i += 2) {
                double from = Math.max(cuts[i], box.getMinX());
                double to = Math.min(cuts[i + 1], box.getMaxX());
                if (to > from) {
                    area += (to - from) * step;
                    double room = Math.min(to - from, FLAT * height(edges, (from + to) / 2, y, box));
                    int third = row * THIRDS / ROWS;
                    if (best[third] == null || room > best[third].room) {
                        best[third] = new Spot((from + to) / 2, y, room, 0);
                    }
                }
            }
        }
        double inSight = area;
        return Arrays.stream(best)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(spot -> -spot.room))
                .map(spot -> new Spot(spot.x, spot.y, spot.room, inSight))
                .toList();
    }

    private static double[] crossings(List<double[]> edges, double y) {
        double[] cuts = new double[8];
        int count = 0;
        for (double[] e : edges) {
            if (e[1] <= y != e[3] <= y) {
                if (count == cuts.length) {
                    cuts = Arrays.copyOf(cuts, 2 * count);
                }
                cuts[count++] = e[0] + (y - e[1]) / (e[3] - e[1]) * (e[2] - e[0]);
            }
        }
        double[] sorted = Arrays.copyOf(cuts, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Twice the way from {@code y} up or down to the shape's border, whichever is shorter. */
    private static double height(List<double[]> edges, double x, double y, Rectangle2D box) {
        double least = Math.min(y - box.getMinY(), box.getMaxY() - y);
        for (double[] e : edges) {
            if (e[0] <= x != e[2] <= x) {
                double at = e[1] + (x - e[0]) / (e[2] - e[0]) * (e[3] - e[1]);
                least = Math.min(least, Math.abs(at - y));
            }
        }
        return 2 * least;
    }

    private static List<double[]> edges(Path2D shape) {
        List<double[]> edges = new ArrayList<>();
        double[] at = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                start = new double[] {at[0], at[1]};
                last = start;
            } else {
                double[] to = kind == PathIterator.SEG_CLOSE ? start : new double[] {at[0], at[1]};
                edges.add(new double[] {last[0], last[1], to[0], to[1]});
                last = to;
            }
        }
        return edges;
    }
}
