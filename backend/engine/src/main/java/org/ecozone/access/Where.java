package org.ecozone.access;

import org.jspecify.annotations.Nullable;

/** Which places a rule speaks of. */
public sealed interface Where {

    /**
     * How a site lies to a layer.
     *
     * @param layer id of the layer
     * @param zones which of its zones, a condition over {@code code}, {@code name}, {@code category} and the zones'
     *     attributes; null for all. Always null with {@link Relation#OUTSIDE}
     * @param relation what makes it true
     */
    record OfLayer(String layer, @Nullable Condition zones, Relation relation) implements Where {}

    /**
     * Never TRUE: UNKNOWN when a part of the site lies outside the territory of the data, otherwise FALSE. With it a
     * missing answer stays visible.
     */
    record IncompleteCoverage() implements Where {}

    /** How a site lies to the zones. */
    enum Relation {
        /** At least one of the zones holds the site or overlaps it more than by a boundary contact. */
        OVERLAPS,
        /** A part of the site lies outside all zones of the layer. */
        OUTSIDE
    }
}
