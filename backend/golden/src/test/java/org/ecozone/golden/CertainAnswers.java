package org.ecozone.golden;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RuleOutcome.Measured;
import org.ecozone.access.rule.Truth;

/** Compares an answer with that of moved borders: what was said to be certain must be the same. */
final class CertainAnswers {

    private int moves;
    private int answers;
    private int certain;

    /** Whether there is something to be held to; counts the answer. */
    boolean isAnyCertain(Assessment measured) {
        answers++;
        certain += measured.stability().isCertain() ? 1 : 0;
        return measured.stability().isCertain()
                || measured.outcomes().stream().anyMatch(outcome -> outcome.measured() == Measured.CERTAIN);
    }

    /** What was said to be certain and is not; empty where all is well. */
    Optional<String> broken(Assessment measured, Assessment moved) {
        if (measured.stability().isCertain()) {
            if (measured.atLeast() != moved.atLeast() || measured.atMost() != moved.atMost()) {
                return Optional.of("verdict %s … %s became %s … %s: %s, then %s"
                        .formatted(
                                measured.atLeast(),
                                measured.atMost(),
                                moved.atLeast(),
                                moved.atMost(),
                                truths(measured),
                                truths(moved)));
            }
        }
        Map<String, Truth> after = truths(moved);
        for (RuleOutcome outcome : measured.outcomes()) {
            Truth truth = after.getOrDefault(outcome.rule().id(), Truth.FALSE);
            if (outcome.measured() == Measured.CERTAIN && truth != outcome.truth()) {
                return Optional.of("%s %s became %s".formatted(outcome.rule().id(), outcome.truth(), truth));
            }
        }
        return Optional.empty();
    }

    void countMove() {
        moves++;
    }

    int moves() {
        return moves;
    }

    /** Of all answers compared, those called certain. */
    double certainShare() {
        return answers == 0 ? 0 : (double) certain / answers;
    }

    private static Map<String, Truth> truths(Assessment assessment) {
        Map<String, Truth> truths = new HashMap<>();
        assessment.outcomes().forEach(outcome -> truths.put(outcome.rule().id(), outcome.truth()));
        return new TreeMap<>(truths);
    }
}
