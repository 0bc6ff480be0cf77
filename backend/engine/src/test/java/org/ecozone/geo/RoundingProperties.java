package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
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

    @Example
    void theLargestRemaindersTakeWhatIsMissing() {
        assertThat(Rounding.partsThatSum(List.of(33.333, 33.336, 33.331), 2))
                .containsExactly(new BigDecimal("33.33"), new BigDecimal("33.34"), new BigDecimal("33.33"));
    }
}
