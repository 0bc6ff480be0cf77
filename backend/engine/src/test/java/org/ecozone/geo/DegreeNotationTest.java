package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegreeNotationTest {

    @ParameterizedTest
    @CsvSource({"82.0745, 82.1291666667", "45.0209, 45.0358333333", "82, 82", "82.3, 82.5", "-82.0745, -82.1291666667"})
    void readsDegreesMinutesAndSecondsInOneNumber(double packed, double decimal) {
        assertThat(DegreeNotation.PACKED.toDecimal(packed)).isCloseTo(decimal, Offset.offset(1e-9));
        assertThat(DegreeNotation.DECIMAL.toDecimal(packed)).isEqualTo(packed);
    }

    @ParameterizedTest
    @CsvSource({"82.0745, true", "82.5959, true", "82.60, false", "82.1260, false", "82.99, false", "83, true"})
    void knowsThatMinutesAndSecondsStayBelowSixty(double written, boolean canBe) {
        assertThat(DegreeNotation.PACKED.canBe(written)).isEqualTo(canBe);
        assertThat(DegreeNotation.DECIMAL.canBe(written)).isTrue();
    }

    @Property(tries = 2000, seed = "20261123")
    void everyPlaceWrittenPackedIsReadBack(
            @ForAll @IntRange(min = 3, max = 135) int degrees,
            @ForAll @IntRange(max = 59) int minutes,
            @ForAll @IntRange(max = 59_999) int milliseconds) {
        double written = Double.parseDouble(String.format("%d.%02d%05d", degrees, minutes, milliseconds));
        assertThat(DegreeNotation.PACKED.canBe(written)).isTrue();
        assertThat(DegreeNotation.PACKED.toDecimal(written))
                .isCloseTo(degrees + minutes / 60.0 + milliseconds / 3_600_000.0, Offset.offset(1e-9));
    }
}
