package org.ecozone.geo.overlap;

import java.util.Arrays;
import org.ecozone.geo.Polygons;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of an area, clockwise around ground, with for every edge which edge of the area's border it is a stretch of, or
 * that clipping put it in as a side. Reusable memory; not safe for use by several threads.
 *
 * <p>Clipping is Sutherland and Hodgman's (1974), ring by ring, by one horizontal or vertical line at a time. What it leaves
 * of a ring may run along the line there and back; every signed sum over edges (areas, windings) is right all the same,
 * which is why no topology is needed and nothing can fail. Points on the line belong to both sides.
 */
final class Outline {

    /** The source of an edge that clipping put in. */
    static final int SIDE = -1;

    private double[] x;
    private double[] y;
    /** Which edge of the area the one from vertex i to the next of its ring is a stretch of; {@link #SIDE} for a side. */
    private int[] source;

    private int size;
    private int[] ends = new int[4];
    private int rings;
    private int borders;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;

    Outline(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
        source = new int[capacity];
        clear();
    }

    /** The outline of all polygons in {@code polygons}. */
    static Outline of(Geometry polygons) {
        var outline = new Outline(polygons.getNumPoints());
        for (Polygon polygon : Polygons.polygonsOf(polygons)) {
            for (int ring = 0; !polygon.isEmpty() && ring <= polygon.getNumInteriorRing(); ring++) {
                outline.addRing(Polygons.ring(polygon, ring), ring == 0);
            }
        }
        return outline;
    }

