package org.ecozone.comparison;

import java.util.Optional;

/**
 * A layer's balance, divided by zones of the later edition; each empty where that edition lacks the layer that divides.
 *
 * @param byUnit by control unit
 * @param byAdminArea by administrative area (regiment)
 * @param byCategory by category of control unit
 */
public record Breakdowns(Optional<Breakdown> byUnit, Optional<Breakdown> byAdminArea, Optional<Breakdown> byCategory) {

    /** The layer whose zones are control units. */
    public static final String UNITS = "control-unit";

    /** The layer whose zones are administrative areas. */
    public static final String ADMIN_AREAS = "admin-area";
}
