package org.ecozone.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecozone.geo.Rounding;
import org.jspecify.annotations.Nullable;

/** What indicators give in one edition, and how that is printed together. */
final class Readings {

    private static final int MOST_DECIMALS = 6;

    private final Map<String, Result> results = new LinkedHashMap<>();
    private final Map<String, Printed> printed = new LinkedHashMap<>();

    private Readings() {}

    static Readings of(List<Indicator> indicators, Measurer measurer) {
        var readings = new Readings();
        Map<String, List<Indicator>> wholes = new LinkedHashMap<>();
        List<Result> measurements = indicators.parallelStream()
                .map(indicator -> measurer.measure(indicator.formula()))
                .toList();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            Result result = measurements.get(i);
            readings.results.put(indicator.id(), result);
            if (result instanceof Result.Measurement measured) {
                readings.printed.put(indicator.id(), Printed.of(indicator, measured, 0));
            }
            if (indicator.partsOf() != null) {
                wholes.computeIfAbsent(indicator.partsOf(), none -> new ArrayList<>())
                        .add(indicator);
            }
        }
        wholes.values().forEach(readings::level);
        return readings;
    }

    Result result(Indicator indicator) {
        return Objects.requireNonNull(results.get(indicator.id()));
    }

    @Nullable
    Printed printed(Indicator indicator) {
        return printed.get(indicator.id());
    }

    /**
     * Prints {@code parts} so that they sum to their rounded sum: with decimals with which they do as they are, else by the largest
     * remainder. Does nothing where one of them has no data: then there is no whole.
     */
    private void level(List<Indicator> parts) {
        if (!parts.stream().allMatch(part -> printed.containsKey(part.id()))) {
            return;
        }
        int least = parts.stream()
                .mapToInt(part -> printed.get(part.id()).value().scale())
                .max()
                .orElseThrow();
        for (int decimals = least; decimals <= MOST_DECIMALS; decimals++) {
            List<Printed> natural = printed(parts, decimals);
            if (natural.stream()
                    .map(Printed::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .equals(sum(parts, decimals))) {
                put(parts, natural);
                return;
            }
        }
        List<BigDecimal> levelled =
                Rounding.partsThatSum(parts.stream().map(this::value).toList(), least);
        List<Printed> made = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Indicator part = parts.get(i);
            made.add(printed.get(part.id()).levelled(part, measured(part), levelled.get(i)));
        }
        put(parts, made);
    }

    private List<Printed> printed(List<Indicator> parts, int decimals) {
        return parts.stream()
                .map(part -> Printed.of(part, measured(part), decimals))
                .toList();
    }

    private BigDecimal sum(List<Indicator> parts, int decimals) {
        return parts.stream()
                .map(part -> BigDecimal.valueOf(value(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    private void put(List<Indicator> parts, List<Printed> made) {
        for (int i = 0; i < parts.size(); i++) {
            printed.put(parts.get(i).id(), made.get(i));
        }
    }

    private double value(Indicator part) {
        return measured(part).value();
    }

    private Result.Measurement measured(Indicator part) {
        return (Result.Measurement) result(part);
    }
}
