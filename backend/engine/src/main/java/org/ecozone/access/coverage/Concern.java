package org.ecozone.access.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;
import org.ecozone.access.rule.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions concern a new project of an industry, of which nothing else is known. Safe for many threads.
 *
 * <p>What is said of standing facilities alone does not answer a project that is yet to come.
 */
final class Concern {

    private static final String NATURE = "nature";
    private static final String NEW = "NEW";

    private final Values known;
    private final Map<String, Boolean> conditions = new ConcurrentHashMap<>();

    /**
     * Of an industry.
     *
     * @param industry a code of GB/T 4754; null where it is not known
     * @param facts tell what follows from it
     */
    Concern(@Nullable String industry, FactBook facts) {
        Map<String, Object> values =
                new HashMap<>(Facts.read(Map.of(), industry, facts).facts().known());
        if (facts.fact(NATURE).isPresent()) {
            values.put(NATURE, NEW);
        }
        if (industry != null) {
            values.put(Condition.INDUSTRY, industry);
        }
        for (Fact fact : facts.facts()) {
            if (fact.measured() instanceof MeasuredFact.OfPlace of && of.where() instanceof StatedPlace place) {
                values.put(fact.key(), place.isMetBy(values.get(place.fact())));
            }
        }
        this.known = values::get;
    }

    /**
     * Whether {@code when} may hold for the industry as a whole: not FALSE by what follows from it, and not only for some of what
     * it stands for.
     */
    boolean isOf(@Nullable Condition when) {
        return when == null
                || conditions.computeIfAbsent(when.text(), text -> {
                    Wanted.Keys wanted = new Wanted.Keys();
                    Truth truth = when.root().span(known, wanted).measured();
                    return truth != Truth.FALSE && !wanted.keys().contains(Condition.INDUSTRY);
                });
    }
}
