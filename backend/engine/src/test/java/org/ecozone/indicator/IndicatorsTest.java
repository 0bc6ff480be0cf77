package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.indicator.SmallMap.box;
import static org.ecozone.indicator.SmallMap.read;
import static org.ecozone.indicator.SmallMap.withUnits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.ecozone.cover.Covers;
import org.ecozone.indicator.IndicatorValue.TrendPoint;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;

/** Each formula on boxes whose areas are computed by hand. */
class IndicatorsTest {

    private static final double TERRITORY = Ellipsoid.box(82.00, 44.80, 82.04, 44.82);
    private static final String REDLINE = "area: { layer: redline }";

    @Test
    void theFormulaOfTheTestsGivesThePublishedCell() {
        assertThat(Ellipsoid.box(82, 45, 83, 46)).isCloseTo(8_686_494_956.67, within(0.01));
    }

    @Test
    void groundInTwoZonesCountsOnce() {
        ZoningMap map = redline("2026.1", 1)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.02, 44.81))
                .zone("redline", "R2", "A", box(82.01, 44.80, 82.03, 44.81))
                .map();

        IndicatorValue value = value(Books.of("MU, 2", REDLINE), map);

        double squareMetres = Ellipsoid.box(82.00, 44.80, 82.03, 44.81);
        assertThat(raw(value)).isCloseTo(Ellipsoid.mu(squareMetres), within(1e-6));
        assertThat(value.printed().operands().numeratorSquareMetres().doubleValue())
                .isCloseTo(squareMetres, within(0.006));
        assertThat(value.noDataShare()).isZero();
    }

    @Test
    void whatZonesAddUpToStandsBesideWhatTheyCover() {
        ZoningMap map = redline("2026.1", 1)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.02, 44.81))
                .zone("redline", "R2", "A", box(82.01, 44.80, 82.03, 44.81))
                .map();
        double twice = Ellipsoid.box(82.01, 44.80, 82.02, 44.81);

        PlainSum area = value(Books.of("MU, 2", REDLINE), map).plainSum();
        PlainSum share =
                value(Books.of("PERCENT, 2", shareOfTerritory("redline")), map).plainSum();

        assertThat(area.squareMetres().doubleValue()).isCloseTo(4 * twice, within(0.02));
        assertThat(area.repeatedMu().doubleValue()).isCloseTo(Ellipsoid.mu(twice), within(0.006));
        assertThat(area.value().doubleValue()).isCloseTo(Ellipsoid.mu(4 * twice), within(0.006));
        assertThat(share.value().doubleValue()).isCloseTo(100 * 4 * twice / TERRITORY, within(0.006));
    }

    @Test
    void whatZonesAddUpToClosesWithWhatIsPrintedOfTheirUnion() {
        for (int i = 0; i < 40; i++) {
            double east = 82.02 + i * 0.000137;
            ZoningMap map = redline("2026.1", 1)
                    .zone("redline", "R1", "A", box(82.00, 44.80, 82.02, 44.81))
                    .zone("redline", "R2", "A", box(82.01, 44.80, east, 44.81))
                    .map();

            IndicatorValue area = value(Books.of("MU, 2", REDLINE), map);
            PlainSum sum = area.plainSum();
            BigDecimal mu =
                    sum.squareMetres().multiply(new BigDecimal("0.0015")).setScale(2, RoundingMode.HALF_UP);

            assertThat(sum.value()).isEqualTo(mu);
            assertThat(sum.repeatedMu()).isEqualTo(mu.subtract(area.printed().value()));
        }
    }

    @Test
    void zonesThatOnlyTouchHaveNoOtherSum() {
        ZoningMap map = redline("2026.1", 2)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .zone("redline", "R2", "A", box(82.01, 44.80, 82.02, 44.81))
                .map();

        assertThat(value(Books.of("MU, 2", REDLINE), map).plainSum()).isNull();
        assertThat(value(Books.of("PERCENT, 2", shareOfTerritory("redline")), map)
                        .plainSum())
                .isNull();
    }

    @Test
    void aBorderThatZonesShareMakesNothingUncertain() {
        ZoningMap map = redline("2026.1", 2)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .zone("redline", "R2", "A", box(82.01, 44.80, 82.02, 44.81))
                .map();

        IndicatorValue value = value(Books.of("MU, 2", REDLINE), map);

        double around = Ellipsoid.around(82.00, 44.80, 82.02, 44.81);
        assertThat(uncertainty(value)).isCloseTo(Ellipsoid.mu(2 * around), within(1e-6));
    }

    @Test
    void onlyTheCategoriesAskedForCountAndNoneOfThemIsZero() {
        ZoningMap map = withUnits("2026.1")
                .layer("water", 1, "admin-area", "A", "B", "C")
                .zone("water", "W1", "A", box(82.00, 44.80, 82.01, 44.81))
                .zone("water", "W2", "B", box(82.01, 44.80, 82.03, 44.81))
                .map();

        assertThat(raw(value(Books.of("MU, 2", "area: { layer: water, categories: [B] }"), map)))
                .isCloseTo(Ellipsoid.mu(Ellipsoid.box(82.01, 44.80, 82.03, 44.81)), within(1e-6));
        assertThat(raw(value(Books.of("MU, 2", "area: { layer: water, categories: [C] }"), map)))
                .isZero();
    }

    @Test
    void aShareIsOfWhatItsPartHasInItsWhole() {
        ZoningMap map = redline("2026.1", 1)
                .zone("redline", "R1", "A", box(82.03, 44.80, 82.05, 44.82))
                .map();

        IndicatorValue value = value(Books.of("PERCENT, 2", shareOfTerritory("redline")), map);

        double inside = Ellipsoid.box(82.03, 44.80, 82.04, 44.82);
        assertThat(raw(value)).isCloseTo(100 * inside / TERRITORY, within(1e-9));
        assertThat(value.printed().value()).isEqualTo(new BigDecimal("25.00"));
        double off = Ellipsoid.around(82.03, 44.80, 82.04, 44.82)
                + inside / TERRITORY * Ellipsoid.around(82.00, 44.80, 82.04, 44.82);
        assertThat(uncertainty(value)).isCloseTo(100 * off / TERRITORY, within(1e-6));
    }

    @Test
    void countsZonesAndDistinctValues() {
        ZoningMap map = withUnits("2026.1")
                .layer("water", 1, "admin-area", "A")
                .zone("water", "W1", "A", box(82.00, 44.80, 82.01, 44.81), Map.of("source", "甲"))
                .zone("water", "W2", "A", box(82.01, 44.80, 82.02, 44.81), Map.of("source", "甲"))
                .zone("water", "W3", "A", box(82.02, 44.80, 82.03, 44.81), Map.of("source", "乙"))
                .map();

        assertThat(raw(value(Books.of("COUNT, 0", "count: { layer: water }"), map)))
                .isEqualTo(3);
        IndicatorValue distinct = value(Books.of("COUNT, 0", "count: { layer: water, distinct: source }"), map);
        assertThat(raw(distinct)).isEqualTo(2);
        assertThat(uncertainty(distinct)).isZero();
        assertThat(noData(value(Books.of("COUNT, 0", "count: { layer: water, distinct: owner }"), map)))
                .contains("W1", "owner");
    }

    @Test
    void aChangeIsUncertainOnlyWhereGroundWasLostOrGained() {
        ZoningMap before = redline("2020.1", 1)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .map();
        ZoningMap after = redline("2026.1", 1)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.812))
                .map();

        IndicatorValue value = Indicators.of(change())
                .evaluate(after, before, List.of(before, after))
                .values()
                .get(0);

        assertThat(raw(value)).isCloseTo(Ellipsoid.mu(Ellipsoid.box(82.00, 44.81, 82.01, 44.812)), within(1e-6));
        assertThat(uncertainty(value))
                .isCloseTo(Ellipsoid.mu(Ellipsoid.around(82.00, 44.81, 82.01, 44.812)), within(1e-6));
        assertThat(value.judgement().status()).isEqualTo(Status.MET);
        assertThat(value.trend()).extracting(TrendPoint::value).first().isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void aSmallerAreaThanInTheBaselineIsMissed() {
        ZoningMap before = redline("2020.1", 0)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .map();
        ZoningMap after = redline("2026.1", 0)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.809))
                .map();

        IndicatorValue value = value(change(), after, before);

        assertThat(value.judgement().status()).isEqualTo(Status.MISSED);
        assertThat(value.printed().value().signum()).isNegative();
        assertThat(value.printed().margin()).isEqualTo(value.printed().value());
    }

    @Test
    void groundInTwoOfThreeLayersCountsOnceAndTouchingIsNone() {
        IndicatorBook book = Books.of(
                "MU, 2",
                "area: { shared: [ { layer: redline }, { layer: farm }, { layer: town } ] }",
                Books.target("AT_MOST", "0"));
        SmallMap layers = redline("2026.1", 1)
                .layer("farm", 1, "admin-area", "A")
                .layer("town", 1, "admin-area", "A")
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .zone("farm", "F1", "A", box(82.01, 44.80, 82.02, 44.81));

        IndicatorValue apart = value(
                book,
                layers.zone("town", "T1", "A", box(82.02, 44.80, 82.03, 44.81)).map());
        assertThat(raw(apart)).isZero();
        assertThat(apart.judgement().status()).isEqualTo(Status.MET);

        IndicatorValue overlapping = value(
                book,
                layers.zone("town", "T2", "A", box(82.005, 44.80, 82.015, 44.81))
                        .map());
        assertThat(raw(overlapping)).isCloseTo(Ellipsoid.mu(Ellipsoid.box(82.005, 44.80, 82.015, 44.81)), within(1e-6));
        assertThat(overlapping.judgement().status()).isEqualTo(Status.MISSED);
    }

    @Test
    void anOverlapThinnerThanItsBordersAreKnownDependsOnMeasurement() {
        IndicatorBook book = Books.of(
                "MU, 2", "area: { shared: [ { layer: redline }, { layer: farm } ] }", Books.target("AT_MOST", "0"));
        ZoningMap map = redline("2026.1", 1)
                .layer("farm", 1, "admin-area", "A")
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .zone("farm", "F1", "A", box(82.009999, 44.80, 82.02, 44.81))
                .map();

        IndicatorValue value = value(book, map);

        assertThat(raw(value)).isCloseTo(Ellipsoid.mu(Ellipsoid.box(82.009999, 44.80, 82.01, 44.81)), within(1e-6));
        assertThat(value.judgement().status()).isEqualTo(Status.DEPENDS_ON_MEASUREMENT);
        assertThat(value.judgement().asMeasured()).isEqualTo(Status.MISSED);
    }

    @Test
    void whatALayerDoesNotCoverIsToldAsAShare() {
        ZoningMap map = withUnits("2026.1")
                .layer("survey", 1, "survey", "A")
                .layer("redline", 1, "survey", "A")
                .zone("survey", "S1", "A", box(82.00, 44.80, 82.03, 44.82))
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .map();

        assertThat(value(Books.of("MU, 2", REDLINE), map).noDataShare()).isCloseTo(0.25, within(1e-9));
        assertThat(value(Books.of("PERCENT, 2", shareOfTerritory("redline")), map)
                        .noDataShare())
                .isCloseTo(0.25, within(1e-9));
    }

    @Test
    void aLayerThatIsNotThereOrHasNoZonesIsNoDataAndNeverZero() {
        ZoningMap without = withUnits("2020.1").map();
        ZoningMap empty = redline("2025.1", 1).map();
        ZoningMap full = redline("2026.1", 1)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .map();

        IndicatorValue missing = value(Books.of("MU, 2", REDLINE, Books.target("AT_LEAST", "0")), without);
        assertThat(noData(missing)).contains("2020.1", "redline");
        assertThat(missing.judgement().status()).isEqualTo(Status.NO_DATA);
        assertThat(missing.printed()).isNull();
        assertThat(missing.noDataShare()).isNull();
        assertThat(noData(value(Books.of("COUNT, 0", "count: { layer: redline }"), empty)))
                .contains("2025.1", "没有图斑");
        assertThat(noData(value(change(), full, without))).contains("2020.1");

        IndicatorValue value = Indicators.of(Books.of("MU, 2", REDLINE))
                .evaluate(full, full, List.of(without, empty, full))
                .values()
                .get(0);
        assertThat(value.trend())
                .extracting(TrendPoint::edition, TrendPoint::status)
                .containsExactly(
                        tuple("2020.1", Status.NO_DATA),
                        tuple("2025.1", Status.NO_DATA),
                        tuple("2026.1", Status.NO_TARGET));
        assertThat(value.trend().get(0).value()).isNull();
        assertThat(value.trend().get(2).value()).isEqualTo(value.printed().value());
    }

    @Test
    void anInvalidGeometryGivesNoFigure() {
        ZoningMap map = redline("2026.1", 1)
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .zone("redline", "R2", "A", read("POLYGON ((82 44.8, 82.01 44.81, 82.01 44.8, 82 44.81, 82 44.8))"))
                .map();
        IndicatorBook book = Books.of("MU, 2", REDLINE);

        assertThat(noData(value(book, map))).contains("R2", "无效");
        assertThatThrownBy(() -> Indicators.of(book).methodSheet("redline", new Covers(map)))
                .hasMessageContaining("R2");
    }

    @Test
    void theLatestEnteredNumberCounts() {
        String number = "- { year: %s, value: %s, document: plan, article: 一, evidence: 表 }";
        ZoningMap map = withUnits("2026.1").map();
        IndicatorValue value = value(
                Books.of(
                        "DAY, 0",
                        "unitName: 天",
                        "entered:",
                        number.formatted("2021", "14"),
                        number.formatted("2025", "0"),
                        Books.target("AT_MOST", "3")),
                map);

        assertThat(value.result()).isEqualTo(new Result.EnteredValue(2025, new BigDecimal("0")));
        assertThat(value.judgement().status()).isEqualTo(Status.MET);
        assertThat(value.printed().margin()).isEqualTo(new BigDecimal("3"));
        assertThat(value.printed().uncertainty()).isNull();
        assertThat(value.trend()).isEmpty();
    }

    @Test
    void wordsAreNoNumber() {
        ZoningMap map = withUnits("2026.1").map();
        String words = "- { year: 2025, words: 未发现, document: plan, article: 一, evidence: 表 }";

        assertThat(noData(value(
                        Books.of("DAY, 0", "unitName: 天", "entered:", words, Books.target("AT_LEAST", "98")), map)))
                .contains("2025", "未发现");
        assertThat(noData(value(Books.of("DAY, 0", "unitName: 天", "entered: []"), map)))
                .contains("没有填报");
    }

    @Test
    void sharesThatMakeAWholeSumToAHundred() {
        // Thirds: each would be printed as 33.33.
        SmallMap small = SmallMap.edition("2026.1")
                .layer("admin-area", 1, "admin-area", "A", "B", "C")
                .layer("control-unit", 1, "admin-area", "A")
                .zone("admin-area", "A", "A", box(82.00, 44.80, 82.01, 44.81))
                .zone("admin-area", "B", "B", box(82.01, 44.80, 82.02, 44.81))
                .zone("admin-area", "C", "C", box(82.02, 44.80, 82.03, 44.81));
        String share = "share: { part: { layer: admin-area, categories: [%s] }, whole: { layer: admin-area } }";
        IndicatorBook book = Books.book(
                Books.definition("a", "PERCENT, 2", share.formatted("A"), "partsOf: thirds"),
                Books.definition("b", "PERCENT, 2", share.formatted("B"), "partsOf: thirds"),
                Books.definition("c", "PERCENT, 2", share.formatted("C"), "partsOf: thirds"));

        List<IndicatorValue> values = Indicators.of(book)
                .evaluate(small.map(), small.map(), List.of())
                .values();

        assertThat(values.stream().map(value -> value.printed().value()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(values).extracting(value -> value.printed().note()).allMatch(note -> note != null);
    }

    private static IndicatorBook change() {
        return Books.of(
                "MU, 2",
                "change: { layer: redline }",
                "target: { comparator: NOT_BELOW_BASELINE, words: 不减少, document: plan, article: 一 }");
    }

    private static String shareOfTerritory(String layer) {
        return "share: { part: { layer: " + layer + " }, whole: { layer: admin-area } }";
    }

    private static SmallMap redline(String code, double accuracyMetres) {
        return withUnits(code).layer("redline", accuracyMetres, "admin-area", "A");
    }

    private static IndicatorValue value(IndicatorBook book, ZoningMap map) {
        return value(book, map, map);
    }

    private static IndicatorValue value(IndicatorBook book, ZoningMap map, ZoningMap baseline) {
        return Indicators.of(book)
                .evaluate(map, baseline, List.of(map))
                .value("it")
                .orElseThrow();
    }

    private static double raw(IndicatorValue value) {
        return ((Result.Measurement) value.result()).value();
    }

    private static double uncertainty(IndicatorValue value) {
        return ((Result.Measurement) value.result()).uncertainty();
    }

    private static String noData(IndicatorValue value) {
        return ((Result.NoData) value.result()).reason();
    }
}
