package org.ecozone.access.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Rule;

/** What the rules of a book are asked for: by day, by the facts they read. */
public final class Provisions {

    /** Screenings ask for today, a few for days of the past. */
    private static final int DAYS_KEPT = 32;

    private final RuleBook.Contents contents;
    private final Map<LocalDate, RulesOfDay> days = new ConcurrentHashMap<>();
    private final Map<String, List<Rule>> byFact = new HashMap<>();
    private final List<Fact> measured;
    private final Map<String, double[]> thresholds = new HashMap<>();

    private Provisions(RuleBook.Contents contents) {
        measured = MeasuredOrder.of(contents.facts(), contents.eia());
        this.contents = contents;
        for (Rule rule : contents.rules()) {
            var keys = new TreeSet<>(rule.facts());
            if (rule.where() != null) {
                keys.addAll(rule.where().facts());
            }
            keys.forEach(
                    key -> byFact.computeIfAbsent(key, k -> new ArrayList<>()).add(rule));
            if (rule.when() != null) {
                rule.when().root().eachLeaf(this::addThresholds);
            }
        }
    }

    private void addThresholds(ConditionNode.Leaf leaf) {
        if (leaf instanceof Comparison c && c.literal() instanceof Double bound) {
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

    /** What is in force on {@code day}. */
    public RulesOfDay on(LocalDate day) {
        RulesOfDay kept = days.get(day);
        if (kept != null) {
            return kept;
        }
        RulesOfDay made = new RulesOfDay(contents, day);
        if (days.size() >= DAYS_KEPT) {
            days.clear();
        }
        days.put(day, made);
        return made;
    }

    /** The rules that read the fact {@code key}. */
    List<Rule> reading(String key) {
        return List.copyOf(byFact.getOrDefault(key, List.of()));
    }

    /** The facts that the system measures, what a fact needs before it. */
    public List<Fact> measured() {
        return measured;
    }

    /** The numbers that rules compare the fact {@code key} with, sorted. */
    double[] thresholds(String key) {
        return thresholds.getOrDefault(key, new double[0]);
    }

    /** Whether a rule compares the fact {@code key} with a number from {@code least} to {@code most}. */
    public boolean comparesWithin(String key, double least, double most) {
        for (double bound : thresholds.getOrDefault(key, new double[0])) {
            if (bound >= least && bound <= most) {
                return true;
            }
        }
        return false;
    }
}
