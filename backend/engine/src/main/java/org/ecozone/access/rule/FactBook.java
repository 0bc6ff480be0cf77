package org.ecozone.access.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be known of a project: the facts of {@code facts.yaml} and what contradicts itself. Immutable. */
public final class FactBook {

    private final List<Fact> facts;
    private final List<Contradiction> contradictions;
    private final Map<String, Fact> byKey;

    /**
     * @param facts each with a key of its own
     * @param contradictions what no project can be
     */
    public FactBook(List<Fact> facts, List<Contradiction> contradictions) {
        this.facts = List.copyOf(facts);
        this.contradictions = List.copyOf(contradictions);
        this.byKey = this.facts.stream().collect(Collectors.toUnmodifiableMap(Fact::key, Function.identity()));
    }

    /** All facts, in the order of {@code facts.yaml}. */
    public List<Fact> facts() {
        return facts;
    }

    /** What no project can be. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /** The fact {@code key}. */
    public Optional<Fact> fact(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All facts by key. */
    public Map<String, Fact> byKey() {
        return byKey;
    }
}
