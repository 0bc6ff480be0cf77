package org.ecozone.access.assess;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Wanted;
import org.jspecify.annotations.Nullable;

/** Finds the facts that can still change a verdict, most decisive first. */
final class MissingFacts {

    private static final int RULES_BITS = 20;
    private static final int FACT_BITS = 20;

    private final RulesByNumber rules;
    private final Valuation known;
    private final @Nullable BitSet[] first;
    private final int[] count;
    private final Effect[] worst;

    MissingFacts(RulesByNumber rules, Valuation known) {
        this.rules = rules;
        this.known = known;
        int facts = rules.facts().size();
        this.first = new BitSet[facts];
        this.count = new int[facts];
        this.worst = new Effect[facts];
    }

    /** Only rules more severe than what is certain can still move the verdict. */
    List<String> of(List<RuleOutcome> outcomes, Effect atLeast) {
        BitSet all = new BitSet(count.length);
        BitSet asked = new BitSet(count.length);
        for (RuleOutcome outcome : outcomes) {
            if (outcome.effect().isMoreSevereThan(atLeast)) {
                asked.clear();
                BitSet open = outcome.open();
                for (int fact = open.nextSetBit(0); fact >= 0; fact = open.nextSetBit(fact + 1)) {
                    asked.or(first(fact));
                }
                // Two facts of one rule may lead to the same; the rule counts once.
                for (int fact = asked.nextSetBit(0); fact >= 0; fact = asked.nextSetBit(fact + 1)) {
                    count[fact]++;
                    // Outcomes come the more severe first.
                    worst[fact] = worst[fact] == null ? outcome.effect() : worst[fact];
                }
                all.or(asked);
            }
        }
        return sorted(all);
    }

    /** By the most severe effect that hangs on it, by how many rules, by key. */
    private List<String> sorted(BitSet facts) {
        long[] order = new long[facts.cardinality()];
        int n = 0;
        for (int fact = facts.nextSetBit(0); fact >= 0; fact = facts.nextSetBit(fact + 1)) {
            long rest = (1L << RULES_BITS) - 1 - count[fact];
            order[n++] = ((long) worst[fact].ordinal() << RULES_BITS | rest) << FACT_BITS | fact;
        }
        Arrays.sort(order);
        return Arrays.stream(order)
                .mapToObj(one -> rules.facts().key((int) (one & (1L << FACT_BITS) - 1)))
                .toList();
    }

    /** What is to be asked for {@code fact}; many rules miss the same one, so it is found once. */
    private BitSet first(int fact) {
        BitSet found = first[fact];
        if (found == null) {
            found = new BitSet(count.length);
            ask(fact, found);
            first[fact] = found;
        }
        return found;
    }

    /** Adds {@code fact}, or what must be known before it makes sense to ask for it. */
    private void ask(int fact, BitSet asked) {
        @Nullable ConditionNode askIf = rules.askIf(fact);
        if (askIf == null) {
            asked.set(fact);
            return;
        }
        Wanted.Numbers before = new Wanted.Numbers();
        askIf.span(known, before);
        if (before.size() == 0) {
            asked.set(fact);
        }
        for (int i = 0; i < before.size(); i++) {
            ask(before.get(i), asked);
        }
    }
}
