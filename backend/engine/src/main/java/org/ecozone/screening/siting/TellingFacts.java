package org.ecozone.screening.siting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How near the answer to each missing fact brings a rule that speaks of this place: 1 where it settles one by itself, ½ where one
 * hangs on it and another, 0 where only rules that hold everywhere ask for it.
 */
final class TellingFacts {

    private final Assessment assessment;
    private final FactBook facts;
    private final SortedMap<String, Double> near = new TreeMap<>();

    private TellingFacts(Assessment assessment, FactBook facts) {
        this.assessment = assessment;
        this.facts = facts;
    }

    /** The missing facts of {@code assessment}, each with how near its answer brings such a rule. */
    static SortedMap<String, Double> of(Assessment assessment, FactBook facts) {
        var telling = new TellingFacts(assessment, facts);
        assessment.missingFacts().forEach(key -> telling.near.put(key, 0.0));
        if (!telling.near.isEmpty()) {
            assessment.outcomes().forEach(telling::take);
        }
        return telling.near;
    }

    private void take(RuleOutcome outcome) {
        boolean isMoving = outcome.truth() == Truth.UNKNOWN
                && outcome.rule().effect().isMoreSevereThan(assessment.atLeast())
                && !outcome.dataMissing();
        if (isMoving && outcome.rule().where() != null) {
            Set<String> asked = new LinkedHashSet<>();
            outcome.missingFacts().forEach(key -> ask(key, asked));
            asked.forEach(key -> near.merge(key, 1.0 / asked.size(), Math::max));
        }
    }

    /** Adds {@code key} where it is asked for, or else what is asked before it. */
    private void ask(String key, Set<String> asked) {
        if (near.containsKey(key)) {
            asked.add(key);
            return;
        }
        @Nullable Condition before = facts.fact(key).map(fact -> fact.askIf()).orElse(null);
        for (String earlier : before == null ? List.<String>of() : List.copyOf(before.keys())) {
            ask(earlier, asked);
        }
    }
}
