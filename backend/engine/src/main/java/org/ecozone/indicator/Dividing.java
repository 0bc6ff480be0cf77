package org.ecozone.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecozone.cover.Covers;
import org.ecozone.cover.Division;
import org.ecozone.cover.Region;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.FaultsFound;
import org.ecozone.geo.Area;
import org.ecozone.indicator.Breakdown.Amount;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.Breakdown.Kind;
import org.ecozone.indicator.Breakdown.Part;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/** Divides the areas behind a value among the zones of a layer of the edition. */
final class Dividing {

    private static final int MU_DECIMALS = 2;
    private static final String REPEATED_NAME = "重复计算（扣减）";

    private final Covers edition;
    private final Covers baseline;
    private final By by;
    private final Division.Zones zones;
    private final List<Row> rows;
    private final Function<Division.Part, Integer> rowOf;

    private record Row(String code, String name, @Nullable String category) {}

    /** @throws FaultsFound where the edition does not have the layer, or it cannot be computed with */
    Dividing(Covers edition, Covers baseline, IndicatorBook.Layers layers, By by) {
        this.edition = edition;
        this.baseline = baseline;
        this.by = by;
        String layer = by == By.ADMIN_AREA ? layers.adminAreas() : layers.units();
        refuseWithoutData(layer, edition);
        zones = edition.dividing(layer).orElseThrow();
        rows = by == By.CATEGORY
                ? categories(layer)
                : zones.zones().stream().map(Dividing::row).toList();
        var positions = Slices.positions(rows.stream().map(Row::code).toList());
        rowOf = part -> positions.get(
                by == By.CATEGORY ? part.zone().category() : part.zone().code());
    }

    private static Row row(Zone zone) {
        return new Row(zone.code(), zone.name(), zone.category());
    }

    private List<Row> categories(String id) {
        Layer layer = edition.map().layer(id).orElseThrow();
        Stream<Row> described =
                layer.categories().stream().map(category -> new Row(category.code(), category.name(), null));
        Stream<Row> others = zones.zones().stream()
                .map(Zone::category)
                .distinct()
                .filter(category -> layer.category(category).isEmpty())
                .map(category -> new Row(category, category, null));
        return Stream.concat(described, others).toList();
    }

    /** The parts of the value of {@code formula}, which is {@code whole}. */
    List<Part> parts(Formula formula, Part whole) {
        if (formula instanceof Formula.AreaOf area) {
            return parts(divided(edition, area.region(), whole.numerator()), null, null, null);
        }
        if (formula instanceof Formula.ShareOf share) {
            return parts(
                    divided(edition, share.numerator(), whole.numerator()),
                    divided(edition, share.whole(), whole.denominator()),
                    null,
                    whole.value());
        }
        if (formula instanceof Formula.ChangeOf change) {
            return parts(
                    divided(edition, change.region(), whole.numerator()),
                    null,
                    divided(baseline, change.region(), whole.before()),
                    null);
        }
        throw new IllegalArgumentException(formula + " has no ground");
    }

    private List<Amount> divided(Covers covers, Region region, @Nullable Amount whole) {
        if (whole == null) {
            throw new IllegalArgumentException("nothing to divide");
        }
        Division division = zones.divide(covers.of(region).orElseThrow());
        return Slices.of(division, rowOf, rows.size()).amounts(whole);
    }

    private List<Part> parts(
            List<Amount> numerators,
            @Nullable List<Amount> denominators,
            @Nullable List<Amount> before,
            @Nullable BigDecimal percent) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < numerators.size(); i++) {
            Kind kind = i < rows.size() ? Kind.ZONES : i == rows.size() ? Kind.NONE : Kind.REPEATED;
            Row row = kind == Kind.ZONES ? rows.get(i) : new Row("", name(kind), null);
            Amount numerator = numerators.get(i);
            Amount denominator = denominators == null ? null : denominators.get(i);
            Amount earlier = before == null ? null : before.get(i);
            if (kind == Kind.ZONES || isSomething(numerator) || isSomething(denominator) || isSomething(earlier)) {
                parts.add(new Part(
                        kind,
                        kind == Kind.ZONES ? row.code() : null,
                        row.name(),
                        row.category(),
                        numerator,
                        denominator,
                        earlier,
                        value(kind, numerator, denominator, earlier, percent)));
            }
        }
        return parts;
    }

    private String name(Kind kind) {
        return kind == Kind.NONE ? by.noneName() : REPEATED_NAME;
    }

    private static boolean isSomething(@Nullable Amount amount) {
        return amount != null
                && (amount.squareMetres().signum() != 0 || amount.mu().signum() != 0);
    }

    private static @Nullable BigDecimal value(
            Kind kind,
            Amount numerator,
            @Nullable Amount denominator,
            @Nullable Amount before,
            @Nullable BigDecimal percent) {
        if (percent != null && denominator != null) {
            return kind == Kind.REPEATED || denominator.squareMetres().signum() == 0
                    ? null
                    : new Operands(numerator.squareMetres(), denominator.squareMetres(), null).value(percent.scale());
        }
        return before == null ? numerator.mu() : numerator.mu().subtract(before.mu());
    }

    /** The whole that {@code printed} says. */
    static Part whole(Indicator indicator, Result.Measurement measured, Printed printed) {
        Operands operands = printed.operands();
        int decimals = measured instanceof Result.Portion
                ? MU_DECIMALS
                : printed.value().scale();
        if (measured instanceof Result.Ground ground) {
            return whole(
                    indicator, amount(ground.area(), operands.numeratorSquareMetres(), decimals), null, null, printed);
        }
        if (measured instanceof Result.Portion portion) {
            return whole(
                    indicator,
                    amount(portion.numerator(), operands.numeratorSquareMetres(), decimals),
                    amount(portion.denominator(), operands.denominatorSquareMetres(), decimals),
                    null,
                    printed);
        }
        if (measured instanceof Result.Change change) {
            return whole(
                    indicator,
                    amount(change.after(), operands.numeratorSquareMetres(), decimals),
                    null,
                    amount(change.before(), operands.baselineSquareMetres(), decimals),
                    printed);
        }
        throw new IllegalArgumentException(indicator.id() + " has no ground");
    }

    private static Part whole(
            Indicator indicator,
            Amount numerator,
            @Nullable Amount denominator,
            @Nullable Amount before,
            Printed printed) {
        return new Part(Kind.WHOLE, null, indicator.name(), null, numerator, denominator, before, printed.value());
    }

    private static Amount amount(Area area, @Nullable BigDecimal squareMetres, int muDecimals) {
        if (squareMetres == null) {
            throw new IllegalArgumentException("an area is printed");
        }
        BigDecimal mu = Operands.inMu(squareMetres, muDecimals);
        return new Amount(area.squareMetres(), squareMetres, mu);
    }

    /** @throws FaultsFound where {@code layer} cannot be computed with */
    static void refuseWithoutData(String layer, Covers edition) {
        Measurer.missing(layer, edition).ifPresent(none -> {
            throw refused("LAYER_NO_DATA", none.reason(), none.reasonEn());
        });
    }

    static FaultsFound refused(String code, String message, String messageEn) {
        return new FaultsFound(List.of(Fault.of(FaultPlace.NONE, code, message, messageEn)));
    }
}
