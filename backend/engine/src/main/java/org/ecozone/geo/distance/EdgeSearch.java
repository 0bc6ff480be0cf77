package org.ecozone.geo.distance;

import java.util.Arrays;

/**
 * Finds the edges of some {@link EdgeTree}s that may be nearest to those of another. Reusable; not safe for several threads.
 *
 * <p>Branch and bound: boxes seen from above say what is too far, straight distances in space between edges say how far it is
 * at most. What an edge bends, and by how much the order of straight distances may differ from that of geodesics, is allowed
 * for, so the nearest is always among what is kept, whatever the order in which the trees are visited.
 */
final class EdgeSearch {

    /**
     * A geodesic s is longer than its chord c by c³ / 24r², and r, the radius of the ellipsoid along it, is the same everywhere
     * to 1 %: chords that differ by more than this share of (c / R)² of themselves are in the order of their geodesics.
     */
    private static final double ORDER = 1e-3;

    private static final double RADIUS_METRES = 6_371_000;

    /** What is nearer to each other's distance than this counts as equally near, and rounding. */
    static final double SAME_METRES = 1e-6;

    private final double[][] gaps = new double[16][EdgeTree.FAN];
    private final EdgePair pair = new EdgePair();

    private EdgeTree site;
    private float[] siteBoxes;
    private int siteRoot;

    /** What was visited, by the order in which it was. */
    private EdgeTree[] trees = new EdgeTree[16];

    private int[] owners = new int[16];
    private int visited;

    private EdgeTree ground;
    private double slack;

    /** Upper bound of the distance, and the chord up to which others may be nearer. */
    private double least;

    private double limit;

    /** Squares of that and the slack: how far boxes may be. */
    private double reach;

    private int[] kept = new int[64];
    private double[] low = new double[16];
    private int count;

    /** Begins to look for what is nearest to {@code newSite} and nearer than {@code most} metres. */
    void begin(EdgeTree newSite, double most) {
        site = newSite;
        siteBoxes = site.boxes();
        siteRoot = 4 * (site.first(site.height()) - 1);
        least = most;
        limit = reach(most);
        count = 0;
        Arrays.fill(trees, 0, visited, null);
        visited = 0;
    }

    /** Looks among the edges of {@code tree}, those of the geometry {@code owner}. */
    void visit(int owner, EdgeTree tree) {
        if (tree.isEmpty() || site.isEmpty()) {
            return;
        }
        if (visited == trees.length) {
            trees = Arrays.copyOf(trees, 2 * visited);
            owners = Arrays.copyOf(owners, 2 * visited);
        }
        trees[visited] = tree;
        owners[visited] = owner;
        ground = tree;
        slack = ground.maxSag() + site.maxSag();
        reach = square(limit + slack);
        int top = ground.height() - 1;
        int root = ground.first(top);
        if (gap(ground.boxes(), 4 * root, siteBoxes, siteRoot) <= reach) {
            visit(top, root);
        }
        visited++;
    }

    /** Up to which chord there may be something nearer on the ellipsoid than what has chord {@code chord}. */
    private static double reach(double chord) {
        double ofRadius = chord / RADIUS_METRES;
        return chord * (1 + ORDER * ofRadius * ofRadius) + 3 * SAME_METRES;
    }

    /** No geodesic is longer that has a chord up to which something may be nearer than what was found. */
    double mostMetres() {
        double ofRadius = limit / RADIUS_METRES;
        return limit * (ofRadius < 0.5 ? 1 + ofRadius * ofRadius / 20 : 2);
    }

    /** How many pairs of edges were kept; the nearest are among those that {@link #mayBeNearest}. */
    int count() {
        return count;
    }

    /** Whether the i-th pair is not known to be farther than another. */
    boolean mayBeNearest(int i) {
        return low[i] <= limit;
    }

    int owner(int i) {
        return owners[kept[EdgePair.PLACE * i]];
    }

    /** Whether the i-th pair lies before the j-th, along the border of its owner and then along the site's. */
    boolean isBefore(int i, int j) {
        int a = EdgePair.PLACE * i;
        int b = EdgePair.PLACE * j;
        return kept[a + 3] < kept[b + 3] || kept[a + 3] == kept[b + 3] && kept[a + 1] < kept[b + 1];
    }

    /** Sets {@code to} to the nearest places of the i-th pair. */
    void find(int i, EdgePair to) {
        int at = EdgePair.PLACE * i;
        to.set(site, kept[at + 1], kept[at + 2], trees[kept[at]], kept[at + 3], kept[at + 4]);
        to.refine();
    }

