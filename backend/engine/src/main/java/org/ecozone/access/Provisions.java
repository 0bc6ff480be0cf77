package org.ecozone.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Rules and clauses, those of a unit's list found by its code: a site is held only against the lists of its own units. */
final class Provisions {

    private final List<Rule> general;
    private final Map<String, List<Rule>> ofUnit;
    private final List<PersonClause> generalByPerson;
    private final Map<String, List<PersonClause>> ofUnitByPerson;
    private final Map<String, List<Rule>> byFact = new HashMap<>();
    private final List<Fact> measured;
    private final Map<String, double[]> thresholds = new HashMap<>();

    private Provisions(RuleBook.Contents contents) {
        measured = contents.facts().stream().filter(f -> f.measured() != null).toList();
        general =
                contents.rules().stream().filter(r -> unit(r.clause()) == null).toList();
        ofUnit = byUnit(contents.rules(), r -> unit(r.clause()));
        generalByPerson = contents.personClauses().stream()
                .filter(c -> unit(c.clause()) == null)
                .toList();
        ofUnitByPerson = byUnit(contents.personClauses(), c -> unit(c.clause()));
        for (Rule rule : contents.rules()) {
            var keys = new TreeSet<>(rule.facts());
            if (rule.where() != null) {
                keys.addAll(rule.where().facts());
            }
            keys.forEach(
                    key -> byFact.computeIfAbsent(key, k -> new ArrayList<>()).add(rule));
            if (rule.when() != null) {
                addThresholds(rule.when().root());
            }
        }
    }

    private void addThresholds(ConditionNode node) {
        if (node instanceof ConditionNode.Junction junction) {
            junction.parts().forEach(this::addThresholds);
        } else if (node instanceof ConditionNode.Not not) {
            addThresholds(not.part());
        } else if (node instanceof ConditionNode.Comparison c && c.literal() instanceof Double bound) {
            thresholds.merge(
                    c.key(),
                    new double[] {bound},
                    (a, b) -> DoubleStream.concat(Arrays.stream(a), Arrays.stream(b))
                            .sorted()
                            .distinct()
                            .toArray());
        }
    }

    static Provisions of(RuleBook.Contents contents) {
        return new Provisions(contents);
    }

    /** Rules that hold whatever the unit. */
    List<Rule> general() {
        return general;
    }

    /** The clauses of the unit {@code code}. */
    List<Rule> ofUnit(String code) {
        return ofUnit.getOrDefault(code, List.of());
    }

    /** Clauses that a person checks whatever the unit. */
    List<PersonClause> generalByPerson() {
        return generalByPerson;
    }

    /** The clauses of the unit {@code code} that a person checks. */
    List<PersonClause> ofUnitByPerson(String code) {
        return ofUnitByPerson.getOrDefault(code, List.of());
    }

    /** The rules that read the fact {@code key}. */
    List<Rule> reading(String key) {
        return List.copyOf(byFact.getOrDefault(key, List.of()));
    }

    /** The facts that the system measures, in their order. */
    List<Fact> measured() {
        return measured;
    }

    /** Whether a rule compares the fact {@code key} with a number from {@code least} to {@code most}. */
    boolean comparesWithin(String key, double least, double most) {
        for (double bound : thresholds.getOrDefault(key, new double[0])) {
            if (bound >= least && bound <= most) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String unit(@Nullable Clause clause) {
        return clause == null ? null : clause.unit();
    }

    private static <T> Map<String, List<T>> byUnit(List<T> all, Function<T, @Nullable String> unit) {
        return all.stream()
                .filter(t -> unit.apply(t) != null)
                .collect(Collectors.groupingBy(unit, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }
}
