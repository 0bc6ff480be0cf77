package org.ecozone.screening.otherwise;

import java.util.HashMap;
import java.util.Map;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.ZoningMap;

/**
 * What hangs on the place of a site: rules that speak of layers which the edition has, and what is measured on these. How large the
 * site is does not. Not safe for several threads.
 */
final class PlaceBound {

    private final RuleBook rules;
    private final ZoningMap map;
    private final Map<String, Boolean> bound = new HashMap<>();

    PlaceBound(RuleBook rules, ZoningMap map) {
        this.rules = rules;
        this.map = map;
    }

    /** Whether {@code rule} may come out otherwise for the same project elsewhere. */
    boolean binds(Rule rule) {
        return bound.computeIfAbsent(
                rule.id(),
                id -> rule.where() != null && binds(rule.where())
                        || rule.facts().stream().anyMatch(this::binds));
    }

    private boolean binds(Where where) {
        return where.match(new OfPlaces());
    }

    /** Whether the fact {@code key} may be another elsewhere. */
    private boolean binds(String key) {
        return rules.fact(key)
                .map(Fact::measured)
                .map(how -> how.match(new OfFacts()))
                .orElse(false);
    }

    /**
     * Whether the fact {@code key} is to the last digit the same elsewhere. An area is not: it changes with the scale of the
     * plane.
     */
    boolean isFixed(String key) {
        return !binds(key)
                && rules.fact(key)
                        .map(Fact::measured)
                        .filter(MeasuredFact.OfSite.class::isInstance)
                        .isEmpty();
    }

    private final class OfPlaces implements Where.Kinds<Boolean> {

        @Override
        public Boolean ofLayer(Where.OfLayer where) {
            return map.layer(where.layer()).isPresent();
        }

        @Override
        public Boolean all(Where.All where) {
            return where.parts().stream().anyMatch(PlaceBound.this::binds);
        }

        @Override
        public Boolean any(Where.Any where) {
            return where.parts().stream().anyMatch(PlaceBound.this::binds);
        }

        @Override
        public Boolean incompleteCoverage(Where.IncompleteCoverage where) {
            return true;
        }

        @Override
        public Boolean missingUnitList(Where.MissingUnitList where) {
            return map.layer(Where.UNIT_LAYER).isPresent();
        }

        @Override
        public Boolean openProvisions(OpenProvisions where) {
            return true;
        }

        @Override
        public Boolean stated(StatedPlace where) {
            return false;
        }
    }

    private final class OfFacts implements MeasuredFact.Kinds<Boolean> {

        @Override
        public Boolean ofSite(MeasuredFact.OfSite measured) {
            return false;
        }

        @Override
        public Boolean ofLayer(MeasuredFact.OfLayer measured) {
            return map.layer(measured.layer()).isPresent();
        }

        @Override
        public Boolean ofPlace(MeasuredFact.OfPlace measured) {
            return binds(measured.where());
        }

        /** It follows from facts, some of which may be measured. */
        @Override
        public Boolean ofEia(MeasuredFact.OfEia measured) {
            return rules.eia().facts().stream().anyMatch(PlaceBound.this::binds);
        }
    }
}
