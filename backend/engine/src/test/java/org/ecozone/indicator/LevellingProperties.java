package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LevellingProperties {

    @Property
    void partsSumToTheWholeAndNoneIsOffByMoreThanItsLastDigit(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1e8) @Scale(7) Double> parts,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        double[] raw = parts.stream().mapToDouble(part -> part).toArray();
        BigDecimal whole = parts.stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(decimals, RoundingMode.HALF_UP);

        List<BigDecimal> printed = Levelling.of(whole, raw);

        assertThat(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(whole);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        for (int i = 0; i < raw.length; i++) {
            assertThat(printed.get(i).subtract(BigDecimal.valueOf(raw[i])).abs())
                    .isLessThanOrEqualTo(unit);
        }
    }

    @Test
    void theLargestRemaindersGetWhatIsMissing() {
        assertThat(levelled("100.00", 33.333, 33.333, 33.334)).containsExactly("33.33", "33.33", "33.34");
        assertThat(levelled("1.0", 0.28, 0.35, 0.37)).containsExactly("0.3", "0.3", "0.4");
    }

    @Test
    void whatIsTooMuchIsTakenFromTheLargest() {
        assertThat(levelled("4.9", 1.0, 4.0)).containsExactly("1.0", "3.9");
        assertThat(levelled("0.03", 0.0, 0.01)).containsExactly("0.01", "0.02");
    }

    private static List<String> levelled(String whole, double... parts) {
        return Levelling.of(new BigDecimal(whole), Arrays.copyOf(parts, parts.length)).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
