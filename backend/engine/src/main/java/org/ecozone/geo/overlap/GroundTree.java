package org.ecozone.geo.overlap;

import java.util.Arrays;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.LocalMeasure;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground of one area, quartered on a dyadic grid of longitude and latitude until a box is all ground, no ground, or holds
 * few edges. Immutable; safe for use by many threads.
 *
 * <p>Every box keeps the area of its ground and the length of border in it, so that what covers a box need not look into it.
 * The grid is the same for all areas: neighbours are cut at the same points, and their parts close.
 *
 * <p>Asked by {@link GroundMeter}.
 */
final class GroundTree {

    /** A box is quartered while it holds more edges: measured, 18 … 32 cost about the same. */
    private static final int MAX_EDGES = 24;

    /** So that a leaf is measured by one {@link LocalMeasure}. */
    private static final double MAX_LEAF_DEGREES = LocalMeasure.REACH_DEGREES / 2;

    /** Where more edges than that meet in a box of 0.1 mm, they meet in a point. */
    private static final double MIN_BOX_DEGREES = 1e-9;

    /** No ground in the box. */
    static final int EMPTY = -1;

    /** All of the box is ground. */
    static final int FULL = -2;

    private final Envelope extent;

    final double rootX;
    final double rootY;
    final double rootSize;

    /** For each box: EMPTY, FULL, the first of its four quarters, or, as {@code -3 - i}, the i-th leaf. */
    private int[] boxes = new int[16];

    /** For each box: ground in m² and border in metres, side by side, since who asks for the one asks for the other. */
    private double[] totals = new double[32];

    private int boxCount;

    /** For each leaf: where its edges begin, upright border first, then other border, then sides of the box. One more entry at the end. */
    private int[] leaves = new int[8 * LEAF];

    private int leafCount;

    /**
     * Edges from west to east: x, y at the west end, x, y at the east end, +1 where ground is below it and −1 above, degrees of
     * latitude to one of longitude. */
    private double[] edges = new double[64 * EDGE];

    /** For each edge which one of the area's it is a stretch of, counted through its rings, clockwise around ground. */
    private int[] sources = new int[64];

    private int edgeCount;

    static final int EDGE = 6;

    private static final int LEAF = 3;

    private GroundTree(Envelope envelope) {
        // Beyond the envelope, so that what touches the ground there is not cut off at the point of touch.
        extent = new Envelope(envelope);
        extent.expandBy(MIN_BOX_DEGREES);
        double size = Math.max(extent.getWidth(), extent.getHeight());
        double grid = Math.max(MIN_BOX_DEGREES, Math.scalb(1.0, Math.getExponent(size) + 1));
        rootX = Math.floor(extent.getMinX() / grid) * grid;
        rootY = Math.floor(extent.getMinY() / grid) * grid;
        rootSize = 2 * grid;
    }

    /** The tree of {@code polygons}: valid, not empty, EPSG:4490, x = longitude. */
    static GroundTree of(Geometry polygons) {
        var tree = new GroundTree(polygons.getEnvelopeInternal());
        tree.boxCount = 1;
        new Builder(tree).build(0, tree.rootX, tree.rootY, tree.rootSize, Outline.of(polygons), 0);
        tree.trim();
        return tree;
    }

    /** The extent of the ground, and a little more: nothing beyond it matters. */
    Envelope extent() {
        return extent;
    }

    int child(int box) {
        return boxes[box];
    }

    static boolean isLeaf(int child) {
        return child <= -3;
    }

    /** Ground in the box, m². */
    double area(int box) {
        return totals[2 * box];
    }

    /** Border in the box, metres, right to 0.1 %. */
    double borderMetres(int box) {
        return totals[2 * box + 1];
    }

    /** Where in {@link #edges} the edges of leaf {@code -3 - leaf} begin. */
    int edgesFrom(int leaf) {
        return leaves[LEAF * (-3 - leaf)];
    }

    /** Where its edges that are not upright begin. */
    int slantedFrom(int leaf) {
        return leaves[LEAF * (-3 - leaf) + 1];
    }

    /** Where its edges that are not border begin. */
    int sidesFrom(int leaf) {
        return leaves[LEAF * (-3 - leaf) + 2];
    }

    /** One past its last edge. */
    int edgesTo(int leaf) {
        return leaves[LEAF * (-2 - leaf)];
    }

    double[] edges() {
        return edges;
    }

    /** For border: the number of the area's edge that edge {@code edge} is a stretch of, as in {@link Outline#source}. */
    int source(int edge) {
        return sources[edge];
    }

    private void trim() {
        boxes = Arrays.copyOf(boxes, boxCount);
        totals = Arrays.copyOf(totals, 2 * boxCount);
        leaves = Arrays.copyOf(leaves, LEAF * leafCount + 1);
        leaves[LEAF * leafCount] = edgeCount;
        edges = Arrays.copyOf(edges, edgeCount * EDGE);
        sources = Arrays.copyOf(sources, edgeCount);
    }

