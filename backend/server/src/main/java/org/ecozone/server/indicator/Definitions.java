package org.ecozone.server.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.comparison.Adjustment;
import org.ecozone.comparison.Basis;
import org.ecozone.cover.Region;
import org.ecozone.indicator.Formula;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.Target;
import org.ecozone.indicator.Target.Comparator;

/**
 * What figures are computed and judged by.
 *
 * @param adjustments of all editions, in the editions' order
 */
public record Definitions(IndicatorBook book, List<Adjustment> adjustments) {

    public Definitions {
        adjustments = List.copyOf(adjustments);
    }

    /** What a comparison is judged by that spans {@code editions}, of which the first is where it starts. */
    Basis basis(List<String> editions) {
        List<String> later = editions.subList(1, editions.size());
        return new Basis(
                adjustments.stream()
                        .filter(adjustment -> later.contains(adjustment.edition()))
                        .toList(),
                floorsMu(),
                new Basis.Dividers(book.layers().units(), book.layers().adminAreas()));
    }

    /** The targets of layers that their whole area is to be at least. */
    private Map<String, BigDecimal> floorsMu() {
        Map<String, BigDecimal> floors = new HashMap<>();
        for (Indicator indicator : book.indicators()) {
            Target target = indicator.target();
            if (target != null
                    && target.comparator() == Comparator.AT_LEAST
                    && target.value() != null
                    && indicator.formula() instanceof Formula.AreaOf area
                    && area.region() instanceof Region.Zones zones
                    && zones.categories().isEmpty()) {
                floors.put(zones.layer(), target.value());
            }
        }
        return floors;
    }
}
