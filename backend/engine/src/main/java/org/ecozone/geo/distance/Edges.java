package org.ecozone.geo.distance;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The edges of one geometry, placed in space when first asked for, and again for another frame. Safe for use by many threads.
 */
public final class Edges {

    private final Geometry geometry;
    private volatile @Nullable EdgeTree made;

    /** @param lonLat in EPSG:4490, x = longitude */
    public Edges(Geometry lonLat) {
        geometry = lonLat;
    }

    /** The extent in longitude and latitude. */
    Envelope extent() {
        return geometry.getEnvelopeInternal();
    }

    EdgeTree in(SpaceFrame frame) {
        EdgeTree tree = made;
        if (tree == null || !tree.frame().isSame(frame)) {
            tree = EdgeTree.of(frame, geometry);
            made = tree;
        }
        return tree;
    }
}
