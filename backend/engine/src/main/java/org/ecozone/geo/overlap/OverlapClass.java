package org.ecozone.geo.overlap;

/**
 * How a piece of a site lies on a zone. Nothing found is dropped; only {@link #INSIDE} and {@link #OVERLAP} drive a verdict.
 */
public enum OverlapClass {
    /** The whole site lies in the zone, but for what coordinates round: 1.5 nm along its border. */
    INSIDE,
    /** Part of the site lies in the zone. */
    OVERLAP,
    /**
     * The common part is thinner (2 · area / perimeter) than the layer's stated positional accuracy, lies between a border
     * of the site and one of the zone that face each other within it, and is not most of a part of either.
     */
    BOUNDARY_CONTACT,
    /** Site and zone have points in common, but no area (polygon site; none to speak of: 4 nm along the border) or no length. */
    TOUCH;

    /** Whether the piece counts for rules. */
    public boolean isDecisive() {
        return this == INSIDE || this == OVERLAP;
    }
}
