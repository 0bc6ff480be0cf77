package org.ecozone.geo.overlap;

import java.util.Comparator;

/**
 * Where the border of a site goes from one side of a ground's border to the other. Places are an edge, counted through the
 * rings of an {@link Outline}, and a share of it; a vertex is the beginning of its edge.
 *
 * @param siteEdge edge of the site
 * @param siteAt where on it
 * @param siteError how far that may be off
 * @param groundEdge edge of the ground
 * @param groundAt where on it
 * @param groundError how far that may be off
 * @param enters whether the site's border, followed clockwise around the site, goes into the ground here
 */
record Crossing(
        int siteEdge,
        double siteAt,
        double siteError,
        int groundEdge,
        double groundAt,
        double groundError,
        boolean enters) {

    /** Around the site; where parts of it meet in a point, it leaves the one before it enters the other. */
    static final Comparator<Crossing> ALONG_SITE = Comparator.comparingInt(Crossing::siteEdge)
            .thenComparingDouble(Crossing::siteAt)
            .thenComparing(Crossing::enters);

    /** Around the ground, which leaves the site where the site enters it. */
    static final Comparator<Crossing> ALONG_GROUND = Comparator.comparingInt(Crossing::groundEdge)
            .thenComparingDouble(Crossing::groundAt)
            .thenComparing(crossing -> !crossing.enters());

    /** At a vertex that both borders have. */
    static Crossing at(int siteVertex, int groundVertex, boolean enters) {
        return new Crossing(siteVertex, 0, 0, groundVertex, 0, 0, enters);
    }

    /** Whether it is at the same vertex as {@code other}. */
    boolean isWhere(Crossing other) {
        return siteAt == 0
                && other.siteAt == 0
                && groundAt == 0
                && other.groundAt == 0
                && siteEdge == other.siteEdge
                && groundEdge == other.groundEdge;
    }

    int edge(boolean ofSite) {
        return ofSite ? siteEdge : groundEdge;
    }

    double at(boolean ofSite) {
        return ofSite ? siteAt : groundAt;
    }

    double error(boolean ofSite) {
        return ofSite ? siteError : groundError;
    }
}
