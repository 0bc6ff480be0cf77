package org.ecozone.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

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

    /** The edition as published under {@code hash}, in memory and indexed; null where nobody asks for a hash. */
    public ZoningMap map(@Nullable String hash) {
        return ZoningMap.of(
                new Edition(code, Edition.Status.PUBLISHED, effectiveFrom, publishedAt, hash), layers, zones);
    }

    /** The hash of the edition, published as the successor of the one that has the hash {@code predecessor}; null for the first. */
    public String hash(@Nullable String predecessor) {
        return ContentHash.ofEdition(
                code,
                effectiveFrom,
                publishedAt,
                predecessor,
                layers.stream().map(ContentHash::ofLayer).toList(),
                zones.stream().map(ContentHash::ofZone).toList());
    }
}
