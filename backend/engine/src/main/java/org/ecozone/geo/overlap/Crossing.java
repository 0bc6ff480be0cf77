package org.ecozone.geo.overlap;

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

    /** At a vertex that both borders have. */
    static Crossing at(int siteVertex, int groundVertex, boolean enters) {
        return new Crossing(siteVertex, 0, 0, groundVertex, 0, 0, enters);
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
