package org.ecozone.geo.overlap;

import java.util.Arrays;
import java.util.Optional;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.LocalMeasure;
import org.locationtech.jts.geom.Envelope;

/**
 * Measures what an area and a {@link GroundTree} have in common, without building it. Reusable; not safe for several threads.
 *
 * <p>In a leaf, where either is a signed sum of the strips below its edges, the common area is the signed sum over pairs of
 * edges of the strip below both: ∫ S(min(f, e)) dλ, a continuous function of the coordinates. There is no topology and no
 * case distinction whose wrong outcome costs more than rounding, so touching, collinear and nearly coincident borders are
 * measured like any other. By the same sums, how much border of the one lies in the other. Where both have border in a leaf is
 * kept: {@link Meetings} looks there, and only there, for what the borders do where they come near each other.
 */
final class GroundMeter {

    /** What evaluating an edge at a longitude rounds, with room. */
    private static final double ROUNDING_DEGREES = 2e-14;

    private final OutlineStack stack = new OutlineStack();

    private GroundTree tree;
    private Envelope extent;
    private SiteOutline site;
    private Optional<LocalMeasure> ofSite;

    private LocalMeasure measure;
    private double baseLatitude;
    private double basePerDegree;

    /** Edges of the leaf that count, by where they begin: upright ones, other border, then sides of the box. */
    private int[] chosen = new int[64];

    private int uprights;
    private int borders;
    private int chosenCount;

    private double siteSign;
    private double treeSign;
    private boolean siteIsBorder;
    private boolean treeIsBorder;

    private double squareMetres;
    private double siteBorderMetres;
    private double groundBorderMetres;
    private double errorSquareMetres;
    /** Leaves where both have border, each followed by the sources of the site's edges in it; leaves are negative. */
    private int[] met = new int[64];

    private int metCount;

    /** Measures the part of {@code area} that lies on {@code ground}. */
    void measure(GroundTree ground, SiteOutline area) {
        tree = ground;
        site = area;
        ofSite = area.local();
        squareMetres = 0;
        siteBorderMetres = 0;
        groundBorderMetres = 0;
        errorSquareMetres = 0;
        metCount = 0;
        extent = ground.extent();
        Outline within = stack.within(area.near(ground), extent);
        if (!within.isEmpty()) {
            visit(0, tree.rootX, tree.rootY, tree.rootSize, within, 0);
        }
    }

    /** Area of the common part; may be off by {@link #errorSquareMetres}. */
    double squareMetres() {
        return squareMetres;
    }

    double errorSquareMetres() {
        return errorSquareMetres;
    }

    /** How much of the outline's border lies on the ground, metres, right to 0.1 %; where borders coincide, perhaps that too. */
    double siteBorderMetres() {
        return siteBorderMetres;
    }

    /** How much of the ground's border lies in the outline, likewise. */
    double groundBorderMetres() {
        return groundBorderMetres;
    }

    /** The perimeter of the common part, likewise. */
    double borderMetres() {
        return siteBorderMetres + groundBorderMetres;
    }

    /** Hands every edge of the site, by its source, that may come near the ground's border in a leaf to {@code visitor}. */
    void forEachMet(MetVisitor visitor) {
        int leaf = 0;
        for (int i = 0; i < metCount; i++) {
            if (met[i] < 0) {
                leaf = met[i];
            } else {
                visitor.met(leaf, met[i]);
            }
        }
    }

    /** Takes a leaf of the tree and the number of an edge of the site. */
    @FunctionalInterface
    interface MetVisitor {
        void met(int leaf, int source);
    }

    private void visit(int start, double startX, double startY, double startSize, Outline outline, int depth) {
        int box = start;
        double x = startX;
        double y = startY;
        double size = startSize;
        int child = tree.child(box);
        // Most of the way down, what is left lies in one quarter.
        while (child >= 0) {
            size /= 2;
            boolean east = outline.minX() > x + size;
            boolean north = outline.minY() > y + size;
            if (!east && outline.maxX() >= x + size || !north && outline.maxY() >= y + size) {
                size *= 2;
                break;
            }
            box = child + (east ? 2 : 0) + (north ? 1 : 0);
            x += east ? size : 0;
            y += north ? size : 0;
            child = tree.child(box);
        }
        if (child == GroundTree.EMPTY) {
            return;
        }
        if (outline.hasNoBorder()) {
            cover(box, x, y, size, outline);
        } else if (child == GroundTree.FULL) {
            all(outline);
        } else if (GroundTree.isLeaf(child)) {
            leaf(child, outline);
        } else {
            quarters(child, x, y, size / 2, outline, depth);
        }
    }

