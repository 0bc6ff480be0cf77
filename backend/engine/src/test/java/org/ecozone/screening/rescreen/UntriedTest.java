package org.ecozone.screening.rescreen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.ecozone.access.book.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Combinations that cannot be had. There are two: the new release was not complete on the old day, and the old one was not on the new
 * day.
 */
class UntriedTest {

    private static final LocalDate LATE = LocalDate.parse("2026-12-01");
    private static final LocalDate EARLY = LocalDate.parse("2021-01-01");
    private static final RuleBook FROM_LATE = Releases.from(LATE);
    private static final RuleBook FROM_2024 = Releases.from(LocalDate.parse("2024-01-01"));
    private static final int TRIES = 12;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNewReleaseThatWasNotCompleteOnTheOldDayIsTriedOnTheNewDayOnly(boolean isNewEdition) {
        int told = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            AnyRescreening any = new AnyRescreening(new Random(seed));
            Basis after = any.after(isNewEdition, any.release(FROM_LATE), LATE);
            told += told(any, after, set -> set.contains(Cause.RULES) && !set.contains(Cause.DAY));
        }
        assertThat(told).isGreaterThan(TRIES / 4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOldReleaseThatWasNotCompleteOnTheNewDayIsTriedOnTheOldDayOnly(boolean isNewEdition) {
        int told = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            AnyRescreening any = new AnyRescreening(new Random(seed), FROM_2024);
            Basis after = any.after(isNewEdition, any.release(Releases.OTHER_CLAUSES), EARLY);
            told += told(any, after, set -> set.contains(Cause.DAY) && !set.contains(Cause.RULES));
        }
        assertThat(told).isGreaterThan(TRIES / 4);
    }

    /** How many changes are told, each with the least sets of those that could be tried. */
    private static int told(AnyRescreening any, Basis after, Predicate<Set<Cause>> isUntried) {
        Rescreening again = any.by(after);
        List<Set<Cause>> untried = new ArrayList<>();
        Map<Set<Cause>, Map<String, Standing>> plain = new java.util.HashMap<>();
        for (Set<Cause> set : RescreeningProperties.subsets(any.before.differences(after))) {
            Basis basis = any.before.with(after, set);
            if (isUntried.test(set)) {
                untried.add(set);
                assertThatThrownBy(() -> RescreeningProperties.plain(any, basis))
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                plain.put(set, RescreeningProperties.plain(any, basis));
            }
        }
        boolean isSame = again.changes().isEmpty()
                && again.clauses().isEmpty()
                && again.before().equals(again.after());
        assertThat(again.untried()).containsExactlyInAnyOrderElementsOf(isSame ? List.of() : untried);
        for (RuleChange change : again.changes()) {
            Set<Set<Cause>> bringing = new HashSet<>();
            plain.forEach((set, standings) -> {
                if (Objects.equals(standings.get(change.rule().id()), change.after())) {
                    bringing.add(set);
                }
            });
            assertThat(change.causes())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(RescreeningProperties.least(bringing));
        }
        return again.changes().size();
    }

    @Test
    void aDayOnWhichTheNewReleaseIsNotCompleteIsRefused() {
        AnyRescreening any = new AnyRescreening(new Random(1));
        assertThat(catchThrowable(() -> any.by(any.after(false, FROM_LATE, any.before.asOf()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("起完整");
    }
}
