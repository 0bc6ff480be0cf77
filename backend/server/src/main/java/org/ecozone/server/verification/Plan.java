package org.ecozone.server.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.cover.Region;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.Formula;
import org.ecozone.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What the SQL is told of a question, beside the zones: the rows of its tables.
 *
 * @param regions those that others are made of first
 * @param indicators those that are computed from zones
 * @param balances layers that are compared
 */
record Plan(
        List<RegionTable.Row> regions,
        List<IndicatorRow> indicators,
        List<DivisionRow> divisions,
        List<String> balances) {

    /** A row of the table {@code indicator}. */
    record IndicatorRow(
            String id,
            String formula,
            String numerator,
            @Nullable String denominator,
            @Nullable String attribute) {}

    /** A row of the table {@code division}. */
    record DivisionRow(String word, String layer, boolean byCategory) {}

    static Plan of(Question question) {
        var regions = new RegionTable();
        List<IndicatorRow> indicators = new ArrayList<>();
        for (Indicator indicator : question.book().indicators()) {
            if (isThere(indicator.formula(), question)) {
                indicator.formula().match(new Rows(indicator.id(), regions)).ifPresent(indicators::add);
            }
        }
        List<DivisionRow> divisions = new ArrayList<>();
        for (By by : By.values()) {
            question.dividing(by)
                    .ifPresent(layer -> divisions.add(new DivisionRow(by.word(), layer, by == By.CATEGORY)));
        }
        divisions.forEach(division -> regions.add(Region.Zones.of(division.layer())));
        question.comparedLayers().forEach(layer -> regions.add(Region.Zones.of(layer)));
        return new Plan(regions.rows(), indicators, divisions, question.comparedLayers());
    }

    /** Whether the edition has zones of every layer that {@code formula} reads, and for a change the baseline too. */
    private static boolean isThere(Formula formula, Question question) {
        return formula.layers().stream()
                .allMatch(layer -> has(question.edition().zones(layer))
                        && (!(formula instanceof Formula.ChangeOf)
                                || has(question.baseline().zones(layer))));
    }

    private static boolean has(Optional<? extends List<?>> zones) {
        return zones.filter(found -> !found.isEmpty()).isPresent();
    }

    private record Rows(String id, RegionTable regions) implements Formula.Kinds<Optional<IndicatorRow>> {

        @Override
        public Optional<IndicatorRow> areaOf(Formula.AreaOf formula) {
            return Optional.of(new IndicatorRow(id, "AREA", regions.add(formula.region()), null, null));
        }

        @Override
        public Optional<IndicatorRow> shareOf(Formula.ShareOf formula) {
            String numerator = regions.add(formula.numerator());
            return Optional.of(new IndicatorRow(id, "SHARE", numerator, regions.add(formula.whole()), null));
        }

        @Override
        public Optional<IndicatorRow> countOf(Formula.CountOf formula) {
            return Optional.of(new IndicatorRow(id, "COUNT", regions.add(formula.zones()), null, formula.distinct()));
        }

        @Override
        public Optional<IndicatorRow> changeOf(Formula.ChangeOf formula) {
            return Optional.of(new IndicatorRow(id, "CHANGE", regions.add(formula.region()), null, null));
        }

        @Override
        public Optional<IndicatorRow> entered(Formula.Entered formula) {
            return Optional.empty();
        }
    }
}
