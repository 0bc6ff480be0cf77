package org.ecozone.access.assess;

import org.ecozone.zoning.Zone;

/**
 * A zone whose part in an answer depends on where borders were measured.
 *
 * @param zone the zone
 * @param kind what a move of the borders within their accuracy could do
 */
public record Doubt(Zone zone, Kind kind) {

    /** What a move could do. */
    public enum Kind {
        /** The site meets the zone, and might not. */
        MAY_VANISH,
        /** The site does not meet the zone, and might. */
        MAY_APPEAR
    }
}
