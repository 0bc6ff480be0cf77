package org.ecozone.geo.line;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Finds where a line runs along itself, so that every stretch counts once: the first time it is run.
 *
 * <p>Two segments run along each other between two points that are each an end of one and within {@value #DEGREES}° (10 µm)
 * of the other; all between is then that near too. Segments that cross, or leave each other at however small an angle, have
 * one such point or none. What is left twice by that rule, because it is farther apart, is two stretches to every measure.
 */
public final class Retracing implements SegmentIntersector {

    private static final double DEGREES = 1e-10;

    /** What is run twice for less (0.1 mm) is a corner or a crossing. */
    private static final double LEAST_DEGREES = 10 * DEGREES;

    private final List<Stretches> again = new ArrayList<>();

    private Retracing() {}

    /** {@code line} without the stretches that it has run along before; the line itself if there are none. */
    public static Geometry once(Geometry line) {
        LinePath path = LinePath.of(line);
        var retracing = new Retracing();
        new MCIndexNoder(retracing, DEGREES).computeNodes(path.strings());
        return retracing.again.isEmpty()
                ? line
                : path.lines(Stretches.where(path.size(), retracing.again, depth -> depth == 0));
    }

    @Override
    public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
        int first = LinePath.first(a) + i;
        int second = LinePath.first(b) + j;
        if (first < second) {
            compare(segment(a, i), segment(b, j), second);
        } else if (second < first) {
            compare(segment(b, j), segment(a, i), first);
        }
    }

    private void compare(LineSegment earlier, LineSegment later, int number) {
        double from = 1;
        double to = 0;
        if (isNear(later.p0, earlier)) {
            from = 0;
        }
        if (isNear(later.p1, earlier)) {
            to = 1;
        }
        for (Coordinate end : new Coordinate[] {earlier.p0, earlier.p1}) {
            if (isNear(end, later)) {
                double share = later.segmentFraction(end);
                from = Math.min(from, share);
                to = Math.max(to, share);
            }
        }
        if ((to - from) * later.getLength() > LEAST_DEGREES) {
            again.add(Stretches.of(number, from, to));
        }
    }

    private static boolean isNear(Coordinate point, LineSegment segment) {
        return Distance.pointToSegment(point, segment.p0, segment.p1) <= DEGREES;
    }

    private static LineSegment segment(SegmentString string, int i) {
        return new LineSegment(string.getCoordinate(i), string.getCoordinate(i + 1));
    }

    @Override
    public boolean isDone() {
        return false;
    }
}
