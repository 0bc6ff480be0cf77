package org.ecozone.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.cover.Covers;
import org.ecozone.cover.Region;
import org.ecozone.fault.FaultsFound;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.Breakdown.Part;
import org.ecozone.indicator.IndicatorValue.TrendPoint;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a book, evaluated: a pure function of editions and definitions. Areas are ellipsoidal, by the ground measure;
 * they must agree with PostGIS's {@code ST_Area} of the densified geography of unions and intersections to 1e-6 or 1 m².
 */
public final class Indicators {

    private final IndicatorBook book;

    private Indicators(IndicatorBook book) {
        this.book = book;
    }

    public static Indicators of(IndicatorBook book) {
        return new Indicators(book);
    }

    /**
     * Every indicator in {@code edition}.
     *
     * @param baseline what changes are told against
     * @param all the editions of the trend, in its order
     */
    public IndicatorValues evaluate(ZoningMap edition, ZoningMap baseline, List<ZoningMap> all) {
        List<ZoningMap> maps = new ArrayList<>(List.of(edition, baseline));
        maps.addAll(all);
        List<ZoningMap> different = maps.stream().distinct().toList();
        List<Covers> covers = Covers.together(different);
        return evaluate(
                covers.get(different.indexOf(edition)),
                covers.get(different.indexOf(baseline)),
                all.stream().map(map -> covers.get(different.indexOf(map))).toList());
    }

    /** Likewise, of covers that the caller keeps: those of {@link Covers#together} share what they make. */
    public IndicatorValues evaluate(Covers edition, Covers baseline, List<Covers> all) {
        var measurer = new Measurer(edition, baseline);
        Map<Covers, Readings> read = Stream.concat(Stream.of(edition), all.stream())
                .distinct()
                .parallel()
                .collect(Collectors.toConcurrentMap(
                        one -> one, one -> Readings.of(book.indicators(), new Measurer(one, baseline))));
        Readings readings = Objects.requireNonNull(read.get(edition));
        Region territory = Region.Zones.of(book.layers().territory());
        List<IndicatorValue> values = new ArrayList<>();
        for (Indicator indicator : book.indicators()) {
            Result result = readings.result(indicator);
            values.add(new IndicatorValue(
                    indicator,
                    result,
                    Judgement.of(result, indicator.target()),
                    readings.printed(indicator),
                    plainSum(measurer, indicator, readings),
                    noDataShare(measurer, result, indicator, territory),
                    trend(indicator, all, read)));
        }
        return new IndicatorValues(
                book,
                edition.map().edition(),
                baseline.map().edition(),
                edition.map().layers(),
                measurer.area(territory).orElse(null),
                values);
    }

    private static @Nullable PlainSum plainSum(Measurer measurer, Indicator indicator, Readings readings) {
        Printed printed = readings.printed(indicator);
        if (printed == null || !(readings.result(indicator) instanceof Result.Measurement measured)) {
            return null;
        }
        return measurer.plainSum(indicator.formula())
                .map(sum -> PlainSum.of(indicator, measured, printed, sum))
                .orElse(null);
    }

    private static @Nullable Double noDataShare(
            Measurer measurer, Result result, Indicator indicator, Region territory) {
        return result instanceof Result.NoData
                ? null
                : measurer.noDataShare(indicator.formula(), territory).orElse(null);
    }

    /** Whether a value of {@code indicator} is of ground, so that it can be broken down. */
    public static boolean isDivisible(Indicator indicator) {
        return !(indicator.formula() instanceof Formula.CountOf) && !(indicator.formula() instanceof Formula.Entered);
    }

    /** {@link #breakdown(Indicator, By, Covers, Covers)} of maps. */
    public Breakdown breakdown(Indicator indicator, By by, ZoningMap edition, ZoningMap baseline) {
        List<Covers> covers = Covers.together(edition == baseline ? List.of(edition) : List.of(edition, baseline));
        return breakdown(indicator, by, covers.get(0), covers.get(covers.size() - 1));
    }

    /**
     * How the value of {@code indicator}, one of the book, divides.
     *
     * @param baseline what a change is told against
     * @throws FaultsFound where the indicator is no area, has no data, or the edition lacks the layer that would divide it
     */
    public Breakdown breakdown(Indicator indicator, By by, Covers edition, Covers baseline) {
        if (!isDivisible(indicator)) {
            throw Dividing.refused(
                    "INDICATOR_NOT_SPATIAL", "指标 " + indicator.id() + " 不是面积，不能分解", indicator.id() + " is no area");
        }
        List<Indicator> printedTogether = book.indicators().stream()
                .filter(one -> one.equals(indicator)
                        || indicator.partsOf() != null && indicator.partsOf().equals(one.partsOf()))
                .toList();
        Readings readings = Readings.of(printedTogether, new Measurer(edition, baseline));
        Printed printed = readings.printed(indicator);
        if (!(readings.result(indicator) instanceof Result.Measurement measured) || printed == null) {
            var none = (Result.NoData) readings.result(indicator);
            throw Dividing.refused("INDICATOR_NO_DATA", none.reason(), none.reasonEn());
        }
        Part whole = Dividing.whole(indicator, measured, printed);
        try {
            List<Part> parts = new Dividing(edition, baseline, book.layers(), by).parts(indicator.formula(), whole);
            return new Breakdown(
                    book, indicator, by, edition.map().edition(), baseline.map().edition(), whole, parts);
        } catch (OverlayFailedException failed) {
            throw Dividing.refused("OVERLAY_FAILED", "图形无法叠加计算", "the geometries cannot be overlaid");
        }
    }

    /**
     * Layer {@code layer} of {@code edition} by several measures.
     *
     * @throws FaultsFound where the edition does not have the layer, or nothing of it, or it cannot be computed
     */
    public MethodSheet methodSheet(String layer, Covers edition) {
        return new Methods(book, edition).sheet(layer);
    }

    private static List<TrendPoint> trend(Indicator indicator, List<Covers> all, Map<Covers, Readings> read) {
        if (indicator.formula() instanceof Formula.Entered) {
            return List.of();
        }
        return all.stream()
                .map(one -> point(one.map().edition(), indicator, Objects.requireNonNull(read.get(one))))
                .toList();
    }

    private static TrendPoint point(Edition edition, Indicator indicator, Readings readings) {
        Printed printed = readings.printed(indicator);
        return new TrendPoint(
                edition.code(),
                edition.effectiveFrom(),
                printed == null ? null : printed.value(),
                Judgement.of(readings.result(indicator), indicator.target()).status());
    }
}
