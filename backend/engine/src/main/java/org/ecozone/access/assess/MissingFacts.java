package org.ecozone.access.assess;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Fact;
import org.jspecify.annotations.Nullable;

/** Finds the facts that can still change a verdict, most decisive first. */
final class MissingFacts {

    private final Map<String, Fact> descriptions;
    private final Map<String, Object> known;
    private final Map<String, Set<String>> first = new HashMap<>();
    private final Map<String, Weight> weights = new HashMap<>();

    MissingFacts(Map<String, Fact> descriptions, Map<String, Object> known) {
        this.descriptions = descriptions;
        this.known = known;
    }

    /** Only rules more severe than what is certain can still move the verdict. */
    List<String> of(List<RuleOutcome> outcomes, Effect atLeast) {
        for (RuleOutcome outcome : outcomes) {
            if (outcome.rule().effect().isMoreSevereThan(atLeast)) {
                for (String fact : outcome.missingFacts()) {
                    for (String asked : first(fact)) {
                        weights.computeIfAbsent(asked, Weight::new).add(outcome);
                    }
                }
            }
        }
        return weights.values().stream().sorted().map(weight -> weight.fact).toList();
    }

    /** What is to be asked for {@code fact}; many rules miss the same one, so it is found once. */
    private Set<String> first(String fact) {
        return first.computeIfAbsent(fact, key -> {
            TreeSet<String> found = new TreeSet<>();
            ask(key, found);
            return found;
        });
    }

    /** How much hangs on a fact: the most severe effect and how many rules. */
    private static final class Weight implements Comparable<Weight> {

        private final String fact;
        private Effect worst = Effect.PERMITTED;
        private int rules;
        private @Nullable RuleOutcome last;

        Weight(String fact) {
            this.fact = fact;
        }

        /** Two facts of one rule may lead to this one; the rule counts once. */
        void add(RuleOutcome outcome) {
            if (outcome != last) {
                last = outcome;
                rules++;
                worst = worst.orMoreSevere(outcome.rule().effect());
            }
        }

        @Override
        public int compareTo(Weight other) {
            int byEffect = worst.compareTo(other.worst);
            int byRules = byEffect == 0 ? Integer.compare(other.rules, rules) : byEffect;
            return byRules == 0 ? fact.compareTo(other.fact) : byRules;
        }
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
