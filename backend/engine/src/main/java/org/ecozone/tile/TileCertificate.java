package org.ecozone.tile;

import java.util.List;
import org.ecozone.fault.Fault;

/**
 * What reading every tile of a layer again found.
 *
 * @param layer its id
 * @param zones how many it has
 * @param tiles how many are not empty, of all zooms
 * @param bytes of all of them
 * @param largestBytes of the largest one
 * @param faults TILE_UNREADABLE, TILE_POLYGON_INVALID, TILE_ZONE_MISSING, TILE_GAP, TILE_ID_SHARED; empty for a layer of whose zones nothing is lost
 */
public record TileCertificate(String layer, int zones, int tiles, long bytes, int largestBytes, List<Fault> faults) {

    public TileCertificate {
        faults = List.copyOf(faults);
    }
}
