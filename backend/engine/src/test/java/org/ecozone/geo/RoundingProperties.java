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

    @Example
    void theLargestRemaindersTakeWhatIsMissing() {
        assertThat(Rounding.partsThatSum(List.of(33.333, 33.336, 33.331), 2))
                .containsExactly(new BigDecimal("33.33"), new BigDecimal("33.34"), new BigDecimal("33.33"));
    }
}
