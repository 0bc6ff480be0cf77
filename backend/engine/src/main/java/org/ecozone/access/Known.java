package org.ecozone.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in a situation: stated, derived from the industry, measured.
 *
 * @param values by key; {@link Condition#INDUSTRY} holds the industry
 * @param doubtful keys of measured facts that depend on where borders were measured
 * @param behind by key of a measured fact that is unknown: the keys of the facts that would tell it
 */
record Known(Map<String, Object> values, Set<String> doubtful, Map<String, Set<String>> behind) {

    /**
     * @param without zones that are taken as not met; compared by identity
     */
    static Known in(Situation situation, RuleBook book, Set<Zone> without) {
        Facts facts = situation.facts();
        Map<String, Object> values = new HashMap<>(facts.derived());
        values.putAll(facts.stated());
        if (facts.industry() != null) {
            values.put(Condition.INDUSTRY, facts.industry());
        }
        Places places = new Places(situation, values, book.unitsWithList(), without);
        Known known = new Known(values, new HashSet<>(), new HashMap<>());
        Measurement measurement = new Measurement(situation, places, book, known);
        book.provisions().measured().forEach(measurement::measure);
        return new Known(Collections.unmodifiableMap(values), known.doubtful, known.behind);
    }

    /** {@code keys}, each measured fact among them replaced by the facts that would tell it. */
    SortedSet<String> answerable(Iterable<String> keys) {
        SortedSet<String> answerable = new TreeSet<>();
        for (String key : keys) {
            @Nullable Set<String> telling = behind.get(key);
            if (telling == null) {
                answerable.add(key);
            } else {
                answerable.addAll(telling);
            }
        }
        return answerable;
    }

    /** The values without those that depend on where borders were measured. */
    Map<String, Object> certain() {
        Map<String, Object> certain = new HashMap<>(values);
        certain.keySet().removeAll(doubtful);
        return certain;
    }
}
