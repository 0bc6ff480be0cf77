package org.ecozone.server.verification;

import java.util.List;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;

/**
 * What is to be verified: every figure of an edition.
 *
 * @param baseline what changes are told against; where it is the edition itself, editions are not compared
 */
record Question(ZoningMap edition, ZoningMap baseline, IndicatorBook book) {

    boolean comparesEditions() {
        return edition != baseline;
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
