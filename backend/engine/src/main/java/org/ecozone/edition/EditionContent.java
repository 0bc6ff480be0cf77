package org.ecozone.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;

/**
 * Everything an edition consists of.
 *
 * @param code of the edition
 * @param effectiveFrom first day of legal effect
 * @param publishedAt when it is recorded as published
 * @param note what the edition is about, in Chinese
 * @param layers in legend order
 * @param zones of these layers
 */
public record EditionContent(
        String code, LocalDate effectiveFrom, Instant publishedAt, String note, List<Layer> layers, List<Zone> zones) {

    public EditionContent {
        layers = List.copyOf(layers);
        zones = List.copyOf(zones);
    }
}
