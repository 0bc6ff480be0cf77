package org.ecozone.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ecozone.zoning.Zone;

/**
 * All that is known in a situation: stated, derived from the industry, measured.
 *
 * @param values by key; {@link Condition#INDUSTRY} holds the industry
 * @param doubtful keys of measured facts that depend on where borders were measured
 */
record Known(Map<String, Object> values, Set<String> doubtful) {

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
        Set<String> doubtful = new HashSet<>();
        Measurement measurement = new Measurement(situation, places, book, values, doubtful);
        book.provisions().measured().forEach(measurement::measure);
        return new Known(Collections.unmodifiableMap(values), doubtful);
    }

    /** The values without those that depend on where borders were measured. */
    Map<String, Object> certain() {
        Map<String, Object> certain = new HashMap<>(values);
        certain.keySet().removeAll(doubtful);
        return certain;
    }
}