    /** What has no border in a box is all of it (as far as there may be ground) or nothing. */
    private void cover(int box, double x, double y, double size, Outline outline) {
        double width = Math.min(x + size, extent.getMaxX()) - Math.max(x, extent.getMinX());
        double height = Math.min(y + size, extent.getMaxY()) - Math.max(y, extent.getMinY());
        if (outline.signedDegrees() > width * height) {
            squareMetres += tree.area(box);
            groundBorderMetres += tree.borderMetres(box);
        }
    }

    private void quarters(int first, double x, double y, double half, Outline outline, int depth) {
        int wanted = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            wanted |= tree.child(first + quarter) == GroundTree.EMPTY ? 0 : 1 << quarter;
        }
        Outline[] parts = stack.quarters(outline, x + half, y + half, wanted, depth);
        for (int quarter = 0; quarter < 4; quarter++) {
            if (!parts[quarter].isEmpty()) {
                double west = x + (quarter >> 1) * half;
                double south = y + (quarter & 1) * half;
                visit(first + quarter, west, south, half, parts[quarter], depth + 1);
            }
        }
    }

    /** The whole of {@code outline} is common. */
    private void all(Outline outline) {
        if (outline == site.outline()) {
            squareMetres = site.squareMetres();
            siteBorderMetres = site.perimeterMetres();
        } else if (ofSite.isEmpty() && outline.maxY() - outline.minY() > 2 * LocalMeasure.REACH_DEGREES) {
            outline.forEachEdge((x1, y1, x2, y2, source) ->
                    squareMetres += EllipsoidalMeasure.edge(x2 - x1, y1, y2, outline.minY()));
        } else {
            choose(outline);
            outline.forEachEdge((x1, y1, x2, y2, source) -> {
                squareMetres += (x2 - x1) * (measure.meanPerDegree(y1, y2) - basePerDegree);
                siteBorderMetres += source >= 0 ? measure.metres(x2 - x1, y2 - y1) : 0;
            });
        }
    }

    private void choose(Outline outline) {
        measure = ofSite.isPresent() ? ofSite.get() : LocalMeasure.between(outline.minY(), outline.maxY());
        baseLatitude = outline.minY();
        basePerDegree = measure.perDegree(baseLatitude);
    }

    private void leaf(int leaf, Outline outline) {
        choose(outline);
        choose(leaf, outline);
        if (metCount + outline.size() >= met.length) {
            met = Arrays.copyOf(met, 2 * (metCount + outline.size()));
        }
        met[metCount++] = leaf;
        int start = 0;
        for (int ring = 0; ring < outline.rings(); ring++) {
            int end = outline.end(ring);
            for (int p = start; p < end; p++) {
                int q = p + 1 == end ? start : p + 1;
                double x1 = outline.x(p);
                double x2 = outline.x(q);
                boolean east = x1 < x2;
                if (outline.isBorder(p)) {
                    met[metCount++] = outline.source(p);
                }
                edge(
                        east ? x1 : x2,
                        outline.y(east ? p : q),
                        east ? x2 : x1,
                        outline.y(east ? q : p),
                        east ? 1 : -1,
                        outline.isBorder(p));
            }
            start = end;
        }
        double pairs = (double) outline.size() * (tree.edgesTo(leaf) - tree.edgesFrom(leaf));
        double width = outline.maxX() - outline.minX();
        double height = outline.maxY() - outline.minY();
        errorSquareMetres += pairs * measure.metres(width, 0) * measure.metres(0, ROUNDING_DEGREES + 1e-15 * height);
    }

    /** The edges of a leaf that can be above or below an outline: of a small outline few. */
    private void choose(int leaf, Outline outline) {
        int from = tree.edgesFrom(leaf);
        int to = tree.edgesTo(leaf);
        if (to - from > chosen.length) {
            chosen = new int[2 * (to - from)];
        }
        double[] edges = tree.edges();
        int slanted = tree.slantedFrom(leaf);
        int sides = tree.sidesFrom(leaf);
        double minX = outline.minX();
        double maxX = outline.maxX();
        double low = baseLatitude - ROUNDING_DEGREES;
        int count = 0;
        for (int edge = from; edge < slanted; edge++) {
            int e = edge * GroundTree.EDGE;
            if (minX <= edges[e] && edges[e] < maxX) {
                chosen[count++] = e;
            }
        }
        uprights = count;
        for (int edge = slanted; edge < to; edge++) {
            int e = edge * GroundTree.EDGE;
            if (edge == sides) {
                borders = count;
            }
            if (edges[e] <= maxX && edges[e + 2] >= minX && (edges[e + 1] > low || edges[e + 3] > low)) {
                chosen[count++] = e;
            }
        }
        borders = sides == to ? count : borders;
        chosenCount = count;
    }

    private void edge(double x1, double y1, double x2, double y2, double sign, boolean isBorder) {
        if (x1 == x2) {
            if (isBorder) {
                upright(x1, Math.min(y1, y2), Math.max(y1, y2));
            }
            return;
        }
        if (y1 <= baseLatitude && y2 <= baseLatitude && !isBorder) {
            return;
        }
        if (uprights > 0) {
            acrossUpright(x1, y1, x2, y2, sign);
        }
        siteSign = sign;
        siteIsBorder = isBorder;
        double[] edges = tree.edges();
        double base = baseLatitude;
        double slope = (y2 - y1) / (x2 - x1);
        for (int i = uprights; i < chosenCount; i++) {
            int e = chosen[i];
            double eX1 = edges[e];
            double eX2 = edges[e + 2];
            if (eX1 < x2 && x1 < eX2) {
                double west = x1 > eX1 ? x1 : eX1;
                double east = x2 < eX2 ? x2 : eX2;
                double eWest = edges[e + 1] + (west - eX1) * edges[e + 5];
                double eEast = edges[e + 3] - (eX2 - east) * edges[e + 5];
                if (eWest > base || eEast > base) {
                    treeSign = edges[e + 4];
                    treeIsBorder = i < borders;
                    strip(west, east, y1 + (west - x1) * slope, y2 - (x2 - east) * slope, eWest, eEast);
                }
            }
        }
    }

    /** How much of an upright border edge of the site lies in the ground: what of it is below the ground's edges. */
    private void upright(double x, double low, double high) {
        double[] edges = tree.edges();
        for (int i = uprights; i < chosenCount; i++) {
            int e = chosen[i];
            if (edges[e] <= x && x < edges[e + 2]) {
                double below = Math.min(high, edges[e + 1] + (x - edges[e]) * edges[e + 5]) - low;
                siteBorderMetres += below > 0 ? edges[e + 4] * measure.metres(0, below) : 0;
            }
        }
    }

    /** How much of the upright border edges of the ground lies below an edge of the site. */
    private void acrossUpright(double x1, double y1, double x2, double y2, double sign) {
        double[] edges = tree.edges();
        for (int i = 0; i < uprights; i++) {
            int e = chosen[i];
            if (x1 <= edges[e] && edges[e] < x2) {
                double at = y1 + (edges[e] - x1) / (x2 - x1) * (y2 - y1);
                double below = Math.min(at, edges[e + 3]) - Math.max(edges[e + 1], baseLatitude);
                groundBorderMetres += below > 0 ? sign * measure.metres(0, below) : 0;
            }
        }
    }

    /** Adds the strip between two longitudes below f, an edge of the site, and e, one of the ground, and above the base. */
    private void strip(double west, double east, double fWest, double fEast, double eWest, double eEast) {
        if (eWest < baseLatitude) {
            double share = (baseLatitude - eWest) / (eEast - eWest);
            strip(west + share * (east - west), east, fWest + share * (fEast - fWest), fEast, baseLatitude, eEast);
        } else if (eEast < baseLatitude) {
            double share = (baseLatitude - eWest) / (eEast - eWest);
            strip(west, west + share * (east - west), fWest, fWest + share * (fEast - fWest), eWest, baseLatitude);
        } else {
            double overWest = eWest - fWest;
            double overEast = eEast - fEast;
            if (overWest >= 0 && overEast >= 0) {
                below(east - west, fWest, fEast, true);
            } else if (overWest <= 0 && overEast <= 0) {
                below(east - west, eWest, eEast, false);
            } else {
                double share = overWest / (overWest - overEast);
                double middle = west + share * (east - west);
                double at = fWest + share * (fEast - fWest);
                below(middle - west, overWest > 0 ? fWest : eWest, at, overWest > 0);
                below(east - middle, at, overEast > 0 ? fEast : eEast, overEast > 0);
            }
        }
    }

    /** Adds the strip below one edge, which has {@code isSite} the ground, or else the site, above it. */
    private void below(double width, double latWest, double latEast, boolean isSite) {
        squareMetres += siteSign * treeSign * width * (measure.meanPerDegree(latWest, latEast) - basePerDegree);
        if (isSite && siteIsBorder) {
            siteBorderMetres += treeSign * measure.metres(width, latEast - latWest);
        } else if (!isSite && treeIsBorder) {
            groundBorderMetres += siteSign * measure.metres(width, latEast - latWest);
        }
    }
}
