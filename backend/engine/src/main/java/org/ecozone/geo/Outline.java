package org.ecozone.geo;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * A geometry as a map of many shows it: with no more vertices than are allowed, and with fewer of them where it has more.
 *
 * @param geometry lon/lat; not to be measured where it is simplified
 * @param isSimplified whether it has not all vertices
 */
public record Outline(Geometry geometry, boolean isSimplified) {

    /** About 10 m: what a screen does not show where a whole region is seen. */
    private static final double FIRST_DEGREES = 1e-4;

    /**
     * {@code lonLat} with at most {@code vertices}; where even its coarsest shape has more, its envelope.
     *
     * @param lonLat what is asked
     */
    public static Outline of(Geometry lonLat, int vertices) {
        if (lonLat.getNumPoints() <= vertices) {
            return new Outline(lonLat, false);
        }
        for (double degrees = FIRST_DEGREES; degrees < 1; degrees *= 4) {
            Geometry coarse = TopologyPreservingSimplifier.simplify(lonLat, degrees);
            if (coarse.getNumPoints() <= vertices && !coarse.isEmpty()) {
                return new Outline(coarse, true);
            }
        }
        return new Outline(lonLat.getEnvelope(), true);
    }
}