    private void visit(int level, int box) {
        if (level == 0) {
            visitSite(site.height() - 1, siteRoot / 4, box);
            return;
        }
        int first = ground.first(level - 1) + EdgeTree.FAN * (box - ground.first(level));
        int children = Math.min(EdgeTree.FAN, ground.first(level) - first);
        double[] here = gaps[level];
        for (int i = 0; i < children; i++) {
            here[i] = gap(ground.boxes(), 4 * (first + i), siteBoxes, siteRoot);
        }
        for (int i = 0; i < children; i++) {
            int next = nearest(here, children);
            if (here[next] > reach) {
                return;
            }
            here[next] = Double.POSITIVE_INFINITY;
            visit(level - 1, first + next);
        }
    }

    private static int nearest(double[] gaps, int count) {
        int nearest = 0;
        for (int i = 1; i < count; i++) {
            if (gaps[i] < gaps[nearest]) {
                nearest = i;
            }
        }
        return nearest;
    }

    private void visitSite(int level, int box, int run) {
        if (gap(siteBoxes, 4 * box, ground.boxes(), 4 * run) > reach) {
            return;
        }
        if (level == 0) {
            compare(box, run);
            return;
        }
        int first = site.first(level - 1) + EdgeTree.FAN * (box - site.first(level));
        int last = Math.min(first + EdgeTree.FAN, site.first(level));
        for (int child = first; child < last; child++) {
            visitSite(level - 1, child, run);
        }
    }

    private void compare(int siteRun, int run) {
        double[] points = ground.points();
        int to = ground.to(run);
        int p = ground.from(run);
        double sag = ground.sag(run) + site.sag(siteRun);
        do {
            int q = Math.min(p + EdgeTree.POINT, to);
            if (gapOfEdge(points, p, q, 4 * siteRun) <= square(limit + sag)) {
                compareEdge(siteRun, p, q, sag);
            }
            p = q;
        } while (p < to);
    }

    private void compareEdge(int siteRun, int p, int q, double sag) {
        int to = site.to(siteRun);
        int a = site.from(siteRun);
        do {
            int b = Math.min(a + EdgeTree.POINT, to);
            double bound = square(limit + sag);
            if (gap(site.points(), a, b, ground.points(), p, q) <= bound) {
                double square = pair.square(site.points(), a, b, ground.points(), p, q);
                if (square <= bound) {
                    double metres = Math.sqrt(square);
                    keep(a, b, p, q, metres - sag);
                    if (metres + sag < least) {
                        lower(metres + sag);
                    }
                }
            }
            a = b;
        } while (a < to);
    }

    private void lower(double metres) {
        least = metres;
        limit = reach(metres);
        reach = square(limit + slack);
    }

    private void keep(int a, int b, int p, int q, double atLeast) {
        if (count == low.length) {
            low = Arrays.copyOf(low, 2 * count);
            kept = Arrays.copyOf(kept, 2 * count * EdgePair.PLACE);
        }
        low[count] = atLeast;
        int at = EdgePair.PLACE * count++;
        if (at + EdgePair.PLACE > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        kept[at] = visited;
        kept[at + 1] = a;
        kept[at + 2] = b;
        kept[at + 3] = p;
        kept[at + 4] = q;
    }

    /** Square of the distance between two boxes. */
    private static double gap(float[] some, int i, float[] others, int j) {
        double x = gap(some[i], some[i + 2], others[j], others[j + 2]);
        double y = gap(some[i + 1], some[i + 3], others[j + 1], others[j + 3]);
        return x * x + y * y;
    }

    /** Square of the distance between the box of an edge and a box of the site. */
    private double gapOfEdge(double[] points, int p, int q, int box) {
        double west = Math.min(points[p], points[q]);
        double east = Math.max(points[p], points[q]);
        double south = Math.min(points[p + 1], points[q + 1]);
        double north = Math.max(points[p + 1], points[q + 1]);
        double x = gap(west, east, siteBoxes[box], siteBoxes[box + 2]);
        double y = gap(south, north, siteBoxes[box + 1], siteBoxes[box + 3]);
        return x * x + y * y;
    }

    /** Square of the distance between the boxes of two edges. */
    private static double gap(double[] some, int a, int b, double[] others, int p, int q) {
        double x = gap(
                Math.min(some[a], some[b]),
                Math.max(some[a], some[b]),
                Math.min(others[p], others[q]),
                Math.max(others[p], others[q]));
        double y = gap(
                Math.min(some[a + 1], some[b + 1]),
                Math.max(some[a + 1], some[b + 1]),
                Math.min(others[p + 1], others[q + 1]),
                Math.max(others[p + 1], others[q + 1]));
        return x * x + y * y;
    }

    /** Between two intervals. */
    private static double gap(double from, double to, double otherFrom, double otherTo) {
        return from > otherTo ? from - otherTo : otherFrom > to ? otherFrom - to : 0;
    }

    private static double square(double metres) {
        return metres * metres;
    }
}
