package org.ecozone.access.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.lint.Solver.Goal;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules that say nothing that another does not say: wherever and whenever the one fires the other does, and weighs no
 * less. A unit's clause is held against those of the same unit and all general rules.
 */
final class LintPairs {

    private final RuleBook book;
    private final PlaceInclusion places;
    private final Solver solver;
    private final LintReport report;

    LintPairs(RuleBook book, PlaceInclusion places, LintReport report) {
        this.book = book;
        this.places = places;
        this.solver = places.solver();
        this.report = report;
    }

    void check() {
        List<Rule> general = new ArrayList<>();
        Map<String, List<Rule>> ofUnit = new HashMap<>();
        for (Rule rule : book.rules()) {
            @Nullable Clause clause = rule.clause();
            if (clause == null || clause.unit() == null) {
                general.add(rule);
            } else {
                ofUnit.computeIfAbsent(clause.unit(), unit -> new ArrayList<>()).add(rule);
            }
        }
        general.forEach(rule -> against(rule, general));
        ofUnit.values()
                .forEach(list -> list.forEach(rule -> {
                    against(rule, general);
                    against(rule, list);
                }));
    }

    private void against(Rule rule, List<Rule> others) {
        for (Rule other : others) {
            if (other != rule && mayCover(other, rule) && covers(other, rule)) {
                boolean same = other.effect() == rule.effect() && mayCover(rule, other) && covers(rule, other);
                if (!same) {
                    report.add(
                            LintCode.SHADOWED,
                            rule,
                            other,
                            rule.model() + "（" + rule.effect().label() + "）成立时 " + other.model() + "（"
                                    + other.effect().label() + "）必定成立，前者不影响结论",
                            example(rule));
                } else if (rule.id().compareTo(other.id()) < 0) {
                    report.add(
                            LintCode.DUPLICATE,
                            rule,
                            other,
                            "地点、条件和效力相同（" + rule.effect().label() + "）",
                            example(rule));
                }
            }
        }
    }

    private String example(Rule rule) {
        String at = rule.clause() == null || rule.clause().unit() == null
                ? ""
                : "单元 " + rule.clause().unit() + "，";
        if (rule.when() == null) {
            return at + "规则所指的任何地点";
        }
        Optional<SortedMap<String, Object>> firing =
                solver.find(List.of(Goal.isTrue(rule.when().root())));
        return at + firing.map(Solver::shown).orElse("");
    }

    /** What is quickly seen. */
    private static boolean mayCover(Rule other, Rule rule) {
        return !rule.effect().isMoreSevereThan(other.effect())
                && rule.effect() != Effect.PERMITTED
                && (other.when() == null || rule.when() != null && !Collections.disjoint(other.facts(), rule.facts()));
    }

    private boolean covers(Rule other, Rule rule) {
        return places.holds(other.where(), rule.where())
                && implied(other.when(), rule.when())
                && inForceWhenever(other, rule);
    }

    private boolean implied(@Nullable Condition other, @Nullable Condition condition) {
        if (other == null || condition == null) {
            return other == null;
        }
        return solver.find(List.of(Goal.isTrue(condition.root()), Goal.isFalse(other.root())))
                .isEmpty();
    }

    /** Law changes on few days; between them nothing does. */
    private boolean inForceWhenever(Rule other, Rule rule) {
        for (LocalDate day : LintCitations.days(book.from(), rule, other)) {
            if (!rule.citationsInForce(day).isEmpty()
                    && other.citationsInForce(day).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
