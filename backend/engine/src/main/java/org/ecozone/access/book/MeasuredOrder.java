package org.ecozone.access.book;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.access.eia.EiaCatalogue;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.jspecify.annotations.Nullable;

/** The facts that the system measures in an order in which each comes after what it follows from. */
final class MeasuredOrder {

    private final Map<String, Fact> measured = new LinkedHashMap<>();
    private final Needs needs;
    private final Set<String> visiting = new LinkedHashSet<>();
    private final Set<Fact> ordered = new LinkedHashSet<>();

    private MeasuredOrder(List<Fact> facts, EiaCatalogue eia) {
        this.needs = new Needs(eia);
        facts.stream().filter(fact -> fact.measured() != null).forEach(fact -> measured.put(fact.key(), fact));
    }

    /**
     * Those of {@code facts} that are measured; otherwise in their order.
     *
     * @throws IllegalArgumentException if facts follow from each other in a circle; reading rules refuses such files before
     */
    static List<Fact> of(List<Fact> facts, EiaCatalogue eia) {
        MeasuredOrder order = new MeasuredOrder(facts, eia);
        order.measured.values().forEach(order::visit);
        return List.copyOf(order.ordered);
    }

    private void visit(Fact fact) {
        @Nullable MeasuredFact how = fact.measured();
        if (how == null || ordered.contains(fact)) {
            return;
        }
        if (!visiting.add(fact.key())) {
            throw new IllegalArgumentException("facts follow from each other: " + visiting);
        }
        for (String key : how.match(needs)) {
            @Nullable Fact needed = measured.get(key);
            if (needed != null) {
                visit(needed);
            }
        }
        visiting.remove(fact.key());
        ordered.add(fact);
    }

    /** Keys of the facts that a measured one follows from. */
    private record Needs(EiaCatalogue eia) implements MeasuredFact.Kinds<Set<String>> {

        @Override
        public Set<String> ofSite(MeasuredFact.OfSite measured) {
            return Set.of();
        }

        @Override
        public Set<String> ofLayer(MeasuredFact.OfLayer measured) {
            return Set.of();
        }

        @Override
        public Set<String> ofPlace(MeasuredFact.OfPlace measured) {
            return measured.where().facts();
        }

        @Override
        public Set<String> ofEia(MeasuredFact.OfEia measured) {
            return eia.facts();
        }
    }
}
