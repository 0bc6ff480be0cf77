package org.ecozone.access.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.PlainNumber;
import org.ecozone.access.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Finds a project for which conditions come out as wanted, or that there is none: exact, over {@link Domains}. Values are
 * given fact by fact; where the conditions already come out otherwise whatever the rest (Kleene), the branch is left.
 */
final class Solver {

    private static final int MOST_STEPS = 100_000;

    private final Domains domains;
    private boolean isBoundReached;

    Solver(Domains domains) {
        this.domains = domains;
    }

    /**
     * A condition and what it shall come out as.
     *
     * @param fixed values that it is told whatever the project
     */
    record Goal(ConditionNode node, boolean wanted, Map<String, Object> fixed) {

        static Goal isTrue(ConditionNode node) {
            return new Goal(node, true, Map.of());
        }

        static Goal isFalse(ConditionNode node) {
            return new Goal(node, false, Map.of());
        }

        private Truth evaluate(Map<String, Object> values) {
            Truth truth = node.evaluate(key -> {
                @Nullable Object told = fixed.get(key);
                return told == null ? values.get(key) : told;
            });
            return wanted ? truth : truth.not();
        }
    }

    /** Whether a search since the last call was broken off, so that "there is none" is not sure. */
    boolean takeBoundReached() {
        boolean reached = isBoundReached;
        isBoundReached = false;
        return reached;
    }

    /** A project with as few facts as can be told for which all of {@code goals} come out so; empty if there is none. */
    Optional<SortedMap<String, Object>> find(List<Goal> goals) {
        List<ConditionNode> nodes = goals.stream().map(Goal::node).toList();
        TreeSet<String> keys = new TreeSet<>();
        nodes.forEach(node -> node.collectKeys(keys));
        goals.forEach(goal -> goal.fixed.keySet().forEach(key -> {
            if (goals.stream().allMatch(g -> g.fixed.containsKey(key))) {
                keys.remove(key);
            }
        }));
        List<Choice> choices = new ArrayList<>();
        keys.forEach(key -> choices.add(new Choice(key, domains.values(key, nodes))));
        Map<String, Object> values = new HashMap<>();
        int[] steps = {0};
        return search(goals, choices, 0, values, steps)
                ? Optional.of(fewest(goals, new TreeMap<>(values)))
                : Optional.empty();
    }

    private record Choice(String key, List<Object> values) {}

    private boolean search(List<Goal> goals, List<Choice> choices, int depth, Map<String, Object> values, int[] steps) {
        Truth all = Truth.TRUE;
        for (Goal goal : goals) {
            all = all.and(goal.evaluate(values));
        }
        if (all != Truth.UNKNOWN || depth == choices.size()) {
            return all == Truth.TRUE;
        }
        Choice choice = choices.get(depth);
        for (Object value : choice.values) {
            if (++steps[0] > MOST_STEPS) {
                isBoundReached = true;
                return true;
            }
            values.put(choice.key, value);
            if (search(goals, choices, depth + 1, values, steps)) {
                return true;
            }
        }
        values.remove(choice.key);
        return false;
    }

    private static SortedMap<String, Object> fewest(List<Goal> goals, SortedMap<String, Object> values) {
        for (String key : List.copyOf(values.keySet())) {
            SortedMap<String, Object> fewer = new TreeMap<>(values);
            fewer.remove(key);
            if (goals.stream().allMatch(g -> g.evaluate(fewer) == Truth.TRUE)) {
                values.remove(key);
            }
        }
        return values;
    }

    /** {@code values} as a reader writes them. */
    static String shown(Map<String, Object> values) {
        return values.isEmpty()
                ? "任何项目"
                : values.entrySet().stream()
                        .map(e -> e.getKey() + " = " + shown(e.getValue()))
                        .collect(Collectors.joining("，"));
    }

    static String shown(Object value) {
        return value instanceof Double number ? PlainNumber.plain(number) : value.toString();
    }
}