    private void addRing(LinearRing ring, boolean isShell) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean forward = Orientation.isCCW(points) != isShell;
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            int from = forward ? i : last - i;
            add(points.getX(from), points.getY(from), size);
        }
        endRing();
    }

    void clear() {
        size = 0;
        rings = 0;
        borders = 0;
        minX = Double.POSITIVE_INFINITY;
        minY = Double.POSITIVE_INFINITY;
        maxX = Double.NEGATIVE_INFINITY;
        maxY = Double.NEGATIVE_INFINITY;
    }

    /** @param from number of the edge of the area that begins here, or {@link #SIDE} */
    void add(double px, double py, int from) {
        if (size == x.length) {
            grow();
        }
        x[size] = px;
        y[size] = py;
        source[size++] = from;
        if (from >= 0) {
            borders++;
        }
        // Plain comparisons: Math.min would also look for NaN and negative zero, in the innermost loop of all.
        if (px < minX) {
            minX = px;
        }
        if (px > maxX) {
            maxX = px;
        }
        if (py < minY) {
            minY = py;
        }
        if (py > maxY) {
            maxY = py;
        }
    }

    private void grow() {
        int capacity = Math.max(16, 2 * size);
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        source = Arrays.copyOf(source, capacity);
    }

    void endRing() {
        if (rings > 0 ? ends[rings - 1] == size : size == 0) {
            return;
        }
        if (rings == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rings);
        }
        ends[rings++] = size;
    }

    /** Sets {@code into} to the part of this outline west (or east) of {@code line}, the line included. */
    void clipByMeridian(double line, boolean west, Outline into) {
        into.clear();
        clip(x, y, line, west, false, into);
    }

    /** Sets {@code into} to the part of this outline south (or north) of {@code line}, the line included. */
    void clipByParallel(double line, boolean south, Outline into) {
        into.clear();
        clip(y, x, line, south, true, into);
    }

    /** @param u the coordinate that is compared with {@code line}; {@code v} is the other one */
    private void clip(double[] u, double[] v, double line, boolean low, boolean isY, Outline into) {
        int start = 0;
        for (int ring = 0; ring < rings; ring++) {
            int end = ends[ring];
            boolean pIn = isIn(u[start], line, low);
            for (int p = start; p < end; p++) {
                int q = p + 1 == end ? start : p + 1;
                boolean qIn = isIn(u[q], line, low);
                if (pIn) {
                    boolean leavesHere = !qIn && u[p] == line;
                    into.put(u[p], v[p], leavesHere ? SIDE : source[p], isY);
                }
                if (pIn != qIn && u[p] != line && u[q] != line) {
                    into.put(line, crossing(u, v, p, q, line), qIn ? source[p] : SIDE, isY);
                }
                pIn = qIn;
            }
            into.endRing();
            start = end;
        }
    }

    /** Sets both to the parts on either side of a meridian at once, the line included in both. */
    void splitByMeridian(double line, Outline west, Outline east) {
        west.clear();
        east.clear();
        split(x, y, line, false, west, east);
    }

    /** Likewise of a parallel. */
    void splitByParallel(double line, Outline south, Outline north) {
        south.clear();
        north.clear();
        split(y, x, line, true, south, north);
    }

    /** The same as two clips. */
    private void split(double[] u, double[] v, double line, boolean isY, Outline low, Outline high) {
        int start = 0;
        for (int ring = 0; ring < rings; ring++) {
            int end = ends[ring];
            double from = u[start];
            for (int p = start; p < end; p++) {
                int q = p + 1 == end ? start : p + 1;
                double to = u[q];
                if (from < line) {
                    low.put(from, v[p], source[p], isY);
                } else if (from > line) {
                    high.put(from, v[p], source[p], isY);
                } else {
                    low.put(from, v[p], to > line ? SIDE : source[p], isY);
                    high.put(from, v[p], to < line ? SIDE : source[p], isY);
                }
                if (from < line && to > line || from > line && to < line) {
                    double at = crossing(u, v, p, q, line);
                    low.put(line, at, to < line ? source[p] : SIDE, isY);
                    high.put(line, at, to > line ? source[p] : SIDE, isY);
                }
                from = to;
            }
            low.endRing();
            high.endRing();
            start = end;
        }
    }

    private static boolean isIn(double value, double line, boolean low) {
        return low ? value <= line : value >= line;
    }

    private void put(double u, double v, int from, boolean isY) {
        if (isY) {
            add(v, u, from);
        } else {
            add(u, v, from);
        }
    }

    /** Where the edge crosses the line: computed from the lower end, so that both sides and both neighbours get one point. */
    private static double crossing(double[] u, double[] v, int p, int q, double line) {
        int from = u[p] < u[q] ? p : q;
        int to = u[p] < u[q] ? q : p;
        double share = (line - u[from]) / (u[to] - u[from]);
        double at = v[from] + share * (v[to] - v[from]);
        return Math.max(Math.min(v[from], v[to]), Math.min(Math.max(v[from], v[to]), at));
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int rings() {
        return rings;
    }

    /** One past the last vertex of ring {@code ring}. */
    int end(int ring) {
        return ends[ring];
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    boolean isBorder(int i) {
        return source[i] >= 0;
    }

    /**
     * Which edge of the area the edge from vertex i is a stretch of, counted through its rings; {@link #SIDE} for none. In an
     * outline that was not clipped, that is i.
     */
    int source(int i) {
        return source[i];
    }

    /** Where in this outline, which was not clipped, the edge from vertex i ends. */
    int next(int i) {
        int ring = ringOf(i);
        return i + 1 < ends[ring] ? i + 1 : start(ring);
    }

    /** Where the edge that ends at vertex i begins. */
    int previous(int i) {
        int ring = ringOf(i);
        return i > start(ring) ? i - 1 : ends[ring] - 1;
    }

    /** The ring that vertex i is of. */
    int ringOf(int i) {
        int ring = Arrays.binarySearch(ends, 0, rings, i + 1);
        return ring >= 0 ? ring : -1 - ring;
    }

    /** The first vertex of ring {@code ring}. */
    int start(int ring) {
        return ring == 0 ? 0 : ends[ring - 1];
    }

    /** Whether no border is left: the outline is then all of the box it was clipped to, or nothing of it. */
    boolean hasNoBorder() {
        return borders == 0;
    }

    double minX() {
        return minX;
    }

    double minY() {
        return minY;
    }

    double maxX() {
        return maxX;
    }

    double maxY() {
        return maxY;
    }

    /** The only ring of this outline, closed; an empty one if there is none or it encloses nothing. */
    LinearRing toRing(GeometryFactory factory) {
        if (size < 3 || hasNoBorder() && signedDegrees() == 0) {
            return factory.createLinearRing();
        }
        Coordinate[] points = new Coordinate[size + 1];
        for (int i = 0; i < size; i++) {
            points[i] = new Coordinate(x[i], y[i]);
        }
        points[size] = points[0].copy();
        return factory.createLinearRing(points);
    }

    /** Twice the signed area in square degrees, positive around ground: tells all of a box from nothing of it. */
    double signedDegrees() {
        double sum = 0;
        int start = 0;
        for (int ring = 0; ring < rings; ring++) {
            int end = ends[ring];
            int p = end - 1;
            for (int q = start; q < end; q++) {
                sum += (x[q] - x[p]) * ((y[p] - minY) + (y[q] - minY));
                p = q;
            }
            start = end;
        }
        return sum;
    }

    void forEachEdge(EdgeVisitor visitor) {
        int start = 0;
        for (int ring = 0; ring < rings; ring++) {
            int end = ends[ring];
            for (int p = start; p < end; p++) {
                int q = p + 1 == end ? start : p + 1;
                visitor.edge(x[p], y[p], x[q], y[q], source[p]);
            }
            start = end;
        }
    }

    /** Takes one directed edge; ground is to its right. Its source is {@link #SIDE} where it is no border. */
    @FunctionalInterface
    interface EdgeVisitor {
        void edge(double x1, double y1, double x2, double y2, int source);
    }
}
