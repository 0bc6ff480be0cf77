package org.ecozone.access.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static List<Span> all() {
        List<Span> all = new ArrayList<>();
        for (Truth least : Truth.values()) {
            for (Truth measured : Truth.values()) {
                for (Truth greatest : Truth.values()) {
                    if (least.compareTo(measured) <= 0 && measured.compareTo(greatest) <= 0) {
                        all.add(Span.of(least, measured, greatest));
                    }
                }
            }
        }
        return all;
    }

    /** Every truth from the least to the greatest. */
    private static List<Truth> truths(Span span) {
        return List.of(Truth.values())
                .subList(span.least().ordinal(), span.greatest().ordinal() + 1);
    }

    @Test
    void thereAreTenAndEachIsOneValue() {
        assertThat(all()).hasSize(10).doesNotHaveDuplicates();
        assertThat(Span.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE))
                .isSameAs(Span.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE));
    }

    @Test
    void refusesAMeasuredTruthThatLiesBeyondAnEnd() {
        assertThatThrownBy(() -> Span.of(Truth.UNKNOWN, Truth.FALSE, Truth.TRUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void joinedSpansHoldEveryTruthThatTheirPartsCanGiveAndNoMore() {
        for (Span a : all()) {
            assertThat(truths(a.not()))
                    .containsExactlyInAnyOrderElementsOf(
                            truths(a).stream().map(Truth::not).toList());
            assertThat(a.not().measured()).isEqualTo(a.measured().not());
            for (Span b : all()) {
                List<Truth> and = new ArrayList<>();
                List<Truth> or = new ArrayList<>();
                for (Truth x : truths(a)) {
                    for (Truth y : truths(b)) {
                        and.add(x.and(y));
                        or.add(x.or(y));
                    }
                }
                assertThat(truths(a.and(b)))
                        .containsExactlyInAnyOrderElementsOf(List.copyOf(java.util.Set.copyOf(and)));
                assertThat(truths(a.or(b))).containsExactlyInAnyOrderElementsOf(List.copyOf(java.util.Set.copyOf(or)));
                assertThat(a.and(b).measured()).isEqualTo(a.measured().and(b.measured()));
                assertThat(a.or(b).measured()).isEqualTo(a.measured().or(b.measured()));
            }
        }
    }

    /** A number measured as {@code value} that may be anything from {@code least} to {@code most}. */
    @ParameterizedTest
    @CsvSource({
        "LESS, 3, 1, 5, FALSE, TRUE",
        "LESS, 3, 1, 3, FALSE, TRUE",
        "LESS, 3, 3, 5, FALSE, FALSE",
        "LESS, 6, 1, 5, TRUE, TRUE",
        "LESS_OR_EQUAL, 5, 1, 5, TRUE, TRUE",
        "LESS_OR_EQUAL, 1, 1, 5, FALSE, TRUE",
        "GREATER, 5, 1, 5, FALSE, FALSE",
        "GREATER, 1, 1, 5, FALSE, TRUE",
        "GREATER_OR_EQUAL, 1, 1, 5, TRUE, TRUE",
        "EQUAL, 3, 1, 5, FALSE, TRUE",
        "EQUAL, 3, 3, 3, TRUE, TRUE",
        "EQUAL, 6, 1, 5, FALSE, FALSE"
    })
    void aNumberBetweenBoundsGivesItsSpan(
            Operator operator, double bound, double least, double most, Truth lowest, Truth highest) {
        for (double value = least; value <= most; value++) {
            Truth measured = Truth.of(operator.holds(Double.compare(value, bound)));
            Span span = new Spread.Between(least, most).of(operator, bound, measured);
            assertThat(span).isEqualTo(Span.of(lowest, measured, highest));
        }
    }

    @Test
    void theAnswerOfAPlaceGivesItsOwnSpanToBothComparisons() {
        Span place = Span.of(Truth.FALSE, Truth.UNKNOWN, Truth.UNKNOWN);
        Spread answer = new Spread.Answer(place);

        assertThat(answer.of(Operator.EQUAL, true, Truth.UNKNOWN)).isEqualTo(place);
        assertThat(answer.of(Operator.EQUAL, false, Truth.UNKNOWN)).isEqualTo(place.not());
    }
}
