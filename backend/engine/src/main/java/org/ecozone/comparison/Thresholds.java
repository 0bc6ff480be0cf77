package org.ecozone.comparison;

import org.ecozone.geo.Area;
import org.ecozone.geo.Length;

/** Where a comparison draws its lines; printed with every answer. None of them is a legal limit. */
public final class Thresholds {

    /** More than this share of the larger one of two zones, taken from both: they are one zone, whatever their codes. */
    public static final double SAME_ZONE_SHARE = 0.5;

    /**
     * Smaller patches are slivers: 0.6 mu, below which a land survey does not draw farmland. A patch thinner (2A/P) than its
     * layer's borders are accurate is one too.
     */
    public static final Area SLIVER = Area.ofSquareMetres(400);

    /** From so many lost slivers on they are a pattern: a few come with every border that is drawn anew. */
    public static final int MANY_SLIVERS = 20;

    /** A total that moved by no more than this share reads as kept: it is what a report with three digits shows. */
    public static final double KEPT_SHARE = 0.01;

    /** Less ground than a hectare (15 mu) that is lost here and gained there is no exchange to speak of. */
    public static final Area EXCHANGE = Area.ofSquareMetres(10_000);

    /** Nor is less than this share of the layer. */
    public static final double EXCHANGE_SHARE = 1e-4;

    /** Ground no deeper than this lies at the edge: a usual depth of what roads and fields do to the land beside them. */
    public static final Length EDGE = new Length(100);

    /** How far the depth of ground is looked for; what is deeper counts as this deep. */
    public static final Length DEEP = new Length(2_000);

    /** Lost ground so many times as deep as the ground that makes up for it was core given for edge. */
    public static final double DEEPER_TIMES = 2;

    /** Gained ground so much less compact (4πA/P²) than the lost one was core given for edge. */
    public static final double LESS_COMPACT = 0.5;

    /** A unit that lost this share of what it had and gained nothing is not to vanish in a total. */
    public static final double UNIT_LOSS_SHARE = 0.05;

    private Thresholds() {}
}
