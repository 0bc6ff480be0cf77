package org.ecozone.indicator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release of definitions. Immutable; complete or not at all.
 *
 * @param version as its file states it
 * @param hash {@code sha256:} and the hexadecimal SHA-256 of the bytes of its file
 * @param layers which layers play which part
 * @param documents titles of the documents that sources name, by their ids
 * @param indicators in the order in which they are listed
 * @param lines on which definitions start in the file, by id
 */
public record IndicatorBook(
        String version,
        String hash,
        Layers layers,
        Map<String, String> documents,
        List<Indicator> indicators,
        Map<String, Integer> lines) {

    public IndicatorBook {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        indicators = List.copyOf(indicators);
        lines = Map.copyOf(lines);
    }

    /**
     * Ids of layers.
     *
     * @param territory its union is the ground that shares without data are of
     * @param units values are broken down by its zones, and by the categories of these
     * @param adminAreas values are broken down by its zones
     * @param declaredArea the attribute in which a zone states its area in mu; null where none does
     */
    public record Layers(
            String territory,
            String units,
            String adminAreas,
            @Nullable String declaredArea) {}

    /** The definition {@code id}. */
    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
