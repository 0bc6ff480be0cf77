package org.ecozone.geo.distance;

import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.EllipsoidalMeasure.Bearing;
import org.locationtech.jts.geom.Coordinate;

/** Two edges in space and the places of them that are nearest to each other. Reusable; not safe for several threads. */
final class EdgePair {

    /** Ints by which a pair of edges is known: owner, and both ends of each. */
    static final int PLACE = 5;

    /** Edges more nearly parallel than this are as near at one end as anywhere. */
    private static final double PARALLEL = 1e-14;

    private static final int MOST_STEPS = 12;
    private static final double STILL = 1e-12;

    private final double[] bendOfA = new double[3];
    private final double[] bendOfB = new double[3];
    private final double[] placeOfA = new double[6];
    private final double[] placeOfB = new double[6];

    private SpaceFrame frame;
    private EdgeTree a;
    private int a0;
    private int a1;
    private EdgeTree b;
    private int b0;
    private int b1;

    private double shareOfA;
    private double shareOfB;
    private double metres;

    /** Square of the distance between two straight edges in space; sets the shares of them where it is. */
    double square(double[] a, int a0, int a1, double[] b, int b0, int b1) {
        double ax = a[a1] - a[a0];
        double ay = a[a1 + 1] - a[a0 + 1];
        double az = a[a1 + 2] - a[a0 + 2];
        double bx = b[b1] - b[b0];
        double by = b[b1 + 1] - b[b0 + 1];
        double bz = b[b1 + 2] - b[b0 + 2];
        double x = a[a0] - b[b0];
        double y = a[a0 + 1] - b[b0 + 1];
        double z = a[a0 + 2] - b[b0 + 2];
        solve(
                ax * ax + ay * ay + az * az,
                ax * bx + ay * by + az * bz,
                bx * bx + by * by + bz * bz,
                ax * x + ay * y + az * z,
                bx * x + by * y + bz * z);
        double dx = x + shareOfA * ax - shareOfB * bx;
        double dy = y + shareOfA * ay - shareOfB * by;
        double dz = z + shareOfA * az - shareOfB * bz;
        return dx * dx + dy * dy + dz * dz;
    }

    /** The shares at which |r + s·a − t·b| is least for 0 ≤ s, t ≤ 1. */
    private void solve(double aa, double ab, double bb, double ar, double br) {
        if (aa == 0 || bb == 0) {
            shareOfA = aa == 0 ? 0 : clamp(-ar / aa);
            shareOfB = bb == 0 ? 0 : clamp(br / bb);
            return;
        }
        double cross = aa * bb - ab * ab;
        double s = cross > PARALLEL * aa * bb ? clamp((ab * br - ar * bb) / cross) : 0;
        double t = (ab * s + br) / bb;
        if (t < 0) {
            t = 0;
            s = clamp(-ar / aa);
        } else if (t > 1) {
            t = 1;
            s = clamp((ab - ar) / aa);
        }
        shareOfA = s;
        shareOfB = t;
    }

    private static double clamp(double share) {
        return share < 0 ? 0 : Math.min(share, 1);
    }

    /** Takes two edges by where their ends are among the points of their trees, which have the same frame. */
    void set(EdgeTree first, int fromA, int toA, EdgeTree second, int fromB, int toB) {
        frame = first.frame();
        a = first;
        a0 = fromA;
        a1 = toA;
        b = second;
        b0 = fromB;
        b1 = toB;
        metres = Math.sqrt(square(a.points(), a0, a1, b.points(), b0, b1));
    }

    /** Finds the nearest places of the edges as they bend. */
    void refine() {
        bend(a, a0, a1, bendOfA);
        bend(b, b0, b1, bendOfB);
        for (int step = 0; step < MOST_STEPS; step++) {
            double beforeA = shareOfA;
            double beforeB = shareOfB;
            place(a.points(), a0, a1, bendOfA, shareOfA, placeOfA);
            place(b.points(), b0, b1, bendOfB, shareOfB, placeOfB);
            metres = step();
            if (Math.abs(shareOfA - beforeA) + Math.abs(shareOfB - beforeB) < STILL) {
                return;
            }
        }
    }

    private void bend(EdgeTree tree, int from, int to, double[] out) {
        double[] lonLat = tree.lonLat();
        int start = EdgeTree.lonLatOf(from);
        int end = EdgeTree.lonLatOf(to);
        frame.bend(tree.points(), from, to, lonLat[end] - lonLat[start], lonLat[end + 1] - lonLat[start + 1], out);
    }

    /** Puts into {@code out} the place at a share of an edge, and the direction of the edge there. */
    private static void place(double[] points, int from, int to, double[] bend, double share, double[] out) {
        for (int i = 0; i < 3; i++) {
            double straight = points[to + i] - points[from + i];
            out[i] = points[from + i] + share * straight - share * (1 - share) / 2 * bend[i];
            out[3 + i] = straight - (1 - 2 * share) / 2 * bend[i];
        }
    }

    /** Goes on to where the tangents are nearest to each other; gives the distance between the places before. */
    private double step() {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ar = 0;
        double br = 0;
        double square = 0;
        for (int i = 0; i < 3; i++) {
            double a = placeOfA[3 + i];
            double b = placeOfB[3 + i];
            double between = placeOfA[i] - placeOfB[i];
            double r = between - shareOfA * a + shareOfB * b;
            aa += a * a;
            ab += a * b;
            bb += b * b;
            ar += a * r;
            br += b * r;
            square += between * between;
        }
        solve(aa, ab, bb, ar, br);
        return Math.sqrt(square);
    }

    /** Length of the geodesic between the places. */
    double geodesicMetres() {
        return metres <= SpaceFrame.SHORT_METRES
                ? frame.geodesicMetres(placeOfA, placeOfB)
                : bearing().distance().metres();
    }

    /** The geodesic from the place on the first edge to that on the second. */
    Bearing bearing() {
        if (metres <= SpaceFrame.SHORT_METRES) {
            return frame.bearing(placeOfA, placeOfB);
        }
        return EllipsoidalMeasure.bearing(at(a.lonLat(), a0, a1, shareOfA), at(b.lonLat(), b0, b1, shareOfB));
    }

    /** Ends are known by where they are among points of three numbers; here each has two. */
    private static Coordinate at(double[] lonLat, int from, int to, double share) {
        int start = EdgeTree.lonLatOf(from);
        int end = EdgeTree.lonLatOf(to);
        if (share == 1) {
            return new Coordinate(lonLat[end], lonLat[end + 1]);
        }
        return new Coordinate(
                lonLat[start] + share * (lonLat[end] - lonLat[start]),
                lonLat[start + 1] + share * (lonLat[end + 1] - lonLat[start + 1]));
    }
}
