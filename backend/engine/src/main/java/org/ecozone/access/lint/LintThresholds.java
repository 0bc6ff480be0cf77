package org.ecozone.access.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.lint.Solver.Goal;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Rule;

/**
 * Finds numbers that are left out: of one project, all else equal, one rule speaks of a smaller number and another of a
 * greater one, and no rule of those between.
 */
final class LintThresholds {

    private final RuleBook book;
    private final PlaceInclusion places;
    private final Domains domains;
    private final LintReport report;

    LintThresholds(RuleBook book, PlaceInclusion places, Domains domains, LintReport report) {
        this.book = book;
        this.places = places;
        this.domains = domains;
        this.report = report;
    }

    void check() {
        for (Fact fact : book.facts()) {
            if (fact.type() == Fact.Type.NUMBER) {
                check(fact);
            }
        }
    }

    private void check(Fact fact) {
        List<Rule> reading = book.rules().stream()
                .filter(r -> r.effect() != Effect.PERMITTED
                        && r.facts().contains(fact.key())
                        && (r.clause() == null || r.clause().unit() == null))
                .toList();
        for (Rule low : reading) {
            for (Rule high : reading) {
                if (low != high && places.holds(low.where(), high.where()) && places.holds(high.where(), low.where())) {
                    gap(fact, low, high, reading);
                }
            }
        }
    }

    private void gap(Fact fact, Rule low, Rule high, List<Rule> reading) {
        List<Rule> filling = reading.stream()
                .filter(r -> places.holds(r.where(), low.where()))
                .toList();
        List<ConditionNode> nodes = filling.stream().map(r -> r.when().root()).toList();
        TreeSet<Double> values = new TreeSet<>();
        domains.values(fact.key(), nodes).forEach(v -> values.add((Double) v));
        List<Double> sorted = List.copyOf(values);
        for (int between = 1; between < sorted.size() - 1; between++) {
            Map<String, Object> left = Map.of(fact.key(), sorted.get(between));
            for (double above : sorted.subList(between + 1, sorted.size())) {
                List<Goal> goals = new ArrayList<>();
                goals.add(at(low, fact, sorted.get(between - 1)));
                goals.add(at(high, fact, above));
                nodes.forEach(node -> goals.add(new Goal(node, false, left)));
                Optional<SortedMap<String, Object>> found = places.solver().find(goals);
                if (found.isPresent()) {
                    SortedMap<String, Object> example = new TreeMap<>(found.get());
                    example.put(fact.key(), sorted.get(between));
                    report.add(
                            LintCode.THRESHOLD_GAP,
                            low,
                            high,
                            fact.label() + "（" + fact.key() + "）较小时有 " + low.model() + "，较大时有 " + high.model()
                                    + "，中间没有规则",
                            Solver.shown(example));
                    return;
                }
            }
        }
    }

    private static Goal at(Rule rule, Fact fact, double value) {
        return new Goal(rule.when().root(), true, Map.of(fact.key(), value));
    }
}
