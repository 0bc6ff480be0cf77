package org.ecozone.geo.widening;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Counts what of a line or of points is near what: there curves around it cross. */
final class Neighbours {

    /** So many pairs cost little, and so many for each segment more. */
    private static final long FEW = 5_000;

    private static final long FEW_EACH = 32;

    private Neighbours() {}

    /** Whether few pairs of segments, or of points, come within twice {@code metres} of each other, by their extents. */
    static boolean areFew(Geometry plane, double metres) {
        int all = plane.getNumPoints();
        var tree = new HPRtree();
        Envelope[] extents = new Envelope[all];
        int count = 0;
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            Coordinate[] points = plane.getGeometryN(i).getCoordinates();
            for (int k = 0; k < Math.max(1, points.length - 1); k++) {
                Envelope extent = new Envelope(points[k], points[Math.min(k + 1, points.length - 1)]);
                extent.expandBy(metres);
                tree.insert(extent, count);
                extents[count++] = extent;
            }
        }
        long most = FEW + FEW_EACH * count;
        long[] pairs = new long[1];
        for (int i = 0; i < count && pairs[0] <= 2 * most; i++) {
            tree.query(extents[i], item -> pairs[0]++);
        }
        return pairs[0] <= 2 * most;
    }
}
