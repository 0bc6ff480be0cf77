package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Parts printed below a whole that is printed already. */
class LevelledPartsProperties {

    @Property(seed = "20261123")
    void partsSumToTheWholeAndNoneIsOffByMoreThanItsLastDigitAndItsShareOfWhatTheWholeLost(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1e8) @Scale(7) Double> parts,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        BigDecimal whole = parts.stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(decimals, RoundingMode.HALF_UP);

        List<BigDecimal> printed = Rounding.partsThatSumTo(whole, parts, decimals);

        assertThat(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(whole);
        BigDecimal most = new BigDecimal("1.5").movePointLeft(decimals);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(printed.get(i).subtract(BigDecimal.valueOf(parts.get(i))).abs())
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void theLargestRemaindersGetWhatIsMissing() {
        assertThat(levelled("100.00", 33.333, 33.333, 33.334)).containsExactly("33.33", "33.33", "33.34");
        assertThat(levelled("1.0", 0.28, 0.35, 0.37)).containsExactly("0.3", "0.3", "0.4");
    }

    @Test
    void aWholeThatIsPrintedSmallerOrLargerIsSharedInProportion() {
        assertThat(levelled("4.9", 1.0, 4.0)).containsExactly("1.0", "3.9");
        assertThat(levelled("0.03", 0.0, 0.01)).containsExactly("0.00", "0.03");
    }

    private static List<String> levelled(String whole, Double... parts) {
        BigDecimal total = new BigDecimal(whole);
        return Rounding.partsThatSumTo(total, List.of(parts), total.scale()).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
