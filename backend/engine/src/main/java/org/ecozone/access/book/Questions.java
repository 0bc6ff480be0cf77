package org.ecozone.access.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.Asked;
import org.jspecify.annotations.Nullable;

/** Collects what rules and facts ask of a map beyond what a site meets. */
final class Questions {

    private final Map<String, Double> withinMetres = new HashMap<>();
    private final Set<String> remainders = new HashSet<>();

    private Questions() {}

    static Asked of(RuleBook.Contents contents) {
        Questions questions = new Questions();
        contents.rules().forEach(rule -> questions.add(rule.where()));
        contents.personClauses().forEach(clause -> questions.add(clause.where()));
        contents.facts().forEach(questions::add);
        return new Asked(questions.withinMetres, questions.remainders, 0);
    }

    /**
     * Every distance, by layer, on whose two sides rules may come out differently: those of places, and those that a measured
     * distance is compared with.
     *
     * @param thresholds what rules compare the fact of a key with
     */
    static Map<String, SortedSet<Double>> distances(RuleBook.Contents contents, Function<String, double[]> thresholds) {
        Map<String, SortedSet<Double>> distances = new TreeMap<>();
        Consumer<Where.OfLayer> within = part -> {
            if (part.withinMetres() != null) {
                distances.computeIfAbsent(part.layer(), id -> new TreeSet<>()).add(part.withinMetres());
            }
        };
        for (Rule rule : contents.rules()) {
            if (rule.where() != null) {
                rule.where().eachLayer(within);
            }
        }
        for (Fact fact : contents.facts()) {
            if (fact.measured() instanceof MeasuredFact.OfPlace place) {
                place.where().eachLayer(within);
            } else if (isDistance(fact)) {
                String layer = ((MeasuredFact.OfLayer) fact.measured()).layer();
                for (double metres : thresholds.apply(fact.key())) {
                    distances.computeIfAbsent(layer, id -> new TreeSet<>()).add(metres);
                }
            }
        }
        return distances;
    }

    private void add(@Nullable Where where) {
        if (where != null) {
            where.eachRemainder(remainders::add);
            where.eachLayer(part -> {
                if (part.withinMetres() != null) {
                    withinMetres.merge(part.layer(), part.withinMetres(), Math::max);
                }
            });
        }
    }

    private void add(Fact fact) {
        if (fact.measured() instanceof MeasuredFact.OfPlace place) {
            add(place.where());
        } else if (isDistance(fact) && fact.maximum() != null) {
            withinMetres.merge(((MeasuredFact.OfLayer) fact.measured()).layer(), fact.maximum(), Math::max);
        }
    }

    private static boolean isDistance(Fact fact) {
        return fact.measured() instanceof MeasuredFact.OfLayer layer
                && layer.measure() == MeasuredFact.LayerMeasure.DISTANCE_METRES;
    }
}
