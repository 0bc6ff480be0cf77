package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RoundingProperties {

    @Property(seed = "20261123")
    void partsSumToTheRoundedWholeAndStayWithinOneUnit(
            @ForAll @Size(max = 30) List<@DoubleRange(max = 1e9) Double> parts) {
        List<BigDecimal> rounded = Rounding.partsThatSum(parts, 2);
        BigDecimal whole = parts.stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
        assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(rounded.get(i).subtract(BigDecimal.valueOf(parts.get(i))).abs())
                    .isLessThan(new BigDecimal("0.01"));
        }
    }

    @Property
    void oneValueIsRoundedByItsShortestDecimalForm(
            @ForAll @DoubleRange(max = 1e13) double value, @ForAll @IntRange(max = 6) int decimals) {
        assertHalfUp(value, decimals);
        assertHalfUp(value / 1e9, decimals);
        assertHalfUp(value / 1e18, decimals);
    }

    @Property
    void valuesAtAndAroundTheMiddleAreRoundedByTheirDigits(
            @ForAll @LongRange(max = 1_000_000_000_000L) long units, @ForAll @IntRange(max = 6) int decimals) {
        double middle = (units + 0.5) / Math.pow(10, decimals);
        assertHalfUp(middle, decimals);
        assertHalfUp(Math.nextUp(middle), decimals);
        assertHalfUp(Math.nextDown(middle), decimals);
        assertHalfUp(middle * (1 + 1e-9), decimals);
        assertHalfUp(middle * (1 - 1e-9), decimals);
    }

    private static void assertHalfUp(double value, int decimals) {
        assertThat(Rounding.halfUp(value, decimals))
                .isEqualTo(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    @Property(seed = "20261129")
    void partsSumToTheFigureAboveThemAndNothingStaysNothing(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(max = 1e9) Double> parts,
            @ForAll @LongRange(max = 1_000_000_000_000L) long units) {
        BigDecimal total = BigDecimal.valueOf(units, 2);
        List<BigDecimal> rounded = Rounding.partsThatSumTo(total, parts, 2);
        assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
        assertThat(rounded).allMatch(part -> part.signum() >= 0 && part.scale() == 2);
        boolean isAnything = parts.stream().anyMatch(part -> part > 0);
        for (int i = 0; i < parts.size(); i++) {
            if (isAnything && parts.get(i) == 0) {
                assertThat(rounded.get(i)).isEqualByComparingTo(BigDecimal.ZERO);
            }
        }
    }

    @Example
    void partsAreBroughtToTheFigureAboveThemInProportion() {
        assertThat(Rounding.partsThatSumTo(new BigDecimal("3.01"), List.of(1.0, 0.0, 1.0), 2))
                .containsExactly(new BigDecimal("1.51"), new BigDecimal("0.00"), new BigDecimal("1.50"));
        assertThat(Rounding.partsThatSumTo(new BigDecimal("100.00"), List.of(10.0, 30.0), 2))
                .containsExactly(new BigDecimal("25.00"), new BigDecimal("75.00"));
        assertThat(Rounding.partsThatSumTo(new BigDecimal("0.00"), List.of(), 2))
                .isEmpty();
    }

    @Example
    void theLargestRemaindersTakeWhatIsMissing() {
        assertThat(Rounding.partsThatSum(List.of(33.333, 33.336, 33.331), 2))
                .containsExactly(new BigDecimal("33.33"), new BigDecimal("33.34"), new BigDecimal("33.33"));
    }
}
