package org.ecozone.access.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void theAnswerOfAPlaceGivesItsOwnSpanToBothComparisons() {
        Span place = Span.of(Truth.FALSE, Truth.UNKNOWN, Truth.UNKNOWN);
        Spread answer = new Spread.Answer(place);

        assertThat(answer.of(Operator.EQUAL, true, Truth.UNKNOWN)).isEqualTo(place);
        assertThat(answer.of(Operator.EQUAL, false, Truth.UNKNOWN)).isEqualTo(place.not());
    }
}
