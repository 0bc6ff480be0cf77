package org.ecozone.screening.siting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ecozone.geo.Area;
import org.ecozone.geo.Rounding;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Ground divided by the zones of a partition and by bounds. Printed areas close: rows sum to their zone, zones and bounds to all of
 * the ground.
 *
 * @param rows by zone, in the order of codes; ground in none comes last, with null
 */
record Division(List<Row> rows) {

    private static final int DECIMALS = 2;

    /** A zone and how much of it has which bounds. */
    record Row(@Nullable Zone zone, SortedMap<Bounds, Printed> parts) {

        Printed total() {
            return parts.values().stream().reduce(Printed.NOTHING, Printed::plus);
        }
    }

    /** An area as it is printed, in two units that are rounded each for itself. */
    record Printed(BigDecimal squareMetres, BigDecimal mu) {

        static final Printed NOTHING = new Printed(BigDecimal.ZERO, BigDecimal.ZERO);

        Printed plus(Printed other) {
            return new Printed(squareMetres.add(other.squareMetres), mu.add(other.mu));
        }
    }

    private record Part(@Nullable Zone zone, Bounds bounds, Area area) {}

    /** Divides into the zones that {@code zone} gives for each cell; the parts of all are rounded together, to sum to the ground. */
    static Division of(Siting siting, Function<Cell, @Nullable Zone> zone) {
        return printed(parts(siting, zone), siting.ground().area());
    }

    /** The same where the parts of each bounds sum to what {@code other} prints for these. */
    static Division alike(Siting siting, Function<Cell, @Nullable Zone> zone, Division other) {
        SortedMap<Bounds, Printed> totals = other.totals();
        List<Part> parts = parts(siting, zone);
        Map<String, Row> byZone = new LinkedHashMap<>();
        parts.forEach(part -> byZone.computeIfAbsent(code(part), c -> new Row(part.zone(), new TreeMap<>())));
        totals.forEach((bounds, total) -> {
            List<Part> own =
                    parts.stream().filter(part -> part.bounds().equals(bounds)).toList();
            List<BigDecimal> metres =
                    Rounding.partsThatSumTo(total.squareMetres(), raw(own, Area::squareMetres), DECIMALS);
            List<BigDecimal> mu = Rounding.partsThatSumTo(total.mu(), raw(own, Area::mu), DECIMALS);
            for (int i = 0; i < own.size(); i++) {
                byZone.get(code(own.get(i))).parts().put(bounds, new Printed(metres.get(i), mu.get(i)));
            }
        });
        return new Division(List.copyOf(byZone.values()));
    }

    /** How much of the ground has which bounds. */
    SortedMap<Bounds, Printed> totals() {
        SortedMap<Bounds, Printed> totals = new TreeMap<>();
        rows.forEach(row -> row.parts().forEach((bounds, area) -> totals.merge(bounds, area, Printed::plus)));
        return totals;
    }

    /** All of the ground. */
    Printed total() {
        return rows.stream().map(Row::total).reduce(Printed.NOTHING, Printed::plus);
    }

    private static List<Part> parts(Siting siting, Function<Cell, @Nullable Zone> zone) {
        Map<String, Map<Bounds, Part>> parts = new TreeMap<>();
        for (Cell cell : siting.ground().cells()) {
            Part part = new Part(zone.apply(cell), siting.bounds(cell), cell.area());
            parts.computeIfAbsent(code(part), c -> new TreeMap<>())
                    .merge(
                            part.bounds(),
                            part,
                            (one, other) -> new Part(
                                    one.zone(), one.bounds(), one.area().plus(other.area())));
        }
        return parts.values().stream()
                .flatMap(of -> of.values().stream())
                .sorted(Comparator.comparing((Part part) -> part.zone() == null))
                .toList();
    }

    private static String code(Part part) {
        return part.zone() == null ? "" : part.zone().code();
    }

    private static Division printed(List<Part> parts, Area whole) {
        List<BigDecimal> metres =
                Rounding.partsThatSumTo(whole.roundedSquareMetres(DECIMALS), raw(parts, Area::squareMetres), DECIMALS);
        List<BigDecimal> mu = Rounding.partsThatSumTo(whole.roundedMu(DECIMALS), raw(parts, Area::mu), DECIMALS);
        Map<String, Row> rows = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            rows.computeIfAbsent(code(part), c -> new Row(part.zone(), new TreeMap<>()))
                    .parts()
                    .put(part.bounds(), new Printed(metres.get(i), mu.get(i)));
        }
        return new Division(List.copyOf(rows.values()));
    }

    private static List<Double> raw(List<Part> parts, ToDoubleFunction<Area> figure) {
        return parts.stream().map(part -> figure.applyAsDouble(part.area())).toList();
    }
}
