package org.ecozone.server.zoning;

import java.time.LocalDate;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.ZoningMap;

/**
 * The edition that answers a request.
 *
 * @param map the edition in memory
 * @param asOf the day whose law counts
 */
public record ChosenEdition(ZoningMap map, LocalDate asOf) {

    public Edition edition() {
        return map.edition();
    }
}
