package org.ecozone.geo.distance;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the edges of an {@link EdgeTree} that may be nearest to those of another. Reusable; not safe for several threads.
 *
 * <p>Branch and bound: boxes seen from above say what is too far, straight distances in space between edges say how far it is
 * at most. What an edge bends, and by how much the order of straight distances may differ from that of geodesics, is allowed
 * for, so the nearest is always among what is kept.
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

    private static final IntPredicate ANY = owner -> true;

    private final double[][] gaps = new double[16][EdgeTree.FAN];
    private final EdgePair pair = new EdgePair();

    private EdgeTree ground;
    private EdgeTree site;
    private IntPredicate wanted;
    private boolean isEach;
    private double slack;

    private float[] siteBoxes;
    private int siteRoot;

    /** Upper bound of the distance, of all or of each owner, and the chord up to which others may be nearer. */
    private double[] least = new double[1];

    private double[] limits = new double[1];
    private double limit;

    private int[] kept = new int[64];
    private double[] low = new double[16];
    private int count;

    /** Looks for the nearest of all that is nearer than {@code most} metres. */
    void nearest(EdgeTree ground, EdgeTree site, double most) {
        isEach = false;
        prepare(ground, site, most, 1, ANY);
    }

    /** Looks for the nearest of each of {@code owners} that {@code wanted} takes and that are not farther than {@code most}. */
    void within(EdgeTree ground, EdgeTree site, double most, int owners, IntPredicate wanted) {
        isEach = true;
        prepare(ground, site, most, owners, wanted);
    }

    private void prepare(EdgeTree newGround, EdgeTree newSite, double most, int bounds, IntPredicate newWanted) {
        ground = newGround;
        site = newSite;
        wanted = newWanted;
        count = 0;
        if (ground.isEmpty() || site.isEmpty()) {
            return;
        }
        slack = ground.maxSag() + site.maxSag();
        siteBoxes = site.boxes();
        siteRoot = 4 * (site.first(site.height()) - 1);
        if (least.length < bounds) {
            least = new double[bounds];
            limits = new double[bounds];
        }
        Arrays.fill(least, 0, bounds, most);
        Arrays.fill(limits, 0, bounds, reach(most));
        limit = square(reach(most) + slack);
        int top = ground.height() - 1;
        visit(top, ground.first(top));
    }

    /** Up to which chord there may be something nearer on the ellipsoid than what has chord {@code chord}. */
    static double reach(double chord) {
        double ofRadius = chord / RADIUS_METRES;
        return chord * (1 + ORDER * ofRadius * ofRadius) + 3 * SAME_METRES;
    }

    /** How many pairs of edges were kept; the nearest are among those that {@link #mayBeNearest}. */
    int count() {
        return count;
    }

    /** Whether the i-th pair is not known to be farther than another. */
    boolean mayBeNearest(int i) {
        return low[i] <= limits[isEach ? owner(i) : 0];
    }

    int owner(int i) {
        return kept[EdgePair.PLACE * i];
    }

    /** Sets {@code to} to the nearest places of the i-th pair. */
    void find(int i, EdgePair to) {
        int at = EdgePair.PLACE * i;
        to.set(site, kept[at + 1], kept[at + 2], ground, kept[at + 3], kept[at + 4]);
        to.refine();
    }

    private void visit(int level, int box) {
        if (level == 0) {
            if (!isEach || wanted.test(ground.owner(box))) {
                visitSite(site.height() - 1, siteRoot / 4, box);
            }
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
            if (here[next] > limit) {
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
        double bound = limits[isEach ? ground.owner(run) : 0] + slack;
        if (gap(siteBoxes, 4 * box, ground.boxes(), 4 * run) > bound * bound) {
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
            double bound = limits[isEach ? ground.owner(run) : 0] + sag;
            if (gapOfEdge(points, p, q, 4 * siteRun) <= bound * bound) {
                compareEdge(siteRun, run, p, q, sag);
            }
            p = q;
        } while (p < to);
    }

    private void compareEdge(int siteRun, int run, int p, int q, double sag) {
        int slot = isEach ? ground.owner(run) : 0;
        int to = site.to(siteRun);
        int a = site.from(siteRun);
        do {
            int b = Math.min(a + EdgeTree.POINT, to);
            double bound = square(limits[slot] + sag);
            if (gap(site.points(), a, b, ground.points(), p, q) <= bound) {
                double square = pair.square(site.points(), a, b, ground.points(), p, q);
                if (square <= bound) {
                    double metres = Math.sqrt(square);
                    keep(ground.owner(run), a, b, p, q, metres - sag);
                    if (metres + sag < least[slot]) {
                        lower(slot, metres + sag);
                    }
                }
            }
            a = b;
        } while (a < to);
    }

    private void lower(int slot, double metres) {
        least[slot] = metres;
        limits[slot] = reach(metres);
        if (!isEach) {
            limit = square(limits[slot] + slack);
        }
    }

    private void keep(int owner, int a, int b, int p, int q, double atLeast) {
        if (count == low.length) {
            low = Arrays.copyOf(low, 2 * count);
            kept = Arrays.copyOf(kept, 2 * count * EdgePair.PLACE);
        }
        low[count] = atLeast;
        int at = EdgePair.PLACE * count++;
        if (at + EdgePair.PLACE > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        kept[at] = owner;
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
