package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.access.assess.Explanation.WhyNot;
import org.ecozone.access.eia.EiaClassification;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;
import org.ecozone.access.rule.Wanted;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Finds why an assessment came out so, by leaving out one thing after the other. */
final class Explainer {

    private final Assessor assessor;
    private final Assessment assessment;
    private final Valuation known;
    private final FactNumbers numbers;

    /**
     * @param assessor the one that has made {@code assessment}
     */
    Explainer(Assessor assessor, Assessment assessment) {
        this.assessor = assessor;
        this.assessment = assessment;
        this.known = assessor.known();
        this.numbers = known.numbers();
    }

    Explanation explain() {
        Map<String, SortedMap<String, Truth>> withoutFact = withoutFact();
        return new Explanation(
                whyNot(), new Counterfactuals(assessor, assessment, withoutFact).find(), withoutFact, places(), eia());
    }

    /** Only facts that can be answered are asked for: what stands behind a measured one. */
    private EiaClassification eia() {
        EiaClassification eia =
                assessor.rules().book().eia().classify(assessor.facts().industry(), known);
        List<EiaClassification.Item> items =
                eia.items().stream().map(this::answerable).toList();
        return new EiaClassification(items, eia.decided(), eia.possible(), answerable(eia.missingFacts()));
    }

    private EiaClassification.Item answerable(EiaClassification.Item item) {
        return new EiaClassification.Item(
                item.number(),
                item.section(),
                item.name(),
                item.applies(),
                item.decided(),
                item.possible(),
                item.texts(),
                answerable(item.missingFacts()),
                item.byPerson(),
                item.sensitiveAreas());
    }

    private List<String> answerable(List<String> keys) {
        return numbers.list(known.answerable(numbers.set(keys)));
    }

    private Map<String, PlaceTrace> places() {
        Map<String, PlaceTrace> places = new HashMap<>();
        Map<Integer, PlaceTrace> traces = new HashMap<>();
        for (RuleOutcome outcome : assessment.outcomes()) {
            int place = outcome.on().place();
            if (place != PlacesOnMap.EVERYWHERE) {
                places.put(outcome.rule().id(), traces.computeIfAbsent(place, assessor.places()::trace));
            }
        }
        return places;
    }

    private Map<String, SortedMap<String, Truth>> withoutFact() {
        Map<Integer, List<RuleOutcome>> readers = new TreeMap<>();
        for (RuleOutcome outcome : assessment.outcomes()) {
            removable(outcome).stream()
                    .forEach(fact -> readers.computeIfAbsent(fact, k -> new ArrayList<>())
                            .add(outcome));
        }
        Map<String, SortedMap<String, Truth>> withoutFact = new HashMap<>();
        readers.forEach((fact, outcomes) -> {
            BitSet left = new BitSet();
            left.set(fact);
            Without without = new Without(assessor, left, new BitSet());
            for (RuleOutcome outcome : outcomes) {
                withoutFact
                        .computeIfAbsent(outcome.rule().id(), id -> new TreeMap<>())
                        .put(numbers.key(fact), without.truth(outcome.on(), outcome.truth()));
            }
        });
        return withoutFact;
    }

    /** What could be left out of what a rule read: a fact that follows from the industry goes with it. */
    private BitSet removable(RuleOutcome outcome) {
        Answers answers = assessor.answers();
        int industry = numbers.number(Condition.INDUSTRY);
        BitSet facts = new BitSet();
        BitSet reads = outcome.on().reads();
        for (int fact = reads.nextSetBit(0); fact >= 0; fact = reads.nextSetBit(fact + 1)) {
            if (answers.get(fact) != null) {
                facts.set(answers.isDerived(fact) ? industry : fact);
            }
        }
        return facts;
    }

    private List<WhyNot> whyNot() {
        List<WhyNot> found = new ArrayList<>();
        for (Assessor.Blocked blocked : assessor.blocked()) {
            @Nullable ConditionNode when = blocked.on().when();
            if (blocked.on().rule().effect() != Effect.PERMITTED && when != null) {
                @Nullable WhyNot whyNot = whyNot(blocked, when);
                if (whyNot != null) {
                    found.add(whyNot);
                }
            }
        }
        found.sort(Comparator.comparing((WhyNot w) -> w.rule().effect())
                .thenComparing(w -> w.rule().id()));
        return found;
    }

    /** Null unless exactly one fact, left out, would keep the condition from being FALSE. */
    private @Nullable WhyNot whyNot(Assessor.Blocked blocked, ConditionNode when) {
        Rule rule = blocked.on().rule();
        int only = -1;
        for (String key : rule.facts()) {
            int fact = numbers.number(key);
            if (known.get(fact) != null && when.evaluate(new Leaving(known, fact)) != Truth.FALSE) {
                if (only >= 0) {
                    return null;
                }
                only = fact;
            }
        }
        if (only < 0) {
            return null;
        }
        Place place = blocked.place();
        boolean alone = wantsOnly(when, only) && place.truth() == Truth.TRUE;
        return new WhyNot(
                rule,
                numbers.key(only),
                known.get(only),
                alone ? Truth.TRUE : Truth.UNKNOWN,
                zones(place.zones(), place.near()),
                blocked.on().citations());
    }

    /** Whether {@code when} wants nothing but the fact {@code only} that is left out. */
    private boolean wantsOnly(ConditionNode when, int only) {
        Wanted.Numbers wanted = new Wanted.Numbers();
        when.span(new Leaving(known, only), wanted);
        boolean wantsOnly = wanted.size() > 0;
        for (int i = 0; i < wanted.size(); i++) {
            wantsOnly &= wanted.get(i) == only;
        }
        return wantsOnly;
    }

    /** What is known as measured, without the fact {@code left}. */
    private record Leaving(Valuation known, int left) implements Values {

        @Override
        public @Nullable Object get(String key) {
            return get(key, known.numbers().number(key));
        }

        @Override
        public @Nullable Object get(String key, int number) {
            return number == left ? null : known.get(key, number);
        }
    }

    static List<Zone> zones(List<ZoneOverlap> zones, List<NearZone> near) {
        return Stream.concat(
                        zones.stream().map(ZoneOverlap::zone), near.stream().map(NearZone::zone))
                .toList();
    }
}
