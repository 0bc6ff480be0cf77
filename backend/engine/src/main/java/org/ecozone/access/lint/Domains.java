package org.ecozone.access.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.IndustryIn;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand for all values: every condition made of the same comparisons is TRUE of some project exactly if it is of
 * one with these. A number matters only at its thresholds and between them, an industry only by the prefixes it has.
 */
final class Domains {

    private static final String OTHER = "（其他）";

    private final Map<String, Fact> facts;
    private final List<String> classes;
    private final Map<List<String>, BitSet> members = new HashMap<>();

    /**
     * @param facts by key
     * @param industries four-digit codes; empty where they are not known
     */
    Domains(Map<String, Fact> facts, List<String> industries) {
        this.facts = facts;
        this.classes = industries;
    }

    /** Values of {@code key} that tell the comparisons of {@code nodes} apart, plain ones first. */
    List<Object> values(String key, List<ConditionNode> nodes) {
        if (key.equals(Condition.INDUSTRY)) {
            return industries(nodes);
        }
        Set<Object> literals = new LinkedHashSet<>();
        nodes.forEach(node -> literals(node, key, literals));
        @Nullable Fact fact = facts.get(key);
        if (fact != null && fact.type() == Fact.Type.CHOICE) {
            return fact.choices().stream().map(c -> (Object) c.code()).toList();
        }
        if (literals.stream().allMatch(Boolean.class::isInstance)) {
            return List.of(false, true);
        }
        List<Object> values = new ArrayList<>(numbers(fact, literals));
        literals.stream().filter(String.class::isInstance).forEach(values::add);
        if (literals.stream().anyMatch(String.class::isInstance)) {
            values.add(OTHER);
        }
        return values;
    }

    /** Thresholds and one number between each two, below the least and above the greatest. */
    private static SortedSet<Double> numbers(@Nullable Fact fact, Set<Object> literals) {
        SortedSet<Double> bounds = new TreeSet<>();
        literals.stream().filter(Double.class::isInstance).forEach(l -> bounds.add((Double) l));
        if (bounds.isEmpty()) {
            return bounds;
        }
        double least = fact == null || fact.minimum() == null ? Double.NEGATIVE_INFINITY : fact.minimum();
        double most = fact == null || fact.maximum() == null ? Double.POSITIVE_INFINITY : fact.maximum();
        SortedSet<Double> numbers = new TreeSet<>(bounds);
        numbers.add(bounds.first() - 1);
        numbers.add((Double.isInfinite(least) ? bounds.first() - 2 : least + bounds.first()) / 2);
        Double before = null;
        for (double bound : bounds) {
            if (before != null) {
                numbers.add(between(before, bound));
            }
            before = bound;
        }
        numbers.add(
                Double.isInfinite(most) ? bounds.last() + 1 : Math.min(bounds.last() + 1, (bounds.last() + most) / 2));
        numbers.removeIf(n -> n < least || n > most);
        return numbers;
    }

    /** The next whole number where there is one, else the middle. */
    static double between(double low, double high) {
        double next = Math.floor(low) + 1;
        return next < high ? next : (low + high) / 2;
    }

    private static void literals(ConditionNode node, String key, Set<Object> literals) {
        node.eachLeaf(leaf -> {
            if (leaf instanceof Comparison c && c.key().equals(key)) {
                literals.add(c.literal());
            }
        });
    }

    private List<Object> industries(List<ConditionNode> nodes) {
        Set<List<String>> lists = new LinkedHashSet<>();
        nodes.forEach(node -> prefixes(node, lists));
        if (classes.isEmpty()) {
            Set<Object> codes = new LinkedHashSet<>();
            lists.forEach(list -> list.forEach(prefix -> codes.add((prefix + "00").substring(0, 4))));
            codes.add("0000");
            return List.copyOf(codes);
        }
        List<BitSet> sets = lists.stream()
                .map(l -> members.computeIfAbsent(l, this::members))
                .toList();
        Map<Integer, Object> byMembership = new HashMap<>();
        List<Object> chosen = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            int membership = 0;
            for (BitSet set : sets) {
                membership = membership * 2 + (set.get(i) ? 1 : 0);
            }
            if (byMembership.putIfAbsent(membership, classes.get(i)) == null) {
                chosen.add(classes.get(i));
            }
        }
        return chosen;
    }

    private BitSet members(List<String> prefixes) {
        BitSet set = new BitSet();
        for (int i = 0; i < classes.size(); i++) {
            String code = classes.get(i);
            set.set(i, prefixes.stream().anyMatch(code::startsWith));
        }
        return set;
    }

    static void prefixes(ConditionNode node, Set<List<String>> lists) {
        node.eachLeaf(leaf -> {
            if (leaf instanceof IndustryIn in) {
                lists.add(in.prefixes());
            }
        });
    }
}
