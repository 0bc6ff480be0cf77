package org.ecozone.access.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
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
        } else if (fact.measured() instanceof MeasuredFact.OfLayer layer
                && layer.measure() == MeasuredFact.LayerMeasure.DISTANCE_METRES
                && fact.maximum() != null) {
            withinMetres.merge(layer.layer(), fact.maximum(), Math::max);
        }
    }
}