    /** Quarters a tree's boxes. */
    private static final class Builder {

        private final GroundTree tree;
        private final OutlineStack stack = new OutlineStack();

        Builder(GroundTree tree) {
            this.tree = tree;
        }

        /** Fills in {@code box}, whose ground is {@code outline}. */
        void build(int box, double x, double y, double size, Outline outline, int depth) {
            if (outline.hasNoBorder()) {
                boolean full = outline.signedDegrees() > size * size;
                tree.boxes[box] = full ? FULL : EMPTY;
                tree.totals[2 * box] = full ? boxArea(y, size) : 0;
            } else if (outline.size() <= MAX_EDGES && size <= MAX_LEAF_DEGREES || size < MIN_BOX_DEGREES) {
                leaf(box, y, outline);
            } else {
                quarter(box, x, y, size, outline, depth);
            }
        }

        private void quarter(int box, double x, double y, double size, Outline outline, int depth) {
            int first = tree.boxCount;
            tree.boxes[box] = first;
            tree.boxCount += 4;
            if (tree.boxCount > tree.boxes.length) {
                tree.boxes = Arrays.copyOf(tree.boxes, 2 * tree.boxCount);
                tree.totals = Arrays.copyOf(tree.totals, 4 * tree.boxCount);
            }
            double half = size / 2;
            Outline[] parts = stack.quarters(outline, x + half, y + half, OutlineStack.ALL, depth);
            for (int quarter = 0; quarter < 4; quarter++) {
                double west = x + (quarter >> 1) * half;
                double south = y + (quarter & 1) * half;
                build(first + quarter, west, south, half, parts[quarter], depth + 1);
            }
            for (int quarter = first; quarter < first + 4; quarter++) {
                tree.totals[2 * box] += tree.totals[2 * quarter];
                tree.totals[2 * box + 1] += tree.totals[2 * quarter + 1];
            }
        }

        private static double boxArea(double y, double size) {
            return EllipsoidalMeasure.edge(size, y + size, y + size, y);
        }

        private void leaf(int box, double y, Outline outline) {
            tree.boxes[box] = -3 - tree.leafCount;
            int leaf = LEAF * tree.leafCount++;
            if (leaf + LEAF >= tree.leaves.length) {
                tree.leaves = Arrays.copyOf(tree.leaves, 2 * tree.leaves.length);
            }
            tree.leaves[leaf] = tree.edgeCount;
            outline.forEachEdge((x1, y1, x2, y2, source) -> {
                if (source >= 0 && x1 == x2) {
                    add(x1, Math.min(y1, y2), x2, Math.max(y1, y2), 0, source);
                }
            });
            tree.leaves[leaf + 1] = tree.edgeCount;
            outline.forEachEdge((x1, y1, x2, y2, source) -> {
                if (source >= 0 && x1 != x2) {
                    addEastward(x1, y1, x2, y2, source);
                }
            });
            tree.leaves[leaf + 2] = tree.edgeCount;
            outline.forEachEdge((x1, y1, x2, y2, source) -> {
                // Nothing of the box is below its south side.
                if (source < 0 && x1 != x2 && (y1 != y || y2 != y)) {
                    addEastward(x1, y1, x2, y2, source);
                }
            });
            measure(box, outline);
        }

        private void measure(int box, Outline outline) {
            LocalMeasure measure = LocalMeasure.between(outline.minY(), outline.maxY());
            double base = measure.perDegree(outline.minY());
            outline.forEachEdge((x1, y1, x2, y2, source) -> {
                tree.totals[2 * box] += (x2 - x1) * (measure.meanPerDegree(y1, y2) - base);
                tree.totals[2 * box + 1] += source >= 0 ? measure.metres(x2 - x1, y2 - y1) : 0;
            });
        }

        private void addEastward(double x1, double y1, double x2, double y2, int source) {
            if (x1 < x2) {
                add(x1, y1, x2, y2, 1, source);
            } else {
                add(x2, y2, x1, y1, -1, source);
            }
        }

        private void add(double x1, double y1, double x2, double y2, double sign, int source) {
            int at = tree.edgeCount * EDGE;
            if (at == tree.edges.length) {
                tree.edges = Arrays.copyOf(tree.edges, 2 * at);
                tree.sources = Arrays.copyOf(tree.sources, 2 * tree.edgeCount);
            }
            tree.sources[tree.edgeCount] = source;
            tree.edges[at] = x1;
            tree.edges[at + 1] = y1;
            tree.edges[at + 2] = x2;
            tree.edges[at + 3] = y2;
            tree.edges[at + 4] = sign;
            tree.edges[at + 5] = x1 == x2 ? 0 : (y2 - y1) / (x2 - x1);
            tree.edgeCount++;
        }
    }
}
