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
    private final int @Nullable [][] first;
    private final int[] count;
    private final int[] last;
    private final Effect[] worst;

    MissingFacts(RulesByNumber rules, Valuation known) {
        this.rules = rules;
        this.known = known;
        int facts = rules.facts().size();
        this.first = new int[facts][];
        this.count = new int[facts];
        this.last = new int[facts];
        this.worst = new Effect[facts];
    }

    /** Only rules more severe than what is certain can still move the verdict; outcomes come the more severe first. */
    List<String> of(List<RuleOutcome> outcomes, Effect atLeast) {
        int missing = 0;
        for (int i = 0; i < outcomes.size() && outcomes.get(i).effect().isMoreSevereThan(atLeast); i++) {
            for (int fact : outcomes.get(i).open()) {
                for (int asked : first(fact)) {
                    missing += count(asked, i + 1, outcomes.get(i).effect());
                }
            }
        }
        return missing == 0 ? List.of() : sorted(missing);
    }

    /** Two facts of one rule may lead to the same; the rule counts once. Gives 1 where the fact is new. */
    private int count(int fact, int rule, Effect effect) {
        if (last[fact] == rule) {
            return 0;
        }
        last[fact] = rule;
        count[fact]++;
        if (count[fact] > 1) {
            return 0;
        }
        worst[fact] = effect;
        return 1;
    }

    /** By the most severe effect that hangs on it, by how many rules, by key. */
    private List<String> sorted(int missing) {
        long[] order = new long[missing];
        int n = 0;
        for (int fact = 0; fact < count.length; fact++) {
            if (count[fact] > 0) {
                long rest = (1L << RULES_BITS) - 1 - count[fact];
                order[n++] = ((long) worst[fact].ordinal() << RULES_BITS | rest) << FACT_BITS | fact;
            }
        }
        Arrays.sort(order);
        String[] keys = new String[missing];
        for (int i = 0; i < missing; i++) {
            keys[i] = rules.facts().key((int) (order[i] & (1L << FACT_BITS) - 1));
        }
        return List.of(keys);
    }

    /** What is to be asked for {@code fact}; many rules miss the same one, so it is found once. */
    private int[] first(int fact) {
        int[] found = first[fact];
        if (found == null && rules.askIf(fact) == null) {
            found = new int[] {fact};
            first[fact] = found;
        } else if (found == null) {
            BitSet asked = new BitSet(count.length);
            ask(fact, asked);
            found = asked.stream().toArray();
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
