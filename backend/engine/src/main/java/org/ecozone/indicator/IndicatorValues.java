package org.ecozone.indicator;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;

/**
 * All indicators of a book in an edition.
 *
 * @param baseline the edition that changes are told against
 * @param layers of {@code edition}
 * @param territory its area by the ground measure; null where the edition does not have that layer
 * @param values in the order of the book
 */
public record IndicatorValues(
        IndicatorBook book,
        Edition edition,
        Edition baseline,
        List<Layer> layers,
        @Nullable Area territory,
        List<IndicatorValue> values) {

    public IndicatorValues {
        layers = List.copyOf(layers);
        values = List.copyOf(values);
    }

    /** That of the indicator {@code id}. */
    public Optional<IndicatorValue> value(String id) {
        return values.stream()
                .filter(value -> value.indicator().id().equals(id))
                .findFirst();
    }
}
