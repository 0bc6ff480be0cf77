package org.ecozone.server.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.comparison.Balance;
import org.ecozone.comparison.Basis;
import org.ecozone.comparison.Breakdowns;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.comparison.LayerComparison;
import org.ecozone.cover.Covers;
import org.ecozone.geo.Area;
import org.ecozone.indicator.Breakdown;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.IndicatorValue;
import org.ecozone.indicator.Indicators;
import org.ecozone.indicator.Result;
import org.ecozone.server.verification.Figure.Unit;
import org.jspecify.annotations.Nullable;

/** Every figure that the engine gives for a question, raw. */
final class ExpectedFigures {

    private static final String NONE = "(none)";
    private static final String REPEATED = "(repeated)";

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private ExpectedFigures() {}

    /**
     * The figures in the order indicators, breakdowns, balances; ids are unique.
     *
     * @param between done now and then; what it throws ends the work
     */
    static List<Figure> of(Question question, Runnable between) {
        List<Covers> covers = Covers.together(question.editions());
        Covers edition = covers.get(0);
        Covers baseline = covers.get(covers.size() - 1);
        var expected = new ExpectedFigures();
        Indicators indicators = Indicators.of(question.book());
        for (IndicatorValue value :
                indicators.evaluate(edition, baseline, List.of()).values()) {
            expected.indicator(value);
        }
        for (Indicator indicator : question.book().indicators()) {
            if (expected.figures.containsKey("indicator/" + indicator.id() + "/numerator")) {
                for (By by : By.values()) {
                    between.run();
                    if (question.dividing(by).isPresent()) {
                        expected.breakdown(indicators.breakdown(indicator, by, edition, baseline));
                    }
                }
            }
        }
        between.run();
        if (question.comparesEditions()) {
            IndicatorBook.Layers layers = question.book().layers();
            Basis basis = Basis.none(new Basis.Dividers(layers.units(), layers.adminAreas()));
            EditionComparison.of(baseline, edition, basis).compared().forEach(expected::layer);
        }
        return List.copyOf(expected.figures.values());
    }

    private void put(String id, double value, Unit unit) {
        if (figures.put(id, new Figure(id, value, unit)) != null) {
            throw new IllegalStateException("two figures " + id);
        }
    }

    private void area(String id, Area area) {
        put(id, area.squareMetres(), Unit.SQUARE_METRES);
    }

    private void indicator(IndicatorValue value) {
        String id = "indicator/" + value.indicator().id() + "/";
        Result result = value.result();
        if (result instanceof Result.Ground ground) {
            area(id + "numerator", ground.area());
            put(id + "value", ground.value(), Unit.MU);
        } else if (result instanceof Result.Portion portion) {
            area(id + "numerator", portion.numerator());
            area(id + "denominator", portion.denominator());
            put(id + "value", portion.value(), Unit.PERCENT);
        } else if (result instanceof Result.Change change) {
            area(id + "numerator", change.after());
            area(id + "baseline", change.before());
            put(id + "value", change.value(), Unit.MU);
        } else if (result instanceof Result.Tally tally) {
            put(id + "value", tally.value(), Unit.COUNT);
        }
    }

    private void breakdown(Breakdown breakdown) {
        String id =
                "breakdown/" + breakdown.indicator().id() + "/" + breakdown.by().word() + "/";
        for (Breakdown.Part part : breakdown.parts()) {
            String of = id + code(part) + "/";
            amount(of + "numerator", part.numerator());
            amount(of + "denominator", part.denominator());
            amount(of + "baseline", part.before());
        }
    }

    private static String code(Breakdown.Part part) {
        return switch (part.kind()) {
            case NONE -> NONE;
            case REPEATED -> REPEATED;
            case ZONES, WHOLE -> String.valueOf(part.code());
        };
    }

    private void amount(String id, Breakdown.@Nullable Amount amount) {
        if (amount != null) {
            put(id, amount.raw(), Unit.SQUARE_METRES);
        }
    }

    private void layer(LayerComparison.Compared layer) {
        String id = "balance/" + layer.layer().id() + "/";
        balance(id, layer.balance(), 1);
        Breakdowns breakdowns = layer.breakdowns();
        divided(id + By.UNIT.word() + "/", breakdowns.byUnit());
        divided(id + By.ADMIN_AREA.word() + "/", breakdowns.byAdminArea());
        divided(id + By.CATEGORY.word() + "/", breakdowns.byCategory());
    }

    private void divided(String id, Optional<org.ecozone.comparison.Breakdown> breakdown) {
        breakdown.ifPresent(divided -> {
            divided.parts()
                    .forEach(part -> balance(id + (part.code() == null ? NONE : part.code()) + "/", part.balance(), 1));
            balance(id + REPEATED + "/", divided.repeated(), -1);
        });
    }

    private void balance(String id, Balance balance, int sign) {
        List<Map.Entry<String, Area>> members = List.of(
                Map.entry("before", balance.before()),
                Map.entry("retained", balance.retained()),
                Map.entry("lost", balance.lost()),
                Map.entry("gained", balance.gained()),
                Map.entry("after", balance.after()));
        members.forEach(
                member -> put(id + member.getKey(), sign * member.getValue().squareMetres(), Unit.SQUARE_METRES));
    }
}
