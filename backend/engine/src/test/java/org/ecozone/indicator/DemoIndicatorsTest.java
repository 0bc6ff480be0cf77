package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecozone.cover.Covers;
import org.ecozone.edition.EditionContent;
import org.ecozone.edition.EditionFolder;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.Breakdown.Part;
import org.ecozone.indicator.Indicator.Nature;
import org.ecozone.indicator.IndicatorValue.TrendPoint;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.indicator.file.IndicatorLint;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Grounds;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed definitions on the committed editions; expected areas are those of PostGIS 3.3 (GEOS 3.11). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIndicatorsTest {

    private static final Path DATA = Path.of("../../data");

    private IndicatorBook book;
    private List<ZoningMap> editions;
    private IndicatorValues values;

    @BeforeAll
    void evaluate() {
        book = IndicatorFile.load(DATA.resolve("indicators"));
        EditionFolder folder = EditionFolder.of(DATA.resolve("demo"));
        var grounds = new Grounds();
        editions = folder.entries().stream()
                .map(entry -> map(folder.read(entry), grounds))
                .toList();
        values = Indicators.of(book).evaluate(editions.get(2), editions.get(0), editions);
    }

    private static ZoningMap map(EditionContent content, Grounds grounds) {
        var edition = new Edition(
                content.code(),
                Edition.Status.PUBLISHED,
                content.effectiveFrom(),
                content.publishedAt(),
                content.hash(null));
        return ZoningMap.of(edition, content.layers(), content.zones(), grounds);
    }

    @Test
    void definitionsNameOnlyWhatTheEditionsHave() {
        assertThat(IndicatorLint.of(book, editions)).isEmpty();
    }

    @Test
    void allThatWasAskedForIsDefined() {
        List<String> asked = new ArrayList<>(List.of(
                "redline-area",
                "redline-not-reduced",
                "farmland-area",
                "basic-farmland-area",
                "reserve-share",
                "reserve-in-redline",
                "forest-share",
                "unit-count",
                "unit-share-priority",
                "unit-share-key",
                "unit-share-general",
                "water-source-count",
                "water-source-area-level-1",
                "water-source-area-level-2",
                "water-source-area-quasi",
                "built-up-in-boundary",
                "parks-in-boundary",
                "three-lines-overlap",
                "sand-treated-area"));
        IntStream.rangeClosed(1, 19).mapToObj("plan-%02d"::formatted).forEach(asked::add);

        assertThat(book.indicators()).extracting(Indicator::id).containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "redline-area, 616178556.486, , 566.39",
        "farmland-area, 761367210.159, , 1833.38",
        "basic-farmland-area, 643030668.818, , 1724.66",
        "reserve-share, 230001420.370, 2889447252.596, 212.37",
        "reserve-in-redline, 230001420.370, 230001420.370, ",
        "forest-share, 278843567.601, 2889447252.596, 945.29",
        "unit-share-priority, 957257989.854, 2889447252.596, ",
        "unit-share-key, 449798609.580, 2889447252.596, ",
        "unit-share-general, 1482390653.162, 2889447252.596, ",
        "sand-treated-area, 270585382.974, , 676.98",
        "water-source-area-level-1, 2485864.523, , ",
        "water-source-area-level-2, 58661461.324, , ",
        "water-source-area-quasi, 36781967.989, , ",
        "built-up-in-boundary, 25348406.702, 25348406.702, ",
        "parks-in-boundary, 19562251.767, 19565942.613, ",
    })
    void areasAreThoseOfPostgis(String id, double numerator, Double denominator, Double uncertaintyMu) {
        Printed printed = printed(id);

        assertThat(printed.operands().numeratorSquareMetres().doubleValue())
                .isCloseTo(numerator, within(1e-9 * numerator + 0.01));
        if (denominator != null) {
            assertThat(printed.operands().denominatorSquareMetres().doubleValue())
                    .isCloseTo(denominator, within(1e-9 * denominator + 0.01));
        }
        if (uncertaintyMu != null) {
            assertThat(printed.uncertaintyMu().doubleValue()).isCloseTo(uncertaintyMu, within(0.5));
        }
    }

    /** PostGIS: zones of both categories cover 299,027,433.908 m², those of the category that is forest less. */
    @Test
    void forestIsLessThanTheLayerOfWoodland() {
        IndicatorValue forest = value("forest-share");

        assertThat(forest.plainSum()).as("its patches do not overlap").isNull();
        assertThat(printed("forest-share").operands().numeratorSquareMetres().doubleValue())
                .isLessThan(299_027_433.908);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # id,               value,      status,                 as measured, margin,  margin in mu
            redline-area,        924267.83, MET,                    MET,         1967.83, 1967.83
            redline-not-reduced, 1741.93,   MET,                    MET,         1741.93, 1741.93
            farmland-area,       1142050.82, DEPENDS_ON_MEASUREMENT, MET,        450.82,  450.82
            reserve-share,       7.96,      MET,                    MET,         0.00,    2.13
            forest-share,        9.65,      DEPENDS_ON_MEASUREMENT, MET,         0.00,    17.86
            sand-treated-area,   405878.07, MISSED,                 MISSED,      -397321.93, -397321.93
            three-lines-overlap, 0.00,      MET,                    MET,         0.00,    0.00
            unit-count,          51,        MET,                    MET,         0,       -
            water-source-count,  12,        MET,                    MET,         0,       -
            basic-farmland-area, 964546.00, NO_TARGET,              -,           -,       -
            plan-01,             22.3,      MET,                    MET,         1.7,     -
            plan-18,             0,         MET,                    MET,         1,       -
            plan-03,             100,       NO_TARGET,              -,           -,       -
            """)
    void valuesAndStatuses(
            String id, BigDecimal value, Status status, Status asMeasured, BigDecimal margin, BigDecimal marginMu) {
        IndicatorValue one = value(id);

        assertThat(one.printed().value()).isEqualTo(value);
        assertThat(one.judgement().status()).isEqualTo(status);
        assertThat(one.judgement().asMeasured()).isEqualTo(asMeasured);
        assertThat(one.printed().margin()).isEqualTo(margin);
        assertThat(one.printed().marginMu()).isEqualTo(marginMu);
    }

    @Test
    void whatThePlanDoesNotGiveIsNoData() {
        assertThat(values.values())
                .filteredOn(value -> value.judgement().status() == Status.NO_DATA)
                .extracting(value -> value.indicator().id())
                .containsExactly(
                        "plan-07", "plan-08", "plan-12", "plan-13", "plan-14", "plan-15", "plan-16", "plan-17");
    }

    @Test
    void theRedlineChangesByWhatWasLostAndGained() {
        // PostGIS: 7,162,706.914 m² lost, 8,323,994.610 m² gained, borders of both 60,972.385 m.
        Printed change = printed("redline-not-reduced");

        assertThat(change.value().doubleValue()).isCloseTo((8_323_994.610 - 7_162_706.914) * 0.0015, within(0.01));
        assertThat(change.uncertainty().doubleValue()).isCloseTo(60_972.385 * 0.0015, within(0.01));
    }

    @Test
    void theTrendHoldsAllEditions() {
        assertThat(value("redline-area").trend())
                .extracting(TrendPoint::edition, TrendPoint::value, TrendPoint::status)
                .containsExactly(
                        tuple("2020.1", new BigDecimal("922525.90"), Status.DEPENDS_ON_MEASUREMENT),
                        tuple("2025.1", new BigDecimal("923092.88"), Status.MET),
                        tuple("2026.1", new BigDecimal("924267.83"), Status.MET));
    }

    @Test
    void theThreeCategoriesAddToAHundredInEveryEdition() {
        List<String> shares = List.of("unit-share-priority", "unit-share-key", "unit-share-general");
        for (int i = 0; i < editions.size(); i++) {
            int at = i;
            assertThat(shares.stream()
                            .map(id -> value(id).trend().get(at).value())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
        }
    }

    @Test
    void everySpatialIndicatorDividesAndCloses() {
        List<Covers> covers = Covers.together(List.of(editions.get(2), editions.get(0)));
        for (Indicator indicator : book.indicators()) {
            for (By by : By.values()) {
                if (Indicators.isDivisible(indicator)) {
                    BreakdownTest.closes(Indicators.of(book).breakdown(indicator, by, covers.get(0), covers.get(1)));
                }
            }
        }
    }

    @Test
    void partsAreThoseOfPostgis() {
        Breakdown units = Indicators.of(book)
                .breakdown(value("redline-area").indicator(), By.UNIT, editions.get(2), editions.get(0));
        Breakdown regiments = Indicators.of(book)
                .breakdown(value("forest-share").indicator(), By.ADMIN_AREA, editions.get(2), editions.get(0));

        assertThat(units.parts()).hasSize(51);
        assertThat(part(units, "ZH65270110003").numerator().raw()).isCloseTo(191_005_196.666, within(0.2));
        assertThat(part(units, "ZH65900710028").numerator().raw()).isCloseTo(1_288_542.548, within(0.2));
        assertThat(regiments.parts()).hasSize(10);
        assertThat(part(regiments, "WS-84").numerator().raw()).isCloseTo(94_562_630.287, within(0.2));
        assertThat(part(regiments, "WS-CITY").numerator().raw()).isZero();
    }

    @Test
    void aMethodThatMakesEverythingLargerCrossesNoFloorHere() {
        MethodSheet sheet = Indicators.of(book).methodSheet("redline", new Covers(editions.get(2)));

        assertThat(sheet.rows())
                .extracting(MethodSheet.Row::method)
                .containsExactly("ELLIPSOIDAL_CGCS2000", "GAUSS_KRUGER_PLANAR(OWN_ZONE)", "GAUSS_KRUGER_PLANAR(27)");
        assertThat(sheet.rows().get(0).figure().mu()).isEqualTo(new BigDecimal("924267.83"));
        assertThat(sheet.rows()).allSatisfy(row -> {
            assertThat(row.floors()).extracting(MethodSheet.Floor::indicator).containsExactly("redline-area");
            assertThat(row.floors()).noneMatch(MethodSheet.Floor::crosses);
            assertThat(row.figure().differencePpm().doubleValue()).isBetween(0.0, 345.0);
        });
    }

    /** Each of the 19 as the table of the plan has it: name, nature, what it gives for 2025 and wants for 2030. */
    @Test
    void thePlansNineteenAreItsTable() throws Exception {
        List<String> rows = Files.readAllLines(DATA.resolve("reference/plan-indicators.csv"), StandardCharsets.UTF_8);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            Indicator indicator = book.indicator("plan-%02d".formatted(Integer.parseInt(cells[0])))
                    .orElseThrow();
            List<Formula.Entry> series = ((Formula.Entered) indicator.formula()).series();
            Formula.Entry of2025 = series.get(series.size() - 1);

            assertThat(indicator.group()).isEqualTo(cells[1]);
            assertThat(indicator.name()).isEqualTo(cells[2]);
            assertThat(indicator.nature()).isEqualTo(cells[6].equals("约束性") ? Nature.BINDING : Nature.EXPECTED);
            assertThat(of2025.year()).isEqualTo(2025);
            assertThat(of2025.value() == null ? of2025.words() : of2025.value().toPlainString())
                    .isEqualTo(cells[4]);
            assertThat(indicator.target().words()).isEqualTo(cells[5]);
            assertThat(of2025.source().article()).endsWith("第 " + cells[0] + " 项");
        }
    }

    @Test
    void contradictionsInThePlanAreShown() {
        assertThat(book.indicators())
                .filteredOn(indicator -> !indicator.contradictions().isEmpty())
                .extracting(
                        Indicator::id,
                        indicator -> indicator.contradictions().stream()
                                .map(figure -> figure.value().toPlainString())
                                .collect(Collectors.joining()))
                .containsExactly(tuple("plan-01", "22"), tuple("plan-18", "3"));
    }

    private Part part(Breakdown breakdown, String code) {
        return breakdown.parts().stream()
                .filter(part -> code.equals(part.code()))
                .findFirst()
                .orElseThrow();
    }

    private IndicatorValue value(String id) {
        return values.value(id).orElseThrow();
    }

    private Printed printed(String id) {
        return value(id).printed();
    }
}
