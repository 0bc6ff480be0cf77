package org.ecozone.access.assess;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Condition;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in a situation: stated, derived from the industry, measured.
 *
 * @param values by key; {@link Condition#INDUSTRY} holds the industry
 * @param doubtful keys of measured facts that depend on where borders were measured
 * @param behind by key of a measured fact that is unknown: the keys of the facts that would tell it
 */
record Known(Map<String, Object> values, Set<String> doubtful, Map<String, Set<String>> behind) {

    /** What is known where {@code places} are; they read it, too. */
    static Known in(Situation situation, RuleBook book, Places places) {
        Map<String, Object> values = places.answers();
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
