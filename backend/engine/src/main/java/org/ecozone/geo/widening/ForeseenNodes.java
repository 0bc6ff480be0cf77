package org.ecozone.geo.widening;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.work.Deadline;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * How many nodes the borders around a line or points will have, told before any of them is made: a round join for each turn, a round end
 * for each end, four crossings of borders where the line crosses itself.
 */
final class ForeseenNodes {

    /** About 1 kB each while the borders are sorted out. */
    static final int MOST = 400_000;

    private static final double QUARTER = Math.PI / 2;

    private ForeseenNodes() {}

    /**
     * Around {@code plane} at {@code metres}. Throws {@link WideningRefusedException} for more than {@value #MOST}; then they are not all
     * counted.
     */
    static void check(Geometry plane, double metres) {
        long joins = 0;
        List<SegmentString> lines = new ArrayList<>();
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            Coordinate[] points =
                    CoordinateArrays.removeRepeatedPoints(plane.getGeometryN(i).getCoordinates());
            joins += joins(points);
            lines.add(new BasicSegmentString(points, null));
        }
        if (joins > MOST) {
            throw WideningRefusedException.tooManyNodes(joins, MOST);
        }
        var crossings = new Crossings((MOST - joins) / 4);
        new MCIndexNoder(crossings).computeNodes(lines);
        if (crossings.isDone() && joins + mostThatStay(plane, metres) > MOST) {
            throw WideningRefusedException.tooManyNodes(joins + 4 * crossings.count, MOST);
        }
    }

    private static long joins(Coordinate[] points) {
        double turns = 2 * QUARTER;
        for (int i = 1; i < points.length - 1; i++) {
            turns += Math.PI - Angle.angleBetween(points[i - 1], points[i], points[i + 1]);
        }
        return 2L * points.length + Math.round(Widening.QUADRANT_SEGMENTS * turns / QUARTER);
    }

    /** Of borders that lie closer together than the width none stays: each leaves room for itself. */
    private static long mostThatStay(Geometry plane, double metres) {
        Envelope around = plane.getEnvelopeInternal();
        around.expandBy(metres);
        return Math.round(around.getArea() / (metres * metres));
    }

    /** Counts until there are more than {@code most}. */
    private static final class Crossings implements SegmentIntersector {

        private final RobustLineIntersector lines = new RobustLineIntersector();
        private final long most;
        private long count;

        Crossings(long most) {
            this.most = most;
        }

        @Override
        public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
            boolean follow = a == b && Math.abs(i - j) <= 1;
            if (!follow) {
                lines.computeIntersection(
                        a.getCoordinate(i), a.getCoordinate(i + 1), b.getCoordinate(j), b.getCoordinate(j + 1));
                count += lines.getIntersectionNum();
            }
        }

        @Override
        public boolean isDone() {
            Deadline.check();
            return count > most;
        }
    }
}
