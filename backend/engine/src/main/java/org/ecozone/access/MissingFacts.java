package org.ecozone.access;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the facts that can still change a verdict, most decisive first. */
final class MissingFacts {

    private final Map<String, Fact> descriptions;
    private final Map<String, Object> known;

    MissingFacts(Map<String, Fact> descriptions, Map<String, Object> known) {
        this.descriptions = descriptions;
        this.known = known;
    }

    /** Only rules more severe than what is certain can still move the verdict. */
    List<String> of(List<RuleOutcome> outcomes, Effect atLeast) {
        Map<String, Effect> worst = new HashMap<>();
        Map<String, Integer> rules = new HashMap<>();
        for (RuleOutcome outcome : outcomes) {
            Effect effect = outcome.rule().effect();
            if (effect.isMoreSevereThan(atLeast)) {
                TreeSet<String> asked = new TreeSet<>();
                outcome.missingFacts().forEach(fact -> ask(fact, asked));
                for (String fact : asked) {
                    worst.merge(fact, effect, Effect::orMoreSevere);
                    rules.merge(fact, 1, Integer::sum);
                }
            }
        }
        return worst.keySet().stream()
                .sorted(Comparator.<String, Effect>comparing(worst::get)
                        .thenComparing(rules::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Adds {@code fact}, or what must be known before it makes sense to ask for it. */
    private void ask(String fact, TreeSet<String> asked) {
        @Nullable Fact description = descriptions.get(fact);
        @Nullable Condition askIf = description == null ? null : description.askIf();
        SortedSet<String> before = askIf == null ? Collections.emptySortedSet() : askIf.open(known);
        if (before.isEmpty()) {
            asked.add(fact);
        } else {
            before.forEach(other -> ask(other, asked));
        }
    }
}
