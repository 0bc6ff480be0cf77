package org.ecozone.access.assess;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that can still settle a verdict, those on which the most severe hangs first, then in the order in which
 * {@code facts.yaml} asks.
 */
final class MissingFacts {

    private static final int FACT_BITS = 20;

    private final RulesByNumber rules;
    private final Valuation known;
    private final int @Nullable [][] first;
    private final @Nullable Effect[] worst;

    MissingFacts(RulesByNumber rules, Valuation known) {
        this.rules = rules;
        this.known = known;
        int facts = rules.facts().size();
        this.first = new int[facts][];
        this.worst = new Effect[facts];
    }

    /**
     * Only rules more severe than what is certain can still move the verdict. Where one stays open whatever is answered, only a
     * rule as severe whose place is known can still settle it. Outcomes come the more severe first.
     */
    List<String> of(List<RuleOutcome> outcomes, Effect atLeast) {
        int missing = 0;
        @Nullable Effect stays = stays(outcomes);
        for (RuleOutcome outcome : outcomes) {
            Effect effect = outcome.effect();
            if (!effect.isMoreSevereThan(atLeast) || stays != null && stays.isMoreSevereThan(effect)) {
                break;
            }
            if (stays == null || !outcome.dataMissing()) {
                for (int fact : outcome.open()) {
                    for (int asked : first(fact)) {
                        missing += count(asked, effect);
                    }
                }
            }
        }
        return missing == 0 ? List.of() : sorted(missing);
    }

    /** The most severe effect that no answer decides, nor a person; null where there is none. */
    private static @Nullable Effect stays(List<RuleOutcome> outcomes) {
        for (RuleOutcome outcome : outcomes) {
            if (outcome.truth() == Truth.UNKNOWN && !outcome.rule().settledByPerson() && outcome.open().length == 0) {
                return outcome.effect();
            }
        }
        return null;
    }

    /** Gives 1 where the fact is new. */
    private int count(int fact, Effect effect) {
        if (worst[fact] != null) {
            return 0;
        }
        worst[fact] = effect;
        return 1;
    }

    /** By the most severe effect that hangs on it, then as the rules list their facts. */
    private List<String> sorted(int missing) {
        long[] order = new long[missing];
        int n = 0;
        for (int fact = 0; fact < worst.length; fact++) {
            @Nullable Effect effect = worst[fact];
            if (effect != null) {
                order[n++] = ((long) effect.ordinal() << FACT_BITS | rules.position(fact)) << FACT_BITS | fact;
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
            BitSet asked = new BitSet(worst.length);
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
