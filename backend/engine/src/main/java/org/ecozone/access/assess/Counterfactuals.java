package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.assess.Explanation.Counterfactual;
import org.ecozone.access.assess.Without.Absence;
import org.ecozone.access.assess.Without.Bounds;
import org.ecozone.access.rule.Effect;
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

    private static final Comparator<Zone> BY_CODE =
            Comparator.comparing(Zone::layer).thenComparing(Zone::code);

    private final Assessor whole;
    private final Bounds bounds;
    private final Map<String, SortedMap<String, Truth>> withoutFact;
    private final List<RuleOutcome> holding;
    private final Zone[] zones;
    private final Map<Zone, Integer> numbers = new IdentityHashMap<>();
    private final List<Absence> found = new ArrayList<>();
    private int tries;

    /**
     * @param whole the one that has made {@code assessment}
     */
    Counterfactuals(Assessor whole, Assessment assessment, Map<String, SortedMap<String, Truth>> withoutFact) {
        this.whole = whole;
        this.bounds = new Bounds(assessment.atLeast(), assessment.atMost());
        this.withoutFact = withoutFact;
        this.holding = assessment.outcomes().stream().filter(this::holds).toList();
        this.zones = whole.places().site().zones();
        for (Zone zone : zones) {
            numbers.put(zone, numbers.size());
        }
    }

    /** A decided verdict is held by what is TRUE of its effect, an open one by what may still be worse. */
    private boolean holds(RuleOutcome outcome) {
        Effect effect = outcome.effect();
        return bounds.areDecided()
                ? outcome.truth() == Truth.TRUE && effect == bounds.atLeast() && effect != Effect.PERMITTED
                : outcome.truth() == Truth.UNKNOWN && effect.isMoreSevereThan(bounds.atLeast());
    }

    List<Counterfactual> find() {
        if (!holding.isEmpty()) {
            disarm(Absence.NOTHING);
        }
        found.sort(Comparator.comparingInt(Absence::size)
                .thenComparing(a -> a.facts().cardinality())
                .thenComparing(this::name));
        List<Absence> smallest = new ArrayList<>();
        for (Absence absence : found) {
            if (smallest.size() < MOST && smallest.stream().noneMatch(absence::contains)) {
                Absence least = least(absence);
                smallest.removeIf(larger -> larger.contains(least));
                smallest.add(least);
            }
        }
        smallest.sort(Comparator.comparingInt(Absence::size)
                .thenComparing(a -> a.facts().cardinality())
                .thenComparing(this::name));
        return smallest.stream()
                .map(absence -> told(absence, boundsWithout(absence)))
                .filter(told -> isAnother(new Bounds(told.atLeast(), told.atMost())))
                .toList();
    }

    /**
     * What of {@code absence} is enough: a fact that is not given may open a finding that is worse, and so change the verdict
     * before all that hold it are disarmed.
     */
    private Absence least(Absence absence) {
        if (absence.size() > 1) {
            for (Absence less : absence.eachLess(sortedZones(absence))) {
                if (isAnother(boundsWithout(less))) {
                    return least(less);
                }
            }
        }
        return absence;
    }

    private boolean isAnother(Bounds without) {
        return without.areDecided() != bounds.areDecided()
                || bounds.areDecided() && without.atLeast() != bounds.atLeast();
    }

    private void disarm(Absence absence) {
        Without without = without(absence);
        for (RuleOutcome outcome : holding) {
            Truth truth = without.truth(outcome.on(), outcome.truth());
            boolean stillHolds = bounds.areDecided() ? truth == Truth.TRUE : truth != Truth.FALSE;
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
        Map<String, BitSet> parts = new TreeMap<>();
        boolean isOneEnough = outcome.rule().where() instanceof Where.All;
        for (Zone zone : Explainer.zones(outcome.zones(), outcome.near())) {
            parts.computeIfAbsent(isOneEnough ? zone.layer() : "", layer -> new BitSet())
                    .set(numbers.get(zone));
        }
        parts.values().forEach(part -> ways.add(absence.withZones(part)));
        if (bounds.areDecided()) {
            withoutFact
                    .getOrDefault(outcome.rule().id(), Collections.emptySortedMap())
                    .forEach((key, truth) -> {
                        if (truth != Truth.TRUE) {
                            ways.add(absence.withFact(whole.rules().facts().number(key)));
                        }
                    });
        }
        return ways;
    }

    private Without without(Absence absence) {
        return new Without(whole, absence.facts(), absence.zones());
    }

    private Bounds boundsWithout(Absence absence) {
        return without(absence).bounds();
    }

    private Counterfactual told(Absence absence, Bounds without) {
        return new Counterfactual(
                new TreeSet<>(whole.rules().facts().list(absence.facts())),
                sortedZones(absence).stream().map(number -> zones[number]).toList(),
                without.atLeast(),
                without.atMost());
    }

    private List<Integer> sortedZones(Absence absence) {
        return absence.zones().stream()
                .boxed()
                .sorted(Comparator.comparing(number -> zones[number], BY_CODE))
                .toList();
    }

    private String name(Absence absence) {
        return whole.rules().facts().list(absence.facts()) + " "
                + new TreeSet<>(absence.zones().stream()
                        .mapToObj(number -> zones[number].layer() + "/" + zones[number].code())
                        .toList());
    }
}
