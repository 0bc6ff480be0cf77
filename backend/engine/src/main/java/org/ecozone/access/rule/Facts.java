package org.ecozone.access.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.fault.Fault;
import org.ecozone.fault.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project. Values are {@link Boolean}, finite {@link Double} or, for choices, {@link String}.
 *
 * @param industry code of GB/T 4754; null if not given
 * @param stated what the applicant said
 * @param derived what follows from the industry; never a key that was stated
 * @param judgements what persons have decided, by the id of the rule
 */
public record Facts(
        @Nullable String industry,
        SortedMap<String, Object> stated,
        SortedMap<String, Object> derived,
        SortedMap<String, Judgement> judgements) {

    public Facts {
        stated = Collections.unmodifiableSortedMap(new TreeMap<>(stated));
        derived = Collections.unmodifiableSortedMap(new TreeMap<>(derived));
        judgements = Collections.unmodifiableSortedMap(new TreeMap<>(judgements));
    }

    /** The same with what persons have decided, by the id of the rule. */
    public Facts with(SortedMap<String, Judgement> others) {
        return new Facts(industry, stated, derived, others);
    }

    /** All that is known, stated or derived, sorted by key. */
    public SortedMap<String, Object> known() {
        SortedMap<String, Object> known = new TreeMap<>(derived);
        known.putAll(stated);
        return Collections.unmodifiableSortedMap(known);
    }

    /**
     * Reads what was sent.
     *
     * @param raw the object under {@code properties.facts}: key to Boolean, Number or String, or for a number to a Map of
     *     {@code value} and {@code unit}; null stands for not stated
     * @param industry code of GB/T 4754, known to be one; null if not given
     * @param book tells which facts there are
     * @return the facts that are right, and all faults
     */
    public static Reading read(Map<String, ?> raw, @Nullable String industry, FactBook book) {
        SortedMap<String, Object> stated = new TreeMap<>();
        Faults faults = new Faults();
        new TreeMap<String, Object>(raw)
                .forEach((key, value) -> book.fact(key)
                        .ifPresentOrElse(
                                fact -> FactValue.read(fact, value, stated, faults),
                                () -> faults.add(FactValue.unknown(key, book.facts()))));
        for (Contradiction contradiction : book.contradictions()) {
            if (contradiction.when().evaluate(stated) == Truth.TRUE) {
                faults.add(FactValue.contradiction(contradiction, book));
            }
        }
        return new Reading(of(industry, stated, book), faults.all());
    }

    private static Facts of(@Nullable String industry, SortedMap<String, Object> stated, FactBook book) {
        SortedMap<String, Object> derived = new TreeMap<>();
        if (industry != null) {
            for (Fact fact : book.facts()) {
                if (!stated.containsKey(fact.key())) {
                    fact.derivedFrom(industry).ifPresent(value -> derived.put(fact.key(), value));
                }
            }
        }
        return new Facts(industry, stated, derived, Collections.emptySortedMap());
    }

    /** What would be known had these not been given; {@link Condition#INDUSTRY} stands for the industry. */
    public Facts without(Set<String> keys, FactBook book) {
        SortedMap<String, Object> left = new TreeMap<>(stated);
        left.keySet().removeAll(keys);
        return of(keys.contains(Condition.INDUSTRY) ? null : industry, left, book)
                .with(judgements);
    }

    /**
     * What was read.
     *
     * @param facts without those at fault
     * @param faults all of them, by key: FACT_UNKNOWN, FACT_TYPE, FACT_CHOICE, FACT_RANGE, FACT_UNIT, FACT_DERIVED or
     *     FACTS_CONTRADICT, each at its JSON pointer into the request, {@code /properties/facts/…}
     */
    public record Reading(Facts facts, List<Fault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What a person has decided where rules leave it to one.
     *
     * @param rule id of the rule that is settled by a person
     * @param effect what it means for this project
     * @param by name of the person
     * @param reason in the person's words
     */
    public record Judgement(String rule, Effect effect, String by, String reason) {}
}
