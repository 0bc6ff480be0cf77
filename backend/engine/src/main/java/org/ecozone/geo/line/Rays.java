package org.ecozone.geo.line;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/**
 * The edges of one polygon that leave a point of its border, as rays from that point, and so the ground around the point:
 * which directions lead into the polygon. Decided by the signs of exact orientation predicates alone.
 */
public final class Rays {

    private final Coordinate apex;
    private final List<Ray> rays = new ArrayList<>(2);

    Rays(Coordinate apex) {
        this.apex = apex;
    }

    /** Adds an edge that passes through the point or ends there. */
    void addEdge(Coordinate from, Coordinate to, boolean isInteriorLeft) {
        if (!apex.equals2D(to)) {
            rays.add(new Ray(to, isInteriorLeft));
        }
        if (!apex.equals2D(from)) {
            rays.add(new Ray(from, !isInteriorLeft));
        }
    }

    /** Whether what leaves the point towards {@code end}, but a trace to the left of that, is in the polygon. */
    boolean isInsideLeftOf(Coordinate end) {
        Ray next = null;
        for (Ray ray : rays) {
            if (!isAlong(end, ray.end) && (next == null || isBefore(end, ray.end, next.end))) {
                next = ray;
            }
        }
        return next != null && !next.isInteriorLeft;
    }

    /** The like to the right. */
    boolean isInsideRightOf(Coordinate end) {
        Ray last = null;
        for (Ray ray : rays) {
            if (!isAlong(end, ray.end) && (last == null || isBefore(end, last.end, ray.end))) {
                last = ray;
            }
        }
        return last != null && last.isInteriorLeft;
    }

    /** Whether the polygons of {@code around}, all with this point on their border, leave no direction free. */
    public static boolean surround(List<Rays> around) {
        return around.stream()
                .flatMap(polygon -> polygon.rays.stream())
                .allMatch(ray -> around.stream().anyMatch(polygon -> polygon.isInsideLeftOf(ray.end)));
    }

    /** Whether, turning left from {@code start}, the ray to {@code a} comes before the one to {@code b}. */
    private boolean isBefore(Coordinate start, Coordinate a, Coordinate b) {
        int turnA = turn(start, a);
        int turnB = turn(start, b);
        return turnA == turnB ? Orientation.index(apex, a, b) == Orientation.COUNTERCLOCKWISE : turnA < turnB;
    }

    /** How far left the ray to {@code end} is turned from {@code start}: less than half (0), half (1) or more (2). */
    private int turn(Coordinate start, Coordinate end) {
        return 1 - Orientation.index(apex, start, end);
    }

    private boolean isAlong(Coordinate a, Coordinate b) {
        return Orientation.index(apex, a, b) == Orientation.COLLINEAR
                && Math.signum(a.x - apex.x) == Math.signum(b.x - apex.x)
                && Math.signum(a.y - apex.y) == Math.signum(b.y - apex.y);
    }

    /**
     * An edge as seen from the point.
     *
     * @param end where it leads
     * @param isInteriorLeft whether the polygon lies on its left
     */
    private record Ray(Coordinate end, boolean isInteriorLeft) {}
}
