package org.ecozone.access.coverage;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Industries that no condition of some rules and silences tells apart, and so are answered alike. Of the 1,382 classes of GB/T 4754
 * there are a few hundred kinds. Immutable; two are equal if the same conditions concern them.
 */
final class Alike {

    private final Conditions conditions;
    private final BitSet concerning;

    private Alike(Conditions conditions, BitSet concerning) {
        this.conditions = conditions;
        this.concerning = concerning;
    }

    /** The conditions, each once, by which rules that speak of ground and silences choose industries. */
    static Conditions conditions(Collection<Rule> rules, Collection<Silence> silences) {
        Map<String, Condition> byText = new LinkedHashMap<>();
        rules.stream().filter(rule -> !Binding.of(rule).isEmpty()).forEach(rule -> add(byText, rule.when()));
        silences.forEach(silence -> add(byText, silence.industries()));
        return new Conditions(byText);
    }

    private static void add(Map<String, Condition> byText, @Nullable Condition condition) {
        if (condition != null) {
            byText.putIfAbsent(condition.text(), condition);
        }
    }

    /** Conditions by number. */
    static final class Conditions {

        private final List<Condition> inOrder;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        private Conditions(Map<String, Condition> byText) {
            this.inOrder = List.copyOf(byText.values());
            byText.keySet().forEach(text -> numbers.put(text, numbers.size()));
        }

        /** Those that are like the industry of {@code concern}. */
        Alike of(Concern concern) {
            BitSet concerning = new BitSet(inOrder.size());
            for (int i = 0; i < inOrder.size(); i++) {
                concerning.set(i, concern.isOf(inOrder.get(i)));
            }
            return new Alike(this, concerning);
        }
    }

    /**
     * Whether {@code when} concerns these industries; null concerns all.
     *
     * @throws IllegalArgumentException of a condition by which they were not told apart: some may differ in it
     */
    boolean isConcernedBy(@Nullable Condition when) {
        if (when == null) {
            return true;
        }
        Integer number = conditions.numbers.get(when.text());
        if (number == null) {
            throw new IllegalArgumentException("no condition of these rules and silences: " + when.text());
        }
        return concerning.get(number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alike that && conditions == that.conditions && concerning.equals(that.concerning);
    }

    @Override
    public int hashCode() {
        return concerning.hashCode();
    }
}
