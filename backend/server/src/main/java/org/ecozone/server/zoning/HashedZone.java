package org.ecozone.server.zoning;

import org.ecozone.edition.ContentHash;
import org.ecozone.zoning.Zone;

/** A zone and its {@link ContentHash}. */
record HashedZone(Zone zone, String hash) {

    static HashedZone of(Zone zone) {
        return new HashedZone(zone, ContentHash.ofZone(zone));
    }
}
