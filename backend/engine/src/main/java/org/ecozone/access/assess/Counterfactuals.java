package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.access.assess.Explanation.Counterfactual;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.Zone;

/**
 * Finds the smallest sets of facts and zones without which the bounds of an assessment would be others.
 *
 * <p>The bounds change once every finding that holds them is disarmed. A finding is disarmed by a fact without which it is
 * not TRUE, or by the zones it stands on. So the sets are found by taking one finding after the other and trying each way to
 * disarm it (a hitting set, breadth bounded): sets of more than {@link #LARGEST} are of no use to a reader.
 */
final class Counterfactuals {

    /** So many are told at most. */
    static final int MOST = 5;

    private static final int LARGEST = 4;
    private static final int TRIES = 200;

    private static final Comparator<Absence> BY_SIZE = Comparator.comparingInt(Absence::size)
            .thenComparing(a -> a.facts.size())
            .thenComparing(Absence::name);

    private final RuleBook book;
    private final Situation situation;
    private final Assessment assessment;
    private final Map<String, SortedMap<String, Truth>> withoutFact;
    private final boolean decided;
    private final List<RuleOutcome> holding;
    private final List<Absence> found = new ArrayList<>();
    private int tries;

    Counterfactuals(
            RuleBook book,
            Situation situation,
            Assessment assessment,
            Map<String, SortedMap<String, Truth>> withoutFact) {
        this.book = book;
        this.situation = situation;
        this.assessment = assessment;
        this.withoutFact = withoutFact;
        this.decided = assessment.atLeast() == assessment.atMost();
        this.holding = assessment.outcomes().stream().filter(this::holds).toList();
    }

    /** A decided verdict is held by what is TRUE of its effect, an open one by what may still be worse. */
    private boolean holds(RuleOutcome outcome) {
        Effect effect = outcome.rule().effect();
        return decided
                ? outcome.truth() == Truth.TRUE && effect == assessment.atLeast() && effect != Effect.PERMITTED
                : outcome.truth() == Truth.UNKNOWN && effect.isMoreSevereThan(assessment.atLeast());
    }

    List<Counterfactual> find() {
        if (!holding.isEmpty()) {
            disarm(new Absence(new TreeSet<>(), Collections.newSetFromMap(new IdentityHashMap<>())));
        }
        found.sort(BY_SIZE);
        List<Absence> smallest = new ArrayList<>();
        for (Absence absence : found) {
            if (smallest.size() < MOST && smallest.stream().noneMatch(absence::contains)) {
                Absence least = least(absence);
                smallest.removeIf(larger -> larger.contains(least));
                smallest.add(least);
            }
        }
        smallest.sort(BY_SIZE);
        return smallest.stream().map(this::told).filter(this::isAnother).toList();
    }

    /**
     * What of {@code absence} is enough: a fact that is not given may open a finding that is worse, and so change the verdict
     * before all that hold it are disarmed.
     */
    private Absence least(Absence absence) {
        if (absence.size() > 1) {
            for (Absence less : absence.eachLess()) {
                if (isAnother(told(less))) {
                    return least(less);
                }
            }
        }
        return absence;
    }

    private boolean isAnother(Counterfactual without) {
        boolean isDecided = without.atLeast() == without.atMost();
        return isDecided != decided || decided && without.atLeast() != assessment.atLeast();
    }

    private void disarm(Absence absence) {
        Assessor without = assessor(absence);
        for (RuleOutcome outcome : holding) {
            Truth truth = without.truthOf(outcome.rule());
            boolean stillHolds = decided ? truth == Truth.TRUE : truth != Truth.FALSE;
            if (stillHolds) {
                for (Absence more : waysToDisarm(outcome, absence)) {
                    if (more.size() > absence.size() && more.size() <= LARGEST && tries++ < TRIES) {
                        disarm(more);
                    }
                }
                return;
            }
        }
        found.add(absence);
    }

    private List<Absence> waysToDisarm(RuleOutcome outcome, Absence absence) {
        List<Absence> ways = new ArrayList<>();
        List<Zone> zones = Explainer.zones(outcome.zones(), outcome.near());
        if (outcome.rule().where() instanceof Where.All) {
            // One part that is not met is enough.
            zones.stream()
                    .collect(Collectors.groupingBy(Zone::layer, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(part -> ways.add(absence.withZones(part)));
        } else if (!zones.isEmpty()) {
            ways.add(absence.withZones(zones));
        }
        if (decided) {
            withoutFact
                    .getOrDefault(outcome.rule().id(), Collections.emptySortedMap())
                    .forEach((key, truth) -> {
                        if (truth != Truth.TRUE) {
                            ways.add(absence.withFact(key));
                        }
                    });
        }
        return ways;
    }

    private Assessor assessor(Absence absence) {
        Facts facts =
                absence.facts.isEmpty() ? situation.facts() : situation.facts().without(absence.facts, book.factBook());
        return new Assessor(book, situation.with(facts), absence.zones);
    }

    private Counterfactual told(Absence absence) {
        Assessment without = assessor(absence).assess();
        return new Counterfactual(absence.facts, absence.sorted(), without.atLeast(), without.atMost());
    }

    /**
     * What is taken as not there.
     *
     * @param zones compared by identity
     */
    private record Absence(TreeSet<String> facts, Set<Zone> zones) {

        int size() {
            return facts.size() + zones.size();
        }

        boolean contains(Absence other) {
            return facts.containsAll(other.facts) && zones.containsAll(other.zones);
        }

        String name() {
            return facts + " "
                    + new TreeSet<>(
                            zones.stream().map(z -> z.layer() + "/" + z.code()).toList());
        }

        List<Zone> sorted() {
            return zones.stream()
                    .sorted(Comparator.comparing(Zone::layer).thenComparing(Zone::code))
                    .toList();
        }

        /** Without one of its facts or zones each. */
        List<Absence> eachLess() {
            List<Absence> less = new ArrayList<>();
            for (String fact : facts) {
                TreeSet<String> fewer = new TreeSet<>(facts);
                fewer.remove(fact);
                less.add(new Absence(fewer, zones));
            }
            for (Zone zone : sorted()) {
                Set<Zone> fewer = Collections.newSetFromMap(new IdentityHashMap<>());
                fewer.addAll(zones);
                fewer.remove(zone);
                less.add(new Absence(facts, fewer));
            }
            return less;
        }

        Absence withFact(String key) {
            TreeSet<String> more = new TreeSet<>(facts);
            more.add(key);
            return new Absence(more, zones);
        }

        Absence withZones(List<Zone> others) {
            Set<Zone> more = Collections.newSetFromMap(new IdentityHashMap<>());
            more.addAll(zones);
            more.addAll(others);
            return new Absence(facts, more);
        }
    }
}
