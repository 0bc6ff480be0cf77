package org.ecozone.screening.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecozone.screening.ScreeningResult;
import org.junit.jupiter.api.Test;

class SettlingFactsTest {

    @Test
    void aFactThatForbidsByItselfIsAsked() {
        assertThat(SmallBook.asked("PROHIBITED a = true")).containsExactly("a");
    }

    /** Whenever the second rule holds, the first does. */
    @Test
    void aFactOnWhichNothingHangsOnceAnotherIsAnsweredIsNotAsked() {
        ScreeningResult result = SmallBook.screen(
                SmallBook.of(List.of("PROHIBITED a = true", "PROHIBITED a = true AND b = true"), Map.of()), Map.of());
        assertThat(result.assessment().missingFacts()).containsExactly("a", "b");
        assertThat(SettlingFacts.of(result)).containsExactly("a");
    }

    /** No answer to one of them moves anything while the others are open; two together forbid. */
    @Test
    void factsThatForbidOnlyTogetherAreAllAsked() {
        assertThat(SmallBook.asked(
                        "PROHIBITED a = true AND b = true",
                        "PROHIBITED a = true AND c = true",
                        "PROHIBITED b = true AND c = true"))
                .containsExactly("a", "b", "c");
        assertThat(SmallBook.asked("PROHIBITED (a = true AND b = false) OR (a = false AND b = true)"))
                .containsExactly("a", "b");
    }

    @Test
    void aMilderRuleMattersWhereTheSevereOneMayFallAway() {
        assertThat(SmallBook.asked("PROHIBITED a = true AND b = true", "RESTRICTED c = true"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void aChoiceIsLikeAFlagAndANumberIsAlwaysAsked() {
        assertThat(SmallBook.asked("PROHIBITED kind IN ('X', 'Y')", "PROHIBITED kind = 'X' AND b = true"))
                .containsExactly("kind");
        assertThat(SmallBook.asked("PROHIBITED a = true", "PROHIBITED a = true AND tonnes > 5"))
                .containsExactly("a", "tonnes");
    }

    /** What stands before a question that can settle is asked, though no rule reads it. */
    @Test
    void whatMustBeKnownBeforeAQuestionIsAsked() {
        ScreeningResult result =
                SmallBook.screen(SmallBook.of(List.of("PROHIBITED b = true"), Map.of("b", "a = true")), Map.of());
        assertThat(result.assessment().missingFacts()).containsExactly("a");
        assertThat(SettlingFacts.of(result)).containsExactly("a");
    }

    @Test
    void theOrderIsThatOfTheResult() {
        ScreeningResult result = SmallBook.screen(
                SmallBook.of(List.of("RESTRICTED a = true", "PROHIBITED d = true", "CONDITIONAL c = true"), Map.of()),
                Map.of());
        assertThat(SettlingFacts.of(result)).isEqualTo(result.assessment().missingFacts());
    }
}
