package org.ecozone.server.verification;

import java.util.List;
import java.util.Optional;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified: every figure of an edition.
 *
 * @param baseline what changes are told against; where it is the edition itself, editions are not compared
 */
record Question(ZoningMap edition, ZoningMap baseline, IndicatorBook book) {

    /**
     * What tells it from others, without the editions themselves.
     *
     * @param edition code of the edition
     */
    record Name(
            String edition,
            @Nullable String editionHash,
            String baseline,
            @Nullable String baselineHash,
            String definitionsHash) {}

    Name name() {
        return new Name(
                edition.edition().code(),
                edition.edition().hash(),
                baseline.edition().code(),
                baseline.edition().hash(),
                book.hash());
    }

    boolean comparesEditions() {
        return !edition.edition().code().equals(baseline.edition().code());
    }

    /** The layer whose zones divide ground by {@code by}; empty where the edition has none of it: then nothing is divided. */
    Optional<String> dividing(By by) {
        String layer =
                by == By.ADMIN_AREA ? book.layers().adminAreas() : book.layers().units();
        return edition.zones(layer).filter(zones -> !zones.isEmpty()).map(zones -> layer);
    }

    /** Layers that both editions have, in legend order; none where editions are not compared. */
    List<String> comparedLayers() {
        return comparesEditions()
                ? edition.layers().stream()
                        .map(Layer::id)
                        .filter(layer -> baseline.zones(layer).isPresent())
                        .toList()
                : List.of();
    }

    /** The edition, and the baseline where it is another. */
    List<ZoningMap> editions() {
        return comparesEditions() ? List.of(edition, baseline) : List.of(edition);
    }
}
