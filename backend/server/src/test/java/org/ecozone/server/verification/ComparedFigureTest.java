package org.ecozone.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.server.verification.Figure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedFigureTest {

    @ParameterizedTest
    @CsvSource({
        "indicator/a/numerator, 100, 101, SQUARE_METRES, false",
        "indicator/a/numerator, 100, 101.01, SQUARE_METRES, true",
        "indicator/a/numerator, 10000000, 10000010, SQUARE_METRES, false",
        "indicator/a/numerator, 10000000, 9999989, SQUARE_METRES, true",
        "indicator/a/value, 100, 100.0015, MU, false",
        "indicator/a/value, 100, 100.0016, MU, true",
        "indicator/a/value, -2000, -2000.0019, MU, false",
        "indicator/a/value, 50, 50.00004, PERCENT, false",
        "indicator/a/value, 50, 50.00006, PERCENT, true",
        "indicator/a/value, 0, 0.0000001, PERCENT, true",
        "indicator/a/value, 51, 51, COUNT, false",
        "indicator/a/value, 51, 52, COUNT, true",
        "indicator/a/value, 51, NaN, COUNT, true"
    })
    void differsByMoreThanAMillionthAndASquareMetre(
            String id, double expected, double computed, Unit unit, boolean different) {
        assertThat(new ComparedFigure(id, expected, computed, unit).isDifferent())
                .isEqualTo(different);
    }

    @Test
    void aPartThatOneSideLacksIsNothingThereButAWholeIsMissed() {
        List<Figure> expected = List.of(
                area("indicator/a/numerator", 0),
                area("breakdown/a/unit/U1/numerator", 0.5),
                area("breakdown/a/unit/U2/numerator", 7),
                area("balance/redline/lost", 0));
        List<Figure> computed = List.of(area("balance/redline/unit/U1/lost", 0.9), area("balance/redline/gained", 0));
        List<ComparedFigure> compared = ComparedFigure.of(expected, computed);
        assertThat(compared).hasSize(6);
        assertThat(compared)
                .filteredOn(ComparedFigure::isDifferent)
                .extracting(ComparedFigure::id)
                .containsExactly(
                        "indicator/a/numerator",
                        "breakdown/a/unit/U2/numerator",
                        "balance/redline/lost",
                        "balance/redline/gained");
    }

    private static Figure area(String id, double squareMetres) {
        return new Figure(id, squareMetres, Unit.SQUARE_METRES);
    }
}
