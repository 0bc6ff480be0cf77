package org.ecozone.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in an edition.
 *
 * @param result raw
 * @param judgement made on the raw value
 * @param printed null where there is no data
 * @param plainSum what its zones add up to, where that is more than what they cover; null where it is not
 * @param noDataShare of which share of its denominator, or of the territory where it has none, the layers that it reads say nothing,
 *     0 to 1; null where it reads no layer, or one that is not there
 * @param trend one for each edition that was given, in that order; empty for entered values, which belong to years
 */
public record IndicatorValue(
        Indicator indicator,
        Result result,
        Judgement judgement,
        @Nullable Printed printed,
        @Nullable PlainSum plainSum,
        @Nullable Double noDataShare,
        List<TrendPoint> trend) {

    public IndicatorValue {
        trend = List.copyOf(trend);
    }

    /**
     * The value in one of several editions.
     *
     * @param value as printed; null where there is no data
     */
    public record TrendPoint(
            String edition,
            LocalDate effectiveFrom,
            @Nullable BigDecimal value,
            Status status) {}
}
