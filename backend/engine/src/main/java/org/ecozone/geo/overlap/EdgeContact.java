package org.ecozone.geo.overlap;

/** Tells whether an edge passes so close by others that an exact test has to say whether they meet. Reusable. */
final class EdgeContact {

    /** Edges that come nearer than this (0.1 µm) may meet. Far above what clipping rounds. */
    private static final double NEAR_DEGREES = 1e-12;

    private double x1;
    private double y1;
    private double x2;
    private double y2;

    /** Sets the edge. */
    void of(double fromX, double fromY, double toX, double toY) {
        boolean east = fromX < toX;
        x1 = east ? fromX : toX;
        y1 = east ? fromY : toY;
        x2 = east ? toX : fromX;
        y2 = east ? toY : fromY;
    }

    /** Whether this edge and the one at {@code at} of a tree's edges may meet; true also of some that do not. */
    boolean mayTouch(double[] edges, int at) {
        double ax = edges[at];
        double ay = edges[at + 1];
        double bx = edges[at + 2];
        double by = edges[at + 3];
        if (ax > x2 + NEAR_DEGREES
                || x1 > bx + NEAR_DEGREES
                || Math.min(ay, by) > Math.max(y1, y2) + NEAR_DEGREES
                || Math.min(y1, y2) > Math.max(ay, by) + NEAR_DEGREES) {
            return false;
        }
        return !isBeside(x2 - x1, y2 - y1, ax - x1, ay - y1, bx - x1, by - y1)
                && !isBeside(bx - ax, by - ay, x1 - ax, y1 - ay, x2 - ax, y2 - ay);
    }

    /** Whether two points, given from a point of a line, lie clearly on one side of the line that runs along (dx, dy). */
    private static boolean isBeside(double dx, double dy, double px, double py, double qx, double qy) {
        double near = NEAR_DEGREES * (Math.abs(dx) + Math.abs(dy));
        double p = dx * py - dy * px;
        double q = dx * qy - dy * qx;
        return p > near && q > near || p < -near && q < -near;
    }
}
