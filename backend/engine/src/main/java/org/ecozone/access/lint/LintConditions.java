package org.ecozone.access.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.lint.Solver.Goal;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Contradiction;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.MeasuredFact.LayerMeasure;
import org.ecozone.access.rule.Operator;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.jspecify.annotations.Nullable;

/** Finds conditions that cannot be TRUE, that cannot be FALSE, and rules that no project at any site fires. */
final class LintConditions {

    private final RuleBook book;
    private final PlaceInclusion places;
    private final Solver solver;
    private final LintReport report;

    LintConditions(RuleBook book, PlaceInclusion places, LintReport report) {
        this.book = book;
        this.places = places;
        this.solver = places.solver();
        this.report = report;
    }

    void check() {
        book.rules().forEach(this::check);
    }

    private void check(Rule rule) {
        if (rule.where() != null) {
            rule.where().eachLayer(part -> zones(rule, part));
        }
        opposites(rule);
        if (rule.when() == null) {
            return;
        }
        ConditionNode when = rule.when().root();
        Optional<SortedMap<String, Object>> firing = solver.find(List.of(Goal.isTrue(when)));
        if (firing.isEmpty()) {
            report.add(LintCode.CONTRADICTORY, rule, "没有项目能使条件 " + rule.when() + " 成立", example(rule, when));
        } else if (solver.find(List.of(Goal.isFalse(when))).isEmpty()) {
            report.add(LintCode.ALWAYS, rule, "条件 " + rule.when() + " 恒成立，等于没有条件", Solver.shown(firing.get()));
        } else {
            never(rule, when, firing.get());
        }
        if (solver.takeBoundReached()) {
            report.add(LintCode.BOUND_REACHED, rule, "条件的取值组合太多，没有查完", "");
        }
    }

    /** What a reader may try: the values at which the condition still is FALSE. */
    private String example(Rule rule, ConditionNode when) {
        return solver.find(List.of(Goal.isFalse(when))).map(Solver::shown).orElse("") + "，条件不成立，其他取值亦然（"
                + rule.facts().size() + " 项事实）";
    }

    private void never(Rule rule, ConditionNode when, SortedMap<String, Object> firing) {
        List<Goal> goals = new ArrayList<>(List.of(Goal.isTrue(when)));
        goals.addAll(possible(rule.facts()));
        if (solver.find(goals).isEmpty()) {
            report.add(
                    LintCode.NEVER_FIRING,
                    rule,
                    "使条件成立的取值，contradictions.yaml 说不可能，或按 askIf 不会询问",
                    Solver.shown(firing));
            return;
        }
        goals.addAll(measured(rule));
        if (solver.find(goals).isEmpty()) {
            report.add(LintCode.NEVER_FIRING, rule, "位于规则所指的地点时，由系统量算的事实使条件不能成立", Solver.shown(firing));
        }
    }

    /** That no contradiction over these facts alone holds, and that each of them is one that is asked. */
    private List<Goal> possible(Set<String> keys) {
        List<Goal> goals = new ArrayList<>();
        for (Contradiction contradiction : book.contradictions()) {
            if (keys.containsAll(contradiction.when().keys())) {
                goals.add(Goal.isFalse(contradiction.when().root()));
            }
        }
        for (String key : keys) {
            book.fact(key)
                    .map(Fact::askIf)
                    .filter(askIf -> keys.containsAll(askIf.keys()))
                    .ifPresent(askIf -> goals.add(Goal.isTrue(askIf.root())));
        }
        return goals;
    }

    /** What being where the rule speaks of says about facts that the system measures. */
    private List<Goal> measured(Rule rule) {
        List<Goal> goals = new ArrayList<>();
        for (String key : rule.facts()) {
            @Nullable MeasuredFact how = book.fact(key).map(Fact::measured).orElse(null);
            if (how instanceof MeasuredFact.OfPlace of && places.holds(of.where(), rule.where())) {
                goals.add(Goal.isTrue(new Comparison(key, Operator.EQUAL, true)));
            } else if (how instanceof MeasuredFact.OfLayer of) {
                for (Where part : PlaceInclusion.conjuncts(rule.where())) {
                    measured(key, of, part).ifPresent(node -> goals.add(Goal.isTrue(node)));
                }
            }
        }
        return goals;
    }

    private Optional<ConditionNode> measured(String key, MeasuredFact.OfLayer of, Where part) {
        Where.OfLayer met = Where.OfLayer.of(of.layer(), of.zones(), Where.Relation.OVERLAPS);
        if (places.holds(met, part)) {
            boolean isDistance = of.measure() == LayerMeasure.DISTANCE_METRES;
            return Optional.of(new Comparison(key, isDistance ? Operator.EQUAL : Operator.GREATER, 0.0));
        }
        boolean isNear = part instanceof Where.OfLayer p
                && p.withinMetres() != null
                && of.measure() == LayerMeasure.DISTANCE_METRES
                && p.layer().equals(of.layer())
                && places.zones().includes(of.zones(), p.zones(), p.layer(), solver);
        return isNear
                ? Optional.of(new Comparison(key, Operator.LESS_OR_EQUAL, ((Where.OfLayer) part).withinMetres()))
                : Optional.empty();
    }

    private void zones(Rule rule, Where.OfLayer part) {
        if (part.zones() == null) {
            return;
        }
        if (solver.find(List.of(Goal.isTrue(part.zones().root()))).isEmpty()) {
            report.add(LintCode.CONTRADICTORY, rule, "没有图斑能满足 zones: " + part.zones(), part.layer());
        } else if (places.zones().layer(part.layer()).isPresent()
                && places.zones().zones(part.layer()).stream()
                        .allMatch(zone -> part.zones().evaluate(zone) == Truth.FALSE)) {
            report.add(
                    LintCode.NEVER_FIRING,
                    rule,
                    "各版本的图层 " + part.layer() + " 都没有满足 " + part.zones() + " 的图斑",
                    places.zones().zones(part.layer()).stream()
                            .findFirst()
                            .map(zone -> "图斑 " + zone.code() + "（" + zone.category() + "）不满足")
                            .orElse("图层没有图斑"));
        }
    }

    /** Wholly inside a layer and partly outside it. */
    private void opposites(Rule rule) {
        Map<Where.Relation, Set<String>> layers = Map.of(
                Where.Relation.OVERLAPS, new TreeSet<>(),
                Where.Relation.INSIDE, new TreeSet<>(),
                Where.Relation.OUTSIDE, new TreeSet<>());
        for (Where part : PlaceInclusion.conjuncts(rule.where())) {
            if (part instanceof Where.OfLayer of) {
                layers.get(of.relation()).add(of.layer());
            }
        }
        Set<String> both = new TreeSet<>(layers.get(Where.Relation.INSIDE));
        both.retainAll(layers.get(Where.Relation.OUTSIDE));
        both.forEach(layer -> report.add(LintCode.NEVER_FIRING, rule, "地块不能既全部在图层之内又部分在其外", "图层 " + layer));
    }
}
