package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.indicator.SmallMap.box;
import static org.ecozone.indicator.SmallMap.withUnits;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.ecozone.fault.FaultsFound;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.Breakdown.Kind;
import org.ecozone.indicator.Breakdown.Part;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    private static final IndicatorBook AREA = Books.of("MU, 2", "area: { layer: redline }");

    @Test
    void groundDividesAmongUnitsAndWhatIsInNoneIsApart() {
        ZoningMap map = redline("2026.1")
                .zone("redline", "R1", "A", box(82.01, 44.80, 82.05, 44.81))
                .map();

        Breakdown breakdown = breakdown(AREA, By.UNIT, map);

        assertThat(breakdown.parts()).extracting(Part::code).containsExactly("U1", "U2", "U3", "U4", null);
        assertThat(raw(breakdown, "U1")).isCloseTo(Ellipsoid.box(82.01, 44.80, 82.02, 44.81), within(1e-3));
        assertThat(raw(breakdown, "U2")).isCloseTo(0, within(1e-3));
        assertThat(raw(breakdown, "U3")).isCloseTo(Ellipsoid.box(82.02, 44.80, 82.04, 44.81), within(1e-3));
        Part none = breakdown.parts().get(4);
        assertThat(none.kind()).isEqualTo(Kind.NONE);
        assertThat(none.name()).isEqualTo("不属于任何单元");
        assertThat(none.numerator().raw()).isCloseTo(Ellipsoid.box(82.04, 44.80, 82.05, 44.81), within(1e-3));
        closes(breakdown);
    }

    @Test
    void unitsOfACategoryAreOnePart() {
        ZoningMap map = redline("2026.1")
                .zone("redline", "R1", "A", box(82.01, 44.80, 82.03, 44.82))
                .map();

        Breakdown breakdown = breakdown(AREA, By.CATEGORY, map);

        assertThat(breakdown.parts()).extracting(Part::code).containsExactly("PRIORITY", "KEY", "GENERAL");
        assertThat(breakdown.parts().get(2).name()).isEqualTo("类GENERAL");
        assertThat(raw(breakdown, "GENERAL")).isCloseTo(Ellipsoid.box(82.02, 44.80, 82.03, 44.82), within(1e-3));
        closes(breakdown);
    }

    @Test
    void whatOverlappingUnitsCountTwiceIsDeducted() {
        ZoningMap map = redline("2026.1")
                .zone("control-unit", "U5", "KEY", box(82.00, 44.80, 82.01, 44.81))
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.02, 44.81))
                .map();

        Breakdown breakdown = breakdown(AREA, By.UNIT, map);

        Part repeated = breakdown.parts().get(breakdown.parts().size() - 1);
        assertThat(repeated.kind()).isEqualTo(Kind.REPEATED);
        assertThat(repeated.numerator().raw()).isCloseTo(-Ellipsoid.box(82.00, 44.80, 82.01, 44.81), within(1e-3));
        closes(breakdown);
    }

    @Test
    void aShareHasTheShareOfEachPartInItsOwnDenominator() {
        ZoningMap map = redline("2026.1")
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.82))
                .map();
        IndicatorBook share =
                Books.of("PERCENT, 2", "share: { part: { layer: redline }, whole: { layer: admin-area } }");

        Breakdown breakdown = breakdown(share, By.ADMIN_AREA, map);

        assertThat(breakdown.whole().value()).isEqualTo(new BigDecimal("25.00"));
        assertThat(breakdown.parts())
                .extracting(Part::value)
                .containsExactly(new BigDecimal("50.00"), new BigDecimal("0.00"));
        closes(breakdown);
    }

    @Test
    void aChangeIsToldByPartBeforeAndAfter() {
        ZoningMap before = redline("2020.1")
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .map();
        ZoningMap after = redline("2026.1")
                .zone("redline", "R1", "A", box(82.03, 44.81, 82.04, 44.82))
                .map();
        IndicatorBook change = Books.of("MU, 2", "change: { layer: redline }");

        Breakdown breakdown =
                Indicators.of(change).breakdown(change.indicators().get(0), By.UNIT, after, before);

        double lost = Ellipsoid.mu(Ellipsoid.box(82.00, 44.80, 82.01, 44.81));
        double gained = Ellipsoid.mu(Ellipsoid.box(82.03, 44.81, 82.04, 44.82));
        assertThat(breakdown.parts())
                .extracting(part -> part.value().doubleValue())
                .satisfiesExactly(
                        value -> assertThat(value).isCloseTo(-lost, within(0.011)),
                        value -> assertThat(value).isZero(),
                        value -> assertThat(value).isZero(),
                        value -> assertThat(value).isCloseTo(gained, within(0.011)));
        closes(breakdown);
    }

    @Test
    void countsAndMissingLayersAreRefused() {
        ZoningMap map = redline("2026.1").map();
        ZoningMap bare = SmallMap.edition("2026.1")
                .layer("redline", 1, "redline", "A")
                .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
                .map();

        assertThatThrownBy(() -> breakdown(Books.of("COUNT, 0", "count: { layer: control-unit }"), By.UNIT, map))
                .isInstanceOf(FaultsFound.class)
                .hasMessageContaining("INDICATOR_NOT_SPATIAL");
        assertThatThrownBy(() -> breakdown(AREA, By.UNIT, map))
                .isInstanceOf(FaultsFound.class)
                .hasMessageContaining("INDICATOR_NO_DATA");
        assertThatThrownBy(() -> breakdown(AREA, By.UNIT, bare))
                .isInstanceOf(FaultsFound.class)
                .hasMessageContaining("LAYER_NO_DATA");
    }

    @Test
    void partsAreNamedAsRequestsNameThem() {
        assertThat(List.of("unit", "admin-area", "category"))
                .allSatisfy(word -> assertThat(By.find(word)).map(By::word).contains(word));
        assertThat(By.find("layer")).isEmpty();
    }

    /** Every printed column sums to its whole to the last digit, every raw one to 1e-9 of it. */
    static void closes(Breakdown breakdown) {
        columnCloses(breakdown, Part::numerator);
        if (breakdown.whole().denominator() != null) {
            columnCloses(breakdown, Part::denominator);
        }
        if (breakdown.whole().before() != null) {
            columnCloses(breakdown, Part::before);
        }
        if (breakdown.whole().denominator() == null) {
            assertThat(sum(breakdown, Part::value)).isEqualTo(breakdown.whole().value());
        }
    }

    private static void columnCloses(Breakdown breakdown, Function<Part, Breakdown.Amount> column) {
        Breakdown.Amount whole = column.apply(breakdown.whole());
        assertThat(sum(breakdown, part -> column.apply(part).squareMetres())).isEqualTo(whole.squareMetres());
        assertThat(sum(breakdown, part -> column.apply(part).mu())).isEqualTo(whole.mu());
        double raw = breakdown.parts().stream()
                .mapToDouble(part -> column.apply(part).raw())
                .sum();
        assertThat(raw).isCloseTo(whole.raw(), within(1e-9 * whole.raw() + 1e-4));
    }

    private static BigDecimal sum(Breakdown breakdown, Function<Part, BigDecimal> figure) {
        return breakdown.parts().stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double raw(Breakdown breakdown, String code) {
        return breakdown.parts().stream()
                .filter(part -> code.equals(part.code()))
                .findFirst()
                .orElseThrow()
                .numerator()
                .raw();
    }

    private static Breakdown breakdown(IndicatorBook book, By by, ZoningMap map) {
        return Indicators.of(book).breakdown(book.indicators().get(0), by, map, map);
    }

    private static SmallMap redline(String code) {
        return withUnits(code).layer("redline", 1, "admin-area", "A");
    }
}
