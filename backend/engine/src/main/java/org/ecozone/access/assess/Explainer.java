package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecozone.access.assess.Explanation.WhyNot;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.eia.EiaClassification;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Finds why an assessment came out so, by leaving out one thing after the other. */
final class Explainer {

    private final RuleBook book;
    private final Assessor assessor;
    private final Assessment assessment;

    /**
     * @param assessor the one that has made {@code assessment}
     */
    Explainer(RuleBook book, Assessor assessor, Assessment assessment) {
        this.book = book;
        this.assessor = assessor;
        this.assessment = assessment;
    }

    Explanation explain() {
        Map<String, SortedMap<String, Truth>> withoutFact = withoutFact();
        return new Explanation(
                whyNot(),
                new Counterfactuals(book, assessor.situation(), assessment, withoutFact).find(),
                withoutFact,
                places(),
                eia());
    }

    /** Only facts that can be answered are asked for: what stands behind a measured one. */
    private EiaClassification eia() {
        Known known = assessor.known();
        EiaClassification eia = book.eia().classify(assessor.situation().facts().industry(), known.values());
        List<EiaClassification.Item> items =
                eia.items().stream().map(item -> answerable(item, known)).toList();
        return new EiaClassification(
                items, eia.decided(), eia.possible(), List.copyOf(known.answerable(eia.missingFacts())));
    }

    private static EiaClassification.Item answerable(EiaClassification.Item item, Known known) {
        return new EiaClassification.Item(
                item.number(),
                item.section(),
                item.name(),
                item.applies(),
                item.decided(),
                item.possible(),
                item.texts(),
                List.copyOf(known.answerable(item.missingFacts())),
                item.byPerson(),
                item.sensitiveAreas());
    }

    private Map<String, PlaceTrace> places() {
        Map<String, PlaceTrace> places = new HashMap<>();
        for (RuleOutcome outcome : assessment.outcomes()) {
            Rule rule = outcome.rule();
            if (rule.where() != null) {
                places.put(rule.id(), assessor.places().trace(rule.where()));
            }
        }
        return places;
    }

    private Map<String, SortedMap<String, Truth>> withoutFact() {
        Facts facts = assessor.situation().facts();
        Map<String, List<Rule>> readers = new TreeMap<>();
        for (RuleOutcome outcome : assessment.outcomes()) {
            for (String key : removable(outcome, facts)) {
                readers.computeIfAbsent(key, k -> new ArrayList<>()).add(outcome.rule());
            }
        }
        Map<String, SortedMap<String, Truth>> withoutFact = new HashMap<>();
        readers.forEach((key, rules) -> {
            Assessor without =
                    new Assessor(book, assessor.situation().with(facts.without(Set.of(key), book.factBook())));
            for (Rule rule : rules) {
                withoutFact.computeIfAbsent(rule.id(), id -> new TreeMap<>()).put(key, without.truthOf(rule));
            }
        });
        return withoutFact;
    }

    /** What could be left out of what a rule read: a fact that follows from the industry goes with it. */
    private static Set<String> removable(RuleOutcome outcome, Facts facts) {
        Set<String> keys = new HashSet<>();
        for (String key : outcome.factsRead().keySet()) {
            if (facts.stated().containsKey(key)) {
                keys.add(key);
            } else if (facts.derived().containsKey(key) || key.equals(Condition.INDUSTRY)) {
                keys.add(Condition.INDUSTRY);
            }
        }
        return keys;
    }

    private List<WhyNot> whyNot() {
        List<WhyNot> found = new ArrayList<>();
        for (Assessor.Blocked blocked : assessor.blocked()) {
            Rule rule = blocked.rule();
            if (rule.effect() != Effect.PERMITTED && rule.when() != null) {
                WhyNot whyNot = whyNot(blocked, rule.when());
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
    private @Nullable WhyNot whyNot(Assessor.Blocked blocked, Condition when) {
        Map<String, Object> values = assessment.values();
        String only = null;
        for (String key : when.keys()) {
            if (values.containsKey(key) && when.root().evaluate(without(key)) != Truth.FALSE) {
                if (only != null) {
                    return null;
                }
                only = key;
            }
        }
        if (only == null) {
            return null;
        }
        SortedSet<String> open = new TreeSet<>();
        when.root().collectOpen(without(only), open);
        boolean alone = open.equals(Set.of(only)) && blocked.place().truth() == Truth.TRUE;
        return new WhyNot(
                blocked.rule(),
                only,
                values.get(only),
                alone ? Truth.TRUE : Truth.UNKNOWN,
                zones(blocked.place().zones(), blocked.place().near()),
                blocked.citations());
    }

    private Values without(String left) {
        return key -> key.equals(left) ? null : assessment.values().get(key);
    }

    static List<Zone> zones(List<ZoneOverlap> zones, List<NearZone> near) {
        return Stream.concat(
                        zones.stream().map(ZoneOverlap::zone), near.stream().map(NearZone::zone))
                .toList();
    }
}
