package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * What the borders of an area site and of a ground do where they come near each other, told by exact predicates on the
 * original coordinates of the few pairs of edges that do. Reusable; not safe for several threads.
 *
 * <p>Borders that run along each other from a vertex that both have to another one are taken as one place, at which the
 * site's border crosses the ground's or does not. What is neither a crossing inside of two edges nor a vertex of both is left
 * to exact geometry, and so is what passes within 0.1 µm.
 */
final class Meetings {

    /** Relative to the lengths that a place along an edge is computed from. */
    private static final double ROUNDING = 1e-15;

    private final EdgeContact contact = new EdgeContact();
    private long[] pairs = new long[64];
    private int count;
    private Outline site;
    private Outline ground;

    /** Finds the pairs of edges of what {@code meter} measured that may meet. */
    void find(GroundMeter meter, GroundTree tree, Outline siteOutline) {
        site = siteOutline;
        count = 0;
        double[] edges = tree.edges();
        meter.forEachMet((leaf, source) -> {
            int next = site.next(source);
            contact.of(site.x(source), site.y(source), site.x(next), site.y(next));
            for (int e = tree.edgesFrom(leaf); e < tree.sidesFrom(leaf); e++) {
                if (contact.mayTouch(edges, e * GroundTree.EDGE)) {
                    add(pair(source, tree.source(e)));
                }
            }
        });
        Arrays.sort(pairs, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        count = kept;
    }

    private void add(long pair) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
        }
        pairs[count++] = pair;
    }

    private static long pair(int ofSite, int ofGround) {
        return (long) ofSite << 32 | ofGround;
    }

    private static int ofSite(long pair) {
        return (int) (pair >> 32);
    }

    private static int ofGround(long pair) {
        return (int) pair;
    }

    /** Whether no edges come near each other; the borders then have no point in common. */
    boolean isNone() {
        return count == 0;
    }

    /** Whether the borders have a point in common, exactly. */
    boolean haveAPoint(Outline groundOutline) {
        ground = groundOutline;
        for (int i = 0; i < count; i++) {
            int s = ofSite(pairs[i]);
            int g = ofGround(pairs[i]);
            if (boxesMeet(s, g) && !isBeside(sides(site, s, ground, g)) && !isBeside(sides(ground, g, site, s))) {
                return true;
            }
        }
        return false;
    }

    /** All crossings, in no order; empty where not all of them can be told. */
    Optional<List<Crossing>> crossings(Outline groundOutline) {
        ground = groundOutline;
        List<Crossing> found = new ArrayList<>();
        long[] vertices = new long[0];
        for (int i = 0; i < count; i++) {
            int s = ofSite(pairs[i]);
            int g = ofGround(pairs[i]);
            long[] shared = sharedVertices(s, g);
            if (shared.length > 0) {
                vertices = Arrays.copyOf(vertices, vertices.length + shared.length);
                System.arraycopy(shared, 0, vertices, vertices.length - shared.length, shared.length);
            } else if (!cross(s, g, found)) {
                return Optional.empty();
            }
        }
        long[] distinct = Arrays.stream(vertices).sorted().distinct().toArray();
        return areOfOneRingEach(distinct) && atVertices(distinct, found) ? Optional.of(found) : Optional.empty();
    }

    private boolean boxesMeet(int s, int g) {
        int sTo = site.next(s);
        int gTo = ground.next(g);
        return Math.min(site.x(s), site.x(sTo)) <= Math.max(ground.x(g), ground.x(gTo))
                && Math.min(ground.x(g), ground.x(gTo)) <= Math.max(site.x(s), site.x(sTo))
                && Math.min(site.y(s), site.y(sTo)) <= Math.max(ground.y(g), ground.y(gTo))
                && Math.min(ground.y(g), ground.y(gTo)) <= Math.max(site.y(s), site.y(sTo));
    }

    /** On which sides of edge {@code e} of {@code a} the ends of edge {@code f} of {@code b} lie: two of −1 right, 0, 1 left. */
    private static int sides(Outline a, int e, Outline b, int f) {
        int from = orientation(a, e, a, a.next(e), b, f);
        int to = orientation(a, e, a, a.next(e), b, b.next(f));
        return 3 * from + to;
    }

    /** Both ends on one side. */
    private static boolean isBeside(int sides) {
        return Math.abs(sides) == 4;
    }

    private static int orientation(Outline a, int i, Outline b, int j, Outline c, int k) {
        return CGAlgorithmsDD.orientationIndex(a.x(i), a.y(i), b.x(j), b.y(j), c.x(k), c.y(k));
    }

    /** Adds the place where two edges that have no vertex in common cross; false where it is not clear whether they do. */
    private boolean cross(int s, int g, List<Crossing> found) {
        int ofSite = sides(ground, g, site, s);
        int ofGround = sides(site, s, ground, g);
        // ±2: one end on either side.
        if (Math.abs(ofSite) != 2 || Math.abs(ofGround) != 2) {
            return false;
        }
        int sTo = site.next(s);
        int gTo = ground.next(g);
        double siteX = site.x(sTo) - site.x(s);
        double siteY = site.y(sTo) - site.y(s);
        double groundX = ground.x(gTo) - ground.x(g);
        double groundY = ground.y(gTo) - ground.y(g);
        double offX = ground.x(g) - site.x(s);
        double offY = ground.y(g) - site.y(s);
        double across = siteX * groundY - siteY * groundX;
        double lengths = (Math.abs(siteX) + Math.abs(siteY)) * (Math.abs(groundX) + Math.abs(groundY));
        double off = Math.abs(offX) + Math.abs(offY);
        double siteAt = (offX * groundY - offY * groundX) / across;
        double groundAt = (offX * siteY - offY * siteX) / across;
        double error = ROUNDING * lengths / Math.abs(across);
        double siteError = error * (1 + off / (Math.abs(siteX) + Math.abs(siteY)));
        double groundError = error * (1 + off / (Math.abs(groundX) + Math.abs(groundY)));
        // Into the ground, which is on the right: from the left.
        found.add(new Crossing(s, siteAt, siteError, g, groundAt, groundError, ofSite > 0));
        return true;
    }

    private long[] sharedVertices(int s, int g) {
        int sTo = site.next(s);
        int gTo = ground.next(g);
        long[] shared = new long[0];
        for (int i : new int[] {s, sTo}) {
            for (int j : new int[] {g, gTo}) {
                if (isSame(i, j)) {
                    shared = Arrays.copyOf(shared, shared.length + 1);
                    shared[shared.length - 1] = pair(i, j);
                }
            }
        }
        return shared;
    }

    private boolean isSame(int i, int j) {
        return site.x(i) == ground.x(j) && site.y(i) == ground.y(j);
    }

    /** Whether no two rings of the site, or of the ground, have one of these vertices in common. */
    private static boolean areOfOneRingEach(long[] vertices) {
        long[] swapped = Arrays.stream(vertices)
                .map(v -> pair(ofGround(v), ofSite(v)))
                .sorted()
                .toArray();
        for (int i = 1; i < vertices.length; i++) {
            if (ofSite(vertices[i]) == ofSite(vertices[i - 1]) || ofSite(swapped[i]) == ofSite(swapped[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** Adds the crossings at vertices that both borders have; false where they are not clear. */
    private boolean atVertices(long[] vertices, List<Crossing> found) {
        for (long vertex : vertices) {
            int s = ofSite(vertex);
            int g = ofGround(vertex);
            int before = site.previous(s);
            boolean isAlong = isSame(before, ground.previous(g)) || isSame(before, ground.next(g));
            if (!isAlong && !at(s, g, found)) {
                return false;
            }
        }
        return true;
    }

    /** From one vertex of both, along what they have in common after it. */
    private boolean at(int s, int g, List<Crossing> found) {
        int before = Wedge.side(ground, g, site, site.previous(s));
        boolean forward = isSame(site.next(s), ground.next(g));
        boolean along = forward || isSame(site.next(s), ground.previous(g));
        int sEnd = s;
        int gEnd = g;
        int edges = 0;
        while (isSame(site.next(sEnd), forward ? ground.next(gEnd) : ground.previous(gEnd))) {
            sEnd = site.next(sEnd);
            gEnd = forward ? ground.next(gEnd) : ground.previous(gEnd);
            if (++edges > site.size()) {
                return false;
            }
        }
        int after = Wedge.side(ground, gEnd, site, site.next(sEnd));
        if (before == Wedge.UNCLEAR || after == Wedge.UNCLEAR) {
            return false;
        }
        if (before == after) {
            if (before == Wedge.INSIDE && along && !forward) {
                addPinch(s, g, sEnd, gEnd, found);
            } else if (before == Wedge.INSIDE && !along) {
                int ofGround = Wedge.side(site, s, ground, ground.previous(g));
                if (ofGround == Wedge.INSIDE) {
                    addPinch(s, g, s, g, found);
                }
                return ofGround != Wedge.UNCLEAR;
            }
            return true;
        }
        boolean enters = after == Wedge.INSIDE;
        // The end of what is common from which both go on.
        boolean isAtEnd = along && forward != enters;
        found.add(Crossing.at(isAtEnd ? sEnd : s, isAtEnd ? gEnd : g, enters));
        return true;
    }

    /** Two common parts that meet in a point or along a stretch: the site leaves one and enters the other. */
    private static void addPinch(int s, int g, int sEnd, int gEnd, List<Crossing> found) {
        found.add(Crossing.at(s, g, false));
        found.add(Crossing.at(sEnd, gEnd, true));
    }

    /** The angle at a vertex of a ring in which its ground lies. */
    private static final class Wedge {

        static final int OUTSIDE = -1;
        static final int UNCLEAR = 0;
        static final int INSIDE = 1;

        private Wedge() {}

        /** Where, seen from vertex {@code v} of {@code ring}, vertex {@code to} of {@code other} lies; unclear along an edge. */
        static int side(Outline ring, int v, Outline other, int to) {
            int prev = ring.previous(v);
            int next = ring.next(v);
            int ofNext = orientation(ring, v, ring, next, other, to);
            int ofPrev = orientation(ring, prev, ring, v, other, to);
            if (ofNext == 0 && isAhead(ring, v, next, other, to) || ofPrev == 0 && isAhead(ring, v, prev, other, to)) {
                return UNCLEAR;
            }
            int turn = orientation(ring, prev, ring, v, ring, next);
            if (turn == 0 && isAhead(ring, v, prev, ring, next)) {
                return UNCLEAR;
            }
            boolean inside = turn > 0 ? ofNext < 0 || ofPrev < 0 : ofNext < 0 && ofPrev < 0;
            return inside ? INSIDE : OUTSIDE;
        }

        private static boolean isAhead(Outline ring, int v, int way, Outline other, int to) {
            return (ring.x(way) - ring.x(v)) * (other.x(to) - ring.x(v))
                            + (ring.y(way) - ring.y(v)) * (other.y(to) - ring.y(v))
                    > 0;
        }
    }
}
